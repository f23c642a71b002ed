// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shownfields.h"

#include "render/logicalorder.h"

#include <QHash>
#include <algorithm>
#include <limits>
#include <numeric>

namespace vitae {

namespace {

class Collector {
  public:
    void add(int page, const Item &item, const Run &run)
    {
        for (const SourceSpan &span : run.sources)
            if (span.field.node != 0)
                add(page, item, run, span);
    }
    [[nodiscard]] std::vector<ShownField> take() { return std::move(m_fields); }

  private:
    struct Open {
        size_t index = 0;
        quint32 end = 0; ///< in the field's displayed text
    };

    void add(int page, const Item &item, const Run &run, const SourceSpan &span)
    {
        const auto open = m_open.constFind(span.field);
        const bool goesOn = open != m_open.constEnd() && span.offset >= open->end;
        if (!goesOn) {
            m_open[span.field] = {m_fields.size(), 0};
            m_fields.push_back({span.field, {}, page, item.structure, {}});
        }
        Open &current = m_open[span.field];
        current.end = span.offset + span.end - span.begin;
        ShownField &field = m_fields[current.index];
        field.text += QStringView(run.text).sliced(span.begin, span.end - span.begin);
        field.places.emplace_back(page, areaOf(item, run, span));
    }

    static QRectF areaOf(const Item &item, const Run &run, const SourceSpan &span)
    {
        double left = double(run.width), right = 0;
        for (const Glyph &glyph : run.glyphs) {
            if (glyph.cluster < span.begin || glyph.cluster >= span.end)
                continue;
            left = std::min(left, double(glyph.x));
            right = std::max(right, double(glyph.x + glyph.advance));
        }
        return {item.origin.x() + left, item.origin.y() - double(run.ascent), std::max(0.0, right - left),
                double(run.ascent + run.descent)};
    }

    std::vector<ShownField> m_fields;
    QHash<FieldRef, Open> m_open;
};

/// Where each element begins: the number of its first item.
std::vector<size_t> beginnings(const PageList &pages)
{
    std::vector<size_t> first(pages.structure.size(), std::numeric_limits<size_t>::max());
    size_t number = 0;
    for (const Page &page : pages.pages)
        for (const int i : logicalItems(page)) {
            ++number;
            for (int node = page.items[i].structure; node >= 0; node = pages.structure[size_t(node)].parent)
                first[size_t(node)] = std::min(first[size_t(node)], number);
        }
    return first;
}

/// The beginnings of the elements around a field, the outermost first; spans and links stand in the order of
/// their text.
std::vector<size_t> placeOf(const ShownField &field, const PageList &pages, const std::vector<size_t> &first)
{
    std::vector<size_t> place;
    for (int node = field.structure; node >= 0; node = pages.structure[size_t(node)].parent) {
        const StructureRole role = pages.structure[size_t(node)].role;
        if (role != StructureRole::Link && role != StructureRole::Span)
            place.insert(place.begin(), first[size_t(node)]);
    }
    return place;
}

} // namespace

std::vector<size_t> treeOrder(const std::vector<ShownField> &fields, const PageList &pages)
{
    std::vector<size_t> order(fields.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(
        order, {}, [&, first = beginnings(pages)](size_t i) { return placeOf(fields[i], pages, first); });
    return order;
}

QStringList furnitureOf(const PageList &pages)
{
    QStringList furniture;
    for (const Page &page : pages.pages) {
        QString text;
        for (const Item &item : page.items)
            if (const auto *shown = std::get_if<TextItem>(&item.content); shown && item.structure < 0)
                text += shown->run->text + u' ';
        furniture << text;
    }
    return furniture;
}

std::vector<ShownField> shownFields(const PageList &pages)
{
    Collector collector;
    for (size_t page = 0; page < pages.pages.size(); ++page)
        for (const int i : logicalItems(pages.pages[page])) {
            const Item &item = pages.pages[page].items[i];
            if (const auto *text = std::get_if<TextItem>(&item.content); text && item.structure >= 0)
                collector.add(int(page), item, *text->run);
        }
    return collector.take();
}

} // namespace vitae
