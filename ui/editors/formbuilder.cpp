// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formbuilder.h"

#include "bulletedits.h"
#include "bulletseditor.h"
#include "entrylist.h"
#include "fieldgrid.h"
#include "formpane.h"
#include "labels.h"
#include "noderows.h"
#include "style/card.h"
#include "style/icons.h"
#include "style/tones.h"

#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

FieldSpecs without(FieldSpecs specs, std::initializer_list<Field> fields)
{
    std::erase_if(specs, [&](const FieldSpec *spec) { return std::ranges::count(fields, spec->field) > 0; });
    return specs;
}

FieldSpecs only(FieldSpecs specs, std::initializer_list<Field> fields)
{
    std::erase_if(specs, [&](const FieldSpec *spec) { return std::ranges::count(fields, spec->field) == 0; });
    return specs;
}

/// Which comes first is a question only where both are printed.
bool hasLead(SectionKind kind)
{
    const NodeType owner = kind == SectionKind::Experience ? NodeType::Role : NodeType::Entry;
    return fieldSpec(NodeType::Entry, kind, Field::Organization) && fieldSpec(owner, kind, Field::Position);
}

} // namespace

FormBuilder::FormBuilder(CvDocument &document, FormPane &pane, QWidget &content, QVBoxLayout &column)
    : m_document(document),
      m_pane(pane),
      m_content(content),
      m_column(column)
{
}

void FormBuilder::addCards(const Node &node) const
{
    switch (node.type) {
    case NodeType::Person: addPerson(node); break;
    case NodeType::Section:
    case NodeType::Group: addSection(node); break;
    case NodeType::Entry: addEntry(node); break;
    default: break;
    }
}

Card *FormBuilder::addCard(const QString &title) const
{
    auto *card = new Card(title, &m_content);
    m_column.addWidget(card);
    return card;
}

void FormBuilder::addGrid(Card &card, NodeId node, const FieldSpecs &specs) const
{
    if (specs.empty())
        return;
    auto *grid = new FieldGrid(m_document, node, specs, &card);
    QObject::connect(grid, &FieldGrid::placeChanged, &m_pane, &FormPane::placeShown);
    card.add(grid);
}

void FormBuilder::addMore(const std::vector<std::pair<NodeId, FieldSpecs>> &parts) const
{
    FieldSpecs all;
    for (const auto &[node, specs] : parts)
        all.insert(all.end(), specs.begin(), specs.end());
    if (all.empty())
        return;
    auto *more = new DisclosureCard(FormPane::tr("More"), contentsOf(all), &m_content);
    m_column.addWidget(more);
    for (const auto &[node, specs] : parts) {
        if (specs.empty())
            continue;
        auto *grid = new FieldGrid(m_document, node, specs, more);
        QObject::connect(grid, &FieldGrid::placeChanged, &m_pane, &FormPane::placeShown);
        more->add(grid);
    }
}

void FormBuilder::addList(NodeType type, const Node &person, const QString &title, const QString &add) const
{
    Card *card = addCard(title);
    auto *rows = new NodeRows(m_document, person.id, type, add, card);
    QObject::connect(rows, &RowList::placeChanged, &m_pane, &FormPane::placeShown);
    QObject::connect(rows, &RowList::focusRequested, &m_pane, &FormPane::goTo);
    card->add(rows);
}

void FormBuilder::addPerson(const Node &person) const
{
    const FieldSpecs weekly = fieldsFor(person.type, person.kind, false);
    addGrid(*addCard(FormPane::tr("Name and contact")), person.id,
            without(weekly, {Field::Summary, Field::Photo}));
    addGrid(*addCard(FormPane::tr("Profile")), person.id, only(weekly, {Field::Summary}));
    addList(NodeType::Profile, person, FormPane::tr("Links and profiles"), FormPane::tr("Add link"));
    addGrid(*addCard(FormPane::tr("Photo")), person.id, only(weekly, {Field::Photo}));
    addList(NodeType::Detail, person, FormPane::tr("Own details"), FormPane::tr("Add detail"));
    addMore({{person.id, fieldsFor(person.type, person.kind, true)}});
}

void FormBuilder::addBullets(const Node &parent) const
{
    Card *card = addCard(FormPane::tr("Highlights"));
    auto *bullets = new BulletsEditor(m_document, parent.id, card);
    QObject::connect(bullets, &RowList::placeChanged, &m_pane, &FormPane::placeShown);
    card->add(bullets);
}

void FormBuilder::addSection(const Node &section) const
{
    FieldSpecs specs = fieldsFor(section.type, section.kind, false);
    if (!hasLead(section.kind))
        specs = without(specs, {Field::Lead});
    addGrid(*addCard(section.type == NodeType::Group ? FormPane::tr("Group") : FormPane::tr("Section")),
            section.id, specs);
    if (section.type == NodeType::Section)
        addMore({{section.id, fieldsFor(section.type, section.kind, true)}});
    if (kindSpec(section.kind).item == NodeType::Bullet) {
        addBullets(section);
        return;
    }
    if (section.kind == SectionKind::Text)
        for (const NodePtr &text : section.children)
            if (text->type == NodeType::Entry)
                addGrid(*addCard(FormPane::tr("Text")), text->id, fieldsFor(text->type, text->kind, false));
    Card *card = addCard(section.type == NodeType::Group ? FormPane::tr("Entries of the group")
                                                         : FormPane::tr("Entries"));
    auto *list = new EntryList(m_document, section.id, card);
    QObject::connect(list, &EntryList::nodeRequested, &m_pane, &FormPane::nodeRequested);
    card->add(list);
}

void FormBuilder::addEntry(const Node &entry) const
{
    if (entry.kind == SectionKind::Experience) {
        addExperience(entry);
        return;
    }
    addGrid(*addCard(FormPane::tr("Details")), entry.id, fieldsFor(entry.type, entry.kind, false));
    if (kindSpec(entry.kind).bullets)
        addBullets(entry);
    addMore({{entry.id, fieldsFor(entry.type, entry.kind, true)}});
}

/// One role: what it was, where and when on one card. Several: the organization first, then each role with
/// its highlights.
void FormBuilder::addExperience(const Node &entry) const
{
    std::vector<const Node *> roles;
    for (const NodePtr &child : entry.children)
        roles.push_back(child.get());
    const FieldSpecs ofEntry = fieldsFor(entry.type, entry.kind, false);
    std::vector<std::pair<NodeId, FieldSpecs>> more = {{entry.id, fieldsFor(entry.type, entry.kind, true)}};
    if (roles.size() != 1)
        addGrid(*addCard(FormPane::tr("Organization")), entry.id, ofEntry);
    for (const Node *role : roles) {
        addRole(entry, *role, roles.size() == 1);
        if (roles.size() == 1)
            more.emplace_back(role->id, fieldsFor(role->type, role->kind, true));
    }
    QPushButton *add = makeAddButton(FormPane::tr("Add role"), &m_content);
    m_column.addWidget(add, 0, Qt::AlignLeft);
    QObject::connect(
        add, &QPushButton::clicked, &m_pane, [&pane = m_pane, &document = m_document, id = entry.id] {
            const NodeId added = document.insert(id, int(document.node(id)->children.size()),
                                                 emptyNode(NodeType::Role, SectionKind::Experience));
            pane.goTo({{added, Field::Position, 0}, 0, 0});
        });
    addMore(more);
}

void FormBuilder::addRole(const Node &entry, const Node &role, bool alone) const
{
    if (alone) {
        Card *card = addCard(FormPane::tr("Role"));
        const FieldSpecs specs = fieldsFor(role.type, role.kind, false);
        addGrid(*card, role.id, only(specs, {Field::Position}));
        addGrid(*card, entry.id, fieldsFor(entry.type, entry.kind, false));
        addGrid(*card, role.id, without(specs, {Field::Position}));
        addBullets(role);
        return;
    }
    Card *card = addCard({});
    addRoleTitle(*card, role);
    addGrid(*card, role.id, fieldsFor(role.type, role.kind, false));
    const FieldSpecs seldom = fieldsFor(role.type, role.kind, true);
    addGrid(*card, role.id, seldom);
    QWidget *grid = card->column()->itemAt(card->column()->count() - 1)->widget();
    const auto saysNothing = [&role](const FieldSpec *spec) { return isEmpty(role.value(spec->field)); };
    if (std::ranges::all_of(seldom, saysNothing))
        card->column()->addWidget(makeRevealButton(contentsOf(seldom), grid, card), 0, Qt::AlignLeft);
    card->add(makeGroupTitle(FormPane::tr("Highlights"), card));
    auto *bullets = new BulletsEditor(m_document, role.id, card);
    QObject::connect(bullets, &RowList::placeChanged, &m_pane, &FormPane::placeShown);
    card->add(bullets);
}

/// "Role 1 of 2", with the buttons that move and remove it.
void FormBuilder::addRoleTitle(Card &card, const Node &role) const
{
    auto *head = new QWidget(&card);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const NodePtr entry = m_document.node(m_document.parentOf(role.id));
    const QString title =
        FormPane::tr("Role %1 of %2").arg(m_document.rowOf(role.id) + 1).arg(entry->children.size());
    card.setAccessibleName(title);
    row->addWidget(makeGroupTitle(title, head), 1);
    const QString number = QLocale().toString(m_document.rowOf(role.id) + 1);
    const auto addButton = [&](const QString &name, const QString &text, const QString &spoken, bool enabled,
                               auto act) {
        QToolButton *button = makeIconButton(name, text, head);
        button->setAccessibleName(spoken.arg(number));
        button->setEnabled(enabled);
        row->addWidget(button);
        QObject::connect(button, &QToolButton::clicked, &m_pane,
                         [&document = m_document, id = role.id, act] { act(document, id); });
    };
    const int at = m_document.rowOf(role.id);
    addButton(u"up"_s, FormPane::tr("Move role up"), FormPane::tr("Move role %1 up"), at > 0,
              [](CvDocument &document, NodeId id) { bulletedits::moveBy(document, id, -1); });
    addButton(u"down"_s, FormPane::tr("Move role down"), FormPane::tr("Move role %1 down"),
              at + 1 < int(entry->children.size()),
              [](CvDocument &document, NodeId id) { bulletedits::moveBy(document, id, 1); });
    addButton(u"remove"_s, FormPane::tr("Remove role"), FormPane::tr("Remove role %1"), true,
              [](CvDocument &document, NodeId id) { document.remove({id}); });
    card.add(head);
}

} // namespace vitae
