// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "columnflow.h"

#include <algorithm>

namespace vitae {

std::vector<ColumnPiece> ColumnFlow::pieces(size_t begin, size_t end) const
{
    std::vector<ColumnPiece> found;
    for (auto part = std::ranges::upper_bound(parts, begin, {}, &ColumnPart::begin) - 1;
         part != parts.end() && part->begin < end; ++part) {
        const std::vector<Placement> &placements = part->part->placements;
        const size_t first = std::max(begin, part->begin) - part->begin, last = end - part->begin;
        for (auto placement = std::ranges::upper_bound(placements, first, {}, &Placement::firstLine) - 1;
             placement != placements.end() && placement->firstLine < last; ++placement)
            found.push_back({&*part, &*placement,
                             std::max(first, placement->firstLine) - placement->firstLine,
                             std::min(last - placement->firstLine, placement->fragment->lines.size())});
    }
    return found;
}

NumberedFlow numbered(const Flow &flow, size_t columns)
{
    NumberedFlow result;
    result.columns.resize(columns);
    size_t count = 1;
    for (const FlowPartPtr &part : flow.parts)
        count += part->structure.size();
    result.structure.reserve(count);
    result.structure.emplace_back().role = StructureRole::Document;
    quint32 paragraphs = 0;
    for (const FlowPartPtr &part : flow.parts) {
        if (part->lines.empty()) // of a section that says nothing
            continue;
        ColumnFlow &column = result.columns[size_t(part->column)];
        const auto base = int(result.structure.size());
        for (OutlineMark mark : part->outline) {
            mark.line += int(column.lines.size());
            mark.structure += base;
            result.marks.push_back({std::move(mark), part->column});
        }
        column.parts.push_back({part, column.lines.size(), base, paragraphs});
        column.lines.insert(column.lines.end(), part->lines.begin(), part->lines.end());
        result.structure.insert(result.structure.end(), part->structure.begin(), part->structure.end());
        for (auto node = result.structure.begin() + base; node != result.structure.end(); ++node)
            node->parent = node->parent < 0 ? 0 : node->parent + base;
        paragraphs += part->paragraphs;
    }
    return result;
}

} // namespace vitae
