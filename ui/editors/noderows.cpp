// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noderows.h"

#include "draghandle.h"
#include "fieldgrid.h"
#include "labels.h"
#include "style/tones.h"

#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace vitae {

NodeRows::NodeRows(CvDocument &document, NodeId parentNode, NodeType type, const QString &addText,
                   QWidget *parent)
    : RowList(document, parentNode, parent),
      m_type(type)
{
    column()->setSpacing(metric::fieldGap);
    for (const NodePtr &child : document.node(parentNode)->children) {
        if (child->type != type)
            continue;
        QWidget *row = makeRow(*child);
        column()->addWidget(row);
        rows().push_back({child->id, row});
    }
    nameRows();
    connect(&document, &CvDocument::changed, this, &NodeRows::nameRows);
    QPushButton *add = makeAddButton(addText, this);
    column()->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, this, [this] {
        const int end = int(this->document().node(this->parentNode())->children.size());
        const NodeId added = this->document().insert(this->parentNode(), end, emptyNode(m_type));
        const Field first = fieldsOf(m_type).front().field;
        emit focusRequested({{added, first, 0}, 0, 0});
    });
}

QWidget *NodeRows::makeRow(const Node &node)
{
    auto *widget = new QWidget(this);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::gap);
    // The handle and the cross stand beside the fields, not beside their labels.
    auto *left = new QVBoxLayout;
    const int labelHeight = QFontMetrics(fontOf(FontRole::Caption, font())).height() + metric::gap;
    left->addSpacing(labelHeight);
    left->addWidget(makeHandle(node.id, widget));
    left->addStretch();
    row->addLayout(left);
    FieldSpecs specs;
    for (const FieldSpec &spec : fieldsOf(m_type))
        specs.push_back(&spec);
    auto *grid = new FieldGrid(document(), node.id, specs, widget);
    connect(grid, &FieldGrid::placeChanged, this, &RowList::placeChanged);
    row->addWidget(grid, 1);
    QToolButton *remove = makeIconButton(u"close"_s, tr("Remove"), widget);
    remove->setObjectName(QString::fromLatin1(removeButton));
    connect(remove, &QToolButton::clicked, this, [this, id = node.id] { document().remove({id}); });
    auto *right = new QVBoxLayout;
    right->addSpacing(labelHeight);
    right->addWidget(remove);
    right->addStretch();
    row->addLayout(right);
    return widget;
}

/// By what its first filled field says, else by its number.
QString NodeRows::nameOf(const Node &node, int row) const
{
    QString said;
    for (const FieldSpec &spec : fieldsOf(m_type))
        if (said.isEmpty())
            said = node.text(spec.field).trimmed();
    if (said.isEmpty())
        said = QLocale().toString(row + 1);
    return m_type == NodeType::Profile ? tr("link %1", "its name or number").arg(said)
                                       : tr("detail %1", "its name or number").arg(said);
}

void NodeRows::dropAt(NodeId node, int boundary)
{
    const bool atEnd = boundary >= int(rows().size());
    const int row =
        atEnd ? document().rowOf(rows().back().node) + 1 : document().rowOf(rows()[size_t(boundary)].node);
    document().move({node}, parentNode(), row);
}

void NodeRows::showMenu(NodeId node, const QPoint &globalPos)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addRowActions(*menu, node);
    menu->popup(globalPos);
}

} // namespace vitae
