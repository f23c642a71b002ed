// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/cups.h"

#include <QFile>
#include <QPageRanges>
#include <QPrinter>
#include <QTemporaryDir>
#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

/// What reaches the print system, with a program in the place of `lp`.
class TestUiCups : public QObject {
    Q_OBJECT

  private slots:
    void theBytesOfThePdfReachThePrinterUnchanged()
    {
        const QString lp = program("printf '%s\\n' \"$@\" >\"$0.arguments\"; cat >\"$0.bytes\"");
        QByteArray pdf = "%PDF-1.7\n";
        for (int i = 0; i < 300'000; ++i)
            pdf += char(i * 7);
        const auto sent = sendToCups(lp, {u"-t"_s, u"Ada & \"Lovelace\""_s, u"-"_s}, pdf);
        QVERIFY(sent.has_value());
        QCOMPARE(contentsOf(lp + u".bytes"_s), pdf);
        QCOMPARE(contentsOf(lp + u".arguments"_s), "-t\nAda & \"Lovelace\"\n-\n");
    }

    void whatThePrintSystemSaysIsPassedOn()
    {
        const QString lp = program("echo 'lp: the printer is on fire' >&2; exit 1");
        const auto sent = sendToCups(lp, {u"-"_s}, "%PDF-1.7");
        QVERIFY(!sent);
        QVERIFY(sent.error().sentence().contains(u"on fire"_s));
        QVERIFY(sent.error().sentence().contains(u"settings"_s)); // what to do
        QVERIFY(!sendToCups(m_folder.filePath(u"missing"_s), {u"-"_s}, "%PDF-1.7"));
    }

    void aPrintSystemThatDoesNotAnswerIsGivenUp()
    {
        const QString lp = program("exec sleep 600");
        const auto sent = sendToCups(lp, {u"-"_s}, "%PDF-1.7", std::chrono::milliseconds(300));
        QVERIFY(!sent);
        QVERIFY(sent.error().sentence().contains(u"print again"_s));
    }

    void whatTheDialogChoseIsAskedFor()
    {
        QPrinter printer;
        printer.setDocName(u"CV of Ada"_s);
        printer.setCopyCount(3);
        printer.setCollateCopies(false);
        printer.setPageRanges(QPageRanges::fromString(u"1,3-9"_s));
        printer.setColorMode(QPrinter::GrayScale);
        printer.setPageSize(QPageSize(QPageSize::A4));
        const QString told = lpArguments(printer, pages(4)).join(u' ');
        for (const QString &wanted :
             {u"-n 3 "_s, u"-t CV of Ada "_s, u"-P 1,3-4 "_s, u"-o collate=false "_s,
              u"-o print-color-mode=monochrome "_s, u"-o sides=one-sided "_s, u"-o media=A4 "_s})
            QVERIFY2(told.contains(wanted), qPrintable(told + u" lacks "_s + wanted));
        QVERIFY2(told.endsWith(u" -"_s) && !told.contains(u"scaling"_s), qPrintable(told));
    }

    void otherPaperTakesThePagesWhole()
    {
        QPrinter printer;
        printer.setPageSize(QPageSize(QPageSize::Letter));
        const QString told = lpArguments(printer, pages(1)).join(u' ');
        QVERIFY2(told.contains(u"-o media=Letter -o print-scaling=fit"_s), qPrintable(told));
    }

  private:
    static PageList pages(size_t count)
    {
        PageList list;
        list.pages.resize(count);
        for (Page &page : list.pages)
            page.size = QPageSize(QPageSize::A4).size(QPageSize::Point);
        return list;
    }
    /// A shell script of that body.
    QString program(const char *body)
    {
        const QString path = m_folder.filePath(u"lp%1"_s.arg(++m_count));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write("#!/bin/sh\n" + QByteArray(body) + "\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    static QByteArray contentsOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
    int m_count = 0;
};

QTEST_MAIN(TestUiCups)
#include "test_ui_cups.moc"
