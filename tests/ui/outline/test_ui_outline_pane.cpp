// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outline/outlinedelegate.h"
#include "outline/outlinepane.h"
#include "outline/outlineview.h"
#include "outlinesample.h"
#include "style/windowstyle.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace vitae;
using namespace vitae::test;
using namespace Qt::StringLiterals;

namespace {

class Shown {
  public:
    explicit Shown(Document content = OutlineSample::document())
        : document(std::move(content)),
          pane(document)
    {
        pane.resize(232, 700);
        pane.show();
        pane.activateWindow();
        pane.setFocus();
        ready = QTest::qWaitForWindowActive(&pane);
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(&pane.view(), Qt::Key(key), modifiers);
    }
    [[nodiscard]] NodeId node(const char *title) const { return titled(document, title); }
    [[nodiscard]] QString sections() const
    {
        return childTitles(document, document.value().root->id).join(u' ');
    }

    CvDocument document;
    OutlinePane pane;
    bool ready = false;
};

} // namespace

class TestUiOutlinePane : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase() { WindowStyle::install(*qApp, ColorMode::Light); }

    void thePersonIsCurrentAtFirst()
    {
        const Shown shown;
        QCOMPARE(shown.pane.current(), shown.document.value().person().id);
    }

    void pageWishesAreOneStepEach()
    {
        Shown shown;
        QVERIFY(!shown.pane.canWish()); // the person
        const NodeId three = shown.node("Three");
        shown.pane.setCurrent(three);
        shown.pane.toggle(PageWish::NewPage);
        shown.pane.toggle(PageWish::Together);
        QVERIFY(shown.pane.wishes(PageWish::NewPage) && shown.pane.wishes(PageWish::Together));
        shown.document.undoStack().undo();
        QVERIFY(shown.pane.wishes(PageWish::NewPage) && !shown.pane.wishes(PageWish::Together));
        shown.pane.toggle(PageWish::NewPage);
        QVERIFY(!shown.pane.wishes(PageWish::NewPage));
    }

    void aNodeWithoutARowMakesTheOneAroundItCurrent()
    {
        Shown shown;
        const NodeId bullet = shown.document.node(shown.node("More"))->children.front()->id;
        const QSignalSpy current(&shown.pane, &OutlinePane::currentChanged);
        shown.pane.setCurrent(bullet);
        QCOMPARE(shown.pane.current(), shown.node("More"));
        QCOMPARE(current.size(), 1);
        QCOMPARE(current.front().front().value<NodeId>(), shown.node("More"));
    }

    void altArrowsMoveAnEntryThroughSectionsOfItsKind()
    {
        Shown shown;
        QVERIFY(shown.ready);
        const NodeId three = shown.node("Three");
        shown.pane.setCurrent(three);
        shown.press(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(childTitles(shown.document, "Earlier"), u"Three Four"_s);
        shown.press(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(childTitles(shown.document, "Earlier"), u"Four Three"_s);
        shown.press(Qt::Key_Down, Qt::AltModifier); // there is no further section of its kind
        QCOMPARE(shown.document.undoStack().count(), 2);
        QCOMPARE(shown.pane.current(), three);
        shown.press(Qt::Key_Up, Qt::AltModifier);
        shown.press(Qt::Key_Up, Qt::AltModifier);
        shown.press(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(childTitles(shown.document, "Projects"), u"One Three Two"_s);
        QCOMPARE(shown.pane.current(), three);
    }

    void altArrowsEnterAndLeaveGroups()
    {
        Shown shown;
        QVERIFY(shown.ready);
        shown.pane.setCurrent(shown.node("Letter"));
        shown.press(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(childTitles(shown.document, "Journals"), u"Notes Sketch Letter"_s);
        for (int i = 0; i < 3; ++i)
            shown.press(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(childTitles(shown.document, "Papers"), u"Letter Journals"_s);
        shown.press(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(childTitles(shown.document, "Journals"), u"Letter Notes Sketch"_s);
    }

    void altArrowsMoveSectionsBehindThePerson()
    {
        Shown shown;
        QVERIFY(shown.ready);
        shown.pane.setCurrent(shown.node("Papers"));
        shown.press(Qt::Key_Up, Qt::AltModifier);
        shown.press(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(shown.sections(), u"Personal details Papers Projects Earlier Highlights Skills"_s);
        shown.pane.setCurrent(shown.document.value().person().id);
        shown.press(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(shown.document.undoStack().count(), 1);
    }

    void selectionSurvivesMovesUndoAndRedo()
    {
        Shown shown;
        QVERIFY(shown.ready);
        const std::vector<NodeId> two = {shown.node("One"), shown.node("Two")};
        shown.pane.view().selectNodes(two, two[1]);
        shown.pane.moveDown();
        QCOMPARE(childTitles(shown.document, "Projects"), u"Three One Two"_s);
        QCOMPARE(shown.pane.selected(), two);
        shown.document.undoStack().undo();
        QCOMPARE(shown.pane.selected(), two);
        shown.document.undoStack().redo();
        QCOMPARE(shown.pane.selected(), two);
        QCOMPARE(shown.pane.current(), two[1]);
    }

    void whatUndoBringsBackIsSelectedAgain()
    {
        Shown shown;
        QVERIFY(shown.ready);
        const std::vector<NodeId> two = {shown.node("One"), shown.node("Two")};
        shown.pane.view().selectNodes(two, two[0]);
        const QSignalSpy current(&shown.pane, &OutlinePane::currentChanged);
        const QSignalSpy removed(&shown.pane, &OutlinePane::removed);
        shown.press(Qt::Key_Delete);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(childTitles(shown.document, "Projects"), u"Three"_s);
        QCOMPARE(shown.pane.selected(), std::vector{shown.node("Three")});
        shown.document.undoStack().undo();
        QCOMPARE(shown.pane.selected(), two);
        QCOMPARE(shown.pane.current(), two[0]);
        for (const QList<QVariant> &arguments : current)
            QVERIFY(shown.document.node(arguments.front().value<NodeId>()));
    }

    void removingTheLastEntrySelectsItsSection()
    {
        Shown shown;
        shown.pane.setCurrent(shown.node("Four"));
        shown.pane.removeSelected();
        QCOMPARE(shown.pane.current(), shown.node("Earlier"));
    }

    void aRemovedSectionComesBackOpen()
    {
        Shown shown;
        const NodeId section = shown.node("Projects");
        shown.pane.setCurrent(shown.node("One"));
        shown.pane.setCurrent(section);
        shown.pane.removeSelected();
        shown.document.undoStack().undo();
        QCOMPARE(shown.pane.current(), section);
        QVERIFY(shown.pane.view().isExpanded(shown.pane.view().currentIndex()));
    }

    void resetKeepsTheCurrentNodeWhereItStillExists()
    {
        Shown shown;
        const NodeId entry = shown.node("Two");
        shown.pane.setCurrent(entry);
        shown.document.reset(OutlineSample::document());
        QCOMPARE(shown.pane.current(), entry);
        shown.document.reset(Document::empty());
        QCOMPARE(shown.pane.current(), shown.document.value().person().id);
    }

    void enterRenamesInPlaceAsOneStep()
    {
        Shown shown;
        QVERIFY(shown.ready);
        const NodeId section = shown.node("Earlier");
        shown.pane.setCurrent(section);
        shown.press(Qt::Key_Return);
        auto *editor = shown.pane.view().viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        QCOMPARE(editor->text(), u"Earlier"_s);
        QTest::keyClicks(editor, u"Before"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return shown.document.undoStack().count() > 0; }));
        QCOMPARE(shown.document.node(section)->text(Field::Title), u"Before"_s);
        QCOMPARE(shown.document.undoStack().count(), 1);
        QVERIFY(QTest::qWaitFor([&] { return shown.pane.view().hasFocus(); }));
    }

    void escapeLeavesTheTitle()
    {
        Shown shown;
        QVERIFY(shown.ready);
        shown.pane.setCurrent(shown.node("Earlier"));
        shown.press(Qt::Key_F2);
        auto *editor = shown.pane.view().viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        QTest::keyClicks(editor, u"x"_s);
        QTest::keyClick(editor, Qt::Key_Escape);
        QCOMPARE(shown.document.undoStack().count(), 0);
    }

    void enterOnAnEntryAsksToWriteInIt()
    {
        Shown shown;
        QVERIFY(shown.ready);
        shown.pane.setCurrent(shown.node("Two"));
        const QSignalSpy opened(&shown.pane, &OutlinePane::opened);
        shown.press(Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
    }

    void spaceHidesAndShowsTheSelection()
    {
        Shown shown;
        QVERIFY(shown.ready);
        const std::vector<NodeId> two = {shown.node("One"), shown.node("Two")};
        shown.document.setHidden({two[0]}, true);
        shown.pane.view().selectNodes(two, two[0]);
        shown.press(Qt::Key_Space);
        QVERIFY(shown.document.node(two[0])->hidden && shown.document.node(two[1])->hidden);
        shown.press(Qt::Key_Space);
        QVERIFY(!shown.document.node(two[0])->hidden && !shown.document.node(two[1])->hidden);
    }

    void aClickOnTheEyeHidesThatRowOnly()
    {
        Shown shown;
        QVERIFY(shown.ready);
        OutlineView &view = shown.pane.view();
        const QModelIndex index = view.model()->index(2, 0);
        const QPoint eye = OutlineDelegate::parts(view.visualRect(index), index, view, true).eye.center();
        const NodeId current = shown.pane.current();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, eye);
        QVERIFY(shown.document.node(shown.node("Papers"))->hidden);
        QCOMPARE(shown.pane.current(), current);
    }

    void aClickBesideTheRowsKeepsTheSelection()
    {
        Shown shown;
        QVERIFY(shown.ready);
        shown.pane.setCurrent(shown.node("Earlier"));
        QTest::mouseClick(shown.pane.view().viewport(), Qt::LeftButton, {},
                          QPoint(100, shown.pane.view().viewport()->height() - 4));
        QCOMPARE(shown.pane.selected(), std::vector{shown.node("Earlier")});
    }

    void addEntryStandsBehindTheCurrentOneAndIsCurrent()
    {
        Shown shown;
        shown.pane.setCurrent(shown.node("One"));
        const NodeId entry = shown.pane.addEntry();
        QVERIFY(entry);
        QCOMPARE(shown.document.rowOf(entry), 1);
        QCOMPARE(shown.pane.current(), entry);
        shown.pane.setCurrent(shown.node("Journals"));
        QCOMPARE(shown.document.parentOf(shown.pane.addEntry()), shown.node("Journals"));
        shown.pane.setCurrent(shown.document.value().person().id);
        QCOMPARE(shown.pane.addEntry(), NodeId(0));
    }

    void addEntryInABulletSectionAddsABullet()
    {
        Shown shown;
        shown.pane.setCurrent(shown.node("Highlights"));
        const NodeId bullet = shown.pane.addEntry();
        QCOMPARE(shown.document.node(bullet)->type, NodeType::Bullet);
        QCOMPARE(shown.pane.current(), shown.node("Highlights"));
    }

    void addGroupStandsBesideTheCurrentOneAndAsksForATitle()
    {
        Shown shown;
        QVERIFY(shown.ready);
        shown.pane.setCurrent(shown.node("Notes"));
        const NodeId group = shown.pane.addGroup();
        QCOMPARE(shown.document.parentOf(group), shown.node("Papers"));
        QCOMPARE(shown.document.rowOf(group), 1);
        auto *editor = shown.pane.view().viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        QCOMPARE(editor->placeholderText(), u"Untitled group"_s);
        shown.pane.setCurrent(shown.node("Projects"));
        QCOMPARE(shown.document.rowOf(shown.pane.addGroup()), 3);
    }

    void undoSelectsWhatItMovedBack()
    {
        Shown shown;
        shown.pane.setCurrent(shown.node("One"));
        shown.pane.moveDown();
        shown.pane.setCurrent(shown.node("Sums"));
        shown.document.undoStack().undo();
        QCOMPARE(shown.pane.selected(), std::vector{shown.node("One")});
    }

    void typingIsNoChangeOfTheSelection()
    {
        Shown shown;
        const QSignalSpy selection(&shown.pane, &OutlinePane::selectionChanged);
        shown.document.setField(shown.node("One"), Field::Title, u"Ones"_s);
        QCOMPARE(selection.size(), 0);
    }

    void everyKindCanBeAddedAsASection()
    {
        Shown shown;
        const auto menu = shown.pane.sectionMenu();
        QCOMPARE(size_t(menu->actions().size()), kindTable().size());
        for (QAction *action : menu->actions()) {
            const size_t before = shown.document.value().root->children.size();
            action->trigger();
            QCOMPARE(shown.document.value().root->children.size(), before + 1);
            const NodePtr section = shown.document.value().root->children.back();
            QCOMPARE(section->children.size(), size_t(1));
            const bool isEntry = section->children.front()->type == NodeType::Entry;
            QCOMPARE(shown.pane.current(), isEntry ? section->children.front()->id : section->id);
        }
    }

    void duplicateIsOneStepAndSelectsTheCopies()
    {
        Shown shown;
        shown.pane.view().selectNodes({shown.node("One"), shown.node("Two")}, shown.node("One"));
        shown.pane.duplicateSelected();
        QCOMPARE(childTitles(shown.document, "Projects"), u"One One Two Two Three"_s);
        QCOMPARE(shown.document.undoStack().count(), 1);
        QCOMPARE(shown.pane.selected().size(), size_t(2));
        shown.document.undoStack().undo();
        QCOMPARE(childTitles(shown.document, "Projects"), u"One Two Three"_s);
        QCOMPARE(shown.pane.selected().size(), size_t(1));
    }

    void withoutSectionsThePaneSaysWhatToDo()
    {
        Shown shown(Document::empty());
        QVERIFY(shown.ready);
        const auto visibleButtons = [&] {
            QStringList texts;
            for (const QAbstractButton *button : shown.pane.findChildren<QAbstractButton *>())
                if (button->isVisible())
                    texts.append(button->text());
            return texts.join(u' ');
        };
        QCOMPARE(visibleButtons(), u"Add section"_s);
        QVERIFY(shown.pane.addSection(SectionKind::Experience));
        QCOMPARE(visibleButtons(), u"Add section"_s);
        QVERIFY(QTest::qWaitFor([&] { return shown.pane.view().height() > 300; }));
        shown.document.undoStack().undo();
        QVERIFY(QTest::qWaitFor([&] { return shown.pane.view().height() < 60; }));
    }
};

QTEST_MAIN(TestUiOutlinePane)
#include "test_ui_outline_pane.moc"
