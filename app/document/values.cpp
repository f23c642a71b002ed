// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "values.h"

namespace vitae {
namespace {

struct IsEmpty {
    bool operator()(std::monostate) const { return true; }
    bool operator()(const QString &text) const { return text.isEmpty(); }
    bool operator()(const QStringList &list) const { return list.isEmpty(); }
    bool operator()(const Date &date) const { return date.isEmpty(); }
    bool operator()(const DateRange &range) const { return range.isEmpty(); }
    bool operator()(const Photo &photo) const { return photo.isEmpty(); }
};

} // namespace

bool isEmpty(const Value &value)
{
    return std::visit(IsEmpty(), value);
}

QString PartialDate::iso() const
{
    const auto twoDigits = [](int number) { return QString::number(number).rightJustified(2, u'0'); };
    if (isNull())
        return {};
    QString text = QString::number(year).rightJustified(4, u'0');
    if (month > 0)
        text += u'-' + twoDigits(month);
    if (month > 0 && day > 0)
        text += u'-' + twoDigits(day);
    return text;
}

} // namespace vitae
