// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listeditor.h"

#include "labels.h"
#include "lineinput.h"
#include "style/tones.h"

#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace vitae {

ListEditor::ListEditor(CvDocument &document, NodeId node, const FieldSpec &spec, QWidget *parent)
    : FieldEditor(document, node, spec, parent),
      m_column(new QVBoxLayout(this)),
      m_add(makeAddButton(spec.type == FieldType::Email ? tr("Add e-mail") : tr("Add phone"), this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(metric::gap);
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow();
        nameButtons();
        m_rows.back().line->setFocus();
    });
    ListEditor::refresh();
}

void ListEditor::addRow()
{
    auto *widget = new QWidget(this);
    auto *line = new LineInput(widget);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::gap);
    row->addWidget(line);
    auto *remove = makeIconButton(u"close"_s, tr("Remove"), widget);
    row->addWidget(remove);
    const bool isPhone = binding().spec().type == FieldType::Phone;
    line->setInputMethodHints(isPhone ? Qt::ImhDialableCharactersOnly : Qt::ImhEmailCharactersOnly);
    line->setPlaceholderText(hint(binding().spec()));
    line->setAccessibleName(label(binding().spec()));
    binding().takeUndoKeys(line);
    connect(remove, &QToolButton::clicked, this, [this, widget] { removeRow(widget); });
    connect(line, &LineInput::edited, this,
            [this, line](const QString &, TypingKind typing, const Caret &before) {
                const int index = indexOf(line);
                const Place after = binding().place(line->caret().anchor, line->caret().cursor, index);
                commit(typing, binding().place(before.anchor, before.cursor, index), after);
                emit placeChanged(after);
            });
    connect(line, &LineInput::caretMoved, this, [this, line] {
        emit placeChanged(binding().place(line->caret().anchor, line->caret().cursor, indexOf(line)));
    });
    m_column->insertWidget(int(m_rows.size()), widget);
    m_rows.push_back({widget, line, remove});
    setFocusProxy(m_rows.front().line);
}

/// "Remove phone +1 555": the crosses look alike, but do not sound alike.
void ListEditor::nameButtons()
{
    const bool isPhone = binding().spec().type == FieldType::Phone;
    for (const Row &row : m_rows) {
        const QString text = row.line->text().trimmed();
        const QString name = text.isEmpty() ? tr("Remove the empty line")
            : isPhone                       ? tr("Remove phone %1").arg(text)
                                            : tr("Remove e-mail %1").arg(text);
        if (row.remove->accessibleName() != name)
            row.remove->setAccessibleName(name);
    }
}

void ListEditor::dropLastRow()
{
    m_rows.back().widget->hide();
    m_rows.back().widget->setParent(nullptr);
    m_rows.back().widget->deleteLater(); // it may be in the middle of a key
    m_rows.pop_back();
}

void ListEditor::removeRow(const QWidget *row)
{
    const auto at = std::ranges::find(m_rows, row, &Row::widget);
    const size_t index = size_t(at - m_rows.begin());
    at->line->show({});
    const int gone = indexOf(at->line);
    commit(TypingKind::None, binding().place(0, 0, gone), binding().place(0, 0, gone));
    refresh();
    m_rows[std::min(index, m_rows.size() - 1)].line->setFocus();
}

void ListEditor::commit(TypingKind typing, const Place &before, const Place &after)
{
    QStringList values;
    for (const Row &row : m_rows)
        if (!row.line->text().trimmed().isEmpty())
            values += row.line->text();
    binding().commit(values, typing, before, after);
    nameButtons();
}

int ListEditor::indexOf(const LineInput *line) const
{
    int index = 0;
    for (const Row &row : m_rows) {
        if (row.line == line)
            break;
        index += row.line->text().trimmed().isEmpty() ? 0 : 1;
    }
    return index;
}

void ListEditor::refresh()
{
    const QStringList values = binding().list();
    const size_t count = std::max<size_t>(1, size_t(values.size()));
    while (m_rows.size() > count)
        dropLastRow();
    while (m_rows.size() < count)
        addRow();
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i].line->show(values.value(qsizetype(i)));
    nameButtons();
}

void ListEditor::goTo(const Place &place)
{
    const size_t index = std::min(size_t(std::max(0, place.field.index)), m_rows.size() - 1);
    m_rows[index].line->setFocus(Qt::OtherFocusReason);
    m_rows[index].line->setCaret({place.anchor, place.cursor});
}

QWidget *ListEditor::input() const
{
    return m_rows.front().line;
}

} // namespace vitae
