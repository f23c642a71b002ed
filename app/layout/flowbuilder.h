// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compose.h"
#include "layoutcache.h"
#include "pagegrid.h"
#include "sidebyside.h"

#include <QSet>
#include <span>

namespace vitae {

/// Lays the composed pieces of a CV one after the other, column by column.
class FlowBuilder {
  public:
    /// `contexts` are those of the grid's columns. A store keeps fragments for the next layout.
    FlowBuilder(const std::vector<ComposeContext> &contexts, const PageGrid &grid, LayoutCache::Store *store);

    [[nodiscard]] Flow build(const Cv &cv);

  private:
    enum Piece : int { Header, Contact, ContactHeading, Summary, SummaryHeading, Title, Content, Joined };

    /// From the cache, or made now. At least one node.
    template<typename Make>
    FragmentPtr fragment(std::span<const NodePtr> nodes, Piece piece, Make make);
    template<typename Make>
    FragmentPtr fragment(const NodePtr &node, Piece piece, Make make)
    {
        return fragment(std::span(&node, 1), piece, make);
    }
    void place(const FragmentPtr &fragment, double lines, bool breakBefore, int container = -1);
    int addList();
    /// Returns the step of what follows, in lines.
    double addHeading(const NodePtr &node, Piece piece, const QString &title);
    void addColumn(const Cv &cv);
    void addPart(const NodePtr &section);
    void beginPart(const NodePtr &node);
    void endPart();
    void addPerson(const Cv &cv);
    void addHeader(const Cv &cv);
    void addContact(const NodePtr &person);
    void addSummary(const NodePtr &person);
    void addSection(const NodePtr &section);
    void addItems(const Node &section, const std::vector<NodePtr> &items, double firstStep, bool followTitle);
    [[nodiscard]] FragmentPtr itemFragment(const Node &section, const NodePtr &item);
    [[nodiscard]] ListColumns columnsIn(const Node &section);
    [[nodiscard]] std::vector<ColumnItem> columnItems(const Node &section, const std::vector<NodePtr> &items,
                                                      const ListColumns &columns);
    void addInColumns(const Node &section, const std::vector<NodePtr> &items, const ListColumns &columns,
                      double firstStep, bool followTitle);
    [[nodiscard]] ComposeContext &context() { return m_narrow ? *m_narrow : m_contexts[size_t(m_column)]; }
    [[nodiscard]] double lines(Option option) { return context().theme.number(option); }
    /// The column that something named in "columns.sections" stands in.
    [[nodiscard]] int columnOf(const QString &name) const;
    [[nodiscard]] int columnOf(const Node &section) const;
    [[nodiscard]] int headerColumn() const;
    /// Whether the contact details stand apart from the header, under a heading of their own.
    [[nodiscard]] bool hasOwnContact() const;

    std::vector<ComposeContext> m_contexts;
    std::vector<ColumnProgress> m_progress;
    const PageGrid &m_grid;
    LayoutCache::Store *m_store;
    PartMemory *m_memory = nullptr; ///< of the part that is made; null: nothing is kept
    FlowPart m_part; ///< that is made
    QSet<QString> m_aside; ///< what the theme puts into the side column
    int m_column = 0;
    std::optional<ComposeContext> m_narrow; ///< of one of the columns that a section has inside that column
    QString m_lead; ///< of the entry that is composed
    Flow m_flow;
};

} // namespace vitae
