// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/randomedits.h"
#include "document/sampledocument.h"
#include "outline/outlinemodel.h"
#include "outlinesample.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace vitae;
using namespace vitae::test;
using namespace Qt::StringLiterals;

namespace {

void describe(const QAbstractItemModel &model, const QModelIndex &parent, int depth, QStringList &lines)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        lines.append(u"%1%2 %3 %4 %5"_s.arg(QString(depth * 2, u' '), index.data().toString(),
                                            index.data(OutlineModel::NodeIdRole).toString(),
                                            index.data(OutlineModel::CountRole).toString(),
                                            index.data(OutlineModel::DimmedRole).toString()));
        describe(model, index, depth + 1, lines);
    }
}

QStringList rowsOf(const QAbstractItemModel &model)
{
    QStringList lines;
    describe(model, {}, 0, lines);
    return lines;
}

/// Keeps what the model said by its signals: rows that change without one show.
class Listener {
  public:
    explicit Listener(const OutlineModel &model) : m_model(model)
    {
        read({}, 0, model.rowCount() - 1);
        QObject::connect(&model, &QAbstractItemModel::dataChanged, &m_context,
                         [this](const QModelIndex &index) { m_titles[m_model.nodeAt(index)] = said(index); });
        QObject::connect(
            &model, &QAbstractItemModel::rowsInserted, &m_context,
            [this](const QModelIndex &parent, int first, int last) { read(parent, first, last); });
    }
    [[nodiscard]] QString firstDifference(const QModelIndex &parent = {}) const
    {
        for (int row = 0; row < m_model.rowCount(parent); ++row) {
            const QModelIndex index = m_model.index(row, 0, parent);
            if (m_titles.value(m_model.nodeAt(index)) != said(index))
                return u"shown: %1, is: %2"_s.arg(m_titles.value(m_model.nodeAt(index)), said(index));
            if (const QString below = firstDifference(index); !below.isEmpty())
                return below;
        }
        return {};
    }

  private:
    static QString said(const QModelIndex &index)
    {
        return index.data().toString() + index.data(OutlineModel::CountRole).toString()
            + index.data(OutlineModel::DimmedRole).toString();
    }
    void read(const QModelIndex &parent, int first, int last)
    {
        for (int row = first; row <= last; ++row) {
            const QModelIndex index = m_model.index(row, 0, parent);
            m_titles[m_model.nodeAt(index)] = said(index);
            read(index, 0, m_model.rowCount(index) - 1);
        }
    }

    const OutlineModel &m_model;
    QObject m_context;
    QHash<NodeId, QString> m_titles;
};

} // namespace

class TestUiOutlineModel : public QObject {
    Q_OBJECT
  private slots:
    void rowsShowPersonSectionsGroupsAndEntries()
    {
        CvDocument document(OutlineSample::document());
        const OutlineModel model(document);
        QStringList titles;
        for (const QString &line : rowsOf(model))
            titles.append(line.left(line.indexOf(u' ', line.indexOf(QRegularExpression(u"\\S"_s)))));
        QCOMPARE(titles.join(u'\n'),
                 u"Personal\nProjects\n  One\n  Two\n  Three\nPapers\n  Journals\n    Notes\n    Sketch\n"
                 "  Letter\nEarlier\n  Four\nHighlights\n  More\n  Most\nSkills\n  Sums"_s);
    }

    void countsEntriesOfGroupsAndBullets()
    {
        CvDocument document(OutlineSample::document());
        const OutlineModel model(document);
        const auto count = [&](const char *title) {
            return model.indexOf(titled(document, title)).data(OutlineModel::CountRole).toInt();
        };
        QCOMPARE(count("Projects"), 3);
        QCOMPARE(count("Papers"), 3);
        QCOMPARE(count("Highlights"), 3);
        QCOMPARE(count("Journals"), -1);
    }

    void spokenTextNamesCountAndVisibility()
    {
        CvDocument document(OutlineSample::document());
        const OutlineModel model(document);
        const NodeId section = titled(document, "Earlier");
        document.setHidden({section}, true);
        QCOMPARE(model.indexOf(section).data(Qt::AccessibleTextRole).toString(),
                 u"Earlier, 1 entry, hidden"_s);
    }

    void titleComesFromSlotsOfTheSchema_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("title");
        const auto row = [](const char *name, SectionKind kind, Field field, const QString &value,
                            const QString &title) {
            QTest::newRow(name) << int(kind) << int(field) << value << title;
        };
        row("title", SectionKind::Project, Field::Title, u"**Note**  G"_s, u"Note G"_s);
        row("subtitle", SectionKind::Education, Field::Degree, u"MSc"_s, u"MSc"_s);
        row("body", SectionKind::Text, Field::Text, u"A *long*\ntext"_s, u"A long text"_s);
        row("nothing", SectionKind::Talk, Field::Place, u"London"_s, u"Untitled entry"_s);
    }
    void titleComesFromSlotsOfTheSchema()
    {
        QFETCH(int, kind);
        QFETCH(int, field);
        QFETCH(QString, value);
        QFETCH(QString, title);
        Node entry;
        entry.type = NodeType::Entry;
        entry.kind = SectionKind(kind);
        entry.set(Field(field), value);
        QCOMPARE(titleOf(entry).text, title);
    }

    void experienceWithoutOrganizationIsCalledByItsRole()
    {
        CvDocument document(sampleDocument());
        const OutlineModel model(document);
        const NodeId entry = firstOf(document.value(), NodeType::Entry)->id;
        const NodeId role = firstOf(document.value(), NodeType::Role)->id;
        document.setField(entry, Field::Organization, QString());
        QCOMPARE(model.indexOf(entry).data().toString(), u"Engineer"_s);
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        document.setField(role, Field::Position, u"Intern"_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(model.indexOf(entry).data().toString(), u"Intern"_s);
    }

    void typingInABulletTellsNoRow()
    {
        CvDocument document(sampleDocument());
        const OutlineModel model(document);
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QVERIFY(document.setField(firstOf(document.value(), NodeType::Bullet)->id, Field::Text, u"x"_s));
        QCOMPARE(changed.size(), 0);
    }

    void renamingIsOneStepAndKeepsWhatWasTyped()
    {
        CvDocument document(OutlineSample::document());
        OutlineModel model(document);
        const NodeId group = titled(document, "Journals");
        QVERIFY(model.setData(model.indexOf(group), u"5 * 3 *new*"_s));
        QCOMPARE(model.indexOf(group).data().toString(), u"5 * 3 *new*"_s);
        QCOMPARE(document.undoStack().count(), 1);
        QVERIFY(!model.setData(model.indexOf(group), u"5 * 3 *new*"_s));
        QVERIFY(!model.setData(model.indexOf(titled(document, "One")), u"x"_s));
        QCOMPARE(document.undoStack().count(), 1);
    }

    void renamingToNothingGivesTheTitleOfTheKind()
    {
        CvDocument document(OutlineSample::document());
        OutlineModel model(document);
        const NodeId section = titled(document, "Earlier");
        QVERIFY(model.setData(model.indexOf(section), u"  "_s));
        QCOMPARE(model.indexOf(section).data().toString(), u"Projects"_s);
        QCOMPARE(document.node(section)->text(Field::Title), QString());
        QVERIFY(!model.setData(model.indexOf(section), u"Projects"_s));
    }

    void hidingASectionDimsItsEntries()
    {
        CvDocument document(OutlineSample::document());
        const OutlineModel model(document);
        const QModelIndex entry = model.indexOf(titled(document, "Notes"));
        QVERIFY(!entry.data(OutlineModel::DimmedRole).toBool());
        document.setHidden({titled(document, "Papers")}, true);
        QVERIFY(entry.data(OutlineModel::DimmedRole).toBool());
        QVERIFY(!entry.data(OutlineModel::HiddenRole).toBool());
    }

    void rowsFollow2000RandomEditsWithUndoAndRedo_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {1U, 2U, 3U})
            QTest::addRow("seed %u", seed) << seed;
    }
    void rowsFollow2000RandomEditsWithUndoAndRedo()
    {
        QFETCH(quint32, seed);
        CvDocument document(sampleDocument());
        OutlineModel model(document);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Listener listener(model);
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        RandomEdits edits(seed);
        QRandomGenerator random(seed);
        const auto check = [&] {
            const OutlineModel fresh(document);
            QCOMPARE(rowsOf(model), rowsOf(fresh));
            QCOMPARE(listener.firstDifference(), QString());
        };
        for (int i = 0; i < 2000; ++i) {
            edits.editOnce(document);
            for (int steps = random.bounded(9) == 0 ? random.bounded(20) : 0; steps > 0; --steps)
                random.bounded(2) ? document.undoStack().undo() : document.undoStack().redo();
            check();
            if (QTest::currentTestFailed())
                return;
        }
        while (document.undoStack().canUndo())
            document.undoStack().undo();
        check();
        QCOMPARE(resets.size(), 0);
    }

    void bulletsLeavingForAnEntryLeaveTheRowsRight()
    {
        CvDocument document(OutlineSample::document());
        const OutlineModel model(document);
        const NodeId bullet = document.node(titled(document, "Highlights"))->children.front()->id;
        QVERIFY(document.move({bullet}, titled(document, "One"), 0));
        QVERIFY(document.move({titled(document, "Most")}, titled(document, "Highlights"), 0));
        QCOMPARE(rowsOf(model), rowsOf(OutlineModel(document)));
        document.undoStack().undo();
        document.undoStack().undo();
        QCOMPARE(rowsOf(model), rowsOf(OutlineModel(document)));
    }

    void resetIsTheOnlyReset()
    {
        CvDocument document(OutlineSample::document());
        const OutlineModel model(document);
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        document.reset(sampleDocument());
        QCOMPARE(resets.size(), 1);
        QCOMPARE(rowsOf(model), rowsOf(OutlineModel(document)));
    }
};

QTEST_MAIN(TestUiOutlineModel)
#include "test_ui_outline_model.moc"
