// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"

namespace vitae {

/// A tree as text, a node a line with its fields, for comparing and for reading.
inline QString dumpValue(const Value &value)
{
    const auto date = [](const Date &d) {
        return d.typed.isEmpty()
            ? d.meaning.iso() + (d.present ? QStringLiteral("present") : QString())
            : d.typed + u'<' + d.meaning.iso() + (d.present ? QStringLiteral("present") : QString()) + u'>';
    };
    if (const auto *text = std::get_if<QString>(&value))
        return QString(*text).replace(u'\n', QStringLiteral("⏎"));
    if (const auto *list = std::get_if<QStringList>(&value))
        return u'{' + list->join(QStringLiteral(" ; ")) + u'}';
    if (const auto *one = std::get_if<Date>(&value))
        return date(*one);
    if (const auto *range = std::get_if<DateRange>(&value))
        return date(range->start)
            + (range->end.isEmpty() ? QString() : QStringLiteral(" … ") + date(range->end));
    if (const auto *photo = std::get_if<Photo>(&value))
        return photo->asset;
    return {};
}

inline QString dumpTree(const Node &node, int depth = 0)
{
    QString out(depth * 2, u' ');
    out += QString::fromUtf8(nodeTypeName(node.type).data(), qsizetype(nodeTypeName(node.type).size()));
    if (node.type == NodeType::Section)
        out += u'/'
            + QString::fromUtf8(kindSpec(node.kind).name.data(), qsizetype(kindSpec(node.kind).name.size()));
    for (const auto &[field, value] : node.fields) {
        const FieldSpec *spec = node.spec(field);
        out += QStringLiteral(" | ")
            + (spec ? QString::fromUtf8(spec->name.data(), qsizetype(spec->name.size()))
                    : QStringLiteral("?"))
            + u'=' + dumpValue(value);
    }
    out += u'\n';
    for (const NodePtr &child : node.children)
        out += dumpTree(*child, depth + 1);
    return out;
}

} // namespace vitae
