// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/finding.h"

#include <QFrame>
#include <functional>

class QHBoxLayout;
class QLabel;
class QTimer;

namespace vitae {

/// What a message offers to do about it.
struct MessageAction {
    QString text;
    std::function<void()> run;
};

/// One message inside the window, under what caused it: what, where, what to do. Successes go by themselves.
class MessageBar : public QFrame {
    Q_OBJECT
  public:
    explicit MessageBar(QWidget *parent = nullptr);
    void showMessage(Severity severity, const QString &text, std::vector<MessageAction> actions = {});
    void showSuccess(const QString &text, std::vector<MessageAction> actions = {});
    void dismiss();
    [[nodiscard]] QString text() const;

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    enum class Tone : quint8 { Hint, Success, Warning, Error };
    void show(Tone tone, const QString &text, std::vector<MessageAction> actions);

    Tone m_tone = Tone::Hint;
    QLabel *m_icon;
    QLabel *m_text;
    QHBoxLayout *m_actions;
    QTimer *m_timer;
};

} // namespace vitae
