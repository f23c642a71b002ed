// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/contact.h"
#include "formats/datedline.h"
#include "formats/loosetext.h"
#include "formats/nameline.h"
#include "formats/reading.h"
#include "formats/recognition.h"
#include "treedump.h"

#include <QDirIterator>
#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

/// Invented CVs and the trees they become. With VITAE_UPDATE_GOLDEN set, the trees are written anew.
class TestRecogniser : public QObject {
    Q_OBJECT

  private slots:
    void aSampleBecomesItsTree_data();
    void aSampleBecomesItsTree();
    void sameTextGivesSameIds();
    void datesAreTakenOffAHead_data();
    void datesAreTakenOffAHead();
    void contactsAreKnownBySight_data();
    void contactsAreKnownBySight();
    void aTownBesideItsStreetIsSaidOnce();
    void aNameMayLeadContacts_data();
    void aNameMayLeadContacts();
    void aPastedBulletLosesItsMarker_data();
    void aPastedBulletLosesItsMarker();
    void labelsLeadALine_data();
    void labelsLeadALine();
    void titlesAreKnownInManyLanguages_data();
    void titlesAreKnownInManyLanguages();
};

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString show(const Date &date)
{
    return date.typed + u'<' + date.meaning.iso() + (date.present ? u"present>"_s : u">"_s);
}

} // namespace

void TestRecogniser::aSampleBecomesItsTree_data()
{
    QTest::addColumn<QString>("path");
    for (QDirIterator files(QStringLiteral(VITAE_SOURCE_DIR "/tests/formats/data"), {u"*.md"_s, u"*.txt"_s},
                            QDir::Files);
         files.hasNext();) {
        const QString path = files.next();
        QTest::newRow(qPrintable(files.fileName())) << path;
    }
}

void TestRecogniser::aSampleBecomesItsTree()
{
    QFETCH(QString, path);
    const QByteArray bytes = contentOf(path);
    const auto imported = path.endsWith(u".md") ? importMarkdown(bytes) : importPlainText(bytes);
    QVERIFY(imported.has_value());
    QString dump = u"language "_s + imported->document.language + u'\n' + dumpTree(*imported->document.root);
    for (const ImportRow &row : imported->report) {
        if (row.outcome != ImportRow::Outcome::Placed)
            dump += u"%1 %2: %3\n"_s.arg(row.source.firstLine).arg(row.rule, row.text);
    }
    const QString golden = path + u".tree"_s;
    if (qEnvironmentVariableIsSet("VITAE_UPDATE_GOLDEN")) {
        QFile file(golden);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(dump.toUtf8());
    }
    const QStringList found = dump.split(u'\n');
    const QStringList expected = QString::fromUtf8(contentOf(golden)).split(u'\n');
    for (qsizetype i = 0; i < std::max(found.size(), expected.size()); ++i)
        QCOMPARE(found.value(i), expected.value(i));
}

void TestRecogniser::sameTextGivesSameIds()
{
    const QByteArray bytes = contentOf(QStringLiteral(VITAE_SOURCE_DIR "/tests/formats/data/academic.md"));
    const auto first = importMarkdown(bytes);
    const auto second = importMarkdown(bytes);
    QVERIFY(*first->document.root == *second->document.root);
    QCOMPARE(first->document.nextId, second->document.nextId);
}

void TestRecogniser::datesAreTakenOffAHead_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("rest");
    QTest::addColumn<QString>("dates");
    QTest::newRow("at the end") << u"Captain @ Team Jan 2020 – June 2021"_s << u"Captain @ Team"_s
                                << u"Jan 2020<2020-01> June 2021<2021-06>"_s;
    QTest::newRow("in brackets") << u"Engineer, Acme (2022-2026)"_s << u"Engineer, Acme"_s
                                 << u"2022<2022> 2026<2026>"_s;
    QTest::newRow("after a position in brackets")
        << u"Acme (Trainee, 2021/08 - 2023/12)"_s << u"Acme (Trainee)"_s
        << u"2021/08<2021-08> 2023/12<2023-12>"_s;
    QTest::newRow("alone, as code") << u"`1654-1660`"_s << u""_s << u"1654<1654> 1660<1660>"_s;
    QTest::newRow("alone, italic") << u"*Aug 2024 – Present*"_s << u""_s
                                   << u"Aug 2024<2024-08> Present<present>"_s;
    QTest::newRow("unknown end") << u"1667 - death"_s << u""_s << u"1667<1667> death<>"_s;
    QTest::newRow("remark") << u"2010-2014 (expected)"_s << u""_s << u"2010<2010> 2014 (expected)<2014>"_s;
    QTest::newRow("a phrase in brackets")
        << u"Basic Life Support (renewed 2024)"_s << u"Basic Life Support"_s << u"renewed 2024<2024> <>"_s;
    QTest::newRow("a phrase with a month") << u"BSc, Elsewhere (expected May 2027)"_s << u"BSc, Elsewhere"_s
                                           << u"expected May 2027<2027-05> <>"_s;
    QTest::newRow("a name before dates in brackets")
        << u"Acme (Trainee 2021 - 2023)"_s << u"Acme (Trainee)"_s << u"2021<2021> 2023<2023>"_s;
    QTest::newRow("short years") << u"Juin 17 - Aujourd'hui"_s << u""_s
                                 << u"Juin 17<2017-06> Aujourd'hui<present>"_s;
    QTest::newRow("between commas") << u"**BSc**, 1872 – 1876, London"_s << u"**BSc**, London"_s
                                    << u"1872<1872> 1876<1876>"_s;
    QTest::newRow("marks stay whole after dates")
        << u"*Sep 2023 – Jan 2024, Leeds*"_s << u"*Leeds*"_s << u"Sep 2023<2023-09> Jan 2024<2024-01>"_s;
    QTest::newRow("marks stay whole before dates")
        << u"**Cook**, *Leeds, 2019 -- present*"_s << u"**Cook**, *Leeds*"_s
        << u"2019<2019> present<present>"_s;
    QTest::newRow("two hyphens") << u"**Cook** | Diner | *2015 -- 2018*"_s << u"**Cook** | Diner"_s
                                 << u"2015<2015> 2018<2018>"_s;
    QTest::newRow("a year set off by spaces")
        << u"2011    Licence, Lyon"_s << u"Licence, Lyon"_s << u"2011<2011> <>"_s;
    QTest::newRow("a year in a sentence") << u"2011 saw a change"_s << u"2011 saw a change"_s << u""_s;
    QTest::newRow("a season set off by tabs")
        << u"Summer 2014\t\tCarer"_s << u"Carer"_s << u"Summer 2014<2014> <>"_s;
    QTest::newRow("months and years of two digits")
        << u"Cook, Inn, 02/15 - 12/18"_s << u"Cook, Inn"_s << u"02/15<2015-02> 12/18<2018-12>"_s;
    QTest::newRow("a sentence") << u"I have been a member of it since 2008."_s
                                << u"I have been a member of it since 2008."_s << u""_s;
    QTest::newRow("no date") << u"Article 100, 1–15"_s << u"Article 100, 1–15"_s << u""_s;
    QTest::newRow("after a dash") << u"Аналитик, ООО «А» — 2021 – н.в."_s << u"Аналитик, ООО «А»"_s
                                  << u"2021<2021> н.в.<present>"_s;
}

void TestRecogniser::datesAreTakenOffAHead()
{
    QFETCH(QString, line);
    QFETCH(QString, rest);
    QFETCH(QString, dates);
    const DatedLine found = splitDates(line);
    QCOMPARE(found.rest, rest);
    QCOMPARE(found.dates ? show(found.dates->start) + u' ' + show(found.dates->end) : QString(), dates);
}

void TestRecogniser::contactsAreKnownBySight_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("contact");
    for (const char *line :
         {"ada@example.org", "E-Mail: ada@example.org", "<ada@example.org>", "+49 (0)30 5550-100",
          "(555) 010-0142", "Tel. 030/5550100", "138-0000-0000", "https://example.org", "www.example.org/ada",
          "linkedin.com/in/ada", "[site](https://example.org)", "Berlin | ada@example.org",
          "Ada — ada@example.org", "דוא\"ל: ada@example.org", "דוא״ל: ada@example.org", "फ़ोन: 011 5550 1234",
          "البريد الإلكتروني: ada@example.org"})
        QTest::newRow(line) << QString::fromUtf8(line) << true;
    for (const char *line :
         {"Ada Lovelace", "2019 - 2021", "2019-2021", "January 2020", "Node.js developer",
          "I work at [Acme](https://acme.example) now", "Berlin", "12345", "Engineer, Acme", "2021-04-30"})
        QTest::newRow(line) << QString::fromUtf8(line) << false;
}

void TestRecogniser::contactsAreKnownBySight()
{
    QFETCH(QString, line);
    QFETCH(bool, contact);
    QCOMPARE(isContactLine(line), contact);
}

void TestRecogniser::aTownBesideItsStreetIsSaidOnce()
{
    PersonDraft person;
    QVERIFY(readPlaceLine(u"Berlin, Germany"_s, person));
    QVERIFY(readPlaceLine(u"Hauptstraße 5, 10115 Berlin"_s, person));
    QCOMPARE(person.address, u"Hauptstraße 5"_s);
    QCOMPARE(person.postalCode, u"10115"_s);
    QCOMPARE(person.city, u"Berlin"_s);
    QCOMPARE(person.country, u"Germany"_s);
    QVERIFY(person.details.empty());
}

void TestRecogniser::aNameMayLeadContacts_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("contacts");
    QTest::newRow("comma") << u"Rosa Kettle, welder, 555-0170"_s << u"Rosa Kettle"_s << u"welder"_s
                           << u"555-0170"_s;
    QTest::newRow("tabs") << u"ROSA KETTLE\t\trosa@example.org"_s << u"ROSA KETTLE"_s << u""_s
                          << u"rosa@example.org"_s;
    QTest::newRow("spaces") << u"Rosa van der Kettle   rosa@example.org"_s << u"Rosa van der Kettle"_s
                            << u""_s << u"rosa@example.org"_s;
    QTest::newRow("dash") << u"Rosa Kettle - 555 010 0170"_s << u"Rosa Kettle"_s << u""_s
                          << u"555 010 0170"_s;
    QTest::newRow("degree") << u"Rosa Kettle, PhD | r@example.org | Leeds"_s << u"Rosa Kettle, PhD"_s << u""_s
                            << u"r@example.org | Leeds"_s;
    QTest::newRow("no capitals") << u"林小壶｜138-0000-0000"_s << u"林小壶"_s << u""_s << u"138-0000-0000"_s;
    QTest::newRow("a town") << u"Leeds | rosa@example.org"_s << u""_s << u""_s << u""_s;
    QTest::newRow("a position") << u"Software Engineer | rosa@example.org"_s << u""_s << u""_s << u""_s;
    QTest::newRow("a name alone") << u"Rosa Kettle"_s << u""_s << u""_s << u""_s;
    QTest::newRow("two names") << u"Rosa Kettle, Anna Pot"_s << u""_s << u""_s << u""_s;
}

void TestRecogniser::aNameMayLeadContacts()
{
    QFETCH(QString, line);
    QFETCH(QString, name);
    QFETCH(QString, role);
    QFETCH(QString, contacts);
    const NameLine found = splitNameLine(line).value_or(NameLine{});
    QCOMPARE(found.name, name);
    QCOMPARE(found.role, role);
    QCOMPARE(found.contacts, contacts);
}

void TestRecogniser::aPastedBulletLosesItsMarker_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<bool>("bullets");
    QTest::newRow("dashes below a line") << u"Cook, Diner\n– Soup\n– Bread"_s << true;
    QTest::newRow("letters") << u"Cook, Diner\no Soup\no Bread"_s << true;
    QTest::newRow("symbol font") << u"Cook, Diner\n\uF0B7\tSoup\n\uF0A7\tBread"_s << true;
    QTest::newRow("wide comma") << u"Cook, Diner\n1、Soup\n2、Bread"_s << true;
    QTest::newRow("one dash") << u"Cook, Diner\n– Leeds\nand York"_s << false;
    QTest::newRow("a letter alone") << u"Cook, Diner\no mesmo\nde novo"_s << false;
}

void TestRecogniser::aPastedBulletLosesItsMarker()
{
    QFETCH(QString, lines);
    QFETCH(bool, bullets);
    QStringList found;
    for (const Block &block : readPlainText(lines).blocks) {
        if (block.type == Block::Type::Bullet)
            found += block.joined();
    }
    QCOMPARE(found, bullets ? QStringList({u"Soup"_s, u"Bread"_s}) : QStringList());
}

void TestRecogniser::labelsLeadALine_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("details");
    QTest::newRow("bold with colon inside") << u"**Music:** harps"_s << u"Music:"_s << u"harps"_s;
    QTest::newRow("bold with colon after") << u"**Music**: harps"_s << u"Music:"_s << u"harps"_s;
    QTest::newRow("plain colon") << u"Music: harps, drums"_s << u"Music:"_s << u"harps, drums"_s;
    QTest::newRow("dash") << u"Music – harps"_s << u"Music"_s << u"harps"_s;
    QTest::newRow("wide colon") << u"音乐：竖琴"_s << u"音乐："_s << u"竖琴"_s;
    QTest::newRow("address") << u"<https://example.org>"_s << u""_s << u""_s;
    QTest::newRow("bold name") << u"**A. Example** and B."_s << u""_s << u""_s;
    QTest::newRow("sentence") << u"I did it. Then: nothing"_s << u""_s << u""_s;
}

void TestRecogniser::labelsLeadALine()
{
    QFETCH(QString, line);
    QFETCH(QString, label);
    QFETCH(QString, details);
    const auto found = splitLabel(line);
    QCOMPARE(found ? found->label : QString(), label);
    QCOMPARE(found ? found->details : QString(), details);
}

void TestRecogniser::titlesAreKnownInManyLanguages_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<SectionKind>("kind");
    QTest::newRow("numbered") << u"2. WORK EXPERIENCE:"_s << SectionKind::Experience;
    QTest::newRow("ampersand") << u"Hobbies & Interests"_s << SectionKind::Interest;
    QTest::newRow("de") << u"Berufserfahrung"_s << SectionKind::Experience;
    QTest::newRow("fr") << u"Compétences techniques"_s << SectionKind::Skill;
    QTest::newRow("ru") << u"Образование"_s << SectionKind::Education;
    QTest::newRow("zh") << u"教育背景"_s << SectionKind::Education;
    QTest::newRow("ar") << u"المهارات"_s << SectionKind::Skill;
    QTest::newRow("by a word") << u"Selected conference publications"_s << SectionKind::Publication;
    QTest::newRow("unknown") << u"Zeppelins"_s << SectionKind::None;
}

void TestRecogniser::titlesAreKnownInManyLanguages()
{
    QFETCH(QString, title);
    QFETCH(SectionKind, kind);
    const auto found = tellingTitle(title);
    QCOMPARE(found ? found->kind : SectionKind::None, kind);
}

QTEST_APPLESS_MAIN(TestRecogniser)
#include "test_formats_recogniser.moc"
