// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One object of a JSON Resume and the node made of it. What the node cannot say is kept in a skeleton,
// Node::foreign under "jsonresume": the object's members in their order, each with
//   []         the value is in a field of ours,
//   [value]    kept as it was written: a member of no field of ours, or a value that writing the field would
//   not
//              give back ("endDate": "", a number for a string). The latter stands until the field is edited,
//   [text, 1]  the same, nested too deep to be nested further: its JSON as a text,
//   {…}        an object of which this holds again (basics.location).
// For an item that was no object the skeleton is [value].

#pragma once

#include "document/document.h"
#include "format.h"
#include "jsonvalues.h"

namespace vitae::jsonresume {

inline const QString foreignKey = QStringLiteral("jsonresume");

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

class ImportReport {
  public:
    void placed(const QString &pointer, NodeId node, Field field);
    void complain(const QString &pointer, NodeId node, Field field, const Complaints &complaints);
    void note(const QString &pointer, NodeId node, const char *rule, const QString &text);
    std::vector<ImportRow> rows;
};

/// `pointer` and a key below it, as RFC 6901 wants it.
[[nodiscard]] QString below(const QString &pointer, const QString &key);

/// Wraps a value for a skeleton, and back.
[[nodiscard]] Json keep(const Json &value);
[[nodiscard]] const Json *kept(const Json &member, Json &parsed);

/// Reads the object's members into the nodes of the bindings; gives the skeleton. `also`: keys that the
/// caller reads itself; they stand as [] in the skeleton.
[[nodiscard]] Json readObject(const Json::Object &object, const QString &pointer,
                              const std::vector<Binding> &bindings, const QStringList &also, TreeBuilder &ids,
                              ImportReport &report);

/// The object of the nodes' present values in the skeleton's order. `also`: members the caller writes itself,
/// at their place in the skeleton or at the end.
[[nodiscard]] Json writeObject(const Json *skeleton, const std::vector<Binding> &bindings,
                               const Json::Object &also = {});

} // namespace vitae::jsonresume
