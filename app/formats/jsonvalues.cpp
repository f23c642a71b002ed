// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonvalues.h"

#include "document/dates.h"
#include "document/richtext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae::jsonresume {

namespace {

struct Message {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

void complainAboutType(const QString &wanted, const Json &json, Complaints &complaints)
{
    complaints.push_back(
        {"jsonresume.type", Message::tr("The schema wants %1 here, not %2.").arg(wanted, typeName(json))});
}

/// Texts, numbers as they are written, and the texts of lists and objects in their order.
QString anyText(const Json &json, QStringView between)
{
    if (const QString *text = json.string())
        return *text;
    if (const Json::Number *number = json.number())
        return QString::fromLatin1(number->text);
    QStringList parts;
    if (const Json::Array *array = json.array()) {
        for (const Json &element : *array)
            parts += anyText(element, between);
    }
    if (const Json::Object *object = json.object()) {
        for (const auto &[key, value] : *object)
            parts += anyText(value, between);
    }
    parts.removeAll(QString());
    return parts.join(between);
}

/// `location` as an object, as some tools write it for a job.
QString placeText(const Json &json)
{
    QStringList parts;
    for (const QStringView key : {u"address", u"postalCode", u"city", u"region", u"countryCode"}) {
        const Json *part = json.find(key);
        if (part && part->string() && !part->string()->isEmpty())
            parts += *part->string();
    }
    return parts.join(u", "_s);
}

QString readText(const FieldSpec &spec, const Json &json, Complaints &complaints)
{
    if (const QString *text = json.string())
        return *text;
    complainAboutType(Message::tr("a string"), json, complaints);
    if (json.object() && spec.field == Field::Place)
        return placeText(json);
    return json.object() ? QString() : anyText(json, u"\n");
}

QStringList readList(const Json &json, bool schemaHasList, Complaints &complaints)
{
    QStringList list;
    if (const Json::Array *array = json.array()) {
        if (!schemaHasList)
            complainAboutType(Message::tr("a string"), json, complaints);
        for (const Json &element : *array) {
            if (!element.string())
                complainAboutType(Message::tr("a string"), element, complaints);
            if (const QString text = anyText(element, u", "); !text.isEmpty())
                list += text;
        }
        return list;
    }
    if (schemaHasList || !json.string())
        complainAboutType(schemaHasList ? Message::tr("a list") : Message::tr("a string"), json, complaints);
    const QString text = anyText(json, u", ");
    if (!schemaHasList)
        return text.isEmpty() ? list : QStringList{text};
    for (const QString &part : text.split(u','))
        list += part.trimmed();
    list.removeAll(QString());
    return list;
}

Date readDate(const Json &json, Complaints &complaints)
{
    if (!json.string()) {
        complainAboutType(Message::tr("a string"), json, complaints);
        if (!json.number())
            return {};
    }
    const QString text = anyText(json, u"");
    if (const auto date = partialDateFromIso(text))
        return {{}, *date, false};
    if (!text.isEmpty())
        complaints.push_back(
            {"jsonresume.date",
             Message::tr("“%1” is no date of the form 2021, 2021-04 or 2021-04-30.").arg(text)});
    return parseDate(text);
}

void checkFormat(const FieldSpec &spec, const Json &json, Complaints &complaints)
{
    static const QRegularExpression email(u"^[^\\s@]+@[^\\s@]+$"_s);
    const QString *text = json.string();
    if (!text || text->isEmpty())
        return;
    if (spec.type == FieldType::Email && !email.match(*text).hasMatch())
        complaints.push_back({"jsonresume.email", Message::tr("“%1” is no e-mail address.").arg(*text)});
    if (spec.type == FieldType::Url) {
        const QUrl url(*text, QUrl::StrictMode);
        if (!url.isValid() || url.scheme().isEmpty())
            complaints.push_back(
                {"jsonresume.url", Message::tr("“%1” is no complete web address.").arg(*text)});
    }
}

/// As the schema takes it, in years of four digits up to 2999; nothing for words that are no date to it.
QString isoDate(const Date &date)
{
    const int year = date.meaning.year;
    return year < 1000 || year > 2999 ? QString() : date.meaning.iso();
}

std::optional<Json> textOrNothing(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(Json(text));
}

void gatherBullets(const std::vector<NodePtr> &nodes, Json::Array &texts)
{
    for (const NodePtr &node : nodes) {
        if (node->type != NodeType::Bullet || node->hidden)
            continue;
        texts.emplace_back(RichText::parse(node->text(Field::Text)).plainText());
        gatherBullets(node->children, texts);
    }
}

} // namespace

QString typeName(const Json &json)
{
    if (json.string())
        return Message::tr("a string");
    if (json.number())
        return Message::tr("a number");
    if (json.boolean())
        return Message::tr("true or false");
    if (json.array())
        return Message::tr("a list");
    return json.object() ? Message::tr("an object") : Message::tr("null");
}

int depthOf(const Json &json)
{
    int deepest = 0;
    if (const Json::Array *array = json.array()) {
        for (const Json &element : *array)
            deepest = std::max(deepest, 1 + depthOf(element));
    }
    if (const Json::Object *object = json.object()) {
        for (const auto &[key, value] : *object)
            deepest = std::max(deepest, 1 + depthOf(value));
    }
    return deepest;
}

Value readValue(const FieldSpec &spec, const Json &json, Complaints &complaints)
{
    checkFormat(spec, json, complaints);
    switch (spec.type) {
    case FieldType::Tags: return readList(json, true, complaints);
    case FieldType::Date: return readDate(json, complaints);
    case FieldType::DateRange:
    case FieldType::Photo: return {};
    default:
        if (spec.cardinality == Cardinality::Many)
            return readList(json, false, complaints);
        return readText(spec, json, complaints);
    }
}

std::optional<Json> writeValue(const FieldSpec &spec, const Value &value)
{
    if (const QString *text = std::get_if<QString>(&value))
        return textOrNothing(spec.type == FieldType::RichText ? RichText::parse(*text).plainText() : *text);
    if (const Date *date = std::get_if<Date>(&value))
        return textOrNothing(isoDate(*date));
    const QStringList *list = std::get_if<QStringList>(&value);
    if (!list || list->isEmpty())
        return std::nullopt;
    if (spec.type != FieldType::Tags) // the schema has room for one e-mail address, one phone number
        return Json(list->front());
    Json::Array array;
    for (const QString &text : *list)
        array.emplace_back(text);
    return Json(std::move(array));
}

Value readRange(const Json *start, const Json *end, Complaints &complaints)
{
    DateRange range;
    if (start)
        range.start = readDate(*start, complaints);
    if (end)
        range.end = readDate(*end, complaints);
    if (range.start.isEmpty())
        return range.end.isEmpty() ? Value() : Value(range);
    if (range.end.isEmpty())
        range.end.present = true;
    // The same date twice is how this format says a single one.
    if (range.end == range.start)
        range.end = {};
    return range;
}

std::optional<Json> writeStart(const DateRange &range)
{
    return textOrNothing(isoDate(range.start));
}

std::optional<Json> writeEnd(const DateRange &range)
{
    if (range.end.isEmpty())
        return range.start.present ? std::nullopt : textOrNothing(isoDate(range.start));
    return range.end.present ? std::nullopt : textOrNothing(isoDate(range.end));
}

QStringList readHighlights(const Json &json, Complaints &complaints)
{
    QStringList list;
    const Json::Array *array = json.array();
    if (!array) {
        complainAboutType(Message::tr("a list"), json, complaints);
        if (const QString text = anyText(json, u"\n"); !text.isEmpty())
            list += text.split(u'\n', Qt::SkipEmptyParts);
        return list;
    }
    for (const Json &element : *array) {
        if (!element.string())
            complainAboutType(Message::tr("a string"), element, complaints);
        if (const QString text = anyText(element, u" "); !text.trimmed().isEmpty())
            list += text;
    }
    return list;
}

std::optional<Json> writeHighlights(const std::vector<NodePtr> &bullets)
{
    Json::Array texts;
    gatherBullets(bullets, texts);
    return texts.empty() ? std::nullopt : std::optional(Json(std::move(texts)));
}

} // namespace vitae::jsonresume
