// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfimages.h"

#include "document/imageheader.h"
#include "jpegsegments.h"
#include "pdfsyntax.h"

#include <QImage>

namespace vitae {

using namespace pdf;

namespace {

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

/// What DCTDecode takes (ISO 32000-1, 7.4.8): neither lossless nor arithmetic nor 12-bit. Inks are turned
/// into the colours of the output intent (ISO 19005-3, 6.2.4.3).
bool passesThrough(const ImageHeader &header)
{
    const int components = header.components;
    return header.format == ImageFormat::Jpeg && header.plainDct && header.bitsPerComponent == 8
        && (components == 1 || components == 3);
}

} // namespace

void ImageStore::write(PdfFile &file, int number, const Image &image, Deflater &deflater)
{
    const auto header = readImageHeader(image.bytes);
    if (header && passesThrough(*header)) {
        const std::string entries =
            imageEntries(header->stored, header->components == 1 ? "/DeviceGray" : "/DeviceRGB");
        file.setRaw(number, entries + "/Filter/DCTDecode",
                    std::make_shared<const std::string>(jpegWithoutMetadata(image.bytes)));
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
    QImage decoded;
    if (readImageHeader(image.bytes))
        decoded = QImage::fromData(image.bytes);
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
