// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonbinding.h"

#include <ranges>

using namespace Qt::StringLiterals;

namespace vitae::jsonresume {

namespace {

using What = Binding::What;

QString latin1(std::string_view text)
{
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

} // namespace

const Json *memberAt(const Json::Object &object, const QString &path)
{
    const qsizetype dot = path.indexOf(u'.');
    const QStringView key = dot < 0 ? QStringView(path) : QStringView(path).first(dot);
    for (const auto &[name, value] : std::ranges::reverse_view(object)) {
        if (name != key)
            continue;
        if (dot < 0)
            return &value;
        const Json::Object *inner = value.object();
        return inner ? memberAt(*inner, path.sliced(dot + 1)) : nullptr;
    }
    return nullptr;
}

QHash<QString, const Json *> lastMembers(const Json::Object &object)
{
    QHash<QString, const Json *> last;
    for (const auto &[key, value] : object)
        last[key] = &value;
    return last;
}

std::vector<QString> claimsOf(const Json::Object &object, const std::vector<Binding> &bindings)
{
    std::vector<QString> claims;
    for (const Binding &binding : bindings) {
        QString found;
        for (const QString &path : binding.paths) {
            if (memberAt(object, path)) {
                found = path;
                break;
            }
        }
        claims.push_back(found);
    }
    return claims;
}

std::optional<Json> present(const Binding &binding)
{
    switch (binding.what) {
    case What::Value: return writeValue(*binding.spec, binding.node->value(binding.spec->field));
    case What::Start: return writeStart(binding.node->dates(binding.spec->field));
    case What::End: return writeEnd(binding.node->dates(binding.spec->field));
    case What::Bullets: return writeHighlights(binding.node->children);
    }
    return std::nullopt;
}

std::vector<Binding> bindingsOf(const std::vector<Node *> &nodes)
{
    std::vector<Binding> bindings;
    for (Node *node : nodes) {
        for (const FieldSpec &spec : fieldsOf(node->type, node->kind)) {
            if (spec.jsonResume.empty())
                continue;
            const QStringList paths = latin1(spec.jsonResume).split(u'|');
            if (spec.type == FieldType::DateRange) {
                bindings.push_back({What::Start, {paths.front()}, &spec, node});
                bindings.push_back({What::End, {paths.back()}, &spec, node});
                continue;
            }
            QStringList all{paths.front()};
            all += latin1(spec.oldSpellings).split(u'|', Qt::SkipEmptyParts);
            bindings.push_back({What::Value, all, &spec, node});
        }
    }
    Node *holder = nodes.back();
    const QString highlights = latin1(kindSpec(holder->kind).jsonResumeBullets);
    if (!highlights.isEmpty())
        bindings.push_back({What::Bullets, {highlights}, nullptr, holder});
    return bindings;
}

} // namespace vitae::jsonresume
