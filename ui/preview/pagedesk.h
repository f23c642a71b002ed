// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "deskgeometry.h"
#include "pageshadow.h"

#include <QAbstractScrollArea>
#include <optional>

class QVariantAnimation;

namespace vitae {

/// A point of a page, in points from its corner.
struct PageSpot {
    int page = 0;
    QPointF point;
};

/// Pages on a desk: zoom, scrolling, keys, shadow. What a page looks like is for the views to say.
class PageDesk : public QAbstractScrollArea {
    Q_OBJECT
  public:
    explicit PageDesk(QWidget *parent = nullptr);
    ~PageDesk() override;

    /// 1 is 96 dots per inch.
    [[nodiscard]] double zoom() const { return m_geometry.zoom(); }
    /// Free zoom, around the middle of the view.
    void setZoom(double zoom);
    void zoomIn();
    void zoomOut();
    [[nodiscard]] Fit fit() const { return m_fit; }
    void setFit(Fit fit);
    [[nodiscard]] int pageCount() const { return m_geometry.pageCount(); }
    /// The page that fills most of the view; -1 without pages.
    [[nodiscard]] int currentPage() const { return m_currentPage; }
    void goToPage(int page);
    /// What stands on a page, line by line in reading order.
    [[nodiscard]] virtual QString textOfPage(int page) const = 0;
    /// Scrolls as little as needed to show a rectangle of a page (points), with some room around it.
    void showRect(int page, const QRectF &rect);
    [[nodiscard]] bool isShown(int page, const QRectF &rect) const;

    /// Takes over zoom, fit and place.
    void showLike(const PageDesk &other);

    [[nodiscard]] const DeskGeometry &geometryOfDesk() const { return m_geometry; }
    /// The spot under a point of the viewport; outside of pages the nearest page is meant.
    [[nodiscard]] std::optional<PageSpot> spotAt(QPointF position) const;
    /// A rectangle of a page in the viewport's logical pixels.
    [[nodiscard]] QRectF toViewport(int page, const QRectF &rect) const;
    [[nodiscard]] QSize sizeHint() const override { return {560, 720}; }

  signals:
    void zoomChanged(double zoom);
    void fitChanged(vitae::Fit fit);
    void currentPageChanged(int page);

  protected:
    /// The painter's unit is the device pixel, its origin the page's corner; `visible` is what shows of it.
    virtual void paintPage(QPainter &painter, int page, const QRect &visible) = 0;
    /// Above the pages, in the same unit, from the desk's corner.
    virtual void paintOverlay(QPainter &painter, int page);
    /// A title and a sentence instead of what is not there yet; empty: nothing.
    [[nodiscard]] virtual QString emptyTitle() const { return {}; }
    [[nodiscard]] virtual QString emptySentence() const { return {}; }
    /// The visible part of the desk moved, grew or got another scale.
    virtual void viewChanged() {}

    void setPages(const std::vector<QSizeF> &sizes);
    /// Of the desk, in device pixels.
    [[nodiscard]] QRect visibleDesk() const;
    /// A region of a page in device pixels from its corner.
    void updatePage(int page, const QRegion &region);

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

  private:
    void setZoomAround(double zoom, QPointF anchor);
    /// Lays the desk out anew; the spot under the anchor (viewport) stays under it.
    void arrange(double zoom, QPointF anchor);
    void arrangeToFit(QPointF anchor);
    [[nodiscard]] double fittedZoom() const;
    [[nodiscard]] QPoint offset() const; ///< device pixels from the desk's corner to the viewport's
    void setScrollRanges();
    void scrollSmoothly(int distance); ///< from where a glide under way will end
    void glideTo(int value);
    void scrollTo(const PageSpot &spot); ///< to the viewport's corner, at once
    void updateCurrentPage();
    void paintEmpty(QPainter &painter);

    DeskGeometry m_geometry;
    Fit m_fit = Fit::Width;
    PageShadow m_shadow;
    QVariantAnimation *m_glide;
    int m_currentPage = -1;
    bool m_isArranging = false;
    std::optional<PageSpot> m_start; ///< to begin with, when there are pages
};

} // namespace vitae
