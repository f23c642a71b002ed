// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace vitae {

/// Words that tell what a piece of an entry's head is. Each function looks for whole words in plain text, in
/// the languages CVs are mostly written in; no such word says nothing.
[[nodiscard]] bool namesPosition(const QString &plain);     ///< "Research Assistant", "Ingénieur"
[[nodiscard]] bool namesOrganization(const QString &plain); ///< "University of …", "… GmbH"
[[nodiscard]] bool namesDegree(const QString &plain);       ///< "PhD in …", "Bachelor of …"
[[nodiscard]] bool namesGrade(const QString &plain);        ///< "CGPA: 4.88 / 5.00"
[[nodiscard]] bool beginsTalk(const QString &plain);        ///< "talk at …", "online sharing at …"

} // namespace vitae
