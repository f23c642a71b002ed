// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/schema.h"
#include "formats/format.h"
#include "layout/options.h"

#include <QFile>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString context;
    QString source;
    QStringList plurals;
    bool isFinished = true;
};

std::vector<Message> readTranslation(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<Message> messages;
    QString context;
    for (QXmlStreamReader xml(&file); !xml.atEnd(); xml.readNext()) {
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            messages.push_back({context, {}, {}});
        else if (xml.name() == u"source")
            messages.back().source = xml.readElementText();
        else if (xml.name() == u"translation")
            messages.back().isFinished = !xml.attributes().hasAttribute(u"type"_s);
        else if (xml.name() == u"numerusform")
            messages.back().plurals += xml.readElementText();
    }
    return messages;
}

} // namespace

class TranslationTest : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase();
    void everyLabelIsFoundByTheTools();
    void everySentenceWithANumberHasAnEnglishSingular();
    void onePageIsNotOnePages();

  private:
    QTemporaryDir m_folder;
    QByteArray m_warnings; ///< of lupdate
    std::vector<Message> m_found; ///< in the sources
};

void TranslationTest::initTestCase()
{
    const QString lupdate = QStringLiteral(VITAE_LUPDATE);
    if (!QFile::exists(lupdate))
        QSKIP("lupdate is not installed");
    QVERIFY(m_folder.isValid());
    QProcess process;
    process.setWorkingDirectory(QStringLiteral(VITAE_SOURCE_DIR));
    const QString ts = m_folder.filePath(u"found.ts"_s);
    process.start(lupdate,
                  {u"app"_s, u"ui"_s, u"-I"_s, u"app"_s, u"-I"_s, u"ui"_s, u"-source-language"_s, u"en"_s,
                   u"-target-language"_s, u"en"_s, u"-ts"_s, ts});
    QVERIFY(process.waitForFinished(60'000));
    m_warnings = process.readAllStandardError();
    m_found = readTranslation(ts);
    QVERIFY2(m_found.size() > 400, m_warnings.constData());
}

void TranslationTest::everyLabelIsFoundByTheTools()
{
    QSet<std::pair<QString, QString>> found;
    for (const Message &message : m_found)
        found.insert({message.context, message.source});
    QStringList missing;
    const auto check = [&](const QString &context, const char *label) {
        if (*label && !found.contains({context, QString::fromUtf8(label)}))
            missing += context + u": "_s + QString::fromUtf8(label);
    };
    for (const FieldSpec &field : fieldTable()) {
        check(u"Schema"_s, field.label);
        check(u"Schema"_s, field.hint);
    }
    for (const KindSpec &kind : kindTable())
        check(u"Schema"_s, kind.title);
    for (const OptionSpec &option : optionTable())
        check(u"Options"_s, option.label);
    for (const FormatSpec &format : formatTable())
        check(u"Format"_s, format.name);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u", ")));
}

void TranslationTest::everySentenceWithANumberHasAnEnglishSingular()
{
    const QString path = QStringLiteral(VITAE_SOURCE_DIR) + u"/app/translations/vitae_en.ts"_s;
    QHash<QString, Message> english;
    for (const Message &message : readTranslation(path))
        english.insert(message.context + u'/' + message.source, message);
    for (const Message &message : m_found) {
        if (message.plurals.isEmpty())
            continue;
        const Message known = english.take(message.context + u'/' + message.source);
        QVERIFY2(known.isFinished && known.plurals.size() == 2, qPrintable(message.source));
        QVERIFY2(known.plurals[0] != known.plurals[1], qPrintable(message.source));
    }
    QCOMPARE(english.keys(), QStringList());
}

void TranslationTest::onePageIsNotOnePages()
{
    const auto remarks = [this](const QByteArray &markdown) {
        QFile file(m_folder.filePath(u"cv.md"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write("# Ada Lovelace\n\n## Experience\n\n" + markdown);
        file.close();
        QProcess process;
        process.start(QStringLiteral(VITAE_PROGRAM),
                      {u"export"_s, file.fileName(), u"-o"_s, m_folder.filePath(u"cv.json"_s)});
        process.waitForFinished(60'000);
        return process.readAllStandardError();
    };
    const QByteArray one = remarks("- Wrote [notes](#) on the engine\n");
    QVERIFY2(one.contains("1 link leads nowhere; the text is kept."), one.constData());
    const QByteArray two = remarks("- Wrote [notes](#) on the [engine](#)\n");
    QVERIFY2(two.contains("2 links lead nowhere; the text is kept."), two.constData());
}

QTEST_GUILESS_MAIN(TranslationTest)
#include "test_cli_translation.moc"
