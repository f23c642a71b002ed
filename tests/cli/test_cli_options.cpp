// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../layout/everythingcv.h"
#include "../layout/pinnedfonts.h"
#include "../layout/showndifference.h"
#include "cli/commandline.h"
#include "cli/exportrequest.h"
#include "document/vitaefile.h"
#include "layout/arrangementtext.h"
#include "layout/layout.h"
#include "optionsdoc.h"
#include "rendercvoptions.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

QString pathOf(const OptionSpec &spec)
{
    return QString::fromUtf8(spec.path.data(), qsizetype(spec.path.size()));
}

/// The design that `vitae export --set …` asks for.
tl::expected<Design, QString> designOf(const QStringList &settings)
{
    QStringList arguments{u"cv.vitae"_s, u"-o"_s, u"cv.pdf"_s, u"--theme"_s, u"plain"_s};
    for (const QString &setting : settings)
        arguments << u"--set"_s << setting;
    auto request = readExportRequest(arguments);
    if (!request)
        return tl::unexpected(request.error());
    return Design{request->theme, std::move(request->options)};
}

} // namespace

/// docs/options.md says of every option what it changes; the pages say whether that is so.
class OptionsTest : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase();
    void everyOptionHasItsRow();
    void everyOptionChangesWhatItsRowNames_data();
    void everyOptionChangesWhatItsRowNames();
    void otherProgramsOptionsLeadToOurs_data();
    void otherProgramsOptionsLeadToOurs();
    void everyOptionOfRenderCvIsMentioned() const;
    void sideOptionsChangeTheSideColumnAlone_data();
    void sideOptionsChangeTheSideColumnAlone();
    void commandLineSetsOptions_data();
    void commandLineSetsOptions();

  private:
    [[nodiscard]] Shown shownWith(const QStringList &settings) const;

    OptionsDoc m_doc;
    Cv m_cv;
    std::shared_ptr<const FontSet> m_fonts;
};

void OptionsTest::initTestCase()
{
    m_doc = readOptionsDoc();
    m_cv = everythingCv();
    m_fonts = pinnedFonts();
    if (!m_fonts)
        QSKIP("the fonts of the themes are not installed");
}

Shown OptionsTest::shownWith(const QStringList &settings) const
{
    const auto design = designOf(settings);
    if (!design) {
        qWarning("%ls", qUtf16Printable(design.error()));
        return {};
    }
    std::vector<Finding> findings;
    const Theme theme = themeFor(*design, findings);
    return shownBy(layout(m_cv, theme, *m_fonts).pages, m_cv, theme);
}

void OptionsTest::everyOptionHasItsRow()
{
    QStringList rows, table;
    for (const OptionRow &row : m_doc.rows)
        rows += row.path;
    for (const OptionSpec &spec : optionTable())
        table += pathOf(spec);
    QStringList missing = table;
    missing.removeIf([&](const QString &path) { return rows.contains(path); });
    QVERIFY2(missing.isEmpty(), qPrintable(u"docs/options.md has no row for: "_s + missing.join(u", ")));
    QCOMPARE(rows.size(), table.size());
    for (const OptionRow &row : m_doc.rows) {
        const OptionSpec *spec = optionSpec(row.path);
        QVERIFY2(spec, qPrintable(row.path));
        QCOMPARE(row.standard, QString::fromUtf8(spec->standard.data(), qsizetype(spec->standard.size())));
    }
}

void OptionsTest::everyOptionChangesWhatItsRowNames_data()
{
    QTest::addColumn<size_t>("index");
    for (size_t i = 0; i < m_doc.rows.size(); ++i)
        QTest::newRow(qPrintable(m_doc.rows[i].path)) << i;
}

void OptionsTest::everyOptionChangesWhatItsRowNames()
{
    QFETCH(const size_t, index);
    const OptionRow &row = m_doc.rows[index];
    QCOMPARE(row.values.size(), 2);
    QVERIFY(!row.changes.isEmpty());
    const Shown one = shownWith(row.with + QStringList{row.path + u'=' + row.values[0]});
    const Shown other = shownWith(row.with + QStringList{row.path + u'=' + row.values[1]});
    const QStringList changes = changedProperties(one, other);
    QVERIFY2(changes == row.changes,
             qPrintable(u"\nthe row says: %1\npages show:   %2\n"_s.arg(row.changes.join(u"; "),
                                                                        changes.join(u"; "))));
}

void OptionsTest::otherProgramsOptionsLeadToOurs_data()
{
    QTest::addColumn<QString>("said");
    for (const auto *rows : {&m_doc.renderCv, &m_doc.reactiveResume})
        for (const auto &[theirs, ours] : *rows)
            QTest::newRow(qPrintable(theirs)) << ours;
}

void OptionsTest::otherProgramsOptionsLeadToOurs()
{
    QFETCH(const QString, said);
    QVERIFY(!said.isEmpty());
    std::vector<Finding> findings;
    const Theme theme = themeFor({}, findings);
    for (const QString &path : codeSpans(said)) {
        const QString arrangement = arrangementKey(path);
        QVERIFY2(path.startsWith(u"--") || optionAt(path).spec || theme.arrangements.contains(arrangement),
                 qPrintable(path));
    }
}

void OptionsTest::everyOptionOfRenderCvIsMentioned() const
{
    QCOMPARE(m_doc.renderCv.size(), std::size(renderCvOptions));
    for (const char *name : renderCvOptions)
        QVERIFY2(m_doc.renderCv.contains(QString::fromLatin1(name)), name);
}

/// Only what stands in the side column changes.
void OptionsTest::sideOptionsChangeTheSideColumnAlone_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("colour") << u"side.text.color=#111111"_s << u"side.text.color=#444444"_s;
    QTest::newRow("heading") << u"side.heading.size=10"_s << u"side.heading.size=13"_s;
    QTest::newRow("label") << u"side.label.weight=400"_s << u"side.label.weight=700"_s;
    QTest::newRow("leading") << u"side.text.leading=12"_s << u"side.text.leading=15"_s;
    QTest::newRow("rule") << u"side.heading.rule-color=#FF0000"_s << u"side.heading.rule-color=#0000FF"_s;
}

void OptionsTest::sideOptionsChangeTheSideColumnAlone()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    const QString columns = u"columns.layout=side-start"_s;
    const Shown before = shownWith({columns, one}), after = shownWith({columns, other});
    QVERIFY(!changedProperties(before, after).isEmpty());
    const auto beside = [](Shown shown) {
        const double edge = 66 * 72 / 25.4; // columns.width
        const auto isAside = [edge](auto it) { return it->place.x() < edge; };
        shown.characters.removeIf(isAside);
        shown.shapes.removeIf(isAside);
        return shown;
    };
    QCOMPARE(changedProperties(beside(before), beside(after)), QStringList());
}

/// One of each group the whole way, from the arguments to the PDF.
void OptionsTest::commandLineSetsOptions_data()
{
    QTest::addColumn<size_t>("index");
    QString group;
    for (size_t i = 0; i < m_doc.rows.size(); ++i)
        if (const QString own = m_doc.rows[i].path.section(u'.', 0, 0); own != group) {
            QTest::newRow(qPrintable(own)) << i;
            group = own;
        }
}

void OptionsTest::commandLineSetsOptions()
{
    QFETCH(const size_t, index);
    const OptionRow &row = m_doc.rows[index];
    const QTemporaryDir folder;
    const QString input = folder.filePath(u"cv.vitae"_s), output = folder.filePath(u"cv.pdf"_s);
    Document document;
    document.root = m_cv.root;
    document.language = m_cv.language;
    document.assets = m_cv.assets;
    QVERIFY(writeFile(input, writeVitae(document)));
    QByteArrayList files;
    for (const QString &value : row.values) {
        QStringList arguments{u"export"_s, input, u"-o"_s, output};
        for (const QString &setting : row.with + QStringList{row.path + u'=' + value})
            arguments << u"--set"_s << setting;
        QCOMPARE(runCommand(arguments), ExitStatus::Done);
        QFile file(output);
        QVERIFY(file.open(QIODevice::ReadOnly));
        files += file.readAll();
    }
    QVERIFY(files[0] != files[1]);
}

QTEST_GUILESS_MAIN(OptionsTest)
#include "test_cli_options.moc"
