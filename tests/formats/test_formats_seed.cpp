// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/vitaefile.h"
#include "formats/jsonresume.h"
#include "formats/loosetext.h"
#include "wordsof.h"

#include <QFile>
#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

/// The academic CV beside the project, if it is there: Markdown as people paste it.
class TestSeed : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase()
    {
        QFile file(QStringLiteral(VITAE_SOURCE_DIR "/../shared/seed/cv.md"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("../shared/seed is not here");
        m_source = file.readAll();
        auto imported = importMarkdown(m_source);
        QVERIFY(imported.has_value());
        m_imported = *std::move(imported);
    }

    void everyWordIsInTheDocument()
    {
        WordCount words;
        QString source = QString::fromUtf8(m_source);
        source.remove(u"](#)"_s);
        countWords(source, words);
        WordCount found;
        countWords(*m_imported.document.root, found);
        for (const auto &word : {u"http"_s, u"https"_s}) {
            words.remove(word);
            found.remove(word);
        }
        // The label of this line is the field's own.
        words.remove(u"supervisors"_s);
        QStringList missing;
        for (auto word = words.cbegin(); word != words.cend(); ++word) {
            if (found.value(word.key()) != word.value())
                missing += u"%1: %2 of %3"_s.arg(word.key()).arg(found.value(word.key())).arg(word.value());
        }
        QCOMPARE(missing, QStringList());
        QCOMPARE(found.keys(), words.keys());
    }

    void sectionsHaveTheirKindsAndSizes()
    {
        QStringList found;
        for (const NodePtr &section : m_imported.document.root->children) {
            if (section->type == NodeType::Section)
                found += u"%1 %2 %3"_s
                             .arg(QLatin1StringView(kindSpec(section->kind).name),
                                  section->text(Field::Title).toLower())
                             .arg(section->children.size());
        }
        const QStringList expected{
            u"education education 2"_s,
            u"one-line research interest 3"_s,
            u"bullets achievement 8"_s,
            u"publication publications 4"_s,
            u"experience research experience 3"_s,
            u"experience industry experience 3"_s,
            u"talk academic talks 6"_s,
            u"volunteer co-curricular activities 3"_s,
            u"skill skills 2"_s,
        };
        QCOMPARE(found, expected);
    }

    void contactsFindTheirFields() const
    {
        const Node &person = m_imported.document.person();
        QCOMPARE(person.text(Field::City), u"Singapore"_s);
        QCOMPARE(person.list(Field::Email), QStringList{u"name@example.org"_s});
        QCOMPARE(person.list(Field::Phone), QStringList{u"(+65) 5550 0100"_s});
        QCOMPARE(person.children.size(), 1U);
        QCOMPARE(person.children[0]->text(Field::Network), u"GitHub"_s);
        QCOMPARE(person.children[0]->text(Field::Username), u"FrankLeeeee"_s);
    }

    void studiesHaveTheirFacts()
    {
        const Node &first = *m_imported.document.root->children[1]->children[0];
        QCOMPARE(first.text(Field::Degree), u"PhD in Computer Science"_s);
        QCOMPARE(first.text(Field::Supervisors), u"Prof. Tianwei Zhang, Prof. Ivor Tsang"_s);
        QCOMPARE(first.text(Field::Place), u"Singapore"_s);
        QCOMPARE(first.dates(Field::Dates).start.typed, u"Aug 2024"_s);
        QVERIFY(first.dates(Field::Dates).end.present);
        const Node &second = *m_imported.document.root->children[1]->children[1];
        QCOMPARE(second.text(Field::Grade), u"CGPA: 4.88 / 5.00 (First Class Honor)"_s);
        QVERIFY(second.children.empty());
    }

    void groupsHoldTheirPublications()
    {
        QList<size_t> sizes;
        for (const NodePtr &group : m_imported.document.root->children[4]->children) {
            QCOMPARE(group->type, NodeType::Group);
            sizes.append(group->children.size());
        }
        QCOMPARE(sizes, (QList<size_t>{3, 1, 1, 1}));
    }

    void textAfterANestedBulletStaysWithIt()
    {
        const Node &job = *m_imported.document.root->children[6]->children[0];
        QCOMPARE(job.text(Field::Organization), u"HPC-AI Technology"_s);
        const Node &role = *job.children[0];
        QCOMPARE(role.children.size(), 9U);
        QCOMPARE(role.children[1]->children.size(), 4U);
        QVERIFY(role.children[1]->children[3]->text(Field::Text).endsWith(u"on a single H100 GPU."));
    }

    void linksThatLeadNowhereAreReported()
    {
        int dead = 0;
        for (const ImportRow &row : m_imported.report)
            dead += row.rule == u"markdown.dead-link" ? 1 : 0;
        QCOMPARE(dead, 12);
    }

    void itTravelsThroughJsonResumeUnchanged() const
    {
        const QByteArray before = documentToJson(m_imported.document);
        const auto back = importJsonResume(exportJsonResume(m_imported.document));
        QVERIFY(back.has_value());
        QCOMPARE(QString::fromUtf8(documentToJson(back->document)), QString::fromUtf8(before));
    }

    void theLanguageIsToldByTheTitles() const { QCOMPARE(m_imported.document.language, u"en"_s); }

  private:
    QByteArray m_source;
    Imported m_imported;
};

QTEST_APPLESS_MAIN(TestSeed)
#include "test_formats_seed.moc"
