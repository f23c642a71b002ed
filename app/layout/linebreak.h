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
    float width = 0; ///< of a penalty: of the hyphen that a line shows when it ends there
    float stretch = 0, shrink = 0; ///< of glue, used when justifying
    float cost = 0;                ///< of a penalty
    /// How far a line that begins or ends with this box (or ends with this hyphen) reaches into the margin.
    float hangBegin = 0, hangEnd = 0;
};

namespace cost {
// One scale for all costs: 100 is a line of ragged text that is a tenth too short, and about what a line of
// justified text costs whose spaces are half as wide again as they should be.
inline constexpr float forced = -std::numeric_limits<float>::infinity();
inline constexpr float address = 3000; ///< inside a web address
inline constexpr float slash = 600; ///< "C/C++"
inline constexpr float hyphen = 400; ///< after the hyphen of a compound
inline constexpr float syllable = 400; ///< between Hangul syllables
inline constexpr float division = 900; ///< where a hyphen is added, ragged: a third of the line is saved
inline constexpr float justifiedDivision = 80; ///< the same in justified text, where spaces gape instead
inline constexpr float word = 300; ///< other places inside a word that UAX 14 allows
inline constexpr float dash = 60; ///< after a dash that stands close
inline constexpr float beforeDash = 800; ///< a dash that would begin a line
inline constexpr float repeated = 800; ///< a second end inside a word in a row
inline constexpr float lastButOne = 200; ///< an end inside a word before the last line
inline constexpr float uneven = 100; ///< a tight line beside a loose one
inline constexpr float gaping = 20'000; ///< a justified line so loose that it is set ragged
inline constexpr float loneWord = 4000; ///< a last line of one short word
inline constexpr float loneEnding = 10'000; ///< a last line of half a word
inline constexpr float shortLast = 1500; ///< a last line of several words under 12 % of the width
inline constexpr float line = 1e5; ///< each line of ragged text: no more lines than needed
inline constexpr float together = 2.5e5; ///< number and unit, initials and name, parts of a date
inline constexpr float emergency = 1e8; ///< inside a word that is wider than the line
inline constexpr float emergencyPart = 1e6; ///< the same, between the parts of an address or a phone number
inline constexpr double overfull = 1e12; ///< a line wider than it may be; only where nothing else is left
} // namespace cost

struct LineMeasure {
    float first = 0; ///< width of the first line
    float rest = 0; ///< of all others
    bool justified = false;
};

/// Of justified lines: what their spaces' stretch is multiplied by at most. Looser lines are set ragged.
inline constexpr float loosest = 2;

/// The cheapest ends of lines, as indices of items; the last one is items.size().
///
/// The cost of a paragraph is the sum of the demerits of its lines, as Knuth & Plass have them, with a ragged
/// measure beside theirs and some additions. A line costs
///   ragged:    10000 · (shortfall / width)² + cost::line: no more lines than needed. The last line of a
///              paragraph (or before a forced end) has no shortfall.
///   justified: (10 + b)² / 100, b = 100 · |r|³, r = needed change of the spaces / their stretch or shrink.
///              Beyond r = `loosest` cost::gaping + 10000 · (shortfall / width)²; below r = −1 it does not
///              fit. The last line need not stretch. Lines are tight (r < −0.5), even, loose (r > 0.5) or
///              very loose (r > 1): neighbours that are two or more steps apart cost cost::uneven.
///   both:      the cost of the penalty it ends at; cost::repeated for an end inside a word after another;
///              cost::lastButOne for such an end before the last line; cost::loneWord, loneEnding or
///              shortLast for a last line under two words or 12 % of the width that is not also the first (a
///              web address may stand alone from 25 % on, a word from half of the width on). Hanging
///              punctuation does not count as width.
/// A line that is too wide costs cost::overfull and is only tried where no other line ends. The result is the
/// cheapest of all; of more than 257 places where a line could begin, the earliest and the last are tried.
/// Time grows with items × places to break on one line.
[[nodiscard]] std::vector<quint32> breakLines(std::span<const LineItem> items, const LineMeasure &measure);

/// The cost of given line ends.
[[nodiscard]] double costOfLines(std::span<const LineItem> items, const LineMeasure &measure,
                                 std::span<const quint32> ends);

} // namespace vitae
