// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formplan.h"

#include "document/richtext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct FormPlan {
    Q_DECLARE_TR_FUNCTIONS(FormPlan)
};

constexpr int whole = 12;
constexpr int narrow = 5; ///< 40 %

/// How much of a row a field needs; what it holds decides.
int shareOf(const FieldSpec &spec)
{
    switch (spec.field) {
    case Field::PostalCode:
    case Field::Degree:
    case Field::Network:
    case Field::Label: return 4;
    case Field::City:
    case Field::Region:
    case Field::Country:
    case Field::Grade:
    case Field::Type: return 6;
    case Field::Place:
    case Field::Level:
    case Field::Fluency:
    case Field::Lead:
    case Field::Columns:
    case Field::Column:
    case Field::Doi: return narrow;
    default: return spec.type == FieldType::Date ? narrow : whole;
    }
}

/// One line that may be shorter when something related stands behind it.
bool mayShrink(const FieldSpec &spec)
{
    const bool oneLine =
        spec.type == FieldType::Text || spec.type == FieldType::RichText || spec.type == FieldType::Url;
    const bool labelled = spec.owner == NodeType::Detail || spec.owner == NodeType::Profile
        || spec.kind == SectionKind::OneLine;
    return oneLine && spec.cardinality == Cardinality::One && (spec.slot != Slot::Body || labelled);
}

/// The place stands beside the organization whose place it is.
void bringPlaceToOrganization(FieldSpecs &specs)
{
    const auto organization = std::ranges::find(specs, Field::Organization, &FieldSpec::field);
    const auto place = std::ranges::find(specs, Field::Place, &FieldSpec::field);
    if (organization < place && place != specs.end())
        std::rotate(organization + 1, place, place + 1);
}

QString withoutMarks(const Node &node, const FieldSpec &spec)
{
    const QString text = node.text(spec.field);
    return spec.type == FieldType::RichText ? RichText::parse(text).plainText().simplified()
                                            : text.simplified();
}

} // namespace

FieldSpecs fieldsFor(NodeType owner, SectionKind kind, bool seldom)
{
    FieldSpecs specs;
    for (const FieldSpec &spec : fieldsOf(owner, kind))
        if (spec.seldom == seldom && spec.field != Field::PageBreak) // which the outline's menu has
            specs.push_back(&spec);
    return specs;
}

std::vector<FormRow> formRows(FieldSpecs specs)
{
    bringPlaceToOrganization(specs);
    std::vector<FormRow> rows;
    int used = whole;
    for (const FieldSpec *spec : specs) {
        const int share = shareOf(*spec);
        FormCell *before = rows.empty() ? nullptr : &rows.back().back();
        const bool beside = before && rows.back().size() == 1;
        if (used + share <= whole) {
            rows.back().push_back({spec, share});
            used += share;
        } else if (beside && share < whole && before->share == whole && mayShrink(*before->spec)) {
            before->share = whole - share;
            rows.back().push_back({spec, share});
        } else if (beside && before->share == 4 && mayShrink(*spec)) {
            rows.back().push_back({spec, whole - before->share});
            used = whole;
        } else {
            rows.push_back({{spec, share}});
            used = share;
        }
    }
    return rows;
}

QString contentsOf(const FieldSpecs &specs)
{
    QStringList names;
    for (const FieldSpec *spec : specs)
        names += label(*spec);
    return names.join(FormPlan::tr(", ", "between the names of fields"));
}

Node emptyNode(NodeType type, SectionKind kind)
{
    Node node;
    node.type = type;
    node.kind = kind;
    return node;
}

QString formTitle(const Node &node)
{
    for (const Slot slot : {Slot::Title, Slot::Subtitle, Slot::Body})
        for (const FieldSpec &spec : fieldsOf(node.type, node.kind))
            if (spec.slot == slot)
                if (const QString text = withoutMarks(node, spec); !text.isEmpty())
                    return text;
    for (const NodePtr &child : node.children)
        if (child->type == NodeType::Role)
            return formTitle(*child);
    return node.type == NodeType::Section ? title(kindSpec(node.kind)) : QString();
}

QString untitled(const Node &node)
{
    switch (node.type) {
    case NodeType::Person: return FormPlan::tr("Personal details");
    case NodeType::Section: return title(kindSpec(node.kind));
    case NodeType::Group: return FormPlan::tr("Untitled group");
    default: return FormPlan::tr("Untitled entry");
    }
}

} // namespace vitae
