// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "livepages.h"
#include "pagedesk.h"
#include "pagetiles.h"
#include "xrayoverlay.h"

#include <QSet>

class QVariantAnimation;

namespace vitae {

/// The pages of the document as the display list says, a keystroke behind the keys at most.
class PagesView : public PageDesk {
    Q_OBJECT
  public:
    explicit PagesView(LivePages &pages, QWidget *parent = nullptr);

    /// Marks the text of the focused field on the page, of all its values when the index is -1, and scrolls
    /// it into view. Node 0: none.
    void setMark(const FieldRef &field);
    [[nodiscard]] const FieldRef &mark() const { return m_mark; }
    /// Of these nodes the field that the pages show first; node 0: they show none.
    [[nodiscard]] FieldRef firstFieldOf(const QSet<NodeId> &nodes);
    /// Scrolls the mark into view when it is outside.
    void showMark();
    /// The page that holds the mark, or its beginning, and what it covers there; page -1: nothing does.
    [[nodiscard]] std::pair<int, QRectF> markRect();

    /// Shows how machines find the fields; null: not.
    void setXRay(const XRayPtr &xray);

    [[nodiscard]] QString textOfPage(int page) const override;

    /// For tests: strips painted so far.
    [[nodiscard]] int paintedTiles() const { return m_tiles.painted(); }

  signals:
    /// A click on the page: the nearest text's field and character.
    void clicked(const vitae::Place &place);

  protected:
    void paintPage(QPainter &painter, int page, const QRect &visible) override;
    void paintOverlay(QPainter &painter, int page) override;
    [[nodiscard]] QString emptyTitle() const override;
    [[nodiscard]] QString emptySentence() const override;
    void viewChanged() override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

  private:
    struct MarkedPage {
        int page = 0;
        std::vector<QRectF> rects;
        bool operator==(const MarkedPage &) const = default;
    };

    void pagesUpdated();
    void findMark();
    [[nodiscard]] const PageList &list() const { return m_pages.latest()->result.pages; }

    LivePages &m_pages;
    PageTiles m_tiles;
    XRayOverlay m_xray;
    FieldRef m_mark;
    std::vector<MarkedPage> m_marked;
    QVariantAnimation *m_emphasis;
    QPoint m_pressed;
    bool m_isBlank = true;
    bool m_hasPainted = false;
    bool m_isAwaited = false; ///< the mark has no text on the pages yet
};

} // namespace vitae
