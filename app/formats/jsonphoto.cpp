// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonphoto.h"

#include <QSize>
#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace vitae::jsonresume {

namespace {

const QString jpegStart = u"data:image/jpeg;base64,"_s;
const QString pngStart = u"data:image/png;base64,"_s;

int number(QByteArrayView bytes, qsizetype at, int length)
{
    quint32 value = 0;
    for (int i = 0; i < length; ++i)
        value = value << 8 | uchar(bytes[at + i]);
    return int(std::min(value, quint32(std::numeric_limits<int>::max())));
}

// Sizes are read from the headers: no decoder sees a picture before its size is known to be sane.

/// PNG (ISO/IEC 15948, 5.6): the signature, then IHDR with width and height.
QSize pngSize(QByteArrayView bytes)
{
    if (bytes.size() < 33 || !bytes.startsWith("\x89PNG\r\n\x1a\n") || bytes.sliced(12, 4) != "IHDR")
        return {};
    return {number(bytes, 16, 4), number(bytes, 20, 4)};
}

/// JPEG (ITU-T T.81, B.1 and B.2): segments until a start of frame.
QSize jpegSize(QByteArrayView bytes)
{
    if (!bytes.startsWith("\xFF\xD8"))
        return {};
    for (qsizetype at = 2; at + 9 < bytes.size() && uchar(bytes[at]) == 0xFF;) {
        const int marker = uchar(bytes[at + 1]);
        const bool frame =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame)
            return {number(bytes, at + 7, 2), number(bytes, at + 5, 2)};
        at += 2 + std::max(2, number(bytes, at + 2, 2));
    }
    return {};
}

bool hasSaneSize(QByteArrayView bytes, bool jpeg)
{
    constexpr qint64 mostPixels = 40'000'000;
    const QSize size = jpeg ? jpegSize(bytes) : pngSize(bytes);
    return size.width() > 0 && size.height() > 0 && qint64(size.width()) * size.height() <= mostPixels;
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
    const auto decoded =
        QByteArray::fromBase64Encoding(text->sliced(jpeg ? jpegStart.size() : pngStart.size()).toLatin1(),
                                       QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || !hasSaneSize(decoded.decoded, jpeg))
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
