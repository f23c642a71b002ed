// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dates.h"
#include "ruleset.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct Message {
    Q_DECLARE_TR_FUNCTIONS(XRay)
};

constexpr int longestGap = 6, longestOverlap = 3; // months
constexpr int recent = 120; // months before the last date: nobody asks about what was before

struct Stretch {
    FieldRef where;
    QString name;
    NodeId entry = 0;
    int begin = 0, end = 0; ///< months, both within
    bool isExact = false; ///< to the month
    bool isWork = false;
};

QString monthText(int month)
{
    return QLocale().toString(QDate(month / 12, month % 12 + 1, 1), u"MMM yyyy"_s);
}

class Timeline {
  public:
    explicit Timeline(QDate today) : m_today(monthOf(today)) {}
    std::vector<Stretch> stretches;

    void collect(const Node &node, const Node *entry)
    {
        if (node.type == NodeType::Entry)
            entry = &node;
        if (entry)
            for (const FieldSpec &spec : fieldsOf(node.type, node.kind))
                if (spec.type == FieldType::DateRange)
                    add(node, *entry, spec.field);
        for (const NodePtr &child : node.children)
            collect(*child, entry);
    }

  private:
    void add(const Node &node, const Node &entry, Field field)
    {
        const DateRange dates = node.dates(field);
        const bool goesOn = dates.end.present || dates.start.present;
        if (dates.start.meaning.isNull() || (dates.end.meaning.isNull() && !dates.end.isEmpty() && !goesOn))
            return;
        const PartialDate last = dates.end.meaning.isNull() ? dates.start.meaning : dates.end.meaning;
        Stretch stretch{
            {node.id, field, 0}, nameOfEntry(entry), entry.id, firstMonth(dates.start.meaning), 0};
        if (stretch.name.isEmpty())
            stretch.name = nameOfEntry(node);
        stretch.end = goesOn ? std::max(m_today, stretch.begin) : lastMonth(last);
        stretch.isExact = dates.start.meaning.month > 0 && (goesOn || last.month > 0);
        stretch.isWork = node.kind == SectionKind::Experience;
        if (stretch.begin <= stretch.end)
            stretches.push_back(stretch);
    }

    int m_today;
};

/// `stretches` are sorted by their beginning.
void checkGaps(const std::vector<Stretch> &stretches, Findings &findings)
{
    const Stretch *before = nullptr;
    const int last = std::ranges::max(stretches, {}, &Stretch::end).end;
    for (const Stretch &stretch : stretches) {
        if (before && stretch.begin - before->end - 1 > longestGap && stretch.begin > last - recent)
            findings.add(Severity::Hint, u"time.gap"_s,
                         Message::tr("Nothing is said of %3 to %4, between “%1” and “%2”: readers ask what "
                                     "you did then.")
                             .arg(before->name, stretch.name, monthText(before->end + 1),
                                  monthText(stretch.begin - 1)),
                         stretch.where);
        if (!before || stretch.end > before->end)
            before = &stretch;
    }
}

void checkOverlaps(const std::vector<Stretch> &stretches, Findings &findings)
{
    for (auto later = stretches.begin(); later != stretches.end(); ++later) {
        const auto overlap = [later](const Stretch &other) {
            return std::min(other.end, later->end) - later->begin + 1;
        };
        const auto found = std::find_if(stretches.begin(), later, [&](const Stretch &other) {
            return other.entry != later->entry && overlap(other) > longestOverlap;
        });
        if (found != later)
            findings.add(Severity::Hint, u"time.overlap"_s,
                         Message::tr("“%1” and “%2” overlap from %3 to %4: check the dates, or say that one "
                                     "was part-time.")
                             .arg(found->name, later->name, monthText(later->begin),
                                  monthText(std::min(found->end, later->end))),
                         later->where);
    }
}

} // namespace

void checkTimeline(const Cv &cv, QDate today, Findings &findings)
{
    Timeline timeline(today);
    timeline.collect(*cv.root, nullptr);
    std::vector<Stretch> &all = timeline.stretches;
    if (all.empty())
        return;
    std::ranges::stable_sort(all, {}, &Stretch::begin);
    checkGaps(all, findings);
    std::erase_if(all, [](const Stretch &stretch) { return !stretch.isWork || !stretch.isExact; });
    checkOverlaps(all, findings);
}

} // namespace vitae
