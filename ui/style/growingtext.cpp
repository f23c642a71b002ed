// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "growingtext.h"

#include "tones.h"
#include "windowstyle.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QWheelEvent>
#include <cmath>

namespace vitae {

namespace {

constexpr int sidePadding = 10; // of a line edit: 8 to the contents, 2 to the text

/// One line stands where that of a line edit does, which rounds down the page.
QMargins paddingOf(const QWidget *widget)
{
    constexpr int least = 6;
    const int spare = metric::control - widget->fontMetrics().height();
    return {sidePadding, std::max(least, (spare + 1) / 2), sidePadding, std::max(least, spare / 2)};
}

} // namespace

GrowingText::GrowingText(QWidget *parent) : QTextEdit(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    setViewportMargins(paddingOf(this));
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &GrowingText::grow);
    grow();
}

bool GrowingText::event(QEvent *event)
{
    if (event->type() == QEvent::Paint) { // of the frame; that of the text is the viewport's
        QPainter painter(this);
        const Tones &tones = tonesOf(this);
        drawFieldFrame(painter, rect(), tones, hasFocus(), isEnabled(), tones.card);
        return true;
    }
    const bool done = QTextEdit::event(event);
    if (event->type() == QEvent::FontChange) {
        setViewportMargins(paddingOf(this));
        grow();
    }
    return done;
}

void GrowingText::focusInEvent(QFocusEvent *event)
{
    QTextEdit::focusInEvent(event);
    update();
}

void GrowingText::focusOutEvent(QFocusEvent *event)
{
    QTextEdit::focusOutEvent(event);
    update();
}

void GrowingText::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    grow();
}

void GrowingText::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the pane scrolls
}

void GrowingText::grow()
{
    const int text = int(std::ceil(document()->documentLayout()->documentSize().height()));
    const QMargins padding = paddingOf(this);
    const int height = std::max(metric::control, text + padding.top() + padding.bottom());
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

} // namespace vitae
