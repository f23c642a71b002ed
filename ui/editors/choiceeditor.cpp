// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "choiceeditor.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace vitae {

namespace {

QString placeName(const QString &choice)
{
    return choice == u"main" ? ChoiceEditor::tr("In the main column")
        : choice == u"side"  ? ChoiceEditor::tr("In the side column")
                             : choice;
}

/// A choice is the name of a field where there is one: its label then says what it means.
QString nameOf(const QString &choice)
{
    const Field field = fieldNamed(choice);
    for (const FieldSpec &spec : fieldTable())
        if (spec.field == field && field != Field::None)
            return label(spec);
    return placeName(choice);
}

} // namespace

ChoiceEditor::ChoiceEditor(CvDocument &document, NodeId node, const FieldSpec &spec, QWidget *parent)
    : FieldEditor(document, node, spec, parent),
      m_box(new QComboBox(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_box);
    setFocusProxy(m_box);
    m_box->setAccessibleName(label(spec));
    m_box->addItem(tr("As the theme has it"), QString());
    const QString choices = QString::fromUtf8(spec.choices.data(), qsizetype(spec.choices.size()));
    for (const QString &choice : choices.split(u'|', Qt::SkipEmptyParts))
        m_box->addItem(nameOf(choice), choice);
    binding().takeUndoKeys(m_box);
    connect(m_box, &QComboBox::activated, this, [this] {
        binding().commit(m_box->currentData().toString(), TypingKind::None, binding().place(0, 0),
                         binding().place(0, 0));
    });
    ChoiceEditor::refresh();
}

void ChoiceEditor::refresh()
{
    const QSignalBlocker quiet(m_box);
    m_box->setCurrentIndex(std::max(0, m_box->findData(binding().text())));
}

void ChoiceEditor::goTo(const Place &)
{
    m_box->setFocus(Qt::OtherFocusReason);
}

QWidget *ChoiceEditor::input() const
{
    return m_box;
}

} // namespace vitae
