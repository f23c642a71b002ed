// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editors/bulletseditor.h"
#include "editors/draghandle.h"
#include "editors/richeditor.h"
#include "shownform.h"

#include <QClipboard>

using namespace vitae;
using namespace vitae::test;
using namespace Qt::StringLiterals;

namespace {

QString outline(const Node &node, int depth = 0)
{
    QString text;
    for (const NodePtr &child : node.children) {
        text += u"-"_s.repeated(depth) + child->text(Field::Text) + u'|';
        text += outline(*child, depth + 1);
    }
    return text;
}

/// The form of a section of bullets: a, b with c in it, d.
struct ShownBullets {
    ShownBullets() : form(SectionKind::Bullets)
    {
        add(u"alpha"_s, form.section()->id);
        const NodeId beta = add(u"beta"_s, form.section()->id);
        add(u"gamma"_s, beta);
        add(u"delta"_s, form.section()->id);
        form.document().undoStack().clear();
        form.pane().setNode(form.section()->id);
    }
    NodeId add(const QString &text, NodeId parent)
    {
        Node bullet;
        bullet.type = NodeType::Bullet;
        bullet.set(Field::Text, text);
        return form.document().insert(parent, 99, bullet);
    }
    [[nodiscard]] QString outline() const { return ::outline(*form.section()); }
    /// Focused, with the cursor there.
    RichTextInput *at(const QString &text, int offset)
    {
        for (RichEditor *editor : form.pane().findChildren<RichEditor *>()) {
            if (editor->input()->toPlainText() != text)
                continue;
            editor->goTo(editor->binding().place(offset, offset));
            return editor->input();
        }
        return nullptr;
    }
    [[nodiscard]] static RichTextInput *focused()
    {
        return qobject_cast<RichTextInput *>(QApplication::focusWidget());
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    [[nodiscard]] int steps() { return form.document().undoStack().count(); }

    ShownForm form;
};

} // namespace

class TestEditorsBullets : public QObject {
    Q_OBJECT
  private slots:
    void enterDividesABullet();
    void enterAtTheEndBeginsABullet();
    void enterAtTheStartMakesRoomBefore();
    void backspaceAtTheStartJoins();
    void backspaceRemovesAnEmptyBullet();
    void backspaceOutdentsANestedOne();
    void deleteAtTheEndJoinsTheNext();
    void tabIndentsAndShiftTabOutdents();
    void tabLeavesWhereNothingCanBeIndented();
    void altArrowsMoveABullet();
    void arrowsWalkThroughBullets();
    void draggingTheHandleMovesABullet();
    void pastedLinesBecomeBullets();
    void pastedLinesJoinTheTextAroundTheCursor();
    void linesPastedIntoAnEmptyBulletAreOneStep();
    void aPastedWholeLineStaysInItsBullet();
    void rowsThatStayKeepTheirEditors();
};

void TestEditorsBullets::enterDividesABullet()
{
    ShownBullets shown;
    shown.at(u"alpha"_s, 2);
    shown.press(Qt::Key_Return);
    QCOMPARE(shown.outline(), u"al|pha|beta|-gamma|delta|"_s);
    QCOMPARE(shown.focused()->toPlainText(), u"pha"_s);
    QCOMPARE(shown.focused()->caret(), (Caret{0, 0}));
    QCOMPARE(shown.steps(), 1);
    shown.form.document().undoStack().undo();
    QCOMPARE(shown.outline(), u"alpha|beta|-gamma|delta|"_s);
    QCOMPARE(shown.focused()->toPlainText(), u"alpha"_s);
    QCOMPARE(shown.focused()->caret(), (Caret{2, 2}));
    shown.form.document().undoStack().redo();
    QCOMPARE(shown.focused()->toPlainText(), u"pha"_s);
}

void TestEditorsBullets::enterAtTheEndBeginsABullet()
{
    ShownBullets shown;
    shown.at(u"alpha"_s, 5);
    shown.press(Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), u"new"_s);
    QCOMPARE(shown.outline(), u"alpha|new|beta|-gamma|delta|"_s);
    shown.form.document().undoStack().undo();
    shown.form.document().undoStack().undo();
    QCOMPARE(shown.outline(), u"alpha|beta|-gamma|delta|"_s);
    QCOMPARE(shown.focused()->toPlainText(), u"alpha"_s);
}

void TestEditorsBullets::enterAtTheStartMakesRoomBefore()
{
    ShownBullets shown;
    shown.at(u"beta"_s, 0);
    shown.press(Qt::Key_Return);
    QCOMPARE(shown.outline(), u"alpha||beta|-gamma|delta|"_s);
    QCOMPARE(shown.focused()->toPlainText(), u"beta"_s);
}

void TestEditorsBullets::backspaceAtTheStartJoins()
{
    ShownBullets shown;
    shown.at(u"delta"_s, 0);
    shown.press(Qt::Key_Backspace);
    QCOMPARE(shown.outline(), u"alpha|beta|-gammadelta|"_s);
    QCOMPARE(shown.focused()->caret(), (Caret{5, 5}));
    shown.form.document().undoStack().undo();
    QCOMPARE(shown.outline(), u"alpha|beta|-gamma|delta|"_s);
    QCOMPARE(shown.focused()->toPlainText(), u"delta"_s);
    shown.at(u"beta"_s, 0);
    shown.press(Qt::Key_Backspace);
    QCOMPARE(shown.outline(), u"alphabeta|-gamma|delta|"_s);
}

void TestEditorsBullets::backspaceRemovesAnEmptyBullet()
{
    ShownBullets shown;
    shown.at(u"alpha"_s, 5);
    shown.press(Qt::Key_Return);
    shown.press(Qt::Key_Backspace);
    QCOMPARE(shown.outline(), u"alpha|beta|-gamma|delta|"_s);
    QCOMPARE(shown.focused()->toPlainText(), u"alpha"_s);
    QCOMPARE(shown.focused()->caret(), (Caret{5, 5}));
}

void TestEditorsBullets::backspaceOutdentsANestedOne()
{
    ShownBullets shown;
    shown.at(u"gamma"_s, 0);
    shown.press(Qt::Key_Backspace);
    QCOMPARE(shown.outline(), u"alpha|beta|gamma|delta|"_s);
    QCOMPARE(shown.focused()->toPlainText(), u"gamma"_s);
}

void TestEditorsBullets::deleteAtTheEndJoinsTheNext()
{
    ShownBullets shown;
    shown.at(u"alpha"_s, 5);
    shown.press(Qt::Key_Delete);
    QCOMPARE(shown.outline(), u"alphabeta|-gamma|delta|"_s);
}

void TestEditorsBullets::tabIndentsAndShiftTabOutdents()
{
    ShownBullets shown;
    const RichTextInput *delta = shown.at(u"delta"_s, 3);
    shown.press(Qt::Key_Tab);
    QCOMPARE(shown.outline(), u"alpha|beta|-gamma|-delta|"_s);
    QCOMPARE(shown.focused(), delta);
    QCOMPARE(delta->caret(), (Caret{3, 3}));
    shown.press(Qt::Key_Tab);
    QCOMPARE(shown.outline(), u"alpha|beta|-gamma|--delta|"_s);
    shown.press(Qt::Key_Backtab, Qt::ShiftModifier);
    shown.press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(shown.outline(), u"alpha|beta|-gamma|delta|"_s);
}

void TestEditorsBullets::tabLeavesWhereNothingCanBeIndented()
{
    ShownBullets shown;
    shown.at(u"alpha"_s, 0);
    shown.press(Qt::Key_Tab);
    QCOMPARE(shown.outline(), u"alpha|beta|-gamma|delta|"_s);
    QCOMPARE(shown.focused()->toPlainText(), u"beta"_s);
}

void TestEditorsBullets::altArrowsMoveABullet()
{
    ShownBullets shown;
    shown.at(u"alpha"_s, 1);
    shown.press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(shown.outline(), u"beta|-gamma|alpha|delta|"_s);
    QCOMPARE(shown.focused()->toPlainText(), u"alpha"_s);
    shown.press(Qt::Key_Up, Qt::AltModifier);
    shown.press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(shown.outline(), u"alpha|beta|-gamma|delta|"_s);
    QCOMPARE(shown.steps(), 2);
}

void TestEditorsBullets::arrowsWalkThroughBullets()
{
    ShownBullets shown;
    shown.at(u"alpha"_s, 5);
    shown.press(Qt::Key_Down);
    QCOMPARE(shown.focused()->toPlainText(), u"beta"_s);
    shown.press(Qt::Key_Down);
    QCOMPARE(shown.focused()->toPlainText(), u"gamma"_s);
    shown.press(Qt::Key_Up);
    QCOMPARE(shown.focused()->toPlainText(), u"beta"_s);
}

void TestEditorsBullets::draggingTheHandleMovesABullet()
{
    ShownBullets shown;
    QTest::qWait(20);
    const auto handles = shown.form.pane().findChildren<DragHandle *>();
    QCOMPARE(handles.size(), 4);
    DragHandle *last = handles.back();
    const QPoint target = last->mapFromGlobal(handles.front()->mapToGlobal(QPoint(10, -4)));
    QTest::mousePress(last, Qt::LeftButton, {}, {10, 10});
    QTest::mouseMove(last, {10, -20});
    QTest::mouseMove(last, target);
    QTest::mouseRelease(last, Qt::LeftButton, {}, target);
    QCOMPARE(shown.outline(), u"delta|alpha|beta|-gamma|"_s);
    QCOMPARE(shown.steps(), 1);
}

void TestEditorsBullets::pastedLinesBecomeBullets()
{
    ShownBullets shown;
    RichTextInput *input = shown.at(u"delta"_s, 5);
    QGuiApplication::clipboard()->setText(u"one\ntwo\n\n"_s);
    input->paste();
    QCOMPARE(shown.outline(), u"alpha|beta|-gamma|delta|one|two|"_s);
    QCOMPARE(shown.steps(), 1);
}

void TestEditorsBullets::pastedLinesJoinTheTextAroundTheCursor()
{
    ShownBullets shown;
    RichTextInput *input = shown.at(u"delta"_s, 3);
    QGuiApplication::clipboard()->setText(u"one\ntwo"_s);
    input->paste();
    QCOMPARE(shown.outline(), u"alpha|beta|-gamma|delone|twota|"_s);
    QCOMPARE(shown.focused()->caret(), (Caret{3, 3}));
    QCOMPARE(shown.steps(), 1);
    shown.form.document().undoStack().undo();
    QCOMPARE(shown.outline(), u"alpha|beta|-gamma|delta|"_s);
}

void TestEditorsBullets::linesPastedIntoAnEmptyBulletAreOneStep()
{
    ShownBullets shown;
    shown.at(u"delta"_s, 5);
    shown.press(Qt::Key_Return);
    const int before = shown.steps();
    QGuiApplication::clipboard()->setText(u"one\ntwo"_s);
    ShownBullets::focused()->paste();
    QCOMPARE(shown.outline(), u"alpha|beta|-gamma|delta|one|two|"_s);
    QCOMPARE(shown.steps(), before + 1);
}

void TestEditorsBullets::aPastedWholeLineStaysInItsBullet()
{
    ShownBullets shown;
    RichTextInput *input = shown.at(u"delta"_s, 3);
    QGuiApplication::clipboard()->setText(u"one\n"_s);
    input->paste();
    QCOMPARE(shown.outline(), u"alpha|beta|-gamma|deloneta|"_s);
    QCOMPARE(shown.steps(), 1);
}

void TestEditorsBullets::rowsThatStayKeepTheirEditors()
{
    ShownBullets shown;
    const RichTextInput *delta = shown.at(u"delta"_s, 2);
    shown.add(u"omega"_s, shown.form.section()->id);
    shown.form.document().remove({shown.form.section()->children[0]->id});
    QCOMPARE(shown.focused(), delta);
    QCOMPARE(delta->caret(), (Caret{2, 2}));
}

QTEST_MAIN(TestEditorsBullets)
#include "test_ui_editors_bullets.moc"
