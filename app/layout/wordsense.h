// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

/// What a line breaker has to know of what words mean.
namespace vitae {

/// Whether the space before `position` holds together what belongs together: number and unit, initial and
/// name, abbreviation and what it shortens, the parts of a date.
[[nodiscard]] bool holdsTogether(QStringView text, quint32 position);

/// An address inside a word: "DOI:<https://doi.org/10.1000/1>,", "www.example.org/cv", "10.1000/182",
/// "github.com/name", "name@example.org".
struct Address {
    qsizetype begin = -1; ///< in the word; -1: there is none
    bool isMail = false;
};
[[nodiscard]] Address addressIn(QStringView word);

} // namespace vitae
