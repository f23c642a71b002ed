// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfimages.h"

#include "pdfsyntax.h"

#include <QImage>

namespace vitae {

using namespace pdf;

namespace {

int byteAt(const QByteArray &bytes, qsizetype at)
{
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}
int wordAt(const QByteArray &bytes, qsizetype at)
{
    return byteAt(bytes, at) << 8 | byteAt(bytes, at + 1);
}

std::string imageEntries(QSize size, std::string_view colorSpace)
{
    std::string out = "/Type/XObject/Subtype/Image/BitsPerComponent 8/Width ";
    appendInt(out, size.width());
    out += "/Height ";
    appendInt(out, size.height());
    out += "/ColorSpace";
    out += colorSpace;
    return out;
}

std::string rows(const QImage &image, int bytesPerPixel)
{
    std::string out;
    for (int y = 0; y < image.height(); ++y)
        out.append(reinterpret_cast<const char *>(image.constScanLine(y)),
                   size_t(image.width()) * size_t(bytesPerPixel));
    return out;
}

} // namespace

JpegFrame readJpegFrame(const QByteArray &bytes)
{
    JpegFrame frame;
    if (wordAt(bytes, 0) != 0xffd8)
        return frame;
    for (qsizetype at = 2; at + 4 <= bytes.size();) {
        if (byteAt(bytes, at) != 0xff)
            return {};
        const int marker = byteAt(bytes, at + 1);
        if (marker == 0xff) { // a fill byte
            ++at;
            continue;
        }
        if (marker == 0xee && bytes.sliced(at + 4).startsWith("Adobe"))
            frame.inverted = true;
        const bool isFrame =
            marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (isFrame) {
            if (marker > 0xc2
                || byteAt(bytes, at + 4) != 8) // lossless, arithmetic or 12-bit: DCTDecode has none
                return {};
            frame.size = {wordAt(bytes, at + 7), wordAt(bytes, at + 5)};
            frame.components = byteAt(bytes, at + 9);
            frame.inverted = frame.inverted && frame.components == 4;
            const bool known = frame.components == 1 || frame.components == 3 || frame.components == 4;
            return known && !frame.size.isEmpty() ? frame : JpegFrame{};
        }
        at += 2 + wordAt(bytes, at + 2);
    }
    return {};
}

void ImageStore::write(PdfFile &file, int number, const Image &image, Deflater &deflater)
{
    const JpegFrame frame = readJpegFrame(image.bytes);
    if (frame.components != 0) {
        std::string entries = imageEntries(frame.size,
                                           frame.components == 1       ? "/DeviceGray"
                                               : frame.components == 3 ? "/DeviceRGB"
                                                                       : "/DeviceCMYK");
        if (frame.inverted)
            entries += "/Decode[1 0 1 0 1 0 1 0]";
        file.setRaw(number, entries + "/Filter/DCTDecode",
                    std::make_shared<const std::string>(image.bytes.toStdString()));
        return;
    }
    const Pixels &found = pixels(image, deflater);
    std::string entries = imageEntries(found.size, "/DeviceRGB");
    if (found.alpha) {
        entries += "/SMask ";
        appendRef(entries, file.addDeflated(imageEntries(found.size, "/DeviceGray"), found.alpha));
    }
    file.setDeflated(number, entries, found.color);
}

const ImageStore::Pixels &ImageStore::pixels(const Image &image, Deflater &deflater)
{
    Pixels &found = m_pixels[image.hash];
    found.used = true;
    if (found.color)
        return found;
    QImage decoded = QImage::fromData(image.bytes);
    if (decoded.isNull()) {
        decoded = QImage(1, 1, QImage::Format_RGB888);
        decoded.fill(Qt::white);
    }
    found.size = decoded.size();
    if (decoded.hasAlphaChannel()) {
        const QImage alpha = decoded.convertToFormat(QImage::Format_Alpha8);
        found.alpha = deflater.deflateOnce(rows(alpha, 1));
    }
    found.color = deflater.deflateOnce(rows(decoded.convertToFormat(QImage::Format_RGB888), 3));
    return found;
}

void ImageStore::nextGeneration()
{
    m_pixels.removeIf([](const auto &entry) { return !entry.value().used; });
    for (Pixels &pixels : m_pixels)
        pixels.used = false;
}

} // namespace vitae
