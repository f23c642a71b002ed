// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../layout/cvbuilder.h"
#include "../layout/pinnedfonts.h"
#include "../render/changedpdf.h"
#include "../render/readback.h"
#include "../samples.h"
#include "layout/layout.h"
#include "render/pdfwriter.h"
#include "rewrittencontent.h"
#include "xray/score.h"
#include "xray/xray.h"

#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

bool has(const XRay &xray, const QString &rule)
{
    return std::ranges::find(xray.findings, rule, &Finding::rule) != xray.findings.end();
}

QString described(const XRay &xray)
{
    QStringList lines;
    for (const Finding &finding : xray.findings)
        lines << finding.rule + u": "_s + finding.text;
    return lines.join(u'\n');
}

/// Of all fonts, in what their codes mean.
void changeMeanings(QPDF &file, const std::string &from, const std::string &to)
{
    for (const QPDFObjectHandle &page : file.getAllPages())
        for (auto &[name, font] :
             QPDFObjectHandle(page).getKey("/Resources").getKey("/Font").getDictAsMap()) {
            QPDFObjectHandle map = font.getKey("/ToUnicode");
            const auto bytes = map.getStreamData();
            std::string text(reinterpret_cast<const char *>(bytes->getBuffer()), bytes->getSize());
            for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
                text.replace(at, from.size(), to);
            map.replaceStreamData(text, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
        }
}

ShownField field(const QString &text)
{
    return {{1, Field::Text, 0}, text, 0, -1, {}};
}

} // namespace

Q_DECLARE_METATYPE(test::PdfChange)

/// What machines read in our PDFs, and that it is noticed when they do not.
class XRayTest : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase();
    void everyFieldIsReadWhole_data();
    void everyFieldIsReadWhole();
    void popplerReadsEveryField_data();
    void popplerReadsEveryField();
    void rightToLeftIsHeardInOrder_data();
    void rightToLeftIsHeardInOrder();
    void numbersInRightToLeftTextStayInPlace();
    void fieldsAreFoundSplitMisplacedAndLost_data();
    void fieldsAreFoundSplitMisplacedAndLost();
    void whatIsBrokenIsReported_data();
    void whatIsBrokenIsReported();
    void brokenContactDataIsReported_data();
    void brokenContactDataIsReported();
    void whatTheCvLacksIsReported_data();
    void whatTheCvLacksIsReported();
    void theScoreIsItsArithmetic();
    void aFileWithoutTextHasNoPoints();
    void stopsWhenItIsAskedTo();

  private:
    [[nodiscard]] PageList laidOut(const Cv &cv, const QString &theme = u"plain"_s) const
    {
        std::vector<Finding> findings;
        Design design = cv.design;
        design.theme = theme;
        return layout(cv, themeFor(design, findings), *m_fonts).pages;
    }
    std::shared_ptr<const FontSet> m_fonts;
};

void XRayTest::initTestCase()
{
    m_fonts = pinnedFonts();
    if (!m_fonts)
        QSKIP("the fonts of the themes are not installed");
}

void XRayTest::everyFieldIsReadWhole_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("file");
    QStringList files{test::sampleFile()};
    for (const char *name : {"forty-bullets", "german", "long-names", "one-entry", "chinese-japanese"})
        files << QStringLiteral(VITAE_SOURCE_DIR "/resources/samples/stress/%1.json")
                     .arg(QString::fromLatin1(name));
    if (QFile::exists(test::seedFile()))
        files << test::seedFile();
    for (const ThemeName &theme : builtInThemes())
        for (const QString &file : files)
            QTest::addRow("%s, %s", qPrintable(theme.id), qPrintable(QFileInfo(file).baseName()))
                << theme.id << file;
}

void XRayTest::everyFieldIsReadWhole()
{
    QFETCH(const QString, theme);
    QFETCH(const QString, file);
    const Cv cv = resolve(test::documentOf(file));
    const PageList pages = laidOut(cv, theme);
    const XRay result = xray(cv, pages, PdfWriter().write(pages));
    QVERIFY(result.fields.size() > 3);
    QCOMPARE(result.readings.size(), 3U);
    for (const PdfReading &reading : result.readings)
        QVERIFY2(reading.whole() == result.fields.size(), qPrintable(described(result)));
}

void XRayTest::popplerReadsEveryField_data()
{
    everyFieldIsReadWhole_data();
}

/// pdftotext is what many applicant-tracking systems begin with.
void XRayTest::popplerReadsEveryField()
{
    QFETCH(const QString, theme);
    QFETCH(const QString, file);
    const PageList pages = laidOut(resolve(test::documentOf(file)), theme);
    const QByteArray pdf = PdfWriter().write(pages);
    const std::vector<ShownField> fields = shownFields(pages);
    const auto missed = [&](const QStringList &options, const auto &isMissed) {
        const std::vector<Found> found =
            findFields(fields, furnitureOf(pages), readback::pdftotext(pdf, options));
        QStringList texts;
        for (size_t i = 0; i < fields.size(); ++i)
            if (isMissed(found[i]))
                texts << fields[i].text;
        return texts.join(u'\n');
    };
    QCOMPARE(missed({u"-raw"_s}, [](Found found) { return found != Found::Whole; }), QString());
    // The others read what stands beside each other before what stands below: no order to compare with.
    for (const QStringList &options : {QStringList(), QStringList(u"-layout"_s)})
        QCOMPARE(missed(options, [](Found found) { return found == Found::Lost; }), QString());
}

void XRayTest::rightToLeftIsHeardInOrder_data()
{
    QTest::addColumn<QString>("theme");
    for (const ThemeName &theme : builtInThemes())
        QTest::newRow(qPrintable(theme.id)) << theme.id;
}

void XRayTest::rightToLeftIsHeardInOrder()
{
    QFETCH(const QString, theme);
    const Cv cv =
        resolve(test::documentOf(QStringLiteral(VITAE_SOURCE_DIR "/resources/samples/stress/arabic.json")));
    const PageList pages = laidOut(cv, theme);
    const XRay result = xray(cv, pages, PdfWriter().write(pages));
    QCOMPARE(result.readings.back().id, u"structure"_s);
    QVERIFY2(result.readings.back().whole() == result.fields.size(), qPrintable(described(result)));
}

void XRayTest::numbersInRightToLeftTextStayInPlace()
{
    CvBuilder builder;
    builder.person({{Field::Name, u"דוד"_s}}).section(SectionKind::Text, u"תקציר"_s);
    builder.bullet(u"בשנת 2021, ועוד [קישור](https://example.org), ואז ב-2023 שוב"_s);
    const PageList pages = laidOut(builder.build(u"he"_s));
    const XRay result = xray(builder.build(u"he"_s), pages, PdfWriter().write(pages));
    const PdfReading &heard = result.readings.back();
    QVERIFY2(heard.whole() == result.fields.size(), qPrintable(described(result)));
    QVERIFY2(heard.text.contains(u"2021, ועוד"_s), qPrintable(heard.text));
}

void XRayTest::fieldsAreFoundSplitMisplacedAndLost_data()
{
    QTest::addColumn<QString>("read");
    QTest::addColumn<QString>("expected"); // a letter for each field
    QTest::newRow("as written") << u"Ada Lovelace Analyst London 1842"_s << u"www"_s;
    QTest::newRow("in other cases and lines") << u"ADA\nLovelace\nAnalyst, London\n1842"_s << u"www"_s;
    QTest::newRow("something between") << u"Ada Lovelace Analyst page London 1842"_s << u"wsw"_s;
    QTest::newRow("furniture between") << u"Ada Lovelace Analyst Foot 2/2 London 1842"_s << u"www"_s;
    QTest::newRow("moved") << u"1842 Ada Lovelace Analyst London"_s << u"wwm"_s;
    QTest::newRow("a word run together") << u"Ada Lovelace AnalystLondon 1842"_s << u"wlw"_s;
    QTest::newRow("gone") << u"Ada Lovelace 1842"_s << u"wlw"_s;
    QTest::newRow("nothing") << QString() << u"lll"_s;
}

void XRayTest::fieldsAreFoundSplitMisplacedAndLost()
{
    QFETCH(const QString, read);
    const std::vector<ShownField> fields{field(u"Ada Lovelace"_s), field(u"Analyst, London"_s),
                                         field(u"1842"_s)};
    QString letters;
    for (const Found found : findFields(fields, {u"Foot 2/2"_s}, read))
        letters += u"wsml"_s.at(int(found));
    QTEST(letters, "expected");
}

void XRayTest::whatIsBrokenIsReported_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<test::PdfChange>("change");
    const auto fonts = [](QPDF &file) {
        return file.getAllPages().front().getKey("/Resources").getKey("/Font").getDictAsMap();
    };
    QTest::newRow("meanings of codes") << u"read.lost"_s << test::PdfChange([fonts](QPDF &file) {
        for (auto &[name, font] : fonts(file))
            font.removeKey("/ToUnicode");
    });
    QTest::newRow("another order") << u"read.misplaced"_s << test::PdfChange([](QPDF &file) {
        QPDFObjectHandle pages = file.getRoot().getKey("/Pages").getKey("/Kids");
        QPDFObjectHandle first = pages.getArrayItem(0);
        pages.setArrayItem(0, pages.getArrayItem(1));
        pages.setArrayItem(1, first);
    });
    QTest::newRow("no tags") << u"read.lost"_s << test::PdfChange([](QPDF &file) {
        file.getRoot().removeKey("/StructTreeRoot");
    });
}

void XRayTest::whatIsBrokenIsReported()
{
    QFETCH(const QString, rule);
    QFETCH(const test::PdfChange, change);
    const Cv cv = resolve(test::documentOf(test::sampleFile()));
    const PageList pages = laidOut(cv);
    QCOMPARE(pages.pages.size(), 2U);
    const XRay result = xray(cv, pages, test::changedPdf(PdfWriter().write(pages), change));
    QVERIFY2(has(result, rule), qPrintable(described(result)));
}

void XRayTest::brokenContactDataIsReported_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<test::PdfChange>("change");
    const auto rewritten = [](const QString &part, const std::string &before, const std::string &after) {
        return test::PdfChange([=](QPDF &file) {
            test::RewrittenContent::inAllPages(file, [&](const std::string &operation, const QString &text) {
                return text.contains(part) ? before + (before.empty() ? "" : operation) + after : operation;
            });
        });
    };
    QTest::newRow("the e-mail is drawn but said otherwise")
        << Field::Email << rewritten(u"emmy"_s, "/Span <</ActualText (nobody@example.com)>> BDC\n", "EMC\n");
    QTest::newRow("the e-mail is drawn but its signs mean others")
        << Field::Email << test::PdfChange([](QPDF &file) { changeMeanings(file, "><0040>", "><0041>"); });
    QTest::newRow("the phone number is gone") << Field::Phone << rewritten(u"555"_s, {}, {});
}

void XRayTest::brokenContactDataIsReported()
{
    QFETCH(const Field, field);
    QFETCH(const test::PdfChange, change);
    const Cv cv = resolve(test::documentOf(test::sampleFile()));
    const PageList pages = laidOut(cv);
    const XRay result = xray(cv, pages, test::changedPdf(PdfWriter().write(pages), change));
    const bool isTold = std::ranges::any_of(result.findings, [&](const Finding &finding) {
        return finding.rule == u"read.lost" && finding.where.node == cv.person().id
            && finding.where.field == field;
    });
    QVERIFY2(isTold, qPrintable(described(result)));
}

void XRayTest::whatTheCvLacksIsReported_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<CvBuilder::Fields>("person");
    QTest::addColumn<DateRange>("dates");
    const CvBuilder::Fields whole{{Field::Name, u"Ada"_s},
                                  {Field::Email, QStringList{u"ada@example.org"_s}},
                                  {Field::Phone, QStringList{u"+44 20 5550 0100"_s}}};
    const DateRange fine{parseDate(u"2019-01"_s), parseDate(u"2020-02"_s)};
    QTest::newRow("nothing") << QString() << whole << fine;
    QTest::newRow("no name") << u"contact.name"_s << CvBuilder::Fields{whole[1], whole[2]} << fine;
    QTest::newRow("no address") << u"contact.no-email"_s << CvBuilder::Fields{whole[0], whole[2]} << fine;
    QTest::newRow("no phone") << u"contact.no-phone"_s << CvBuilder::Fields{whole[0], whole[1]} << fine;
    QTest::newRow("half an address") << u"contact.email"_s
                                     << CvBuilder::Fields{whole[0],
                                                          {Field::Email, QStringList{u"ada@example"_s}},
                                                          whole[2]}
                                     << fine;
    QTest::newRow("half a phone number")
        << u"contact.phone"_s << CvBuilder::Fields{whole[0], whole[1], {Field::Phone, QStringList{u"0100"_s}}}
        << fine;
    QTest::newRow("backwards") << u"date.backwards"_s << whole
                               << DateRange{parseDate(u"2020-02"_s), parseDate(u"2019-01"_s)};
    QTest::newRow("no date") << u"date.unknown"_s << whole << DateRange{parseDate(u"since the war"_s), {}};
}

void XRayTest::whatTheCvLacksIsReported()
{
    QFETCH(const QString, rule);
    QFETCH(const CvBuilder::Fields, person);
    QFETCH(const DateRange, dates);
    CvBuilder builder;
    builder.person(person).section(SectionKind::Education, u"Education"_s).entry({{Field::Dates, dates}});
    const Cv cv = builder.build();
    const PageList pages = laidOut(cv);
    const XRay result = xray(cv, pages, PdfWriter().write(pages));
    QStringList rules;
    for (const Finding &finding : result.findings)
        if (!finding.rule.startsWith(u"parser."_s))
            rules << finding.rule;
    QCOMPARE(rules.join(u' '), rule);
}

void XRayTest::theScoreIsItsArithmetic()
{
    XRay result;
    QCOMPARE(scoreOf(result.findings), 100);
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Hint})
        result.findings.push_back({severity, {}, {}, {}});
    QCOMPARE(scoreOf(result.findings), 74);
    for (int i = 0; i < 9; ++i)
        result.findings.push_back({Severity::Error, {}, {}, {}});
    QCOMPARE(scoreOf(result.findings), 0);
}

void XRayTest::aFileWithoutTextHasNoPoints()
{
    XRay result;
    result.findings.push_back({Severity::Error, u"pdf.fonts"_s, {}, {}});
    QCOMPARE(scoreOf(result.findings), 80);
    result.findings.push_back({Severity::Error, u"pdf.no-text"_s, {}, {}});
    QCOMPARE(scoreOf(result.findings), 0);
}

/// A window that closes waits for it.
void XRayTest::stopsWhenItIsAskedTo()
{
    CvBuilder builder;
    builder.person({{Field::Name, u"Ada Lovelace"_s}});
    const Cv cv = builder.build();
    const PageList pages = laidOut(cv);
    std::stop_source stop;
    QVERIFY(!xray(cv, pages, PdfWriter().write(pages), stop.get_token()).readings.empty());
    stop.request_stop();
    QVERIFY(xray(cv, pages, PdfWriter().write(pages), stop.get_token()).readings.empty());
}

QTEST_GUILESS_MAIN(XRayTest)
#include "test_xray.moc"
