// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fragmentbuilder.h"

namespace vitae {

/// Each composes one piece of the document. Null when there is nothing to show.
[[nodiscard]] FragmentPtr composeHeader(const Node &person, const ComposeContext &context,
                                        const QMap<QString, QByteArray> &assets, bool withContact);
/// The contact details where they have a heading of their own.
[[nodiscard]] FragmentPtr composeContact(const Node &person, const ComposeContext &context);
[[nodiscard]] FragmentPtr composeSummary(const Node &person, const ComposeContext &context);
[[nodiscard]] FragmentPtr composeHeading(const QString &title, NodeId node, const ComposeContext &context);
[[nodiscard]] FragmentPtr composeGroupTitle(const Node &group, const ComposeContext &context);
[[nodiscard]] FragmentPtr composeEntry(const Node &entry, const Arrangement &arrangement,
                                       const ComposeContext &context);
/// An entry as an item of the list that the fragment is placed under.
[[nodiscard]] FragmentPtr composeItem(const Node &entry, const Arrangement &arrangement,
                                      const ComposeContext &context);
/// All entries in one paragraph; none of them may have children.
[[nodiscard]] FragmentPtr composeJoined(const std::vector<NodePtr> &entries, const Arrangement &arrangement,
                                        const ComposeContext &context);
/// A bullet and those below it, as an item of the list that the fragment is placed under.
[[nodiscard]] FragmentPtr composeBullet(const Node &bullet, const ComposeContext &context);

[[nodiscard]] Align alignOf(const Theme &theme, Option option);
[[nodiscard]] std::vector<const Node *> rolesOf(const Node &entry);

/// A list item at a depth (0: outermost) inside `builder`: bullet, text, nested items.
struct ListItem {
    std::vector<Inline> content;
    NodeId node = 0;
    int depth = 0;
    int list = -1; ///< structure node of the list; -1: what the fragment is placed under
    float step = 0;
};
/// Returns the structure node of the item's body.
int addListItem(FragmentBuilder &builder, const ListItem &item);
/// The bullets among the children, as a list below `parent`.
void addBullets(FragmentBuilder &builder, const std::vector<NodePtr> &children, int depth, int parent);

/// The label column that entries of a section share: the widest label and the gap after it; 0 where labels
/// would be too wide and run in.
[[nodiscard]] float labelColumn(const std::vector<NodePtr> &entries, const Arrangement &arrangement,
                                const ComposeContext &context);

} // namespace vitae
