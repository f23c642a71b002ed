// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jpegsegments.h"

#include "document/imageheader.h"

#include <QtEndian>
#include <algorithm>
#include <array>

namespace vitae {

namespace {

enum Marker : quint8 {
    FirstRestart = 0xd0,
    LastRestart = 0xd7,
    StartOfImage = 0xd8,
    EndOfImage = 0xd9,
    StartOfScan = 0xda,
    FirstApplication = 0xe0,
    Jfif = 0xe0,
    ColorProfile = 0xe2,
    Adobe = 0xee,
    LastApplication = 0xef,
    Comment = 0xfe,
};

quint8 byteAt(QByteArrayView bytes, qsizetype at)
{
    return quint8(bytes[at]);
}

bool isMetadata(quint8 marker)
{
    if (marker == Comment)
        return true;
    return marker >= FirstApplication && marker <= LastApplication && marker != Jfif && marker != ColorProfile
        && marker != Adobe;
}

/// The place of the next marker after a scan's data: 0xFF that neither stuffs nor restarts.
qsizetype endOfScan(QByteArrayView jpeg, qsizetype at)
{
    for (; at + 1 < jpeg.size(); ++at) {
        const quint8 next = byteAt(jpeg, at + 1);
        const bool within = next == 0 || (next >= FirstRestart && next <= LastRestart);
        if (byteAt(jpeg, at) == 0xff && next != 0xff && !within)
            return at;
    }
    return -1;
}

} // namespace

std::string jpegWithoutMetadata(QByteArrayView jpeg)
{
    std::string unchanged(jpeg.data(), size_t(jpeg.size()));
    if (jpeg.size() < 4 || byteAt(jpeg, 0) != 0xff || byteAt(jpeg, 1) != StartOfImage)
        return unchanged;
    std::string out;
    out.reserve(unchanged.size());
    const auto keep = [&](qsizetype from, qsizetype to) {
        out.append(jpeg.data() + from, size_t(to - from));
    };
    keep(0, 2);
    for (qsizetype at = 2; at + 1 < jpeg.size();) {
        const quint8 marker = byteAt(jpeg, at + 1);
        if (byteAt(jpeg, at) != 0xff)
            return unchanged;
        if (marker == 0xff) { // fill bytes before a marker
            ++at;
            continue;
        }
        if (marker == EndOfImage) {
            keep(at, at + 2);
            return out;
        }
        if (at + 4 > jpeg.size())
            return unchanged;
        const qsizetype end = at + 2 + (byteAt(jpeg, at + 2) << 8 | byteAt(jpeg, at + 3));
        const qsizetype next = marker == StartOfScan ? endOfScan(jpeg, end) : end;
        if (next < 0 || next > jpeg.size() || end < at + 4)
            return unchanged;
        if (!isMetadata(marker))
            keep(at, next);
        at = next;
    }
    return unchanged;
}

namespace {

/// An Exif segment that says nothing but the orientation (CIPA DC-008, 4.6.4).
QByteArray orientationSegment(int orientation)
{
    QByteArray segment("\xff\xe1\0\x22"
                       "Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0",
                       36);
    constexpr qsizetype valueAt = 29;
    segment[valueAt] = char(orientation);
    return segment;
}

QByteArray jpegForStrangers(const QByteArray &jpeg, const ImageOrientation &orientation)
{
    QByteArray bare = QByteArray::fromStdString(jpegWithoutMetadata(jpeg));
    for (int value = 1; value <= 8; ++value) {
        const QByteArray turned =
            value == 1 ? bare : bare.first(2) + orientationSegment(value) + bare.sliced(2);
        if (const auto header = readImageHeader(turned); header && header->orientation == orientation)
            return turned;
    }
    return bare;
}

QByteArray pngForStrangers(const QByteArray &png)
{
    constexpr std::array<QByteArrayView, 5> telling{"tEXt", "zTXt", "iTXt", "tIME", "eXIf"};
    constexpr qsizetype signature = 8, around = 12; // length, type and checksum
    QByteArray out = png.first(std::min(signature, png.size()));
    for (qsizetype at = signature; at + around <= png.size();) {
        const qsizetype size = around + qsizetype(qFromBigEndian<quint32>(png.constData() + at));
        if (size > png.size() - at)
            return png;
        const QByteArrayView type = QByteArrayView(png).sliced(at + 4, 4);
        if (std::ranges::find(telling, type) == telling.end())
            out += QByteArrayView(png).sliced(at, size);
        at += size;
    }
    return out;
}

} // namespace

QByteArray pictureForStrangers(const QByteArray &picture)
{
    const auto header = readImageHeader(picture);
    if (!header)
        return picture;
    return header->format == ImageFormat::Jpeg ? jpegForStrangers(picture, header->orientation)
                                               : pngForStrangers(picture);
}

} // namespace vitae
