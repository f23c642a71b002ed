// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imageheader.h"

#include <QtEndian>

namespace vitae {

namespace {

constexpr qint64 mostPixels = 64'000'000;

template<typename Number>
Number bigEndian(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<Number>(bytes.data() + at);
}

/// The directory of an EXIF segment (TIFF 6.0, section 2), in either byte order.
class TiffReader {
  public:
    explicit TiffReader(QByteArrayView bytes) : m_bytes(bytes), m_little(bytes.startsWith("II")) {}

    /// 1 to 8; 1 where nothing sensible is said.
    [[nodiscard]] int orientation() const
    {
        static constexpr int magic = 42, orientationTag = 0x0112, shortType = 3;
        if ((!m_little && !m_bytes.startsWith("MM")) || word(2) != magic)
            return 1;
        const qsizetype directory = qsizetype(word(m_little ? 6 : 4)) << 16 | word(m_little ? 4 : 6);
        for (int i = 0; i < word(directory); ++i) {
            const qsizetype entry = directory + 2 + qsizetype(i) * 12;
            if (word(entry) != orientationTag)
                continue;
            const int value = word(entry + 8);
            return word(entry + 2) == shortType && value >= 1 && value <= 8 ? value : 1;
        }
        return 1;
    }

  private:
    [[nodiscard]] quint16 word(qsizetype at) const
    {
        if (at + 2 > m_bytes.size())
            return 0;
        const char *data = m_bytes.data() + at;
        return m_little ? qFromLittleEndian<quint16>(data) : qFromBigEndian<quint16>(data);
    }

    QByteArrayView m_bytes;
    bool m_little;
};

ImageOrientation orientationOf(QByteArrayView exif)
{
    // Where the stored first row and first column stand: top left, top right, bottom right, bottom left, and
    // transposed left top, right top, right bottom, left bottom.
    static constexpr ImageOrientation orientations[] = {
        {false, false, false}, {false, true, false}, {false, true, true}, {false, false, true},
        {true, false, false},  {true, true, false},  {true, true, true},  {true, false, true},
    };
    return orientations[TiffReader(exif).orientation() - 1];
}

std::optional<ImageHeader> pngHeader(QByteArrayView bytes)
{
    static constexpr qsizetype signatureAndHeader = 33;
    static constexpr int channels[] = {1, 0, 3, 1, 2, 0, 4}; // by colour type
    if (bytes.size() < signatureAndHeader || bytes.sliced(12, 4) != "IHDR")
        return std::nullopt;
    const auto width = bigEndian<quint32>(bytes, 16), height = bigEndian<quint32>(bytes, 20);
    const auto type = bigEndian<quint8>(bytes, 25);
    if (width > mostPixels || height > mostPixels || type >= std::size(channels))
        return std::nullopt;
    ImageHeader header;
    header.format = ImageFormat::Png;
    header.stored = {int(width), int(height)};
    header.components = channels[type];
    header.bitsPerComponent = bigEndian<quint8>(bytes, 24);
    return header;
}

/// SOF0 to SOF15; the numbers between belong to DHT, JPG and DAC.
bool startsFrame(int marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// Walks the marker segments to the frame header; what EXIF and Adobe say stands before it.
std::optional<ImageHeader> jpegHeader(QByteArrayView bytes)
{
    static constexpr QByteArrayView exifStart("Exif\0\0", 6);
    static constexpr int exifMarker = 0xE1, adobeMarker = 0xEE, lastPlainFrame = 0xC2;
    ImageHeader header;
    for (qsizetype at = 2; at + 10 <= bytes.size() && quint8(bytes[at]) == 0xFF;) {
        const int marker = quint8(bytes[at + 1]);
        if (marker == 0xFF) { // a fill byte
            ++at;
            continue;
        }
        if (startsFrame(marker)) {
            header.bitsPerComponent = quint8(bytes[at + 4]);
            header.stored = {bigEndian<quint16>(bytes, at + 7), bigEndian<quint16>(bytes, at + 5)};
            header.components = quint8(bytes[at + 9]);
            header.plainDct = marker <= lastPlainFrame;
            return header;
        }
        const auto length = bigEndian<quint16>(bytes, at + 2);
        if (length < 2)
            return std::nullopt;
        const QByteArrayView content =
            bytes.sliced(at + 4).first(std::min<qsizetype>(length - 2, bytes.size() - at - 4));
        if (marker == exifMarker && content.startsWith(exifStart))
            header.orientation = orientationOf(content.sliced(exifStart.size()));
        if (marker == adobeMarker && content.startsWith("Adobe"))
            header.adobe = true;
        at += 2 + length;
    }
    return std::nullopt;
}

} // namespace

QTransform ImageHeader::upright() const
{
    const auto [transposed, mirroredX, mirroredY] = orientation;
    const double x = mirroredX ? -1 : 1, y = mirroredY ? -1 : 1;
    const QTransform turned = transposed ? QTransform(0, y, x, 0, 0, 0) : QTransform(x, 0, 0, y, 0, 0);
    return turned * QTransform::fromTranslate(mirroredX ? 1 : 0, mirroredY ? 1 : 0);
}

std::optional<ImageHeader> readImageHeader(QByteArrayView bytes)
{
    std::optional<ImageHeader> header;
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        header = pngHeader(bytes);
    else if (bytes.startsWith("\xFF\xD8"))
        header = jpegHeader(bytes);
    if (!header || header->stored.isEmpty() || header->components == 0
        || qint64(header->stored.width()) * header->stored.height() > mostPixels)
        return std::nullopt;
    return header;
}

} // namespace vitae
