// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <optional>
#include <span>
#include <string_view>

namespace vitae {

/// What a node of the document is.
enum class NodeType : quint8 { Document, Person, Profile, Detail, Section, Group, Entry, Role, Bullet };

/// What a section holds. Also the kind of its groups, entries and roles. A kind that no code treats specially
/// needs no name here: its number is its place in the table.
enum class SectionKind : quint8 {
    None,
    Experience,
    Education,
    Project,
    Volunteer,
    Publication,
    Talk,
    Award,
    Certificate,
    Skill,
    Language,
    Interest,
    Reference,
    OneLine,
    Bullets,
    Text
};

/// Every field that any node can have. Names of the file format are in the schema table.
enum class Field : quint8 {
    None,
    // person
    Name,
    Headline,
    Email,
    Phone,
    Address,
    PostalCode,
    City,
    Region,
    Country,
    Url,
    Photo,
    SummaryTitle,
    Summary,
    // profile, own field
    Network,
    Username,
    Label,
    Details,
    // section and group
    Title,
    Lead,
    // entries and roles
    Organization,
    Position,
    Dates,
    Date,
    Place,
    Description,
    Degree,
    Area,
    Grade,
    Supervisors,
    Courses,
    Event,
    Awarder,
    Issuer,
    Publisher,
    Authors,
    Doi,
    Citation,
    Level,
    Keywords,
    Language,
    Fluency,
    Reference,
    Contact,
    Roles,
    Entity,
    Type,
    // bullet, text
    Text,
    // how a section or an entry stands on pages
    PageBreak,
    Columns,
    Column,
};

enum class FieldType : quint8 {
    Text,
    RichText,
    Date,
    DateRange,
    Url,
    Email,
    Phone,
    Tags,
    Level,
    Choice,
    Photo
};
enum class Cardinality : quint8 { One, Many };
/// What an arrangement may use a field for when a theme does not name it.
enum class Slot : quint8 { None, Title, Subtitle, Date, Place, Meta, Body };

/// One row of the schema table. Adding a field is adding one row. A field has the same name wherever it
/// stands.
struct FieldSpec {
    NodeType owner;
    SectionKind kind; ///< for entries and roles; None otherwise
    Field field;
    std::string_view name; ///< in document.json, templates and click map, e.g. "organization"
    FieldType type;
    Cardinality cardinality;
    Slot slot;
    const char *label; ///< translatable (context "Schema")
    const char *hint; ///< translatable example for the placeholder; may be empty
    /// Path within the JSON Resume object of the owner, '.' between steps; empty: none. A DateRange has two,
    /// "startDate|endDate".
    std::string_view jsonResume;
    std::string_view oldSpellings; ///< other paths accepted on import, separated by '|'
    std::string_view choices; ///< Choice: the allowed values but for the empty one, separated by '|'
    bool seldom = false; ///< a form shows it under "More"
};

/// One row per section kind. Adding a kind is adding one row: its entries have the fields of kind None until
/// they get rows of their own.
struct KindSpec {
    SectionKind kind;
    std::string_view name; ///< in document.json, e.g. "experience"
    const char *title; ///< translatable default title of such a section
    std::string_view jsonResume; ///< top-level key, e.g. "work"; empty: none
    NodeType item; ///< what sections and groups of the kind hold: Entry or Bullet
    bool bullets; ///< entries (of Experience: their roles) may hold bullets
    std::string_view jsonResumeBullets; ///< member of the JSON Resume object that holds the bullets
};

/// Bullets nest this deep.
inline constexpr int maxBulletDepth = 4;

[[nodiscard]] std::span<const FieldSpec> fieldTable();
[[nodiscard]] std::span<const KindSpec> kindTable();
/// The rows of one owner, in form order. `kind` matters for Entry and Role only.
[[nodiscard]] std::span<const FieldSpec> fieldsOf(NodeType owner, SectionKind kind = SectionKind::None);
/// Null when the owner has no such field.
[[nodiscard]] const FieldSpec *fieldSpec(NodeType owner, SectionKind kind, Field field);
[[nodiscard]] const FieldSpec *fieldSpec(NodeType owner, SectionKind kind, QStringView name);
[[nodiscard]] const KindSpec &kindSpec(SectionKind kind);
[[nodiscard]] const KindSpec *kindSpec(QStringView name);
[[nodiscard]] std::string_view nodeTypeName(NodeType type);
[[nodiscard]] std::optional<NodeType> nodeTypeNamed(QStringView name);
/// The one name of a field in files and templates, and back; Field::None when there is none.
[[nodiscard]] std::string_view fieldName(Field field);
[[nodiscard]] Field fieldNamed(QStringView name);
/// True when a node of the first type and kind may hold a child of the second. A group, an entry and a role
/// have the kind of their section; persons, profiles, details and bullets inside entries have none.
/// Depth of bullets is not looked at.
[[nodiscard]] bool mayHold(NodeType parent, SectionKind parentKind, NodeType child, SectionKind childKind);
/// The translated label, hint and title of a row.
[[nodiscard]] QString label(const FieldSpec &spec);
[[nodiscard]] QString hint(const FieldSpec &spec);
[[nodiscard]] QString title(const KindSpec &spec);

} // namespace vitae
