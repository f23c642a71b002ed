// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/finding.h"

#include <QDateTime>
#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;

namespace vitae {

/// The strip at the bottom: when it was saved, what is wrong; page, fill and zoom.
class StatusStrip : public QWidget {
    Q_OBJECT
  public:
    explicit StatusStrip(QWidget *parent = nullptr);
    void setSaved(bool modified, const QDateTime &when);
    void setFindings(const std::vector<Finding> &findings);
    void setPages(const QString &pages, int zoomPercent);

  signals:
    void findingChosen(const vitae::Finding &finding);

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    QLabel *m_saved;
    QPushButton *m_problems;
    QMenu *m_menu = nullptr;
    QLabel *m_pages;
    QLabel *m_zoom;
    std::vector<Finding> m_findings;
};

} // namespace vitae
