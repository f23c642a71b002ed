// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/schema.h"

#include <QString>
#include <optional>

namespace vitae {

/// What the text under a title is.
struct TitleMeaning {
    enum class Place : quint8 { Section, Summary, Contact };
    Place place = Place::Section;
    SectionKind kind = SectionKind::None; ///< None where the title alone does not tell
    QString language;                     ///< BCP 47, where the title belongs to one language only
};

/// The meaning of a section's usual title, in many languages; "2. WORK EXPERIENCE:" is read as well.
[[nodiscard]] std::optional<TitleMeaning> usualTitle(const QString &plain);
/// The same for a title that only contains a telling word: "Selected journal publications".
[[nodiscard]] std::optional<TitleMeaning> tellingTitle(const QString &plain);

/// "References available on request", in a few languages: no title, but all that the section says.
[[nodiscard]] bool promisesReferences(const QString &plain);

/// "Curriculum Vitae", "Résumé": says what the file is and nothing about the person.
[[nodiscard]] bool isDocumentTitle(const QString &plain);

} // namespace vitae
