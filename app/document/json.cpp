// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "json.h"

#include <QCoreApplication>
#include <QStringDecoder>
#include <algorithm>
#include <rapidjson/error/error.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

using namespace Qt::StringLiterals;

namespace vitae {
namespace {

/// A string may begin with U+FEFF; QString::fromUtf8 would take it for a byte order mark and drop it.
QString textOf(const char *utf8, size_t length)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder(QByteArrayView(utf8, qsizetype(length)));
}

constexpr int maxDepth = 64;

struct Message {
    Q_DECLARE_TR_FUNCTIONS(Json)
};

/// Builds the value from RapidJSON's events. The containers that are still open stand on a stack, so that no
/// pointer into a growing vector is ever kept.
class Builder {
  public:
    // NOLINTBEGIN(readability-identifier-naming): RapidJSON gives the names.
    bool Null() { return add(Json()); }
    bool Bool(bool value) { return add(Json(value)); }
    bool RawNumber(const char *text, rapidjson::SizeType length, bool)
    {
        return add(Json(Json::Number{QByteArray(text, qsizetype(length))}));
    }
    bool String(const char *text, rapidjson::SizeType length, bool)
    {
        return add(Json(textOf(text, length)));
    }
    bool Key(const char *text, rapidjson::SizeType length, bool)
    {
        m_open.back().key = textOf(text, length);
        return true;
    }
    bool StartObject() { return open(Json(Json::Object())); }
    bool StartArray() { return open(Json(Json::Array())); }
    bool EndObject(rapidjson::SizeType) { return close(); }
    bool EndArray(rapidjson::SizeType) { return close(); }

    // Numbers come as text (kParseNumbersAsStringsFlag); RapidJSON wants these to exist all the same.
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(int64_t) { return false; }
    bool Uint64(uint64_t) { return false; }
    bool Double(double) { return false; }
    // NOLINTEND(readability-identifier-naming)

    [[nodiscard]] bool tooDeep() const { return m_tooDeep; }
    [[nodiscard]] Json take() { return std::move(m_result); }

  private:
    struct Open {
        Json container;
        QString key; ///< of the member that is being read
    };

    bool open(Json container)
    {
        m_tooDeep = m_open.size() >= maxDepth;
        if (!m_tooDeep)
            m_open.push_back({std::move(container), {}});
        return !m_tooDeep;
    }
    bool close()
    {
        Json done = std::move(m_open.back().container);
        m_open.pop_back();
        return add(std::move(done));
    }
    bool add(Json value)
    {
        if (m_open.empty())
            m_result = std::move(value);
        else if (Json::Array *array = m_open.back().container.array())
            array->push_back(std::move(value));
        else
            m_open.back().container.object()->emplace_back(std::move(m_open.back().key), std::move(value));
        return true;
    }

    std::vector<Open> m_open;
    Json m_result;
    bool m_tooDeep = false;
};

QString reason(rapidjson::ParseErrorCode code, bool atEnd)
{
    if (atEnd)
        return Message::tr("The text ends too early");
    switch (code) {
    case rapidjson::kParseErrorDocumentEmpty: return Message::tr("There is nothing in it");
    case rapidjson::kParseErrorDocumentRootNotSingular:
        return Message::tr("Something follows after the end of the JSON value");
    case rapidjson::kParseErrorObjectMissName:
        return Message::tr("A member must begin with its name in quotation marks");
    case rapidjson::kParseErrorObjectMissColon:
        return Message::tr("A colon is missing after the name of a member");
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
        return Message::tr("A comma or a closing brace is missing");
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
        return Message::tr("A comma or a closing bracket is missing");
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
    case rapidjson::kParseErrorStringEscapeInvalid:
        return Message::tr("A backslash stands before a character that it cannot escape");
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
        return Message::tr("A character is written as half of a surrogate pair");
    case rapidjson::kParseErrorStringMissQuotationMark:
        return Message::tr("A text does not end with a quotation mark on its line");
    case rapidjson::kParseErrorStringInvalidEncoding: return Message::tr("The text is not UTF-8");
    case rapidjson::kParseErrorNumberTooBig: return Message::tr("A number is too large");
    case rapidjson::kParseErrorNumberMissFraction:
    case rapidjson::kParseErrorNumberMissExponent: return Message::tr("A number is not complete");
    default: return Message::tr("This is not a JSON value");
    }
}

JsonError errorAt(const QByteArray &utf8, size_t offset, const QString &message)
{
    const QByteArray before = utf8.first(std::min(qsizetype(offset), utf8.size()));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    const qsizetype column = QString::fromUtf8(before.sliced(lineStart)).toUcs4().size();
    return {message, int(before.count('\n')) + 1, int(column) + 1};
}

} // namespace

tl::expected<Json, JsonError> parseJson(const QByteArray &utf8)
{
    const QByteArray text = utf8.startsWith("\xEF\xBB\xBF") ? utf8.sliced(3) : utf8;
    constexpr unsigned flags = rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseIterativeFlag
        | rapidjson::kParseValidateEncodingFlag;
    rapidjson::MemoryStream stream(text.constData(), size_t(text.size()));
    rapidjson::Reader reader;
    Builder builder;
    const rapidjson::ParseResult result = reader.Parse<flags>(stream, builder);
    if (builder.tooDeep())
        return tl::unexpected(
            errorAt(text, result.Offset(), Message::tr("Values are nested more than 64 deep")));
    if (result.IsError()) {
        const bool atEnd =
            qsizetype(result.Offset()) >= text.size() && result.Code() != rapidjson::kParseErrorDocumentEmpty;
        return tl::unexpected(errorAt(text, result.Offset(), reason(result.Code(), atEnd)));
    }
    // RapidJSON takes a NUL byte for the end of its input.
    if (qsizetype(stream.Tell()) != text.size())
        return tl::unexpected(
            errorAt(text, stream.Tell(), reason(rapidjson::kParseErrorDocumentRootNotSingular, false)));
    return builder.take();
}

namespace {

void writeString(QByteArray &out, const QString &text)
{
    constexpr char hex[] = "0123456789abcdef";
    out += '"';
    for (const char c : text.toUtf8()) {
        const auto byte = static_cast<unsigned char>(c);
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            if (byte < 0x20)
                ((out += "\\u00") += hex[byte >> 4]) += hex[byte & 15];
            else
                out += c;
        }
    }
    out += '"';
}

class Writer {
  public:
    Writer(QByteArray &out, JsonLayout layout) : m_out(out), m_indented(layout == JsonLayout::Indented) {}

    void write(const Json &value)
    {
        if (const bool *boolean = value.boolean())
            m_out += *boolean ? "true" : "false";
        else if (const Json::Number *number = value.number())
            m_out += number->text;
        else if (const QString *string = value.string())
            writeString(m_out, *string);
        else if (const Json::Array *array = value.array())
            list('[', ']', *array, [this](const Json &item) { write(item); });
        else if (const Json::Object *object = value.object())
            list('{', '}', *object, [this](const Json::Member &member) {
                writeString(m_out, member.first);
                m_out += m_indented ? ": " : ":";
                write(member.second);
            });
        else
            m_out += "null";
    }

  private:
    template<typename Items, typename WriteItem>
    void list(char open, char close, const Items &items, WriteItem writeItem)
    {
        m_out += open;
        ++m_depth;
        bool first = true;
        for (const auto &item : items) {
            if (!first)
                m_out += ',';
            first = false;
            newLine();
            writeItem(item);
        }
        --m_depth;
        if (!items.empty())
            newLine();
        m_out += close;
    }
    void newLine()
    {
        if (m_indented)
            m_out.append('\n').append(2 * m_depth, ' ');
    }

    QByteArray &m_out;
    bool m_indented;
    int m_depth = 0;
};

} // namespace

QByteArray writeJson(const Json &value, JsonLayout layout)
{
    QByteArray out;
    Writer(out, layout).write(value);
    if (layout == JsonLayout::Indented)
        out += '\n';
    return out;
}

const Json *Json::find(QStringView key) const
{
    const Object *members = object();
    if (!members)
        return nullptr;
    for (const Member &member : *members)
        if (member.first == key)
            return &member.second;
    return nullptr;
}

Json *Json::find(QStringView key)
{
    return const_cast<Json *>(std::as_const(*this).find(key));
}

void Json::set(const QString &key, Json value)
{
    if (isNull())
        m_value = Object();
    if (Json *existing = find(key))
        *existing = std::move(value);
    else if (Object *members = object())
        members->emplace_back(key, std::move(value));
}

} // namespace vitae
