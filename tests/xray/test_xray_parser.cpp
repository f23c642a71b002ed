// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../layout/pinnedfonts.h"
#include "../samples.h"
#include "layout/layout.h"
#include "render/pdfwriter.h"
#include "xray/pdftext.h"
#include "xray/simpleencoding.h"
#include "xray/xray.h"

#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

/// Lines of items, each "text" or "*bold text", parted by bars.
std::vector<PdfTextItem> itemsOf(const QStringList &lines)
{
    std::vector<PdfTextItem> items;
    double y = 800;
    for (const QString &line : lines) {
        double x = 50;
        for (QString text : line.split(u'|')) {
            const bool isBold = text.startsWith(u'*');
            if (isBold)
                text.remove(0, 1);
            items.push_back(
                {text, x, y, 5.0 * double(text.size()), 10, isBold ? u"B"_s : u"R"_s, 0, isBold, false});
            x += 5.0 * double(text.size()) + 60;
        }
        items.back().endsLine = true;
        y -= 12;
    }
    return items;
}

const ParsedField *fieldOf(const XRay &xray, const QString &rule)
{
    const auto found = std::ranges::find(xray.parsed, rule, &ParsedField::rule);
    return found == xray.parsed.end() ? nullptr : &*found;
}

} // namespace

/// The simple parser, and that it is told truly how it fares with our pages.
class XRayParserTest : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase();
    void contactDetailsAreTold_data();
    void contactDetailsAreTold();
    void entriesAreTold();
    void nothingReadIsNothing();
    void theSampleIsRead();
    void anotherLanguageIsJudgedByItsContactDetails();
    void aPartThatIsMissedIsToldOnce();
    void textFromRightToLeftIsNotJudged();
    void glyphNamesMeanTheirLetters();

  private:
    [[nodiscard]] XRay xrayOf(const Cv &cv) const
    {
        std::vector<Finding> findings;
        const PageList pages = layout(cv, themeFor(cv.design, findings), *m_fonts).pages;
        return xray(cv, pages, PdfWriter().write(pages));
    }
    std::shared_ptr<const FontSet> m_fonts;
};

void XRayParserTest::initTestCase()
{
    m_fonts = pinnedFonts();
    if (!m_fonts)
        QSKIP("the fonts of the themes are not installed");
}

void XRayParserTest::contactDetailsAreTold_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("url");
    const auto row = [](const char *line, const char *phone, const char *place, const char *url) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(phone) << QString::fromUtf8(place)
                            << QString::fromUtf8(url);
    };
    row("+44 20 5550 0100|London, England", "+44 20 5550 0100", "London, England", "");
    row("(610) 555-0182|Bryn Mawr, PA", "(610) 555-0182", "Bryn Mawr, PA", "");
    row("(+65) 5550 0100|github.com/ada", "(+65) 5550 0100", "", "github.com/ada");
    row("2019 – 2021|https://example.org", "", "", "https://example.org");
    row("Tel. 030 5550100", "", "", "");
}

void XRayParserTest::contactDetailsAreTold()
{
    QFETCH(const QString, line);
    const ParsedResume read = parseResume(itemsOf({u"*Ada Lovelace"_s, u"ada@example.org|"_s + line}));
    QCOMPARE(read.name, u"Ada Lovelace"_s);
    QCOMPARE(read.email, u"ada@example.org"_s);
    QTEST(read.phone, "phone");
    QTEST(read.location, "place");
    QTEST(read.url, "url");
}

void XRayParserTest::entriesAreTold()
{
    const ParsedResume read = parseResume(itemsOf(
        {u"*Ada Lovelace"_s, u"ada@example.org"_s, u"*WORK EXPERIENCE"_s,
         u"*Engines Ltd|Oct 1842 - Present"_s, u"Senior Analyst"_s, u"• Wrote the first program"_s,
         u"that was printed"_s, u"• Another thing"_s, u"*Salon"_s, u"Student|1833 - 1842"_s, u"• Talked"_s,
         u"Education"_s, u"*University of London|1835"_s, u"Bachelor of Arts"_s, u"*SKILLS"_s, u"• Sums"_s}));
    QCOMPARE(read.work.size(), 2U);
    QCOMPARE(read.work.front().company, u"Engines Ltd"_s);
    QCOMPARE(read.work.front().jobTitle, u"Senior Analyst"_s);
    QCOMPARE(read.work.front().date, u"Oct 1842 - Present"_s);
    QCOMPARE(read.work.front().descriptions,
             QStringList({u"Wrote the first program that was printed"_s, u"Another thing"_s}));
    QCOMPARE(read.work.back().company, u"Salon"_s);
    QCOMPARE(read.educations.size(), 1U);
    QCOMPARE(read.educations.front().school, u"University of London"_s);
    QCOMPARE(read.educations.front().degree, u"Bachelor of Arts"_s);
    QCOMPARE(read.skills, QStringList(u"Sums"_s));
}

void XRayParserTest::nothingReadIsNothing()
{
    const ParsedResume read = parseResume({});
    QCOMPARE(read.name + read.email + read.phone + read.url + read.location + read.summary, QString());
    QVERIFY(read.work.empty() && read.educations.empty() && read.projects.empty());
}

void XRayParserTest::theSampleIsRead()
{
    const XRay result = xrayOf(resolve(test::documentOf(test::sampleFile())));
    QStringList lines;
    for (const ParsedField &field : result.parsed)
        lines << u"%1 %2: %3 / %4"_s.arg(field.isRight ? u"+"_s : u"-"_s, field.rule, field.expected,
                                         field.read);
    for (const char *rule : {"parser.name", "parser.email", "parser.phone", "parser.employer"}) {
        const ParsedField *field = fieldOf(result, QString::fromLatin1(rule));
        QVERIFY2(field && field->isRight, qPrintable(lines.join(u'\n')));
    }
    if (qEnvironmentVariableIsSet("VITAE_SHOW"))
        qInfo().noquote() << lines.join(u'\n');
}

void XRayParserTest::anotherLanguageIsJudgedByItsContactDetails()
{
    const Cv cv =
        resolve(test::documentOf(QStringLiteral(VITAE_SOURCE_DIR "/resources/samples/stress/german.json")));
    for (const Finding &finding : xrayOf(cv).findings)
        QVERIFY2(!finding.rule.startsWith(u"parser."_s) || finding.where.node == cv.person().id
                     || findNode(cv.person().children.empty() ? nullptr : cv.person().children.front(),
                                 finding.where.node),
                 qPrintable(finding.text));
}

void XRayParserTest::aPartThatIsMissedIsToldOnce()
{
    Document document = test::documentOf(test::sampleFile());
    CvDocument open(document);
    for (const NodePtr &section : document.root->children)
        if (section->kind == SectionKind::Experience)
            open.setField(section->id, Field::Title, u"Adventures"_s);
    const XRay result = xrayOf(resolve(open.value()));
    const auto isOfWork = [](const Finding &finding) {
        return finding.rule == u"parser.employer" || finding.rule == u"parser.position"
            || finding.rule == u"parser.work-dates";
    };
    QCOMPARE(std::ranges::count_if(result.findings, isOfWork), 1);
    QVERIFY(fieldOf(result, u"parser.position"_s)->read.isEmpty());
}

void XRayParserTest::textFromRightToLeftIsNotJudged()
{
    const Cv cv =
        resolve(test::documentOf(QStringLiteral(VITAE_SOURCE_DIR "/resources/samples/stress/arabic.json")));
    for (const Finding &finding : xrayOf(cv).findings)
        QVERIFY2(!finding.rule.startsWith(u"parser."_s), qPrintable(finding.text));
}

void XRayParserTest::glyphNamesMeanTheirLetters()
{
    QCOMPARE(textOfGlyphName(u"a"_s), u"a"_s);
    QCOMPARE(textOfGlyphName(u"eacute"_s), u"é"_s);
    QCOMPARE(textOfGlyphName(u"fi"_s), u"fi"_s);
    QCOMPARE(textOfGlyphName(u"uni20AC"_s), u"€"_s);
    QCOMPARE(textOfGlyphName(u"equal"_s), u"="_s);
    QCOMPARE(textOfGlyphName(u"g123"_s), QString());
}

QTEST_GUILESS_MAIN(XRayParserTest)
#include "test_xray_parser.moc"
