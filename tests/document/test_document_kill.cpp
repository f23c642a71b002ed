// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/vitaefile.h"
#include "sampledocument.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <cstdio>
#include <thread>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

/// Two documents of different size, large enough that writing them takes a while.
Document document(int which)
{
    Document result = test::sampleDocument();
    result.language = QString::number(which);
    QByteArray photo(which == 0 ? 300'000 : 900'000, 0);
    QRandomGenerator random(quint32(which + 1));
    for (char &byte : photo)
        byte = char(random.generate());
    result.assets.insert(u"photo.jpg"_s, photo);
    return result;
}

int saveForever(const QString &path)
{
    const QByteArray bytes[] = {writeVitae(document(0)), writeVitae(document(1))};
    for (int i = 0;; ++i) {
        if (!writeFile(path, bytes[i % 2]))
            return 1;
        if (i == 0) {
            std::puts("saving");
            std::fflush(stdout);
        }
    }
}

} // namespace

class TestKill : public QObject {
    Q_OBJECT

  private slots:
    void aKilledSaveLeavesAWholeDocument();
};

void TestKill::aKilledSaveLeavesAWholeDocument()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"cv.vitae"_s);
    const QByteArray whole[] = {writeVitae(document(0)), writeVitae(document(1))};
    QVERIFY(writeFile(path, whole[0]));
    QRandomGenerator random(7);
    int seen[2] = {0, 0};
    for (int i = 0; i < 200; ++i) {
        QProcess saving;
        saving.start(QCoreApplication::applicationFilePath(), {u"--save-forever"_s, path});
        QVERIFY(saving.waitForReadyRead()); // it has begun
        std::this_thread::sleep_for(std::chrono::microseconds(random.bounded(20'000)));
        saving.kill(); // SIGKILL
        saving.waitForFinished();
        QCOMPARE(saving.exitStatus(), QProcess::CrashExit);
        const auto bytes = readFile(path);
        QVERIFY(bytes);
        const int which = *bytes == whole[0] ? 0 : 1;
        QVERIFY2(*bytes == whole[which], qPrintable(u"kill %1: %2 bytes"_s.arg(i).arg(bytes->size())));
        QVERIFY(readVitae(*bytes));
        ++seen[which];
    }
    // Both sizes were found: the kills did fall into the midst of saving.
    QVERIFY2(seen[0] > 0 && seen[1] > 0, qPrintable(u"%1 and %2"_s.arg(seen[0]).arg(seen[1])));
}

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--save-forever") == 0)
        return saveForever(QString::fromLocal8Bit(argv[2]));
    QCoreApplication app(argc, argv);
    TestKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_document_kill.moc"
