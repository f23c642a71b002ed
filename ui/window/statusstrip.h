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

class FillMeter;

/// The strip at the bottom: when it was saved, what is wrong; page, fill and zoom.
class StatusStrip : public QWidget {
    Q_OBJECT
  public:
    explicit StatusStrip(QWidget *parent = nullptr);
    enum class Saved : quint8 { Never, Yes, No };
    /// `when` may be invalid: not in this session.
    void setSaved(Saved saved, const QDateTime &when);
    /// Counts what is no mere hint.
    /// `isAll` is false before the first X-ray.
    void setFindings(const std::vector<Finding> &findings, bool isAll);
    /// Empty while no pages are shown. `lastFill`: how full the last page is, 0 to 1.
    void setPages(const QString &pages, const QString &zoom, double lastFill);

  signals:
    void allRequested(); ///< to see all findings
    void findingChosen(const vitae::Finding &finding);

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    QLabel *m_saved;
    QPushButton *m_problems;
    QMenu *m_menu = nullptr;
    QLabel *m_pages;
    FillMeter *m_fill;
    QLabel *m_zoom;
    std::vector<Finding> m_findings;
};

} // namespace vitae
