// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shownfields.h"

namespace vitae {

/// How a program that reads the text of a PDF finds a field.
enum class Found : quint8 {
    Whole,
    Split, ///< all its words, but not one after the other
    Misplaced, ///< whole, but not where it belongs
    Lost, ///< not all its words
};

/// Runs of letters and digits, case folded; of scripts that write without spaces each letter is a word.
[[nodiscard]] QStringList wordsIn(const QString &text);

/// For each of the fields, in their order, what became of it in a text: the order in which most words of all
/// fields appear is the right one. `furniture` may stand inside a field that goes on on the next page.
[[nodiscard]] std::vector<Found> findFields(const std::vector<ShownField> &fields,
                                            const QStringList &furniture, const QString &text);

/// The share of the words of the longer text that both have in the same order; 1 for two empty ones.
[[nodiscard]] double sharedOrder(const QString &one, const QString &other);

} // namespace vitae
