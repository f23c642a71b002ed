// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <bit>
#include <cstring>

namespace vitae {

/// 64 bits over anything, the same on every run and machine of one byte order. Not for secrets.
class ContentHash {
  public:
    void add(quint64 word)
    {
        // The finaliser of SplitMix64: every input bit reaches every output bit.
        quint64 z = (m_state ^ word) + 0x9e3779b97f4a7c15ULL;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        m_state = z ^ (z >> 31);
    }
    void add(float a, float b) { add(quint64(bits(a)) << 32 | bits(b)); }
    void add(const QString &text) { addBytes(text.constData(), size_t(text.size()) * sizeof(QChar)); }
    void add(const QByteArray &bytes) { addBytes(bytes.constData(), size_t(bytes.size())); }
    void addBytes(const void *data, size_t size)
    {
        const char *at = static_cast<const char *>(data);
        add(size);
        for (; size >= 8; at += 8, size -= 8) {
            quint64 word;
            std::memcpy(&word, at, 8);
            add(word);
        }
        if (size > 0) {
            quint64 word = 0;
            std::memcpy(&word, at, size);
            add(word);
        }
    }
    [[nodiscard]] quint64 value() const { return m_state; }

  private:
    static quint32 bits(float value) { return std::bit_cast<quint32>(value); }
    quint64 m_state = 0x5669746165ULL;
};

} // namespace vitae
