// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs.h"

#include "document/vitaefile.h"
#include "formats/format.h"
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

QByteArray png(const QImage &image)
{
    QBuffer buffer;
    return buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG") ? buffer.data() : QByteArray();
}

tl::expected<QString, Failure> writePictures(const QString &path, const PageList &pages)
{
    PagePainter painter;
    QString first;
    for (size_t i = 0; i < pages.pages.size(); ++i) {
        QString file = path;
        if (pages.pages.size() > 1)
            file.insert(file.lastIndexOf(u'.'), u"-%1"_s.arg(i + 1));
        if (auto written = writeFile(file, png(painter.image(pages.pages[i], pictureResolution))); !written)
            return tl::unexpected(written.error());
        if (first.isEmpty())
            first = file;
    }
    return first;
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
        return writePictures(path, pages);
    QByteArray bytes;
    if (suffix == u"pdf") {
        bytes = pdfOf(pages, document, source);
    } else if (const FormatSpec *format = formatFor(path, {}); format && format->write) {
        bytes = format->write(document);
    } else {
        return tl::unexpected(Failure{
            QCoreApplication::translate("Outputs", "“.%1” cannot be written; choose .pdf, .png or .json")
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
    return png(painter.image(pages.pages.front(), thumbnailResolution));
}

} // namespace vitae
