// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentjson.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {
namespace {

struct Message {
    Q_DECLARE_TR_FUNCTIONS(Document)
};

/// 0 where the file says none.
int schemaOf(const Json &document)
{
    const Json *schema = document.find(u"schema");
    bool ok = false;
    const int number = schema && schema->number() ? schema->number()->text.toInt(&ok) : 0;
    return ok ? number : 0;
}

} // namespace

std::span<const Migration> migrations()
{
    return {}; // schema 1 is the first
}

tl::expected<Json, Failure> migrated(Json document, int to, std::span<const Migration> steps)
{
    int schema = schemaOf(document);
    if (schema > to)
        return tl::unexpected(Failure{
            Message::tr(
                "This file was made by a newer version of Vitae (file schema %1). Update Vitae to open it")
                .arg(schema),
            {}});
    while (schema < to) {
        const auto step = std::ranges::find(steps, schema, &Migration::from);
        if (step == steps.end())
            return tl::unexpected(Failure{
                Message::tr("This is not a document of Vitae: it names no file schema"), u"/schema"_s});
        step->step(document);
        document.set(u"schema"_s, Json(qint64(++schema)));
    }
    return document;
}

} // namespace vitae
