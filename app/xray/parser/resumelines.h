// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "xray/pdftextitem.h"

#include <QStringList>
#include <optional>
#include <vector>

/// Items of a PDF as a simple parser groups them; see xray/parsedresume.h.
namespace vitae::parser {

using Line = std::vector<PdfTextItem>;
using Lines = std::vector<Line>;

/// Items that stand close to each other on a line become one.
[[nodiscard]] Lines linesOf(const std::vector<PdfTextItem> &items);

/// The lines under a title; those before the first one have none.
struct Section {
    QString title;
    Lines lines;
};
/// A title is the only item of its line, and bold and in capitals, or short with a word that is known.
[[nodiscard]] std::vector<Section> sectionsOf(const Lines &lines);

/// Parts of a section, one an entry: where lines stand further apart than most, else where bold lines begin.
[[nodiscard]] std::vector<Lines> entriesOf(const Lines &section);

/// The first line that describes: one with a bullet, else a long one. Nothing: there is none.
[[nodiscard]] std::optional<size_t> descriptionBegin(const Lines &entry);
/// The text from that line on, parted at bullets.
[[nodiscard]] QStringList descriptionsFrom(const Lines &lines, size_t begin);
[[nodiscard]] std::vector<PdfTextItem> itemsIn(const Lines &lines, size_t end);

} // namespace vitae::parser
