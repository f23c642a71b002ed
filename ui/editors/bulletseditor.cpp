// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bulletseditor.h"

#include "bulletedits.h"
#include "draghandle.h"
#include "labels.h"
#include "richeditor.h"
#include "style/icons.h"
#include "style/tones.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

constexpr int indentWidth = 24;

struct Flat {
    NodeId id;
    int depth;
};

void flatten(const Node &parent, int depth, std::vector<Flat> &out)
{
    for (const NodePtr &child : parent.children) {
        if (child->type != NodeType::Bullet)
            continue;
        out.push_back({child->id, depth});
        flatten(*child, depth + 1, out);
    }
}

} // namespace

BulletsEditor::BulletsEditor(CvDocument &document, NodeId parentNode, QWidget *parent)
    : RowList(document, parentNode, parent),
      m_add(makeAddButton(tr("Add highlight"), this))
{
    column()->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        const NodeId added = bulletedits::add(this->document(), this->parentNode(), 0, {QString()});
        goTo({{added, Field::Text, 0}, 0, 0});
    });
    sync();
}

void BulletsEditor::sync()
{
    std::vector<Flat> flat;
    if (const NodePtr parent = document().node(parentNode()))
        flatten(*parent, 0, flat);
    std::vector<Row> old = std::move(rows());
    rows().clear();
    for (const Flat &bullet : flat) {
        const auto known = std::ranges::find(old, bullet.id, &Row::node);
        QWidget *widget = known == old.end() ? makeRow(bullet.id) : std::exchange(known->widget, nullptr);
        const int indent = bullet.depth * indentWidth;
        const bool mirrored = layoutDirection() == Qt::RightToLeft; // margins are not mirrored by themselves
        widget->layout()->setContentsMargins(mirrored ? 0 : indent, 0, mirrored ? indent : 0, 0);
        const int index = int(rows().size());
        if (const QLayoutItem *there = column()->itemAt(index); !there || there->widget() != widget) {
            column()->removeWidget(widget);
            column()->insertWidget(index, widget);
            widget->show();
        }
        rows().push_back({bullet.id, widget});
    }
    NodeId above = 0;
    bool lostFocus = false;
    for (const Row &gone : old) {
        if (!gone.widget) {
            above = lostFocus ? above : gone.node;
            continue;
        }
        lostFocus = lostFocus || gone.widget->isAncestorOf(gone.widget->window()->focusWidget());
        column()->removeWidget(gone.widget);
        gone.widget->hide();
        gone.widget->setParent(nullptr); // no one must find it any more
        gone.widget->deleteLater(); // it may be in the middle of a key
    }
    if (lostFocus && !rows().empty()) {
        const NodeId next = indexOf(above) >= 0 ? above : rows().front().node;
        const int end = lengthOf(editorOf(next)->input()->spans());
        goTo({{next, Field::Text, 0}, end, end});
    }
    nameRows();
    const QWidget *before = nullptr;
    for (const Row &row : rows()) {
        QWidget *input = editorOf(row.node)->input();
        if (before)
            setTabOrder(const_cast<QWidget *>(before), input);
        before = input;
    }
    if (before)
        setTabOrder(const_cast<QWidget *>(before), m_add);
}

void BulletsEditor::changeEvent(QEvent *event)
{
    RowList::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        sync();
}

QWidget *BulletsEditor::makeRow(NodeId bullet)
{
    auto *widget = new QWidget(this);
    auto *row = new QHBoxLayout(widget);
    row->setSpacing(metric::gap);
    row->addWidget(makeHandle(bullet, widget), 0, Qt::AlignTop);
    const FieldSpec *spec = fieldSpec(NodeType::Bullet, SectionKind::None, Field::Text);
    auto *editor = new RichEditor(document(), bullet, *spec, widget);
    row->addWidget(editor);
    editor->input()->setAccessibleName(tr("Highlight"));
    editor->input()->setKeyFilter(
        [this, bullet](const QKeyEvent *event) { return handleKey(bullet, event); });
    editor->input()->setLinesFilter(
        [this, bullet](const RichSpans &spans) { return pasteLines(bullet, spans); });
    connect(editor, &FieldEditor::placeChanged, this, &RowList::placeChanged);
    return widget;
}

RichEditor *BulletsEditor::editorOf(NodeId bullet) const
{
    const int index = indexOf(bullet);
    return index < 0 ? nullptr : rows()[size_t(index)].widget->findChild<RichEditor *>();
}

void BulletsEditor::goTo(const Place &place)
{
    if (RichEditor *editor = editorOf(place.field.node)) {
        editor->goTo(place);
        emit placeChanged(place);
    }
}

NodeId BulletsEditor::neighbour(NodeId bullet, int by) const
{
    const int index = indexOf(bullet) + by;
    return index >= 0 && index < int(rows().size()) ? rows()[size_t(index)].node : 0;
}

bool BulletsEditor::handleKey(NodeId bullet, const QKeyEvent *event)
{
    RichTextInput *input = editorOf(bullet)->input();
    const Caret caret = input->caret();
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool atStart = caret == Caret{0, 0};
    const int length = lengthOf(input->spans());
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!plain)
            return false;
        if (const auto place = bulletedits::split(document(), bullet, caret))
            goTo(*place);
        return true;
    case Qt::Key_Backspace: return plain && atStart && joinBackward(bullet);
    case Qt::Key_Delete: return plain && caret == Caret{length, length} && joinForward(bullet);
    case Qt::Key_Tab: return plain && bulletedits::indent(document(), bullet);
    case Qt::Key_Backtab: return bulletedits::outdent(document(), bullet);
    case Qt::Key_Up:
    case Qt::Key_Down: return handleArrow(bullet, event);
    default: return false;
    }
}

bool BulletsEditor::handleArrow(NodeId bullet, const QKeyEvent *event)
{
    const int by = event->key() == Qt::Key_Up ? -1 : 1;
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::AltModifier) {
        bulletedits::moveBy(document(), bullet, by);
        return true;
    }
    const RichTextInput *input = editorOf(bullet)->input();
    const bool atEdge = by < 0 ? input->isOnFirstLine() : input->isOnLastLine();
    if (modifiers != Qt::NoModifier || !atEdge || neighbour(bullet, by) == 0)
        return false;
    step(bullet, by);
    return true;
}

/// To the line above or below, as near under the cursor as its text allows.
void BulletsEditor::step(NodeId from, int by)
{
    const RichTextInput *here = editorOf(from)->input();
    RichEditor *there = editorOf(neighbour(from, by));
    const QPoint cursor = here->viewport()->mapToGlobal(here->cursorRect().center());
    QPoint target = there->input()->viewport()->mapFromGlobal(cursor);
    target.setY(by < 0 ? there->input()->viewport()->height() - 2 : 2);
    const int offset = there->input()->cursorForPosition(target).position();
    there->goTo(there->binding().place(offset, offset));
}

bool BulletsEditor::joinBackward(NodeId bullet)
{
    if (bulletedits::outdent(document(), bullet))
        return true;
    const NodeId before = neighbour(bullet, -1);
    if (before == 0) {
        if (document().node(bullet)->fields.empty() && document().node(bullet)->children.empty())
            remove(bullet);
        return true;
    }
    if (const auto place = bulletedits::join(document(), before, bullet))
        goTo(*place);
    return true;
}

bool BulletsEditor::joinForward(NodeId bullet)
{
    const NodeId next = neighbour(bullet, 1);
    if (next == 0)
        return false;
    if (const auto place = bulletedits::join(document(), bullet, next))
        goTo(*place);
    return true;
}

/// Several lines become several bullets.
bool BulletsEditor::pasteLines(NodeId bullet, const RichSpans &spans)
{
    QString all;
    for (const RichSpan &span : spans)
        all += span.text;
    std::vector<RichSpans> lines;
    int begin = 0;
    for (qsizetype at = 0; at <= all.size(); ++at) {
        if (at < all.size() && all[at] != u'\n')
            continue;
        const QString text = RichText::fromSpans(slice(spans, begin, int(at))).markdown().trimmed();
        if (!text.isEmpty())
            lines.push_back(RichText::parse(text).spans());
        begin = int(at) + 1;
    }
    if (const auto place = bulletedits::paste(document(), bullet, editorOf(bullet)->input()->caret(), lines))
        goTo(*place);
    return true;
}

void BulletsEditor::remove(NodeId bullet)
{
    document().remove({bullet});
}

QString BulletsEditor::nameOf(const Node &, int row) const
{
    return tr("highlight %1", "its number").arg(QLocale().toString(row + 1));
}

void BulletsEditor::dropAt(NodeId node, int boundary)
{
    const bool atEnd = boundary >= int(rows().size());
    const NodeId near = rows()[atEnd ? rows().size() - 1 : size_t(boundary)].node;
    // Behind the last row may mean behind a nested one: at the depth of what was dragged, if there is one.
    const NodeId parent = atEnd ? parentNode() : document().parentOf(near);
    const int row = atEnd ? int(document().node(parent)->children.size()) : document().rowOf(near);
    document().move({node}, parent, row);
}

void BulletsEditor::showMenu(NodeId node, const QPoint &globalPos)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(u"up"_s), tr("Move up"), QKeySequence(u"Alt+Up"_s), this,
                    [this, node] { bulletedits::moveBy(document(), node, -1); });
    menu->addAction(icon(u"down"_s), tr("Move down"), QKeySequence(u"Alt+Down"_s), this,
                    [this, node] { bulletedits::moveBy(document(), node, 1); });
    menu->addAction(icon(u"indent"_s), tr("Indent"), QKeySequence(u"Tab"_s), this,
                    [this, node] { bulletedits::indent(document(), node); });
    menu->addAction(icon(u"outdent"_s), tr("Outdent"), QKeySequence(u"Shift+Tab"_s), this,
                    [this, node] { bulletedits::outdent(document(), node); });
    menu->addSeparator();
    menu->addAction(icon(u"remove"_s), tr("Remove"), this, [this, node] { remove(node); });
    menu->popup(globalPos);
}

} // namespace vitae
