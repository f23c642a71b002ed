// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lineinput.h"
#include "richspans.h"
#include "style/growingtext.h"

#include <functional>

namespace vitae {

/// Inline rich text, shown as it reads.
class RichTextInput : public GrowingText {
    Q_OBJECT
  public:
    /// What Enter does where nobody else wants it.
    enum class Lines : quint8 { One, Many };

    explicit RichTextInput(Lines lines, QWidget *parent = nullptr);

    /// Shows a value of the document: nothing is emitted and the cursor stays.
    void show(const RichText &text);
    using QTextEdit::show;
    [[nodiscard]] RichSpans spans() const;
    [[nodiscard]] Caret caret() const;
    void setCaret(const Caret &caret);

    void toggle(Mark mark);
    [[nodiscard]] bool has(Mark mark) const; ///< what is selected, or would be typed
    [[nodiscard]] QString link() const;      ///< at the cursor
    void setLink(const QString &target);     ///< of the selection, the link or the word at the cursor
    void editLink();                         ///< asks for it, beside the text

    /// Sees every key first; true: it was used.
    void setKeyFilter(std::function<bool(QKeyEvent *)> filter) { m_keyFilter = std::move(filter); }
    /// Takes several pasted lines; true: they were used.
    void setLinesFilter(std::function<bool(const RichSpans &)> filter) { m_linesFilter = std::move(filter); }
    [[nodiscard]] bool isOnFirstLine() const;
    [[nodiscard]] bool isOnLastLine() const;

  signals:
    void edited(vitae::TypingKind typing, const vitae::Caret &before, const vitae::Caret &after);
    void caretMoved();

  protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

  private:
    void follow();
    void leaveLinkAtItsEnd();
    void replace(const RichSpans &spans, const Caret &caret);
    void insert(const RichSpans &spans, TypingKind typing);
    void tellEdit();
    [[nodiscard]] bool isOwnKey(const QKeyEvent *event) const;
    bool handleFormatKey(QKeyEvent *event);
    [[nodiscard]] Caret linkRange() const;
    [[nodiscard]] QColor linkColor() const;

    Lines m_lines;
    std::function<bool(QKeyEvent *)> m_keyFilter;
    std::function<bool(const RichSpans &)> m_linesFilter;
    QString m_text;
    Caret m_caret;
    int m_editEnd = 0; ///< where the last change of the text ended
    bool m_loading = false;
    bool m_composing = false;
};

} // namespace vitae
