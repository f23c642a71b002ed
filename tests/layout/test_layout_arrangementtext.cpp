// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bodylines.h"
#include "cvbuilder.h"
#include "layout/arrangementtext.h"
#include "pinnedfonts.h"

#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

/// Arrangements that a person types.
class ArrangementTextTest : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase();
    void whatIsWrittenReadsAsItWas();
    void rowsAndCellsAreParted();
    void barsAndBracketsCanBeWritten();
    void mistakesSayWhatIsRight_data();
    void mistakesSayWhatIsRight();
    void connectorsGoWithTheFieldsTheyConnect_data();
    void connectorsGoWithTheFieldsTheyConnect();
    void aDesignArrangesEntries();
    void aMistakeInADesignIsAFinding();

  private:
    /// The lines of a job in an arrangement, below its heading.
    QStringList job(const QString &arrangement, const CvBuilder::Fields &fields,
                    const QStringList &bullets = {})
    {
        CvBuilder cv;
        cv.section(SectionKind::Experience, u"Work"_s).entry(fields, bullets);
        const Theme theme = themeNamed(u"plain"_s, {{u"arrangement.experience"_s, Json(arrangement)}});
        const PageList pages = layout(cv.build(), theme, *m_fonts).pages;
        QStringList texts;
        for (const BaseLine &line : bodyLines(pages, pages.pages.front()))
            texts += line.text.simplified();
        return texts.sliced(1);
    }
    std::shared_ptr<const FontSet> m_fonts;
};

void ArrangementTextTest::initTestCase()
{
    m_fonts = pinnedFonts();
    if (!m_fonts)
        QSKIP("the fonts of the themes are not installed");
}

void ArrangementTextTest::whatIsWrittenReadsAsItWas()
{
    for (const ThemeName &name : builtInThemes()) {
        const Theme theme = themeNamed(name.id);
        for (const auto &[key, arrangement] : theme.arrangements) {
            const auto read = readArrangementText(key, arrangementText(arrangement), theme);
            QVERIFY2(read, qPrintable(name.id + u' ' + key + u": "_s + (read ? QString() : read.error())));
            QVERIFY2(*read == arrangement, qPrintable(name.id + u' ' + key));
        }
    }
}

void ArrangementTextTest::rowsAndCellsAreParted()
{
    const Theme theme = themeNamed(u"plain"_s);
    const auto read = readArrangementText(
        u"education"_s, u"{degree|label} | {organization|title} | {dates|date}\\n{summary}"_s, theme);
    QVERIFY(read);
    QCOMPARE(read->rows.size(), 2U);
    QVERIFY(read->rows[0].heading && !read->rows[1].heading);
    QCOMPARE(read->rows[0].label, parseTemplate(u"{degree|label}"_s).value());
    QCOMPARE(read->rows[0].start, parseTemplate(u"{organization|title}"_s).value());
    QCOMPARE(read->rows[0].end, parseTemplate(u"{dates|date}"_s).value());
    QCOMPARE(read->rows[1].start, parseTemplate(u"{summary}"_s).value());
    QVERIFY(readArrangementText(u"skill"_s, u"{title}"_s, theme)->tight); // as in the theme
}

void ArrangementTextTest::barsAndBracketsCanBeWritten()
{
    const QString text = u"{title} \\| \\[{level}\\] | {keywords}"_s;
    const auto read = readArrangementText(u"skill"_s, text, themeNamed(u"plain"_s));
    QVERIFY(read);
    QCOMPARE(read->rows[0].start[1].literal, u" | ["_s);
    QCOMPARE(arrangementText(*read), text);
}

void ArrangementTextTest::mistakesSayWhatIsRight_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    QTest::newRow("kind") << u"jobs"_s << u"{position}"_s << u"the kinds are: experience, education"_s;
    QTest::newRow("field") << u"experience"_s << u"{employer}"_s << u"the fields are: organization"_s;
    QTest::newRow("field in brackets") << u"skill"_s << u"{title}[ ({size})]"_s << u"“size”"_s;
    QTest::newRow("open") << u"experience"_s << u"{position"_s << u"is not closed"_s;
    QTest::newRow("look") << u"experience"_s << u"{position|large}"_s << u"unknown style “large”"_s;
    QTest::newRow("cells") << u"experience"_s << u"a | b | c | d"_s << u"at most three cells"_s;
}

void ArrangementTextTest::mistakesSayWhatIsRight()
{
    QFETCH(const QString, key);
    QFETCH(const QString, text);
    QFETCH(const QString, part);
    const auto read = readArrangementText(key, text, themeNamed(u"plain"_s));
    QVERIFY(!read);
    QVERIFY2(read.error().contains(part), qPrintable(read.error()));
}

void ArrangementTextTest::connectorsGoWithTheFieldsTheyConnect_data()
{
    QTest::addColumn<QString>("position");
    QTest::addColumn<QString>("organization");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("line");
    QTest::newRow("all") << u"Fitter"_s << u"Mill"_s << u"Leeds"_s << u"Fitter at Mill in Leeds"_s;
    QTest::newRow("no first") << QString() << u"Mill"_s << u"Leeds"_s << u"Mill in Leeds"_s;
    QTest::newRow("no second") << u"Fitter"_s << QString() << u"Leeds"_s << u"Fitter in Leeds"_s;
    QTest::newRow("no third") << u"Fitter"_s << u"Mill"_s << QString() << u"Fitter at Mill"_s;
    QTest::newRow("first alone") << u"Fitter"_s << QString() << QString() << u"Fitter"_s;
    QTest::newRow("last alone") << QString() << QString() << u"Leeds"_s << u"Leeds"_s;
}

void ArrangementTextTest::connectorsGoWithTheFieldsTheyConnect()
{
    QFETCH(const QString, position);
    QFETCH(const QString, organization);
    QFETCH(const QString, place);
    QFETCH(const QString, line);
    QCOMPARE(job(u"{position|title} at {organization} in {place}"_s,
                 {{Field::Organization, organization}, {Field::Place, place}, {Field::Position, position}}),
             QStringList{line});
}

void ArrangementTextTest::aDesignArrangesEntries()
{
    QCOMPARE(job(u"{organization|title}, {position} | {place|date}\n{summary}"_s,
                 {{Field::Organization, u"Mill"_s},
                  {Field::Place, u"Leeds"_s},
                  {Field::Position, u"Fitter"_s},
                  {Field::Summary, u"All of it."_s}},
                 {u"One"_s}),
             (QStringList{u"Mill, FitterLeeds"_s, u"All of it."_s, u"One"_s}));
}

void ArrangementTextTest::aMistakeInADesignIsAFinding()
{
    std::vector<Finding> findings;
    const Theme theme =
        themeFor({u"plain"_s, {{u"arrangement.experience"_s, Json(u"{employer}"_s)}}}, findings);
    QCOMPARE(findings.size(), 1U);
    QVERIFY(findings.front().text.startsWith(u"arrangement.experience: there is no field"_s));
    QVERIFY(theme.arrangement(u"experience"_s) == themeNamed(u"plain"_s).arrangement(u"experience"_s));
}

QTEST_GUILESS_MAIN(ArrangementTextTest)
#include "test_layout_arrangementtext.moc"
