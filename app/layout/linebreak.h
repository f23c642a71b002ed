// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>
#include <limits>
#include <span>
#include <vector>

namespace vitae {

/// What a paragraph is made of, for the one purpose of breaking it (Knuth & Plass 1981).
struct LineItem {
    enum class Kind : quint8 {
        Box,     ///< ink; never broken
        Glue,    ///< space; a line may end at it when a box stands before, and it vanishes there
        Penalty, ///< a place where a line may end at a cost
    };
    Kind kind = Kind::Box;
    bool flagged = false; ///< of a penalty: inside a word; two such ends in a row cost extra
    float width = 0;
    float stretch = 0, shrink = 0; ///< of glue, used when justifying
    float cost = 0;                ///< of a penalty
};

namespace cost {
// One scale for all costs: 100 is a line of ragged text that is a tenth too short.
inline constexpr float forced = -std::numeric_limits<float>::infinity();
inline constexpr float address = 3000;     ///< inside a web address
inline constexpr float slash = 600;        ///< "C/C++"
inline constexpr float hyphen = 400;       ///< after the hyphen of a compound
inline constexpr float syllable = 400;     ///< between Hangul syllables
inline constexpr float word = 300;         ///< other places inside a word that UAX 14 allows
inline constexpr float dash = 60;          ///< after a dash that stands close
inline constexpr float beforeDash = 800;   ///< a dash that would begin a line
inline constexpr float repeated = 800;     ///< a second end inside a word in a row
inline constexpr float shortLast = 4000;   ///< a last line of one word or under 12 % of the width
inline constexpr float line = 1e5;         ///< each line of ragged text: no more lines than needed
inline constexpr float together = 2.5e5;   ///< number and unit, initials and name, parts of a date
inline constexpr float emergency = 1e8;    ///< inside a word that is wider than the line
inline constexpr double overfull = 1e12;   ///< a line wider than it may be; only where nothing else is left
} // namespace cost

struct LineMeasure {
    float first = 0; ///< width of the first line
    float rest = 0;  ///< of all others
    bool justified = false;
};

/// The cheapest ends of lines, as indices of items; the last one is items.size().
///
/// The cost of a paragraph is the sum over its lines of
///   ragged:    10000 · (shortfall / width)² + cost::line; the last line of a paragraph (or before a forced
///              end) has no shortfall,
///   justified: 100 · |r|³ up to 20000, r = needed change of the spaces / their stretch or shrink; a last
///   line
///              costs only where it must shrink; spaces shrink no further than r = −1,
/// plus the cost of the penalty it ends at, cost::repeated after another flagged end, and cost::shortLast for
/// a last line under two words or 12 % of the width that is not also the first; a web address may stand alone
/// from 25 % on. A line that is too wide costs cost::overfull and is only tried where no other line ends.
/// Time grows with items × places to break on one line; of these at most 257 are tried.
[[nodiscard]] std::vector<quint32> breakLines(std::span<const LineItem> items, const LineMeasure &measure);

/// The cost of given line ends.
[[nodiscard]] double costOfLines(std::span<const LineItem> items, const LineMeasure &measure,
                                 std::span<const quint32> ends);

} // namespace vitae
