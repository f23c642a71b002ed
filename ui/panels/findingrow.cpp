// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingrow.h"

#include "editors/labels.h"
#include "style/icons.h"
#include "style/leading.h"
#include "style/tones.h"
#include "style/windowstyle.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

constexpr int iconSize = 16, iconRoom = 24;

struct Level {
    QString icon;
    QColor color;
};

Level levelOf(Severity severity, const Tones &tones)
{
    switch (severity) {
    case Severity::Error: return {u"error"_s, tones.error};
    case Severity::Warning: return {u"warning"_s, tones.warning};
    case Severity::Hint: break;
    }
    return {u"info"_s, tones.accentText};
}

QString spokenLevel(Severity severity, const QString &text)
{
    switch (severity) {
    case Severity::Error: return FindingRow::tr("Error: %1").arg(text);
    case Severity::Warning: return FindingRow::tr("Warning: %1").arg(text);
    case Severity::Hint: break;
    }
    return FindingRow::tr("Hint: %1").arg(text);
}

QPushButton *addButton(const QString &text, QHBoxLayout &row, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    setQuiet(button);
    row.addWidget(button);
    return button;
}

} // namespace

FindingRow::FindingRow(const Finding &finding, const QString &place, QWidget *parent)
    : QWidget(parent),
      m_severity(finding.severity),
      m_buttons(new QHBoxLayout)
{
    setAccessibleName(spokenLevel(finding.severity, finding.text));
    auto *text = new QLabel(finding.text, this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    keepLeading(text);
    auto *row = new QHBoxLayout(this); // mirrors; margins do not
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addSpacing(iconRoom);
    auto *column = new QVBoxLayout;
    column->setSpacing(metric::gap);
    row->addLayout(column, 1);
    column->addWidget(text);
    m_buttons->setSpacing(metric::gap);
    QLabel *where = makeCaption(this);
    where->setWordWrap(true);
    showCaption(where, place);
    m_buttons->addWidget(where, 1);
    if (place.isEmpty())
        m_buttons->addStretch(1); // the caption is hidden
    if (finding.where.node != 0) {
        QPushButton *show = addButton(tr("Go there"), *m_buttons, this);
        show->setAccessibleName(tr("Go to: %1").arg(finding.text));
        connect(show, &QPushButton::clicked, this, &FindingRow::goToRequested);
    }
    column->addLayout(m_buttons);
}

void FindingRow::offer(const QString &fix)
{
    connect(addButton(fix, *m_buttons, this), &QPushButton::clicked, this, &FindingRow::fixRequested);
}

QList<QPushButton *> FindingRow::buttons() const
{
    return findChildren<QPushButton *>();
}

void FindingRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Level level = levelOf(m_severity, tonesOf(this));
    const QRect mark(0, (fontMetrics().height() - iconSize) / 2 + 1, iconSize, iconSize);
    icon(level.icon, level.color).paint(&painter, QStyle::visualRect(layoutDirection(), rect(), mark));
}

} // namespace vitae
