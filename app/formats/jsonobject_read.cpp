// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonobject.h"
#include "jsonskeleton.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vitae::jsonresume {

namespace {

using What = Binding::What;

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

} // namespace

Json readObject(const Json::Object &object, const QString &pointer, const std::vector<Binding> &bindings,
                const QStringList &also, TreeBuilder &ids, ImportReport &report)
{
    return Reader(object, bindings, ids, report).run(pointer, also);
}

} // namespace vitae::jsonresume
