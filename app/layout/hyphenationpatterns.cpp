// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hyphenationpatterns.h"

#include <QFile>
#include <algorithm>
#include <array>
#include <unicode/ucnv.h>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

constexpr qsizetype aroundJoint = 3; ///< letters between a joint of a compound and a division

quint32 extended(quint32 hash, QChar letter)
{
    return (hash ^ letter.unicode()) * 0x01000193U; // FNV-1a over UTF-16 units
}
constexpr quint32 emptyHash = 0x811c9dc5U;

/// Text in the encoding that the first line of a file names. Empty when nobody knows it.
QString decoded(const QByteArray &bytes, QByteArray encoding)
{
    if (encoding == "UTF-8")
        return QString::fromUtf8(bytes);
    if (encoding == "ISO8859-1")
        return QString::fromLatin1(bytes);
    encoding.replace("microsoft-cp", "windows-");
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
        ucnv_open(encoding.constData(), &error), ucnv_close);
    if (U_FAILURE(error))
        return {};
    QString text(bytes.size(), Qt::Uninitialized);
    const int32_t length =
        ucnv_toUChars(converter.get(), reinterpret_cast<char16_t *>(text.data()), int32_t(text.size()),
                      bytes.constData(), int32_t(bytes.size()), &error);
    text.truncate(U_FAILURE(error) && error != U_STRING_NOT_TERMINATED_WARNING ? 0 : length);
    return text;
}

/// The number after a directive; the standard where the line is another one.
bool readNumber(QStringView line, QStringView directive, qsizetype &number)
{
    if (!line.startsWith(directive))
        return false;
    number = std::max(number, qsizetype(line.sliced(directive.size()).trimmed().toInt()));
    return true;
}

} // namespace

std::unique_ptr<const HyphenationPatterns> HyphenationPatterns::load(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return nullptr;
    const QByteArray encoding = source.readLine(100).trimmed();
    const QString text = decoded(source.readAll(), encoding);
    std::unique_ptr<HyphenationPatterns> patterns(new HyphenationPatterns);
    patterns->m_levels.resize(1);
    for (const QStringView line : QStringView(text).tokenize(u'\n'))
        patterns->readLine(line.trimmed());
    const bool isEmpty =
        std::ranges::all_of(patterns->m_levels, [](const Level &level) { return level.count == 0; });
    return isEmpty ? nullptr : std::move(patterns);
}

void HyphenationPatterns::readLine(QStringView line)
{
    qsizetype ignored = 0;
    if (line.isEmpty() || line.startsWith(u'%') || line.startsWith(u'#') || line.startsWith(u"NOHYPHEN"))
        return;
    if (line == u"NEXTLEVEL")
        m_levels.emplace_back();
    else if (!readNumber(line, u"LEFTHYPHENMIN", m_before) && !readNumber(line, u"RIGHTHYPHENMIN", m_after)
             && !readNumber(line, u"COMPOUNDLEFTHYPHENMIN", ignored)
             && !readNumber(line, u"COMPOUNDRIGHTHYPHENMIN", ignored))
        m_levels.back().add(line);
}

void HyphenationPatterns::Level::add(QStringView line)
{
    Pattern pattern;
    pattern.begin = quint32(text.size());
    const qsizetype slash = line.indexOf(u'/');
    pattern.changesSpelling = slash >= 0;
    QString values;
    char16_t value = 0;
    for (const QChar c : slash >= 0 ? line.first(slash) : line) {
        if (c >= u'0' && c <= u'9') {
            value = char16_t(c.unicode() - u'0');
            continue;
        }
        text += c;
        values += QChar(std::exchange(value, char16_t(0)));
    }
    values += QChar(value);
    pattern.length = quint16(values.size() - 1);
    if (pattern.length == 0)
        return;
    text += values;
    longest = std::max<qsizetype>(longest, pattern.length);
    if (2 * ++count > table.size())
        grow();
    insert(pattern);
}

void HyphenationPatterns::Level::insert(const Pattern &pattern)
{
    quint32 hash = emptyHash;
    for (const QChar letter : QStringView(text).sliced(pattern.begin, pattern.length))
        hash = extended(hash, letter);
    size_t place = hash & (table.size() - 1);
    while (table[place].length > 0)
        place = (place + 1) & (table.size() - 1);
    table[place] = pattern;
}

void HyphenationPatterns::Level::grow()
{
    std::vector<Pattern> old(std::max<size_t>(1024, 4 * table.size()));
    old.swap(table);
    for (const Pattern &pattern : old) {
        if (pattern.length > 0)
            insert(pattern);
    }
}

const HyphenationPatterns::Level::Pattern *HyphenationPatterns::Level::find(QStringView letters,
                                                                            quint32 hash) const
{
    for (size_t place = hash & (table.size() - 1); table[place].length > 0;
         place = (place + 1) & (table.size() - 1)) {
        const Pattern &pattern = table[place];
        if (QStringView(text).sliced(pattern.begin, pattern.length) == letters)
            return &pattern;
    }
    return nullptr;
}

std::vector<bool> HyphenationPatterns::Level::divide(QStringView word) const
{
    std::vector<bool> divisions(size_t(word.size()));
    if (table.empty())
        return divisions;
    const QString dotted = u'.' + word.toString() + u'.';
    struct Mark {
        char16_t value = 0;
        bool changesSpelling = false;
    };
    std::vector<Mark> marks(size_t(dotted.size()) + 1); // before each unit
    for (qsizetype begin = 0; begin < dotted.size(); ++begin) {
        quint32 hash = emptyHash;
        const qsizetype most = std::min(longest, dotted.size() - begin);
        for (qsizetype length = 1; length <= most; ++length) {
            hash = extended(hash, dotted.at(begin + length - 1));
            const Pattern *pattern = find(QStringView(dotted).sliced(begin, length), hash);
            for (qsizetype i = 0; pattern && i <= length; ++i) {
                const char16_t value = text.at(pattern->begin + length + i).unicode();
                Mark &mark = marks[size_t(begin + i)];
                if (value > mark.value)
                    mark = {value, pattern->changesSpelling};
            }
        }
    }
    for (size_t after = 0; after + 1 < divisions.size(); ++after) {
        const Mark &mark = marks[after + 2];
        divisions[after] = mark.value % 2 == 1 && !mark.changesSpelling;
    }
    return divisions;
}

std::vector<quint8> HyphenationPatterns::divisions(QStringView word) const
{
    const QString lower = word.toString().toLower();
    if (word.size() < shortestWord || word.size() > longestWord || lower.size() != word.size())
        return {};
    std::vector<bool> divides = m_levels.front().divide(lower);
    for (size_t level = 1; level < m_levels.size(); ++level) {
        const std::vector<bool> joints = divides;
        for (qsizetype begin = 0, end = 1; end <= lower.size(); ++end) {
            if (end < lower.size() && !joints[size_t(end) - 1])
                continue;
            const std::vector<bool> inside =
                m_levels[level].divide(QStringView(lower).sliced(begin, end - begin));
            const qsizetype first = begin > 0 ? aroundJoint : 1;
            const qsizetype last = end - begin - (end < lower.size() ? aroundJoint : 1);
            for (qsizetype at = first; at <= last; ++at)
                divides[size_t(begin + at) - 1] = inside[size_t(at) - 1];
            begin = end;
        }
    }
    std::vector<quint8> offsets;
    for (qsizetype at = m_before; at + m_after <= lower.size(); ++at) {
        if (divides[size_t(at) - 1])
            offsets.push_back(quint8(at));
    }
    return offsets;
}

} // namespace vitae
