// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fieldeditor.h"

#include "choiceeditor.h"
#include "dateeditor.h"
#include "lineeditor.h"
#include "listeditor.h"
#include "photoeditor.h"
#include "richeditor.h"
#include "tagseditor.h"

namespace vitae {

FieldEditor::FieldEditor(CvDocument &document, NodeId node, const FieldSpec &spec, QWidget *parent)
    : QWidget(parent),
      m_binding(new FieldBinding(document, node, spec, this))
{
    setAccessibleName(label(spec));
}

FieldEditor *makeFieldEditor(CvDocument &document, NodeId node, const FieldSpec &spec, QWidget *parent)
{
    if (spec.cardinality == Cardinality::Many)
        return new ListEditor(document, node, spec, parent);
    switch (spec.type) {
    case FieldType::RichText: return new RichEditor(document, node, spec, parent);
    case FieldType::Date: return new DateEditor(document, node, spec, parent);
    case FieldType::DateRange: return new DateRangeEditor(document, node, spec, parent);
    case FieldType::Tags: return new TagsEditor(document, node, spec, parent);
    case FieldType::Choice: return new ChoiceEditor(document, node, spec, parent);
    case FieldType::Photo: return new PhotoEditor(document, node, spec, parent);
    case FieldType::Text:
    case FieldType::Url:
    case FieldType::Email:
    case FieldType::Phone:
    case FieldType::Level: break;
    }
    return new LineEditor(document, node, spec, parent);
}

} // namespace vitae
