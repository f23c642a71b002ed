// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "labels.h"

#include "style/icons.h"
#include "style/leading.h"
#include "style/tones.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

/// A label of the secondary colour: its palette follows that of what it stands on.
class QuietLabel : public QLabel {
  public:
    QuietLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
    {
        color();
        keepLeading(this);
    }

  protected:
    void changeEvent(QEvent *event) override
    {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::PaletteChange)
            color();
    }

  private:
    void color()
    {
        const QColor secondary = tonesOf(this).secondary;
        if (palette().color(QPalette::WindowText) == secondary)
            return;
        QPalette quiet = palette();
        quiet.setColor(QPalette::WindowText, secondary);
        setPalette(quiet);
    }
};

/// Its sign stands nearly where the fields above begin.
class AddButton : public QPushButton {
  public:
    AddButton(const QString &text, QString sign, QWidget *parent)
        : QPushButton(text, parent),
          m_sign(std::move(sign))
    {
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        setFont(bold);
        setAttribute(Qt::WA_Hover);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const int advance = fontMetrics().horizontalAdvance(text());
        return {padding + signSize + gap + advance + 2 * padding, metric::control};
    }

  protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tones &tones = tonesOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(isDown() ? tones.selection : underMouse() ? tones.hover : QColor(Qt::transparent));
        painter.setPen(hasFocus() ? QPen(tones.accentText, 2) : QPen(Qt::NoPen));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metric::radius, metric::radius);
        const auto mirrored = [this](const QRect &area) {
            return QStyle::visualRect(layoutDirection(), rect(), area);
        };
        const QRect sign(padding, (height() - signSize) / 2, signSize, signSize);
        vitae::icon(m_sign, tones.accentText).paint(&painter, mirrored(sign));
        painter.setPen(tones.accentText);
        const QRect room = rect().adjusted(padding + signSize + gap, 0, 0, 0);
        drawLeading(painter, mirrored(room), text(), layoutDirection());
    }

  private:
    static constexpr int padding = 6;
    static constexpr int gap = 6;
    static constexpr int signSize = 16;
    QString m_sign;
};

} // namespace

QLabel *makeFieldLabel(const QString &text, QWidget *buddy, QWidget *parent)
{
    auto *label = new QuietLabel(text, parent);
    QFont font = fontOf(FontRole::Caption, label->font());
    font.setWeight(QFont::Medium);
    label->setFont(font);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(buddy);
    return label;
}

QLabel *makeCaption(QWidget *parent)
{
    auto *label = new QuietLabel({}, parent);
    label->setFont(fontOf(FontRole::Caption, label->font()));
    label->setTextFormat(Qt::PlainText);
    label->hide();
    return label;
}

void showCaption(QLabel *caption, const QString &text)
{
    caption->setText(text);
    caption->setVisible(!text.isEmpty());
}

QLabel *makeGroupTitle(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(fontOf(FontRole::GroupTitle, label->font()));
    keepLeading(label);
    return label;
}

QPushButton *makeAddButton(const QString &text, QWidget *parent)
{
    return new AddButton(text, u"add"_s, parent);
}

QPushButton *makeRevealButton(const QString &text, QWidget *revealed, QWidget *parent)
{
    auto *button = new AddButton(text, u"chevron-right"_s, parent);
    revealed->hide();
    QObject::connect(button, &QPushButton::clicked, revealed, [button, revealed] {
        revealed->show();
        button->hide();
        revealed->setFocus();
    });
    return button;
}

QToolButton *makeIconButton(const QString &name, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(name));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace vitae
