// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arrangementeditor.h"

#include "document/cvdocument.h"
#include "editors/inlinemessage.h"
#include "editors/labels.h"
#include "layout/arrangementtext.h"
#include "style/growingtext.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

QString pathOf(const QString &key)
{
    return u"arrangement."_s + key;
}

/// What the command line says behind the option's name stands alone here.
QString asSentence(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

ArrangementEditor::ArrangementEditor(QString key, const QString &name, CvDocument &document, QWidget *parent)
    : SettingRow(name, tr("Lines of %1").arg(name), parent),
      m_key(std::move(key)),
      m_document(document),
      m_text(new GrowingText(this)),
      m_error(new InlineMessage(this))
{
    m_text->setAcceptRichText(false);
    m_text->installEventFilter(this);
    setControl(m_text);
    addBelow(m_error);
    addBelow(makeFieldMenu());
    connect(m_text, &QTextEdit::textChanged, this, &ArrangementEditor::choose);
    connect(this, &SettingRow::resetAsked, this, [this] { m_document.setOption(pathOf(m_key), Json()); });
}

QWidget *ArrangementEditor::makeFieldMenu()
{
    QPushButton *button = makeAddButton(tr("Insert field"), this);
    connect(button, &QPushButton::clicked, this, [this, button] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (const FieldSpec *spec : arrangementFields(m_key)) {
            const QString name = QString::fromLatin1(spec->name.data(), qsizetype(spec->name.size()));
            menu->addAction(label(*spec), this, [this, name] {
                m_text->insertPlainText(u"{%1}"_s.arg(name));
                m_text->setFocus();
            });
        }
        menu->popup(button->mapToGlobal(button->rect().bottomLeft()));
    });
    return button;
}

void ArrangementEditor::show(const Theme &theme, const Theme &base)
{
    m_base = base;
    const QString shown = arrangementText(theme.arrangement(m_key)),
                  own = arrangementText(base.arrangement(m_key));
    showDiffers(shown != own);
    const auto typed = readArrangementText(m_key, m_text->toPlainText(), base);
    if (typed && arrangementText(*typed) == shown)
        return; // the same in a person's own spacing
    const QScopedValueRollback loading(m_loading, true);
    m_typing = false; // somebody else changed it
    m_text->setPlainText(shown);
    m_error->say({});
}

void ArrangementEditor::choose()
{
    if (m_loading)
        return;
    const QString text = m_text->toPlainText();
    const auto read = readArrangementText(m_key, text, m_base);
    m_error->say(read ? QString() : asSentence(read.error()));
    if (!read)
        return;
    const bool isOwn = arrangementText(*read) == arrangementText(m_base.arrangement(m_key));
    m_document.setOption(pathOf(m_key), isOwn ? Json() : Json(text), std::exchange(m_typing, true));
}

/// Undo is the document's; leaving the field ends the step.
bool ArrangementEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        m_typing = false;
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return SettingRow::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (!key->matches(QKeySequence::Undo) && !key->matches(QKeySequence::Redo))
        return SettingRow::eventFilter(watched, event);
    m_typing = false;
    event->ignore(); // or the field would take the key for itself, before the window's action
    return true;
}

} // namespace vitae
