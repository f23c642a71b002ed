// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingslist.h"

#include "findingrow.h"
#include "style/leading.h"
#include "style/windowstyle.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace vitae {

FindingsList::FindingsList(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(metric::fieldGap);
}

int FindingsList::focused() const
{
    const QWidget *focus = QApplication::focusWidget();
    const auto found = std::ranges::find_if(
        m_shown, [focus](const Shown &shown) { return focus && shown.widget->isAncestorOf(focus); });
    return found == m_shown.end() ? -1 : int(found - m_shown.begin());
}

FindingRow *FindingsList::make(const Row &row)
{
    auto *widget = new FindingRow(row.finding, row.place, this);
    connect(widget, &FindingRow::goToRequested, this,
            [this, where = row.finding.where] { emit goToRequested(where); });
    if (!row.fix.isEmpty()) {
        widget->offer(row.fix);
        connect(widget, &FindingRow::fixRequested, this, [this, widget, finding = row.finding] {
            widget->setEnabled(false); // until the pages were read again
            emit fixRequested(finding);
        });
    }
    return widget;
}

/// The focus goes from a row that has gone to the one in its place, or before it.
void FindingsList::focusNear(int row)
{
    for (int i = std::min(row, int(m_shown.size()) - 1); i >= 0; --i)
        if (const QList<QPushButton *> buttons = m_shown[size_t(i)].widget->buttons(); !buttons.isEmpty())
            return buttons.first()->setFocus(Qt::OtherFocusReason);
}

void FindingsList::show(const std::vector<Row> &rows, const QString &instead)
{
    const int focus = focused();
    delete std::exchange(m_instead, nullptr);
    std::vector<Shown> before = std::exchange(m_shown, {});
    for (const Row &row : rows) {
        const auto same = std::ranges::find(before, row, &Shown::row);
        m_shown.push_back({row, same == before.end() ? make(row) : same->widget});
        m_shown.back().widget->setEnabled(true);
        if (same != before.end())
            before.erase(same);
    }
    QWidget *stop = nullptr;
    for (const Shown &shown : m_shown) {
        m_column->addWidget(shown.widget);
        for (QPushButton *button : shown.widget->buttons()) { // new rows were made last, wherever they stand
            if (stop)
                setTabOrder(stop, button);
            stop = button;
        }
    }
    if (focus >= 0 && focused() < 0)
        focusNear(focus);
    for (const Shown &gone : before)
        delete gone.widget;
    if (!m_shown.empty() || instead.isEmpty())
        return;
    auto *label = new QLabel(instead, this);
    label->setWordWrap(true);
    keepLeading(label);
    m_column->addWidget(m_instead = label);
}

} // namespace vitae
