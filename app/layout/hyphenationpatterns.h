// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <memory>
#include <vector>

namespace vitae {

/// Where the words of one language may be divided: patterns as Liang found them (Word Hy-phen-a-tion by
/// Com-put-er, 1983), from files that are made for libhyphen. Immutable, so that threads may share it.
///
/// Read by ourselves: libhyphen takes 3 seconds to load the 78,000 patterns of German, this 20 milliseconds.
class HyphenationPatterns {
  public:
    /// Null when the file cannot be read as patterns.
    [[nodiscard]] static std::unique_ptr<const HyphenationPatterns> load(const QString &file);

    /// Offsets in the word that a hyphen may stand before, ascending: at least two letters stay on the line
    /// and three go to the next one, more where the language asks for more; three at the joints of a
    /// compound. Divisions that change the spelling ("ck" to "k-k") are left out. The word: letters only, of
    /// any case.
    [[nodiscard]] std::vector<quint8> divisions(QStringView word) const;

    static constexpr qsizetype shortestWord = 6, longestWord = 60;

  private:
    /// One level of patterns: those that find the joints of compounds, or those that divide what is between.
    struct Level {
        struct Pattern {
            quint32 begin = 0; ///< in `text`: the letters, then one value more than letters
            quint16 length = 0; ///< in letters; 0: an empty place of the table
            bool changesSpelling = false;
        };
        QString text;
        std::vector<Pattern> table; ///< open addressing, a power of two
        size_t count = 0;
        qsizetype longest = 0;

        void add(QStringView line);
        [[nodiscard]] const Pattern *find(QStringView letters, quint32 hash) const;
        /// Marks the places after each letter of the word that it divides.
        [[nodiscard]] std::vector<bool> divide(QStringView word) const;

      private:
        void insert(const Pattern &pattern);
        void grow();
    };

    HyphenationPatterns() = default;
    void readLine(QStringView line);
    std::vector<Level> m_levels;
    qsizetype m_before = 2, m_after = 3; ///< letters on either side
};

} // namespace vitae
