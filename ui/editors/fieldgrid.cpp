// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fieldgrid.h"

#include "fieldeditor.h"
#include "labels.h"
#include "style/tones.h"

#include <QLabel>
#include <QVBoxLayout>

namespace vitae {

namespace {

constexpr int phoneWidth = 176;

} // namespace

FieldGrid::FieldGrid(CvDocument &document, NodeId node, const FieldSpecs &specs, QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metric::fieldGap);
    for (const FormRow &cells : formRows(specs)) {
        auto *row = new QHBoxLayout;
        row->setSpacing(metric::columnGap);
        int left = 12;
        for (const FormCell &cell : cells) {
            row->addWidget(makeCell(document, node, *cell.spec), cell.share, Qt::Alignment());
            left -= cell.share;
        }
        if (left > 0)
            row->addStretch(left);
        column->addLayout(row);
    }
}

QWidget *FieldGrid::makeCell(CvDocument &document, NodeId node, const FieldSpec &spec)
{
    auto *cell = new QWidget(this);
    // The share decides, not what the text would like.
    cell->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metric::gap);
    FieldEditor *editor = makeFieldEditor(document, node, spec, cell);
    if (!editor->hasOwnLabels())
        column->addWidget(makeFieldLabel(label(spec), editor->input(), cell));
    column->addWidget(editor);
    column->addStretch();
    if (spec.type == FieldType::Phone)
        editor->setMaximumWidth(phoneWidth + 2 * metric::control);
    connect(editor, &FieldEditor::placeChanged, this, &FieldGrid::placeChanged);
    return cell;
}

} // namespace vitae
