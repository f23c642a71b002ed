// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cvbuilder.h"
#include "pageitems.h"
#include "pinnedfonts.h"

using namespace vitae;
using namespace Qt::StringLiterals;

/// The lines at the top and at the foot of pages.
class RunningTest : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase();
    void partsStandWhereTheTemplateSays_data();
    void partsStandWhereTheTemplateSays();
    void onePartStandsWhereAsked();
    void linesBeginOnTheirPage();
    void topLineStandsAboveTheText_data();
    void topLineStandsAboveTheText();
    void linesHaveTheirOwnLook();
    void dateIsTheDocuments();
    void dateSpeaksTheLanguageOfTheCv();
    void dateOfTheDocumentReachesCachedPages();
    void longNamesLeaveRoomForTheRest();
    void longTextsAreCut();
    void otherNamesStandAsTyped();

  private:
    using Options = std::vector<std::pair<QString, Json>>;
    [[nodiscard]] static Cv cv(int paragraphs, const QString &name, const QString &language = u"en"_s)
    {
        CvBuilder builder;
        builder.person({{Field::Name, name}});
        builder.section(SectionKind::Bullets, u"Notes"_s);
        for (int i = 0; i < paragraphs; ++i)
            builder.bullet(u"The Analytical Engine weaves algebraic patterns "_s.repeated(5).trimmed());
        Cv cv = builder.build(language);
        cv.modified = u"2026-01-31T12:00:00Z"_s;
        return cv;
    }
    [[nodiscard]] PageList pages(const Options &options, const QString &language = u"en"_s,
                                 const QString &name = u"Ada Lovelace"_s) const
    {
        return layout(cv(40, name, language), themeNamed(u"plain"_s, options), *m_fonts).pages;
    }
    /// The parts of a page's line, from left to right.
    [[nodiscard]] static std::vector<FoundText> lineOf(const Page &page, Artifact which)
    {
        std::vector<FoundText> parts;
        for (const Item &item : page.items) {
            const auto *text = std::get_if<TextItem>(&item.content);
            if (text && item.artifact == which)
                parts.push_back({text->run, &item, item.origin.x(),
                                 item.origin.x() + double(text->run->width), item.origin.y()});
        }
        std::ranges::sort(parts, {}, &FoundText::left);
        return parts;
    }
    [[nodiscard]] static QString textOf(const Page &page, Artifact which)
    {
        QStringList texts;
        for (const FoundText &part : lineOf(page, which))
            texts += part.run->text;
        return texts.join(u'|');
    }

    std::shared_ptr<const FontSet> m_fonts;
    static constexpr double paper = 210 * 72 / 25.4, side = 20 * 72 / 25.4;
};

void RunningTest::initTestCase()
{
    m_fonts = pinnedFonts();
    if (!m_fonts)
        QSKIP("the fonts of the themes are not installed");
}

void RunningTest::partsStandWhereTheTemplateSays_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("left to right") << u"en"_s;
    QTest::newRow("right to left") << u"ar"_s;
}

void RunningTest::partsStandWhereTheTemplateSays()
{
    QFETCH(const QString, language);
    const PageList list = pages({set(u"footer.text"_s, u"first|{page} of {pages}|last"_s)}, language);
    const QString number = u"2 of %1"_s.arg(list.pages.size());
    const std::vector<FoundText> parts = lineOf(list.pages[1], Artifact::Footer);
    QCOMPARE(parts.size(), 3U);
    const bool mirrored = language == u"ar";
    QCOMPARE(parts[0].run->text, mirrored ? u"last"_s : u"first"_s);
    QCOMPARE(parts[2].run->text, mirrored ? u"first"_s : u"last"_s);
    QCOMPARE(parts[1].run->text, number);
    QVERIFY(std::abs(parts[0].left - side) < 0.1);
    QVERIFY(std::abs(parts[2].right - (paper - side)) < 0.1);
    QVERIFY(std::abs((parts[1].left + parts[1].right) / 2 - paper / 2) < 0.1);
    const PageList two = pages({set(u"footer.text"_s, u"first|last"_s)}, language);
    QCOMPARE(textOf(two.pages[1], Artifact::Footer), mirrored ? u"last|first"_s : u"first|last"_s);
    QVERIFY(std::abs(lineOf(two.pages[1], Artifact::Footer).back().right - (paper - side)) < 0.1);
}

void RunningTest::onePartStandsWhereAsked()
{
    for (const QString &place : {u"start"_s, u"center"_s, u"end"_s}) {
        const PageList list = pages({set(u"footer.align"_s, place), set(u"footer.text"_s, u"{page}"_s)});
        const FoundText part = lineOf(list.pages[1], Artifact::Footer).front();
        const double middle = (part.left + part.right) / 2;
        const double off = place == u"start" ? part.left - side
            : place == u"center"             ? middle - paper / 2
                                             : part.right - (paper - side);
        QVERIFY2(std::abs(off) < 0.1, qPrintable(place));
    }
}

void RunningTest::linesBeginOnTheirPage()
{
    const auto with = [this](const QString &from) {
        QStringList shown;
        for (const Page &page :
             pages({set(u"footer.text"_s, u"{page}"_s), set(u"footer.from"_s, from)}).pages)
            shown += textOf(page, Artifact::Footer);
        return shown;
    };
    const QStringList all = with(u"1"_s);
    QVERIFY(all.size() >= 3);
    QCOMPARE(all.first(3), QStringList({u"1"_s, u"2"_s, u"3"_s}));
    QCOMPARE(with(u"3"_s).first(3), QStringList({QString(), QString(), u"3"_s}));
    const Theme first = themeNamed(u"plain"_s, {set(u"footer.from"_s, u"1"_s)});
    const PageList single = layout(cv(1, u"Ada"_s), first, *m_fonts).pages; // also the only page
    QCOMPARE(textOf(single.pages.front(), Artifact::Footer), u"Ada  ·  1/1");
}

void RunningTest::topLineStandsAboveTheText_data()
{
    QTest::addColumn<QString>("margin");
    QTest::newRow("usual") << u"18"_s;
    QTest::newRow("narrow") << u"8"_s;
}

void RunningTest::topLineStandsAboveTheText()
{
    QFETCH(const QString, margin);
    const Options options{set(u"top.show"_s, u"true"_s), set(u"page.margin.top"_s, margin)};
    const PageList with = pages(options), without = pages({options[1]});
    const FoundText line = lineOf(with.pages.front(), Artifact::Header).front();
    QCOMPARE(line.run->text, u"Last updated Jan 2026");
    QVERIFY(line.y < margin.toDouble() * 72 / 25.4 - 1);
    QVERIFY(line.y - double(line.run->size) * 0.7 > 4);
    QVERIFY(std::abs(line.right - (paper - side)) < 0.1);
    QCOMPARE(line.item->structure, -1);
    QCOMPARE(textWith(with.pages.front(), u"Notes"_s).y, textWith(without.pages.front(), u"Notes"_s).y);
}

void RunningTest::linesHaveTheirOwnLook()
{
    const PageList list =
        pages({set(u"top.show"_s, u"true"_s), set(u"top.text"_s, u"{name}"_s), set(u"top.size"_s, u"9"_s),
               set(u"top.italic"_s, u"true"_s), set(u"top.color"_s, u"#C00000"_s),
               set(u"footer.font"_s, u"Lato"_s), set(u"footer.italic"_s, u"true"_s)});
    const RunPtr top = lineOf(list.pages[1], Artifact::Header).front().run;
    const RunPtr foot = lineOf(list.pages[1], Artifact::Footer).front().run;
    QCOMPARE(top->size, 9.F);
    QCOMPARE(top->color, (Color{0xC0, 0, 0}));
    QCOMPARE(top->face->postScriptName(), QByteArray("SourceSans3-It"));
    QCOMPARE(foot->face->postScriptName(), QByteArray("Lato-Italic"));
    QCOMPARE(foot->size, 8.F);
}

void RunningTest::dateIsTheDocuments()
{
    const Options options{set(u"footer.text"_s, u"{page}[, {date}]"_s)};
    const auto footer = [&](const QString &modified, const Options &more = {}) {
        Cv dated = cv(40, u"Ada"_s);
        dated.modified = modified;
        Options all = options;
        all.insert(all.end(), more.begin(), more.end());
        return textOf(layout(dated, themeNamed(u"plain"_s, all), *m_fonts).pages.pages[1], Artifact::Footer);
    };
    QCOMPARE(footer(u"2026-01-31T12:00:00Z"_s), u"2, Jan 2026");
    QCOMPARE(footer(u"2026-01-31T12:00:00Z"_s, {set(u"date.pattern"_s, u"d MMMM yyyy"_s)}),
             u"2, 31 January 2026");
    QCOMPARE(footer({}), u"2"); // never the clock's
}

void RunningTest::dateSpeaksTheLanguageOfTheCv()
{
    for (const auto &[language, said] :
         {std::pair(u"de"_s, u"Stand: Jan. 2026"_s), {u"fr"_s, u"Mise à jour\u00a0: janv. 2026"_s}}) {
        const PageList list = pages({set(u"top.show"_s, u"true"_s)}, language);
        QCOMPARE(textOf(list.pages.front(), Artifact::Header), said);
    }
}

void RunningTest::dateOfTheDocumentReachesCachedPages()
{
    const Theme theme = themeNamed(u"plain"_s, {set(u"footer.text"_s, u"{date}"_s)});
    LayoutCache cache;
    Cv dated = cv(40, u"Ada"_s);
    const auto footer = [&] {
        return textOf(layout(dated, theme, *m_fonts, &cache).pages.pages[1], Artifact::Footer);
    };
    QCOMPARE(footer(), u"Jan 2026");
    dated.modified = u"2026-02-01T12:00:00Z"_s;
    QCOMPARE(footer(), u"Feb 2026");
}

void RunningTest::longNamesLeaveRoomForTheRest()
{
    const QString name = u"Augusta Ada King Noel Byron "_s.repeated(20);
    for (const QString &text : {u"{name}|page {page} of {pages}"_s, u"{page}|{name}|{date}"_s,
                                u"{name}|{page}|{name}"_s, u"{updated}|{page}|{name}"_s}) {
        const PageList list = pages({set(u"footer.text"_s, text)}, u"en"_s, name);
        const std::vector<FoundText> parts = lineOf(list.pages[1], Artifact::Footer);
        QCOMPARE(parts.size(), size_t(text.count(u'|')) + 1);
        for (size_t i = 1; i < parts.size(); ++i)
            QVERIFY2(parts[i].left - parts[i - 1].right > 8, qPrintable(text));
        QVERIFY(parts.front().left >= side - 0.1 && parts.back().right <= paper - side + 0.1);
        QVERIFY(textOf(list.pages[1], Artifact::Footer).contains(u"Augusta"));
        QVERIFY(textOf(list.pages[1], Artifact::Footer).contains(u'…'));
    }
}

void RunningTest::longTextsAreCut()
{
    const PageList list = pages({set(u"footer.text"_s, u"On and on "_s.repeated(100))});
    const std::vector<FoundText> parts = lineOf(list.pages[1], Artifact::Footer);
    QCOMPARE(parts.size(), 1U);
    QVERIFY(parts.front().run->text.endsWith(u'…'));
    QVERIFY(parts.front().left >= side - 0.1 && parts.front().right <= paper - side + 0.1);
}

void RunningTest::otherNamesStandAsTyped()
{
    const PageList list = pages({set(u"footer.text"_s, u"{mood} {page}"_s)});
    QCOMPARE(textOf(list.pages[1], Artifact::Footer), u"{mood} 2");
    const PageList broken = pages({set(u"footer.text"_s, u"{page"_s)});
    QCOMPARE(textOf(broken.pages[1], Artifact::Footer), u"{page");
    const PageList bar = pages({set(u"footer.text"_s, u"a \\| b"_s)});
    QCOMPARE(textOf(bar.pages[1], Artifact::Footer), u"a | b");
}

QTEST_GUILESS_MAIN(RunningTest)
#include "test_layout_running.moc"
