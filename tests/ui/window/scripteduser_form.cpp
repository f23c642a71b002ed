// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the scripted user does in the form.

#include "editors/bulletseditor.h"
#include "editors/dateeditor.h"
#include "editors/draghandle.h"
#include "editors/formpane.h"
#include "editors/lineinput.h"
#include "editors/richtextinput.h"
#include "editors/tagseditor.h"
#include "scripteduser.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace vitae::test {

namespace {

template<typename Ancestor>
Ancestor *around(const QWidget *widget)
{
    for (QWidget *at = widget->parentWidget(); at; at = at->parentWidget())
        if (auto *found = qobject_cast<Ancestor *>(at))
            return found;
    return nullptr;
}

bool isOfBullet(const RichTextInput *input)
{
    return around<BulletsEditor>(input);
}

/// What asks for a file is not for a script.
bool doesAtOnce(const QAbstractButton *button)
{
    return !button->text().endsWith(u'…');
}

} // namespace

/// The design panel may stand in its place.
void ScriptedUser::showForm()
{
    if (!m_window.form().isVisible())
        m_hands.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    if (chance(20))
        visit();
    Hands::settle();
}

/// Leafs through the forms until one has such a widget.
template<typename Kind>
Kind *ScriptedUser::find(bool (*fits)(const Kind *))
{
    constexpr int patience = 10;
    showForm();
    for (int forms = 0; forms < patience; ++forms) {
        QList<Kind *> found = m_window.form().widget()->findChildren<Kind *>();
        found.removeIf([&](const Kind *child) {
            return !child->isVisible() || !child->isEnabled() || (fits && !fits(child));
        });
        if (!found.isEmpty()) {
            Kind *chosen = oneOf(found);
            m_window.form().ensureWidgetVisible(chosen);
            return chosen;
        }
        visit();
        Hands::settle();
    }
    return nullptr;
}

template<typename Input>
Input *ScriptedUser::enterField()
{
    Input *input = find<Input>();
    if (!input)
        return nullptr;
    QWidget *target = input;
    if constexpr (std::is_same_v<Input, RichTextInput>)
        target = input->viewport();
    m_hands.click(*target, within(*target));
    return input;
}

QWidget *ScriptedUser::enterText()
{
    QWidget *first = chance(50) ? static_cast<QWidget *>(enterField<LineInput>()) : nullptr;
    QWidget *input = first ? first : enterField<RichTextInput>();
    if (input) {
        m_said = input->accessibleName();
        placeCursor();
    }
    return input;
}

void ScriptedUser::placeCursor()
{
    static const std::vector<Qt::Key> keys = {Qt::Key_Home, Qt::Key_End, Qt::Key_End, Qt::Key_Left,
                                              Qt::Key_Right};
    m_hands.press(oneOf(keys));
}

QString ScriptedUser::textFor(const QWidget &input)
{
    static const QStringList dates = {u"Aug 2021"_s, u"2019"_s,       u"2019 – 2023"_s,
                                      u"present"_s,  u"2020-02-29"_s, u"some day"_s};
    if (around<DateEditor>(&input) || around<DateRangeEditor>(&input))
        return oneOf(dates);
    return around<TagsEditor>(&input) ? words(3).replace(u' ', u',') : words(9);
}

void ScriptedUser::write()
{
    const QWidget *input = enterText();
    if (!input)
        return;
    const bool isDate = around<DateEditor>(input) || around<DateRangeEditor>(input);
    if (isDate && chance(70))
        m_hands.press(Qt::Key_A, Qt::ControlModifier);
    m_hands.type(textFor(*input));
    if (chance(30))
        for (int count = below(6); count > 0; --count)
            m_hands.press(Qt::Key_Backspace);
    if (chance(30))
        m_hands.press(chance(50) ? Qt::Key_Tab : Qt::Key_Backtab);
}

void ScriptedUser::writeFormatted()
{
    static const std::vector<Qt::Key> marks = {Qt::Key_B, Qt::Key_I, Qt::Key_U};
    if (!enterField<RichTextInput>())
        return;
    if (chance(50)) {
        placeCursor();
        for (int count = below(12); count > 0; --count)
            m_hands.press(Qt::Key_Left, Qt::ShiftModifier);
    }
    const Qt::Key mark = oneOf(marks);
    m_hands.press(mark, Qt::ControlModifier);
    m_hands.type(words(3));
    m_hands.press(mark, Qt::ControlModifier);
    m_hands.type(words(2));
    if (chance(20)) {
        m_hands.press(Qt::Key_K, Qt::ControlModifier);
        m_hands.type(u"https://example.org/a"_s);
        m_hands.press(Qt::Key_Return);
    }
}

void ScriptedUser::editBullets()
{
    const RichTextInput *input = find<RichTextInput>(isOfBullet);
    if (!input)
        return;
    m_hands.click(*input->viewport(), within(*input->viewport()));
    for (int count = 1 + below(5); count > 0; --count) {
        const int kind = below(8);
        m_said += QString::number(kind) + u' ';
        switch (kind) {
        case 0: m_hands.press(Qt::Key_Return); break;
        case 1: m_hands.press(Qt::Key_Tab); break;
        case 2: m_hands.press(Qt::Key_Backtab); break;
        case 3:
            m_hands.press(Qt::Key_Home);
            m_hands.press(Qt::Key_Backspace);
            break;
        case 4:
            m_hands.press(Qt::Key_End);
            m_hands.press(Qt::Key_Delete);
            break;
        case 5: m_hands.press(chance(50) ? Qt::Key_Up : Qt::Key_Down, Qt::AltModifier); break;
        case 6: m_hands.press(chance(50) ? Qt::Key_Up : Qt::Key_Down); break;
        default: m_hands.type(words(4)); break;
        }
    }
}

void ScriptedUser::paste()
{
    QString text = words(6);
    if (chance(40))
        text += u'\n' + words(4) + (chance(50) ? u"\n"_s : u"\n\nend"_s);
    QGuiApplication::clipboard()->setText(text);
    if (!enterText())
        return;
    if (chance(30))
        m_hands.press(chance(50) ? Qt::Key_Home : Qt::Key_End, Qt::ShiftModifier);
    m_hands.press(Qt::Key_V, Qt::ControlModifier);
    m_said += u" ← "_s + text;
}

void ScriptedUser::erase()
{
    if (!enterText())
        return;
    switch (below(4)) {
    case 0:
        m_hands.press(Qt::Key_A, Qt::ControlModifier);
        m_hands.press(Qt::Key_X, Qt::ControlModifier);
        break;
    case 1: m_hands.press(Qt::Key_Backspace, Qt::ControlModifier); break;
    case 2: m_hands.press(Qt::Key_Delete); break;
    default: m_hands.press(Qt::Key_Home, Qt::ShiftModifier); m_hands.press(Qt::Key_Delete);
    }
}

void ScriptedUser::choose()
{
    auto *box = find<QComboBox>();
    if (!box)
        return;
    box->setFocus(Qt::TabFocusReason);
    m_hands.press(chance(50) ? Qt::Key_Down : Qt::Key_Up);
}

/// Add, remove, move, more, present, a tag.
void ScriptedUser::pressFormButton()
{
    auto *button = find<QAbstractButton>(doesAtOnce);
    if (!button)
        return;
    m_said = button->text() + button->accessibleName();
    m_hands.click(*button, chance(50) ? button->rect().center() : QPoint(button->width() - 8, 8));
}

void ScriptedUser::dragInForm()
{
    auto *from = find<DragHandle>();
    if (!from)
        return;
    const DragHandle *to = oneOf(m_window.form().widget()->findChildren<DragHandle *>());
    if (from == to) {
        m_hands.click(*from, from->rect().center());
        pickFromMenu();
        return;
    }
    const QPoint start = from->rect().center();
    m_hands.drag(*from, start, from->mapFromGlobal(to->mapToGlobal(QPoint(start.x(), below(to->height())))));
}

} // namespace vitae::test
