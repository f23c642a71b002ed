// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a node cannot say of the JSON Resume object that it was made of is kept in a skeleton, Node::foreign
// under "jsonresume": the object's members in their order, each with
//   []         the value is in a field of ours,
//   [value]    kept as it was written: a member of no field of ours, or a value that writing the field would
//              not give back ("endDate": "", a number for a string). The latter stands until the field is
//              edited,
//   [text, 1]  the same, nested too deep to be nested further: its JSON as a text,
//   {…}        an object of which this holds again (basics.location).
// For an item that was no object the skeleton is [value].

#pragma once

#include "document/json.h"

namespace vitae::jsonresume {

inline const QString foreignKey = QStringLiteral("jsonresume");

/// Wraps a value for a skeleton, and back.
[[nodiscard]] Json keep(const Json &value);
[[nodiscard]] const Json *kept(const Json &member, Json &parsed);

} // namespace vitae::jsonresume
