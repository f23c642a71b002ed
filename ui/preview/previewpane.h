// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagesview.h"

class QStackedLayout;

namespace vitae {

class PdfView;
class ViewSwitch;

/// The right side of the window: the pages, or the PDF as it would be exported, with the switch between
/// them. Zoom and place are the same in both.
class PreviewPane : public QWidget {
    Q_OBJECT
  public:
    explicit PreviewPane(LivePages &pages, QWidget *parent = nullptr);

    [[nodiscard]] bool isPdfShown() const;
    void setPdfShown(bool shown);

    [[nodiscard]] double zoom() const { return desk()->zoom(); }
    [[nodiscard]] int zoomPercent() const;
    void setZoom(double zoom) { desk()->setZoom(zoom); }
    void zoomIn() { desk()->zoomIn(); }
    void zoomOut() { desk()->zoomOut(); }
    [[nodiscard]] Fit fit() const { return desk()->fit(); }
    void setFit(Fit fit) { desk()->setFit(fit); }
    [[nodiscard]] int currentPage() const { return desk()->currentPage(); }
    void goToPage(int page) { desk()->goToPage(page); }

    /// Marks the text of a field and scrolls it into view; see PagesView.
    void setMark(const FieldRef &field);
    /// Marks what the pages show first of a node and all below it.
    void markNode(const Node &node);
    void showMark();
    /// Shows on the pages and on the PDF how machines find the fields; null: not.
    void setXRay(const XRayPtr &xray);

    /// "Page 1 of 3 · 86% full", or nothing without pages.
    [[nodiscard]] QString statusText() const;

    [[nodiscard]] PagesView *pagesView() const { return m_pagesView; }
    /// Null until the PDF is shown for the first time.
    [[nodiscard]] PdfView *pdfView() const { return m_pdfView; }

  signals:
    void clicked(const vitae::Place &place);
    void zoomChanged(double zoom);
    void fitChanged(vitae::Fit fit);
    void currentPageChanged(int page);
    void pdfShownChanged(bool shown);
    void statusChanged();

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    [[nodiscard]] PageDesk *desk() const;
    void listenTo(PageDesk *view);

    LivePages &m_pages;
    QStackedLayout *m_views;
    PagesView *m_pagesView;
    PdfView *m_pdfView = nullptr;
    ViewSwitch *m_switch;
    XRayPtr m_xray;
};

} // namespace vitae
