// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "richeditor.h"

#include "richtextformat.h"

#include <QVBoxLayout>

namespace vitae {

RichEditor::RichEditor(CvDocument &document, NodeId node, const FieldSpec &spec, QWidget *parent)
    : FieldEditor(document, node, spec, parent),
      m_input(new RichTextInput(spec.slot == Slot::Body && spec.owner != NodeType::Bullet
                                    ? RichTextInput::Lines::Many
                                    : RichTextInput::Lines::One,
                                this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_input);
    setFocusProxy(m_input);
    m_input->setPlaceholderText(RichText::parse(hint(spec)).plainText());
    m_input->setAccessibleName(label(spec));
    binding().takeUndoKeys(m_input);
    connect(m_input, &RichTextInput::edited, this, &RichEditor::tell);
    connect(m_input, &RichTextInput::caretMoved, this,
            [this] { emit placeChanged(binding().place(m_input->caret().anchor, m_input->caret().cursor)); });
    refresh();
}

void RichEditor::refresh()
{
    m_input->show(RichText::parse(binding().text()));
}

/// Spans that the document already shows are no edit: its string stays as it was written.
void RichEditor::tell(TypingKind typing, const Caret &before, const Caret &after)
{
    const RichSpans spans = m_input->spans();
    if (richformat::areSame(spans, RichText::parse(binding().text()).spans()))
        return;
    const Place now = binding().place(after.anchor, after.cursor);
    binding().commit(RichText::fromSpans(spans).markdown(), typing,
                     binding().place(before.anchor, before.cursor), now);
    emit placeChanged(now);
}

void RichEditor::goTo(const Place &place)
{
    m_input->setFocus(Qt::OtherFocusReason);
    m_input->setCaret({place.anchor, place.cursor});
}

QRect RichEditor::cursorArea() const
{
    return m_input->cursorRect().translated(m_input->viewport()->mapTo(this, QPoint()));
}

} // namespace vitae
