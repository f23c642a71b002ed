// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <functional>

class QLineEdit;

namespace vitae {

/// Asks for the address of a link, beside the text: Enter takes it, an empty one removes the link, Escape
/// leaves it.
class LinkPopup : public QFrame {
    Q_OBJECT
  public:
    static void open(const QString &target, QWidget *field, const QRect &at,
                     const std::function<void(const QString &)> &accept);

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    LinkPopup(const QString &target, QWidget *field, const std::function<void(const QString &)> &accept);
};

} // namespace vitae
