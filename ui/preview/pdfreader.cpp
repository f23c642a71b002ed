// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfreader.h"

#include "render/pdfwriter.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfSelection>
#include <algorithm>
#include <atomic>

namespace vitae {

namespace {

/// Qt PDF sets glyphs below some 50 pixels on whole pixels and fills the outlines of larger ones. Drawn at
/// this resolution or more and reduced, text of 10 points stands where the display list says (measured: at
/// 96 dpi 94 % of the pixels within 32 levels as it comes, 98 from twice, 99.6 from three times that).
constexpr double fineResolution = 384.0 / 72;
constexpr int mostTimes = 4;
/// A picture to be reduced is made in bands: 8 million pixels at once are enough.
constexpr qint64 mostPixels = 8'000'000;

int timesFor(const PdfPicture &wanted, QSizeF points)
{
    if (!wanted.fine)
        return 1;
    const double scale = wanted.pixels.width() / points.width();
    return std::clamp(int(std::ceil(fineResolution / scale)), 2, mostTimes);
}

QImage renderPart(QPdfDocument &document, int page, QSize pixels, const QRect &part)
{
    // For parts of a page, PDFium cuts the page's size in points down to whole numbers before it scales.
    const QSizeF points = document.pagePointSize(page);
    QPdfDocumentRenderOptions options;
    options.setScaledSize({qRound(pixels.width() * points.width() / std::floor(points.width())),
                           qRound(pixels.height() * points.height() / std::floor(points.height()))});
    options.setScaledClipRect(part);
    const QImage drawn = document.render(page, part.size(), options);
    QImage onWhite(part.size(), QImage::Format_RGB32);
    onWhite.fill(Qt::white);
    QPainter(&onWhite).drawImage(0, 0, drawn);
    return onWhite;
}

/// The mean of `times` by `times` pixels each.
QImage reduced(const QImage &image, int times)
{
    QImage small(image.width() / times, image.height() / times, QImage::Format_RGB32);
    const unsigned area = unsigned(times * times);
    for (int y = 0; y < small.height(); ++y) {
        auto *out = reinterpret_cast<QRgb *>(small.scanLine(y));
        for (int x = 0; x < small.width(); ++x) {
            unsigned red = area / 2, green = area / 2, blue = area / 2;
            for (int row = 0; row < times; ++row) {
                const auto *in = reinterpret_cast<const QRgb *>(image.constScanLine(y * times + row)) + x * times;
                for (int column = 0; column < times; ++column) {
                    red += unsigned(qRed(in[column]));
                    green += unsigned(qGreen(in[column]));
                    blue += unsigned(qBlue(in[column]));
                }
            }
            out[x] = qRgb(int(red / area), int(green / area), int(blue / area));
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

    QImage picture(const PdfPicture &wanted)
    {
        const int times = timesFor(wanted, document->pagePointSize(wanted.page));
        if (times == 1)
            return renderPart(*document, wanted.page, wanted.pixels, wanted.part);
        QImage image(wanted.part.size(), QImage::Format_RGB32);
        QPainter painter(&image);
        const qint64 perRow = qint64(wanted.part.width()) * times * times;
        const int rows = int(std::max<qint64>(16, mostPixels / std::max<qint64>(1, perRow)));
        for (int y = 0; y < image.height(); y += rows) {
            const QRect band = wanted.part.intersected(
                QRect(wanted.part.left(), wanted.part.top() + y, wanted.part.width(), rows));
            const QImage large = renderPart(*document, wanted.page, wanted.pixels * times,
                                            QRect(band.topLeft() * times, band.size() * times));
            painter.drawImage(0, y, reduced(large, times));
        }
        return image;
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

std::vector<PdfReader::Character> PdfReader::characters(int page)
{
    std::vector<Character> characters;
    QMetaObject::invokeMethod(
        m_state,
        [&] {
            if (!m_state->isReady(page))
                return;
            const QString text = m_state->document->getAllText(page).text();
            for (qsizetype i = 0; i < text.size(); ++i) {
                const QPdfSelection one = m_state->document->getSelectionAtIndex(page, int(i), 1);
                characters.push_back({one.text(), one.boundingRectangle()});
            }
        },
        Qt::BlockingQueuedConnection);
    return characters;
}

} // namespace vitae
