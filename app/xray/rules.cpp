// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct Message {
    Q_DECLARE_TR_FUNCTIONS(XRay)
};

class Findings {
  public:
    void add(Severity severity, const QString &rule, const QString &text, FieldRef where)
    {
        m_all.push_back({severity, rule, text, where});
    }
    /// For what one change of the design would mend everywhere.
    void addOnce(Severity severity, const QString &rule, const QString &text, FieldRef where)
    {
        if (std::ranges::find(m_all, rule, &Finding::rule) == m_all.end())
            add(severity, rule, text, where);
    }
    [[nodiscard]] std::vector<Finding> take() { return std::move(m_all); }

  private:
    std::vector<Finding> m_all;
};

void checkContact(const Node &person, Findings &findings)
{
    static const QRegularExpression mail(u"^[^\\s@]+@[^\\s@]+\\.[^\\s@.]+$"_s);
    const FieldRef email{person.id, Field::Email, 0}, phone{person.id, Field::Phone, 0};
    const QStringList mails = person.list(Field::Email), phones = person.list(Field::Phone);
    if (person.text(Field::Name).trimmed().isEmpty())
        findings.add(Severity::Error, u"contact.name"_s, Message::tr("The CV has no name."),
                     {person.id, Field::Name, 0});
    if (mails.isEmpty())
        findings.add(Severity::Error, u"contact.no-email"_s,
                     Message::tr("There is no e-mail address: nobody can answer."), email);
    for (int i = 0; i < int(mails.size()); ++i)
        if (!mail.match(mails[i].trimmed()).hasMatch())
            findings.add(Severity::Error, u"contact.email"_s,
                         Message::tr("“%1” is no e-mail address.").arg(mails[i]),
                         {person.id, Field::Email, i});
    if (phones.isEmpty())
        findings.add(Severity::Hint, u"contact.no-phone"_s, Message::tr("There is no phone number."), phone);
    for (int i = 0; i < int(phones.size()); ++i)
        if (std::ranges::count_if(phones[i], [](QChar c) { return c.isDigit(); }) < 7)
            findings.add(Severity::Warning, u"contact.phone"_s,
                         Message::tr("“%1” has too few digits for a phone number.").arg(phones[i]),
                         {person.id, Field::Phone, i});
}

/// Months since the year 0, of what is known.
int monthsOf(const PartialDate &date, bool isEnd)
{
    const int month = date.month > 0 ? date.month : isEnd ? 12 : 1;
    return date.year * 12 + month;
}

void checkDates(const Node &node, Findings &findings)
{
    for (const FieldSpec &spec : fieldsOf(node.type, node.kind)) {
        if (spec.type != FieldType::DateRange)
            continue;
        const DateRange dates = node.dates(spec.field);
        const FieldRef where{node.id, spec.field, 0};
        const bool hasBoth = !dates.start.meaning.isNull() && !dates.end.meaning.isNull();
        if (hasBoth && monthsOf(dates.start.meaning, false) > monthsOf(dates.end.meaning, true))
            findings.add(Severity::Error, u"date.backwards"_s, Message::tr("This ends before it begins."),
                         where);
        for (const Date *date : {&dates.start, &dates.end})
            if (date->meaning.isNull() && !date->present && !date->typed.isEmpty())
                findings.add(Severity::Warning, u"date.unknown"_s,
                             Message::tr("Programs do not understand the date “%1”.").arg(date->typed),
                             where);
    }
    for (const NodePtr &child : node.children)
        checkDates(*child, findings);
}

/// WCAG 2.2, relative luminance.
double luminance(Color color)
{
    const auto linear = [](quint8 value) {
        const double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

double contrast(Color a, Color b)
{
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

/// The colour of the last box below a point.
Color groundAt(QPointF point, const std::vector<std::pair<QRectF, Color>> &boxes)
{
    Color ground{255, 255, 255};
    for (const auto &[box, color] : boxes)
        if (box.contains(point))
            ground = color;
    return ground;
}

FieldRef firstSource(const Run &run)
{
    const auto found =
        std::ranges::find_if(run.sources, [](const SourceSpan &span) { return span.field.node != 0; });
    return found == run.sources.end() ? FieldRef() : found->field;
}

void checkLooks(const PageList &pages, Findings &findings)
{
    constexpr float smallest = 7.4F; // points, in print
    constexpr double least = 4.5; // WCAG 2.2, 1.4.3
    for (const Page &page : pages.pages) {
        std::vector<std::pair<QRectF, Color>> boxes;
        for (const Item &item : page.items) {
            if (const auto *box = std::get_if<BoxItem>(&item.content); box && item.opacity >= 1)
                boxes.emplace_back(QRectF(item.origin, box->size), box->color);
            const auto *text = std::get_if<TextItem>(&item.content);
            if (!text || item.structure < 0 || firstSource(*text->run).node == 0)
                continue;
            const Run &run = *text->run;
            const FieldRef where = firstSource(run);
            if (run.size < smallest)
                findings.addOnce(Severity::Warning, u"text.small"_s,
                                 Message::tr("Text of %1 points is hard to read; %2 are the least.")
                                     .arg(double(run.size))
                                     .arg(double(smallest)),
                                 where);
            const QPointF middle = item.origin + QPointF(double(run.width) / 2, -double(run.ascent) / 3);
            if (contrast(run.color, groundAt(middle, boxes)) < least)
                findings.addOnce(Severity::Warning, u"text.pale"_s,
                                 Message::tr("This text stands out too little from what is behind it."),
                                 where);
        }
    }
}

} // namespace

std::vector<Finding> ruleFindings(const Cv &cv, const PageList &pages)
{
    Findings findings;
    checkContact(cv.person(), findings);
    checkDates(*cv.root, findings);
    checkLooks(pages, findings);
    return findings.take();
}

} // namespace vitae
