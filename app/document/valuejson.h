// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "json.h"
#include "schema.h"
#include "values.h"

namespace vitae {

/// The shape tells the type, so that a value can be read without its node: text is a string, a list an array
/// of strings, a date has "typed", "means" and "present", a range "start" and "end", a photo "asset" and
/// "alt". An empty value is null.
[[nodiscard]] Json valueToJson(const Value &value);
/// The failure is a translated sentence that fits after "…: ".
[[nodiscard]] tl::expected<Value, QString> valueFromJson(const Json &json);
/// True when the field may hold a value of that type; an empty value fits everywhere.
[[nodiscard]] bool fits(const FieldSpec &spec, const Value &value);

} // namespace vitae
