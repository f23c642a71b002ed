// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lineeditor.h"

#include "lineinput.h"

#include <QCompleter>
#include <QHBoxLayout>

namespace vitae {

LineEditor::LineEditor(CvDocument &document, NodeId node, const FieldSpec &spec, QWidget *parent)
    : FieldEditor(document, node, spec, parent),
      m_line(new LineInput(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_line);
    setFocusProxy(m_line);
    m_line->setPlaceholderText(hint(spec));
    m_line->setAccessibleName(label(spec));
    if (const NodePtr owner = document.node(node); owner && owner->type == NodeType::Section)
        m_line->setPlaceholderText(title(kindSpec(owner->kind))); // printed where there is no title
    if (spec.type == FieldType::Url)
        m_line->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    binding().takeUndoKeys(m_line);
    connect(m_line, &LineInput::edited, this,
            [this](const QString &text, TypingKind typing, const Caret &before) {
                const Caret now = m_line->caret();
                const Place after = binding().place(now.anchor, now.cursor);
                binding().commit(text, typing, binding().place(before.anchor, before.cursor), after);
                emit placeChanged(after);
            });
    connect(m_line, &LineInput::caretMoved, this,
            [this] { emit placeChanged(binding().place(m_line->caret().anchor, m_line->caret().cursor)); });
    if (spec.type == FieldType::Level)
        suggest();
    refresh();
}

/// Words that readers of CVs know; anything else may be typed.
void LineEditor::suggest()
{
    QStringList words = {tr("Beginner"), tr("Intermediate"), tr("Advanced"), tr("Expert")};
    if (binding().spec().field == Field::Fluency)
        words = {tr("Native speaker"),  tr("Bilingual"),        tr("Fluent (C2)"),
                 tr("Fluent (C1)"),     tr("Independent (B2)"), tr("Independent (B1)"),
                 tr("Elementary (A2)"), tr("Elementary (A1)")};
    auto *completer = new QCompleter(words, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_line->setCompleter(completer);
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, [this](const QString &word) {
        const Place after = binding().place(int(word.size()), int(word.size()));
        binding().commit(word, TypingKind::Paste, binding().place(0, int(binding().text().size())), after);
    });
}

void LineEditor::refresh()
{
    m_line->show(binding().text());
}

void LineEditor::goTo(const Place &place)
{
    m_line->setFocus(Qt::OtherFocusReason);
    m_line->setCaret({place.anchor, place.cursor});
}

QWidget *LineEditor::input() const
{
    return m_line;
}

} // namespace vitae
