// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QtEndian>

/// Builds what a camera says about how it was held.
namespace exif {

/// One number of two or four bytes.
template<typename Number>
QByteArray bytesOf(Number value, bool littleEndian = false)
{
    const Number ordered = littleEndian ? qToLittleEndian(value) : qToBigEndian(value);
    return {reinterpret_cast<const char *>(&ordered), sizeof ordered};
}

/// An APP1 segment of a JPEG with a directory of two entries.
inline QByteArray segment(int orientation, bool littleEndian = false)
{
    const auto word = [littleEndian](int value) { return bytesOf(quint16(value), littleEndian); };
    const auto number = [littleEndian](quint32 value) { return bytesOf(value, littleEndian); };
    const QByteArray tiff = (littleEndian ? "II" : "MM") + word(42) + number(8) + word(2) //
        + word(0x0100) + word(4) + number(1) + number(1000) // image width
        + word(0x0112) + word(3) + number(1) + word(orientation) + word(0) //
        + number(0);
    const QByteArray content = QByteArray("Exif\0\0", 6) + tiff;
    return "\xFF\xE1" + bytesOf(quint16(content.size() + 2)) + content;
}

/// The JPEG, held as `orientation` says.
inline QByteArray held(const QByteArray &jpeg, int orientation)
{
    return jpeg.first(2) + segment(orientation) + jpeg.sliced(2);
}

} // namespace exif
