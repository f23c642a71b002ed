// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "card.h"

#include "icons.h"
#include "leading.h"
#include "tones.h"

#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

void paintCard(QWidget *widget)
{
    const Tones &tones = tonesOf(widget);
    QPainter painter(widget);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tones.hairline);
    painter.setBrush(tones.card);
    painter.drawRoundedRect(QRectF(widget->rect()).adjusted(0.5, 0.5, -0.5, -0.5), metric::cardRadius,
                            metric::cardRadius);
}

/// The head of a disclosure: chevron, title, and what is inside in the secondary colour.
class DisclosureHead : public QToolButton {
  public:
    DisclosureHead(const QString &title, QString contents, QWidget *parent)
        : QToolButton(parent),
          m_contents(std::move(contents))
    {
        setText(title);
        setCheckable(true);
        setFont(fontOf(FontRole::GroupTitle, font()));
        setMinimumHeight(metric::control);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setAccessibleDescription(m_contents);
        setFocusPolicy(Qt::StrongFocus);
    }

  protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tones &tones = tonesOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (hasFocus()) {
            painter.setPen(QPen(tones.accentText, 2));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metric::cardRadius,
                                    metric::cardRadius);
        }
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const QString chevron = isChecked() ? u"chevron-down"_s : u"chevron-right"_s;
        QRect row = rect().adjusted(metric::padding - 4, 0, -metric::padding, 0);
        QRect mark(row.left(), (height() - 16) / 2, 16, 16);
        if (mirrored)
            mark.moveRight(rect().right() - metric::padding + 4);
        painter.save();
        if (mirrored && !isChecked()) {
            painter.translate(mark.center().x() * 2 + 1, 0);
            painter.scale(-1, 1);
        }
        vitae::icon(chevron, tones.text).paint(&painter, mark);
        painter.restore();
        row = mirrored ? row.adjusted(4, 0, -20, 0) : row.adjusted(20, 0, 0, 0);
        painter.setPen(tones.text);
        painter.setFont(font());
        drawLeading(painter, row, text(), layoutDirection());
        const int used = painter.fontMetrics().horizontalAdvance(text()) + metric::columnGap;
        row = mirrored ? row.adjusted(0, 0, -used, 0) : row.adjusted(used, 0, 0, 0);
        QFont plain = font();
        plain.setWeight(QFont::Normal);
        painter.setFont(plain);
        painter.setPen(tones.secondary);
        drawLeading(painter, row, painter.fontMetrics().elidedText(m_contents, Qt::ElideRight, row.width()),
                    layoutDirection());
    }

  public:
    void setContents(const QString &contents)
    {
        m_contents = contents;
        setAccessibleDescription(contents);
        update();
    }

  private:
    QString m_contents;
};

} // namespace

Card::Card(const QString &title, QWidget *parent) : QFrame(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(metric::padding, metric::padding, metric::padding, metric::padding);
    m_column->setSpacing(metric::fieldGap);
    if (title.isEmpty())
        return;
    auto *label = new QLabel(title, this);
    label->setFont(fontOf(FontRole::GroupTitle, font()));
    keepLeading(label);
    m_column->addWidget(label);
    setAccessibleName(title);
}

void Card::add(QWidget *widget)
{
    m_column->addWidget(widget);
}

void Card::paintEvent(QPaintEvent *)
{
    paintCard(this);
}

DisclosureCard::DisclosureCard(const QString &title, const QString &contents, QWidget *parent)
    : QFrame(parent),
      m_head(new DisclosureHead(title, contents, this)),
      m_body(new QWidget(this)),
      m_column(new QVBoxLayout(m_body))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_head);
    all->addWidget(m_body);
    m_column->setContentsMargins(metric::padding, metric::gap, metric::padding, metric::padding);
    m_column->setSpacing(metric::fieldGap);
    m_body->hide();
    connect(m_head, &QToolButton::toggled, m_body, &QWidget::setVisible);
    connect(m_head, &QToolButton::toggled, this, &DisclosureCard::toggled);
}

void DisclosureCard::add(QWidget *widget)
{
    m_column->addWidget(widget);
}

bool DisclosureCard::isOpen() const
{
    return m_head->isChecked();
}

void DisclosureCard::setContents(const QString &contents)
{
    static_cast<DisclosureHead *>(m_head)->setContents(contents);
}

void DisclosureCard::setOpen(bool open)
{
    m_head->setChecked(open);
}

void DisclosureCard::paintEvent(QPaintEvent *)
{
    paintCard(this);
}

} // namespace vitae
