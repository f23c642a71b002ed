// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editors/formpane.h"
#include "hands.h"
#include "panels/findingrow.h"
#include "panels/xraypanel.h"
#include "preview/livexray.h"
#include "testwindows.h"
#include "window/statusstrip.h"

#include <QPushButton>
#include <QTest>

using namespace vitae;
using namespace vitae::test;
using namespace Qt::StringLiterals;

namespace {

/// A window with the sample, its X-ray up to date.
struct Opened {
    explicit Opened(Windows &windows)
        : window(*windows.openNew(true)),
          panel(*window.findChild<XRayPanel *>()),
          hands(window)
    {
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        settle();
    }
    void settle()
    {
        window.xray().settle();
        Hands::settle();
    }
    void dropTheEmail()
    {
        window.document().setField(window.document().value().person().id, Field::Email, QStringList());
        settle();
    }
    [[nodiscard]] QPushButton *problems() const
    {
        return window.findChild<StatusStrip *>()->findChild<QPushButton *>();
    }
    [[nodiscard]] FindingRow *row(const QString &words) const
    {
        for (FindingRow *row : panel.findChildren<FindingRow *>())
            if (row->accessibleName().contains(words))
                return row;
        return nullptr;
    }

    MainWindow &window;
    XRayPanel &panel;
    Hands hands;
};

} // namespace

/// The X-ray in the window.
class TestXRay : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase()
    {
        test::useOwnSettings(u"vitae-test-xray"_s);
        m_fonts = FontSet::system();
    }
    void init()
    {
        QSettings().clear();
        m_windows = std::make_unique<Windows>(m_fonts);
    }
    void cleanup() { test::dropWindows(m_windows); }

    void theStripCountsWhatMachinesStumbleOver()
    {
        Opened opened(*m_windows);
        QCOMPARE(opened.problems()->text(), u"No problems"_s);
        opened.dropTheEmail();
        QVERIFY(opened.problems()->text().startsWith(u"1 "_s));
        opened.window.document().undoStack().undo();
        opened.settle();
        QCOMPARE(opened.problems()->text(), u"No problems"_s);
    }

    void theStripOpensThePanel()
    {
        Opened opened(*m_windows);
        opened.hands.click(*opened.problems(), opened.problems()->rect().center());
        QVERIFY(opened.panel.isVisible());
        QVERIFY(opened.window.actions()[Command::ShowXRay]->isChecked());
    }

    void onePanelAtATime()
    {
        Opened opened(*m_windows);
        const Actions &actions = opened.window.actions();
        actions[Command::ShowXRay]->trigger();
        actions[Command::ShowDesign]->trigger();
        QVERIFY(!actions[Command::ShowXRay]->isChecked());
        QVERIFY(!opened.panel.isVisible());
        actions[Command::ShowXRay]->trigger();
        QVERIFY(!actions[Command::ShowDesign]->isChecked());
        actions[Command::ShowXRay]->trigger();
        QVERIFY(opened.window.form().isVisible());
    }

    void aFindingLeadsToItsField()
    {
        Opened opened(*m_windows);
        opened.window.actions()[Command::ShowXRay]->trigger();
        opened.dropTheEmail();
        const FindingRow *row = opened.row(u"e-mail"_s);
        QVERIFY(row);
        auto *show = row->findChild<QPushButton *>();
        opened.panel.ensureWidgetVisible(show);
        opened.hands.click(*show, show->rect().center());
        Hands::settle();
        QVERIFY(opened.window.form().isVisible());
        QVERIFY(opened.hands.focus());
        QVERIFY(opened.hands.focus()->accessibleName().contains(u"mail"_s, Qt::CaseInsensitive));
    }

    void theListFollowsTheDocument()
    {
        Opened opened(*m_windows);
        opened.window.actions()[Command::ShowXRay]->trigger();
        QVERIFY(!opened.row(u"e-mail"_s));
        opened.dropTheEmail();
        QVERIFY(opened.row(u"e-mail"_s));
        opened.window.document().undoStack().undo();
        opened.settle();
        QVERIFY(!opened.row(u"e-mail"_s));
    }

    void aFixIsOneStep()
    {
        Opened opened(*m_windows);
        CvDocument &document = opened.window.document();
        opened.window.actions()[Command::ShowXRay]->trigger();
        const NodeId person = document.value().person().id;
        const QStringList right = document.value().person().list(Field::Email);
        document.setField(person, Field::Email, QStringList{u" "_s + right.front() + u" "_s});
        opened.settle();
        const int steps = document.undoStack().index();
        QPushButton *fix = nullptr;
        for (FindingRow *row : opened.panel.findChildren<FindingRow *>())
            for (QPushButton *button : row->findChildren<QPushButton *>())
                if (!button->text().contains(u"Go there"_s) && row->accessibleName().contains(right.front()))
                    fix = button;
        QVERIFY(fix);
        opened.panel.ensureWidgetVisible(fix);
        fix->setFocus();
        opened.hands.click(*fix, fix->rect().center());
        QCOMPARE(document.value().person().list(Field::Email), right);
        QVERIFY(!fix->isEnabled()); // until the pages were read again
        QCOMPARE(document.undoStack().index(), steps + 1);
        opened.settle();
        QVERIFY(!opened.row(right.front()));
    }

  private:
    std::shared_ptr<const FontSet> m_fonts;
    std::unique_ptr<Windows> m_windows;
};

QTEST_MAIN(TestXRay)
#include "test_ui_xray.moc"
