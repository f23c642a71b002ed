// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/pagelist.h"
#include "pdffile.h"

namespace vitae {

/// Writes pictures as image XObjects (ISO 32000-1, 8.9.5) and remembers what it had to decode and deflate.
class ImageStore {
  public:
    /// JPEG bytes as they are; anything else as deflated RGB, with a soft mask where it is translucent. Sets
    /// the object `number`; a picture that cannot be read becomes one white pixel.
    void write(PdfFile &file, int number, const Image &image, Deflater &deflater);
    void nextGeneration();

  private:
    struct Pixels {
        QSize size;
        SharedBytes color;
        SharedBytes alpha; ///< null: opaque
        bool used = false;
    };
    const Pixels &pixels(const Image &image, Deflater &deflater);

    QHash<quint64, Pixels> m_pixels; ///< by Image::hash
};

} // namespace vitae
