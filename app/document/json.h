// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <tl/expected.hpp>
#include <utility>
#include <variant>
#include <vector>

namespace vitae {

/// Where and why a JSON text could not be read. Line and column count from 1.
struct JsonError {
    QString message;
    int line = 0;
    int column = 0;
};

/// A JSON value (RFC 8259) that keeps what other libraries lose: the order of keys, duplicate keys, and
/// numbers exactly as written.
class Json {
  public:
    struct Number {
        QByteArray text; ///< as written, e.g. "1.10"
        bool operator==(const Number &) const = default;
    };
    using Array = std::vector<Json>;
    using Member = std::pair<QString, Json>;
    using Object = std::vector<Member>;

    Json() = default; ///< null
    explicit Json(bool value) : m_value(value) {}
    explicit Json(Number value) : m_value(std::move(value)) {}
    explicit Json(qint64 value) : m_value(Number{QByteArray::number(value)}) {}
    explicit Json(QString value) : m_value(std::move(value)) {}
    explicit Json(Array value) : m_value(std::move(value)) {}
    explicit Json(Object value) : m_value(std::move(value)) {}

    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::monostate>(m_value); }
    [[nodiscard]] const bool *boolean() const { return std::get_if<bool>(&m_value); }
    [[nodiscard]] const Number *number() const { return std::get_if<Number>(&m_value); }
    [[nodiscard]] const QString *string() const { return std::get_if<QString>(&m_value); }
    [[nodiscard]] const Array *array() const { return std::get_if<Array>(&m_value); }
    [[nodiscard]] const Object *object() const { return std::get_if<Object>(&m_value); }
    [[nodiscard]] Array *array() { return std::get_if<Array>(&m_value); }
    [[nodiscard]] Object *object() { return std::get_if<Object>(&m_value); }

    /// The first member of that name of an object; null for anything else.
    [[nodiscard]] const Json *find(QStringView key) const;
    [[nodiscard]] Json *find(QStringView key);
    /// Replaces the member in place, or appends it. Turns null into an object.
    void set(const QString &key, Json value);

    bool operator==(const Json &) const = default;

  private:
    std::variant<std::monostate, bool, Number, QString, Array, Object> m_value;
};

/// Reads UTF-8 JSON (a byte order mark is skipped); nesting deeper than 64 is an error.
[[nodiscard]] tl::expected<Json, JsonError> parseJson(const QByteArray &utf8);

enum class JsonLayout { Compact, Indented };
/// Writes UTF-8; Indented uses two spaces and ends with a newline. Equal values give equal bytes.
[[nodiscard]] QByteArray writeJson(const Json &value, JsonLayout layout = JsonLayout::Indented);

} // namespace vitae
