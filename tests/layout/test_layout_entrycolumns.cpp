// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bodylines.h"
#include "cvbuilder.h"
#include "pinnedfonts.h"

#include <QTest>
#include <algorithm>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

constexpr double millimetre = 72 / 25.4;
constexpr double textLeft = 20 * millimetre; // of the theme, on A4
constexpr double textRight = 190 * millimetre;

/// A run as it stands on the first page.
struct Piece {
    QString text;
    double left = 0, right = 0, y = 0;
};

using Options = std::vector<std::pair<QString, Json>>;

Json number(double value)
{
    return Json(Json::Number{QByteArray::number(value)});
}

/// Bullets begin a little before their ink, and spaces hang at the ends of lines.
bool isWord(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isLetterOrNumber(); });
}

const QString longText =
    u"A text that is long enough to fill more than one line of the page, however wide it is set, and that "
    "therefore shows where its lines begin and where they end on both sides of the column."_s;

} // namespace

/// The columns that an entry's texts stand in.
class EntryColumnsTest : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase();
    void insetEntriesStandBackOnBothSides_data();
    void insetEntriesStandBackOnBothSides();
    void textsOfEntriesAreIndented();
    void allOfAnEntryLeavesTheDateColumnFree_data();
    void allOfAnEntryLeavesTheDateColumnFree();
    void longDatesTakeLinesAndNeverTouch();
    void nothingStandsBelowLabels();
    void longLabelsTakeLinesInTheMargin();
    void bulletsStandWhereTheOptionsSay();

  private:
    [[nodiscard]] std::vector<Piece> pieces(const Options &options, const QString &language = u"en"_s) const
    {
        CvBuilder cv;
        cv.section(SectionKind::Education, u"Heading"_s)
            .entry({{Field::Organization, u"Institute"_s},
                    {Field::Degree, u"Degree"_s},
                    {Field::Dates, range(u"2019-01"_s, u"2020-02"_s)},
                    {Field::Place, u"Leeds"_s},
                    {Field::Summary, longText}},
                   {longText});
        return pieces(cv.build(language), themeNamed(u"plain"_s, options));
    }
    [[nodiscard]] std::vector<Piece> pieces(const Cv &cv, const Theme &theme) const
    {
        const PageList pages = layout(cv, theme, *m_fonts).pages;
        std::vector<Piece> found;
        for (const Item &item : pages.pages.front().items)
            if (const auto *text = std::get_if<TextItem>(&item.content); text && isWord(text->run->text)) {
                const double left = item.origin.x();
                found.push_back({text->run->text, left, left + double(text->run->width), item.origin.y()});
            }
        return found;
    }
    static Piece named(const std::vector<Piece> &pieces, const QString &part)
    {
        const auto found =
            std::ranges::find_if(pieces, [&](const Piece &piece) { return piece.text.contains(part); });
        return found == pieces.end() ? Piece() : *found;
    }
    /// From the start edge of the text.
    static double fromStart(const Piece &piece, const QString &language)
    {
        return language == u"ar" ? textRight - piece.right : piece.left - textLeft;
    }
    std::shared_ptr<const FontSet> m_fonts;
};

void EntryColumnsTest::initTestCase()
{
    m_fonts = pinnedFonts();
    if (!m_fonts)
        QSKIP("the fonts of the themes are not installed");
}

static void addLanguages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("left to right") << u"en"_s;
    QTest::newRow("right to left") << u"ar"_s;
}

void EntryColumnsTest::insetEntriesStandBackOnBothSides_data()
{
    addLanguages();
}

void EntryColumnsTest::insetEntriesStandBackOnBothSides()
{
    QFETCH(const QString, language);
    const std::vector<Piece> all = pieces({{u"entry.inset"_s, number(5)}}, language);
    QVERIFY(std::abs(fromStart(named(all, u"Heading"_s), language)) < 0.5);
    QVERIFY(std::abs(fromStart(named(all, u"Degree"_s), language) - 5 * millimetre) < 0.5);
    for (const Piece &piece : all) {
        if (piece.text == u"Heading")
            continue;
        QVERIFY2(piece.left > textLeft + 5 * millimetre - 0.5, qPrintable(piece.text));
        QVERIFY2(piece.right < textRight - 5 * millimetre + 4, qPrintable(piece.text)); // a space may hang
    }
}

void EntryColumnsTest::textsOfEntriesAreIndented()
{
    const std::vector<Piece> plain = pieces({}),
                             all = pieces(
                                 {{u"entry.text-left"_s, number(6)}, {u"entry.text-above"_s, number(5)}});
    const auto isText = [](const Piece &piece) { return piece.text.startsWith(u"A text"); };
    const Piece was = *std::ranges::find_if(plain, isText), is = *std::ranges::find_if(all, isText);
    QVERIFY(std::abs(is.left - was.left - 6 * millimetre) < 0.01);
    QVERIFY(std::abs(is.y - was.y - 5) < 0.01);
    QCOMPARE(named(all, u"Degree"_s).left, named(plain, u"Degree"_s).left);
}

void EntryColumnsTest::allOfAnEntryLeavesTheDateColumnFree_data()
{
    addLanguages();
}

void EntryColumnsTest::allOfAnEntryLeavesTheDateColumnFree()
{
    QFETCH(const QString, language);
    const std::vector<Piece> all = pieces({{u"date.column"_s, number(40)}}, language);
    const auto end = [&](const Piece &piece) {
        return language == u"ar" ? piece.left - textLeft : textRight - piece.right;
    };
    for (const Piece &piece : all) {
        const QChar first = piece.text.trimmed().front();
        const bool isLatin = first.isLetter() && first.unicode() < 0x80;
        if (piece.text.contains(u"20") || !isLatin) // the dates
            QVERIFY2(end(piece) < 40 * millimetre, qPrintable(piece.text));
        else if (piece.text != u"Heading")
            QVERIFY2(end(piece) > 40 * millimetre - 0.5, qPrintable(piece.text));
    }
    const std::vector<Piece> centred =
        pieces({{u"date.column"_s, number(40)}, {u"date.align"_s, Json(u"center"_s)}}, language);
    QVERIFY(end(named(centred, u"2019"_s)) > end(named(all, u"2019"_s)) + 5);
}

void EntryColumnsTest::longDatesTakeLinesAndNeverTouch()
{
    const QString rows =
        u"{degree|title} | {dates|date} and {dates|date} once more\n{organization} | {place|date}"_s;
    const std::vector<Piece> all =
        pieces({{u"date.column"_s, number(25)}, {u"arrangement.education"_s, Json(rows)}});
    const Piece place = named(all, u"Leeds"_s);
    double lowest = 0;
    for (const Piece &piece : all)
        if (piece.left > textRight - 26 * millimetre && piece.text != u"Leeds") {
            QVERIFY2(piece.right < textRight + 4, qPrintable(piece.text));
            lowest = std::max(lowest, piece.y);
        }
    QVERIFY(lowest > named(all, u"Degree"_s).y + 20); // three lines and more
    QVERIFY(place.y > lowest + 10);
    QCOMPARE(named(all, u"Institute"_s).y, place.y);
}

void EntryColumnsTest::nothingStandsBelowLabels()
{
    const Json rows(u"{degree|label} | {organization|title} | {dates|date}\n{summary}"_s);
    const std::vector<Piece> all =
        pieces({{u"arrangement.education"_s, rows}, {u"label.clear"_s, Json(true)}});
    const Piece label = named(all, u"Degree"_s), title = named(all, u"Institute"_s);
    QVERIFY(std::abs(label.left - textLeft) < 0.01);
    QCOMPARE(label.y, title.y);
    for (const Piece &piece : all)
        if (piece.y > title.y)
            QVERIFY2(piece.left > title.left - 0.01, qPrintable(piece.text));
}

void EntryColumnsTest::longLabelsTakeLinesInTheMargin()
{
    CvBuilder cv;
    cv.section(SectionKind::Skill, u"Skills"_s)
        .entry(
            {{Field::Title, u"High Performance Computing"_s}, {Field::Keywords, QStringList{u"Fortran"_s}}})
        .entry({{Field::Title, u"Tools"_s}, {Field::Keywords, QStringList{u"Lathe"_s}}});
    const std::vector<Piece> all = pieces(cv.build(), themeNamed(u"meridian"_s));
    const Piece first = named(all, u"High"_s), last = named(all, u"Computing"_s);
    const Piece text = named(all, u"Fortran"_s), next = named(all, u"Tools"_s);
    QCOMPARE(first.y, text.y);
    QVERIFY(last.y > first.y);
    QVERIFY(last.right < text.left);
    QVERIFY(next.y > last.y);
    QCOMPARE(next.y, named(all, u"Lathe"_s).y);
}

void EntryColumnsTest::bulletsStandWhereTheOptionsSay()
{
    const Options options{
        {u"bullet.left"_s, number(2)}, {u"bullet.indent"_s, number(1.5)}, {u"bullet.above"_s, number(2)}};
    const double em = themeNamed(u"plain"_s).number(Option::TextSize);
    const std::vector<Piece> plain = pieces({}), all = pieces(options);
    QVERIFY(std::abs(all.back().left - textLeft - 3.5 * em) < 0.01);
    QVERIFY(all.back().y > plain.back().y + em);
}

QTEST_GUILESS_MAIN(EntryColumnsTest)
#include "test_layout_entrycolumns.moc"
