// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonphoto.h"

#include <QBuffer>
#include <QImageReader>

using namespace Qt::StringLiterals;

namespace vitae::jsonresume {

namespace {

const QString jpegStart = u"data:image/jpeg;base64,"_s;
const QString pngStart = u"data:image/png;base64,"_s;

bool hasSaneSize(const QByteArray &bytes, const char *format)
{
    constexpr qint64 mostPixels = 40'000'000;
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    const QSize size = reader.size(); // from the header alone
    return size.isValid() && !size.isEmpty() && qint64(size.width()) * size.height() <= mostPixels;
}

} // namespace

std::optional<Picture> photoFromDataUri(const Json &image)
{
    constexpr qsizetype longest = 11 * 1024 * 1024; // 8 MiB in base64
    const QString *text = image.string();
    if (!text || text->size() > longest)
        return std::nullopt;
    const bool jpeg = text->startsWith(jpegStart);
    if (!jpeg && !text->startsWith(pngStart))
        return std::nullopt;
    const auto decoded = QByteArray::fromBase64Encoding(text->sliced(jpeg ? jpegStart.size() : pngStart.size()).toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || !hasSaneSize(decoded.decoded, jpeg ? "jpeg" : "png"))
        return std::nullopt;
    Picture picture{jpeg ? u"photo.jpg"_s : u"photo.png"_s, decoded.decoded};
    if (photoToDataUri(picture) != image)
        return std::nullopt; // writing it would not give the same text
    return picture;
}

Json photoToDataUri(const Picture &picture)
{
    const QString start = picture.name.endsWith(u".png") ? pngStart : jpegStart;
    return Json(start + QString::fromLatin1(picture.bytes.toBase64()));
}

} // namespace vitae::jsonresume
