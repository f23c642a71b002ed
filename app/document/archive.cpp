// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive.h"

#include "vitaefile.h"

#include <KZip>
#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QSet>
#include <QtEndian>
#include <algorithm>
#include <libdeflate.h>

using namespace Qt::StringLiterals;

// PKWARE's APPNOTE.TXT 6.3 describes the format; its sections are named below.
namespace vitae {
namespace {

constexpr int maxEntries = 200;

struct Message {
    Q_DECLARE_TR_FUNCTIONS(Archive)
};

tl::unexpected<Failure> failed(const QString &what, const QString &entry = {})
{
    return tl::unexpected(Failure{what, entry});
}

/// Little-endian numbers at offsets that were checked to lie inside.
class Bytes {
  public:
    explicit Bytes(const QByteArray &bytes) : m_bytes(bytes) {}
    [[nodiscard]] quint16 u16(qsizetype at) const
    {
        return qFromLittleEndian<quint16>(m_bytes.constData() + at);
    }
    [[nodiscard]] quint32 u32(qsizetype at) const
    {
        return qFromLittleEndian<quint32>(m_bytes.constData() + at);
    }
    [[nodiscard]] bool holds(qsizetype at, qsizetype size) const
    {
        return at >= 0 && size >= 0 && at <= m_bytes.size() && size <= m_bytes.size() - at;
    }
    [[nodiscard]] bool hasSignature(qsizetype at, const char (&signature)[5]) const
    {
        return holds(at, 4) && m_bytes.sliced(at, 4) == QByteArrayView(signature, 4);
    }

  private:
    const QByteArray &m_bytes;
};

struct Entry {
    QByteArray rawName;
    QString name;
    quint16 flags = 0;
    quint16 method = 0;
    quint32 checksum = 0;
    qsizetype packed = 0;
    qsizetype size = 0;
    qsizetype header = 0; ///< offset of the local header
    qsizetype data = 0;   ///< offset of the packed bytes
};

class Directory {
  public:
    explicit Directory(const QByteArray &zip) : m_zip(zip), m_bytes(zip) {}

    /// All entries that are files, checked.
    tl::expected<std::vector<Entry>, Failure> read()
    {
        const qsizetype end = endRecord();
        if (end < 0)
            return failed(Message::tr("The archive is damaged or cut off: it has no directory"));
        const int count = m_bytes.u16(end + 10);
        const qsizetype size = m_bytes.u32(end + 12);
        m_begin = m_bytes.u32(end + 16);
        if (m_bytes.u16(end + 4) != 0 || m_bytes.u16(end + 8) != count || m_begin > end
            || size > end - m_begin)
            return failed(Message::tr("The archive is damaged: its directory lies elsewhere"));
        if (count > maxEntries)
            return failed(Message::tr("The archive holds more than 200 files"));
        qsizetype at = m_begin;
        for (int i = 0; i < count; ++i)
            if (auto read = readEntry(at); !read)
                return tl::unexpected(read.error());
        if (const auto separate = checkOverlaps(); !separate)
            return tl::unexpected(separate.error());
        return std::move(m_entries);
    }

  private:
    /// 4.3.16: at the end, before a comment of at most 65535 bytes.
    qsizetype endRecord() const
    {
        const qsizetype first = std::max(qsizetype(0), m_zip.size() - 22 - 65535);
        for (qsizetype at = m_zip.size() - 22; at >= first; --at)
            if (m_bytes.hasSignature(at, "PK\5\6") && at + 22 + m_bytes.u16(at + 20) == m_zip.size())
                return at;
        return -1;
    }

    /// 4.3.12.
    tl::expected<void, Failure> readEntry(qsizetype &at)
    {
        if (!m_bytes.hasSignature(at, "PK\1\2") || !m_bytes.holds(at, 46))
            return failed(Message::tr("The archive is damaged: its directory is cut off"));
        const qsizetype nameSize = m_bytes.u16(at + 28);
        const qsizetype whole = 46 + nameSize + m_bytes.u16(at + 30) + m_bytes.u16(at + 32);
        if (!m_bytes.holds(at, whole))
            return failed(Message::tr("The archive is damaged: its directory is cut off"));
        Entry entry;
        entry.flags = m_bytes.u16(at + 8);
        entry.method = m_bytes.u16(at + 10);
        entry.checksum = m_bytes.u32(at + 16);
        entry.packed = m_bytes.u32(at + 20);
        entry.size = m_bytes.u32(at + 24);
        entry.header = m_bytes.u32(at + 42);
        entry.rawName = m_zip.sliced(at + 46, nameSize);
        entry.name = QString::fromUtf8(entry.rawName);
        at += whole;
        return check(std::move(entry));
    }

    tl::expected<void, Failure> check(Entry entry)
    {
        if (!isSafe(entry.name))
            return failed(Message::tr("The archive holds a file whose name leads out of it"), entry.name);
        if (m_names.contains(entry.name))
            return failed(Message::tr("The archive holds two files of one name"), entry.name);
        m_names.insert(entry.name);
        if (entry.flags & 1)
            return failed(Message::tr("The archive is encrypted"), entry.name);
        if (entry.method != 0 && entry.method != 8)
            return failed(Message::tr("The archive uses a compression that is not supported"), entry.name);
        m_total += entry.size;
        if (m_total > maxFileSize)
            return failed(Message::tr("The files in the archive are larger than 64 MiB together"));
        if (!locate(entry))
            return failed(Message::tr("The archive is damaged: a file is not where its directory says"),
                          entry.name);
        m_entries.push_back(std::move(entry));
        return {};
    }

    static bool isSafe(const QString &name)
    {
        const QStringList steps = name.split(u'/');
        return !name.isEmpty() && !name.startsWith(u'/') && !name.contains(u'\\') && !name.contains(u':')
            && !name.contains(QChar(0)) && !name.contains(QChar::ReplacementCharacter)
            && !steps.contains(u".."_s) && !steps.contains(u"."_s);
    }

    /// 4.3.7: the header before the bytes must say the same, or other programs would see another archive.
    bool locate(Entry &entry) const
    {
        if (!m_bytes.hasSignature(entry.header, "PK\3\4") || !m_bytes.holds(entry.header, 30))
            return false;
        const qsizetype nameSize = m_bytes.u16(entry.header + 26);
        entry.data = entry.header + 30 + nameSize + m_bytes.u16(entry.header + 28);
        return m_bytes.u16(entry.header + 8) == entry.method && nameSize == entry.rawName.size()
            && entry.data <= m_begin && entry.packed <= m_begin - entry.data
            && m_zip.sliced(entry.header + 30, nameSize) == entry.rawName
            && (entry.method == 8 || entry.packed == entry.size);
    }

    /// Entries that share bytes make small archives of endless content.
    tl::expected<void, Failure> checkOverlaps() const
    {
        std::vector<std::pair<qsizetype, qsizetype>> ranges;
        for (const Entry &entry : m_entries)
            ranges.emplace_back(entry.header, entry.data + entry.packed);
        std::ranges::sort(ranges);
        for (size_t i = 1; i < ranges.size(); ++i)
            if (ranges[i].first < ranges[i - 1].second)
                return failed(Message::tr("The archive is damaged: its files overlap"));
        return {};
    }

    const QByteArray &m_zip;
    Bytes m_bytes;
    qsizetype m_begin = 0; ///< of the directory
    std::vector<Entry> m_entries;
    QSet<QString> m_names;
    qint64 m_total = 0;
};

/// Never unpacks more than the size that the directory claims and that was added up before.
tl::expected<QByteArray, Failure> unpack(const QByteArray &zip, const Entry &entry)
{
    const QByteArray packed = zip.sliced(entry.data, entry.packed);
    QByteArray bytes = packed;
    if (entry.method == 8) {
        const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> decompressor(
            libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
        bytes = QByteArray(entry.size, Qt::Uninitialized);
        const libdeflate_result result =
            libdeflate_deflate_decompress(decompressor.get(), packed.constData(), size_t(packed.size()),
                                          bytes.data(), size_t(bytes.size()), nullptr);
        if (result != LIBDEFLATE_SUCCESS)
            return failed(Message::tr("The archive is damaged: a file in it cannot be unpacked"), entry.name);
    }
    if (libdeflate_crc32(0, bytes.constData(), size_t(bytes.size())) != entry.checksum)
        return failed(Message::tr("The archive is damaged: the checksum of a file in it is wrong"),
                      entry.name);
    return bytes;
}

} // namespace

bool looksLikeArchive(const QByteArray &bytes)
{
    return bytes.startsWith("PK\3\4") || bytes.startsWith("PK\5\6");
}

tl::expected<std::vector<ArchiveFile>, Failure> readArchive(const QByteArray &zip)
{
    const tl::expected<std::vector<Entry>, Failure> entries = Directory(zip).read();
    if (!entries)
        return tl::unexpected(entries.error());
    std::vector<ArchiveFile> files;
    for (const Entry &entry : *entries) {
        if (entry.name.endsWith(u'/') && entry.size == 0)
            continue;
        tl::expected<QByteArray, Failure> bytes = unpack(zip, entry);
        if (!bytes)
            return tl::unexpected(bytes.error());
        files.push_back({entry.name, std::move(*bytes)});
    }
    return files;
}

QByteArray writeArchive(const std::vector<ArchiveFile> &files, const QStringList &stored)
{
    // KZip on a QSaveFile aborts; into memory first (and what is equal in memory is equal on disk).
    QBuffer buffer;
    KZip zip(&buffer);
    zip.open(QIODevice::WriteOnly);
    zip.setExtraField(KZip::NoExtraField);
    // The format begins in 1980; noon exists on that day in every time zone.
    const QDateTime time(QDate(1980, 1, 1), QTime(12, 0));
    for (const ArchiveFile &file : files) {
        zip.setCompression(stored.contains(file.name) ? KZip::NoCompression : KZip::DeflateCompression);
        zip.writeFile(file.name, file.bytes, 0100644, QString(), QString(), time, time, time);
    }
    zip.close();
    return buffer.data();
}

} // namespace vitae
