// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QSize>
#include <QTransform>
#include <optional>

namespace vitae {

enum class ImageFormat : quint8 { Jpeg, Png };

/// How to turn what is stored into what is meant (TIFF 6.0, tag Orientation, and EXIF): transposed first,
/// then mirrored. Cameras store the sensor's rows and say here how they were held.
struct ImageOrientation {
    bool transposed = false; ///< rows stand for columns
    bool mirroredX = false;  ///< left is right
    bool mirroredY = false;  ///< top is bottom
    bool operator==(const ImageOrientation &) const = default;
};

/// What a picture says about itself before anything is decoded.
struct ImageHeader {
    ImageFormat format = ImageFormat::Jpeg;
    QSize stored; ///< pixels as they lie in the file, never empty
    int components = 0; ///< channels a pixel; a palette counts as one
    int bitsPerComponent = 0;
    ImageOrientation orientation; ///< of JPEG; PNG is upright
    bool plainDct = false; ///< JPEG: baseline, extended or progressive with Huffman codes, as PDF takes it
    bool adobe = false; ///< JPEG: has an Adobe segment; four components are then stored inverted

    /// Pixels as they are shown.
    [[nodiscard]] QSize size() const { return orientation.transposed ? stored.transposed() : stored; }
    /// Maps the stored picture, a unit square with y downwards, to the shown one.
    [[nodiscard]] QTransform upright() const;
};

/// Reads the header of a JPEG (ITU-T T.81, B) or PNG (ISO/IEC 15948, 5.6) file. Nothing for other bytes, and
/// for pictures of more than 64 million pixels: no decoder sees them.
[[nodiscard]] std::optional<ImageHeader> readImageHeader(QByteArrayView bytes);

} // namespace vitae
