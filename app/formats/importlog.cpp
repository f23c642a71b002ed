// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/richtext.h"
#include "recognition.h"

#include <QCoreApplication>

namespace vitae {

void ImportLog::placed(const Block &block, const Node &node, Field field, const char *rule)
{
    const size_t index = indexOf(block);
    if (m_done[index])
        return;
    m_done[index] = true;
    const FieldRef target{node.id, field, 0};
    m_rows[index].push_back(
        {ImportRow::Outcome::Placed, block.source, {}, target, QString::fromLatin1(rule), {}});
    int dead = 0;
    for (const QString &line : block.lines)
        dead += RichText::parse(line).deadLinks();
    if (dead == 0)
        return;
    m_rows[index].push_back(
        {ImportRow::Outcome::Noted,
         block.source,
         {},
         target,
         QString::fromLatin1("markdown.dead-link"),
         QCoreApplication::translate("Import", "%n links lead nowhere; the text is kept.", nullptr, dead)});
}

void ImportLog::dropped(const Block &block, const char *rule, const QString &text)
{
    m_done[indexOf(block)] = true;
    m_rows[indexOf(block)].push_back(
        {ImportRow::Outcome::Dropped, block.source, {}, {}, QString::fromLatin1(rule), text});
}

void ImportLog::note(const Block &block, const Node &node, const char *rule, const QString &text)
{
    m_rows[indexOf(block)].push_back({ImportRow::Outcome::Noted,
                                      block.source,
                                      {},
                                      FieldRef{node.id, Field::None, 0},
                                      QString::fromLatin1(rule),
                                      text});
}

std::vector<ImportRow> ImportLog::takeRows()
{
    std::vector<ImportRow> all;
    for (std::vector<ImportRow> &rows : m_rows) {
        std::ranges::move(rows, std::back_inserter(all));
        rows.clear();
    }
    return all;
}

} // namespace vitae
