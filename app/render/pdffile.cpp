// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdffile.h"

#include "pdfsyntax.h"

namespace vitae {

using namespace pdf;

namespace {

/// Large enough to deflate well, small enough that an edit changes few, and an index fits into one byte.
constexpr size_t objectsPerStream = 200;

void appendHex(std::string &out, quint64 value)
{
    static constexpr char digits[] = "0123456789abcdef";
    for (int shift = 60; shift >= 0; shift -= 4)
        out += digits[(value >> shift) & 15];
}

} // namespace

int PdfFile::reserve(int count)
{
    const int first = int(m_slots.size()) + 1;
    m_slots.resize(m_slots.size() + size_t(count));
    return first;
}

void PdfFile::set(int number, std::string_view object)
{
    slot(number).begin = m_objects.size();
    slot(number).size = object.size();
    m_objects += object;
}

int PdfFile::add(std::string_view object)
{
    const int number = reserve();
    set(number, object);
    return number;
}

void PdfFile::setDeflated(int number, std::string_view entries, SharedBytes deflated)
{
    set(number, entries);
    slot(number).stream = std::move(deflated);
    slot(number).deflated = true;
}

int PdfFile::addDeflated(std::string_view entries, SharedBytes deflated)
{
    const int number = reserve();
    setDeflated(number, entries, std::move(deflated));
    return number;
}

void PdfFile::setRaw(int number, std::string_view entries, SharedBytes bytes)
{
    set(number, entries);
    slot(number).stream = std::move(bytes);
}

QByteArray PdfFile::finish(int catalog, int information)
{
    size_t size = m_slots.size() * 12 + 4096;
    for (const Slot &slot : m_slots)
        size += slot.stream ? slot.stream->size() + 100 : slot.size / 4;
    m_file.reserve(size);
    m_file = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"; // the second line marks the file as binary (7.5.2)
    std::vector<Place> places(m_slots.size() + 1);
    writeStreams(places);
    writeObjectStreams(places);
    writeCrossReferences(places, catalog, information);
    return QByteArray(m_file.data(), qsizetype(m_file.size()));
}

void PdfFile::writeStream(int number, std::string_view entries, const std::string &bytes, bool deflated)
{
    appendInt(m_file, number);
    m_file += " 0 obj\n<<";
    m_file += entries;
    if (deflated)
        m_file += "/Filter/FlateDecode";
    m_file += "/Length ";
    appendInt(m_file, qint64(bytes.size()));
    m_file += ">>stream\n";
    m_file += bytes;
    m_file += "\nendstream\nendobj\n";
}

void PdfFile::writeStreams(std::vector<Place> &places)
{
    for (size_t i = 0; i < m_slots.size(); ++i) {
        const Slot &slot = m_slots[i];
        if (!slot.stream)
            continue;
        places[i + 1] = {.type = 1, .where = quint32(m_file.size())};
        writeStream(int(i) + 1, std::string_view(m_objects).substr(slot.begin, slot.size), *slot.stream,
                    slot.deflated);
    }
}

void PdfFile::writeObjectStreams(std::vector<Place> &places)
{
    std::vector<int> members;
    const auto flush = [&] {
        if (members.empty())
            return;
        const int number = int(places.size());
        places.push_back({.type = 1, .where = quint32(m_file.size())});
        for (size_t i = 0; i < members.size(); ++i)
            places[size_t(members[i])] = {.type = 2, .where = quint32(number), .index = quint8(i)};
        writeObjectStream(number, members);
        members.clear();
    };
    for (size_t i = 0; i < m_slots.size(); ++i) {
        if (m_slots[i].stream || m_slots[i].size == 0)
            continue;
        members.push_back(int(i) + 1);
        if (members.size() == objectsPerStream)
            flush();
    }
    flush();
}

void PdfFile::writeObjectStream(int number, const std::vector<int> &members)
{
    std::string header;
    std::string body;
    for (const int member : members) {
        appendInt(header, member);
        header += ' ';
        appendInt(header, qint64(body.size()));
        header += ' ';
        body += std::string_view(m_objects).substr(slot(member).begin, slot(member).size);
        body += '\n';
    }
    std::string entries = "/Type/ObjStm/N ";
    appendInt(entries, qint64(members.size()));
    entries += "/First ";
    appendInt(entries, qint64(header.size()));
    writeStream(number, entries, *m_deflater.deflate(header + body), true);
}

void PdfFile::writeCrossReferences(const std::vector<Place> &places, int catalog, int information)
{
    constexpr int rowSize = 6; // W [1 4 1]
    const size_t start = m_file.size();
    const int number = int(places.size());
    std::vector<Place> all = places;
    all.push_back({.type = 1, .where = quint32(start)});

    // PNG "up" prediction: neighbouring rows differ by one in the index, so the differences deflate to
    // nothing.
    std::string rows;
    rows.reserve(all.size() * (rowSize + 1));
    quint8 above[rowSize] = {};
    for (const Place &place : all) {
        const quint8 row[rowSize] = {place.type,
                                     quint8(place.where >> 24),
                                     quint8(place.where >> 16),
                                     quint8(place.where >> 8),
                                     quint8(place.where),
                                     place.index};
        rows += '\2';
        for (int i = 0; i < rowSize; ++i) {
            rows += char(quint8(row[i] - above[i]));
            above[i] = row[i];
        }
    }
    const Fingerprint identity = fingerprint(m_file);
    std::string id = "<";
    appendHex(id, identity.high);
    appendHex(id, identity.low);
    id += '>';

    std::string entries = "/Type/XRef/W[1 4 1]/DecodeParms<</Predictor 12/Columns 6>>/Size ";
    appendInt(entries, number + 1);
    entries += "/Root ";
    appendRef(entries, catalog);
    entries += "/Info ";
    appendRef(entries, information);
    entries += "/ID[" + id + id + "]";
    writeStream(number, entries, *m_deflater.deflate(rows), true);
    m_file += "startxref\n";
    appendInt(m_file, qint64(start));
    m_file += "\n%%EOF\n";
}

} // namespace vitae
