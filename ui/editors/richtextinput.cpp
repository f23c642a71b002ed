// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "richtextinput.h"

#include "linkpopup.h"
#include "richtextformat.h"
#include "style/tones.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextLayout>

namespace vitae {

namespace {

bool isFormatKey(const QKeyEvent *event)
{
    return event->matches(QKeySequence::Bold) || event->matches(QKeySequence::Italic)
        || event->matches(QKeySequence::Underline)
        || (event->key() == Qt::Key_K && event->modifiers() == Qt::ControlModifier);
}

} // namespace

RichTextInput::RichTextInput(Lines lines, QWidget *parent) : GrowingText(parent), m_lines(lines)
{
    connect(document(), &QTextDocument::contentsChange, this,
            [this](int at, int, int added) { m_editEnd = at + added; });
    connect(document(), &QTextDocument::contentsChanged, this, &RichTextInput::tellEdit);
    connect(this, &QTextEdit::cursorPositionChanged, this, &RichTextInput::follow);
    connect(this, &QTextEdit::selectionChanged, this, &RichTextInput::follow);
}

void RichTextInput::show(const RichText &text)
{
    if (richformat::areSame(text.spans(), spans()))
        return;
    const Caret kept = caret();
    replace(text.spans(), kept);
}

RichSpans RichTextInput::spans() const
{
    return richformat::contentOf(*document());
}

Caret RichTextInput::caret() const
{
    return {textCursor().anchor(), textCursor().position()};
}

void RichTextInput::setCaret(const Caret &caret)
{
    const int last = document()->characterCount() - 1;
    QTextCursor cursor(document());
    cursor.setPosition(std::clamp(caret.anchor, 0, last));
    cursor.setPosition(std::clamp(caret.cursor, 0, last), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

/// Silent: the caller knows what it did.
void RichTextInput::replace(const RichSpans &spans, const Caret &caret)
{
    const QScopedValueRollback loading(m_loading, true);
    richformat::setContent(*document(), spans, linkColor());
    setCaret(caret);
    m_text = toPlainText();
    m_caret = this->caret();
}

void RichTextInput::toggle(Mark mark)
{
    const QTextCursor cursor = textCursor();
    if (!cursor.hasSelection()) {
        Marks marks = richformat::marksOf(currentCharFormat());
        marks.setFlag(mark, !marks.testFlag(mark));
        setCurrentCharFormat(
            richformat::formatOf(marks, richformat::linkOf(currentCharFormat()), linkColor()));
        return;
    }
    const RichSpans all = spans();
    const int begin = cursor.selectionStart();
    const int end = cursor.selectionEnd();
    const RichSpans chosen = slice(all, begin, end);
    const Caret before = caret();
    const RichSpans changed = marked(chosen, mark, !isMarked(chosen, mark));
    replace(joined(joined(slice(all, 0, begin), changed), slice(all, end, lengthOf(all))), before);
    emit edited(TypingKind::None, before, caret());
}

bool RichTextInput::has(Mark mark) const
{
    const QTextCursor cursor = textCursor();
    if (!cursor.hasSelection())
        return richformat::marksOf(currentCharFormat()).testFlag(mark);
    return isMarked(slice(spans(), cursor.selectionStart(), cursor.selectionEnd()), mark);
}

/// The selection, else the whole link at the cursor, else the word there.
Caret RichTextInput::linkRange() const
{
    QTextCursor cursor = textCursor();
    if (cursor.hasSelection())
        return {cursor.selectionStart(), cursor.selectionEnd()};
    int at = 0;
    for (const RichSpan &span : spans()) {
        const int end = at + int(span.text.size());
        if (!span.link.isEmpty() && cursor.position() >= at && cursor.position() <= end)
            return {at, end};
        at = end;
    }
    cursor.select(QTextCursor::WordUnderCursor);
    return {cursor.selectionStart(), cursor.selectionEnd()};
}

QString RichTextInput::link() const
{
    const Caret range = linkRange();
    const RichSpans there = slice(spans(), range.anchor, range.cursor);
    return there.empty() ? QString() : there.front().link;
}

void RichTextInput::setLink(const QString &target)
{
    const Caret range = linkRange();
    const RichSpans all = spans();
    RichSpans there = linked(slice(all, range.anchor, range.cursor), target);
    if (there.empty() && !target.isEmpty())
        there = {{target, {}, target, 0}};
    const Caret before = caret();
    const int end = range.anchor + lengthOf(there);
    const RichSpans now =
        joined(joined(slice(all, 0, range.anchor), there), slice(all, range.cursor, lengthOf(all)));
    replace(now, textCursor().hasSelection() ? before : Caret{end, end});
    emit edited(TypingKind::None, before, caret());
}

void RichTextInput::editLink()
{
    LinkPopup::open(link(), this, cursorRect().translated(viewport()->pos()),
                    [this](const QString &target) { setLink(target); });
}

/// A click or a key took the cursor elsewhere.
void RichTextInput::follow()
{
    if (m_loading || toPlainText() != m_text)
        return; // the edit that moved it comes to be told next
    const Caret now = caret();
    if (std::exchange(m_caret, now) == now)
        return;
    leaveLinkAtItsEnd();
    if (hasFocus())
        emit caretMoved();
}

/// What is typed behind a link does not belong to it.
void RichTextInput::leaveLinkAtItsEnd()
{
    QTextCursor cursor = textCursor();
    const QTextCharFormat here = cursor.charFormat();
    const QString target = richformat::linkOf(here);
    if (cursor.hasSelection() || target.isEmpty())
        return;
    QTextCursor next(cursor);
    const bool inside = !cursor.atStart() && next.movePosition(QTextCursor::NextCharacter)
        && richformat::linkOf(next.charFormat()) == target;
    if (!inside)
        setCurrentCharFormat(richformat::formatOf(richformat::marksOf(here), {}, linkColor()));
}

void RichTextInput::tellEdit()
{
    if (m_loading)
        return;
    const QString now = toPlainText();
    if (now == m_text)
        return;
    const TypingKind typing = typingBetween(m_text, now, m_composing);
    const Caret before = m_caret;
    m_text = now;
    // The cursor itself may still stand where it was.
    const int end = std::min(m_editEnd, int(now.size()));
    m_caret = {end, end};
    emit edited(typing, before, m_caret);
}

void RichTextInput::insert(const RichSpans &spans, TypingKind typing)
{
    const RichSpans all = this->spans();
    const QTextCursor cursor = textCursor();
    const RichSpans head = slice(all, 0, cursor.selectionStart());
    const int end = cursor.selectionStart() + lengthOf(spans);
    const Caret before = caret();
    replace(joined(joined(head, spans), slice(all, cursor.selectionEnd(), lengthOf(all))), {end, end});
    emit edited(typing, before, caret());
    emit caretMoved();
}

/// A dropped file is for the window to open, not a path to write down.
void RichTextInput::dragEnterEvent(QDragEnterEvent *event)
{
    if (carriesFiles(*event->mimeData()))
        event->ignore();
    else
        QTextEdit::dragEnterEvent(event);
}

void RichTextInput::insertFromMimeData(const QMimeData *source)
{
    RichSpans spans;
    if (source->hasHtml()) {
        spans = richformat::fromHtml(source->html());
    } else {
        QString text = source->text();
        text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
        spans = {{text, {}, {}, 0}};
    }
    if (m_lines == Lines::One)
        spans = withoutOuterBreaks(spans);
    const auto hasBreak = [](const RichSpan &span) { return span.text.contains(u'\n'); };
    if (std::ranges::any_of(spans, hasBreak)) {
        if (m_linesFilter && m_linesFilter(spans))
            return;
        if (m_lines == Lines::One)
            spans = onOneLine(std::move(spans));
    }
    if (lengthOf(spans) > 0)
        insert(spans, TypingKind::Paste);
}

/// Keys that the window must not take first.
bool RichTextInput::isOwnKey(const QKeyEvent *event) const
{
    const bool moves =
        event->modifiers() == Qt::AltModifier && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down);
    return isFormatKey(event) || (m_keyFilter && moves);
}

bool RichTextInput::handleFormatKey(QKeyEvent *event)
{
    if (!isFormatKey(event))
        return false;
    if (event->matches(QKeySequence::Bold))
        toggle(Mark::Bold);
    else if (event->matches(QKeySequence::Italic))
        toggle(Mark::Italic);
    else if (event->matches(QKeySequence::Underline))
        toggle(Mark::Underline);
    else
        editLink();
    emit caretMoved(); // the format bar shows what holds here
    return true;
}

void RichTextInput::keyPressEvent(QKeyEvent *event)
{
    if ((m_keyFilter && m_keyFilter(event)) || handleFormatKey(event))
        return;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        const bool breaks = m_lines == Lines::Many || event->modifiers() & Qt::ShiftModifier;
        if (breaks)
            insert({{QStringLiteral("\n"), {}, {}, 0}}, TypingKind::Insert);
        return;
    }
    QTextEdit::keyPressEvent(event);
}

bool RichTextInput::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && m_keyFilter) { // before Tab moves the focus
        auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab) && m_keyFilter(key))
            return true;
    }
    const bool done = GrowingText::event(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        replace(spans(), caret()); // links have a colour of their own
    return done;
}

void RichTextInput::focusInEvent(QFocusEvent *event)
{
    GrowingText::focusInEvent(event);
    m_caret = caret();
    emit caretMoved();
}

void RichTextInput::inputMethodEvent(QInputMethodEvent *event)
{
    const QScopedValueRollback composing(m_composing, true);
    QTextEdit::inputMethodEvent(event);
}

bool RichTextInput::isOnFirstLine() const
{
    const QTextLine line = document()->firstBlock().layout()->lineForTextPosition(textCursor().position());
    return !line.isValid() || line.lineNumber() == 0;
}

bool RichTextInput::isOnLastLine() const
{
    const QTextLayout *layout = document()->firstBlock().layout();
    const QTextLine line = layout->lineForTextPosition(textCursor().position());
    return !line.isValid() || line.lineNumber() == layout->lineCount() - 1;
}

QColor RichTextInput::linkColor() const
{
    return tonesOf(this).accentText;
}

} // namespace vitae
