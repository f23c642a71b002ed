// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "deflater.h"

#include <QByteArray>
#include <vector>

namespace vitae {

/// A PDF file in the making: numbered objects, put into object streams and listed in a cross-reference stream
/// (ISO 32000-1, 7.5.7 and 7.5.8). Numbers are given in the order they are asked for, from 1.
class PdfFile {
  public:
    explicit PdfFile(Deflater &deflater) : m_deflater(deflater) {}

    /// Reserves consecutive numbers and returns the first; each is to be set once.
    [[nodiscard]] int reserve(int count = 1);
    /// Any object but a stream.
    void set(int number, std::string_view object);
    int add(std::string_view object);
    /// `entries`: of the stream's dictionary, but for Length and Filter.
    void setDeflated(int number, std::string_view entries, SharedBytes deflated);
    int addDeflated(std::string_view entries, SharedBytes deflated);
    /// As it is; a filter, where there is one, stands in `entries`.
    void setRaw(int number, std::string_view entries, SharedBytes bytes);

    [[nodiscard]] QByteArray finish(int catalog, int information);

  private:
    struct Slot { ///< of one number: a stream, or a place in m_objects
        size_t begin = 0;
        size_t size = 0;
        SharedBytes stream;
        bool deflated = false;
    };
    struct Place { ///< a row of the cross-reference stream
        quint8 type = 0;
        quint32 where = 0;
        quint8 index = 0;
    };
    [[nodiscard]] Slot &slot(int number) { return m_slots[size_t(number) - 1]; }
    void writeStreams(std::vector<Place> &places);
    void writeObjectStreams(std::vector<Place> &places);
    void writeObjectStream(int number, const std::vector<int> &members);
    void writeCrossReferences(const std::vector<Place> &places, int catalog, int information);
    void writeStream(int number, std::string_view entries, const std::string &bytes, bool deflated);

    Deflater &m_deflater;
    std::vector<Slot> m_slots;
    std::string m_objects; ///< the bodies, one after the other
    std::string m_file;
};

} // namespace vitae
