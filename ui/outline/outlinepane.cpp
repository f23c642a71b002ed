// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outlinepane.h"

#include "outlinemodel.h"
#include "outlineview.h"
#include "rowbutton.h"
#include "rowparts.h"
#include "style/icons.h"
#include "style/tones.h"

#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace vitae {
namespace {

constexpr int emptyIcon = 48;

/// The menu goes when it is closed, or with its window.
void popUp(std::unique_ptr<QMenu> menu, const QPoint &position)
{
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu.release()->popup(position);
}

/// The picture of the empty state, in the colour of secondary text.
class EmptyIcon : public QWidget {
  public:
    explicit EmptyIcon(QWidget *parent) : QWidget(parent) { setFixedHeight(emptyIcon); }

  protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QRect square(0, 0, emptyIcon, emptyIcon);
        square.moveCenter(rect().center());
        icon(u"sections"_s, tonesOf(this).secondary).paint(&painter, square);
    }
};

} // namespace

OutlinePane::OutlinePane(CvDocument &document, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_model(new OutlineModel(document, this)),
      m_view(new OutlineView(*m_model, this)),
      m_caption(new QLabel(tr("Sections"), this))
{
    m_empty = makeEmptyState();
    auto *add = new RowButton(u"add"_s, tr("Add section"), this);
    m_addSection = add;
    m_caption->setBuddy(m_view);
    m_caption->setForegroundRole(QPalette::PlaceholderText);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, metric::gap, 0, metric::gap * 2);
    column->setSpacing(0);
    column->addWidget(m_caption);
    column->addWidget(m_view, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_addSection);
    setFocusProxy(m_view);
    applyFonts();
    applyDirection();

    connect(add, &QAbstractButton::clicked, this, [this, add] { popUpSections(*add); });
    connect(m_view, &OutlineView::currentNodeChanged, this, &OutlinePane::currentChanged);
    connect(m_view, &OutlineView::selectionSettled, this, &OutlinePane::selectionChanged);
    connect(m_view, &OutlineView::removed, this, &OutlinePane::removed);
    connect(m_view, &OutlineView::opened, this, &OutlinePane::opened);
    connect(m_view, &OutlineView::menuRequested, this,
            [this](const QPoint &position) { popUp(contextMenu(), position); });
    connect(m_model, &OutlineModel::applied, this, &OutlinePane::showEmptyState);
    showEmptyState();
}

OutlinePane::~OutlinePane() = default;

QWidget *OutlinePane::makeEmptyState()
{
    auto *state = new QWidget(this);
    auto *title = new QLabel(tr("No sections yet"), state);
    auto *sentence = new QLabel(tr("Begin with your experience or your education."), state);
    auto *button = new QPushButton(icon(u"add"_s), tr("Add section"), state);
    m_emptyTitle = title;
    for (QLabel *line : {title, sentence}) {
        line->setAlignment(Qt::AlignHCenter);
        line->setWordWrap(true);
    }
    sentence->setForegroundRole(QPalette::PlaceholderText);
    connect(button, &QPushButton::clicked, this, [this, button] { popUpSections(*button); });
    auto *column = new QVBoxLayout(state);
    column->setContentsMargins(metric::padding, 0, metric::padding, 0);
    column->setSpacing(metric::gap);
    column->addStretch(2);
    column->addWidget(new EmptyIcon(state));
    column->addSpacing(metric::gap);
    column->addWidget(title);
    column->addWidget(sentence);
    column->addSpacing(metric::gap * 2);
    column->addWidget(button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    return state;
}

void OutlinePane::showEmptyState()
{
    const bool isEmpty = m_document.value().root->children.size() <= 1;
    m_empty->setVisible(isEmpty);
    m_addSection->setVisible(!isEmpty);
    m_view->setMaximumHeight(isEmpty ? rowHeight(m_view->fontMetrics()) : QWIDGETSIZE_MAX);
}

/// A label would go by the direction of its text, and margins do not turn round by themselves.
void OutlinePane::applyDirection()
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    m_caption->setContentsMargins(isMirrored ? 0 : outlinemetric::text, 0,
                                  isMirrored ? outlinemetric::text : 0, 0);
    m_caption->setAlignment(Qt::AlignAbsolute | Qt::AlignVCenter
                            | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
}

void OutlinePane::applyFonts()
{
    QFont caption = fontOf(FontRole::Caption, font());
    caption.setWeight(QFont::Medium);
    m_caption->setFont(caption);
    m_caption->setFixedHeight(rowHeight(m_view->fontMetrics()));
    m_emptyTitle->setFont(fontOf(FontRole::GroupTitle, font()));
}

void OutlinePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        applyFonts();
        showEmptyState();
    }
    if (event->type() == QEvent::LayoutDirectionChange)
        applyDirection();
}

void OutlinePane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tonesOf(this).outline);
}

void OutlinePane::setCurrent(NodeId id)
{
    m_view->setCurrentNode(id);
}

NodeId OutlinePane::current() const
{
    return m_view->currentNode();
}

std::vector<NodeId> OutlinePane::selected() const
{
    return m_view->selectedNodes();
}

bool OutlinePane::canMoveUp() const
{
    return m_view->canMoveUp();
}

bool OutlinePane::canMoveDown() const
{
    return m_view->canMoveDown();
}

bool OutlinePane::canRename() const
{
    return m_view->canRename();
}

bool OutlinePane::canRemove() const
{
    return selected() != std::vector<NodeId>{m_document.value().person().id};
}

NodeId OutlinePane::sectionOf(NodeId id) const
{
    for (NodeId at = id; at; at = m_document.parentOf(at))
        if (const NodePtr node = m_document.node(at); node && node->type == NodeType::Section)
            return at;
    return 0;
}

bool OutlinePane::canAddEntry() const
{
    return sectionOf(current()) != 0;
}

NodeId OutlinePane::addEntry()
{
    const NodePtr node = m_document.node(current());
    if (!node || !canAddEntry())
        return 0;
    const bool isEntry = node->type == NodeType::Entry;
    const NodeId parent = isEntry ? m_document.parentOf(node->id) : node->id;
    const int row = isEntry ? m_document.rowOf(node->id) + 1 : int(node->children.size());
    const NodeId id = m_document.insert(parent, row, emptyItem(node->kind));
    if (id) {
        setCurrent(id);
        emit opened(id);
    }
    return id;
}

NodeId OutlinePane::addGroup()
{
    NodePtr node = m_document.node(current());
    NodePtr parent = node ? m_document.node(m_document.parentOf(node->id)) : nullptr;
    if (parent && parent->type == NodeType::Group) // groups hold none
        node = std::exchange(parent, m_document.node(m_document.parentOf(parent->id)));
    if (!node || !parent || !canAddEntry())
        return 0;
    Node group;
    group.type = NodeType::Group;
    group.kind = node->kind;
    const bool isSection = node->type == NodeType::Section;
    const NodeId id = isSection ? m_document.insert(node->id, int(node->children.size()), group)
                                : m_document.insert(parent->id, m_document.rowOf(node->id) + 1, group);
    if (id) {
        setCurrent(id);
        renameCurrent();
    }
    return id;
}

NodeId OutlinePane::insertSection(SectionKind kind, int row)
{
    const NodeId id = m_document.insert(m_document.value().root->id, row, emptySection(kind));
    const NodePtr section = m_document.node(id);
    if (!section)
        return 0;
    const NodeId item = section->children.front()->id;
    setCurrent(item);
    emit opened(item);
    return id;
}

NodeId OutlinePane::addSection(SectionKind kind)
{
    return insertSection(kind, int(m_document.value().root->children.size()));
}

void OutlinePane::fillSectionMenu(QMenu &menu, int row)
{
    for (const KindSpec &spec : kindTable())
        menu.addAction(title(spec), this, [this, kind = spec.kind, row] {
            row < 0 ? addSection(kind) : insertSection(kind, row);
        });
}

std::unique_ptr<QMenu> OutlinePane::sectionMenu()
{
    auto menu = std::make_unique<QMenu>(tr("Add section"), this);
    fillSectionMenu(*menu, -1);
    return menu;
}

/// Above a button at the bottom; the menu finds its way down where there is no room.
void OutlinePane::popUpSections(const QWidget &button)
{
    std::unique_ptr<QMenu> menu = sectionMenu();
    const QPoint corner = layoutDirection() == Qt::RightToLeft
        ? button.rect().topRight() - QPoint(menu->sizeHint().width() + outlinemetric::inset, 0)
        : QPoint(&button == m_addSection ? outlinemetric::inset : 0, 0);
    const QPoint above = corner - QPoint(0, menu->sizeHint().height() + metric::gap);
    popUp(std::move(menu), button.mapToGlobal(above));
}

void OutlinePane::setMenuActions(std::vector<QAction *> first, std::vector<QAction *> last)
{
    m_firstActions = std::move(first);
    m_lastActions = std::move(last);
}

std::unique_ptr<QMenu> OutlinePane::contextMenu()
{
    auto menu = std::make_unique<QMenu>(this);
    const auto add = [&menu](const std::vector<QAction *> &actions) {
        for (QAction *action : actions)
            action ? menu->addAction(action) : void(menu->addSeparator());
    };
    add(m_firstActions);
    QMenu *sections = menu->addMenu(icon(u"add"_s), tr("Add section"));
    const NodeId section = sectionOf(current());
    fillSectionMenu(*sections, section ? m_document.rowOf(section) + 1 : 1);
    add(m_lastActions);
    return menu;
}

bool OutlinePane::canWish() const
{
    const NodePtr node = m_document.node(current());
    return node && node->spec(Field::PageBreak);
}

bool OutlinePane::wishes(PageWish wish) const
{
    return canWish() && hasPageWish(*m_document.node(current()), wish);
}

void OutlinePane::toggle(PageWish wish)
{
    if (canWish())
        m_document.setField(current(), Field::PageBreak, pageWishToggled(*m_document.node(current()), wish));
}

bool OutlinePane::isAllHidden() const
{
    return canRemove() && m_view->isAllHidden();
}

void OutlinePane::moveUp()
{
    m_view->moveUp();
}

void OutlinePane::moveDown()
{
    m_view->moveDown();
}

void OutlinePane::removeSelected()
{
    m_view->removeSelected();
}

void OutlinePane::duplicateSelected()
{
    m_view->duplicateSelected();
}

void OutlinePane::toggleHidden()
{
    m_view->toggleHidden();
}

void OutlinePane::renameCurrent()
{
    m_view->renameCurrent();
}

} // namespace vitae
