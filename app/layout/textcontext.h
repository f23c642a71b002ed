// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hyphenation.h"

#include <QByteArray>
#include <QHash>
#include <QStringView>
#include <hb.h>
#include <memory>
#include <unicode/ubidi.h>
#include <unicode/ubrk.h>

namespace vitae {

/// The costly tools of text layout, opened once and reused from paragraph to paragraph: a shaping buffer,
/// break iterators by language, a bidi object. They carry nothing from one text to the next. Not shared
/// between threads.
class TextContext {
  public:
    TextContext();
    ~TextContext();
    TextContext(const TextContext &) = delete;
    TextContext &operator=(const TextContext &) = delete;

    [[nodiscard]] hb_buffer_t *buffer() { return m_buffer.get(); }
    [[nodiscard]] UBiDi *bidi() { return m_bidi.get(); }
    /// Set to the text, which must stay while the iterator is used; null when ICU has no data.
    [[nodiscard]] UBreakIterator *lineBreaks(QStringView text, const QByteArray &language);
    [[nodiscard]] UBreakIterator *graphemes(QStringView text);
    /// As HyphenationPatterns::divisions, remembered by word.
    [[nodiscard]] const std::vector<quint8> &divisions(const HyphenationPatterns &patterns,
                                                       const QByteArray &language, QStringView word);

  private:
    template<auto close>
    struct Close {
        template<typename T>
        void operator()(T *object) const
        {
            close(object);
        }
    };
    using Iterator = std::shared_ptr<UBreakIterator>;
    [[nodiscard]] static Iterator open(UBreakIteratorType type, const QByteArray &language);

    std::unique_ptr<hb_buffer_t, Close<hb_buffer_destroy>> m_buffer;
    std::unique_ptr<UBiDi, Close<ubidi_close>> m_bidi;
    QHash<QByteArray, Iterator> m_lineBreaks;
    Iterator m_graphemes;
    QHash<std::pair<QByteArray, QString>, std::vector<quint8>> m_divisions;
};

} // namespace vitae
