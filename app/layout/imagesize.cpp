// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imagesize.h"

#include <QtEndian>

namespace vitae {

namespace {

quint16 word(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<quint16>(bytes.constData() + at);
}

QSize pngSize(const QByteArray &bytes)
{
    static constexpr qsizetype header = 24; // signature, IHDR's length and name, width, height
    if (bytes.size() < header)
        return {};
    const auto width = qFromBigEndian<quint32>(bytes.constData() + 16);
    const auto height = qFromBigEndian<quint32>(bytes.constData() + 20);
    return width > 0xFFFF || height > 0xFFFF ? QSize() : QSize(int(width), int(height));
}

/// Walks the marker segments to the frame header (SOF0 to SOF15 but DHT, JPG and DAC).
QSize jpegSize(const QByteArray &bytes)
{
    qsizetype at = 2;
    while (at + 9 < bytes.size() && quint8(bytes[at]) == 0xFF) {
        const auto marker = quint8(bytes[at + 1]);
        const bool isFrame =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (isFrame)
            return {word(bytes, at + 7), word(bytes, at + 5)};
        at += marker == 0xFF ? 1 : 2 + word(bytes, at + 2);
    }
    return {};
}

} // namespace

QSize imageSize(const QByteArray &bytes)
{
    static constexpr qint64 mostPixels = 64'000'000;
    QSize size;
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        size = pngSize(bytes);
    else if (bytes.startsWith("\xFF\xD8"))
        size = jpegSize(bytes);
    return qint64(size.width()) * size.height() > mostPixels ? QSize() : size;
}

} // namespace vitae
