// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deflater.h"

#include <libdeflate.h>

namespace vitae {

Deflater::Deflater() : m_compressor(libdeflate_alloc_compressor(6))
{
    Q_CHECK_PTR(m_compressor);
}

Deflater::~Deflater()
{
    libdeflate_free_compressor(m_compressor);
}

SharedBytes Deflater::deflateOnce(std::string_view raw)
{
    std::string out;
    out.resize(libdeflate_zlib_compress_bound(m_compressor, raw.size()));
    out.resize(libdeflate_zlib_compress(m_compressor, raw.data(), raw.size(), out.data(), out.size()));
    out.shrink_to_fit();
    return std::make_shared<const std::string>(std::move(out));
}

SharedBytes Deflater::deflate(std::string_view raw)
{
    Entry &entry = m_entries[fingerprint(raw)];
    if (!entry.bytes)
        entry.bytes = deflateOnce(raw);
    entry.used = true;
    return entry.bytes;
}

void Deflater::nextGeneration()
{
    m_entries.removeIf([](const auto &entry) { return !entry.value().used; });
    for (Entry &entry : m_entries)
        entry.used = false;
}

} // namespace vitae
