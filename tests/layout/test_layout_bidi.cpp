// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cvbuilder.h"
#include "layout/layout.h"
#include "pinnedfonts.h"

#include <algorithm>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

/// A character where it stands on the page.
struct Placed {
    double x = 0, y = 0;
    QChar character;
};

std::vector<Placed> charactersOf(const PageList &pages, NodeId node, Field field)
{
    std::vector<Placed> all;
    for (const Item &item : pages.pages.front().items) {
        const auto *text = std::get_if<TextItem>(&item.content);
        for (size_t i = 0; text && i < text->run->glyphs.size(); ++i) {
            const Glyph &glyph = text->run->glyphs[i];
            const bool shows = std::ranges::any_of(text->run->sources, [&](const SourceSpan &span) {
                return span.begin <= glyph.cluster && glyph.cluster < span.end && span.field.field == field
                    && (node == 0 || span.field.node == node);
            });
            if (shows)
                all.push_back(
                    {item.origin.x() + double(glyph.x), item.origin.y(), text->run->text.at(glyph.cluster)});
        }
    }
    std::ranges::stable_sort(all, [](const Placed &a, const Placed &b) { return a.x < b.x; });
    return all;
}

/// What a field looks like from left to right.
QString seen(const PageList &pages, Field field, NodeId node = 0)
{
    QString text;
    for (const Placed &placed : charactersOf(pages, node, field))
        text += placed.character;
    return text;
}

double leftOf(const PageList &pages, Field field)
{
    return charactersOf(pages, 0, field).front().x;
}

} // namespace

class BidiTest : public QObject {
    Q_OBJECT

    PageList pagesOf(CvBuilder &cv, const QString &language)
    {
        std::vector<Finding> findings;
        return layout(cv.build(language), themeFor({u"plain"_s, {}}, findings), *m_fonts).pages;
    }

  private slots:
    void initTestCase()
    {
        m_fonts = pinnedFonts();
        if (!m_fonts)
            QSKIP("the pinned fonts are not installed");
    }

    void contactsReadFromTheLeftInEveryLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("phone");
        for (const QString &language : {u"ar"_s, u"he"_s, u"en"_s})
            for (const QString &phone :
                 {u"+966 50 123 4567"_s, u"(+972) 3-555-0100"_s, u"050.555.0100"_s, u"+٩٦٦ ٥٠ ١٢٣"_s})
                QTest::addRow("%s %s", qPrintable(language), qPrintable(phone)) << language << phone;
    }
    void contactsReadFromTheLeftInEveryLanguage()
    {
        QFETCH(QString, language);
        QFETCH(QString, phone);
        CvBuilder cv;
        cv.person({{Field::City, u"حيفا"_s},
                   {Field::Phone, QStringList{phone}},
                   {Field::Email, QStringList{u"7.ada@example.org"_s}},
                   {Field::Url, QStringList{u"https://example.org/~ada/cv-2/"_s}}});
        const PageList pages = pagesOf(cv, language);
        QCOMPARE(seen(pages, Field::Phone), phone);
        QCOMPARE(seen(pages, Field::Email), u"7.ada@example.org"_s);
        QCOMPARE(seen(pages, Field::Url), u"example.org/~ada/cv-2"_s);
    }

    void contactsFollowEachOtherInTheDirectionOfTheCv()
    {
        CvBuilder cv;
        cv.person({{Field::Phone, QStringList{u"+966 50 123 4567"_s}},
                   {Field::Email, QStringList{u"ada@example.org"_s}},
                   {Field::Url, QStringList{u"https://example.org/ada"_s}}});
        const PageList arabic = pagesOf(cv, u"ar"_s);
        QCOMPARE_GT(leftOf(arabic, Field::Phone), leftOf(arabic, Field::Email));
        QCOMPARE_GT(leftOf(arabic, Field::Email), leftOf(arabic, Field::Url));
        const PageList english = pagesOf(cv, u"en"_s);
        QCOMPARE_LT(leftOf(english, Field::Phone), leftOf(english, Field::Email));
    }

    /// "C++" must not become "++C", nor may a date be drawn into the words beside it.
    void valuesKeepTheirSignsBesideHebrewOnes()
    {
        CvBuilder cv;
        cv.section(SectionKind::Skill, u"כישורים"_s);
        cv.entry({{Field::Keywords, QStringList{u"תכנות"_s, u"C++"_s}}});
        cv.section(SectionKind::Talk, u"הרצאות"_s);
        cv.entry({{Field::Title, u"אלגברה"_s}, {Field::Date, Date{u"2021-04-30"_s, {}, false}}});
        const PageList pages = pagesOf(cv, u"he"_s);
        QCOMPARE(seen(pages, Field::Keywords), u"C++תונכת"_s);
        QCOMPARE(seen(pages, Field::Date), u"2021-04-30"_s);
        CvBuilder arabic; // after an Arabic letter the figures of a date would change places
        arabic.section(SectionKind::Talk, u"محاضرات"_s);
        arabic.entry({{Field::Title, u"الجبر"_s}, {Field::Date, Date{u"2021-04-30"_s, {}, false}}});
        QCOMPARE(seen(pagesOf(arabic, u"ar"_s), Field::Date), u"2021-04-30"_s);
    }

    void anEnglishReferenceInAHebrewCvStaysInOnePiece()
    {
        CvBuilder cv;
        cv.section(SectionKind::Publication, u"פרסומים"_s);
        cv.entry({{Field::Authors, u"E. Noether"_s},
                  {Field::Title, u"Idealtheorie"_s},
                  {Field::Publisher, u"Math. Ann."_s}});
        const PageList pages = pagesOf(cv, u"he"_s);
        QCOMPARE_LT(leftOf(pages, Field::Authors), leftOf(pages, Field::Title));
        QCOMPARE_LT(leftOf(pages, Field::Title), leftOf(pages, Field::Publisher));
    }

    /// Isolation is a matter of places: readers copy what was typed.
    void isolationPutsNoCharactersIntoTheText()
    {
        CvBuilder cv;
        cv.person({{Field::City, u"الرياض"_s}, {Field::Phone, QStringList{u"+966 50 123 4567"_s}}});
        QString text;
        const PageList pages = pagesOf(cv, u"ar"_s);
        for (const Item &item : pages.pages.front().items)
            if (const auto *run = std::get_if<TextItem>(&item.content))
                text += run->run->text;
        for (const QChar c : text)
            QVERIFY(c.category() != QChar::Other_Format);
        QVERIFY2(text.contains(u"+966 50 123 4567"_s), qPrintable(text));
    }

  private:
    std::shared_ptr<const FontSet> m_fonts;
};

QTEST_GUILESS_MAIN(BidiTest)
#include "test_layout_bidi.moc"
