// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs.h"

#include "document/vitaefile.h"
#include "formats/format.h"
#include "render/pagepainter.h"
#include "render/pdfwriter.h"
#include "render/svgwriter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <functional>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

constexpr double pictureResolution = 200; // dots per inch: sharp on a screen, below a megabyte a page
constexpr double thumbnailResolution = 24;

QByteArray encoded(const QImage &image, const char *format)
{
    constexpr int quality = 92;
    QBuffer buffer;
    return buffer.open(QIODevice::WriteOnly) && image.save(&buffer, format, quality) ? buffer.data()
                                                                                     : QByteArray();
}

/// A file for each page; returns the first.
tl::expected<QString, Failure> writeEach(const QString &path, const PageList &pages,
                                         const std::function<QByteArray(const Page &)> &make)
{
    QString first;
    for (size_t i = 0; i < pages.pages.size(); ++i) {
        QString file = path;
        if (pages.pages.size() > 1)
            file.insert(file.lastIndexOf(u'.'), u"-%1"_s.arg(i + 1));
        if (auto written = writeFile(file, make(pages.pages[i])); !written)
            return tl::unexpected(written.error());
        if (first.isEmpty())
            first = file;
    }
    return first;
}

tl::expected<QString, Failure> writePictures(const QString &path, const PageList &pages, const char *format)
{
    PagePainter painter;
    return writeEach(path, pages, [&painter, format](const Page &page) {
        return encoded(painter.image(page, pictureResolution), format);
    });
}

} // namespace

QByteArray pdfOf(const PageList &pages, const Document &document, SourceInside source)
{
    PdfMetadata metadata;
    metadata.date = document.modified;
    metadata.attachments = sourceInside(document, resolve(document), source);
    return PdfWriter().write(pages, metadata);
}

tl::expected<QString, Failure> writeOutput(const QString &path, const PageList &pages,
                                           const Document &document, SourceInside source)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"png")
        return writePictures(path, pages, "PNG");
    if (suffix == u"jpg" || suffix == u"jpeg")
        return writePictures(path, pages, "JPEG");
    if (suffix == u"svg")
        return writeEach(path, pages, [&pages](const Page &page) { return svgOf(page, pages); });
    QByteArray bytes;
    if (suffix == u"pdf") {
        bytes = pdfOf(pages, document, source);
    } else if (const FormatSpec *format = formatFor(path, {}); format && format->write) {
        bytes = format->write(document);
    } else {
        return tl::unexpected(
            Failure{QCoreApplication::translate(
                        "Outputs", "“.%1” cannot be written; choose .pdf, .png, .jpg, .svg or .json")
                        .arg(suffix),
                    {}});
    }
    if (auto written = writeFile(path, bytes); !written)
        return tl::unexpected(written.error());
    return path;
}

QByteArray thumbnailOf(const PageList &pages)
{
    if (pages.pages.empty())
        return {};
    PagePainter painter;
    return encoded(painter.image(pages.pages.front(), thumbnailResolution), "PNG");
}

} // namespace vitae
