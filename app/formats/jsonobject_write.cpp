// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonobject.h"
#include "jsonskeleton.h"

using namespace Qt::StringLiterals;

namespace vitae::jsonresume {

namespace {

using What = Binding::What;

const Binding *partner(const std::vector<Binding> &bindings, const Binding &end)
{
    for (const Binding &binding : bindings) {
        if (binding.what == What::Start && binding.node == end.node && binding.spec == end.spec)
            return &binding;
    }
    return nullptr;
}

QStringList topBullets(const Node &node)
{
    QStringList texts;
    for (const NodePtr &child : node.children) {
        if (!child->children.empty() || child->hidden)
            return {u"\u0000"_s}; // cannot be what a flat list was read into
        texts += child->text(Field::Text);
    }
    return texts;
}

class Writer {
  public:
    Writer(const Json::Object &skeleton, const std::vector<Binding> &bindings, const Json::Object &also)
        : m_skeleton(skeleton),
          m_bindings(bindings),
          m_claims(claimsOf(skeleton, bindings)),
          m_also(also)
    {
    }
    Json run();

  private:
    Json::Object members(const Json::Object &skeleton, const QString &prefix);
    std::optional<Json> value(const Binding &binding, const Json &member) const;
    [[nodiscard]] bool saysTheSame(const Binding &binding, const Json &original) const;
    [[nodiscard]] Json startJson(const Binding &end) const;
    void append(Json::Object &object, const Binding &binding);
    [[nodiscard]] size_t claimant(const QString &path) const;
    void endAfterStart(Json::Object &object, const Binding &start);

    const Json::Object &m_skeleton;
    const std::vector<Binding> &m_bindings;
    std::vector<QString> m_claims;
    Json::Object m_also;
};

size_t Writer::claimant(const QString &path) const
{
    return size_t(std::ranges::find(m_claims, path) - m_claims.begin());
}

/// The start date as the file has it, where it still stands there.
Json Writer::startJson(const Binding &end) const
{
    const Binding *start = partner(m_bindings, end);
    const QString &path = m_claims[size_t(start - m_bindings.data())];
    const Json *member = path.isEmpty() ? nullptr : memberAt(m_skeleton, path);
    Json parsed;
    if (const Json *original = member ? kept(*member, parsed) : nullptr;
        original && saysTheSame(*start, *original))
        return *original;
    return present(*start).value_or(Json());
}

/// Whether reading the original again would give what the field now holds.
bool Writer::saysTheSame(const Binding &binding, const Json &original) const
{
    Complaints ignored;
    const Node &node = *binding.node;
    switch (binding.what) {
    case What::Value: {
        const Value read = readValue(*binding.spec, original, ignored);
        const Value &now = node.value(binding.spec->field);
        return read == now || (isEmpty(read) && isEmpty(now));
    }
    case What::Start: {
        const Value read = readRange(&original, nullptr, ignored);
        const DateRange *range = std::get_if<DateRange>(&read);
        return (range ? range->start : Date()) == node.dates(binding.spec->field).start;
    }
    case What::End: {
        const Json start = startJson(binding);
        const Value read = readRange(start.isNull() ? nullptr : &start, &original, ignored);
        const DateRange *range = std::get_if<DateRange>(&read);
        return (range ? range->end : Date()) == node.dates(binding.spec->field).end;
    }
    case What::Bullets: return readHighlights(original, ignored) == topBullets(node);
    }
    return false;
}

std::optional<Json> Writer::value(const Binding &binding, const Json &member) const
{
    Json parsed;
    const Json *original = kept(member, parsed);
    if (original && saysTheSame(binding, *original))
        return *original;
    return present(binding);
}

void Writer::endAfterStart(Json::Object &object, const Binding &start)
{
    for (size_t i = 0; i < m_bindings.size(); ++i) {
        const Binding &end = m_bindings[i];
        if (end.what != What::End || end.node != start.node || end.spec != start.spec
            || !m_claims[i].isEmpty())
            continue;
        if (auto json = present(end))
            object.emplace_back(end.paths.front(), *std::move(json));
        m_claims[i] = u"."_s; // done
    }
}

Json::Object Writer::members(const Json::Object &skeleton, const QString &prefix)
{
    const QHash<QString, const Json *> lastOf = lastMembers(skeleton);
    Json::Object object;
    for (const auto &[key, member] : skeleton) {
        const bool last = lastOf.value(key) == &member;
        const bool mayClaim = last && !key.isEmpty() && !key.contains(u'.'); // an empty claim is none
        const size_t claim = mayClaim ? claimant(prefix + key) : m_claims.size();
        const auto also =
            prefix.isEmpty() && last ? std::ranges::find(m_also, key, &Json::Member::first) : m_also.end();
        Json parsed;
        if (also != m_also.end()) {
            object.push_back(std::move(*also));
            m_also.erase(also);
        } else if (claim < m_claims.size()) {
            const Binding &binding = m_bindings[claim];
            if (auto json = value(binding, member))
                object.emplace_back(key, *std::move(json));
            if (binding.what == What::Start)
                endAfterStart(object, binding);
        } else if (const Json::Object *inner = member.object()) {
            object.emplace_back(key, Json(members(*inner, key + u'.')));
        } else if (const Json *original = kept(member, parsed)) {
            object.emplace_back(key, *original);
        }
    }
    return object;
}

/// A field that the file had no member for.
void Writer::append(Json::Object &object, const Binding &binding)
{
    auto json = present(binding);
    if (!json)
        return;
    const QString &path = binding.paths.front();
    const qsizetype dot = path.indexOf(u'.');
    if (dot < 0) {
        const auto existing = std::ranges::find(object, path, &Json::Member::first);
        if (existing == object.end())
            object.emplace_back(path, *std::move(json));
        else
            existing->second = *std::move(json); // null or of a wrong type until now
        return;
    }
    const QString outer = path.first(dot);
    auto inner = std::ranges::find(object, outer, &Json::Member::first);
    if (inner == object.end())
        inner = object.insert(object.end(), {outer, Json(Json::Object())});
    if (!inner->second.object())
        inner->second = Json(Json::Object());
    inner->second.set(path.sliced(dot + 1), *std::move(json));
}

Json Writer::run()
{
    Json::Object object = members(m_skeleton, {});
    for (size_t i = 0; i < m_bindings.size(); ++i) {
        if (m_claims[i].isEmpty())
            append(object, m_bindings[i]);
    }
    for (Json::Member &member : m_also)
        object.push_back(std::move(member));
    return Json(std::move(object));
}

} // namespace

Json writeObject(const Json *skeleton, const std::vector<Binding> &bindings, const Json::Object &also)
{
    static const Json::Object none;
    const Json::Object *members = skeleton ? skeleton->object() : nullptr;
    return Writer(members ? *members : none, bindings, also).run();
}

} // namespace vitae::jsonresume
