// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editors/formpane.h"
#include "outline/outlinepane.h"
#include "outline/outlineview.h"
#include "panels/designpanel.h"
#include "scripteduser.h"
#include "testwindows.h"
#include "window/headerbar.h"
#include "window/windows.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QSlider>
#include <QStyle>
#include <QTest>

using namespace vitae;
using namespace vitae::test;
using namespace Qt::StringLiterals;

namespace {

/// A window on the sample, and somebody at it.
struct Opened {
    explicit Opened(Windows &windows)
        : window(*windows.openNew(true)),
          document(window.document()),
          hands(window),
          before(documentToJson(document.value()))
    {
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        Hands::settle();
    }
    [[nodiscard]] NodeId person() const { return document.value().person().id; }
    void enter(NodeId node, Field field)
    {
        window.outline().setCurrent(node);
        window.form().goTo({{node, field, 0}, 0, 0});
    }
    void isOneStepCalled(const QString &name)
    {
        QCOMPARE(document.undoStack().count(), 1);
        QCOMPARE(document.undoStack().undoText(), name);
        QCOMPARE(window.actions()[Command::Undo]->text().remove(u'&'), u"Undo: "_s + name);
        const QByteArray after = documentToJson(document.value());
        QVERIFY(after != before);
        window.actions()[Command::Undo]->trigger();
        QCOMPARE(documentToJson(document.value()), before);
        window.actions()[Command::Redo]->trigger();
        QCOMPARE(documentToJson(document.value()), after);
    }

    MainWindow &window;
    CvDocument &document;
    Hands hands;
    QByteArray before;
};

} // namespace

/// What a person did in the window can be taken back, step by step, and done again.
class TestUndo : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase()
    {
        test::useOwnSettings(u"vitae-test-undo"_s);
        m_fonts = FontSet::system();
    }
    void init() { m_windows = std::make_unique<Windows>(m_fonts); }
    void cleanup() { test::dropWindows(m_windows); }

    void aTypedSentenceIsOneStep()
    {
        Opened opened(*m_windows);
        opened.enter(opened.person(), Field::Summary);
        opened.hands.press(Qt::Key_End, Qt::ControlModifier);
        opened.hands.type(u" She taught in Göttingen, too."_s);
        opened.isOneStepCalled(u"Type in Summary"_s);
    }
    void aPasteIsOneStep()
    {
        Opened opened(*m_windows);
        opened.enter(opened.person(), Field::Name);
        QGuiApplication::clipboard()->setText(u"Amalie "_s);
        opened.hands.press(Qt::Key_Home);
        opened.hands.press(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(opened.document.value().person().text(Field::Name).startsWith(u"Amalie "_s));
        opened.isOneStepCalled(u"Paste into Name"_s);
    }
    void aDragIsOneStep()
    {
        Opened opened(*m_windows);
        OutlineView &view = opened.window.outline().view();
        const NodeId last = opened.document.value().root->children.back()->id;
        opened.window.outline().setCurrent(last);
        const QModelIndex first = view.model()->index(1, 0);
        const QPoint from(90, view.visualRect(view.currentIndex()).center().y());
        opened.hands.drag(*view.viewport(), from, {90, view.visualRect(first).top()});
        QCOMPARE(opened.document.value().root->children[1]->id, last);
        opened.isOneStepCalled(u"Move section"_s);
    }
    void aDraggedSliderIsOneStep()
    {
        Opened opened(*m_windows);
        opened.window.actions()[Command::ShowDesign]->trigger();
        Hands::settle();
        auto *slider = opened.window.findChild<DesignPanel *>()->findChild<QSlider *>();
        const int length = slider->style()->pixelMetric(QStyle::PM_SliderLength, nullptr, slider);
        const int at = QStyle::sliderPositionFromValue(slider->minimum(), slider->maximum(), slider->value(),
                                                       slider->width() - length);
        const QPoint from(at + length / 2, slider->height() / 2);
        opened.hands.drag(*slider, from, from + QPoint(40, 0));
        opened.isOneStepCalled(u"Change design"_s);
    }
    void aThemeIsOneStep()
    {
        Opened opened(*m_windows);
        for (QPushButton *button : opened.window.findChild<HeaderBar *>()->findChildren<QPushButton *>())
            if (button->menu())
                opened.hands.click(*button, button->rect().center());
        QMenu *menu = Hands::openMenu();
        QVERIFY(menu);
        menu->setActiveAction(menu->actions()[2]);
        opened.hands.press(Qt::Key_Return);
        opened.isOneStepCalled(u"Theme: Swiss"_s);
    }

    void aThousandActionsAreUndoneToTheFirstByte_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<int>("actions");
        QTest::addRow("seed 1") << 1U << 1000;
        QTest::addRow("seed 2") << 2U << 300;
        QTest::addRow("seed 3") << 3U << 300;
    }
    void aThousandActionsAreUndoneToTheFirstByte()
    {
        QFETCH(quint32, seed);
        QFETCH(int, actions);
        MainWindow &window = *m_windows->openNew(true);
        CvDocument &document = window.document();
        const QByteArray first = documentToJson(document.value());
        ScriptedUser user(window, seed);
        for (int i = 0; i < actions; ++i)
            user.act();
        const QByteArray last = documentToJson(document.value());
        const int steps = document.undoStack().index();
        while (document.undoStack().canUndo())
            window.actions()[Command::Undo]->trigger();
        QCOMPARE(documentToJson(document.value()), first);
        while (document.undoStack().index() < steps)
            window.actions()[Command::Redo]->trigger();
        QCOMPARE(documentToJson(document.value()), last);
    }

    void equalSeedsDoEqualDeeds()
    {
        QByteArray results[2];
        QStringList deeds[2];
        for (int i = 0; i < 2; ++i) {
            MainWindow &window = *m_windows->openNew(true);
            const QAbstractItemModelTester tester(window.outline().view().model(),
                                                  QAbstractItemModelTester::FailureReportingMode::QtTest);
            ScriptedUser user(window, 7);
            for (int deed = 0; deed < 150; ++deed)
                deeds[i] += user.act();
            results[i] = documentToJson(window.document().value());
        }
        QCOMPARE(deeds[0], deeds[1]);
        QCOMPARE(results[0], results[1]);
    }

  private:
    std::shared_ptr<const FontSet> m_fonts;
    std::unique_ptr<Windows> m_windows;
};

QTEST_MAIN(TestUndo)
#include "test_ui_undo.moc"
