// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arrangementcard.h"

#include "arrangementeditor.h"
#include "document/cvdocument.h"
#include "editors/labels.h"

#include <QCoreApplication>
#include <QLabel>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct Message {
    Q_DECLARE_TR_FUNCTIONS(vitae::ArrangementCard)
};

struct Named {
    QString key; ///< of the arrangement: "experience", "education/organization", "skill@side"
    QString name;
};

template<typename Range, typename Key>
bool holds(const Range &range, const QString &key, Key member)
{
    return std::ranges::find(range, key, member) != range.end();
}

bool hasSeveralRoles(const Node &entry)
{
    return std::ranges::count(entry.children, NodeType::Role, [](const NodePtr &node) { return node->type; })
        > 1;
}

void addEntries(const Node &parent, std::vector<const Node *> &entries)
{
    for (const NodePtr &child : parent.children) {
        if (child->type == NodeType::Entry)
            entries.push_back(child.get());
        else if (child->type == NodeType::Group)
            addEntries(*child, entries);
    }
}

/// The name of the field that the section's entries begin with.
QString leadOf(const Node &section)
{
    QString lead = section.text(Field::Lead);
    for (const NodeType owner : {NodeType::Entry, NodeType::Role})
        if (const FieldSpec *spec = fieldSpec(owner, section.kind, lead))
            return label(*spec).toLower();
    return lead;
}

/// The arrangements that the theme takes for a section.
std::vector<Named> arrangementsOf(const Node &section, const Theme &theme)
{
    const KindSpec &kind = kindSpec(section.kind);
    std::vector<const Node *> entries;
    addEntries(section, entries);
    if (entries.empty())
        return {};
    const QString key = QString::fromLatin1(kind.name.data(), qsizetype(kind.name.size()));
    const QString byLead = key + u'/' + section.text(Field::Lead);
    const bool hasSide = theme.text(Option::ColumnsLayout) != u"one";
    std::vector<Named> found;
    found.push_back(theme.arrangements.contains(byLead)
                        ? Named{byLead, Message::tr("%1, %2 first").arg(title(kind), leadOf(section))}
                        : Named{key, title(kind)});
    if (hasSide && theme.arrangements.contains(key + u"@side"_s))
        found.push_back({key + u"@side"_s, Message::tr("%1, in the side column").arg(title(kind))});
    if (std::ranges::any_of(entries, [](const Node *entry) { return hasSeveralRoles(*entry); })) {
        found.push_back({key + u".roles"_s, Message::tr("%1, above several roles").arg(title(kind))});
        found.push_back({key + u".role"_s, Message::tr("%1, each of several roles").arg(title(kind))});
    }
    return found;
}

std::vector<Named> arrangementsIn(const Node &root, const Theme &theme)
{
    std::vector<Named> all;
    for (const NodePtr &section : root.children) {
        if (section->type != NodeType::Section)
            continue;
        for (Named &named : arrangementsOf(*section, theme))
            if (!holds(all, named.key, &Named::key))
                all.push_back(std::move(named));
    }
    return all;
}

} // namespace

ArrangementCard::ArrangementCard(CvDocument &document, QWidget *parent)
    : DisclosureCard(tr("Lines of entries"), {}, parent),
      m_document(document)
{
    QLabel *help = makeCaption(this);
    help->setWordWrap(true);
    showCaption(help,
                tr("A line of the page per line: “start | end” or “label | start | end”. A name in "
                   "braces stands for what you typed there, {position|title} in the look of a title "
                   "(or subtitle, date, meta, label). What stands in square brackets goes when its "
                   "fields are empty."));
    add(help);
    connect(this, &DisclosureCard::toggled, this, &ArrangementCard::fill);
}

void ArrangementCard::show(const Theme &theme, const Theme &base)
{
    m_theme = theme;
    m_base = base;
    const auto &options = m_document.value().design.options;
    const auto changed = int(std::ranges::count_if(
        options, [](const auto &option) { return option.first.startsWith(u"arrangement."); }));
    setContents(changed == 0 ? QString() : tr("%n change(s)", nullptr, changed));
    fill();
}

bool ArrangementCard::matches(const QString &words) const
{
    return tr("Lines of entries").contains(words.trimmed(), Qt::CaseInsensitive);
}

/// Editors stay as long as their arrangements are in use.
void ArrangementCard::fill()
{
    if (!isOpen())
        return;
    const std::vector<Named> wanted = arrangementsIn(*m_document.value().root, m_theme);
    std::erase_if(m_editors, [&wanted](ArrangementEditor *editor) {
        const bool isWanted = holds(wanted, editor->key(), &Named::key);
        if (!isWanted)
            editor->deleteLater();
        return !isWanted;
    });
    for (const Named &named : wanted) {
        if (!holds(m_editors, named.key, &ArrangementEditor::key)) {
            m_editors.push_back(new ArrangementEditor(named.key, named.name, m_document, this));
            add(m_editors.back());
        }
    }
    for (ArrangementEditor *editor : m_editors)
        editor->show(m_theme, m_base);
}

} // namespace vitae
