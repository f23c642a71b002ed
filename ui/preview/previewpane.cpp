// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "previewpane.h"

#include "pdfview.h"
#include "style/tones.h"
#include "viewswitch.h"

#include <QPainter>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace vitae {

PreviewPane::PreviewPane(LivePages &pages, QWidget *parent)
    : QWidget(parent),
      m_pages(pages),
      m_views(new QStackedLayout),
      m_pagesView(new PagesView(pages, this)),
      m_switch(new ViewSwitch({tr("Pages"), tr("PDF")}, this))
{
    m_switch->setToolTips(
        {tr("The pages as you type; click on text to edit it"), tr("The exported file itself, read back")});
    m_switch->setAccessibleName(tr("Preview"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2 * metric::gap, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_switch, 0, Qt::AlignHCenter);
    column->addLayout(m_views, 1);
    m_views->addWidget(m_pagesView);
    setFocusProxy(m_pagesView);
    listenTo(m_pagesView);
    connect(m_pagesView, &PagesView::clicked, this, &PreviewPane::clicked);
    connect(m_switch, &ViewSwitch::chosen, this, [this](int choice) { setPdfShown(choice == 1); });
    connect(&pages, &LivePages::updated, this, &PreviewPane::statusChanged);
}

PageDesk *PreviewPane::desk() const
{
    return isPdfShown() ? static_cast<PageDesk *>(m_pdfView) : m_pagesView;
}

void PreviewPane::listenTo(PageDesk *view)
{
    // Only the view that shows speaks; the other one follows when the switch is turned.
    const auto ifShown = [this, view](auto emitIt) {
        if (view == desk())
            emitIt();
    };
    connect(view, &PageDesk::zoomChanged, this,
            [=, this](double zoom) { ifShown([=, this] { emit zoomChanged(zoom); }); });
    connect(view, &PageDesk::fitChanged, this,
            [=, this](Fit fit) { ifShown([=, this] { emit fitChanged(fit); }); });
    connect(view, &PageDesk::currentPageChanged, this, [=, this](int page) {
        ifShown([=, this] {
            emit currentPageChanged(page);
            emit statusChanged();
        });
    });
}

bool PreviewPane::isPdfShown() const
{
    return m_pdfView && m_views->currentWidget() == m_pdfView;
}

void PreviewPane::setPdfShown(bool shown)
{
    if (shown == isPdfShown())
        return;
    if (!m_pdfView) {
        m_pdfView = new PdfView(m_pages, this);
        m_views->addWidget(m_pdfView);
        m_pdfView->setXRay(m_xray);
        listenTo(m_pdfView);
    }
    PageDesk *from = desk();
    PageDesk *to = shown ? static_cast<PageDesk *>(m_pdfView) : m_pagesView;
    const double zoomBefore = from->zoom();
    const bool hadFocus = from->hasFocus();
    m_views->setCurrentWidget(to);
    setFocusProxy(to);
    to->showLike(*from);
    if (hadFocus)
        to->setFocus();
    m_switch->setChoice(shown ? 1 : 0);
    emit pdfShownChanged(shown);
    if (to->zoom() != zoomBefore)
        emit zoomChanged(to->zoom());
    emit statusChanged();
}

int PreviewPane::zoomPercent() const
{
    return qRound(zoom() * 100);
}

void PreviewPane::setMark(const FieldRef &field)
{
    m_pagesView->setMark(field);
    if (isPdfShown())
        showMark();
}

static void addNodes(const Node &node, QSet<NodeId> &nodes)
{
    nodes.insert(node.id);
    for (const NodePtr &child : node.children)
        addNodes(*child, nodes);
}

void PreviewPane::markNode(const Node &node)
{
    QSet<NodeId> nodes;
    addNodes(node, nodes);
    setMark(m_pagesView->firstFieldOf(nodes));
}

void PreviewPane::showMark()
{
    if (!isPdfShown()) {
        m_pagesView->showMark();
        return;
    }
    if (const auto [page, rect] = m_pagesView->markRect(); page >= 0 && !m_pdfView->isShown(page, rect))
        m_pdfView->showRect(page, rect);
}

void PreviewPane::setXRay(const XRayPtr &xray)
{
    if (xray == m_xray)
        return;
    m_xray = xray;
    m_pagesView->setXRay(xray);
    if (m_pdfView)
        m_pdfView->setXRay(xray);
}

QString PreviewPane::statusText() const
{
    const std::vector<Page> &pages = m_pages.latest()->result.pages.pages;
    const int page = currentPage();
    if (page < 0 || size_t(page) >= pages.size())
        return {};
    const int fill = qRound(pages.back().fill * 100);
    if (pages.size() == 1)
        return tr("Page 1 of 1 · %1% full").arg(fill);
    return tr("Page %1 of %2 · last page %3% full").arg(page + 1).arg(pages.size()).arg(fill);
}

void PreviewPane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tonesOf(this).desk);
}

} // namespace vitae
