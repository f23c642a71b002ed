// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs.h"

#include "document/vitaefile.h"
#include "formats/format.h"
#include "render/pagefiles.h"
#include "render/pagepainter.h"
#include "render/pdfwriter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

constexpr double pictureResolution = 200; // dots per inch: sharp on a screen, below a megabyte a page
constexpr double thumbnailResolution = 24;

/// Returns the first.
tl::expected<QString, Failure> writeAll(const std::vector<PageFile> &files)
{
    for (const PageFile &file : files)
        if (auto written = writeFile(file.path, file.bytes); !written)
            return tl::unexpected(written.error());
    return files.empty() ? QString() : files.front().path;
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
    const FormatSpec *format = formatByExtension(suffix);
    const QString id = format ? QString::fromLatin1(format->id) : QString();
    if (drawsPages(id)) {
        const auto files = pageFiles(id, path, pages, pictureResolution);
        return files ? writeAll(*files) : tl::unexpected(files.error());
    }
    QByteArray bytes;
    if (suffix == u"pdf") {
        bytes = pdfOf(pages, document, source);
    } else if (format && format->write) {
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
    QBuffer buffer;
    const QImage image = PagePainter().image(pages.pages.front(), thumbnailResolution);
    return buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG") ? buffer.data() : QByteArray();
}

} // namespace vitae
