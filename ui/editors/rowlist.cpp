// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowlist.h"

#include "bulletedits.h"
#include "draghandle.h"
#include "style/icons.h"
#include "style/tones.h"

#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace vitae {

/// Where the dragged row would go.
class DropLine : public QWidget {
  public:
    using QWidget::QWidget;

  protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), tonesOf(this).accentText);
    }
};

RowList::RowList(CvDocument &document, NodeId parentNode, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_parent(parentNode),
      m_column(new QVBoxLayout(this)),
      m_line(new DropLine(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_line->hide();
}

DragHandle *RowList::makeHandle(NodeId node, QWidget *row)
{
    auto *handle = new DragHandle(row);
    connect(handle, &DragHandle::dragged, this, [this](QPoint at) { showDropLine(boundaryAt(at)); });
    connect(handle, &DragHandle::dropped, this, [this, node](QPoint at) {
        m_line->hide();
        dropAt(node, boundaryAt(at));
    });
    connect(handle, &DragHandle::menuRequested, this, [this, node](QPoint at) { showMenu(node, at); });
    return handle;
}

void RowList::nameRows()
{
    const auto name = [](QWidget *widget, const QString &text) {
        if (widget && widget->accessibleName() != text)
            widget->setAccessibleName(text);
    };
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const NodePtr node = m_document.node(m_rows[i].node);
        if (!node)
            continue;
        const QString what = nameOf(*node, int(i));
        name(m_rows[i].widget->findChild<DragHandle *>(), tr("Move %1", "a row of a list").arg(what));
        name(m_rows[i].widget->findChild<QToolButton *>(QString::fromLatin1(removeButton)),
             tr("Remove %1", "a row of a list").arg(what));
    }
}

int RowList::indexOf(NodeId node) const
{
    const auto at = std::ranges::find(m_rows, node, &Row::node);
    return at == m_rows.end() ? -1 : int(at - m_rows.begin());
}

int RowList::boundaryAt(const QPoint &globalPos) const
{
    const int y = mapFromGlobal(globalPos).y();
    int boundary = 0;
    for (const Row &row : m_rows)
        boundary += row.widget->geometry().center().y() < y ? 1 : 0;
    return boundary;
}

void RowList::showDropLine(int boundary)
{
    const bool atEnd = size_t(boundary) >= m_rows.size();
    const QRect row = m_rows[atEnd ? m_rows.size() - 1 : size_t(boundary)].widget->geometry();
    const int y = atEnd ? row.bottom() + 3 : std::max(0, row.top() - 5);
    m_line->setGeometry(0, y, width(), 2);
    m_line->raise();
    m_line->show();
}

void RowList::addRowActions(QMenu &menu, NodeId node)
{
    menu.addAction(icon(u"up"_s), tr("Move up"), this,
                   [this, node] { bulletedits::moveBy(document(), node, -1); });
    menu.addAction(icon(u"down"_s), tr("Move down"), this,
                   [this, node] { bulletedits::moveBy(document(), node, 1); });
    menu.addSeparator();
    menu.addAction(icon(u"remove"_s), tr("Remove"), this, [this, node] { document().remove({node}); });
}

} // namespace vitae
