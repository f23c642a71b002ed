// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSplitter>

namespace vitae {

/// Panes side by side with a line between them. A handle is wider than its line, so that it can be caught;
/// each of its halves looks like the pane beside it.
class PaneSplitter : public QSplitter {
    Q_OBJECT
  public:
    enum class Ground : quint8 { Window, Outline, Desk };
    using QSplitter::QSplitter;
    void addPane(QWidget *pane, Ground ground);
    [[nodiscard]] Ground groundBeside(const QSplitterHandle *handle, bool before) const;

  protected:
    QSplitterHandle *createHandle() override;

  private:
    std::vector<Ground> m_grounds; ///< by index of the pane
};

} // namespace vitae
