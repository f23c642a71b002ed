// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formpane.h"

#include "bulletseditor.h"
#include "fieldeditor.h"
#include "fieldgrid.h"
#include "formatbar.h"
#include "formbuilder.h"
#include "formplan.h"
#include "labels.h"
#include "richtextinput.h"
#include "style/card.h"
#include "style/leading.h"
#include "style/tones.h"

#include <QApplication>
#include <QFocusEvent>
#include <QLabel>
#include <QPointer>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace vitae {

FormPane::FormPane(CvDocument &document, QWidget *parent) : QScrollArea(parent), m_document(document)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Form"));
    viewport()->setAutoFillBackground(false);
    connect(&document, &CvDocument::changed, this, &FormPane::apply);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { followFocus(now); });
    build();
}

/// The focus leaves the form while the widget below it goes.
FormPane::~FormPane()
{
    disconnect(qApp, nullptr, this, nullptr);
}

void FormPane::setNode(NodeId node)
{
    const NodePtr known = m_document.node(node);
    m_node = known ? node : 0;
    m_place = {};
    build();
    verticalScrollBar()->setValue(0);
}

void FormPane::build()
{
    // The old form may be in the middle of a key or click that led here.
    if (QWidget *old = takeWidget()) {
        old->hide();
        old->deleteLater();
    }
    m_content = new QWidget;
    m_content->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(metric::margin, 20, metric::margin, metric::margin);
    column->setSpacing(metric::padding);
    m_title = new QLabel(m_content);
    m_title->setFont(fontOf(FontRole::PaneTitle, font()));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    keepLeading(m_title);
    m_caption = makeCaption(m_content);
    auto *head = new QVBoxLayout;
    head->setSpacing(2);
    head->addWidget(m_title);
    head->addWidget(m_caption);
    column->addLayout(head);
    if (const NodePtr node = m_document.node(m_node)) {
        const FormBuilder builder(m_document, *this, *m_content, *column);
        builder.addCards(*node);
    }
    column->addStretch(1); // fields that could grow leave the room to it
    m_bar = new FormatBar(m_content);
    showTitle();
    setWidget(m_content);
    m_content->show();
}

/// The node got other parts: a role, a profile.
void FormPane::rebuild()
{
    const bool focused = m_content->isAncestorOf(QApplication::focusWidget());
    const Place place = m_place;
    const int scrolled = verticalScrollBar()->value();
    std::vector<bool> open;
    for (const DisclosureCard *card : m_content->findChildren<DisclosureCard *>())
        open.push_back(card->isOpen());
    build();
    const auto cards = m_content->findChildren<DisclosureCard *>();
    for (qsizetype i = 0; i < cards.size() && size_t(i) < open.size(); ++i)
        cards[i]->setOpen(open[size_t(i)]);
    m_content->layout()->activate();
    m_content->adjustSize();
    verticalScrollBar()->setValue(scrolled);
    if (focused)
        goTo(place);
}

bool FormPane::holds(NodeId node) const
{
    while (node != 0 && node != m_node)
        node = m_document.parentOf(node);
    return node != 0;
}

/// Bullets of an entry follow by themselves.
bool FormPane::isStructural(const Change &change) const
{
    using What = Change::What;
    if (change.what == What::All)
        return true;
    const bool moves =
        change.what == What::Inserted || change.what == What::Removed || change.what == What::Moved;
    if (!moves || (!holds(change.parent) && !holds(change.oldParent)))
        return false;
    const NodePtr moved = m_document.node(change.node);
    const NodePtr parent = m_document.node(change.parent);
    if (moved)
        return moved->type != NodeType::Bullet;
    // What went can no longer be asked, but its editor is still here.
    const FieldEditor *gone = editorOf(change.node, Field::Text);
    if (gone && gone->binding().spec().owner == NodeType::Bullet)
        return false;
    return !parent || parent->type == NodeType::Person || parent->type == NodeType::Section
        || parent->type == NodeType::Group
        || (parent->type == NodeType::Entry && parent->kind == SectionKind::Experience);
}

void FormPane::apply(const ChangeSet &changes)
{
    if (m_node != 0 && !m_document.node(m_node))
        m_node = 0;
    if (m_node == 0
        || std::ranges::any_of(changes.changes, [this](const Change &c) { return isStructural(c); })) {
        rebuild();
        return;
    }
    for (const Change &change : changes.changes) {
        if (change.what == Change::What::Field || change.what == Change::What::Hidden) {
            FieldEditor *editor = editorOf(change.node, change.field);
            if (editor && !editor->binding().isCommitting())
                editor->refresh();
        }
    }
    const auto touchesRows = [](const Change &change) {
        return change.what == Change::What::Inserted || change.what == Change::What::Removed
            || change.what == Change::What::Moved;
    };
    if (std::ranges::any_of(changes.changes, touchesRows))
        for (BulletsEditor *bullets : m_content->findChildren<BulletsEditor *>())
            bullets->sync();
    showTitle();
}

void FormPane::showTitle()
{
    const NodePtr node = m_document.node(m_node);
    if (!node) {
        m_title->setText(tr("Nothing selected"));
        showCaption(m_caption, tr("Choose a section or an entry in the outline to edit it here."));
        return;
    }
    const QString title = node->type == NodeType::Person ? QString() : formTitle(*node);
    const QString shown = title.isEmpty() ? untitled(*node) : title;
    if (shown != m_title->text())
        m_title->setText(shown);
    QString caption;
    const NodePtr parent = m_document.node(m_document.parentOf(m_node));
    if (parent && (node->type == NodeType::Entry || node->type == NodeType::Group)) {
        const QString of = formTitle(*parent);
        caption = tr("%1 · %2 of %3", "a section, the number of its entry, the count of its entries")
                      .arg(of.isEmpty() ? untitled(*parent) : of)
                      .arg(m_document.rowOf(m_node) + 1)
                      .arg(parent->children.size());
    } else if (node->type == NodeType::Section && kindSpec(node->kind).item == NodeType::Entry) {
        caption = tr("%n entries", nullptr, int(node->children.size()));
    }
    showCaption(m_caption, caption);
}

FieldEditor *FormPane::editorOf(NodeId node, Field field) const
{
    for (FieldEditor *editor : m_content->findChildren<FieldEditor *>())
        if (editor->binding().node() == node && editor->binding().spec().field == field)
            return editor;
    return nullptr;
}

void FormPane::goTo(const Place &place)
{
    FieldEditor *editor = editorOf(place.field.node, place.field.field);
    if (!editor)
        return;
    for (QWidget *at = editor; at && at != m_content; at = at->parentWidget())
        if (auto *card = qobject_cast<DisclosureCard *>(at))
            card->setOpen(true);
        else if (qobject_cast<FieldGrid *>(at))
            at->show(); // of a role: what is seldom used
    editor->goTo(place);
    reveal(*editor);
    placeShown(place);
    // Fields of a form that was just built find their heights in the next turn.
    QMetaObject::invokeMethod(
        this,
        [this, shown = QPointer(editor)] {
            if (shown && m_content->isAncestorOf(shown))
                reveal(*shown);
        },
        Qt::QueuedConnection);
}

/// Scrolls to the cursor; a form that was just built has to be laid out first.
void FormPane::reveal(FieldEditor &editor)
{
    if (m_content->layout())
        m_content->layout()->activate();
    const QRect area = editor.cursorArea();
    const QPoint corner = editor.mapTo(m_content, area.center());
    ensureVisible(corner.x(), corner.y(), 0, area.height() / 2 + metric::margin);
}

void FormPane::placeShown(const Place &place)
{
    if (std::exchange(m_place, place) == place)
        return;
    emit placeChanged(place);
    if (FieldEditor *editor = editorOf(place.field.node, place.field.field))
        reveal(*editor);
    placeFormatBar();
}

void FormPane::followFocus(QWidget *now)
{
    if (now && !m_content->isAncestorOf(now) && now->window() != window())
        return; // a menu or the link's address: the field keeps its bar
    RichTextInput *rich = nullptr;
    if (now && m_content->isAncestorOf(now))
        rich = qobject_cast<RichTextInput *>(now);
    m_bar->setTarget(rich);
    placeFormatBar();
}

/// In the row of the label; bullets, which have none, share the row of their card's title.
void FormPane::placeFormatBar()
{
    RichTextInput *target = m_bar->target();
    if (!target)
        return;
    QWidget *below = target;
    for (QWidget *at = target; at && at != m_content; at = at->parentWidget())
        if (qobject_cast<BulletsEditor *>(at))
            below = at;
    m_bar->adjustSize();
    const QPoint corner = below->mapTo(m_content, QPoint(0, 0));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int x = mirrored ? corner.x() : corner.x() + below->width() - m_bar->width();
    m_bar->move(x, corner.y() - m_bar->height() - 1);
    m_bar->show(); // once it is in its place: the pointer may stand where it was
    m_bar->raise();
}

void FormPane::focusInEvent(QFocusEvent *event)
{
    QScrollArea::focusInEvent(event);
    const auto editors = m_content->findChildren<FieldEditor *>();
    if (!editors.isEmpty())
        editors.front()->setFocus(event->reason());
}

void FormPane::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_content)
        QTimer::singleShot(0, this, &FormPane::rebuild); // the fonts of titles derive from it
    if (event->type() == QEvent::LayoutDirectionChange && m_content)
        QTimer::singleShot(0, this, &FormPane::placeFormatBar); // once the fields have changed sides
}

} // namespace vitae
