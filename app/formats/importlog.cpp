// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/richtext.h"
#include "document/richtext_tokens.h"
#include "recognition.h"

#include <QCoreApplication>

namespace vitae {

namespace {

/// The words of links that lead nowhere.
QStringList deadLinksIn(const QString &line)
{
    using What = richtext::Token::What;
    QStringList found;
    bool inside = false;
    for (const richtext::Token &token : richtext::tokenised(line).all) {
        if (token.what == What::LinkBegin && token.link.isEmpty()) {
            inside = true;
            found += QString();
        } else if (token.what == What::LinkEnd) {
            inside = false;
        } else if (inside && (token.what == What::Literal || token.what == What::Code)) {
            found.back() += QStringView(line).sliced(token.begin, token.end - token.begin);
        }
    }
    return found;
}

QString excerptOf(const Block &block)
{
    constexpr qsizetype longest = 160;
    const QString text = RichText::parse(block.joined()).plainText();
    return text.size() <= longest ? text : text.first(longest).trimmed() + QChar(0x2026);
}

} // namespace

void ImportLog::placed(const Block &block, const Node &node, Field field, const char *rule)
{
    const size_t index = indexOf(block);
    if (m_done[index])
        return;
    m_done[index] = true;
    const FieldRef target{node.id, field, 0};
    m_rows[index].push_back(
        {ImportRow::Outcome::Placed, block.source, {}, target, QString::fromLatin1(rule), {}});
    QStringList dead;
    for (const QString &line : block.lines)
        dead += deadLinksIn(line);
    if (dead.empty())
        return;
    m_rows[index].push_back({ImportRow::Outcome::Noted,
                             block.source,
                             {},
                             target,
                             QString::fromLatin1("markdown.dead-link"),
                             QCoreApplication::translate("Import", "%n links lead nowhere; the text is kept.",
                                                         nullptr, int(dead.size())),
                             dead.join(u'\n')});
}

void ImportLog::dropped(const Block &block, const char *rule, const QString &text)
{
    m_done[indexOf(block)] = true;
    m_rows[indexOf(block)].push_back({ImportRow::Outcome::Dropped,
                                      block.source,
                                      {},
                                      {},
                                      QString::fromLatin1(rule),
                                      text,
                                      excerptOf(block)});
}

void ImportLog::note(const Block &block, const Node &node, const char *rule, const QString &text)
{
    m_rows[indexOf(block)].push_back({ImportRow::Outcome::Noted,
                                      block.source,
                                      {},
                                      FieldRef{node.id, Field::None, 0},
                                      QString::fromLatin1(rule),
                                      text,
                                      excerptOf(block)});
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
