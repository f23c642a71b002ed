// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formplan.h"

class QVBoxLayout;
class QWidget;

namespace vitae {

class Card;
class CvDocument;
class FormPane;

/// Puts the cards of a node's form into a column.
class FormBuilder {
  public:
    FormBuilder(CvDocument &document, FormPane &pane, QWidget &content, QVBoxLayout &column);
    void addCards(const Node &node) const;

  private:
    void addPerson(const Node &person) const;
    void addSection(const Node &section) const;
    void addEntry(const Node &entry) const;
    void addExperience(const Node &entry) const;
    void addRole(const Node &entry, const Node &role, bool alone) const;
    void addRoleTitle(Card &card, const Node &role) const;
    void addBullets(const Node &parent) const;
    void addMore(const std::vector<std::pair<NodeId, FieldSpecs>> &parts) const;
    Card *addCard(const QString &title) const;
    void addGrid(Card &card, NodeId node, const FieldSpecs &specs) const;
    void addList(NodeType type, const Node &person, const QString &title, const QString &add) const;

    CvDocument &m_document;
    FormPane &m_pane;
    QWidget &m_content;
    QVBoxLayout &m_column;
};

} // namespace vitae
