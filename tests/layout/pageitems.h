// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bodylines.h"

/// The edges of the first text on a page that holds `part`, and what it looks like. No run: there is none.
struct FoundText {
    vitae::RunPtr run;
    const vitae::Item *item = nullptr;
    double left = 0, right = 0, y = 0;
};

inline FoundText textWith(const vitae::Page &page, const QString &part)
{
    for (const vitae::Item &item : page.items) {
        const auto *text = std::get_if<vitae::TextItem>(&item.content);
        if (text && text->run->text.contains(part))
            return {text->run, &item, item.origin.x(), item.origin.x() + double(text->run->width),
                    item.origin.y()};
    }
    return {};
}

/// All items of one type on a page.
template<typename Content>
std::vector<std::pair<const vitae::Item *, const Content *>> itemsOf(const vitae::Page &page)
{
    std::vector<std::pair<const vitae::Item *, const Content *>> found;
    for (const vitae::Item &item : page.items)
        if (const auto *content = std::get_if<Content>(&item.content))
            found.emplace_back(&item, content);
    return found;
}

/// An option as a person types it after `--set`.
inline std::pair<QString, vitae::Json> set(const QString &path, const QString &value)
{
    const vitae::OptionPath option = vitae::optionAt(path);
    return {path, option.spec ? vitae::optionFromText(*option.spec, value) : vitae::Json(value)};
}
