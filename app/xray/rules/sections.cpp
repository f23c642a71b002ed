// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dates.h"
#include "document/richtext.h"
#include "formats/sectiontitle.h"
#include "layout/words.h"
#include "ruleset.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct Message {
    Q_DECLARE_TR_FUNCTIONS(XRay)
};

void checkTitle(const Node &section, const Words &words, Findings &findings)
{
    const QString title = RichText::parse(section.text(Field::Title)).plainText().simplified(),
                  usual = words.section(section.kind);
    const bool isSought = !kindSpec(section.kind).jsonResume.empty(); // what programs have a place for
    if (!isSought || title.isEmpty() || title == usual || !usualTitle(usual) || tellingTitle(title))
        return;
    findings.add(Severity::Hint, u"section.title"_s,
                 Message::tr("Programs do not know the title “%1”: “%2” is usual.").arg(title, usual),
                 {section.id, Field::Title, 0});
}

void checkPlace(const Node &section, const Theme &theme, Findings &findings)
{
    const QString wish = section.text(Field::Column);
    const bool hasSide = theme.text(Option::ColumnsLayout) != u"one";
    const bool isAside = wish == u"side"
        || (wish != u"main" && standsAside(QString::fromLatin1(kindSpec(section.kind).name), theme));
    if (section.kind == SectionKind::Experience && hasSide && isAside)
        findings.add(
            Severity::Warning, u"section.aside"_s,
            Message::tr("Experience is cramped in the side column, and programs may read it last: move "
                        "it to the main column."),
            {section.id, Field::Column, 0});
}

/// Of experience: what was done, in a summary or bullets of a role or its own.
bool isDescribed(const Node &node)
{
    return !node.text(Field::Summary).isEmpty() || !node.text(Field::Description).isEmpty()
        || std::ranges::any_of(node.children, [](const NodePtr &child) {
               return child->type == NodeType::Bullet || isDescribed(*child);
           });
}

void collectEntries(const Node &node, std::vector<const Node *> &entries)
{
    if (node.type == NodeType::Entry)
        entries.push_back(&node);
    else
        for (const NodePtr &child : node.children)
            collectEntries(*child, entries);
}

/// One finding for all: it is one habit.
void checkDescriptions(const std::vector<const Node *> &entries, Findings &findings)
{
    QStringList bare;
    FieldRef first;
    for (const Node *entry : entries) {
        if (entry->kind != SectionKind::Experience || isDescribed(*entry) || nameOfEntry(*entry).isEmpty())
            continue;
        if (bare.isEmpty())
            first = {entry->id, Field::Organization, 0};
        bare << nameOfEntry(*entry);
    }
    constexpr qsizetype named = 3;
    if (!bare.isEmpty())
        findings.add(
            Severity::Hint, u"section.bare"_s,
            Message::tr("Nothing says what you did: %1. Add a line or two.")
                .arg(bare.size() > named ? bare.first(named).join(u", "_s) + u", …"_s : bare.join(u", "_s)),
            first);
}

} // namespace

bool standsAside(const QString &name, const Theme &theme)
{
    if (theme.text(Option::ColumnsLayout) == u"one")
        return false;
    const QStringList names = theme.text(Option::ColumnsSections).split(u',');
    return std::ranges::any_of(names, [&name](const QString &each) { return each.trimmed() == name; });
}

void checkSections(const Cv &cv, const Theme &theme, Findings &findings)
{
    const Words words(cv.language.toUtf8());
    std::vector<const Node *> entries;
    for (const NodePtr &section : cv.root->children) {
        if (section->type != NodeType::Section)
            continue;
        checkTitle(*section, words, findings);
        checkPlace(*section, theme, findings);
        collectEntries(*section, entries);
    }
    checkDescriptions(entries, findings);
    if (!cv.person().text(Field::Summary).isEmpty() && standsAside(u"summary"_s, theme))
        findings.add(Severity::Warning, u"summary.aside"_s,
                     Message::tr("The summary is cramped in the side column: move it to the main column."),
                     {cv.person().id, Field::Summary, 0});
    const bool hasCareer = std::ranges::any_of(entries, [](const Node *entry) {
        return entry->kind == SectionKind::Experience || entry->kind == SectionKind::Education;
    });
    if (!hasCareer)
        findings.add(Severity::Warning, u"section.none"_s,
                     Message::tr("The CV shows neither experience nor education: add an entry, or show one "
                                 "that is hidden."));
}

} // namespace vitae
