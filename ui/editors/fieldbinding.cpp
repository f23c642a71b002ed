// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fieldbinding.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTextEdit>

namespace vitae {

FieldBinding::FieldBinding(CvDocument &document, NodeId node, const FieldSpec &spec, QObject *parent)
    : QObject(parent),
      m_document(document),
      m_node(node),
      m_spec(spec)
{
}

Value FieldBinding::value() const
{
    const NodePtr node = m_document.node(m_node);
    return node ? node->value(m_spec.field) : Value();
}

QString FieldBinding::text() const
{
    return as<QString>();
}

QStringList FieldBinding::list() const
{
    return as<QStringList>();
}

bool FieldBinding::commit(Value value, TypingKind typing, const Place &before, const Place &after)
{
    const Value current = this->value();
    if (current == value || (isEmpty(current) && isEmpty(value)))
        return false;
    const QScopedValueRollback committing(m_committing, true);
    return m_document.setField(m_node, m_spec.field, std::move(value), typing, before, after);
}

void FieldBinding::takeUndoKeys(QWidget *input)
{
    input->installEventFilter(this);
    input->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(input, &QWidget::customContextMenuRequested, this,
            [this, input](const QPoint &at) { showMenu(input, at); });
}

/// The menu that the input would show; its first two actions are its own Undo and Redo.
void FieldBinding::showMenu(QWidget *input, const QPoint &at)
{
    QMenu *menu = nullptr;
    if (auto *line = qobject_cast<QLineEdit *>(input))
        menu = line->createStandardContextMenu();
    else if (auto *text = qobject_cast<QTextEdit *>(input))
        menu = text->createStandardContextMenu();
    if (!menu)
        return;
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QList<QAction *> own = menu->actions();
    for (qsizetype i = 0; i < std::min<qsizetype>(2, own.size()); ++i)
        menu->removeAction(own[i]);
    QAction *first = menu->actions().value(0);
    menu->insertAction(first, m_document.undoStack().createUndoAction(menu));
    menu->insertAction(first, m_document.undoStack().createRedoAction(menu));
    menu->popup(input->mapToGlobal(at));
}

bool FieldBinding::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool undo = key->matches(QKeySequence::Undo);
    if (!undo && !key->matches(QKeySequence::Redo))
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        event->ignore(); // or the input would take the key for itself, before the window's action
        return true;
    }
    // An undo may take the input away with the node it belongs to.
    QUndoStack &stack = m_document.undoStack();
    undo ? stack.undo() : stack.redo();
    return true;
}

} // namespace vitae
