// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textcontext.h"

namespace vitae {

TextContext::TextContext() : m_buffer(hb_buffer_create()), m_bidi(ubidi_open()) {}

TextContext::~TextContext() = default;

TextContext::Iterator TextContext::open(UBreakIteratorType type, const QByteArray &language)
{
    UErrorCode error = U_ZERO_ERROR;
    UBreakIterator *iterator = ubrk_open(type, language.constData(), nullptr, 0, &error);
    return {iterator, ubrk_close};
}

static UBreakIterator *startedOn(UBreakIterator *iterator, QStringView text)
{
    UErrorCode error = U_ZERO_ERROR;
    if (iterator)
        ubrk_setText(iterator, text.utf16(), int32_t(text.size()), &error);
    return iterator;
}

UBreakIterator *TextContext::lineBreaks(QStringView text, const QByteArray &language)
{
    Iterator &iterator = m_lineBreaks[language];
    if (!iterator)
        iterator = open(UBRK_LINE, language);
    return startedOn(iterator.get(), text);
}

UBreakIterator *TextContext::graphemes(QStringView text)
{
    if (!m_graphemes)
        m_graphemes = open(UBRK_CHARACTER, "en");
    return startedOn(m_graphemes.get(), text);
}

const std::vector<quint8> &TextContext::divisions(const HyphenationPatterns &patterns,
                                                  const QByteArray &language, QStringView word)
{
    static constexpr qsizetype mostWords = 20'000; // a long CV has a tenth
    if (m_divisions.size() > mostWords)
        m_divisions.clear();
    const std::pair key(language, word.toString());
    auto found = m_divisions.find(key);
    if (found == m_divisions.end())
        found = m_divisions.insert(key, patterns.divisions(word));
    return *found;
}

} // namespace vitae
