// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textpattern.h"

#include "arrangement.h"

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct Filled {
    QString text;
    bool says = false; ///< some name in it has a value
};

Filled filled(const Template &parts, const PatternValue &value)
{
    Filled result;
    for (const TemplatePart &part : parts) {
        if (part.what == TemplatePart::What::Literal) {
            result.text += part.literal;
        } else if (part.what == TemplatePart::What::Field) {
            const std::optional<QString> said = value(part.literal);
            result.text += said.value_or(u"{%1}"_s.arg(part.literal));
            result.says = result.says || !said || !said->isEmpty();
        } else if (const Filled inner = filled(part.parts, value); inner.says) {
            result.text += inner.text;
            result.says = true;
        }
    }
    return result;
}

} // namespace

QString filledPattern(const QString &pattern, const PatternValue &value)
{
    const auto parts = parseTemplate(pattern);
    return parts ? filled(*parts, value).text : pattern;
}

} // namespace vitae
