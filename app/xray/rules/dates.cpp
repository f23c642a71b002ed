// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dates.h"

#include "document/richtext.h"
#include "ruleset.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct Message {
    Q_DECLARE_TR_FUNCTIONS(XRay)
};

class DateCheck {
  public:
    DateCheck(QDate today, Findings &findings) : m_today(monthOf(today)), m_findings(findings) {}

    void check(const Node &node)
    {
        for (const FieldSpec &spec : fieldsOf(node.type, node.kind)) {
            if (spec.type == FieldType::DateRange)
                checkRange(node, spec.field);
            else if (spec.type == FieldType::Date)
                checkMeaning(node.dates(spec.field).start, {node.id, spec.field, 0});
        }
        for (const NodePtr &child : node.children)
            check(*child);
    }

  private:
    void checkRange(const Node &node, Field field)
    {
        const DateRange dates = node.dates(field);
        const FieldRef where{node.id, field, 0};
        const bool hasBoth = !dates.start.meaning.isNull() && !dates.end.meaning.isNull();
        if (hasBoth && firstMonth(dates.start.meaning) > lastMonth(dates.end.meaning))
            m_findings.add(Severity::Error, u"date.backwards"_s,
                           Message::tr("This ends before it begins: swap the dates."), where);
        else
            checkAhead(node, dates, where);
        checkMeaning(dates.start, where);
        checkMeaning(dates.end, where);
        const bool isCareer = node.kind == SectionKind::Experience || node.kind == SectionKind::Education;
        if (isCareer && dates.isEmpty() && !node.fields.empty())
            m_findings.add(
                Severity::Warning, u"date.missing"_s,
                Message::tr("“%1” has no dates: add them, programs reckon with them.").arg(nameOfEntry(node)),
                where);
    }
    /// The end of studies may lie ahead: it is when they are to end.
    void checkAhead(const Node &node, const DateRange &dates, FieldRef where)
    {
        const bool endsAhead = node.kind != SectionKind::Education && !dates.end.meaning.isNull()
            && firstMonth(dates.end.meaning) > m_today;
        if (endsAhead || (!dates.start.meaning.isNull() && firstMonth(dates.start.meaning) > m_today))
            m_findings.add(Severity::Warning, u"date.future"_s,
                           endsAhead ? Message::tr("This ends in the future: write “present” if it goes on.")
                                     : Message::tr("This begins in the future: check the year."),
                           where);
    }
    void checkMeaning(const Date &date, FieldRef where)
    {
        if (date.meaning.isNull() && !date.present && !date.typed.isEmpty())
            m_findings.add(Severity::Warning, u"date.unknown"_s,
                           Message::tr("Programs do not understand the date “%1”: write it as 2021-04 or "
                                       "Apr 2021.")
                               .arg(date.typed),
                           where);
    }

    int m_today;
    Findings &m_findings;
};

} // namespace

int firstMonth(const PartialDate &date)
{
    return date.year * 12 + std::max(date.month, 1) - 1;
}

int lastMonth(const PartialDate &date)
{
    return date.year * 12 + (date.month > 0 ? date.month : 12) - 1;
}

int monthOf(QDate date)
{
    return date.year() * 12 + date.month() - 1;
}

QString nameOfEntry(const Node &node)
{
    for (const Field field : {Field::Position, Field::Organization, Field::Degree, Field::Title, Field::Area})
        if (const QString name = RichText::parse(node.text(field)).plainText().simplified(); !name.isEmpty())
            return name;
    return {};
}

void checkDates(const Cv &cv, QDate today, Findings &findings)
{
    DateCheck(today, findings).check(*cv.root);
}

} // namespace vitae
