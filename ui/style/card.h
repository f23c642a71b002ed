// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QToolButton;
class QVBoxLayout;

namespace vitae {

/// What belongs together in a form, on a ground of its own, under its title. Cards never nest.
class Card : public QFrame {
    Q_OBJECT
  public:
    explicit Card(const QString &title, QWidget *parent = nullptr); ///< an empty title shows none
    void add(QWidget *widget);
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    QVBoxLayout *m_column;
};

/// A card that is closed until somebody asks for what it holds, and says what that is.
class DisclosureCard : public QFrame {
    Q_OBJECT
  public:
    DisclosureCard(const QString &title, const QString &contents, QWidget *parent = nullptr);
    void add(QWidget *widget);
    [[nodiscard]] bool isOpen() const;
    void setOpen(bool open);
    /// Behind the title, in the secondary colour.
    void setContents(const QString &contents);

  signals:
    void toggled(bool open);

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    QToolButton *m_head;
    QWidget *m_body;
    QVBoxLayout *m_column;
};

} // namespace vitae
