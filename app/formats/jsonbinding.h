// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jsonvalues.h"

#include <QHash>
#include <optional>

namespace vitae::jsonresume {

/// One member of the object and the field, or part of a field, that it is about.
struct Binding {
    enum class What : quint8 { Value, Start, End, Bullets };
    What what = What::Value;
    QStringList paths; ///< '.' between steps; the schema's own first, then older spellings
    const FieldSpec *spec = nullptr; ///< null for Bullets
    Node *node = nullptr;
};
/// All members that say something about these nodes (an entry; for jobs also its role).
[[nodiscard]] std::vector<Binding> bindingsOf(const std::vector<Node *> &nodes);

/// The member at a path of one or two steps; of equal keys the last counts, as everywhere.
[[nodiscard]] const Json *memberAt(const Json::Object &object, const QString &path);
[[nodiscard]] QHash<QString, const Json *> lastMembers(const Json::Object &object);
/// Which path of each binding the object has; empty: none.
[[nodiscard]] std::vector<QString> claimsOf(const Json::Object &object, const std::vector<Binding> &bindings);
/// What the node says now; nothing where it says nothing.
[[nodiscard]] std::optional<Json> present(const Binding &binding);

} // namespace vitae::jsonresume
