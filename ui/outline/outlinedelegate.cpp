// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outlinedelegate.h"

#include "outlinemodel.h"
#include "style/icons.h"
#include "style/leading.h"
#include "style/tones.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLineEdit>
#include <QLocale>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace vitae {
namespace {

NodeType typeOf(const QModelIndex &index)
{
    return NodeType(index.data(OutlineModel::NodeTypeRole).toInt());
}

QFont titleFont(const QFont &base, const QModelIndex &index)
{
    QFont font = base;
    if (!index.parent().isValid())
        font.setWeight(QFont::Medium);
    return font;
}

struct RowLook {
    bool isSelected = false;
    bool isHovered = false;
    bool isFocused = false; ///< current, in a view with the keyboard's focus
    QColor text;
    QColor secondary;
};

RowLook lookOf(const QStyleOptionViewItem &option, const QModelIndex &index, const Tones &tones)
{
    RowLook look{.isSelected = option.state.testFlag(QStyle::State_Selected),
                 .isHovered = option.state.testFlag(QStyle::State_MouseOver),
                 .isFocused = option.state.testFlag(QStyle::State_HasFocus),
                 .text = tones.text,
                 .secondary = tones.secondary};
    // On a dark selection the secondary colour would fall below 4.5:1.
    if (look.isSelected && tones.dark)
        look.secondary = tones.text;
    if (index.data(OutlineModel::DimmedRole).toBool() || index.data(OutlineModel::UntitledRole).toBool())
        look.text = look.secondary;
    return look;
}

void drawEyeOrCount(QPainter *painter, const RowParts &parts, const RowLook &look, const QModelIndex &index)
{
    const bool isHidden = index.data(OutlineModel::HiddenRole).toBool();
    const bool hasEye = typeOf(index) != NodeType::Person;
    if (hasEye && (isHidden || look.isHovered)) {
        icon(isHidden ? u"hidden"_s : u"shown"_s, look.secondary).paint(painter, parts.eye);
        return;
    }
    const int count = index.data(OutlineModel::CountRole).toInt();
    if (count <= 0)
        return;
    painter->setPen(look.secondary);
    painter->drawText(parts.count, int(Qt::AlignTrailing | Qt::AlignVCenter | Qt::TextDontClip),
                      QLocale().toString(count));
}

} // namespace

RowParts OutlineDelegate::parts(const QRect &row, const QModelIndex &index, const QWidget &view,
                                bool isHovered)
{
    RowShape shape;
    for (QModelIndex at = index.parent(); at.isValid(); at = at.parent())
        ++shape.level;
    const NodeType type = typeOf(index);
    shape.mayOpen = OutlineRows::isContainer(type);
    const int count = index.data(OutlineModel::CountRole).toInt();
    if (type != NodeType::Person && (isHovered || index.data(OutlineModel::HiddenRole).toBool()))
        shape.trailing = outlinemetric::icon;
    else if (count > 0)
        shape.trailing = view.fontMetrics().horizontalAdvance(QLocale().toString(count));
    return partsOf(row, shape, view.layoutDirection());
}

void OutlineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Tones &tones = tonesOf(option.palette);
    const RowLook look = lookOf(option, index, tones);
    const RowParts parts = OutlineDelegate::parts(option.rect, index, *option.widget, look.isHovered);
    painter->save();
    const QColor ground = look.isSelected ? tones.selection : look.isHovered ? tones.hover : QColor();
    drawRowGround(*painter, parts.ground, ground, tones, look.isFocused);
    if (option.state.testFlag(QStyle::State_Editing)) { // the field covers the row
        painter->restore();
        return;
    }
    const bool hasHandle = (look.isSelected || look.isHovered || look.isFocused)
        && index.flags().testFlag(Qt::ItemIsDragEnabled);
    if (hasHandle)
        icon(u"drag"_s, look.secondary).paint(painter, parts.handle);
    if (option.state.testFlag(QStyle::State_Children)) {
        const bool isOpen = option.state.testFlag(QStyle::State_Open);
        const QString closed = option.direction == Qt::RightToLeft ? u"chevron-left"_s : u"chevron-right"_s;
        icon(isOpen ? u"chevron-down"_s : closed, look.secondary).paint(painter, parts.chevron);
    }
    painter->setLayoutDirection(option.direction);
    painter->setFont(option.font);
    drawEyeOrCount(painter, parts, look, index);
    painter->setFont(titleFont(option.font, index));
    painter->setPen(look.text);
    const QString title =
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, parts.title.width());
    drawLeading(*painter, parts.title, title, option.direction);
    painter->restore();
}

QSize OutlineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {outlinemetric::text + outlinemetric::indent, rowHeight(option.fontMetrics)};
}

QWidget *OutlineDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                       const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setAlignment(Qt::AlignAbsolute | Qt::AlignVCenter
                         | QStyle::visualAlignment(option.direction, Qt::AlignLeft));
    editor->setPlaceholderText(index.data(OutlineModel::PlaceholderRole).toString());
    editor->setAccessibleName(tr("Title"));
    return editor;
}

void OutlineDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *line = qobject_cast<QLineEdit *>(editor);
    if (!line || line->isModified())
        return;
    line->setText(index.data(Qt::EditRole).toString());
    line->selectAll();
}

void OutlineDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                           const QModelIndex &index) const
{
    const RowParts parts = OutlineDelegate::parts(option.rect, index, *option.widget);
    editor->setGeometry(parts.ground);
    // The title must not jump.
    constexpr int ownMargin = 10;
    const bool isMirrored = option.direction == Qt::RightToLeft;
    const int before =
        isMirrored ? parts.ground.right() - parts.title.right() : parts.title.left() - parts.ground.left();
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        line->setTextMargins(isMirrored ? 0 : before - ownMargin, 0, isMirrored ? before - ownMargin : 0, 0);
}

bool OutlineDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const RowParts parts = OutlineDelegate::parts(option.rect, index, *view, true);
    QString text;
    if (typeOf(index) != NodeType::Person && parts.eyeArea.contains(event->pos())) {
        text = index.data(OutlineModel::HiddenRole).toBool() ? tr("Show (Space)") : tr("Hide (Space)");
    } else {
        const QString title = index.data().toString();
        const QFontMetrics metrics(titleFont(option.font, index));
        if (metrics.horizontalAdvance(title) > parts.title.width())
            text = title;
    }
    QToolTip::showText(event->globalPos(), text, view);
    return true;
}

} // namespace vitae
