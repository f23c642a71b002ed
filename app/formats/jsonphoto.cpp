// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonphoto.h"

#include "document/imageheader.h"

using namespace Qt::StringLiterals;

namespace vitae::jsonresume {

namespace {

const QString jpegStart = u"data:image/jpeg;base64,"_s;
const QString pngStart = u"data:image/png;base64,"_s;

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
    const auto decoded =
        QByteArray::fromBase64Encoding(text->sliced(jpeg ? jpegStart.size() : pngStart.size()).toLatin1(),
                                       QByteArray::AbortOnBase64DecodingErrors);
    const auto header = decoded ? readImageHeader(decoded.decoded) : std::nullopt;
    if (!header || (header->format == ImageFormat::Jpeg) != jpeg)
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
