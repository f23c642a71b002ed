// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entrylist.h"

#include "draghandle.h"
#include "formplan.h"
#include "labels.h"
#include "style/icons.h"
#include "style/leading.h"
#include "style/tones.h"
#include "style/windowstyle.h"

#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

/// A full row: title at the left, a chevron at the right, rounded under the pointer.
class EntryButton : public QPushButton {
  public:
    EntryButton(const QString &title, bool faint, QWidget *parent)
        : QPushButton(title, parent),
          m_faint(faint)
    {
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setFixedHeight(metric::control);
        setAttribute(Qt::WA_Hover);
    }

  protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tones &tones = tonesOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool active = underMouse() || isDown();
        painter.setBrush(active ? QBrush(tones.hover) : QBrush(Qt::NoBrush));
        painter.setPen(hasFocus() ? QPen(tones.accentText, 2) : QPen(Qt::NoPen));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metric::radius, metric::radius);
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const QRect room = rect().adjusted(mirrored ? 28 : 8, 0, mirrored ? -8 : -28, 0);
        painter.setPen(m_faint ? tones.secondary : tones.text);
        drawLeading(painter, room, fontMetrics().elidedText(text(), Qt::ElideRight, room.width()),
                    layoutDirection());
        QRect mark(0, 0, 16, 16);
        mark.moveCenter({mirrored ? 16 : width() - 16, height() / 2});
        if (mirrored) {
            painter.translate(2 * mark.center().x() + 1, 0);
            painter.scale(-1, 1);
        }
        vitae::icon(u"chevron-right"_s, tones.secondary).paint(&painter, mark);
    }

  private:
    bool m_faint; ///< hidden, or without a name
};

} // namespace

EntryList::EntryList(CvDocument &document, NodeId parentNode, QWidget *parent)
    : RowList(document, parentNode, parent)
{
    column()->setSpacing(0);
    const NodePtr section = document.node(parentNode);
    for (const NodePtr &child : section->children) {
        QWidget *row = makeRow(*child);
        column()->addWidget(row);
        rows().push_back({child->id, row});
    }
    nameRows();
    QPushButton *add = makeAddButton(tr("Add entry"), this);
    column()->addSpacing(rows().empty() ? 0 : 8);
    column()->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, this, [this] {
        const NodePtr parentOfNew = this->document().node(this->parentNode());
        Node entry = emptyNode(NodeType::Entry, parentOfNew->kind);
        if (entry.kind == SectionKind::Experience)
            entry.children.push_back(std::make_shared<const Node>(emptyNode(NodeType::Role, entry.kind)));
        const NodeId added =
            this->document().insert(this->parentNode(), int(parentOfNew->children.size()), entry);
        emit nodeRequested(added);
    });
}

QWidget *EntryList::makeRow(const Node &node)
{
    auto *widget = new QWidget(this);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::gap);
    row->addWidget(makeHandle(node.id, widget));
    const QString title = formTitle(node);
    auto *button =
        new EntryButton(title.isEmpty() ? untitled(node) : title, title.isEmpty() || node.hidden, widget);
    connect(button, &QPushButton::clicked, this, [this, id = node.id] { emit nodeRequested(id); });
    row->addWidget(button, 1);
    return widget;
}

QString EntryList::nameOf(const Node &node, int row) const
{
    const QString title = formTitle(node);
    return title.isEmpty() ? tr("entry %1", "its title or number").arg(QLocale().toString(row + 1))
                           : tr("entry %1", "its title or number").arg(title);
}

void EntryList::dropAt(NodeId node, int boundary)
{
    document().move({node}, parentNode(), boundary);
}

void EntryList::showMenu(NodeId node, const QPoint &globalPos)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open"), this, [this, node] { emit nodeRequested(node); });
    addRowActions(*menu, node);
    menu->popup(globalPos);
}

} // namespace vitae
