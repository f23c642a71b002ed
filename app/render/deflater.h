// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fingerprint.h"

#include <QHash>
#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace vitae {

using SharedBytes = std::shared_ptr<const std::string>;

/// Deflates (zlib format) and remembers what the last export needed: bytes that come again cost one hash.
/// Object streams of unchanged pages are found here after an edit.
class Deflater {
  public:
    Deflater();
    ~Deflater();
    Deflater(const Deflater &) = delete;
    Deflater &operator=(const Deflater &) = delete;

    [[nodiscard]] SharedBytes deflate(std::string_view raw);
    /// Without remembering: for streams that their owner keeps.
    [[nodiscard]] SharedBytes deflateOnce(std::string_view raw);
    void nextGeneration(); ///< forgets what was not asked for since the last call

  private:
    struct Entry {
        SharedBytes bytes;
        bool used = false;
    };
    libdeflate_compressor *m_compressor;
    QHash<Fingerprint, Entry> m_entries;
};

} // namespace vitae
