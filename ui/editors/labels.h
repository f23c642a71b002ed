// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace vitae {

/// The label above a field, in the secondary colour of whatever palette holds.
[[nodiscard]] QLabel *makeFieldLabel(const QString &text, QWidget *buddy, QWidget *parent);
/// A line of small text below something; hidden while it is empty.
[[nodiscard]] QLabel *makeCaption(QWidget *parent);
void showCaption(QLabel *caption, const QString &text);
/// The title of a part of a card.
[[nodiscard]] QLabel *makeGroupTitle(const QString &text, QWidget *parent);
/// "+ Add …": the one that ends a list.
[[nodiscard]] QPushButton *makeAddButton(const QString &text, QWidget *parent);
/// "Show place, summary": opens what it names, within a card.
[[nodiscard]] QPushButton *makeRevealButton(const QString &text, QWidget *revealed, QWidget *parent);
/// `name` of the icon; `text` for tooltip and screen readers.
[[nodiscard]] QToolButton *makeIconButton(const QString &name, const QString &text, QWidget *parent);

} // namespace vitae
