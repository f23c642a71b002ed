// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textsubjects.h"

#include <algorithm>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

QString subjectOf(TextRole role)
{
    static constexpr QStringView names[] = {u"text",  u"titles",  u"second titles",
                                            u"dates", u"details", u"labels"};
    return names[size_t(role)].toString();
}

/// The role that a template gives a field; `fallback` where it does not name it.
TextRole roleIn(const Template &parts, QStringView field, TextRole fallback)
{
    for (const TemplatePart &part : parts) {
        if (part.what == TemplatePart::What::Field && part.literal == field)
            return part.role;
        fallback = roleIn(part.parts, field, fallback);
    }
    return fallback;
}

QString textOf(std::string_view name)
{
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

} // namespace

TextSubjects::TextSubjects(const Cv &cv, const Theme &theme) : m_theme(theme)
{
    collect(cv.root, {});
}

void TextSubjects::collect(const NodePtr &node, const QString &inherited)
{
    QString own = inherited, ofChildren = inherited;
    if (node->type == NodeType::Entry) {
        own = ofChildren = textOf(kindSpec(node->kind).name);
        if (std::ranges::count(node->children, NodeType::Role, &Node::type) > 1) {
            own += u".roles"_s;
            ofChildren += u".role"_s;
        }
    }
    m_places.insert(node->id, {node, own});
    for (const NodePtr &child : node->children)
        collect(child, ofChildren);
}

QString TextSubjects::of(const FieldRef &ref) const
{
    const auto found = m_places.constFind(ref.node);
    if (found == m_places.cend())
        return {};
    switch (found->node->type) {
    case NodeType::Person:
        return ref.field == Field::Name    ? u"name"_s
            : ref.field == Field::Headline ? u"headline"_s
            : ref.field == Field::Summary  ? u"summary"_s
                                           : u"contact"_s;
    case NodeType::Profile:
    case NodeType::Detail: return u"contact"_s;
    case NodeType::Section: return u"headings"_s;
    case NodeType::Group: return u"group titles"_s;
    case NodeType::Entry:
    case NodeType::Role: return ofEntry(*found, ref.field);
    default: return u"text"_s;
    }
}

QString TextSubjects::ofEntry(const Place &place, Field field) const
{
    const FieldSpec *spec = place.node->spec(field);
    const QString name = spec ? textOf(spec->name) : QString();
    TextRole role = TextRole::Meta; // fields that no row names stand as details
    for (const ArrangementRow &row : m_theme.arrangement(place.arrangement).rows)
        for (const Template *parts : {&row.label, &row.start, &row.end})
            role = roleIn(*parts, name, role);
    return subjectOf(role);
}
