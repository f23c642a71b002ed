// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsedresume.h"

#include "parser/features.h"
#include "parser/resumelines.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

using namespace parser;

/// The lines under the first title that has one of the words.
Lines sectionNamed(const std::vector<Section> &sections, const QStringList &words)
{
    for (const Section &section : sections)
        for (const QString &word : words)
            if (section.title.contains(word, Qt::CaseInsensitive))
                return section.lines;
    return {};
}

/// As if the parts of a contact line stood apart.
std::vector<PdfTextItem> parted(const std::vector<PdfTextItem> &items)
{
    static const QRegularExpression separator(u"\\s+[|·•∙⋅]\\s+"_s);
    std::vector<PdfTextItem> parts;
    for (const PdfTextItem &item : items)
        for (const QString &part : item.text.split(separator, Qt::SkipEmptyParts)) {
            parts.push_back(item);
            parts.back().text = part;
        }
    return parts;
}

void readProfile(const std::vector<Section> &sections, ParsedResume &resume)
{
    const std::vector<PdfTextItem> items =
        parted(itemsIn(sections.front().lines, sections.front().lines.size()));
    resume.name = bestText(items, nameFeatures());
    resume.email = bestText(items, emailFeatures());
    resume.phone = bestText(items, phoneFeatures());
    resume.location = bestText(items, locationFeatures());
    resume.url = bestText(items, urlFeatures());
    const Lines own = sectionNamed(sections, {u"summary"_s, u"objective"_s});
    resume.summary = own.empty() ? bestText(items, summaryFeatures()) : descriptionsFrom(own, 0).join(u' ');
}

ParsedResume::Work workOf(const Lines &entry)
{
    const auto begin = descriptionBegin(entry);
    const std::vector<PdfTextItem> head = itemsIn(entry, begin.value_or(2));
    ParsedResume::Work work;
    work.date = bestText(head, dateFeatures());
    work.jobTitle = bestText(head, jobTitleFeatures());
    work.company = bestText(head, otherThan({work.date, work.jobTitle}), true);
    work.descriptions = descriptionsFrom(entry, begin.value_or(2));
    return work;
}

ParsedResume::Education educationOf(const Lines &entry)
{
    const auto begin = descriptionBegin(entry);
    const std::vector<PdfTextItem> items = itemsIn(entry, entry.size());
    ParsedResume::Education education;
    education.school = bestText(items, schoolFeatures());
    education.degree = bestText(items, degreeFeatures());
    education.gpa = bestText(items, gradeFeatures());
    education.date = bestText(items, dateFeatures());
    if (begin)
        education.descriptions = descriptionsFrom(entry, *begin);
    return education;
}

ParsedResume::Project projectOf(const Lines &entry)
{
    const size_t begin = descriptionBegin(entry).value_or(1);
    const std::vector<PdfTextItem> head = itemsIn(entry, begin);
    ParsedResume::Project project;
    project.date = bestText(head, dateFeatures());
    project.project = bestText(head, otherThan({project.date}), true);
    project.descriptions = descriptionsFrom(entry, begin);
    return project;
}

} // namespace

ParsedResume parseResume(const std::vector<PdfTextItem> &items)
{
    ParsedResume resume;
    const std::vector<Section> sections = sectionsOf(linesOf(items));
    readProfile(sections, resume);
    for (const Lines &entry : entriesOf(
             sectionNamed(sections, {u"work"_s, u"experience"_s, u"employment"_s, u"history"_s, u"job"_s})))
        resume.work.push_back(workOf(entry));
    for (const Lines &entry : entriesOf(sectionNamed(sections, {u"education"_s})))
        resume.educations.push_back(educationOf(entry));
    for (const Lines &entry : entriesOf(sectionNamed(sections, {u"project"_s})))
        resume.projects.push_back(projectOf(entry));
    resume.skills = descriptionsFrom(sectionNamed(sections, {u"skill"_s}), 0);
    return resume;
}

} // namespace vitae
