// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonreport.h"

using namespace Qt::StringLiterals;

namespace vitae::jsonresume {

void ImportReport::placed(const QString &pointer, NodeId node, Field field)
{
    rows.push_back(
        {ImportRow::Outcome::Placed, {}, pointer, FieldRef{node, field, 0}, u"jsonresume.field"_s, {}});
}

void ImportReport::complain(const QString &pointer, NodeId node, Field field, const Complaints &complaints)
{
    for (const Complaint &complaint : complaints)
        rows.push_back({ImportRow::Outcome::Noted,
                        {},
                        pointer,
                        FieldRef{node, field, 0},
                        QString::fromLatin1(complaint.rule),
                        complaint.text});
}

void ImportReport::note(const QString &pointer, NodeId node, const char *rule, const QString &text)
{
    rows.push_back({ImportRow::Outcome::Noted,
                    {},
                    pointer,
                    FieldRef{node, Field::None, 0},
                    QString::fromLatin1(rule),
                    text});
}

QString below(const QString &pointer, const QString &key)
{
    QString step = key;
    return pointer + u'/' + step.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

QString pointerTo(const QString &pointer, const QString &path)
{
    QString result = pointer;
    for (const QString &step : path.split(u'.'))
        result = below(result, step);
    return result;
}

} // namespace vitae::jsonresume
