// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tagseditor.h"

#include "flowlayout.h"
#include "lineinput.h"
#include "style/tones.h"
#include "style/windowstyle.h"
#include "tagchip.h"

#include <QKeyEvent>
#include <QPainter>

namespace vitae {

TagsEditor::TagsEditor(CvDocument &document, NodeId node, const FieldSpec &spec, QWidget *parent)
    : FieldEditor(document, node, spec, parent),
      m_flow(new FlowLayout(this)),
      m_line(new LineInput(this))
{
    m_flow->setContentsMargins(4, 4, 4, 4);
    m_flow->setSpacing(4);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_line->setFrame(false);
    m_line->setMinimumSize(80, metric::control - 8);
    m_line->setMaximumHeight(std::max(metric::control - 8, m_line->fontMetrics().height() + 6));
    m_line->setAccessibleName(label(spec));
    m_flow->addWidget(m_line);
    setFocusProxy(m_line);
    binding().takeUndoKeys(m_line);
    m_line->installEventFilter(this);
    connect(m_line, &LineInput::edited, this, &TagsEditor::type);
    connect(m_line, &LineInput::caretMoved, this, [this] {
        update();
        emit placeChanged(pendingPlace());
    });
    connect(m_line, &QLineEdit::editingFinished, this, &TagsEditor::finishTag);
    TagsEditor::refresh();
}

QStringList TagsEditor::tagsWith(const QString &pending) const
{
    QStringList tags = m_tags;
    if (!pending.trimmed().isEmpty())
        tags += pending.trimmed();
    return tags;
}

Place TagsEditor::pendingPlace() const
{
    return binding().place(m_line->caret().anchor, m_line->caret().cursor, int(m_tags.size()));
}

void TagsEditor::type(const QString &text, TypingKind typing, const Caret &before)
{
    const Place was = binding().place(before.anchor, before.cursor, int(m_tags.size()));
    const QStringList parts = text.split(u',');
    if (parts.size() > 1) {
        QStringList tags = m_tags;
        for (const QString &part : parts.first(parts.size() - 1))
            if (!part.trimmed().isEmpty())
                tags += part.trimmed();
        showTags(tags, parts.back().trimmed());
    }
    binding().commit(tagsWith(m_line->text()), typing, was, pendingPlace());
    emit placeChanged(pendingPlace());
}

/// The document has it already; it only turns into a chip.
void TagsEditor::finishTag()
{
    if (!m_line->text().trimmed().isEmpty())
        showTags(tagsWith(m_line->text()), {});
}

void TagsEditor::refresh()
{
    const QStringList tags = binding().list();
    if (tags == tagsWith(m_line->text()) && m_chips.size() == size_t(m_tags.size()))
        return;
    const bool stillTyping =
        m_line->hasFocus() && tags.size() == m_tags.size() + 1 && tags.first(m_tags.size()) == m_tags;
    if (stillTyping)
        showTags(m_tags, tags.back());
    else
        showTags(tags, {});
}

void TagsEditor::showTags(const QStringList &tags, const QString &pending)
{
    m_line->show(pending);
    m_line->setPlaceholderText(tags.isEmpty() ? hint(binding().spec()) : QString());
    if (tags == m_tags && m_chips.size() == size_t(tags.size()))
        return;
    // Chips whose tags stay are kept: the one under a mouse button must outlive what leaving the line does.
    const auto same = std::ranges::mismatch(tags, m_tags);
    const auto kept = std::min(size_t(same.in1 - tags.begin()), m_chips.size());
    m_tags = tags;
    while (m_chips.size() > kept) {
        TagChip *chip = m_chips.back();
        m_chips.pop_back();
        chip->disconnect(this);
        m_flow->removeWidget(chip);
        chip->hide();
        chip->setParent(nullptr);
        chip->deleteLater(); // it may be in the middle of a key or click
    }
    for (const QString &tag : tags.sliced(qsizetype(kept)))
        addChip(tag);
    if (!m_chips.empty())
        setTabOrder(m_chips.back(), m_line);
    updateGeometry();
}

void TagsEditor::addChip(const QString &tag)
{
    auto *chip = new TagChip(tag, this);
    m_flow->insert(int(m_chips.size()), chip);
    setTabOrder(m_chips.empty() ? static_cast<QWidget *>(this) : m_chips.back(), chip);
    m_chips.push_back(chip);
    binding().takeUndoKeys(chip);
    connect(chip, &TagChip::removeRequested, this, [this, chip] { remove(indexOf(chip)); });
    connect(chip, &TagChip::moveRequested, this,
            [this, chip](int by) { move(indexOf(chip), indexOf(chip) + by); });
    connect(chip, &TagChip::editRequested, this, [this, chip] { edit(indexOf(chip)); });
    connect(chip, &TagChip::dropped, this, [this, chip](QPoint at) { drop(indexOf(chip), at); });
    chip->show();
}

int TagsEditor::indexOf(const TagChip *chip) const
{
    return int(std::ranges::find(m_chips, chip) - m_chips.begin());
}

void TagsEditor::remove(int index)
{
    QStringList tags = m_tags;
    tags.removeAt(index);
    showTags(tags, m_line->text());
    binding().commit(tagsWith(m_line->text()), TypingKind::None, binding().place(0, 0, index),
                     binding().place(0, 0, std::max(0, index - 1)));
    m_line->setFocus();
}

void TagsEditor::move(int index, int to)
{
    if (to < 0 || to >= m_tags.size() || to == index)
        return;
    QStringList tags = m_tags;
    tags.move(index, to);
    showTags(tags, m_line->text());
    binding().commit(tagsWith(m_line->text()), TypingKind::None, binding().place(0, 0, index),
                     binding().place(0, 0, to));
    m_chips[size_t(to)]->setFocus();
}

/// Back into the line, at the end of the tags.
void TagsEditor::edit(int index)
{
    finishTag();
    const QString tag = m_tags[index];
    QStringList tags = m_tags;
    tags.removeAt(index);
    showTags(tags, tag);
    binding().commit(tagsWith(tag));
    m_line->setFocus();
    m_line->selectAll();
}

void TagsEditor::drop(int index, const QPoint &at)
{
    int to = index;
    for (int i = 0; i < int(m_chips.size()); ++i)
        if (i != index && m_chips[size_t(i)]->geometry().contains(at))
            to = i;
    m_flow->invalidate();
    m_flow->activate();
    move(index, to);
}

bool TagsEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool atStart = m_line->cursorPosition() == 0 && !m_line->hasSelectedText();
        if (key->key() == Qt::Key_Backspace && atStart && !m_tags.isEmpty()) {
            remove(int(m_tags.size()) - 1);
            return true;
        }
        const int back = layoutDirection() == Qt::RightToLeft ? Qt::Key_Right : Qt::Key_Left;
        if (key->key() == back && atStart && !m_chips.empty()) {
            m_chips.back()->setFocus();
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

void TagsEditor::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tones &tones = tonesOf(this);
    drawFieldFrame(painter, rect(), tones, m_line->hasFocus(), isEnabled(), tones.card);
}

void TagsEditor::mousePressEvent(QMouseEvent *)
{
    m_line->setFocus(Qt::MouseFocusReason);
}

void TagsEditor::goTo(const Place &place)
{
    const size_t index = size_t(std::max(0, place.field.index));
    if (index < m_chips.size()) {
        m_chips[index]->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_line->setFocus(Qt::OtherFocusReason);
    m_line->setCaret({place.anchor, place.cursor});
}

QWidget *TagsEditor::input() const
{
    return m_line;
}

} // namespace vitae
