// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/icons.h"
#include "style/leading.h"
#include "style/tones.h"
#include "thememodel.h"
#include "themeview.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>
#include <QtMath>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

constexpr int inset = 2 * metric::gap; ///< of the page within its tile
constexpr int descriptionLines = 3;
constexpr double sheet = 297.0 / 210; ///< most people's paper
constexpr int badge = 20;

/// Text of at most so many lines; the last is cut with an ellipsis.
void drawLines(QPainter &painter, const QRect &room, const QString &text, Qt::LayoutDirection direction)
{
    const QFontMetrics metrics = painter.fontMetrics();
    QTextLayout layout(text, painter.font());
    layout.beginLayout();
    for (int line = 0; line < descriptionLines; ++line) {
        QTextLine next = layout.createLine();
        if (!next.isValid())
            break;
        next.setLineWidth(room.width());
        const bool isLast = line == descriptionLines - 1;
        const QString shown = isLast
            ? metrics.elidedText(text.mid(next.textStart()), Qt::ElideRight, room.width())
            : text.mid(next.textStart(), next.textLength()).trimmed();
        const QRect place(room.left(), room.top() + line * metrics.lineSpacing(), room.width(),
                          metrics.lineSpacing());
        drawLeading(painter, place, shown, direction);
    }
    layout.endLayout();
}

/// Paints one tile.
class Tile {
  public:
    Tile(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
        : m_painter(painter),
          m_option(option),
          m_index(index),
          m_tones(tonesOf(option.widget)),
          m_inUse(index.data(ThemeModel::InUse).toBool())
    {
        m_rect = option.rect;
        if (const auto *view = qobject_cast<const ThemeView *>(option.widget)) {
            const int width = view->pageBox().width() + 2 * inset;
            m_rect.setSize({width, ThemeDelegate::tileHeight(width, option.font)});
            if (option.direction == Qt::RightToLeft)
                m_rect.moveRight(option.rect.right());
        }
    }

    void paint()
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
        paintGround();
        paintPage();
        paintTexts();
    }

  private:
    void paintGround()
    {
        const bool focused =
            (m_option.state & QStyle::State_HasFocus) && (m_option.state & QStyle::State_Active);
        const bool hovered = m_option.state & QStyle::State_MouseOver;
        if (!focused && !hovered && !m_inUse)
            return;
        m_painter.setPen(focused ? QPen(m_tones.accentText, 2) : QPen(Qt::NoPen));
        m_painter.setBrush(m_inUse ? m_tones.selection : hovered ? m_tones.hover : QColor(Qt::transparent));
        m_painter.drawRoundedRect(QRectF(m_rect).adjusted(1, 1, -1, -1), metric::cardRadius,
                                  metric::cardRadius);
    }

    void paintPage()
    {
        const QSize box = ThemeDelegate::pageBox(m_rect.width());
        const QRect room(m_rect.topLeft() + QPoint(inset, inset), box);
        auto picture = m_index.data(ThemeModel::Picture).value<QImage>();
        QSize size = box;
        if (!picture.isNull()) // a picture made for another width stands in until its own is there
            size = picture.size().scaled(box, Qt::KeepAspectRatio);
        QRect page(QPoint(), size);
        page.moveCenter(room.center());
        page.moveTop(room.top());
        m_painter.fillRect(page, Qt::white);
        if (!picture.isNull()) {
            const double ratio = m_painter.device()->devicePixelRatio();
            const bool isExact = picture.size() == (QSizeF(page.size()) * ratio).toSize();
            m_painter.setRenderHint(QPainter::SmoothPixmapTransform, !isExact);
            m_painter.drawImage(page, picture);
        }
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(m_tones.hairline);
        m_painter.drawRect(QRectF(page).adjusted(-0.5, -0.5, 0.5, 0.5));
        if (m_inUse)
            paintBadge(page);
    }

    void paintBadge(const QRect &page)
    {
        const bool mirrored = m_option.direction == Qt::RightToLeft;
        const int x = mirrored ? page.left() + metric::gap : page.right() + 1 - badge - metric::gap;
        const QRect place(x, page.top() + metric::gap, badge, badge);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_tones.accentFill);
        m_painter.drawEllipse(place);
        icon(u"check"_s, Qt::white).paint(&m_painter, place.adjusted(3, 3, -3, -3));
    }

    void paintTexts()
    {
        QRect room = m_rect.adjusted(inset, inset + ThemeDelegate::pageBox(m_rect.width()).height() + inset,
                                     -inset, -inset);
        QFont name = m_option.font;
        name.setWeight(QFont::DemiBold);
        m_painter.setFont(name);
        m_painter.setPen(m_tones.text);
        const QFontMetrics metrics(name);
        QString text = m_index.data(ThemeModel::Name).toString();
        drawLeading(m_painter, QRect(room.topLeft(), QSize(room.width(), metrics.lineSpacing())),
                    metrics.elidedText(text, Qt::ElideRight, room.width()), m_option.direction);
        room.setTop(room.top() + metrics.lineSpacing() + 2);
        m_painter.setFont(fontOf(FontRole::Caption, m_option.font));
        m_painter.setPen(m_inUse ? m_tones.text : m_tones.secondary);
        drawLines(m_painter, room, m_index.data(ThemeModel::Description).toString(), m_option.direction);
    }

    QPainter &m_painter;
    const QStyleOptionViewItem &m_option;
    const QModelIndex &m_index;
    const Tones &m_tones;
    bool m_inUse;
    QRect m_rect;
};

} // namespace

QSize ThemeDelegate::pageBox(int tileWidth)
{
    const int width = std::max(1, tileWidth - 2 * inset);
    return {width, qRound(width * sheet)};
}

int ThemeDelegate::tileHeight(int tileWidth, const QFont &font)
{
    QFont name = font;
    name.setWeight(QFont::DemiBold);
    const int caption = QFontMetrics(fontOf(FontRole::Caption, font)).lineSpacing();
    return inset + pageBox(tileWidth).height() + inset + QFontMetrics(name).lineSpacing() + 2
        + descriptionLines * caption + inset;
}

void ThemeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    painter->save();
    Tile(*painter, option, index).paint();
    painter->restore();
}

QSize ThemeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const auto *view = qobject_cast<const ThemeView *>(option.widget);
    return view ? view->gridSize() : QSize();
}

void ThemeDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                         const QModelIndex &) const
{
    const auto *view = qobject_cast<const ThemeView *>(option.widget);
    const QSize page = view ? view->pageBox() : QSize();
    const int width = page.width() + 2 * inset;
    const int left =
        option.direction == Qt::RightToLeft ? option.rect.right() + 1 - width : option.rect.left();
    editor->setGeometry(left, option.rect.top() + inset + page.height() + metric::gap / 2, width,
                        metric::control);
}

} // namespace vitae
