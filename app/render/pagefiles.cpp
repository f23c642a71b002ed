// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagefiles.h"

#include "pagepainter.h"
#include "svgwriter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct Message {
    Q_DECLARE_TR_FUNCTIONS(PageFiles)
};

struct PictureFormat {
    QStringView id;
    const char *codec; ///< of Qt; null: SVG
    int quality; ///< -1: as the codec has it
};
constexpr PictureFormat formats[] = {{u"png", "PNG", -1}, {u"jpeg", "JPEG", 92}, {u"svg", nullptr, -1}};

QByteArray encoded(const QImage &image, const PictureFormat &format)
{
    QBuffer buffer;
    const bool isDone = buffer.open(QIODevice::WriteOnly) && !image.isNull()
        && image.save(&buffer, format.codec, format.quality);
    return isDone ? buffer.data() : QByteArray();
}

} // namespace

bool drawsPages(QStringView format)
{
    return std::ranges::find(formats, format, &PictureFormat::id) != std::end(formats);
}

tl::expected<std::vector<PageFile>, Failure> pageFiles(QStringView format, const QString &path,
                                                       const PageList &pages, double dotsPerInch)
{
    const PictureFormat &picture = *std::ranges::find(formats, format, &PictureFormat::id);
    PagePainter painter;
    std::vector<PageFile> files;
    for (const Page &page : pages.pages) {
        PageFile file{
            path, picture.codec ? encoded(painter.image(page, dotsPerInch), picture) : svgOf(page, pages)};
        if (file.bytes.isEmpty())
            return tl::unexpected(
                Failure{Message::tr("the picture of a page is too large; choose fewer dots per inch"), {}});
        if (pages.pages.size() > 1)
            file.path.insert(path.lastIndexOf(u'.'), u"-%1"_s.arg(files.size() + 1));
        files.push_back(std::move(file));
    }
    return files;
}

} // namespace vitae
