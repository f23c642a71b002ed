// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonenclosed.h"
#include "jsonobject.h"
#include "jsonphoto.h"
#include "jsonresume.h"
#include "jsonsections.h"
#include "jsonskeleton.h"
#include "languageguess.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

using namespace jsonresume;

namespace jsonresume {

SectionKind kindOfKey(const QString &key)
{
    if (key == u"hobbies")
        return SectionKind::Interest;
    if (key == u"certifications")
        return SectionKind::Certificate;
    for (const KindSpec &spec : kindTable()) {
        if (!spec.jsonResume.empty() && QLatin1StringView(spec.jsonResume) == key)
            return spec.kind;
    }
    return SectionKind::None;
}

QString keyOfKind(SectionKind kind)
{
    return QString::fromLatin1(QLatin1StringView(kindSpec(kind).jsonResume));
}

} // namespace jsonresume

namespace {

struct Message {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

class Importer {
  public:
    explicit Importer(const Json::Object &top) : m_top(top) {}
    Imported run();

  private:
    void complainAboutType(const QString &pointer, NodeId node, const QString &wanted, const Json &json);
    std::shared_ptr<Node> person(const Json::Object &basics);
    void profiles(Node &person, const Json &json);
    std::shared_ptr<Node> section(SectionKind kind, const QString &key, const Json::Array &items);
    std::shared_ptr<Node> item(SectionKind kind, const Json &json, const QString &pointer);
    void meta(const Json &json);

    const Json::Object &m_top;
    TreeBuilder m_ids;
    ImportReport m_report;
    QMap<QString, QByteArray> m_assets;
};

void Importer::complainAboutType(const QString &pointer, NodeId node, const QString &wanted, const Json &json)
{
    m_report.note(pointer, node, "jsonresume.type",
                  Message::tr("The schema wants %1 here, not %2.").arg(wanted, typeName(json)));
}

/// The elements of a list that are no items, with their places: [[index, value], …].
Json oddElements(const std::vector<std::pair<qint64, Json>> &odd)
{
    Json::Array array;
    for (const auto &[index, value] : odd)
        array.emplace_back(Json::Array{Json(index), keep(value)});
    return Json(std::move(array));
}

void Importer::profiles(Node &person, const Json &json)
{
    const QString pointer = u"/basics/profiles"_s;
    std::vector<std::pair<qint64, Json>> odd;
    qint64 index = -1;
    for (const Json &element : *json.array()) {
        ++index;
        const QString at = below(pointer, QString::number(index));
        if (!element.object()) {
            complainAboutType(at, person.id, Message::tr("an object"), element);
            odd.emplace_back(index, element);
            continue;
        }
        std::shared_ptr<Node> profile = m_ids.make(NodeType::Profile);
        profile->foreign.set(
            foreignKey, readObject(*element.object(), at, bindingsOf({profile.get()}), {}, m_ids, m_report));
        person.children.push_back(std::move(profile));
    }
    if (!odd.empty())
        person.foreign.set(oddProfilesKey, oddElements(odd));
}

std::shared_ptr<Node> Importer::person(const Json::Object &basics)
{
    std::shared_ptr<Node> node = m_ids.make(NodeType::Person);
    QStringList also;
    const Json *list = nullptr;
    const Json *image = nullptr;
    for (const auto &[key, value] : basics) {
        if (key == u"profiles")
            list = &value;
        if (key == u"image")
            image = &value;
    }
    if (list && list->array() && !list->array()->empty())
        also += u"profiles"_s;
    else if (list && !list->array())
        complainAboutType(u"/basics/profiles"_s, node->id, Message::tr("a list"), *list);
    if (image && !image->string())
        complainAboutType(u"/basics/image"_s, node->id, Message::tr("a string"), *image);
    if (auto picture = image ? photoFromDataUri(*image) : std::nullopt) {
        m_assets.insert(picture->name, picture->bytes);
        node->set(Field::Photo, Photo{picture->name, {}});
        also += u"image"_s;
    }
    const Json skeleton = readObject(basics, u"/basics"_s, bindingsOf({node.get()}), also, m_ids, m_report);
    node->foreign.set(foreignKey, skeleton);
    if (also.contains(u"profiles"))
        profiles(*node, *list);
    return node;
}

std::shared_ptr<Node> Importer::item(SectionKind kind, const Json &json, const QString &pointer)
{
    std::shared_ptr<Node> entry = m_ids.make(NodeType::Entry, kind);
    std::shared_ptr<Node> role;
    std::vector<Node *> nodes{entry.get()};
    if (kind == SectionKind::Experience) {
        role = m_ids.make(NodeType::Role, kind);
        nodes.push_back(role.get());
    }
    if (const QString *text = json.string()) {
        entry->set(fieldsOf(NodeType::Entry, kind).front().field, *text);
        entry->foreign.set(foreignKey, keep(json));
        complainAboutType(pointer, entry->id, Message::tr("an object"), json);
    } else {
        entry->foreign.set(foreignKey,
                           readObject(*json.object(), pointer, bindingsOf(nodes), {}, m_ids, m_report));
    }
    if (role)
        entry->children.push_back(std::move(role));
    return entry;
}

std::shared_ptr<Node> Importer::section(SectionKind kind, const QString &key, const Json::Array &items)
{
    std::shared_ptr<Node> node = m_ids.make(NodeType::Section, kind);
    if (key != keyOfKind(kind))
        node->foreign.set(sectionKey, Json(key));
    std::vector<std::pair<qint64, Json>> odd;
    qint64 index = -1;
    for (const Json &element : items) {
        ++index;
        const QString pointer = below(below({}, key), QString::number(index));
        if (element.object() || (element.string() && !element.string()->isEmpty())) {
            node->children.push_back(item(kind, element, pointer));
            continue;
        }
        complainAboutType(pointer, node->id, Message::tr("an object"), element);
        odd.emplace_back(index, element);
    }
    if (!odd.empty())
        node->foreign.set(oddKey, oddElements(odd));
    return node;
}

void Importer::meta(const Json &json)
{
    if (!json.object()) {
        complainAboutType(u"/meta"_s, 0, Message::tr("an object"), json);
        return;
    }
    for (const QString &key : {u"canonical"_s, u"version"_s, u"lastModified"_s}) {
        if (const Json *value = json.find(key); value && !value->string())
            complainAboutType(below(u"/meta"_s, key), 0, Message::tr("a string"), *value);
    }
}

Imported Importer::run()
{
    std::shared_ptr<Node> root = m_ids.make(NodeType::Document);
    QHash<QString, const Json *> last;
    for (const auto &[key, value] : m_top)
        last[key] = &value;

    const Json *basics = last.value(u"basics"_s);
    root->children.push_back(person(basics && basics->object() ? *basics->object() : Json::Object()));
    Json::Object skeleton;
    for (const auto &[key, value] : m_top) {
        const QString pointer = below({}, key);
        const SectionKind kind = kindOfKey(key);
        const Json::Array *items = value.array();
        if (last.value(key) != &value) {
            skeleton.emplace_back(key, keep(value));
            m_report.note(pointer, 0, "jsonresume.duplicate",
                          Message::tr("“%1” stands here more than once; the last one counts.").arg(key));
        } else if (key == u"basics" && value.object()) {
            skeleton.emplace_back(key, Json(Json::Array()));
        } else if (kind != SectionKind::None && items && !items->empty()) {
            skeleton.emplace_back(key, Json(Json::Array()));
            root->children.push_back(section(kind, key, *items));
        } else {
            skeleton.emplace_back(key, keep(withoutEnclosed(key, value)));
            if (key == u"basics")
                complainAboutType(pointer, 0, Message::tr("an object"), value);
            else if (kind != SectionKind::None && !items)
                complainAboutType(pointer, 0, Message::tr("a list"), value);
            else if (key == u"meta")
                meta(value);
            else if (key == u"$schema" && !value.string())
                complainAboutType(pointer, 0, Message::tr("a string"), value);
            else if (kind == SectionKind::None && key != u"$schema")
                m_report.note(
                    pointer, 0, "jsonresume.unknown",
                    Message::tr("“%1” has no field here; it is kept in the file and not shown.").arg(key));
        }
    }
    Imported imported;
    imported.document.root = std::move(root);
    imported.document.nextId = m_ids.nextId();
    imported.document.assets = std::move(m_assets);
    imported.document.language = guessLanguage(imported.document);
    imported.document.foreign.set(foreignKey, Json(std::move(skeleton)));
    imported.report = std::move(m_report.rows);
    return imported;
}

/// Any key of the schema, or nothing at all: an empty résumé is a valid one.
bool isJsonResume(const Json::Object &top)
{
    return top.empty() || std::ranges::any_of(top, [alone = top.size() == 1](const Json::Member &member) {
               return member.first == u"basics" || member.first == u"$schema"
                   || kindOfKey(member.first) != SectionKind::None || (member.first == u"meta" && alone);
           });
}

} // namespace

namespace jsonresume {

Imported importPlain(const Json::Object &top)
{
    return Importer(top).run();
}

} // namespace jsonresume

bool looksLikeJson(const QByteArray &bytes)
{
    const QByteArray start = bytes.first(std::min<qsizetype>(bytes.size(), 4096)).trimmed();
    const QByteArrayView text =
        start.startsWith("\xEF\xBB\xBF") ? QByteArrayView(start).sliced(3).trimmed() : QByteArrayView(start);
    if (!text.startsWith('{'))
        return false;
    const QByteArrayView rest = text.sliced(1).trimmed();
    return rest.isEmpty() || rest.startsWith('"') || rest.startsWith('}');
}

tl::expected<Imported, Failure> importJsonResume(const QByteArray &bytes)
{
    const auto json = parseJson(bytes);
    if (!json) {
        const JsonError &error = json.error();
        return tl::unexpected(Failure{Message::tr("The JSON is broken: %1").arg(error.message),
                                      Message::tr("line %1, column %2").arg(error.line).arg(error.column)});
    }
    const Json::Object *top = json->object();
    if (!top || !isJsonResume(*top))
        return tl::unexpected(Failure{Message::tr("This is JSON, but not a JSON Resume"), {}});
    Enclosed enclosed = readEnclosed(*json);
    if (enclosed.document)
        return Imported{*std::move(enclosed.document), std::move(enclosed.report)};
    Imported imported = importPlain(*top);
    std::ranges::move(enclosed.report, std::back_inserter(imported.report));
    return imported;
}

} // namespace vitae
