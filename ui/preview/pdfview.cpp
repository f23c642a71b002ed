// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfview.h"

#include "pagesaccessible.h"

#include <QPainter>

namespace vitae {

namespace {

/// Device pixels that are drawn above and below what shows, so that scrolling finds something.
constexpr int ahead = 512;

} // namespace

PdfView::PdfView(LivePages &pages, QWidget *parent) : PageDesk(parent), m_pages(pages)
{
    setAccessibleName(tr("PDF"));
    setAccessibleDescription(tr("The PDF as it would be exported."));
    connect(&pages, &LivePages::updated, this, &PdfView::follow);
    connect(&m_reader, &PdfReader::loaded, this, [this](const LaidOutPtr &loaded, const QString &problem) {
        m_loaded = loaded;
        m_problem = problem;
        std::vector<QSizeF> sizes;
        for (const Page &page : loaded->result.pages.pages)
            sizes.push_back(page.size);
        setPages(sizes);
        m_looks.removeIf([this](const auto &look) { return look.key() >= pageCount(); });
        askForPictures();
        if (!problem.isEmpty())
            viewport()->update();
    });
    connect(&m_reader, &PdfReader::rendered, this, &PdfView::take);
}

void PdfView::follow()
{
    const LaidOutPtr &latest = m_pages.latest();
    if (isVisible() && latest->revision != 0 && (!m_loaded || m_loaded->revision != latest->revision))
        m_reader.load(latest);
}

void PdfView::showEvent(QShowEvent *event)
{
    PageDesk::showEvent(event);
    (void)m_pages.pages(); // a click on the switch sees the last key
    follow();
    viewChanged();
}

void PdfView::hideEvent(QHideEvent *event)
{
    PageDesk::hideEvent(event);
    m_looks.clear();
}

bool PdfView::covers(const PdfPicture &has, const PdfPicture &wants)
{
    return has.revision == wants.revision && has.pixels == wants.pixels && has.part.contains(wants.part);
}

PdfPicture PdfView::wantedOf(int page) const
{
    const QRect rect = geometryOfDesk().page(page);
    PdfPicture wanted;
    wanted.revision = m_loaded ? m_loaded->revision : 0;
    wanted.page = page;
    wanted.pixels = rect.size();
    wanted.part = rect.intersected(visibleDesk()).translated(-rect.topLeft());
    return wanted;
}

bool PdfView::isUpToDate() const
{
    if (!m_loaded || m_loaded->revision != m_pages.latest()->revision || m_pages.isPending())
        return false;
    for (int page = 0; page < pageCount(); ++page) {
        const PdfPicture wanted = wantedOf(page);
        const PdfPicture shown = m_looks.value(page).shown;
        if (!wanted.part.isEmpty() && !(covers(shown, wanted) && shown.fine))
            return false;
    }
    return true;
}

void PdfView::viewChanged()
{
    if (m_isAsking || !isVisible())
        return;
    m_isAsking = true; // once for all the steps of a turn
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isAsking = false;
            askForPictures();
        },
        Qt::QueuedConnection);
}

/// First as quickly as Qt PDF can, then drawn fine; the one when the other is there, so that a key in between
/// makes the second unnecessary.
void PdfView::askForPictures()
{
    if (!m_loaded || !isVisible())
        return;
    const QRect visible = visibleDesk();
    m_looks.removeIf([&](const auto &look) {
        return !geometryOfDesk().page(look.key()).intersects(visible.adjusted(0, -2 * ahead, 0, 2 * ahead));
    });
    for (int page = geometryOfDesk().firstBelow(visible.top()); page < pageCount(); ++page) {
        PdfPicture wanted = wantedOf(page);
        if (wanted.part.isEmpty())
            break;
        Look &look = m_looks[page];
        wanted.fine = covers(look.shown, wanted);
        if ((wanted.fine && look.shown.fine)
            || (covers(look.asked, wanted) && look.asked.fine >= wanted.fine))
            continue;
        wanted.part =
            wanted.part.adjusted(-ahead, -ahead, ahead, ahead).intersected(QRect(QPoint(), wanted.pixels));
        if (wanted.fine)
            wanted.part = look.shown.part;
        look.asked = wanted;
        m_reader.render(wanted);
    }
}

void PdfView::take(const PdfPicture &picture)
{
    if (!m_loaded || picture.revision != m_loaded->revision || picture.page >= pageCount()
        || picture.pixels != geometryOfDesk().page(picture.page).size())
        return;
    m_looks[picture.page].shown = picture;
    updatePage(picture.page, picture.part);
    askForPictures();
    emit shown();
}

void PdfView::paintPage(QPainter &painter, int page, const QRect &visible)
{
    const PdfPicture shown = m_looks.value(page).shown;
    const QSize pixels = geometryOfDesk().page(page).size();
    painter.setClipRect(visible);
    if (shown.pixels == pixels) {
        if (!shown.part.contains(visible))
            painter.fillRect(visible, Qt::white);
        painter.drawImage(shown.part.topLeft(), shown.image);
        return;
    }
    painter.fillRect(visible, Qt::white);
    if (shown.image.isNull())
        return;
    // Of another zoom: better than nothing until the right one comes.
    const double x = double(pixels.width()) / shown.pixels.width();
    const double y = double(pixels.height()) / shown.pixels.height();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(
        QRectF(shown.part.x() * x, shown.part.y() * y, shown.part.width() * x, shown.part.height() * y),
        shown.image);
}

void PdfView::paintOverlay(QPainter &painter, int page)
{
    if (m_loaded && size_t(page) < m_loaded->result.pages.pages.size())
        m_xray.paint(painter, m_loaded->result.pages.pages[size_t(page)], page, geometryOfDesk());
}

void PdfView::setXRay(const XRayPtr &xray)
{
    m_xray.show(xray);
    viewport()->update();
}

QString PdfView::textOfPage(int page) const
{
    if (!m_loaded || page < 0 || size_t(page) >= m_loaded->result.pages.pages.size())
        return {};
    return spokenText(m_loaded->result.pages.pages[size_t(page)]);
}

QString PdfView::emptyTitle() const
{
    return m_problem.isEmpty() ? QString() : tr("The PDF cannot be shown");
}

} // namespace vitae
