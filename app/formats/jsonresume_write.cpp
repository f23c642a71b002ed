// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/richtext.h"
#include "jsonenclosed.h"
#include "jsonobject.h"
#include "jsonphoto.h"
#include "jsonresume.h"
#include "jsonsections.h"
#include "jsonskeleton.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

using namespace jsonresume;

namespace {

const Json *skeletonOf(const Node &node)
{
    return node.foreign.find(foreignKey);
}

/// Puts the elements that were no items back to their places.
void addOdd(const Json *odd, Json::Array &items)
{
    if (!odd || !odd->array())
        return;
    for (const Json &pair : *odd->array()) {
        const Json::Array *parts = pair.array();
        if (!parts || parts->size() != 2 || !(*parts)[0].number())
            continue;
        Json parsed;
        const Json *value = kept((*parts)[1], parsed);
        const size_t index = size_t((*parts)[0].number()->text.toULongLong());
        if (value)
            items.insert(items.begin() + std::ptrdiff_t(std::min(index, items.size())), *value);
    }
}

QString firstLink(const QString &rich)
{
    const RichText text = RichText::parse(rich);
    for (const RichSpan &span : text.spans()) {
        if (!span.link.isEmpty())
            return span.link;
    }
    return {};
}

/// What other programs can show of fields that the schema does not have.
void spellOut(Node &node)
{
    if (node.kind == SectionKind::Publication && node.text(Field::Title).isEmpty()) {
        const QString citation = node.text(Field::Citation);
        node.set(Field::Title, citation);
        if (node.text(Field::Url).isEmpty())
            node.set(Field::Url, firstLink(citation));
    }
    const FieldSpec *summary = node.spec(Field::Summary);
    const bool hasBullets = node.type == NodeType::Entry && !node.children.empty();
    if (!summary || summary->jsonResume.empty() || !hasBullets
        || !kindSpec(node.kind).jsonResumeBullets.empty())
        return;
    QStringList lines{node.text(Field::Summary)};
    if (const auto bullets = writeHighlights(node.children)) {
        for (const Json &text : *bullets->array())
            lines += u"• "_s + escapeMarkdown(*text.string());
    }
    lines.removeAll(QString());
    node.set(Field::Summary, lines.join(u'\n'));
}

/// An item that was read from a string and still says no more.
const Json *stillAString(const Node &entry)
{
    const Json *skeleton = skeletonOf(entry);
    const Json::Array *array = skeleton ? skeleton->array() : nullptr;
    if (!array || array->size() != 1 || !array->front().string() || entry.fields.size() != 1)
        return nullptr;
    const bool emptyRole = entry.children.empty()
        || (entry.children.size() == 1 && entry.children[0]->fields.empty()
            && entry.children[0]->children.empty());
    const Value &value = entry.fields.front().second;
    const QString *text = std::get_if<QString>(&value);
    return emptyRole && text && *text == *array->front().string() ? &array->front() : nullptr;
}

void addJobs(const Node &job, Json::Array &items)
{
    bool first = true;
    for (const NodePtr &child : job.children) {
        if (child->type != NodeType::Role || child->hidden)
            continue;
        Node entry = job;
        Node role = *child;
        if (entry.text(Field::Place).isEmpty())
            entry.set(Field::Place, role.text(Field::Place));
        items.push_back(writeObject(first ? skeletonOf(job) : nullptr, bindingsOf({&entry, &role}), {}));
        first = false;
    }
    if (first) {
        Node entry = job;
        items.push_back(writeObject(skeletonOf(job), bindingsOf({&entry}), {}));
    }
}

void addItems(const std::vector<NodePtr> &nodes, Json::Array &items)
{
    for (const NodePtr &node : nodes) {
        if (node->hidden)
            continue;
        if (node->type == NodeType::Group) {
            addItems(node->children, items);
        } else if (node->type == NodeType::Entry) {
            if (const Json *text = stillAString(*node)) {
                items.push_back(*text);
            } else if (node->kind == SectionKind::Experience) {
                addJobs(*node, items);
            } else {
                Node entry = *node;
                spellOut(entry);
                items.push_back(writeObject(skeletonOf(*node), bindingsOf({&entry}), {}));
            }
        }
    }
}

Json basicsOf(const Document &document)
{
    Node person = document.person();
    Json::Array profiles;
    for (const NodePtr &child : person.children) {
        if (child->type != NodeType::Profile || child->hidden)
            continue;
        Node profile = *child;
        profiles.push_back(writeObject(skeletonOf(profile), bindingsOf({&profile}), {}));
    }
    addOdd(person.foreign.find(oddProfilesKey), profiles);
    Json::Object also;
    const Json *skeleton = skeletonOf(person);
    const Photo *photo = std::get_if<Photo>(&person.value(Field::Photo));
    const Json *image = skeleton ? skeleton->find(u"image") : nullptr;
    if (photo && image && *image == Json(Json::Array()) && document.assets.contains(photo->asset))
        also.emplace_back(u"image"_s, photoToDataUri({photo->asset, document.assets.value(photo->asset)}));
    if (!profiles.empty())
        also.emplace_back(u"profiles"_s, Json(std::move(profiles)));
    return writeObject(skeleton, bindingsOf({&person}), also);
}

struct SectionArray {
    QString key;
    Json::Array items;
};

/// The top-level key that a section came from, or the schema's.
QString keyOf(const Node &section)
{
    const Json *key = section.foreign.find(sectionKey);
    return key && key->string() ? *key->string() : keyOfKind(section.kind);
}

/// One array a key, in the order in which the keys first appear.
std::vector<SectionArray> sectionArrays(const Document &document)
{
    std::vector<SectionArray> arrays;
    for (const NodePtr &section : document.root->children) {
        if (section->type != NodeType::Section || section->hidden || keyOfKind(section->kind).isEmpty())
            continue;
        const QString key = keyOf(*section);
        auto array = std::ranges::find(arrays, key, &SectionArray::key);
        if (array == arrays.end())
            array = arrays.insert(array, {key, {}});
        addItems(section->children, array->items);
        addOdd(section->foreign.find(oddKey), array->items);
    }
    std::erase_if(arrays, [](const SectionArray &array) { return array.items.empty(); });
    return arrays;
}

bool isSlot(const Json::Member &member)
{
    return member.second.array() && member.second.array()->empty();
}

/// The file's top level as it was read, or a new one's.
Json::Object skeletonOf(const Document &document)
{
    const Json *foreign = document.foreign.find(foreignKey);
    if (foreign && foreign->object())
        return *foreign->object();
    const QString schema = u"https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"_s;
    return {{u"$schema"_s, keep(Json(schema))}, {u"basics"_s, Json(Json::Array())}};
}

/// Gives what the document holds a place where the file had none, or something else ("work": null).
void addPlace(Json::Object &skeleton, const QString &key, bool append)
{
    const auto last = std::ranges::find(skeleton.rbegin(), skeleton.rend(), key, &Json::Member::first);
    if (last != skeleton.rend())
        last->second = Json(Json::Array());
    else if (append)
        skeleton.insert(skeleton.begin(), {key, Json(Json::Array())});
}

bool hasPlace(const Json::Object &skeleton, const QString &key)
{
    return std::ranges::any_of(
        skeleton, [&](const Json::Member &member) { return isSlot(member) && member.first == key; });
}

/// Sections take the places that sections had in the file, in the document's order.
Json plainFile(const Document &document)
{
    Json::Object skeleton = skeletonOf(document);
    std::vector<SectionArray> arrays = sectionArrays(document);
    const Node &person = document.person();
    if (!hasPlace(skeleton, u"basics"_s) && (!person.fields.empty() || !person.children.empty()))
        addPlace(skeleton, u"basics"_s, true);
    for (const SectionArray &array : arrays) {
        if (!hasPlace(skeleton, array.key))
            addPlace(skeleton, array.key, false);
    }

    Json::Object file;
    size_t next = 0;
    const auto put = [&](size_t most) {
        for (; most > 0 && next < arrays.size(); --most, ++next)
            file.emplace_back(arrays[next].key, Json(std::move(arrays[next].items)));
    };
    auto places = std::ranges::count_if(skeleton, [](const Json::Member &member) {
        return isSlot(member) && kindOfKey(member.first) != SectionKind::None;
    });
    for (const Json::Member &member : skeleton) {
        Json parsed;
        if (const Json *value = kept(member.second, parsed)) {
            file.emplace_back(member.first, *value);
        } else if (isSlot(member) && member.first == u"basics") {
            file.emplace_back(member.first, basicsOf(document));
            put(places == 0 ? arrays.size() : 0);
        } else if (isSlot(member) && kindOfKey(member.first) != SectionKind::None) {
            put(--places == 0 ? arrays.size() : 1); // the last place takes all that are new
        }
    }
    put(arrays.size());
    return Json(std::move(file));
}

bool isSame(const Document &a, const Document &b)
{
    return *a.root == *b.root && a.nextId == b.nextId && a.language == b.language && a.design == b.design
        && a.variants == b.variants && a.assets == b.assets && a.modified == b.modified
        && a.unknown == b.unknown && a.unknownFiles == b.unknownFiles && a.foreign == b.foreign;
}

} // namespace

QByteArray exportJsonResume(const Document &document)
{
    const Json file = plainFile(document);
    if (isSame(importPlain(*file.object()).document, document))
        return writeJson(file);
    return writeJson(writeEnclosed(file, document));
}

} // namespace vitae
