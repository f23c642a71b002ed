// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/cvdocument.h"

#include <QLineEdit>

class QMimeData;

namespace vitae {

/// The two ends of a selection, or twice the place of the cursor. UTF-16 units.
struct Caret {
    int anchor = 0;
    int cursor = 0;
    bool operator==(const Caret &) const = default;
};

/// How the text got from one to the other: what typing, deleting and pasting each do.
[[nodiscard]] TypingKind typingBetween(const QString &before, const QString &after, bool composed);
/// Whether files are dragged, which often come with their paths as text.
[[nodiscard]] bool carriesFiles(const QMimeData &data);

/// A line of plain text that says how it was edited and where the cursor was.
class LineInput : public QLineEdit {
    Q_OBJECT
  public:
    explicit LineInput(QWidget *parent = nullptr);
    /// Shows a value of the document: nothing is emitted and the cursor stays.
    void show(const QString &text);
    using QLineEdit::show;
    [[nodiscard]] Caret caret() const;
    void setCaret(const Caret &caret);

  signals:
    void edited(const QString &text, vitae::TypingKind typing, const vitae::Caret &before);
    /// The cursor moved while the input has the focus, or the focus came.
    void caretMoved();

  protected:
    void focusInEvent(QFocusEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;

  private:
    void follow();
    QString m_text;
    Caret m_caret;
    bool m_composing = false;
};

} // namespace vitae
