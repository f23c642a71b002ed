// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/cvdocument.h"
#include "outline/titles.h"

namespace vitae::test {

/// Two sections of one kind, one with groups, one of bullets; nodes are found by their titles.
class OutlineSample {
  public:
    [[nodiscard]] static Document document()
    {
        OutlineSample sample;
        auto root = sample.m_builder.make(NodeType::Document);
        root->children = {
            sample.m_builder.make(NodeType::Person),
            sample.section(SectionKind::Project, "Projects", {"One", "Two", "Three"}),
            sample.papers(),
            sample.section(SectionKind::Project, "Earlier", {"Four"}),
            sample.bullets(),
            sample.section(SectionKind::Skill, "", {"Sums"}),
        };
        Document document;
        document.root = root;
        document.nextId = sample.m_builder.nextId();
        return document;
    }

  private:
    NodePtr titled(NodeType type, SectionKind kind, const char *title, std::vector<NodePtr> children = {})
    {
        auto node = m_builder.make(type, kind);
        const Field field = type == NodeType::Bullet ? Field::Text : Field::Title;
        node->set(field, QString::fromLatin1(title));
        node->children = std::move(children);
        return node;
    }
    NodePtr section(SectionKind kind, const char *title, const std::vector<const char *> &entries)
    {
        std::vector<NodePtr> children;
        for (const char *entry : entries)
            children.push_back(titled(NodeType::Entry, kind, entry));
        return titled(NodeType::Section, kind, title, children);
    }
    NodePtr papers()
    {
        const SectionKind kind = SectionKind::Publication;
        return titled(
            NodeType::Section, kind, "Papers",
            {titled(NodeType::Group, kind, "Journals",
                    {titled(NodeType::Entry, kind, "Notes"), titled(NodeType::Entry, kind, "Sketch")}),
             titled(NodeType::Entry, kind, "Letter")});
    }
    NodePtr bullets()
    {
        const SectionKind kind = SectionKind::Bullets;
        const auto bullet = [this](const char *text) {
            return titled(NodeType::Bullet, SectionKind::None, text);
        };
        return titled(NodeType::Section, kind, "Highlights",
                      {bullet("Six"), titled(NodeType::Group, kind, "More", {bullet("Seven")}),
                       bullet("Eight"), titled(NodeType::Group, kind, "Most", {})});
    }

    TreeBuilder m_builder;
};

/// The first node of that title in reading order; 0 when there is none.
[[nodiscard]] inline NodeId titled(const Node &node, const QString &title)
{
    if (node.type != NodeType::Document && titleOf(node).text == title)
        return node.id;
    for (const NodePtr &child : node.children)
        if (const NodeId found = titled(*child, title))
            return found;
    return 0;
}
[[nodiscard]] inline NodeId titled(const CvDocument &document, const char *title)
{
    return titled(*document.value().root, QString::fromLatin1(title));
}

/// Titles of the children, in order, as far as they have rows or text.
[[nodiscard]] inline QStringList childTitles(const CvDocument &document, NodeId parent)
{
    QStringList titles;
    if (const NodePtr node = document.node(parent))
        for (const NodePtr &child : node->children)
            titles.append(titleOf(*child).text);
    return titles;
}
[[nodiscard]] inline QString childTitles(const CvDocument &document, const char *parent)
{
    return childTitles(document, titled(document, parent)).join(QChar(u' '));
}

} // namespace vitae::test
