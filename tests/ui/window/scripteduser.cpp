// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scripteduser.h"

#include "panels/designpanel.h"
#include "panels/optioneditor.h"
#include "preview/livepages.h"
#include "preview/previewpane.h"
#include "window/headerbar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSlider>
#include <QStyle>
#include <QTest>
#include <QVariantAnimation>
#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace vitae::test {

/// Writing most of all, as people do; what goes comes back by adding, duplicating and undoing.
const ScriptedUser::Deed ScriptedUser::deeds[] = {
    {24, "write", &ScriptedUser::write},
    {8, "write formatted", &ScriptedUser::writeFormatted},
    {12, "edit bullets", &ScriptedUser::editBullets},
    {6, "paste", &ScriptedUser::paste},
    {6, "erase", &ScriptedUser::erase},
    {3, "choose", &ScriptedUser::choose},
    {4, "press a button of the form", &ScriptedUser::pressFormButton},
    {4, "drag in the form", &ScriptedUser::dragInForm},
    {6, "visit", &ScriptedUser::visit},
    {6, "move by keys", &ScriptedUser::moveByKeys},
    {6, "move by drag", &ScriptedUser::moveByDrag},
    {3, "hide", &ScriptedUser::hide},
    {2, "rename", &ScriptedUser::rename},
    {4, "add", &ScriptedUser::add},
    {2, "duplicate", &ScriptedUser::duplicate},
    {2, "remove", &ScriptedUser::remove},
    {2, "use the context menu", &ScriptedUser::useContextMenu},
    {6, "change the design", &ScriptedUser::changeDesign},
    {2, "change the theme", &ScriptedUser::changeTheme},
    {6, "undo and redo", &ScriptedUser::undoAndRedo},
    {4, "click on a page", &ScriptedUser::clickOnPage},
    {4, "change the view", &ScriptedUser::changeView},
};

ScriptedUser::ScriptedUser(MainWindow &window, quint32 seed)
    : m_window(window),
      m_random(seed),
      m_hands(window),
      m_now(std::make_shared<qint64>(0))
{
    // Every look at the clock takes a moment: keys of one deed are one run of typing.
    window.document().setClock([now = m_now] { return *now += 10; });
    (void)QTest::qWaitForWindowExposed(&window);
    Hands::settle();
}

QString ScriptedUser::act()
{
    constexpr qint64 pause = 10'000;
    *m_now += pause;
    m_said.clear();
    if (QApplication::activeWindow() != &m_window) { // a menu that closes may take that away
        m_window.activateWindow();
        (void)QTest::qWaitForWindowActive(&m_window);
    }
    const auto heavier = [](int sum, const Deed &deed) { return sum + deed.weight; };
    int left = below(std::accumulate(std::begin(deeds), std::end(deeds), 0, heavier));
    const Deed *deed = std::begin(deeds);
    while (left >= deed->weight)
        left -= (deed++)->weight;
    (this->*deed->act)();
    Hands::settle();
    Hands::closePopups();
    Hands::settle();
    const QString name = QString::fromLatin1(deed->name);
    return m_said.isEmpty() ? name : name + u": "_s + m_said;
}

QString ScriptedUser::words(int atMost)
{
    static const QStringList vocabulary = {
        u"engine"_s,    u"analysis"_s, u"café"_s, u"Zürich"_s, u"measured"_s, u"a"_s,   u"the"_s,
        u"team"_s,      u"of"_s,       u"(12)"_s, u"50%"_s,    u"naïve"_s,    u"C++"_s, u"led"_s,
        u"https://x"_s, u"**"_s,       u"Łódź"_s, u"«note»"_s, u"e.g."_s,     u"–"_s,   u"numbers"_s};
    QStringList chosen;
    for (int count = 1 + below(atMost); count > 0; --count)
        chosen += oneOf(vocabulary);
    return chosen.join(u' ');
}

QPoint ScriptedUser::within(const QWidget &widget)
{
    return {below(std::max(1, widget.width())), below(std::max(1, widget.height()))};
}

/// One of what the open menu offers, by its key; nothing that would ask for a file.
void ScriptedUser::pickFromMenu()
{
    QMenu *menu = Hands::openMenu();
    if (!menu)
        return;
    QList<QAction *> actions = menu->actions();
    actions.removeIf([](const QAction *action) {
        return !action->isEnabled() || action->isSeparator() || action->menu()
            || action->text().endsWith(u'…');
    });
    if (actions.isEmpty())
        return;
    QAction *action = oneOf(actions);
    m_said = action->text();
    menu->setActiveAction(action);
    m_hands.press(Qt::Key_Return);
}

void ScriptedUser::changeTheme()
{
    for (QPushButton *button : m_window.findChild<HeaderBar *>()->findChildren<QPushButton *>())
        if (button->menu())
            m_hands.click(*button, button->rect().center());
    pickFromMenu();
}

void ScriptedUser::changeDesign()
{
    auto *panel = m_window.findChild<DesignPanel *>();
    if (!panel->isVisible())
        m_hands.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    Hands::settle();
    QList<QWidget *> controls;
    for (QWidget *child : panel->findChildren<QWidget *>()) {
        const bool isControl = qobject_cast<QSlider *>(child) || qobject_cast<QComboBox *>(child)
            || qobject_cast<QLineEdit *>(child) || qobject_cast<QAbstractButton *>(child);
        const bool asksForColor = qobject_cast<QPushButton *>(child) && child->width() == child->height();
        if (isControl && !asksForColor && child->isVisible())
            controls += child;
    }
    if (controls.isEmpty())
        return;
    QWidget *control = oneOf(controls);
    m_said = control->accessibleName();
    panel->ensureWidgetVisible(control);
    if (auto *slider = qobject_cast<QSlider *>(control)) {
        const int length = slider->style()->pixelMetric(QStyle::PM_SliderLength, nullptr, slider);
        const int at = QStyle::sliderPositionFromValue(slider->minimum(), slider->maximum(), slider->value(),
                                                       slider->width() - length);
        m_hands.drag(*slider, {at + length / 2, slider->height() / 2}, within(*slider));
    } else if (qobject_cast<QComboBox *>(control)) {
        control->setFocus(Qt::TabFocusReason);
        m_hands.press(chance(50) ? Qt::Key_Down : Qt::Key_Up);
    } else if (qobject_cast<QLineEdit *>(control)) {
        static const QStringList values = {u"#336699"_s, u"#A02"_s, u"12"_s, u"9.5"_s, u"nonsense"_s, u""_s};
        control->setFocus(Qt::TabFocusReason);
        m_hands.press(Qt::Key_A, Qt::ControlModifier);
        m_hands.type(oneOf(values));
        m_hands.press(Qt::Key_Return);
    } else {
        m_hands.click(*control, control->rect().center());
    }
}

void ScriptedUser::undoAndRedo()
{
    const int back = 1 + below(6);
    const int forth = below(back + 1);
    for (int i = 0; i < back; ++i)
        m_hands.press(Qt::Key_Z, Qt::ControlModifier);
    for (int i = 0; i < forth; ++i)
        m_hands.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    m_said = u"%1 back, %2 forth"_s.arg(back).arg(forth);
}

void ScriptedUser::clickOnPage()
{
    if (m_window.preview().isPdfShown())
        m_hands.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    m_window.pages().settle();
    Hands::settle();
    PagesView *view = m_window.preview().pagesView();
    for (QVariantAnimation *glide : view->findChildren<QVariantAnimation *>())
        glide->setCurrentTime(glide->duration()); // a click hits the same word however fast this machine is
    view->verticalScrollBar()->setValue(below(view->verticalScrollBar()->maximum() + 1));
    QWidget *viewport = view->viewport();
    m_hands.click(*viewport, within(*viewport));
    m_hands.type(words(1));
}

void ScriptedUser::changeView()
{
    static const std::vector<std::pair<Qt::Key, Qt::KeyboardModifiers>> keys = {
        {Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier},
        {Qt::Key_Equal, Qt::ControlModifier},
        {Qt::Key_Minus, Qt::ControlModifier},
        {Qt::Key_0, Qt::ControlModifier},
        {Qt::Key_1, Qt::ControlModifier},
        {Qt::Key_2, Qt::ControlModifier}};
    const auto [key, modifiers] = oneOf(keys);
    m_hands.press(key, modifiers);
}

} // namespace vitae::test
