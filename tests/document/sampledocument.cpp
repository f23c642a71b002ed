// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampledocument.h"

#include "document/vitaefile.h"

using namespace Qt::StringLiterals;

namespace vitae::test {
namespace {

class Sample {
  public:
    Document make()
    {
        auto root = m_builder.make(NodeType::Document);
        root->children = {person(), experience(), publications(), bullets(), skills()};
        Document document;
        document.root = root;
        document.nextId = m_builder.nextId();
        document.language = u"en"_s;
        document.modified = u"2026-01-31T12:00:00Z"_s;
        document.design = {
            u"garamond"_s,
            {{u"page.size"_s, Json(u"letter"_s)}, {u"text.size"_s, Json(Json::Number{"10.50"})}}};
        document.assets.insert(u"photo.jpg"_s, QByteArray(1000, 'x'));
        document.unknown = {{u"person"_s, u"mood"_s, Json(u"good"_s)}};
        return document;
    }

  private:
    NodePtr add(NodeType type, SectionKind kind, const std::vector<std::pair<Field, Value>> &fields,
                std::vector<NodePtr> children = {})
    {
        auto node = m_builder.make(type, kind);
        for (const auto &[field, value] : fields)
            node->set(field, value);
        node->children = std::move(children);
        return node;
    }
    NodePtr bullet(const QString &text, std::vector<NodePtr> children = {})
    {
        return add(NodeType::Bullet, SectionKind::None, {{Field::Text, text}}, std::move(children));
    }

    NodePtr person()
    {
        auto person = std::make_shared<Node>(
            *add(NodeType::Person, SectionKind::None,
                 {{Field::Name, u"Ada Lovelace"_s},
                  {Field::Email, QStringList{u"ada@example.org"_s, u"a@example.com"_s}},
                  {Field::City, u"London"_s},
                  {Field::Photo, Photo{u"photo.jpg"_s, u"Ada"_s}}},
                 {add(NodeType::Profile, SectionKind::None,
                      {{Field::Network, u"GitHub"_s}, {Field::Username, u"ada"_s}}),
                  add(NodeType::Detail, SectionKind::None,
                      {{Field::Label, u"Nationality"_s}, {Field::Details, u"British"_s}})}));
        person->unknown = {{u"id"_s, u"first"_s, Json(Json::Number{"1.10"})},
                           {u"id"_s, u"second"_s, Json()},
                           {u"name"_s, u"nick"_s, Json(Json::Array{Json(u"A"_s), Json(true)})}};
        return person;
    }
    NodePtr experience()
    {
        const NodePtr roles[] = {
            add(NodeType::Role, SectionKind::Experience,
                {{Field::Position, u"**Engineer**"_s},
                 {Field::Dates, parseDateRange(u"Aug 2021 – Present"_s).value_or(DateRange())}},
                {bullet(u"One"_s, {bullet(u"Two"_s, {bullet(u"Three"_s, {bullet(u"Four"_s)})})}),
                 bullet(u"Five"_s)}),
            add(NodeType::Role, SectionKind::Experience,
                {{Field::Position, u"Intern"_s}, {Field::Dates, DateRange{{u"some day"_s, {}, false}, {}}}})};
        return add(NodeType::Section, SectionKind::Experience,
                   {{Field::Title, u"Experience"_s}, {Field::Lead, u"organization"_s}},
                   {add(NodeType::Entry, SectionKind::Experience, {{Field::Organization, u"Engines"_s}},
                        {roles[0], roles[1]})});
    }
    NodePtr publications()
    {
        const auto paper = [this](const QString &title) {
            return add(NodeType::Entry, SectionKind::Publication,
                       {{Field::Title, title}, {Field::Date, parseDate(u"1843"_s)}});
        };
        return add(NodeType::Section, SectionKind::Publication, {{Field::Title, u"Papers"_s}},
                   {add(NodeType::Group, SectionKind::Publication, {{Field::Title, u"Journals"_s}},
                        {paper(u"Notes"_s), paper(u"Sketch"_s)}),
                    paper(u"Letter"_s)});
    }
    NodePtr bullets()
    {
        return add(NodeType::Section, SectionKind::Bullets, {{Field::Title, u"Highlights"_s}},
                   {bullet(u"Six"_s), bullet(u"Seven"_s)});
    }
    NodePtr skills()
    {
        return add(NodeType::Section, SectionKind::Skill, {},
                   {add(NodeType::Entry, SectionKind::Skill,
                        {{Field::Title, u"Sums"_s}, {Field::Keywords, QStringList{u"+"_s, u"×"_s}}})});
    }

    TreeBuilder m_builder;
};

NodePtr firstOf(const NodePtr &node, NodeType type)
{
    if (node->type == type)
        return node;
    for (const NodePtr &child : node->children)
        if (NodePtr found = firstOf(child, type))
            return found;
    return nullptr;
}

} // namespace

Document sampleDocument()
{
    Document document = Sample().make();
    const NodePtr entry = firstOf(document.root, NodeType::Entry);
    const NodePtr group = firstOf(document.root, NodeType::Group);
    Variant variant;
    variant.name = u"Short"_s;
    variant.language = u"de"_s;
    variant.shown = {{firstOf(document.root, NodeType::Detail)->id, false}};
    variant.order = {{group->id, {group->children[1]->id, group->children[0]->id}}};
    variant.overrides = {
        {{entry->id, Field::Organization, 0}, u"Maschinen"_s, masterHash(entry->value(Field::Organization))}};
    variant.design = Design{u"plain"_s, {{u"page.size"_s, Json(u"a4"_s)}}};
    variant.unknown = {{u"language"_s, u"tone"_s, Json(false)}};
    document.variants = {variant};
    return document;
}

NodePtr firstOf(const Document &document, NodeType type)
{
    return firstOf(document.root, type);
}

QByteArray bytesOf(const Document &document)
{
    return documentToJson(document);
}

} // namespace vitae::test
