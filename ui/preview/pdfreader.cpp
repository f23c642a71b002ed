// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfreader.h"

#include "render/pdfwriter.h"

#include <QBuffer>
#include <QPdfDocument>
#include <QPdfSelection>
#include <algorithm>
#include <atomic>
#include <cmath>

namespace vitae {

namespace {

/// Qt PDF sets glyphs below some 50 pixels on whole pixels and fills the outlines of larger ones. Drawn at
/// this resolution or more and reduced, text of 10 points stands where the display list says (measured: at
/// 96 dpi 94 % of the pixels within 32 levels as it comes, 98 from twice, 99.98 from four times that).
constexpr double fineResolution = 384.0 / 72;
constexpr int mostTimes = 4;
constexpr qint64 mostPixels = 36'000'000; ///< of one picture on its way, a moment's memory

qint64 pixelsOf(QSize size)
{
    return qint64(size.width()) * size.height();
}

int timesFor(const PdfPicture &wanted, QSizeF points)
{
    if (!wanted.fine)
        return 1;
    const double scale = wanted.pixels.width() / points.width();
    int times = std::clamp(int(std::ceil(fineResolution / scale)), 2, mostTimes);
    while (times > 1 && pixelsOf(wanted.pixels * times) > mostPixels)
        --times;
    return times;
}

/// A part of the picture on white, each pixel the mean of `times` by `times` of its pixels.
QImage reduced(const QImage &image, int times, const QRect &part)
{
    QImage small(part.size(), QImage::Format_RGB32);
    const unsigned area = unsigned(times * times);
    for (int y = 0; y < small.height(); ++y) {
        auto *out = reinterpret_cast<QRgb *>(small.scanLine(y));
        for (int x = 0; x < small.width(); ++x) {
            unsigned red = 0, green = 0, blue = 0;
            for (int row = 0; row < times; ++row) {
                const auto *in =
                    reinterpret_cast<const QRgb *>(image.constScanLine((part.top() + y) * times + row))
                    + (part.left() + x) * times;
                for (int column = 0; column < times; ++column) {
                    const unsigned alpha = unsigned(qAlpha(in[column]));
                    const unsigned white = 255 * (255 - alpha);
                    red += unsigned(qRed(in[column])) * alpha + white;
                    green += unsigned(qGreen(in[column])) * alpha + white;
                    blue += unsigned(qBlue(in[column])) * alpha + white;
                }
            }
            const auto mean = [all = 255 * area](unsigned sum) { return int((sum + all / 2) / all); };
            out[x] = qRgb(mean(red), mean(green), mean(blue));
        }
    }
    return small;
}

} // namespace

/// Revision that is wanted now: jobs for another are skipped when their turn comes.
struct PdfReader::Shared {
    std::atomic<quint64> wanted = 0;
};

struct PdfReader::State : QObject {
    PdfWriter writer;
    QByteArray bytes;
    std::unique_ptr<QBuffer> buffer;
    std::unique_ptr<QPdfDocument> document;
    quint64 revision = 0;

    /// A sentence when the bytes cannot be read.
    QString load(const LaidOut &pages)
    {
        document.reset();
        PdfMetadata metadata;
        metadata.date = pages.result.pages.modified;
        bytes = writer.write(pages.result.pages, metadata);
        buffer = std::make_unique<QBuffer>(&bytes);
        buffer->open(QIODevice::ReadOnly);
        document = std::make_unique<QPdfDocument>();
        document->load(buffer.get());
        revision = pages.revision;
        if (document->status() == QPdfDocument::Status::Ready)
            return {};
        return PdfReader::tr("Qt PDF could not read the file; the export itself is not affected.");
    }

    [[nodiscard]] bool isReady(int page) const
    {
        return document && page >= 0 && page < document->pageCount();
    }

    /// Always from the whole page: asked for a part of one, Qt PDF 6.8 draws it some pixels aside.
    [[nodiscard]] QImage picture(const PdfPicture &wanted) const
    {
        const int times = timesFor(wanted, document->pagePointSize(wanted.page));
        QSize size = wanted.pixels * times;
        if (pixelsOf(size) > mostPixels)
            size *= std::sqrt(double(mostPixels) / double(pixelsOf(size)));
        QImage page = document->render(wanted.page, size).convertToFormat(QImage::Format_ARGB32);
        if (size != wanted.pixels * times)
            page = page.scaled(wanted.pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        return reduced(page, times, wanted.part);
    }
};

PdfReader::PdfReader(QObject *parent)
    : QObject(parent),
      m_shared(std::make_shared<Shared>()),
      m_state(new State)
{
    m_state->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_state, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("pdf"));
    m_thread.start();
}

PdfReader::~PdfReader()
{
    m_shared->wanted = 0; // what still waits need not be done
    m_thread.quit();
    m_thread.wait();
}

void PdfReader::load(const LaidOutPtr &pages)
{
    m_next = pages;
    m_shared->wanted = pages->revision;
    if (!m_isWriting)
        writeNext();
}

void PdfReader::writeNext()
{
    const LaidOutPtr pages = std::exchange(m_next, nullptr);
    if (!pages)
        return;
    m_isWriting = true;
    QMetaObject::invokeMethod(m_state, [this, pages, state = m_state] {
        const QString problem = state->load(*pages);
        QMetaObject::invokeMethod(
            this,
            [this, pages, problem] {
                m_isWriting = false;
                emit loaded(pages, problem);
                if (!m_isWriting)
                    writeNext();
            },
            Qt::QueuedConnection);
    });
}

void PdfReader::render(const PdfPicture &wanted)
{
    QMetaObject::invokeMethod(m_state, [this, wanted, state = m_state, shared = m_shared] {
        if (shared->wanted != wanted.revision || state->revision != wanted.revision
            || !state->isReady(wanted.page))
            return;
        PdfPicture picture = wanted;
        picture.image = state->picture(wanted);
        QMetaObject::invokeMethod(this, [this, picture] { emit rendered(picture); }, Qt::QueuedConnection);
    });
}

QString PdfReader::text(int page)
{
    QString text;
    QMetaObject::invokeMethod(
        m_state,
        [&] {
            if (m_state->isReady(page))
                text = m_state->document->getAllText(page).text();
        },
        Qt::BlockingQueuedConnection);
    return text;
}

} // namespace vitae
