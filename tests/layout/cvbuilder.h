// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"

/// Builds a CV in a few lines.
class CvBuilder {
  public:
    using Fields = std::vector<std::pair<vitae::Field, vitae::Value>>;

    CvBuilder()
        : m_root(m_tree.make(vitae::NodeType::Document)),
          m_person(m_tree.make(vitae::NodeType::Person))
    {
    }

    CvBuilder &person(const Fields &fields)
    {
        set(*m_person, fields);
        return *this;
    }
    CvBuilder &section(vitae::SectionKind kind, const QString &title, const Fields &fields = {})
    {
        m_section = m_tree.make(vitae::NodeType::Section, kind);
        m_section->set(vitae::Field::Title, title);
        set(*m_section, fields);
        m_sections.push_back(m_section);
        return *this;
    }
    /// An entry; the fields that only a role has, and the bullets, go to one role of it.
    CvBuilder &entry(const Fields &fields, const QStringList &bullets = {})
    {
        auto entry = m_tree.make(vitae::NodeType::Entry, m_section->kind);
        auto role = m_tree.make(vitae::NodeType::Role, m_section->kind);
        const bool hasRoles = m_section->kind == vitae::SectionKind::Experience;
        for (const auto &[field, value] : fields)
            (entry->spec(field) ? *entry : *role).set(field, value);
        for (const QString &text : bullets)
            (hasRoles ? *role : *entry).children.push_back(bulletNode(text));
        if (hasRoles)
            entry->children.push_back(role);
        m_section->children.push_back(entry);
        return *this;
    }
    CvBuilder &bullet(const QString &text)
    {
        m_section->children.push_back(bulletNode(text));
        return *this;
    }
    [[nodiscard]] vitae::Cv build(const QString &language = QStringLiteral("en"))
    {
        m_root->children = {m_person};
        m_root->children.insert(m_root->children.end(), m_sections.begin(), m_sections.end());
        vitae::Cv cv;
        cv.root = m_root;
        cv.language = language;
        return cv;
    }

  private:
    static void set(vitae::Node &node, const Fields &fields)
    {
        for (const auto &[field, value] : fields)
            node.set(field, value);
    }
    [[nodiscard]] vitae::NodePtr bulletNode(const QString &text)
    {
        auto bullet = m_tree.make(vitae::NodeType::Bullet);
        bullet->set(vitae::Field::Text, text);
        return bullet;
    }

    vitae::TreeBuilder m_tree;
    std::shared_ptr<vitae::Node> m_root, m_person, m_section;
    std::vector<std::shared_ptr<vitae::Node>> m_sections;
};
