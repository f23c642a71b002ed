// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace vitae {

/// The row of dashes between a table's head and its body (GitHub Flavored Markdown, 4.10).
[[nodiscard]] bool isTableRule(QStringView line);

/// The cells of a table's line; a bar after a backslash or within code is text.
[[nodiscard]] QStringList tableCells(QStringView line);

/// Whether a table's first row only says what stands in its columns: "Skill", "Level". A row that may be
/// somebody's data is none.
[[nodiscard]] bool isTableHead(const QStringList &cells);

/// A row as the line that a person would have written without a table.
struct TableRow {
    QString line;       ///< "Label: a, b"; with dates in a cell of their own "2019 – 2021 | Job | Company"
    bool dated = false; ///< has such a cell
};
[[nodiscard]] TableRow readTableRow(const QStringList &cells);

} // namespace vitae
