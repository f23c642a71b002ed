// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/vitaefile.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Themes of one's own on the command line.
class ThemesTest : public QObject {
    Q_OBJECT
  private slots:
    void init();
    void ownThemesAreListedBehindTheOthers();
    void aThemeIsTakenByItsIdItsNameOrItsFile();
    void aFaultyThemeIsStatusThreeAndNamesLineAndPointer_data();
    void aFaultyThemeIsStatusThreeAndNamesLineAndPointer();
    void aFaultyFileDoesNotHideTheOtherThemes();
    void anExportedDocumentCarriesItsTheme();

  private:
    struct Outcome {
        int status = -1;
        QByteArray output;
        QByteArray errors;
    };
    Outcome vitae(const QStringList &arguments) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_DATA_HOME"_s, m_folder->path());
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(VITAE_PROGRAM), arguments);
        process.waitForFinished(60'000);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                process.readAllStandardOutput(), process.readAllStandardError()};
    }
    /// In the folder of themes.
    QString write(const QString &name, const QByteArray &json) const
    {
        const QString themes = m_folder->path() + u"/vitae/vitae/themes"_s;
        QDir().mkpath(themes);
        return vitae::writeFile(themes + u'/' + name, json) ? themes + u'/' + name : QString();
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    const QString m_sample = QStringLiteral(VITAE_SOURCE_DIR) + u"/resources/samples/sample.json"_s;
    const QByteArray m_mine =
        R"({"id": "mine", "name": "My own", "description": "Large.", "extends": "swiss",
            "options": {"text.size": 12}})";
};

void ThemesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void ThemesTest::ownThemesAreListedBehindTheOthers()
{
    const QString file = write(u"mine.vitae-theme"_s, m_mine);
    const Outcome listed = vitae({u"themes"_s});
    QCOMPARE(listed.status, 0);
    QVERIFY2(listed.output.trimmed().split('\n').last().startsWith("mine "), listed.output.constData());
    QVERIFY(listed.output.contains("My own: your own. Large."));
    const QJsonArray json = QJsonDocument::fromJson(vitae({u"themes"_s, u"--json"_s}).output).array();
    QCOMPARE(json.last().toObject().value(u"file"_s).toString(), file);
    QVERIFY(!json.first().toObject().contains(u"file"_s));
}

void ThemesTest::aThemeIsTakenByItsIdItsNameOrItsFile()
{
    const QString file = write(u"mine.vitae-theme"_s, m_mine);
    QVERIFY(QFile::copy(file, path(u"elsewhere.json"_s)));
    QByteArrayList outputs;
    // Of the pages alone: the CV inside says how each was asked for.
    const auto pdfWith = [this](const QStringList &design) {
        return vitae(QStringList{u"export"_s, m_sample, u"-o"_s, u"-"_s, u"--to"_s, u"pdf"_s, u"--source"_s,
                                 u"none"_s, u"--theme"_s}
                     + design);
    };
    for (const QString &theme : {u"mine"_s, u"my own"_s, file, path(u"elsewhere.json"_s)}) {
        const Outcome outcome = pdfWith({theme});
        QCOMPARE(outcome.status, 0);
        outputs += outcome.output;
    }
    const QByteArray asked = pdfWith({u"swiss"_s, u"--set"_s, u"text.size=12"_s}).output;
    for (const QByteArray &output : outputs)
        QVERIFY(output == asked);
}

void ThemesTest::aFaultyThemeIsStatusThreeAndNamesLineAndPointer_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("complaint");
    QTest::newRow("value") << QByteArray("{\n \"options\": {\n  \"text.size\": 99\n }\n}")
                           << QByteArray("text.size must lie between 6 and 24: /options/text.size, line 3\n");
    QTest::newRow("syntax") << QByteArray("{\n \"options\": {,}\n}") << QByteArray("line 2, column");
    QTest::newRow("member") << QByteArray("{\n\n \"colour\": \"red\"}") << QByteArray(": /colour, line 3\n");
    QTest::newRow("template") << QByteArray(
        "{\"arrangements\": {\"education/organization@side\": {\n\"rows\": "
        "[{},\n{\"start\": \"{title\"}]}}}")
                              << QByteArray(
                                     "/arrangements/education~1organization@side/rows/1/start, line 3\n");
}

void ThemesTest::aFaultyThemeIsStatusThreeAndNamesLineAndPointer()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, complaint);
    const QString file = write(u"bad.json"_s, json);
    for (const QString &theme : {u"bad"_s, file}) {
        const Outcome outcome =
            vitae({u"export"_s, m_sample, u"-o"_s, path(u"x.pdf"_s), u"--theme"_s, theme});
        QCOMPARE(outcome.status, 3);
        QCOMPARE(outcome.errors.count('\n'), 1);
        QVERIFY2(outcome.errors.startsWith("vitae: " + file.toUtf8() + ": ")
                     && outcome.errors.contains(complaint),
                 outcome.errors.constData());
        QVERIFY(!QFile::exists(path(u"x.pdf"_s)));
    }
}

void ThemesTest::aFaultyFileDoesNotHideTheOtherThemes()
{
    write(u"a.json"_s, "{");
    write(u"b.json"_s, m_mine);
    write(u"c.json"_s, m_mine);                  // the same id again
    write(u"d.json"_s, "{\n\n\"id\": \"swiss\"}"); // that of another theme
    const Outcome listed = vitae({u"themes"_s});
    QCOMPARE(listed.status, 0);
    QCOMPARE(listed.output.count("My own"), 1);
    QCOMPARE(listed.errors.count('\n'), 3);
    QVERIFY2(listed.errors.contains("/id, line 3"), listed.errors.constData());
}

void ThemesTest::anExportedDocumentCarriesItsTheme()
{
    const QString file = write(u"mine.vitae-theme"_s, m_mine);
    const QString document = path(u"cv.vitae"_s);
    QCOMPARE(vitae({u"export"_s, m_sample, u"-o"_s, document, u"--theme"_s, u"mine"_s}).status, 0);
    const QStringList toPdf{u"export"_s, document, u"-o"_s, u"-"_s, u"--to"_s, u"pdf"_s};
    const Outcome here = vitae(toPdf);
    QVERIFY(QFile::remove(file));
    const Outcome elsewhere = vitae(toPdf);
    QCOMPARE(elsewhere.status, 0);
    QCOMPARE(elsewhere.errors, QByteArray());
    QVERIFY(!here.output.isEmpty() && here.output == elsewhere.output);
}

QTEST_GUILESS_MAIN(ThemesTest)
#include "test_cli_themes.moc"
