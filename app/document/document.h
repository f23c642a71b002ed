// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "node.h"

#include <QHash>
#include <QMap>
#include <optional>
#include <vector>

namespace vitae {

/// A field of a node; `index` counts within a field of cardinality many or Tags, else 0.
struct FieldRef {
    NodeId node = 0;
    Field field = Field::None;
    int index = 0;
    auto operator<=>(const FieldRef &) const = default;
};
[[nodiscard]] inline size_t qHash(const FieldRef &ref, size_t seed = 0)
{
    return qHashMulti(seed, ref.node, int(ref.field), ref.index);
}

/// Theme and what differs from it: option path → value, e.g. "page.size" → "letter".
struct Design {
    QString theme; ///< empty: the program's default theme
    std::vector<std::pair<QString, Json>> options; ///< in the order they were set
    std::vector<UnknownMember> unknown = {};
    /// The theme itself, as its file has it, where it is none of the program's: the document is complete on
    /// every machine. Else null.
    Json ownTheme = {};
    bool operator==(const Design &) const = default;
};

/// A field value of a variant, with a hash of the master's text it was written against.
struct Override {
    FieldRef field; ///< index is 0: the whole field
    Value value;
    QString masterHash;
    bool operator==(const Override &) const = default;
};

/// An overlay on the one master: for a job, a language, or privacy.
struct Variant {
    QString name; ///< unique, not empty
    QString language;
    std::vector<std::pair<NodeId, bool>> shown; ///< id → shown or hidden, where it differs from the master
    std::vector<std::pair<NodeId, std::vector<NodeId>>> order; ///< parent → its children's order
    std::vector<Override> overrides;
    std::optional<Design> design; ///< theme and options on top of the document's
    std::vector<UnknownMember> unknown;
    std::vector<Json> unknownOverrides; ///< of fields that this version does not know
    bool operator==(const Variant &) const = default;
};

/// The whole content of a `.vitae` file as a value.
struct Document {
    NodePtr root; ///< NodeType::Document
    NodeId nextId = 1; ///< the counter kept in the file
    QString language; ///< BCP 47, of the CV's text; empty: unknown
    Design design;
    std::vector<Variant> variants;
    QMap<QString, QByteArray> assets; ///< name without folder → bytes
    QString modified; ///< ISO 8601 date and time or empty; the only source of dates in outputs
    std::vector<UnknownMember> unknown;
    Json foreign;
    QMap<QString, QByteArray> unknownFiles; ///< of the container: those that this version does not know

    [[nodiscard]] static Document empty(); ///< a person without content, no sections
    [[nodiscard]] const Node &person() const { return *root->children.front(); }
    [[nodiscard]] const Variant *variant(const QString &name) const;
};

/// What is said, resolved: hidden nodes left out, a variant's order, values, language and design in place.
/// Nodes keep their ids; those that no overlay touches are the document's own, shared.
struct Cv {
    NodePtr root;
    QString language;
    Design design;
    QMap<QString, QByteArray> assets;
    QString modified;
    [[nodiscard]] const Node &person() const { return *root->children.front(); }
};

/// Pure. `variant` may be null: the master alone.
[[nodiscard]] Cv resolve(const Document &document, const Variant *variant = nullptr);

/// A document that holds what `cv` says and nothing else: neither what is hidden nor other variants, nor what
/// files brought along that no page shows. `cv` is resolved from the document.
[[nodiscard]] Document shownDocument(const Document &document, const Cv &cv);

/// The hash that Override::masterHash remembers.
[[nodiscard]] QString masterHash(const Value &value);
/// True when the master's value changed since the override was written.
[[nodiscard]] bool isStale(const Document &document, const Override &override_);

/// Builds trees with ids from the document's counter, in the order of creation (deterministic).
class TreeBuilder {
  public:
    explicit TreeBuilder(NodeId firstId = 1) : m_next(firstId) {}
    [[nodiscard]] std::shared_ptr<Node> make(NodeType type, SectionKind kind = SectionKind::None);
    [[nodiscard]] NodeId nextId() const { return m_next; }

  private:
    NodeId m_next;
};

} // namespace vitae
