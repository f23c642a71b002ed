// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonenclosed.h"

#include "document/vitaefile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae::jsonresume {

namespace {

const QString metaKey = u"meta"_s;
const QString ourKey = u"vitae"_s;

struct Message {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

Json sorted(const Json &json)
{
    if (const Json::Array *array = json.array()) {
        Json::Array result;
        for (const Json &element : *array)
            result.push_back(sorted(element));
        return Json(std::move(result));
    }
    if (const Json::Object *object = json.object()) {
        Json::Object result;
        for (const auto &[key, value] : *object)
            result.emplace_back(key, sorted(value));
        std::ranges::stable_sort(result, {}, &Json::Member::first);
        return Json(std::move(result));
    }
    return json;
}

QString digestOf(const Json &file)
{
    const QByteArray bytes = writeJson(sorted(file), JsonLayout::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

Json removed(const Json &object, const QString &key)
{
    Json::Object rest;
    for (const auto &member : *object.object()) {
        if (member.first != key)
            rest.push_back(member);
    }
    return Json(std::move(rest));
}

/// The file without our part; a `meta` that held nothing else goes with it.
Json plainPart(const Json &file)
{
    const Json *meta = file.find(metaKey);
    if (!meta || !meta->object() || !meta->find(ourKey))
        return file;
    Json rest = removed(*meta, ourKey);
    if (rest.object()->empty() && meta->find(ourKey)->find(u"alone"))
        return removed(file, metaKey);
    Json plain = file;
    plain.set(metaKey, std::move(rest));
    return plain;
}

Json encoded(const QMap<QString, QByteArray> &files)
{
    Json::Object object;
    for (auto file = files.cbegin(); file != files.cend(); ++file)
        object.emplace_back(file.key(), Json(QString::fromLatin1(file.value().toBase64())));
    return Json(std::move(object));
}

bool decode(const Json *json, QMap<QString, QByteArray> &files)
{
    if (!json || !json->object())
        return json == nullptr;
    for (const auto &[name, value] : *json->object()) {
        const auto bytes = value.string()
            ? QByteArray::fromBase64Encoding(value.string()->toLatin1(),
                                             QByteArray::AbortOnBase64DecodingErrors)
            : QByteArray::FromBase64Result{{}, QByteArray::Base64DecodingStatus::IllegalCharacter};
        if (!bytes || name.isEmpty())
            return false;
        files.insert(name, bytes.decoded);
    }
    return true;
}

ImportRow row(const char *rule, const QString &text)
{
    return {ImportRow::Outcome::Noted, {}, u"/meta/vitae"_s, {}, QString::fromLatin1(rule), text};
}

std::optional<Document> enclosedDocument(const Json &ours)
{
    const Json *tree = ours.find(u"document");
    if (!tree)
        return std::nullopt;
    auto document = documentFromJson(writeJson(*tree, JsonLayout::Compact));
    if (!document || !decode(ours.find(u"assets"), document->assets)
        || !decode(ours.find(u"files"), document->unknownFiles))
        return std::nullopt;
    return *std::move(document);
}

} // namespace

Json withoutEnclosed(const QString &key, const Json &value)
{
    return key == metaKey && value.object() && value.find(ourKey) ? removed(value, ourKey) : value;
}

Enclosed readEnclosed(const Json &file)
{
    Enclosed result;
    const Json *meta = file.find(metaKey);
    const Json *ours = meta ? meta->find(ourKey) : nullptr;
    if (!ours)
        return result;
    const Json *digest = ours->find(u"digest");
    if (!digest || !digest->string() || *digest->string() != digestOf(plainPart(file))) {
        result.report.push_back(row(
            "jsonresume.enclosed-older",
            Message::tr("The enclosed document of Vitae is older than the other fields and was set aside.")));
        return result;
    }
    result.document = enclosedDocument(*ours);
    result.report.push_back(
        result.document
            ? row("jsonresume.enclosed",
                  Message::tr("The whole document was read from the part that Vitae wrote."))
            : row("jsonresume.enclosed-broken",
                  Message::tr("The enclosed document of Vitae cannot be read; the other fields were.")));
    return result;
}

Json writeEnclosed(Json file, const Document &document)
{
    const auto tree = parseJson(documentToJson(document));
    if (!tree)
        return file;
    Json ours(Json::Object{
        {u"schema"_s, Json(qint64(1))},
        {u"digest"_s, Json(digestOf(file))},
        {u"document"_s, *tree},
    });
    if (!document.assets.isEmpty())
        ours.set(u"assets"_s, encoded(document.assets));
    if (!document.unknownFiles.isEmpty())
        ours.set(u"files"_s, encoded(document.unknownFiles));
    Json *meta = file.find(metaKey);
    if (meta && meta->object()) {
        meta->set(ourKey, std::move(ours));
        return file;
    }
    ours.set(u"alone"_s, Json(true)); // "meta" is there for us only
    file.set(metaKey, Json(Json::Object{{ourKey, std::move(ours)}}));
    return file;
}

} // namespace vitae::jsonresume
