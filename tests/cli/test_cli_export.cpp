// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <sys/mount.h>

using namespace Qt::StringLiterals;

namespace {

struct Outcome {
    int status = -1;
    QByteArray output;
    QByteArray errors;
};

Outcome vitae(const QStringList &arguments,
              const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(VITAE_PROGRAM), arguments);
    process.waitForFinished(60'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// What pdftotext reads of a file.
QString pdfText(const QString &path)
{
    QProcess process;
    process.start(u"pdftotext"_s, {path, u"-"_s});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

class ExportTest : public QObject {
    Q_OBJECT
  private slots:
    void init();
    void samplesExportInEveryTheme();
    void severalOutputsFromOneReading();
    void standardOutputTakesTheNamedFormat();
    void settingsChangeThePages();
    void pagesFitTheNumberAskedForOrNothingIsWritten();
    void equalBytesFromTwoProcesses();
    void saveAndReopenChangesNothing();
    void pictureOfEachPage();
    void wrongUsageIsStatusTwoAndOneLine_data();
    void wrongUsageIsStatusTwoAndOneLine();
    void wrongUsageSaysWhatWouldBeRight_data();
    void wrongUsageSaysWhatWouldBeRight();
    void unreadableInputIsStatusThreeAndOneLine_data();
    void unreadableInputIsStatusThreeAndOneLine();
    void anInputWithoutContentIsToldSo();
    void unwritableOutputIsStatusFourAndTheOldFileStays();
    void fullDiskIsStatusFourAndTheOldFileStays();
    void fullStandardOutputIsStatusFourAndOneLine_data();
    void fullStandardOutputIsStatusFourAndOneLine();
    void hostileFilesOfTheCorpusAreSurvived();
    void themesAndFormatsAreListed();

  private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    QString m_sample = QStringLiteral(VITAE_SOURCE_DIR) + u"/resources/samples/sample.json"_s;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void ExportTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void ExportTest::samplesExportInEveryTheme()
{
    for (const QString &theme : {u"plain"_s, u"garamond"_s}) {
        const Outcome outcome =
            vitae({u"export"_s, m_sample, u"-o"_s, path(u"a.pdf"_s), u"--theme"_s, theme});
        QCOMPARE(outcome.errors, QByteArray());
        QCOMPARE(outcome.status, 0);
        QVERIFY(pdfText(path(u"a.pdf"_s)).contains(u"Emmy Noether"_s));
    }
}

void ExportTest::severalOutputsFromOneReading()
{
    const QStringList outputs{path(u"a.pdf"_s), path(u"a.vitae"_s), path(u"a.json"_s)};
    const Outcome outcome =
        vitae({u"export"_s, m_sample, u"-o"_s, outputs[0], u"-o"_s, outputs[1], u"-o"_s, outputs[2]});
    QCOMPARE(outcome.status, 0);
    for (const QString &output : outputs)
        QVERIFY2(!contentOf(output).isEmpty(), qPrintable(output));
}

void ExportTest::standardOutputTakesTheNamedFormat()
{
    QCOMPARE(vitae({u"export"_s, m_sample, u"-o"_s, path(u"a.pdf"_s)}).status, 0);
    const Outcome outcome = vitae({u"export"_s, m_sample, u"-o"_s, u"-"_s, u"--to"_s, u"pdf"_s});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.output, contentOf(path(u"a.pdf"_s)));
}

void ExportTest::settingsChangeThePages()
{
    const QStringList base{u"export"_s, m_sample, u"-o"_s, u"-"_s, u"--to"_s, u"pdf"_s};
    const QByteArray plain = vitae(base).output;
    QVERIFY(vitae(base + QStringList{u"--set"_s, u"text.size=9.5"_s}).output != plain);
    QVERIFY(vitae(base + QStringList{u"--set"_s, u"page.size=letter"_s}).output != plain);
}

void ExportTest::pagesFitTheNumberAskedForOrNothingIsWritten()
{
    const QStringList base{u"export"_s, m_sample, u"-o"_s,     path(u"a.png"_s),
                           u"--dpi"_s,  u"40"_s,  u"--pages"_s};
    QCOMPARE(vitae(base + QStringList{u"2"_s}).status, 0);
    QVERIFY(QFile::exists(path(u"a-2.png"_s)) && !QFile::exists(path(u"a-3.png"_s)));
    const Outcome refused = vitae(base + QStringList{u"9"_s});
    QCOMPARE(refused.status, 4);
    QCOMPARE(refused.errors.count('\n'), 1);
    QVERIFY(!QFile::exists(path(u"a-3.png"_s)));
    QCOMPARE(vitae(base + QStringList{u"0"_s}).status, 2);
}

void ExportTest::equalBytesFromTwoProcesses()
{
    QProcessEnvironment later = QProcessEnvironment::systemEnvironment();
    later.insert(u"TZ"_s, u"Pacific/Auckland"_s);
    later.insert(u"LC_ALL"_s, u"de_DE.UTF-8"_s);
    const QStringList arguments{u"export"_s, m_sample, u"-o"_s, u"-"_s, u"--to"_s, u"pdf"_s};
    const QByteArray first = vitae(arguments).output;
    QVERIFY(!first.isEmpty());
    QCOMPARE(vitae(arguments, later).output, first);
}

void ExportTest::saveAndReopenChangesNothing()
{
    const auto to = [this](const QString &from, const QString &name) {
        QCOMPARE(vitae({u"export"_s, from, u"-o"_s, path(name)}).status, 0);
    };
    to(m_sample, u"direct.pdf"_s);
    to(m_sample, u"one.vitae"_s);
    to(path(u"one.vitae"_s), u"two.json"_s);
    to(path(u"two.json"_s), u"three.vitae"_s);
    to(path(u"three.vitae"_s), u"last.pdf"_s);
    QCOMPARE(contentOf(path(u"last.pdf"_s)), contentOf(path(u"direct.pdf"_s)));
}

void ExportTest::pictureOfEachPage()
{
    QCOMPARE(vitae({u"export"_s, m_sample, u"-o"_s, path(u"a.png"_s), u"--dpi"_s, u"40"_s}).status, 0);
    const QImage image(path(u"a-1.png"_s));
    QCOMPARE(image.size(), QSize(331, 468));
}

void ExportTest::wrongUsageIsStatusTwoAndOneLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown command") << QStringList{u"exprt"_s};
    QTest::newRow("no output") << QStringList{u"export"_s, m_sample};
    QTest::newRow("no input") << QStringList{u"export"_s, u"-o"_s, u"x.pdf"_s};
    QTest::newRow("unknown theme") << QStringList{u"export"_s, m_sample,     u"-o"_s,
                                                  u"x.pdf"_s,  u"--theme"_s, u"none"_s};
    QTest::newRow("unknown variant") << QStringList{u"export"_s, m_sample,       u"-o"_s,
                                                    u"x.pdf"_s,  u"--variant"_s, u"none"_s};
    QTest::newRow("unknown format") << QStringList{u"export"_s, m_sample, u"-o"_s, u"x.xyz"_s};
    QTest::newRow("unknown option") << QStringList{u"export"_s, m_sample,   u"-o"_s,
                                                   u"x.pdf"_s,  u"--set"_s, u"a.b=1"_s};
    QTest::newRow("wrong value") << QStringList{u"export"_s, m_sample,   u"-o"_s,
                                                u"x.pdf"_s,  u"--set"_s, u"text.size=big"_s};
    QTest::newRow("wrong resolution")
        << QStringList{u"export"_s, m_sample, u"-o"_s, u"x.png"_s, u"--dpi"_s, u"0"_s};
}

void ExportTest::wrongUsageIsStatusTwoAndOneLine()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = vitae(arguments);
    QCOMPARE(outcome.status, 2);
    QVERIFY2(outcome.errors.startsWith("vitae: ") && outcome.errors.count('\n') == 1,
             outcome.errors.constData());
}

void ExportTest::wrongUsageSaysWhatWouldBeRight_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("advice");
    const auto row = [](const char *name, const QString &line, const QByteArray &advice) {
        QTest::newRow(name) << line.split(u' ', Qt::SkipEmptyParts) << advice;
    };
    const QString exportTo = u"export cv.json -o "_s;
    row("the editor without a display", u""_s, "what works without one: vitae export FILE -o OUT");
    row("misspelt command", u"exprot"_s, "did you mean “export”?");
    row("no extension", exportTo + u"cv"_s, ".vitae, .json, .pdf, .png");
    row("unknown extension", exportTo + u"cv.dof"_s,
        "“.dof” cannot be written; what can be: .vitae, .json, .pdf");
    row("a source for what is no PDF", exportTo + u"cv.png --source none"_s, "--source is for PDFs");
    row("extension that is only read", exportTo + u"cv.md"_s, "what can be: .vitae, .json, .pdf");
    row("misspelt theme", exportTo + u"cv.pdf --theme garamont"_s, "did you mean “garamond”?");
    row("misspelt option", exportTo + u"cv.pdf --set page.margn.top=20"_s,
        "did you mean “page.margin.top”? “vitae themes --options” lists them all");
    row("part of an option", exportTo + u"cv.pdf --set margin=20"_s, "did you mean “page.margin.top”?");
    row("unknown option", exportTo + u"cv.pdf --set zoom=20"_s, "; “vitae themes --options” lists them");
}

void ExportTest::wrongUsageSaysWhatWouldBeRight()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, advice);
    QProcessEnvironment noDisplay = QProcessEnvironment::systemEnvironment();
    for (const auto &name : {u"QT_QPA_PLATFORM"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s})
        noDisplay.remove(name);
    const Outcome outcome = vitae(arguments, noDisplay);
    QCOMPARE(outcome.status, 2);
    QVERIFY2(outcome.errors.startsWith("vitae: ") && outcome.errors.count('\n') == 1
                 && outcome.errors.contains(advice),
             outcome.errors.constData());
}

void ExportTest::unreadableInputIsStatusThreeAndOneLine_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << u"a.json"_s << QByteArray();
    QTest::newRow("truncated") << u"a.json"_s << QByteArray("{ \"basics\": { \"name\": \"A");
    QTest::newRow("nested") << u"a.json"_s << QByteArray(100'000, '[');
    QTest::newRow("not a CV") << u"a.json"_s << QByteArray("[1, 2]");
    QTest::newRow("broken archive") << u"a.vitae"_s << QByteArray("PK\x03\x04garbage");
    QTest::newRow("picture") << u"a.png"_s << QByteArray("\x89PNG\r\n\x1a\n0000000000000000");
    QTest::newRow("binary") << u"a.txt"_s << QByteArray("\0\1\2\3\4\5\6\7", 8).repeated(100);
}

void ExportTest::unreadableInputIsStatusThreeAndOneLine()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    write(path(name), bytes);
    const Outcome outcome = vitae({u"export"_s, path(name), u"-o"_s, path(u"out.pdf"_s)});
    QCOMPARE(outcome.status, 3);
    QVERIFY2(outcome.errors.startsWith("vitae: ") && outcome.errors.count('\n') == 1,
             outcome.errors.constData());
    QVERIFY(outcome.errors.contains(name.toUtf8()));
    QVERIFY(!QFile::exists(path(u"out.pdf"_s)));
    QCOMPARE(vitae({u"export"_s, path(u"no-such-file.md"_s), u"-o"_s, path(u"out.pdf"_s)}).status, 3);
}

void ExportTest::anInputWithoutContentIsToldSo()
{
    write(path(u"a.json"_s), "{}");
    const Outcome outcome = vitae({u"export"_s, path(u"a.json"_s), u"-o"_s, path(u"out.pdf"_s)});
    QCOMPARE(outcome.status, 0);
    QVERIFY2(outcome.errors.contains("nothing of a CV"), outcome.errors.constData());
}

void ExportTest::unwritableOutputIsStatusFourAndTheOldFileStays()
{
    const Outcome gone = vitae({u"export"_s, m_sample, u"-o"_s, path(u"no/such/folder/a.pdf"_s)});
    QCOMPARE(gone.status, 4);
    QVERIFY2(gone.errors.startsWith("vitae: ") && gone.errors.count('\n') == 1, gone.errors.constData());
    const Outcome folder = vitae({u"export"_s, m_sample, u"-o"_s, path(u"."_s) + u"/x.pdf/"_s});
    QVERIFY(folder.status != 0);
}

void ExportTest::fullDiskIsStatusFourAndTheOldFileStays()
{
    const QString disk = path(u"disk"_s);
    QDir().mkpath(disk);
    if (mount("none", disk.toLocal8Bit().constData(), "tmpfs", 0, "size=16k") != 0)
        QSKIP("a small disk can be mounted by root only");
    const QString file = disk + u"/a.pdf"_s;
    write(file, "old");
    const Outcome outcome = vitae({u"export"_s, m_sample, u"-o"_s, file});
    const QByteArray after = contentOf(file);
    const QStringList left = QDir(disk).entryList(QDir::Files | QDir::Hidden);
    umount(disk.toLocal8Bit().constData());
    QCOMPARE(outcome.status, 4);
    QVERIFY2(outcome.errors.startsWith("vitae: ") && outcome.errors.count('\n') == 1,
             outcome.errors.constData());
    QCOMPARE(after, QByteArray("old"));
    QCOMPARE(left, QStringList{u"a.pdf"_s});
}

void ExportTest::fullStandardOutputIsStatusFourAndOneLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("export") << QStringList{u"export"_s, m_sample, u"-o"_s, u"-"_s, u"--to"_s, u"pdf"_s};
    QTest::newRow("themes") << QStringList{u"themes"_s};
    QTest::newRow("formats as JSON") << QStringList{u"formats"_s, u"--json"_s};
    QTest::newRow("help") << QStringList{u"--help"_s};
    QTest::newRow("version") << QStringList{u"--version"_s};
}

void ExportTest::fullStandardOutputIsStatusFourAndOneLine()
{
    QFETCH(QStringList, arguments);
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("this system has no /dev/full");
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(QStringLiteral(VITAE_PROGRAM), arguments);
    QVERIFY(process.waitForFinished(60'000));
    const QByteArray errors = process.readAllStandardError();
    QCOMPARE(process.exitCode(), 4);
    QVERIFY2(errors.startsWith("vitae: standard output cannot be written: ") && errors.count('\n') == 1,
             errors.constData());
}

void ExportTest::hostileFilesOfTheCorpusAreSurvived()
{
    const QString corpus = QStringLiteral(VITAE_SOURCE_DIR) + u"/../shared/corpus/hostile"_s;
    if (!QDir(corpus).exists())
        QSKIP("../shared/corpus is not here");
    for (const QString &folder : {u"json"_s, u"zip"_s, u"xml"_s, u"pdf"_s, u"csv"_s}) {
        for (const QFileInfo &info : QDir(corpus + u'/' + folder).entryInfoList(QDir::Files)) {
            const Outcome outcome = vitae({u"export"_s, info.filePath(), u"-o"_s, path(u"out.pdf"_s)});
            QVERIFY2(outcome.status == 3 || outcome.status == 0, qPrintable(info.fileName()));
            if (outcome.status == 3)
                QVERIFY2(outcome.errors.count('\n') == 1,
                         (info.fileName().toUtf8() + ": " + outcome.errors).constData());
        }
    }
}

void ExportTest::themesAndFormatsAreListed()
{
    QVERIFY(vitae({u"themes"_s}).output.contains("garamond"));
    QVERIFY(vitae({u"themes"_s, u"--json"_s}).output.startsWith("["));
    QVERIFY(vitae({u"themes"_s, u"--options"_s}).output.contains("page.margin.top"));
    const QByteArray options = vitae({u"themes"_s, u"--options"_s, u"--json"_s}).output;
    QVERIFY(QJsonDocument::fromJson(options).array().size() > 50);
    QVERIFY(vitae({u"formats"_s}).output.contains("pdf"));
    QVERIFY(vitae({u"formats"_s, u"--json"_s}).output.contains("\"extensions\""));
    QVERIFY(vitae({u"--help"_s}).output.startsWith("usage:"));
    QVERIFY(vitae({u"--version"_s}).output.startsWith("vitae "));
}

QTEST_GUILESS_MAIN(ExportTest)
#include "test_cli_export.moc"
