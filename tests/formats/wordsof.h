// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"
#include "document/richtext.h"

#include <QMap>
#include <QRegularExpression>

namespace vitae {

using WordCount = QMap<QString, int>;

/// Runs of letters and digits, case folded.
inline void countWords(const QString &text, WordCount &words, int step = 1)
{
    static const QRegularExpression word(QStringLiteral("[\\p{L}\\p{N}]+"));
    for (auto matches = word.globalMatch(text); matches.hasNext();)
        words[matches.next().captured().toCaseFolded()] += step;
}

inline QString displayed(const Node &node, Field field, const Value &value)
{
    const FieldSpec *spec = node.spec(field);
    const bool rich = spec && spec->type == FieldType::RichText;
    const auto date = [](const Date &d) { return d.typed.isEmpty() ? d.meaning.iso() : d.typed; };
    if (const auto *text = std::get_if<QString>(&value))
        return rich ? RichText::parse(*text).plainText() : *text;
    if (const auto *list = std::get_if<QStringList>(&value))
        return list->join(u' ');
    if (const auto *one = std::get_if<Date>(&value))
        return date(*one);
    if (const auto *range = std::get_if<DateRange>(&value))
        return date(range->start) + u' ' + date(range->end);
    return {};
}

/// All words that a tree displays.
inline void countWords(const Node &node, WordCount &words)
{
    for (const auto &[field, value] : node.fields) {
        const FieldSpec *spec = node.spec(field);
        const bool shown = field != Field::Url && (!spec || spec->type != FieldType::Choice);
        // A profile is shown by its address or by its name.
        if (shown && node.type != NodeType::Profile)
            countWords(displayed(node, field, value), words);
    }
    if (node.type == NodeType::Profile)
        countWords(node.text(Field::Label).isEmpty() ? node.text(Field::Url) : node.text(Field::Label),
                   words);
    if (node.type == NodeType::Person)
        countWords(node.text(Field::Url), words);
    for (const NodePtr &child : node.children)
        countWords(*child, words);
}

} // namespace vitae
