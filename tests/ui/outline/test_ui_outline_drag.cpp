// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outline/outlinedelegate.h"
#include "outline/outlinemodel.h"
#include "outline/outlineview.h"
#include "outlinesample.h"
#include "style/windowstyle.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QTest>
#include <QTimer>
#include <QWindow>
#include <functional>

using namespace vitae;
using namespace vitae::test;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<QMimeData> carry(const OutlineModel &model, const std::vector<NodeId> &nodes)
{
    QModelIndexList indexes;
    for (const NodeId id : nodes)
        indexes.append(model.indexOf(id));
    return std::unique_ptr<QMimeData>(model.mimeData(indexes));
}

/// A shown view over the sample, dragged in by mouse events alone.
class Shown {
  public:
    Shown() : document(OutlineSample::document()), model(document), view(model)
    {
        view.resize(232, 700);
        view.expandAll();
        view.show();
        ready = QTest::qWaitForWindowExposed(&view);
    }
    [[nodiscard]] QPoint on(const char *title, int dy = 0) const
    {
        const QRect row = view.visualRect(model.indexOf(titled(document, title)));
        return {80, row.center().y() + dy};
    }
    void press(const QPoint &from) { QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from); }
    void move(const QPoint &to, Qt::KeyboardModifiers modifiers = {})
    {
        const QPoint global = view.viewport()->mapToGlobal(to);
        QMouseEvent event(QEvent::MouseMove, to, global, Qt::NoButton, Qt::LeftButton, modifiers);
        QApplication::sendEvent(view.viewport(), &event);
    }
    void drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers = {})
    {
        press(from);
        move(from + QPoint(2, 8)); // the tree notes that a drag begins
        move(from + QPoint(4, 16));
        move((from + to) / 2);
        move(to, modifiers);
        whileDragging();
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, modifiers, to);
    }

    CvDocument document;
    OutlineModel model;
    OutlineView view;
    std::function<void()> whileDragging = [] {};
    bool ready = false;
};

} // namespace

class TestUiOutlineDrag : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase() { WindowStyle::install(*qApp, ColorMode::Light); }

    void mimeDataMovesAnEntryToAnotherSectionOfItsKind()
    {
        CvDocument document(OutlineSample::document());
        OutlineModel model(document);
        const auto data = carry(model, {titled(document, "Two")});
        const QModelIndex target = model.indexOf(titled(document, "Earlier"));
        QVERIFY(model.canDropMimeData(data.get(), Qt::MoveAction, 0, 0, target));
        QVERIFY(model.dropMimeData(data.get(), Qt::MoveAction, 0, 0, target));
        QCOMPARE(childTitles(document, "Earlier"), u"Two Four"_s);
        QCOMPARE(childTitles(document, "Projects"), u"One Three"_s);
        document.undoStack().undo();
        QCOMPARE(childTitles(document, "Projects"), u"One Two Three"_s);
    }

    void mimeDataIsRefusedWhereTheSchemaForbids()
    {
        CvDocument document(OutlineSample::document());
        const OutlineModel model(document);
        const auto entry = carry(model, {titled(document, "Two")});
        const auto section = carry(model, {titled(document, "Earlier")});
        const auto group = carry(model, {titled(document, "Journals")});
        const auto takes = [&](const QMimeData &data, int row, const QModelIndex &parent) {
            return model.canDropMimeData(&data, Qt::MoveAction, row, 0, parent);
        };
        QVERIFY(!takes(*entry, 0, model.indexOf(titled(document, "Papers"))));
        QVERIFY(!takes(*entry, 1, {}));
        QVERIFY(!takes(*entry, -1, model.indexOf(titled(document, "One"))));
        QVERIFY(!takes(*section, 0, {})); // the person is fixed first
        QVERIFY(takes(*section, 1, {}));
        QVERIFY(!takes(*section, 0, model.indexOf(titled(document, "Projects"))));
        QVERIFY(!takes(*group, 0, model.indexOf(titled(document, "Journals"))));
        QVERIFY(!carry(model, {document.value().person().id}));
    }

    void rowsAreCountedAsShownBetweenBullets()
    {
        CvDocument document(OutlineSample::document());
        OutlineModel model(document);
        const auto most = carry(model, {titled(document, "Most")});
        QVERIFY(model.dropMimeData(most.get(), Qt::MoveAction, 0, 0,
                                   model.indexOf(titled(document, "Highlights"))));
        QCOMPARE(childTitles(document, "Highlights"), u"Six Most More Eight"_s);
    }

    void anEntryInsideADraggedSectionGoesWithIt()
    {
        CvDocument document(OutlineSample::document());
        OutlineModel model(document);
        const auto data = carry(model, {titled(document, "Four"), titled(document, "Earlier")});
        QVERIFY(model.dropMimeData(data.get(), Qt::MoveAction, 1, 0, {}));
        QCOMPARE(childTitles(document, document.value().root->id).value(1), u"Earlier"_s);
        QCOMPARE(childTitles(document, "Earlier"), u"Four"_s);
    }

    void anotherDocumentGetsCopiesInOneStep()
    {
        CvDocument from(OutlineSample::document());
        CvDocument to(OutlineSample::document());
        const OutlineModel source(from);
        OutlineModel model(to);
        const auto data =
            carry(source, {titled(from, "Notes"), titled(from, "Letter"), titled(from, "Journals")});
        QVERIFY(model.dropMimeData(data.get(), Qt::MoveAction, -1, 0, model.indexOf(titled(to, "Papers"))));
        QCOMPARE(childTitles(to, "Papers"), u"Journals Letter Journals Letter"_s);
        QCOMPARE(childTitles(from, "Papers"), u"Journals Letter"_s);
        QCOMPARE(to.undoStack().count(), 1);
        to.undoStack().undo();
        QCOMPARE(childTitles(to, "Papers"), u"Journals Letter"_s);
    }

    void twoWindowsOfOneDocumentMove()
    {
        CvDocument document(OutlineSample::document());
        const OutlineModel one(document);
        OutlineModel other(document);
        const auto data = carry(one, {titled(document, "Earlier")});
        QVERIFY(other.dropMimeData(data.get(), Qt::MoveAction, 1, 0, {}));
        QCOMPARE(document.value().root->children.size(), size_t(6));
    }

    void brokenBytesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("nodes");
        QTest::newRow("no content") << QByteArray(R"({"document":"x","nodes":["entry"]})");
        QTest::newRow("wrong types") << QByteArray(R"({"document":1,"nodes":{},"content":[]})");
        QTest::newRow("more names than nodes")
            << QByteArray(R"({"document":"","nodes":["entry"],"content":{"schema":1,"person":{}}})");
        QTest::newRow("newer schema")
            << QByteArray(R"({"document":"","nodes":[],"content":{"schema":999,"person":{}}})");
    }
    void brokenBytesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        CvDocument document(OutlineSample::document());
        OutlineModel model(document);
        QMimeData data;
        data.setData(QString::fromLatin1(nodesMimeType), bytes);
        for (int row = -1; row < 3; ++row)
            QVERIFY(!model.dropMimeData(&data, Qt::CopyAction, row, 0, {}));
        QCOMPARE(document.undoStack().count(), 0);
    }

    void mouseDragsASectionAboveAnother()
    {
        Shown shown;
        QVERIFY(shown.ready);
        shown.drag(shown.on("Earlier"), shown.on("Projects", -10));
        QCOMPARE(childTitles(shown.document, shown.document.value().root->id).join(u' '),
                 u"Personal details Earlier Projects Papers Highlights Skills"_s);
        QCOMPARE(shown.view.currentNode(), titled(shown.document, "Earlier"));
        QCOMPARE(shown.document.undoStack().count(), 1);
        shown.document.undoStack().undo();
        QCOMPARE(shown.view.currentNode(), titled(shown.document, "Earlier"));
        QCOMPARE(childTitles(shown.document, shown.document.value().root->id).value(1), u"Projects"_s);
        shown.document.undoStack().redo();
        QCOMPARE(childTitles(shown.document, shown.document.value().root->id).value(1), u"Earlier"_s);
    }

    void mouseDragsAnEntryIntoAnotherSectionOfItsKind()
    {
        Shown shown;
        QVERIFY(shown.ready);
        shown.drag(shown.on("One"), shown.on("Four", 10));
        QCOMPARE(childTitles(shown.document, "Earlier"), u"Four One"_s);
        QCOMPARE(childTitles(shown.document, "Projects"), u"Two Three"_s);
        QCOMPARE(shown.view.selectedNodes(), std::vector{titled(shown.document, "One")});
    }

    void mouseDragsAnEntryWithinItsSectionAndIntoAGroup()
    {
        Shown shown;
        QVERIFY(shown.ready);
        shown.drag(shown.on("Three"), shown.on("One", 12));
        QCOMPARE(childTitles(shown.document, "Projects"), u"One Three Two"_s);
        shown.drag(shown.on("Letter"), shown.on("Sketch", -12));
        QCOMPARE(childTitles(shown.document, "Journals"), u"Notes Letter Sketch"_s);
    }

    void mouseDragToAClosedSectionPutsTheEntryAtItsEnd()
    {
        Shown shown;
        QVERIFY(shown.ready);
        shown.view.collapse(shown.model.indexOf(titled(shown.document, "Earlier")));
        shown.drag(shown.on("One"), shown.on("Earlier"));
        QCOMPARE(childTitles(shown.document, "Earlier"), u"Four One"_s);
    }

    void mouseDragOverWhatCannotTakeItDoesNothing()
    {
        Shown shown;
        QVERIFY(shown.ready);
        shown.drag(shown.on("Sketch"), shown.on("Sums", 10));
        QCOMPARE(shown.document.undoStack().count(), 0);
        shown.drag(shown.on("Personal details"), shown.on("Papers"));
        QCOMPARE(shown.document.undoStack().count(), 0);
    }

    void severalEntriesAreDraggedTogether()
    {
        Shown shown;
        QVERIFY(shown.ready);
        shown.view.selectNodes({titled(shown.document, "One"), titled(shown.document, "Three")},
                               titled(shown.document, "One"));
        shown.drag(shown.on("One"), shown.on("Four", 10));
        QCOMPARE(childTitles(shown.document, "Earlier"), u"Four One Three"_s);
        QCOMPARE(shown.document.undoStack().count(), 1);
    }

    void controlWhileDraggingCopies()
    {
        Shown shown;
        QVERIFY(shown.ready);
        shown.drag(shown.on("One"), shown.on("Four", 10), Qt::ControlModifier);
        QCOMPARE(childTitles(shown.document, "Earlier"), u"Four One"_s);
        QCOMPARE(childTitles(shown.document, "Projects"), u"One Two Three"_s);
    }

    void escapeEndsADragWithoutAChange()
    {
        Shown shown;
        QVERIFY(shown.ready);
        shown.whileDragging = [&] { QTest::keyClick(&shown.view, Qt::Key_Escape); };
        shown.drag(shown.on("One"), shown.on("Four", 10));
        QCOMPARE(shown.document.undoStack().count(), 0);
        QCOMPARE(shown.view.selectedNodes(), std::vector{titled(shown.document, "One")});
    }

    void aDragFromAnotherWindowCopies()
    {
        Shown shown;
        QVERIFY(shown.ready);
        CvDocument other(OutlineSample::document());
        const OutlineModel source(other);
        const auto data = carry(source, {titled(other, "Four")});
        const QPoint to = shown.on("One", 12);
        const Qt::DropActions actions = Qt::MoveAction | Qt::CopyAction;
        QDragEnterEvent enter(to, actions, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(shown.view.viewport(), &enter);
        QDragMoveEvent move(to, actions, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(shown.view.viewport(), &move);
        QVERIFY(move.isAccepted());
        QCOMPARE(move.dropAction(), Qt::CopyAction);
        QDropEvent drop(to, actions, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(shown.view.viewport(), &drop);
        QCOMPARE(drop.dropAction(), Qt::CopyAction);
        QCOMPARE(childTitles(shown.document, "Projects"), u"One Four Two Three"_s);
        QCOMPARE(other.undoStack().count(), 0);
    }

    void aDragThatLeavesTheWindowReachesAnother()
    {
        if (QGuiApplication::platformName() == u"offscreen"_s)
            QSKIP("The offscreen platform has no drag and drop between windows; xvfb-run with xcb has.");
        Shown from;
        Shown to;
        QVERIFY(from.ready && to.ready);
        from.view.move(20, 20);
        to.view.move(320, 20);
        QTest::qWait(200);
        QWindow *window = from.view.windowHandle();
        const QPoint start = from.view.viewport()->mapTo(&from.view, from.on("Four"));
        const QPoint end = window->mapFromGlobal(to.view.viewport()->mapToGlobal(to.on("One", 12)));
        // The drag of the system has an event loop of its own.
        QTimer::singleShot(300, &from.view, [&] { QTest::mouseMove(window, end - QPoint(5, 5)); });
        QTimer::singleShot(600, &from.view, [&] { QTest::mouseMove(window, end); });
        QTimer::singleShot(900, &from.view, [&] { QTest::mouseRelease(window, Qt::LeftButton, {}, end); });
        QTest::mousePress(window, Qt::LeftButton, {}, start);
        for (const QPoint &step : {QPoint(0, 12), QPoint(0, 20), QPoint(260, 20)})
            QTest::mouseMove(window, start + step);
        QVERIFY(QTest::qWaitFor([&] { return to.document.undoStack().count() > 0; }));
        QCOMPARE(childTitles(to.document, "Projects"), u"One Four Two Three"_s);
        QCOMPARE(childTitles(from.document, "Earlier"), u"Four"_s);
    }

    void aChevronTogglesAndStillDrags()
    {
        Shown shown;
        QVERIFY(shown.ready);
        const QModelIndex section = shown.model.indexOf(titled(shown.document, "Earlier"));
        const QPoint chevron =
            OutlineDelegate::parts(shown.view.visualRect(section), section, shown.view).chevron.center();
        QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, chevron);
        QVERIFY(!shown.view.isExpanded(section));
        QVERIFY(shown.view.currentIndex() != section);
        shown.drag(chevron, shown.on("Projects", -10));
        QCOMPARE(childTitles(shown.document, shown.document.value().root->id).value(1), u"Earlier"_s);
    }
};

QTEST_MAIN(TestUiOutlineDrag)
#include "test_ui_outline_drag.moc"
