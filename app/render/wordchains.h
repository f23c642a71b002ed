// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/pagelist.h"

#include <QHash>
#include <vector>

namespace vitae {

/// A part of a broken word: what a reader shall read there.
struct WordPart {
    bool joins = false; ///< goes on in the sequence of the part before it
    bool last = false;  ///< of its sequence
    QString actualText;      ///< of the sequence that it opens
};

/// The words of a page that go on in another line, left to right. Keys are (item, index in Run::words).
using WordParts = QHash<std::pair<int, size_t>, WordPart>;

/// `order`: the page's items in reading order. Where a broken word's halves have only rules and link areas
/// between them, these are moved after the second half, so that one sequence can hold both.
[[nodiscard]] WordParts findBrokenWords(const Page &page, std::vector<int> &order);

} // namespace vitae
