// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagedesk.h"
#include "pdfreader.h"
#include "xrayoverlay.h"

#include <QHash>

namespace vitae {

/// The very bytes of an export, shown through Qt PDF: live while it is visible, a moment behind the keys.
class PdfView : public PageDesk {
    Q_OBJECT
  public:
    explicit PdfView(LivePages &pages, QWidget *parent = nullptr);

    /// True when what shows is the latest that LivePages has, drawn fine.
    [[nodiscard]] bool isUpToDate() const;
    /// The text of a page as Qt PDF reads it from the bytes; waits for the thread that does. For tests.
    [[nodiscard]] QString text(int page) { return m_reader.text(page); }
    /// Shows how machines find the fields; null: not.
    void setXRay(const XRayPtr &xray);
    [[nodiscard]] QString textOfPage(int page) const override;
    [[nodiscard]] PdfReader &reader() { return m_reader; }

  signals:
    /// Other bytes show now.
    void shown();

  protected:
    void paintPage(QPainter &painter, int page, const QRect &visible) override;
    void paintOverlay(QPainter &painter, int page) override;
    [[nodiscard]] QString emptyTitle() const override;
    [[nodiscard]] QString emptySentence() const override { return m_problem; }
    void viewChanged() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

  private:
    struct Look {
        PdfPicture shown;
        PdfPicture asked; ///< without a picture
    };

    void follow();
    void take(const PdfPicture &picture);
    void askForPictures();
    /// What is wanted of a page now; an empty part when it is out of sight.
    [[nodiscard]] PdfPicture wantedOf(int page) const;
    [[nodiscard]] static bool covers(const PdfPicture &has, const PdfPicture &wants);

    LivePages &m_pages;
    PdfReader m_reader;
    QHash<int, Look> m_looks;
    XRayOverlay m_xray;
    LaidOutPtr m_loaded; ///< what the reader holds
    QString m_problem;
    bool m_isAsking = false;
};

} // namespace vitae
