// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfvalue.h"

#include <cmath>
#include <limits>

namespace vitae {

using Object = QPDFObjectHandle;

Object entryOf(const Object &dictionary, const std::string &key)
{
    return dictionary.isDictionary() ? dictionary.getKey(key) : Object::newNull();
}

std::vector<Object> itemsOf(const Object &object)
{
    if (object.isArray())
        return object.getArrayAsVector();
    return object.isNull() ? std::vector<Object>() : std::vector{object};
}

std::string nameOf(const Object &object)
{
    return object.isName() ? object.getName() : std::string();
}

std::string bytesOf(const Object &string)
{
    return string.isString() ? string.getStringValue() : std::string();
}

QString textOf(const Object &string)
{
    return string.isString() ? QString::fromStdString(string.getUTF8Value()) : QString();
}

int integerOf(const Object &object, int otherwise)
{
    using Limits = std::numeric_limits<int>;
    if (!object.isInteger())
        return otherwise;
    return int(std::clamp<long long>(object.getIntValue(), Limits::min(), Limits::max()));
}

double numberOf(const Object &object, double otherwise)
{
    const double number = object.isNumber() ? object.getNumericValue() : otherwise;
    return std::isfinite(number) ? number : otherwise;
}

} // namespace vitae
