// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagehash.h"

#include <algorithm>

namespace vitae {

namespace {

/// Structure nodes and paragraphs count from the first of the page: what stands before the page does not
/// change it.
quint64 hashOf(const Item &item, const Item &first, const std::vector<StructureNode> &structure)
{
    const int role = item.structure < 0 ? -1 : int(structure[size_t(item.structure)].role);
    const size_t place = qHashMulti(0, item.origin.x(), item.origin.y(), item.structure - first.structure,
                                    role, int(item.artifact), item.paragraph - first.paragraph, item.opacity);
    const auto sized = [place](const QSizeF &size, const Color &color, float radius) {
        return qHashMulti(place, size.width(), size.height(), color.red, color.green, color.blue, radius);
    };
    struct Visitor {
        size_t place;
        decltype(sized) &shape;
        size_t operator()(const TextItem &text) const { return qHashMulti(place, 1, text.run->hash); }
        size_t operator()(const RuleItem &rule) const { return shape(rule.size, rule.color, -1); }
        size_t operator()(const BoxItem &box) const { return shape(box.size, box.color, box.radius); }
        size_t operator()(const ImageItem &image) const
        {
            return qHashMulti(place, 4, image.image->hash, image.size.width(), image.size.height(),
                              image.radius, image.crop.x(), image.crop.y(), image.crop.width(),
                              image.crop.height());
        }
        size_t operator()(const PathItem &path) const
        {
            return qHashMulti(shape(path.size, path.color, -2), path.path->hash);
        }
        size_t operator()(const LinkAreaItem &link) const
        {
            return qHashMulti(place, 5, link.url, link.size.width(), link.size.height());
        }
    };
    return std::visit(Visitor{place, sized}, item.content);
}

} // namespace

quint64 contentHash(const Page &page, const std::vector<StructureNode> &structure)
{
    const auto first = std::ranges::find_if(page.items, [](const Item &item) { return item.structure >= 0; });
    size_t hash = qHashMulti(1, page.size.width(), page.size.height());
    for (const Item &item : page.items)
        hash = qHashMulti(hash, hashOf(item, first == page.items.end() ? item : *first, structure));
    return std::max<quint64>(hash, 1);
}

} // namespace vitae
