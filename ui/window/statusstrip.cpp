// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statusstrip.h"

#include "fillmeter.h"
#include "style/tones.h"
#include "style/windowstyle.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

namespace vitae {

StatusStrip::StatusStrip(QWidget *parent)
    : QWidget(parent),
      m_saved(new QLabel(this)),
      m_problems(new QPushButton(this)),
      m_pages(new QLabel(this)),
      m_fill(new FillMeter(this)),
      m_zoom(new QLabel(this))
{
    setMinimumHeight(metric::statusBar);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metric::columnGap, 0, metric::columnGap, 0);
    row->setSpacing(metric::columnGap);
    setQuiet(m_problems);
    m_problems->setMaximumHeight(metric::statusBar - 2);
    m_problems->setToolTip(tr("What programs and people would stumble over"));
    connect(m_problems, &QPushButton::clicked, this, &StatusStrip::allRequested); // without a menu
    m_menu = new QMenu(this);
    row->addWidget(m_saved);
    row->addWidget(m_problems);
    row->addStretch();
    row->addWidget(m_fill);
    row->addWidget(m_pages);
    row->addWidget(m_zoom);
    for (QLabel *label : {m_saved, m_pages, m_zoom}) {
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setFont(fontOf(FontRole::Caption, font()));
    }
    m_problems->setFont(fontOf(FontRole::Caption, font()));
    setFindings({}, false);
}

void StatusStrip::setSaved(Saved saved, const QDateTime &when)
{
    switch (saved) {
    case Saved::Never: m_saved->setText(tr("In no file yet")); return;
    case Saved::No: m_saved->setText(tr("Not saved")); return;
    case Saved::Yes: break;
    }
    const QString time = QLocale().toString(when.toLocalTime().time(), QLocale::ShortFormat);
    m_saved->setText(when.isValid() ? tr("Saved at %1").arg(time) : tr("Saved"));
}

void StatusStrip::setFindings(const std::vector<Finding> &findings, bool isAll)
{
    constexpr size_t mostInMenu = 8;
    std::vector<Finding> problems;
    std::ranges::copy_if(findings, std::back_inserter(problems),
                         [](const Finding &finding) { return finding.severity != Severity::Hint; });
    const QString text = !problems.empty() ? tr("%n problem(s)", nullptr, int(problems.size()))
        : isAll                            ? tr("No problems")
                                           : tr("Looking for problems…");
    if (text == m_problems->text() && problems == m_findings)
        return;
    m_findings = problems;
    m_problems->setText(text);
    m_problems->setMenu(problems.empty() ? nullptr : m_menu);
    m_menu->clear();
    for (size_t i = 0; i < std::min(m_findings.size(), mostInMenu); ++i)
        m_menu->addAction(m_findings[i].text, this,
                          [this, finding = m_findings[i]] { emit findingChosen(finding); });
    m_menu->addSeparator();
    m_menu->addAction(tr("All that the X-ray found"), this, &StatusStrip::allRequested);
    layout()->activate(); // the new text is not cut until the next turn
}

void StatusStrip::setPages(const QString &pages, const QString &zoom, double lastFill)
{
    m_fill->setVisible(!pages.isEmpty());
    m_fill->setFill(lastFill);
    m_pages->setText(pages);
    m_zoom->setText(zoom);
}

void StatusStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), tonesOf(this).hairline);
}

} // namespace vitae
