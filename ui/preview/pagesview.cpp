// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagesview.h"

#include "pagesaccessible.h"
#include "sourcemap.h"
#include "style/tones.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QVariantAnimation>

namespace vitae {

namespace {

Q_LOGGING_CATEGORY(previewLog, "vitae.preview", QtWarningMsg)

constexpr int emphasisMilliseconds = 600;
constexpr double tint = 0.10, strongTint = 0.22;

/// The page is white in both modes, so its mark has the colours of the light one.
QColor accent()
{
    return lightTones().accentFill;
}

/// Whether any text of the document stands on the pages; the theme's own words do not count.
bool hasText(const PageList &list)
{
    return std::ranges::any_of(list.pages, [](const Page &page) {
        return std::ranges::any_of(page.items, [](const Item &item) {
            const auto *text = std::get_if<TextItem>(&item.content);
            return (text
                    && std::ranges::any_of(text->run->sources,
                                           [](const SourceSpan &source) { return source.field.node != 0; }))
                || std::holds_alternative<ImageItem>(item.content);
        });
    });
}

/// Rectangles of one line become one, from the first to the last.
std::vector<QRectF> linesOf(const std::vector<QRectF> &rects)
{
    std::vector<QRectF> lines;
    for (const QRectF &rect : rects) {
        const bool sameLine = !lines.empty() && lines.back().top() < rect.center().y()
            && lines.back().bottom() > rect.center().y()
            && rect.left() - lines.back().right() < rect.height();
        if (sameLine)
            lines.back() |= rect;
        else
            lines.push_back(rect);
    }
    return lines;
}

} // namespace

PagesView::PagesView(LivePages &pages, QWidget *parent)
    : PageDesk(parent),
      m_pages(pages),
      m_emphasis(new QVariantAnimation(this))
{
    setAccessibleName(tr("Pages"));
    setAccessibleDescription(tr("The pages of the CV. Click on text to edit it."));
    viewport()->setMouseTracking(true);
    m_emphasis->setStartValue(strongTint);
    m_emphasis->setEndValue(tint);
    m_emphasis->setDuration(emphasisMilliseconds);
    m_emphasis->setEasingCurve(QEasingCurve::InCubic);
    connect(m_emphasis, &QVariantAnimation::valueChanged, this, [this] {
        for (const MarkedPage &marked : m_marked)
            for (const QRectF &rect : marked.rects)
                if (marked.page < pageCount())
                    viewport()->update(toViewport(marked.page, rect).toAlignedRect().adjusted(-1, -1, 1, 1));
    });
    connect(&pages, &LivePages::updated, this, &PagesView::pagesUpdated);
    pagesUpdated();
}

void PagesView::pagesUpdated()
{
    const bool wasBlank = std::exchange(m_isBlank, !hasText(list()));
    if (wasBlank != m_isBlank)
        viewport()->update();
    std::vector<QSizeF> sizes;
    for (const Page &page : list().pages)
        sizes.push_back(page.size);
    setPages(sizes);
    const QRect visible = visibleDesk();
    for (int page = geometryOfDesk().firstBelow(visible.top()); page < pageCount(); ++page) {
        const QRect rect = geometryOfDesk().page(page);
        if (rect.top() > visible.bottom())
            break;
        const QRegion changes = m_tiles.changes(page, list().pages[size_t(page)], geometryOfDesk().scale());
        updatePage(page, changes & visible.translated(-rect.topLeft()));
    }
    const bool wasShown = !m_marked.empty();
    findMark();
    // The text went to another page while it grew, or its first letter was typed.
    if (m_isAwaited || (wasShown && m_marked.empty()))
        showMark();
    m_isAwaited = m_isAwaited && markRect().first < 0;
}

void PagesView::paintPage(QPainter &painter, int page, const QRect &visible)
{
    const auto &pages = list().pages;
    if (size_t(page) < pages.size())
        m_tiles.paint(painter, page, pages[size_t(page)], geometryOfDesk().scale(), visible);
    else
        painter.fillRect(visible, Qt::white);
    if (!m_isBlank && !std::exchange(m_hasPainted, true))
        qCDebug(previewLog) << "first page painted"; // what ./dev bench waits for
}

void PagesView::paintOverlay(QPainter &painter, int page)
{
    const DeskGeometry &desk = geometryOfDesk();
    if (size_t(page) < list().pages.size())
        m_xray.paint(painter, list().pages[size_t(page)], page, desk);
    for (const MarkedPage &marked : m_marked) {
        if (marked.page != page)
            continue;
        QColor light = accent();
        light.setAlphaF(m_emphasis->state() == QAbstractAnimation::Running
                            ? float(m_emphasis->currentValue().toDouble())
                            : float(tint));
        for (const QRectF &rect : marked.rects) {
            const QRect pixels = QRectF(rect.topLeft() * desk.scale() + QPointF(desk.page(page).topLeft()),
                                        rect.size() * desk.scale())
                                     .toAlignedRect();
            const int edge = qRound(2 * desk.deviceRatio());
            painter.fillRect(pixels, light);
            painter.fillRect(QRect(pixels.left() - 2 * edge, pixels.top(), edge, pixels.height()), accent());
        }
    }
}

void PagesView::setXRay(const XRayPtr &xray)
{
    m_xray.show(xray);
    viewport()->update();
}

QString PagesView::textOfPage(int page) const
{
    const std::vector<Page> &pages = list().pages;
    return page >= 0 && size_t(page) < pages.size() ? spokenText(pages[size_t(page)]) : QString();
}

QString PagesView::emptyTitle() const
{
    return m_isBlank ? tr("Your pages appear here") : QString();
}

QString PagesView::emptySentence() const
{
    return tr("Fill in a form, and the page follows every key.");
}

void PagesView::viewChanged()
{
    // Room for what shows now and as much above and below.
    m_tiles.setBudget(
        std::max<qsizetype>(16 << 20, 3LL * 4 * visibleDesk().width() * visibleDesk().height()));
    findMark();
}

void PagesView::findMark()
{
    std::vector<MarkedPage> marked;
    const QRect visible = visibleDesk();
    const DeskGeometry &desk = geometryOfDesk();
    for (int page = desk.firstBelow(visible.top()); m_mark.node != 0 && page < pageCount(); ++page) {
        if (desk.page(page).top() > visible.bottom() || size_t(page) >= list().pages.size())
            break;
        const std::vector<QRectF> rects = linesOf(rectsOf(list().pages[size_t(page)], m_mark));
        if (!rects.empty())
            marked.push_back({page, rects});
    }
    if (marked == m_marked)
        return;
    const auto updateAll = [this](const std::vector<MarkedPage> &pages) {
        for (const MarkedPage &one : pages)
            for (const QRectF &rect : one.rects)
                if (one.page < pageCount())
                    viewport()->update(toViewport(one.page, rect).toAlignedRect().adjusted(-6, -2, 2, 2));
    };
    updateAll(m_marked);
    m_marked = std::move(marked);
    updateAll(m_marked);
}

void PagesView::setMark(const FieldRef &field)
{
    if (field == m_mark)
        return;
    m_mark = field;
    findMark();
    showMark();
    m_isAwaited = field.node != 0 && markRect().first < 0;
    m_emphasis->stop();
    if (field.node != 0 && style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0)
        m_emphasis->start();
}

std::pair<int, QRectF> PagesView::markRect()
{
    const std::vector<Page> &pages = m_pages.pages().pages;
    for (size_t page = 0; m_mark.node != 0 && page < pages.size(); ++page) {
        QRectF all;
        for (const QRectF &rect : rectsOf(pages[page], m_mark))
            all |= rect;
        if (!all.isEmpty())
            return {int(page), all};
    }
    return {-1, {}};
}

FieldRef PagesView::firstFieldOf(const QSet<NodeId> &nodes)
{
    for (const Page &page : m_pages.pages().pages)
        for (const Item &item : page.items)
            if (const auto *text = std::get_if<TextItem>(&item.content))
                for (const SourceSpan &span : text->run->sources)
                    if (nodes.contains(span.field.node))
                        return span.field;
    return {};
}

void PagesView::showMark()
{
    if (const auto [page, rect] = markRect(); page >= 0 && !isShown(page, rect))
        showRect(page, rect);
}

void PagesView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position().toPoint();
    event->setAccepted(event->button() == Qt::LeftButton);
}

void PagesView::mouseReleaseEvent(QMouseEvent *event)
{
    const QPoint moved = event->position().toPoint() - m_pressed;
    if (event->button() != Qt::LeftButton || moved.manhattanLength() > QApplication::startDragDistance())
        return;
    // What is seen was clicked on, even if the document is newer by now.
    const std::optional<PageSpot> spot = spotAt(event->position());
    if (!spot || size_t(spot->page) >= list().pages.size())
        return;
    const Page &page = list().pages[size_t(spot->page)];
    if (!QRectF(QPointF(), page.size).contains(spot->point))
        return;
    if (const std::optional<Place> place = placeAt(page, spot->point))
        emit clicked(*place);
}

void PagesView::mouseMoveEvent(QMouseEvent *event)
{
    const std::optional<PageSpot> spot = spotAt(event->position());
    const bool onText = spot && size_t(spot->page) < list().pages.size()
        && isOnText(list().pages[size_t(spot->page)], spot->point);
    viewport()->setCursor(onText ? Qt::IBeamCursor : Qt::ArrowCursor);
}

} // namespace vitae
