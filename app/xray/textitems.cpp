// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textitems.h"

#include <QRegularExpression>
#include <cmath>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

// Shares of the font's size.
constexpr double lineStep = 0.5; // up or down: another line
constexpr double wordGap = 0.15; // wider: a space
constexpr double itemGap = 0.6; // wider: another item

bool isBold(const QString &font)
{
    static const QRegularExpression heavy(u"bold|black|heavy"_s, QRegularExpression::CaseInsensitiveOption);
    return heavy.match(font).hasMatch();
}

} // namespace

double GlyphPlace::across(QPointF from) const
{
    const QPointF away = at - from;
    return std::abs(away.x() * direction.y() - away.y() * direction.x());
}

void TextItems::add(const QString &meaning, const GlyphPlace &place, const PdfFont &font)
{
    constexpr double sameDirection = 0.99; // the cosine
    const double size = place.size, along = place.along(m_last.next);
    const bool isNewLine = m_items.empty() || place.across(m_last.next) > lineStep * size
        || QPointF::dotProduct(place.direction, m_last.direction) < sameDirection;
    const bool isFar = along > itemGap * size || along < -size;
    if (isNewLine && !m_items.empty())
        m_items.back().endsLine = true;
    if (isNewLine || isFar || m_items.back().font != font.name
        || std::abs(m_items.back().height - size) > 0.01)
        m_items.push_back({{}, place.at.x(), place.at.y(), 0, size, font.name, 0, isBold(font.name), false});
    else if (along > wordGap * size)
        m_items.back().text += u' ';
    m_items.back().text += meaning;
    m_items.back().width = place.next.x() - m_items.back().x;
    m_last = place;
}

std::vector<PdfTextItem> TextItems::take()
{
    if (!m_items.empty())
        m_items.back().endsLine = true;
    std::vector<PdfTextItem> kept;
    for (PdfTextItem &item : m_items) {
        item.text.remove(QChar::SoftHyphen);
        if (!item.text.trimmed().isEmpty())
            kept.push_back(std::move(item));
        else if (item.endsLine && !kept.empty())
            kept.back().endsLine = true;
    }
    m_items.clear();
    return kept;
}

} // namespace vitae
