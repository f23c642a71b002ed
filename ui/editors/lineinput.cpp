// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lineinput.h"

#include "style/tones.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QUrl>

namespace vitae {

TypingKind typingBetween(const QString &before, const QString &after, bool composed)
{
    const qsizetype common = std::min(before.size(), after.size());
    qsizetype prefix = 0;
    while (prefix < common && before[prefix] == after[prefix])
        ++prefix;
    qsizetype suffix = 0;
    while (suffix < common - prefix && before[before.size() - 1 - suffix] == after[after.size() - 1 - suffix])
        ++suffix;
    const qsizetype added = after.size() - prefix - suffix;
    if (added == 0)
        return TypingKind::Delete;
    constexpr qsizetype oneKey = 2; // a character outside the first plane has two units
    return added <= oneKey || composed ? TypingKind::Insert : TypingKind::Paste;
}

bool carriesFiles(const QMimeData &data)
{
    return std::ranges::any_of(data.urls(), &QUrl::isLocalFile);
}

namespace {

/// QLineEdit takes the line breaks of what is pasted into it.
QString onOneLine(QString text)
{
    for (const QChar other : {QChar(u'\r'), QChar(QChar::LineSeparator), QChar(QChar::ParagraphSeparator)})
        text.replace(other, u'\n');
    return text.contains(u'\n') ? text.split(u'\n', Qt::SkipEmptyParts).join(u' ') : text;
}

} // namespace

LineInput::LineInput(QWidget *parent) : QLineEdit(parent)
{
    setMinimumHeight(metric::control);
    connect(this, &QLineEdit::textEdited, this, [this](const QString &typed) {
        const QString text = onOneLine(typed);
        if (text != typed) {
            const QSignalBlocker quiet(this);
            const auto cursor = int(onOneLine(typed.first(cursorPosition())).size());
            setText(text);
            setCursorPosition(cursor);
        }
        const TypingKind typing = typingBetween(m_text, text, m_composing);
        const Caret before = m_caret;
        m_text = text;
        m_caret = caret();
        emit edited(text, typing, before);
    });
    connect(this, &QLineEdit::cursorPositionChanged, this, &LineInput::follow);
    connect(this, &QLineEdit::selectionChanged, this, &LineInput::follow);
}

void LineInput::show(const QString &text)
{
    if (text == this->text()) {
        m_text = text;
        return;
    }
    const QSignalBlocker quiet(this);
    const int cursor = cursorPosition();
    setText(text);
    setCursorPosition(hasFocus() ? std::min(cursor, int(text.size())) : 0);
    m_text = text;
    m_caret = caret();
}

Caret LineInput::caret() const
{
    if (!hasSelectedText())
        return {cursorPosition(), cursorPosition()};
    const int start = selectionStart();
    return {cursorPosition() == start ? selectionEnd() : start, cursorPosition()};
}

void LineInput::setCaret(const Caret &caret)
{
    const int size = int(text().size());
    const int anchor = std::clamp(caret.anchor, 0, size);
    const int cursor = std::clamp(caret.cursor, 0, size);
    if (anchor == cursor)
        setCursorPosition(cursor);
    else
        setSelection(anchor, cursor - anchor);
}

void LineInput::follow()
{
    const Caret now = caret();
    if (std::exchange(m_caret, now) != now && hasFocus())
        emit caretMoved();
}

void LineInput::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    m_caret = caret();
    emit caretMoved();
}

void LineInput::inputMethodEvent(QInputMethodEvent *event)
{
    const QScopedValueRollback composing(m_composing, true);
    QLineEdit::inputMethodEvent(event);
}

/// A dropped file is for the window to open, not a path to write down.
void LineInput::dragEnterEvent(QDragEnterEvent *event)
{
    if (carriesFiles(*event->mimeData()))
        event->ignore();
    else
        QLineEdit::dragEnterEvent(event);
}

} // namespace vitae
