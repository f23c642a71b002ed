// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readingorder.h"

#include "style/tones.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QScrollArea>

namespace vitae {

namespace {

/// One of several choices: Tab goes to the chosen one, arrow keys to the others.
bool isOtherChoice(const QWidget &widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    const QButtonGroup *group = button ? button->group() : nullptr;
    return group && group->exclusive() && group->checkedButton() && !button->isChecked();
}

/// Scroll areas around fields only hand the focus on; where they stand they would be a trap.
bool isTabStop(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus)
        && !widget.focusProxy() && !widget.isWindow() && !qobject_cast<const QScrollArea *>(&widget)
        && !isOtherChoice(widget);
}

} // namespace

QList<QWidget *> tabStopsIn(QWidget &pane)
{
    QList<QWidget *> stops;
    QList<QWidget *> widgets = pane.findChildren<QWidget *>();
    widgets.prepend(&pane);
    for (QWidget *widget : widgets)
        if (widget->window() == pane.window() && isTabStop(*widget))
            stops += widget;
    const auto top = [&pane](const QWidget *widget) { return widget->mapTo(&pane, QPoint(0, 0)).y(); };
    const auto leading = [&pane](const QWidget *widget) {
        const int left = widget->mapTo(&pane, QPoint(0, 0)).x();
        return pane.layoutDirection() == Qt::RightToLeft ? -left - widget->width() : left;
    };
    std::ranges::stable_sort(stops, {}, top);
    for (auto row = stops.begin(); row != stops.end();) {
        const int from = top(*row);
        const auto end = std::find_if(
            row, stops.end(), [&](const QWidget *at) { return top(at) - from >= metric::control / 2; });
        std::stable_sort(row, end,
                         [&](const QWidget *a, const QWidget *b) { return leading(a) < leading(b); });
        row = end;
    }
    return stops;
}

} // namespace vitae
