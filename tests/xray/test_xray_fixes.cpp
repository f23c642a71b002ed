// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../layout/pinnedfonts.h"
#include "../samples.h"
#include "document/vitaefile.h"
#include "layout/layout.h"
#include "xray/fixes.h"
#include "xray/rules/rules.h"

#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

using Spoil = std::function<void(CvDocument &)>;

NodePtr sectionOf(const CvDocument &document, SectionKind kind)
{
    const auto &children = document.value().root->children;
    return *std::ranges::find_if(children, [kind](const NodePtr &node) { return node->kind == kind; });
}

Spoil option(const QString &path, const Json &value)
{
    return [=](CvDocument &document) { document.setOption(path, value); };
}

} // namespace

Q_DECLARE_METATYPE(Spoil)

/// Every fix removes what was found in one undo step, and undo takes it back to the byte.
class XRayFixesTest : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase();
    void aFixRemovesItsFinding_data();
    void aFixRemovesItsFinding();
    void whatOnlyThePersonKnowsHasNoFix();

  private:
    [[nodiscard]] std::optional<Finding> found(const Document &document, const QString &rule) const
    {
        const Cv cv = resolve(document);
        std::vector<Finding> ignored;
        const PageList pages = layout(cv, themeFor(cv.design, ignored), *m_fonts).pages;
        const std::vector<Finding> all = ruleFindings(cv, pages, QDate(2026, 11, 23));
        const auto at = std::ranges::find(all, rule, &Finding::rule);
        return at == all.end() ? std::nullopt : std::optional(*at);
    }
    std::shared_ptr<const FontSet> m_fonts;
};

void XRayFixesTest::initTestCase()
{
    m_fonts = pinnedFonts();
    if (!m_fonts)
        QSKIP("the fonts of the themes are not installed");
}

void XRayFixesTest::aFixRemovesItsFinding_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<Spoil>("spoil");
    const auto row = [](const char *rule, const char *how, const Spoil &spoil) {
        QTest::addRow("%s, %s", rule, how) << QString::fromLatin1(rule) << spoil;
    };
    row("date.backwards", "swapped", [](CvDocument &document) {
        const NodePtr entry = sectionOf(document, SectionKind::Education)->children.front();
        DateRange dates = entry->dates(Field::Dates);
        std::swap(dates.start, dates.end);
        document.setField(entry->id, Field::Dates, dates);
    });
    const auto mail = [](const QString &text) {
        return [text](CvDocument &document) {
            document.setField(document.value().person().id, Field::Email, QStringList{text});
        };
    };
    row("contact.email", "spaces around", mail(u" emmy@example.org "_s));
    row("contact.email", "spaces inside", mail(u"emmy @example.org"_s));
    row("contact.email", "a link", mail(u"mailto:emmy@example.org"_s));
    row("section.title", "fanciful", [](CvDocument &document) {
        document.setField(sectionOf(document, SectionKind::Experience)->id, Field::Title, u"Adventures"_s);
    });
    row("section.aside", "by its wish", [](CvDocument &document) {
        document.setDesign({u"harbour"_s, {}}, u"Theme"_s);
        document.setField(sectionOf(document, SectionKind::Experience)->id, Field::Column, u"side"_s);
    });
    row("section.aside", "by its kind", [](CvDocument &document) {
        document.setDesign({u"harbour"_s, {{u"columns.sections"_s, Json(u"experience"_s)}}}, u"Theme"_s);
    });
    row("summary.aside", "by an option", [](CvDocument &document) {
        document.setDesign({u"harbour"_s, {{u"columns.sections"_s, Json(u"summary, skill"_s)}}}, u"Theme"_s);
    });
    row("text.small", "dates", option(u"date.size"_s, Json(Json::Number{"6.5"})));
    row("text.small", "all", option(u"text.size"_s, Json(Json::Number{"6.0"})));
    row("text.pale", "all", option(u"text.color"_s, Json(u"#dddddd"_s)));
    row("text.small", "all, with their lines", [](CvDocument &document) {
        document.setDesign(
            {u"plain"_s,
             {{u"text.size"_s, Json(Json::Number{"6.0"})}, {u"text.leading"_s, Json(Json::Number{"6.6"})}}},
            u"Size"_s);
    });
    row("page.edge", "an option", option(u"page.margin.start"_s, Json(Json::Number{"1.5"})));
    row("text.tight", "an option", option(u"text.leading"_s, Json(Json::Number{"10.0"})));
    row("text.tight", "large text", option(u"text.size"_s, Json(Json::Number{"13.0"})));
}

void XRayFixesTest::aFixRemovesItsFinding()
{
    QFETCH(const QString, rule);
    QFETCH(const Spoil, spoil);
    CvDocument document(test::documentOf(test::sampleFile()));
    QVERIFY(!found(document.value(), rule));
    spoil(document);
    document.undoStack().clear();
    const QByteArray before = writeVitae(document.value());
    const auto finding = found(document.value(), rule);
    if (!finding)
        QFAIL("it is not found");
    const auto fix = fixFor(*finding, document.value());
    if (!fix)
        QFAIL("there is no fix");
    QVERIFY(!fix->text.isEmpty());
    fix->apply(document);
    QCOMPARE(document.undoStack().count(), 1);
    QVERIFY(!document.undoStack().undoText().isEmpty());
    QVERIFY(!found(document.value(), rule));
    QVERIFY(!found(document.value(), u"text.tight"_s)); // one fix does not make another fault
    document.undoStack().undo();
    QCOMPARE(writeVitae(document.value()), before);
}

void XRayFixesTest::whatOnlyThePersonKnowsHasNoFix()
{
    const Document document = test::documentOf(test::sampleFile());
    for (const auto &rule :
         {u"contact.name"_s, u"time.gap"_s, u"date.missing"_s, u"read.lost"_s, u"text.pale"_s})
        QVERIFY(!fixFor({Severity::Hint, rule, {}, {document.person().id, Field::Name, 0}}, document));
    // What a variant says is not the master's.
    const NodePtr section = sectionOf(CvDocument(document), SectionKind::Education);
    QVERIFY(
        !fixFor({Severity::Error, u"date.backwards"_s, {}, {section->children.front()->id, Field::Dates, 0}},
                document));
}

QTEST_GUILESS_MAIN(XRayFixesTest)
#include "test_xray_fixes.moc"
