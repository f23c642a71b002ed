// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "valuejson.h"

#include "dates.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vitae {
namespace {

using Failed = tl::unexpected<QString>;

struct Message {
    Q_DECLARE_TR_FUNCTIONS(Document)
};

Json toJson(const Date &date)
{
    Json::Object members;
    if (!date.typed.isEmpty())
        members.emplace_back(u"typed"_s, Json(date.typed));
    if (!date.meaning.isNull())
        members.emplace_back(u"means"_s, Json(date.meaning.iso()));
    if (date.present)
        members.emplace_back(u"present"_s, Json(true));
    return Json(std::move(members));
}

Json toJson(const DateRange &range)
{
    Json::Object members;
    members.emplace_back(u"start"_s, toJson(range.start));
    if (!range.end.isEmpty())
        members.emplace_back(u"end"_s, toJson(range.end));
    return Json(std::move(members));
}

Json toJson(const Photo &photo)
{
    Json::Object members;
    members.emplace_back(u"asset"_s, Json(photo.asset));
    if (!photo.alt.isEmpty())
        members.emplace_back(u"alt"_s, Json(photo.alt));
    return Json(std::move(members));
}

tl::expected<Date, QString> dateFromJson(const Json::Object &members)
{
    Date date;
    for (const auto &[key, value] : members) {
        const QString *text = value.string();
        if (key == u"typed" && text) {
            date.typed = *text;
        } else if (key == u"means" && text) {
            const std::optional<PartialDate> meaning = partialDateFromIso(*text);
            if (!meaning)
                return Failed(Message::tr("\"%1\" is not a date").arg(*text));
            date.meaning = *meaning;
        } else if (key == u"present" && value.boolean()) {
            date.present = *value.boolean();
        } else {
            return Failed(Message::tr("\"%1\" does not belong into a date").arg(key));
        }
    }
    return date;
}

tl::expected<Value, QString> rangeFromJson(const Json::Object &members)
{
    DateRange range;
    for (const auto &[key, value] : members) {
        const Json::Object *date = value.object();
        if (!date || (key != u"start" && key != u"end"))
            return Failed(Message::tr("\"%1\" does not belong into a range of dates").arg(key));
        const tl::expected<Date, QString> read = dateFromJson(*date);
        if (!read)
            return Failed(read.error());
        (key == u"start" ? range.start : range.end) = *read;
    }
    return range;
}

tl::expected<Value, QString> photoFromJson(const Json::Object &members)
{
    Photo photo;
    for (const auto &[key, value] : members) {
        const QString *text = value.string();
        if (!text || (key != u"asset" && key != u"alt"))
            return Failed(Message::tr("\"%1\" does not belong into a photo").arg(key));
        (key == u"asset" ? photo.asset : photo.alt) = *text;
    }
    return photo;
}

tl::expected<Value, QString> listFromJson(const Json::Array &items)
{
    QStringList list;
    for (const Json &item : items) {
        if (!item.string())
            return Failed(Message::tr("a list holds something that is not text"));
        list.append(*item.string());
    }
    return list;
}

struct ToJson {
    Json operator()(std::monostate) const { return Json(); }
    Json operator()(const QString &text) const { return Json(text); }
    Json operator()(const QStringList &list) const
    {
        Json::Array items;
        for (const QString &item : list)
            items.emplace_back(item);
        return Json(std::move(items));
    }
    Json operator()(const Date &date) const { return toJson(date); }
    Json operator()(const DateRange &range) const { return toJson(range); }
    Json operator()(const Photo &photo) const { return toJson(photo); }
};

} // namespace

Json valueToJson(const Value &value)
{
    return std::visit(ToJson(), value);
}

tl::expected<Value, QString> valueFromJson(const Json &json)
{
    if (json.isNull())
        return Value();
    if (const QString *text = json.string())
        return *text;
    if (const Json::Array *items = json.array())
        return listFromJson(*items);
    const Json::Object *members = json.object();
    if (!members)
        return Failed(Message::tr("text, a list or a date is expected here"));
    if (json.find(u"asset"))
        return photoFromJson(*members);
    if (json.find(u"start") || json.find(u"end"))
        return rangeFromJson(*members);
    const tl::expected<Date, QString> date = dateFromJson(*members);
    if (!date)
        return Failed(date.error());
    return *date;
}

bool fits(const FieldSpec &spec, const Value &value)
{
    if (std::holds_alternative<std::monostate>(value))
        return true;
    switch (spec.type) {
    case FieldType::Date: return std::holds_alternative<Date>(value);
    case FieldType::DateRange: return std::holds_alternative<DateRange>(value);
    case FieldType::Photo: return std::holds_alternative<Photo>(value);
    case FieldType::Tags: return std::holds_alternative<QStringList>(value);
    case FieldType::Choice: {
        const QString *text = std::get_if<QString>(&value);
        const QString choices = QString::fromLatin1(spec.choices.data(), qsizetype(spec.choices.size()));
        return text && (text->isEmpty() || choices.split(u'|').contains(*text));
    }
    default:
        return spec.cardinality == Cardinality::Many ? std::holds_alternative<QStringList>(value)
                                                     : std::holds_alternative<QString>(value);
    }
}

} // namespace vitae
