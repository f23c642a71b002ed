// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonobject.h"

#include <QCoreApplication>
#include <QHash>
#include <ranges>

using namespace Qt::StringLiterals;

namespace vitae::jsonresume {

namespace {

using What = Binding::What;

QString latin1(std::string_view text)
{
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

/// The member at a path of one or two steps.
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

/// Of equal keys the last counts, as everywhere.
QHash<QString, const Json *> lastMembers(const Json::Object &object)
{
    QHash<QString, const Json *> last;
    for (const auto &[key, value] : object)
        last[key] = &value;
    return last;
}

/// Which path of each binding the object has; empty: none.
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

class Reader {
  public:
    Reader(const Json::Object &object, const std::vector<Binding> &bindings, TreeBuilder &ids,
           ImportReport &report)
        : m_object(object),
          m_bindings(bindings),
          m_claims(claimsOf(object, bindings)),
          m_ids(ids),
          m_report(report)
    {
    }
    Json run(const QString &pointer, const QStringList &also);

  private:
    void readBinding(size_t index, const QString &pointer);
    void readRangeOf(const Binding &start, const Json *startJson, const QString &pointer);
    Json skeletonOf(const Json::Object &object, const QString &prefix, const QString &pointer,
                    const QStringList &also);
    Json claimed(const QString &path, const Json &value) const;
    [[nodiscard]] const Binding *claimant(const QString &path) const;
    void reportKept(const QString &key, const Json &value, const QString &pointer, bool last);

    const Json::Object &m_object;
    const std::vector<Binding> &m_bindings;
    std::vector<QString> m_claims;
    TreeBuilder &m_ids;
    ImportReport &m_report;
};

const Binding *Reader::claimant(const QString &path) const
{
    for (size_t i = 0; i < m_claims.size(); ++i) {
        if (!path.isEmpty() && m_claims[i] == path)
            return &m_bindings[i];
    }
    return nullptr;
}

QString pointerTo(const QString &pointer, const QString &path)
{
    QString result = pointer;
    for (const QString &step : path.split(u'.'))
        result = below(result, step);
    return result;
}

void Reader::readRangeOf(const Binding &start, const Json *startJson, const QString &pointer)
{
    const Json *endJson = nullptr;
    QString endPath;
    for (size_t i = 0; i < m_bindings.size(); ++i) {
        const Binding &end = m_bindings[i];
        if (end.what == What::End && end.node == start.node && end.spec == start.spec
            && !m_claims[i].isEmpty()) {
            endPath = m_claims[i];
            endJson = memberAt(m_object, endPath);
        }
    }
    if (!startJson && !endJson)
        return;
    Complaints ofStart;
    Complaints ofEnd;
    if (startJson)
        (void)readRange(startJson, nullptr, ofStart);
    if (endJson)
        (void)readRange(nullptr, endJson, ofEnd);
    Complaints both;
    start.node->set(start.spec->field, readRange(startJson, endJson, both));
    if (startJson)
        m_report.complain(pointerTo(pointer, start.paths.front()), start.node->id, start.spec->field,
                          ofStart);
    if (endJson)
        m_report.complain(pointerTo(pointer, endPath), start.node->id, start.spec->field, ofEnd);
}

void Reader::readBinding(size_t index, const QString &pointer)
{
    const Binding &binding = m_bindings[index];
    const QString &path = m_claims[index];
    const Json *json = path.isEmpty() ? nullptr : memberAt(m_object, path);
    if (binding.what == What::Start)
        readRangeOf(binding, json, pointer);
    if (!json)
        return;
    Complaints complaints;
    const QString at = pointerTo(pointer, path);
    Field field = Field::None;
    if (binding.what == What::Value) {
        field = binding.spec->field;
        binding.node->set(field, readValue(*binding.spec, *json, complaints));
    } else if (binding.what == What::Bullets) {
        for (const QString &text : readHighlights(*json, complaints)) {
            std::shared_ptr<Node> bullet = m_ids.make(NodeType::Bullet);
            bullet->set(Field::Text, text);
            binding.node->children.push_back(std::move(bullet));
        }
    } else {
        field = binding.spec->field;
    }
    m_report.placed(at, binding.node->id, field);
    m_report.complain(at, binding.node->id, field, complaints);
}

Json Reader::claimed(const QString &path, const Json &value) const
{
    const auto written = present(*claimant(path));
    return written && *written == value ? Json(Json::Array()) : keep(value);
}

Json Reader::skeletonOf(const Json::Object &object, const QString &prefix, const QString &pointer,
                        const QStringList &also)
{
    const QHash<QString, const Json *> lastOf = lastMembers(object);
    Json::Object skeleton;
    for (const auto &[key, value] : object) {
        const QString path = prefix + key;
        const bool last = lastOf.value(key) == &value;
        const bool hasInner = prefix.isEmpty() && value.object()
            && std::ranges::any_of(m_claims,
                                   [&](const QString &claim) { return claim.startsWith(key + u'.'); });
        if (also.contains(key) && prefix.isEmpty() && last) {
            skeleton.emplace_back(key, Json(Json::Array()));
        } else if (last && !key.isEmpty() && !key.contains(u'.') && claimant(path)) {
            skeleton.emplace_back(key, claimed(path, value));
        } else if (last && hasInner) {
            skeleton.emplace_back(key, skeletonOf(*value.object(), key + u'.', below(pointer, key), {}));
        } else {
            skeleton.emplace_back(key, keep(value));
            reportKept(key, value, below(pointer, key), last);
        }
    }
    return Json(std::move(skeleton));
}

/// Why a member stays as it was written.
void Reader::reportKept(const QString &key, const Json &value, const QString &pointer, bool last)
{
    const bool holdsFields = std::ranges::any_of(
        m_bindings, [&](const Binding &binding) { return binding.paths.front().startsWith(key + u'.'); });
    if (!last) {
        m_report.note(
            pointer, 0, "jsonresume.duplicate",
            QCoreApplication::translate("Import", "“%1” stands here more than once; the last one counts.")
                .arg(key));
    } else if (holdsFields && !value.object()) {
        m_report.note(pointer, 0, "jsonresume.type",
                      QCoreApplication::translate("Import", "The schema wants %1 here, not %2.")
                          .arg(QCoreApplication::translate("Import", "an object"), typeName(value)));
    } else if (key == u"image" && value.string() && !value.string()->isEmpty()) {
        m_report.note(
            pointer, 0, "jsonresume.image",
            QCoreApplication::translate("Import", "The picture is not fetched; its address is kept."));
    } else if (!value.isNull() && value != Json(QString()) && value != Json(Json::Array())) {
        m_report.note(pointer, 0, "jsonresume.unknown",
                      QCoreApplication::translate(
                          "Import", "“%1” has no field here; it is kept in the file and not shown.")
                          .arg(key));
    }
}

Json Reader::run(const QString &pointer, const QStringList &also)
{
    for (size_t i = 0; i < m_bindings.size(); ++i)
        readBinding(i, pointer);
    return skeletonOf(m_object, {}, pointer, also);
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

QString below(const QString &pointer, const QString &key)
{
    QString step = key;
    return pointer + u'/' + step.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

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

void ImportReport::placed(const QString &pointer, NodeId node, Field field)
{
    rows.push_back(
        {ImportRow::Outcome::Placed, {}, pointer, FieldRef{node, field, 0}, u"jsonresume.field"_s, {}});
}

void ImportReport::complain(const QString &pointer, NodeId node, Field field, const Complaints &complaints)
{
    for (const Complaint &complaint : complaints)
        rows.push_back({ImportRow::Outcome::Noted,
                        {},
                        pointer,
                        FieldRef{node, field, 0},
                        QString::fromLatin1(complaint.rule),
                        complaint.text});
}

void ImportReport::note(const QString &pointer, NodeId node, const char *rule, const QString &text)
{
    rows.push_back({ImportRow::Outcome::Noted,
                    {},
                    pointer,
                    FieldRef{node, Field::None, 0},
                    QString::fromLatin1(rule),
                    text});
}

Json readObject(const Json::Object &object, const QString &pointer, const std::vector<Binding> &bindings,
                const QStringList &also, TreeBuilder &ids, ImportReport &report)
{
    return Reader(object, bindings, ids, report).run(pointer, also);
}

Json writeObject(const Json *skeleton, const std::vector<Binding> &bindings, const Json::Object &also)
{
    static const Json::Object none;
    const Json::Object *members = skeleton ? skeleton->object() : nullptr;
    return Writer(members ? *members : none, bindings, also).run();
}

} // namespace vitae::jsonresume
