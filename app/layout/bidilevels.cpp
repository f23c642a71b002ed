// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bidilevels.h"

#include <algorithm>
#include <unicode/uchar.h>

namespace vitae {

namespace {

/// Below the first right-to-left block every text runs left to right, whatever the rest of UAX 9 says.
bool needsBidi(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        const char16_t unit = c.unicode();
        const bool leftToRight = unit < 0x590 || (unit >= 0x0900 && unit < 0x200e)
            || (unit >= 0x2010 && unit < 0x202a) || (unit >= 0x2070 && unit < 0xd800)
            || (unit >= 0xe000 && unit < 0xfb1d);
        return !leftToRight;
    });
}

/// Which ways the characters of a text run by themselves.
struct Strong {
    bool left = false; ///< to right
    bool right = false; ///< to left
    bool arabicDigits = false;
};

Strong strongIn(QStringView text)
{
    Strong strong;
    for (const char32_t c : text.toUcs4()) {
        const UCharDirection direction = u_charDirection(UChar32(c));
        strong.left |= direction == U_LEFT_TO_RIGHT;
        strong.right |= direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
        strong.arabicDigits |= direction == U_ARABIC_NUMBER;
    }
    return strong;
}

bool staysInOnePiece(const std::vector<Inline> &content, const ParagraphText &text)
{
    const auto has = [&content](Isolate isolate) {
        return std::ranges::find(content, isolate, &Inline::isolate) != content.end();
    };
    if (has(Isolate::Item) || (has(Isolate::LeftToRight) && !has(Isolate::Field)))
        return false;
    const Strong strong = strongIn(text.shown);
    return strong.left && !strong.right && !strong.arabicDigits;
}

/// A copy of the text with the characters that isolate, for the algorithm to see.
class IsolatedText {
  public:
    IsolatedText(const std::vector<Inline> &content, const ParagraphText &text, bool rightToLeft)
        : m_shown(text.shown),
          m_rightToLeft(rightToLeft)
    {
        for (size_t i = 0; i < content.size();) {
            const size_t first = i++;
            while (i < content.size() && content[i].isolate == Isolate::Joined)
                ++i;
            add(content[first].isolate, text.parts[first].begin, text.parts[i].begin);
        }
    }

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] std::vector<UBiDiLevel> levels(const UBiDiLevel *all) const
    {
        std::vector<UBiDiLevel> levels(m_places.size());
        std::ranges::transform(m_places, levels.begin(), [all](qsizetype place) { return all[place]; });
        return levels;
    }

  private:
    void add(Isolate isolate, quint32 begin, quint32 end)
    {
        const QStringView stretch = QStringView(m_shown).sliced(begin, end - begin);
        const auto [before, after] = marksAround(isolate, stretch);
        m_text += before;
        for (const QChar c : stretch) {
            const bool breaks = isForcedBreak(c); // ends every isolate (UAX 9, BD9)
            if (breaks)
                m_text += after;
            m_places.push_back(m_text.size());
            m_text += c;
            if (breaks)
                m_text += before;
        }
        m_text += after;
    }

    [[nodiscard]] std::pair<QStringView, QStringView> marksAround(Isolate isolate, QStringView stretch) const
    {
        static constexpr QStringView toRight = u"\u2066", toLeft = u"\u2067", end = u"\u2069";
        static constexpr QStringView overridden = u"\u2066\u202d", overriddenEnd = u"\u202c\u2069";
        if (isolate == Isolate::None || isolate == Isolate::Joined || stretch.isEmpty())
            return {};
        const Strong strong = strongIn(stretch);
        const bool isNumber = isolate == Isolate::Item && !strong.left && !strong.right;
        if (isolate == Isolate::LeftToRight || isNumber) // Arabic digits too: nobody dials from the right
            return strong.right ? std::pair(toRight, end) : std::pair(overridden, overriddenEnd);
        const bool leftwards = strong.left == strong.right ? m_rightToLeft : strong.right;
        return {leftwards ? toLeft : toRight, end};
    }

    const QString &m_shown;
    bool m_rightToLeft;
    QString m_text;
    std::vector<qsizetype> m_places; ///< in m_text, of each unit of m_shown
};

} // namespace

std::vector<UBiDiLevel> bidiLevels(const std::vector<Inline> &content, const ParagraphText &text,
                                   bool rightToLeft, UBiDi *bidi)
{
    if (!rightToLeft && !needsBidi(text.shown))
        return {};
    if (rightToLeft && staysInOnePiece(content, text))
        return std::vector<UBiDiLevel>(text.size(), 2);
    const IsolatedText isolated(content, text, rightToLeft);
    const QStringView whole(isolated.text());
    UErrorCode error = U_ZERO_ERROR;
    ubidi_setPara(bidi, whole.utf16(), int32_t(whole.size()), rightToLeft ? 1 : 0, nullptr, &error);
    const UBiDiLevel *levels = whole.isEmpty() ? nullptr : ubidi_getLevels(bidi, &error);
    if (U_FAILURE(error) || !levels)
        return {};
    return isolated.levels(levels);
}

} // namespace vitae
