// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the scripted user does in the list of sections.

#include "outline/outlinepane.h"
#include "outline/outlineview.h"
#include "scripteduser.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace vitae::test {

std::vector<QModelIndex> ScriptedUser::rows() const
{
    const OutlineView &view = m_window.outline().view();
    std::vector<QModelIndex> rows;
    for (QModelIndex row = view.model()->index(0, 0); row.isValid(); row = view.indexBelow(row))
        rows.push_back(row);
    return rows;
}

QPoint ScriptedUser::pointOn(const QModelIndex &row) const
{
    constexpr int inTitle = 90;
    return {inTitle, m_window.outline().view().visualRect(row).center().y()};
}

bool ScriptedUser::enterRow()
{
    OutlineView &view = m_window.outline().view();
    const std::vector<QModelIndex> all = rows();
    if (all.size() < 2)
        return false;
    const QModelIndex row = all[size_t(below(int(all.size()) - 1)) + 1];
    view.scrollTo(row);
    m_hands.click(*view.viewport(), pointOn(row));
    m_said = row.data().toString();
    return true;
}

void ScriptedUser::visit()
{
    OutlineView &view = m_window.outline().view();
    const QModelIndex row = oneOf(rows());
    view.scrollTo(row);
    m_hands.click(*view.viewport(), pointOn(row));
    if (chance(30))
        m_hands.press(chance(70) ? Qt::Key_Right : Qt::Key_Left);
}

void ScriptedUser::moveByKeys()
{
    if (!enterRow())
        return;
    if (chance(20))
        m_hands.press(Qt::Key_Down, Qt::ShiftModifier);
    const Qt::Key key = chance(50) ? Qt::Key_Up : Qt::Key_Down;
    for (int count = 1 + below(4); count > 0; --count)
        m_hands.press(key, Qt::AltModifier);
}

void ScriptedUser::moveByDrag()
{
    if (!enterRow())
        return;
    OutlineView &view = m_window.outline().view();
    const QModelIndex from = view.currentIndex();
    std::vector<QModelIndex> near = rows();
    std::erase_if(near, [&](const QModelIndex &row) {
        return !view.viewport()->rect().contains(view.visualRect(row).center());
    });
    if (near.empty())
        return;
    const QModelIndex to = oneOf(near);
    const int half = view.visualRect(to).height() / 2;
    m_said += u" to "_s + to.data().toString();
    m_hands.drag(*view.viewport(), pointOn(from), pointOn(to) + QPoint(0, below(2 * half) - half));
}

void ScriptedUser::hide()
{
    if (enterRow())
        m_hands.press(Qt::Key_Space);
}

void ScriptedUser::rename()
{
    if (!enterRow())
        return;
    m_hands.press(Qt::Key_F2);
    if (m_hands.focus() == &m_window.outline().view())
        return; // an entry is called what its fields say
    m_hands.type(words(2));
    m_hands.press(chance(80) ? Qt::Key_Return : Qt::Key_Escape);
}

void ScriptedUser::add()
{
    if (chance(60) && enterRow()) {
        m_hands.press(Qt::Key_Return, Qt::ControlModifier);
        return;
    }
    for (QPushButton *button : m_window.outline().findChildren<QPushButton *>()) {
        if (!button->isVisible())
            continue;
        m_hands.click(*button, button->rect().center());
        pickFromMenu();
        return;
    }
}

void ScriptedUser::duplicate()
{
    if (enterRow())
        m_hands.press(Qt::Key_D, Qt::ControlModifier);
}

void ScriptedUser::remove()
{
    if (enterRow())
        m_hands.press(Qt::Key_Delete);
}

void ScriptedUser::useContextMenu()
{
    if (!enterRow())
        return;
    OutlineView &view = m_window.outline().view();
    m_hands.openContextMenu(*view.viewport(), pointOn(view.currentIndex()));
    pickFromMenu();
}

} // namespace vitae::test
