// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonskeleton.h"

#include "jsonvalues.h"

namespace vitae::jsonresume {

Json keep(const Json &value)
{
    // The skeleton stands some thirty levels deep in document.json, which may have 64 in all.
    constexpr int deepest = 16;
    if (depthOf(value) <= deepest)
        return Json(Json::Array{value});
    const QString text = QString::fromUtf8(writeJson(value, JsonLayout::Compact));
    return Json(Json::Array{Json(text), Json(qint64(1))});
}

const Json *kept(const Json &member, Json &parsed)
{
    const Json::Array *array = member.array();
    if (!array || array->empty())
        return nullptr;
    if (array->size() == 1)
        return &array->front();
    const QString *text = array->front().string();
    auto value = text ? parseJson(text->toUtf8()) : tl::expected<Json, JsonError>();
    parsed = value ? *std::move(value) : Json();
    return &parsed;
}

} // namespace vitae::jsonresume
