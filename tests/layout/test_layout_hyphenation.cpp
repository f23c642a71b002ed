// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "layout/worddivision.h"
#include "pinnedfonts.h"

#include <QTemporaryDir>
#include <thread>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

const QString english =
    u"Voluntarily and independently developed a configurable command line application which contains useful "
    "information compatible with the international monitoring systems of the organization."_s;

ParagraphStyle justified(float width, const QByteArray &language = "en")
{
    ParagraphStyle style = linesOf(width, language);
    style.align = Align::Justify;
    style.hyphenate = true;
    return style;
}

Inline prose(const QString &text, const QString &family = u"EB Garamond"_s)
{
    Inline item = piece(text, family);
    item.breaks = Breaks::Prose;
    return item;
}

/// The hyphen that a line shows and nobody typed; null when it shows none.
const Glyph *addedHyphen(const Line &line)
{
    if (line.pieces.empty())
        return nullptr;
    const Run &run = *line.pieces.back().run;
    const bool added = !run.glyphs.empty() && run.glyphs.back().cluster == quint32(run.text.size());
    return added ? &run.glyphs.back() : nullptr;
}

int addedHyphens(const ParagraphPtr &layout)
{
    return int(
        std::ranges::count_if(layout->lines, [](const Line &line) { return addedHyphen(line) != nullptr; }));
}

} // namespace

class HyphenationTest : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase();
    void wordsDivideByTheirLanguage_data();
    void wordsDivideByTheirLanguage();
    void regionsAndUnknownLanguagesFindTheirPatterns();
    void withoutPatternsNothingIsDivided();
    void threadsMayAskAtOnce();
    void namesAddressesAndCodesAreWhole_data();
    void namesAddressesAndCodesAreWhole();
    void addedHyphensAreGlyphsButNoText();
    void theHyphenFitsOnItsLine();
    void onlyProseIsDivided();
    void softHyphensShowOnlyAtTheEnd();
    void rightToLeftTextShowsNoHyphens();
    void eachStretchDividesByItsOwnLanguage();
    void punctuationHangs();

  private:
    std::shared_ptr<const FontSet> m_fonts;
};

void HyphenationTest::initTestCase()
{
    m_fonts = pinnedFonts();
    if (!m_fonts)
        QSKIP("the pinned fonts are not installed");
}

void HyphenationTest::wordsDivideByTheirLanguage_data()
{
    QTest::addColumn<QByteArray>("language");
    QTest::addColumn<QString>("divided");
    QTest::newRow("English") << QByteArray("en-US") << u"in-for-ma-tion"_s;
    QTest::newRow("German") << QByteArray("de") << u"Ver-ant-wor-tung"_s;
    QTest::newRow("German, with a capital") << QByteArray("de-AT") << u"Pro-gram-mie-rung"_s;
    QTest::newRow("French") << QByteArray("fr") << u"dé-ve-lop-pe-ment"_s;
    QTest::newRow("Russian") << QByteArray("ru") << u"об-ра-зо-ва-ние"_s;
}

void HyphenationTest::wordsDivideByTheirLanguage()
{
    QFETCH(QByteArray, language);
    QFETCH(QString, divided);
    const HyphenationPatterns *patterns = m_fonts->hyphenation().patterns(language);
    if (!patterns)
        QSKIP("the patterns of this language are not installed");
    QString word = divided;
    word.remove(u'-');
    std::vector<quint8> places = patterns->divisions(word);
    std::ranges::reverse(places);
    for (const quint8 place : places)
        word.insert(place, u'-');
    QCOMPARE(word, divided);
    QVERIFY(patterns->divisions(word.first(5)).empty());
}

void HyphenationTest::regionsAndUnknownLanguagesFindTheirPatterns()
{
    const Hyphenation &hyphenation = m_fonts->hyphenation();
    if (!hyphenation.patterns("de") || !hyphenation.patterns("en"))
        QSKIP("the patterns of German and English are not installed");
    QCOMPARE(hyphenation.patterns("de-LI"), hyphenation.patterns("de"));
    QCOMPARE(hyphenation.patterns("en"), hyphenation.patterns("en-US"));
    QVERIFY(hyphenation.patterns("en-GB") != hyphenation.patterns("en-US"));
    QCOMPARE(hyphenation.patterns("tlh"), nullptr);
    QCOMPARE(hyphenation.patterns(""), nullptr);
    QCOMPARE(hyphenation.patterns("../hyphen/hyph_de"), nullptr);
}

void HyphenationTest::withoutPatternsNothingIsDivided()
{
    const QTemporaryDir folder;
    const Hyphenation none({folder.path(), u"/nowhere"_s});
    QCOMPARE(none.patterns("de"), nullptr);
    const ParagraphPtr layout = layoutParagraph({prose(english)}, justified(150, "tlh"), *m_fonts);
    QCOMPARE(addedHyphens(layout), 0);
}

void HyphenationTest::threadsMayAskAtOnce()
{
    const Hyphenation hyphenation(Hyphenation::systemFolders());
    if (!hyphenation.patterns("en"))
        QSKIP("the patterns of English are not installed");
    const Hyphenation fresh(Hyphenation::systemFolders());
    std::vector<std::thread> threads;
    std::vector<size_t> found(8, 0);
    for (size_t i = 0; i < found.size(); ++i) {
        threads.emplace_back([&fresh, &found, i] {
            for (int n = 0; n < 200; ++n)
                found[i] += fresh.patterns(i % 2 == 0 ? "en" : "en-GB")->divisions(u"international").size();
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QVERIFY(found[0] > 0);
    QCOMPARE(found[2], found[0]);
    QCOMPARE(found[3], found[1]);
}

void HyphenationTest::namesAddressesAndCodesAreWhole_data()
{
    QTest::addColumn<QByteArray>("language");
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("letters");
    const auto row = [](const char *name, const QByteArray &language, const QString &token,
                        const QString &letters) { QTest::newRow(name) << language << token << letters; };
    row("a word", "en", u"information"_s, u"information"_s);
    row("punctuation around", "en", u"(“information”),"_s, u"information"_s);
    row("short", "en", u"infos"_s, {});
    row("a name", "en", u"Lovelace"_s, {});
    row("a German noun", "de", u"Verantwortung"_s, u"Verantwortung"_s);
    row("a capital inside", "de", u"JavaScript"_s, {});
    row("all capitals", "de", u"UNESCO-GRUPPE"_s, {});
    row("a compound", "en", u"large-scale"_s, {});
    row("digits", "en", u"tensor3000parallel"_s, {});
    row("an address", "en", u"example.org/information"_s, {});
    row("an e-mail address", "en", u"information@example.org"_s, {});
    row("a file", "en", u"information.json"_s, {});
    row("an article", "fr", u"l’organisation"_s, u"organisation"_s);
    row("an ending", "en", u"company's"_s, u"company"_s);
}

void HyphenationTest::namesAddressesAndCodesAreWhole()
{
    QFETCH(QByteArray, language);
    QFETCH(QString, token);
    QFETCH(QString, letters);
    QCOMPARE(divisibleLetters(token, language).toString(), letters);
}

void HyphenationTest::addedHyphensAreGlyphsButNoText()
{
    if (!m_fonts->hyphenation().patterns("en"))
        QSKIP("the patterns of English are not installed");
    int hyphens = 0;
    for (const QString &family : {u"EB Garamond"_s, u"Source Sans 3"_s, u"Inter"_s}) {
        for (float width = 100; width < 300; width += 9) {
            const ParagraphPtr layout = layoutParagraph({prose(english, family)}, justified(width), *m_fonts);
            QCOMPARE(textsOf(layout).join(QString()), english);
            hyphens += addedHyphens(layout);
            for (const Line &line : layout->lines) {
                const Glyph *hyphen = addedHyphen(line);
                if (!hyphen)
                    continue;
                const Run &run = *line.pieces.back().run;
                QVERIFY(line.endsInsideWord);
                QCOMPARE(hyphen->id, run.face->glyphFor(U'-'));
                QCOMPARE_GT(hyphen->advance, 0);
                QVERIFY(!run.needsActualText);
                QCOMPARE(run.words.back().end, quint32(run.text.size()));
                QCOMPARE(run.sources.back().end, quint32(run.text.size()));
            }
        }
    }
    QVERIFY(hyphens > 20);
    ParagraphStyle without = justified(150);
    without.hyphenate = false;
    QCOMPARE(addedHyphens(layoutParagraph({prose(english)}, without, *m_fonts)), 0);
}

void HyphenationTest::theHyphenFitsOnItsLine()
{
    for (float width = 60; width < 300; width += 3) {
        ParagraphStyle style = justified(width);
        for (const Align align : {Align::Justify, Align::Start}) {
            style.align = align;
            const ParagraphPtr layout = layoutParagraph({prose(english)}, style, *m_fonts);
            for (const Line &line : layout->lines)
                QVERIFY2(line.right < width + 0.3F, qPrintable(textOf(line))); // the hyphen's kerning
        }
    }
}

void HyphenationTest::onlyProseIsDivided()
{
    const QString word = u"internationalization"_s;
    const float width = naturalWidth({piece(word)}, *m_fonts) + 2;
    const QString text = u"an "_s + word + u" of "_s + word;
    for (const Breaks breaks : {Breaks::Normal, Breaks::Never, Breaks::Address}) {
        Inline item = piece(text);
        item.breaks = breaks;
        QCOMPARE(addedHyphens(layoutParagraph({item}, justified(width), *m_fonts)), 0);
    }
    Inline half = prose(u"inter"_s);
    Inline bold = prose(u"nationalization"_s);
    bold.style.font.weight = 700;
    QCOMPARE(addedHyphens(layoutParagraph({prose(u"a longer one "_s), half, bold}, justified(90), *m_fonts)),
             0);
}

void HyphenationTest::softHyphensShowOnlyAtTheEnd()
{
    const QString text = u"Donau\u00addampf\u00adschiff\u00adfahrts\u00adgesellschaft"_s;
    const ParagraphPtr wide = layoutParagraph({piece(text)}, linesOf(500, "de"), *m_fonts);
    QCOMPARE(wide->lines.size(), 1U);
    const float plain = naturalWidth({piece(QString(text).remove(QChar(QChar::SoftHyphen)))}, *m_fonts);
    QVERIFY(qAbs(wide->lines[0].right - plain) < 1);

    const ParagraphPtr narrow = layoutParagraph({piece(text)}, linesOf(80, "de"), *m_fonts);
    QCOMPARE(textsOf(narrow).join(QString()), text);
    QCOMPARE_GT(narrow->lines.size(), 1U);
    for (const Line &line : narrow->lines) {
        const Run &run = *line.pieces.back().run;
        const Glyph &last = run.glyphs.back();
        QVERIFY(line.right < 80.3F);
        if (&line == &narrow->lines.back())
            continue;
        QVERIFY(run.text.endsWith(QChar(QChar::SoftHyphen)));
        QCOMPARE(last.cluster, quint32(run.text.size()) - 1);
        QCOMPARE(last.id, run.face->glyphFor(U'-'));
        QVERIFY(line.endsInsideWord);
    }
    Inline never = piece(text);
    never.breaks = Breaks::Never;
    const ParagraphPtr whole = layoutParagraph({never}, linesOf(120, "de"), *m_fonts);
    for (const Line &line : whole->lines)
        QVERIFY(line.pieces.back().run->glyphs.back().id != line.pieces.back().run->face->glyphFor(U'-'));
}

void HyphenationTest::rightToLeftTextShowsNoHyphens()
{
    const QString hebrew = u"מהנדסת תוכנה ומנהלת פיתוח בחברת\u00adטכנולוגיה בינלאומית גדולה מאוד"_s;
    ParagraphStyle style = justified(100, "he");
    style.rightToLeft = true;
    ParagraphStyle off = style;
    off.hyphenate = false;
    style.hangPunctuation = true;
    const ParagraphPtr with = layoutParagraph({prose(hebrew)}, style, *m_fonts);
    const ParagraphPtr without = layoutParagraph({prose(hebrew)}, off, *m_fonts);
    QCOMPARE(addedHyphens(with), 0);
    QCOMPARE(with->lines.size(), without->lines.size());
    for (size_t i = 0; i < with->lines.size(); ++i) {
        QCOMPARE(textOf(with->lines[i]), textOf(without->lines[i]));
        QCOMPARE(with->lines[i].left, without->lines[i].left);
    }
}

void HyphenationTest::eachStretchDividesByItsOwnLanguage()
{
    if (!m_fonts->hyphenation().patterns("de") || !m_fonts->hyphenation().patterns("en"))
        QSKIP("the patterns of German and English are not installed");
    Inline german = prose(u"Verantwortung Verantwortung Verantwortung Verantwortung Verantwortung "
                          "Verantwortung Verantwortung Verantwortung"_s);
    const auto most = [&](const QByteArray &language) {
        german.language = language;
        int hyphens = 0;
        for (float width = 80; width < 200; width += 5)
            hyphens += addedHyphens(layoutParagraph({german}, justified(width, "en"), *m_fonts));
        return hyphens;
    };
    QCOMPARE(most({}), 0); // a name in English
    QCOMPARE_GT(most("de"), 0);
}

void HyphenationTest::punctuationHangs()
{
    const QString text =
        u"“Quoted words begin a line, and commas, as well as others, stand at ends, of course, here, "
        "and there, too, again, and again.”"_s;
    int hanging = 0;
    for (float width = 100; width < 200; width += 4) {
        ParagraphStyle style = linesOf(width);
        style.align = Align::Justify;
        style.hangPunctuation = true;
        const ParagraphPtr layout = layoutParagraph({piece(text)}, style, *m_fonts);
        QVERIFY(layout->lines[0].left < -1); // the quotation mark
        for (const Line &line : layout->lines) {
            QVERIFY(line.right < width + 3);
            const bool ends = &line == &layout->lines.back();
            if (line.right > width + 0.5F) {
                ++hanging;
                QVERIFY2(u",.”-"_s.contains(textOf(line).trimmed().back()), qPrintable(textOf(line)));
            } else if (!ends && textOf(line).trimmed().endsWith(u',')) {
                QVERIFY2(line.right < width - 3, qPrintable(textOf(line))); // set ragged
            }
        }
        style.hangPunctuation = false;
        const ParagraphPtr straight = layoutParagraph({piece(text)}, style, *m_fonts);
        for (const Line &line : straight->lines)
            QVERIFY(line.left > -0.01F && line.right < width + 0.05F);
    }
    QVERIFY(hanging > 10);
}

QTEST_GUILESS_MAIN(HyphenationTest)
#include "test_layout_hyphenation.moc"
