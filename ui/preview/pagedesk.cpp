// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagedesk.h"

#include "pagesaccessible.h"
#include "style/icons.h"
#include "style/tones.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QVariantAnimation>
#include <QtMath>
#include <algorithm>
#include <cmath>

namespace vitae {

using namespace Qt::StringLiterals;

namespace {

constexpr double wheelZoomStep = 1.1;
constexpr double zoomSteps[] = {0.25, 0.33, 0.5,  0.67, 0.75, 0.8, 0.9, 1, 1.1,
                                1.25, 1.5,  1.75, 2,    2.5,  3,   3.5, 4};

} // namespace

PageDesk::PageDesk(QWidget *parent) : QAbstractScrollArea(parent), m_glide(new QVariantAnimation(this))
{
    installPagesAccessible();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setLayoutDirection(Qt::LeftToRight); // a page has a left side in any language
    m_glide->setEasingCurve(QEasingCurve::OutCubic);
    connect(m_glide, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &value) { verticalScrollBar()->setValue(value.toInt()); });
    // Who takes the bar in hand ends the glide.
    connect(verticalScrollBar(), &QScrollBar::sliderPressed, m_glide, &QAbstractAnimation::stop);
}

PageDesk::~PageDesk() = default;

void PageDesk::setPages(const std::vector<QSizeF> &sizes)
{
    if (sizes == m_geometry.pages())
        return;
    m_geometry = DeskGeometry(sizes, m_geometry.zoom(), m_geometry.deviceRatio(), viewport()->width());
    arrangeToFit({});
    if (const std::optional<PageSpot> start = std::exchange(m_start, std::nullopt))
        scrollTo(*start);
}

void PageDesk::scrollTo(const PageSpot &spot)
{
    if (spot.page >= pageCount()) {
        m_start = spot;
        return;
    }
    m_glide->stop();
    const QPointF by = toViewport(spot.page, QRectF(spot.point, QSizeF())).topLeft();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(by.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(by.y()));
}

void PageDesk::showLike(const PageDesk &other)
{
    m_fit = other.fit();
    arrange(m_fit == Fit::None ? other.zoom() : fittedZoom(), {});
    if (const std::optional<PageSpot> spot = other.spotAt({}))
        scrollTo(*spot);
}

void PageDesk::setZoom(double zoom)
{
    setZoomAround(zoom, QRectF(viewport()->rect()).center());
}

void PageDesk::zoomIn()
{
    const auto *next = std::ranges::find_if(zoomSteps, [this](double step) { return step > zoom() * 1.01; });
    setZoom(next == std::end(zoomSteps) ? DeskGeometry::largestZoom : *next);
}

void PageDesk::zoomOut()
{
    const auto at = std::ranges::find_if(zoomSteps, [this](double step) { return step >= zoom() * 0.99; });
    setZoom(at == std::begin(zoomSteps) ? DeskGeometry::smallestZoom : *std::prev(at));
}

void PageDesk::setZoomAround(double zoom, QPointF anchor)
{
    m_glide->stop();
    const Fit before = std::exchange(m_fit, Fit::None);
    arrange(std::clamp(zoom, DeskGeometry::smallestZoom, DeskGeometry::largestZoom), anchor);
    if (before != m_fit)
        emit fitChanged(m_fit);
}

void PageDesk::setFit(Fit fit)
{
    if (fit == m_fit)
        return;
    m_fit = fit;
    arrangeToFit({});
    emit fitChanged(fit);
}

double PageDesk::fittedZoom() const
{
    if (m_fit == Fit::None || pageCount() == 0)
        return m_geometry.zoom();
    const QSize all = maximumViewportSize();
    const double zoom = DeskGeometry::fittingZoom(m_geometry.pages(), m_fit, all);
    const DeskGeometry without(m_geometry.pages(), zoom, m_geometry.deviceRatio(), all.width());
    if (without.size().height() <= all.height())
        return zoom;
    // Decided here once: pages that only fit without the bar that they need would flicker.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, verticalScrollBar());
    return DeskGeometry::fittingZoom(m_geometry.pages(), m_fit, all - QSize(bar, 0));
}

void PageDesk::arrangeToFit(QPointF anchor)
{
    arrange(fittedZoom(), anchor);
}

void PageDesk::arrange(double zoom, QPointF anchor)
{
    if (m_isArranging) // the ranges that are set below may show or hide a scroll bar
        return;
    m_isArranging = true;
    const double zoomBefore = m_geometry.zoom();
    const bool wasAtTop = verticalScrollBar()->value() == 0 && anchor.isNull();
    const std::optional<PageSpot> spot = spotAt(anchor);
    for (int pass = 0; pass < 2; ++pass) {
        m_geometry = DeskGeometry(m_geometry.pages(), zoom, devicePixelRatioF(), viewport()->width());
        setScrollRanges();
    }
    if (spot && !wasAtTop) {
        const QRectF now = toViewport(spot->page, QRectF(spot->point, QSizeF()));
        const QPointF by = now.topLeft() - anchor;
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(by.x()));
        verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(by.y()));
    }
    m_isArranging = false;
    viewport()->update();
    updateCurrentPage();
    viewChanged();
    if (zoomBefore != zoom)
        emit zoomChanged(zoom);
}

void PageDesk::setScrollRanges()
{
    const QSize room = viewport()->size();
    const QSize desk = m_geometry.size();
    verticalScrollBar()->setRange(0, std::max(0, desk.height() - room.height()));
    verticalScrollBar()->setPageStep(std::max(1, room.height() - metric::margin));
    horizontalScrollBar()->setRange(0, std::max(0, desk.width() - room.width()));
    horizontalScrollBar()->setPageStep(std::max(1, room.width() - metric::margin));
}

QPoint PageDesk::offset() const
{
    const double ratio = m_geometry.deviceRatio();
    return {qRound(horizontalScrollBar()->value() * ratio), qRound(verticalScrollBar()->value() * ratio)};
}

QRect PageDesk::visibleDesk() const
{
    const QSizeF size = QSizeF(viewport()->size()) * m_geometry.deviceRatio();
    return {offset(), QSize(qCeil(size.width()), qCeil(size.height()))};
}

std::optional<PageSpot> PageDesk::spotAt(QPointF position) const
{
    const QPointF onDesk = position * m_geometry.deviceRatio() + offset();
    const int page = m_geometry.nearest(qFloor(onDesk.y()));
    if (page < 0)
        return std::nullopt;
    return PageSpot{page, (onDesk - m_geometry.page(page).topLeft()) / m_geometry.scale()};
}

QRectF PageDesk::toViewport(int page, const QRectF &rect) const
{
    const double scale = m_geometry.scale(), ratio = m_geometry.deviceRatio();
    const QPointF corner = rect.topLeft() * scale + QPointF(m_geometry.page(page).topLeft() - offset());
    return {corner / ratio, rect.size() * scale / ratio};
}

void PageDesk::updatePage(int page, const QRegion &region)
{
    const double ratio = m_geometry.deviceRatio();
    const QPoint corner = m_geometry.page(page).topLeft() - offset();
    for (const QRect &rect : region) {
        const QRectF logical(QPointF(rect.topLeft() + corner) / ratio, QSizeF(rect.size()) / ratio);
        viewport()->update(logical.toAlignedRect());
    }
}

void PageDesk::goToPage(int page)
{
    if (page < 0 || page >= pageCount())
        return;
    const double top = toViewport(page, QRectF()).y() - metric::margin;
    glideTo(verticalScrollBar()->value() + qRound(top));
}

bool PageDesk::isShown(int page, const QRectF &rect) const
{
    return page < pageCount() && QRectF(viewport()->rect()).contains(toViewport(page, rect));
}

void PageDesk::showRect(int page, const QRectF &rect)
{
    if (page < 0 || page >= pageCount())
        return;
    const QRectF target =
        toViewport(page, rect).adjusted(-metric::margin, -metric::margin, metric::margin, metric::margin);
    const QRectF room = viewport()->rect();
    const auto distance = [](double from, double to, double low, double high) {
        if (from < low || to - from > high - low) // the beginning matters more than the end
            return from - low;
        return to > high ? to - high : 0;
    };
    const double down = distance(target.top(), target.bottom(), room.top(), room.bottom());
    glideTo(verticalScrollBar()->value() + qRound(down));
    const double aside = distance(target.left(), target.right(), room.left(), room.right());
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(aside));
}

void PageDesk::scrollSmoothly(int distance)
{
    const bool isGliding = m_glide->state() == QAbstractAnimation::Running;
    glideTo((isGliding ? m_glide->endValue().toInt() : verticalScrollBar()->value()) + distance);
}

void PageDesk::glideTo(int value)
{
    QScrollBar *bar = verticalScrollBar();
    const int target = std::clamp(value, bar->minimum(), bar->maximum());
    m_glide->stop();
    const int duration = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this);
    if (duration <= 0 || !isVisible()) {
        bar->setValue(target);
        return;
    }
    m_glide->setDuration(std::min(duration, 160));
    m_glide->setStartValue(bar->value());
    m_glide->setEndValue(target);
    m_glide->start();
}

void PageDesk::updateCurrentPage()
{
    const QRect visible = visibleDesk();
    int best = -1, most = -1;
    for (int page = m_geometry.firstBelow(visible.top()); page < pageCount(); ++page) {
        const QRect rect = m_geometry.page(page);
        if (rect.top() > visible.bottom())
            break;
        if (const int height = rect.intersected(visible).height(); height > most) {
            most = height;
            best = page;
        }
    }
    if (best < 0)
        best = m_geometry.nearest(visible.center().y());
    if (std::exchange(m_currentPage, best) != best) {
        QAccessibleEvent named(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&named);
        emit currentPageChanged(best);
    }
}

void PageDesk::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Tones &tones = tonesOf(this);
    painter.fillRect(event->rect(), tones.desk);
    if (pageCount() == 0)
        return;
    const double ratio = m_geometry.deviceRatio();
    painter.scale(1 / ratio, 1 / ratio);
    // At a ratio like 1.25 the viewport itself may begin between two pixels: pages do not.
    const QTransform device = painter.deviceTransform();
    painter.translate(std::round(device.dx()) - device.dx(), std::round(device.dy()) - device.dy());
    painter.translate(-offset());
    const QRect exposed =
        QRectF(QPointF(event->rect().topLeft()) * ratio, QSizeF(event->rect().size()) * ratio)
            .toAlignedRect()
            .translated(offset());
    const int reach = PageShadow::reach(ratio);
    for (int page = m_geometry.firstBelow(exposed.top() - 2 * reach); page < pageCount(); ++page) {
        const QRect rect = m_geometry.page(page);
        if (rect.top() - reach > exposed.bottom())
            break;
        if (!rect.contains(exposed))
            m_shadow.paint(painter, rect, ratio, tones.dark);
    }
    for (int page = m_geometry.firstBelow(exposed.top()); page < pageCount(); ++page) {
        const QRect rect = m_geometry.page(page);
        const QRect visible = rect.intersected(exposed);
        if (rect.top() > exposed.bottom())
            break;
        painter.save();
        painter.translate(rect.topLeft());
        paintPage(painter, page, visible.translated(-rect.topLeft()));
        painter.restore();
        paintOverlay(painter, page);
    }
    if (!emptyTitle().isEmpty())
        paintEmpty(painter);
}

void PageDesk::paintOverlay(QPainter &, int) {}

/// On the first page, which is white in both modes.
void PageDesk::paintEmpty(QPainter &painter)
{
    const Tones &tones = lightTones();
    const double ratio = m_geometry.deviceRatio();
    const QRect page = m_geometry.page(0);
    painter.save();
    painter.translate(page.topLeft());
    painter.scale(ratio, ratio);
    const QSizeF size = QSizeF(page.size()) / ratio;
    double y = std::min(size.height(), double(viewport()->height())) * 0.36;
    constexpr int iconSize = 48, widest = 320;
    const QRectF column((size.width() - std::min<double>(widest, size.width())) / 2, 0,
                        std::min<double>(widest, size.width()), size.height());
    if (size.width() > 120) {
        const QRect place(qRound(column.center().x()) - iconSize / 2, qRound(y) - iconSize - metric::padding,
                          iconSize, iconSize);
        icon(u"document"_s, tones.secondary).paint(&painter, place);
    }
    const auto line = [&](const QString &text, FontRole role, const QColor &color) {
        painter.setFont(fontOf(role, font()));
        painter.setPen(color);
        QRectF used;
        painter.drawText(column.adjusted(0, y, 0, 0), int(Qt::AlignHCenter) | int(Qt::TextWordWrap), text,
                         &used);
        y = used.bottom() + 2 * metric::gap;
    };
    line(emptyTitle(), FontRole::PaneTitle, tones.text);
    line(emptySentence(), FontRole::Body, tones.secondary);
    painter.restore();
}

void PageDesk::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrangeToFit({});
}

void PageDesk::scrollContentsBy(int, int)
{
    if (m_isArranging)
        return;
    viewport()->update(); // pictures of strips: cheaper than moving what may lie between two pixels
    updateCurrentPage();
    viewChanged();
}

void PageDesk::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        const double notches = event->angleDelta().y() / 120.0;
        if (notches != 0)
            setZoomAround(zoom() * std::pow(wheelZoomStep, notches), event->position());
        event->accept();
        return;
    }
    const bool isCoarse = event->pixelDelta().isNull() && event->angleDelta().x() == 0
        && !(event->modifiers() & (Qt::AltModifier | Qt::ShiftModifier));
    if (!isCoarse) {
        m_glide->stop();
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    scrollSmoothly(-qRound(event->angleDelta().y() / 120.0 * 3 * verticalScrollBar()->singleStep()));
    event->accept();
}

void PageDesk::keyPressEvent(QKeyEvent *event)
{
    const QScrollBar *bar = verticalScrollBar();
    if (event->matches(QKeySequence::ZoomIn))
        zoomIn();
    else if (event->matches(QKeySequence::ZoomOut))
        zoomOut();
    else if (event->key() == Qt::Key_0 && event->modifiers() == Qt::ControlModifier)
        setFit(Fit::Width);
    else if (event->key() == Qt::Key_PageDown && event->modifiers() == Qt::ControlModifier)
        goToPage(currentPage() + 1);
    else if (event->key() == Qt::Key_PageUp && event->modifiers() == Qt::ControlModifier)
        goToPage(currentPage() - 1);
    else if (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_Space)
        scrollSmoothly(event->modifiers() & Qt::ShiftModifier ? -bar->pageStep() : bar->pageStep());
    else if (event->key() == Qt::Key_PageUp)
        scrollSmoothly(-bar->pageStep());
    else if (event->key() == Qt::Key_Home)
        scrollSmoothly(bar->minimum() - bar->maximum());
    else if (event->key() == Qt::Key_End)
        scrollSmoothly(bar->maximum() - bar->minimum());
    else if (event->key() == Qt::Key_Down)
        scrollSmoothly(bar->singleStep());
    else if (event->key() == Qt::Key_Up)
        scrollSmoothly(-bar->singleStep());
    else
        QAbstractScrollArea::keyPressEvent(event);
}

bool PageDesk::event(QEvent *event)
{
    if (event->type() == QEvent::DevicePixelRatioChange)
        arrangeToFit({});
    return QAbstractScrollArea::event(event);
}

void PageDesk::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        viewport()->update();
}

} // namespace vitae
