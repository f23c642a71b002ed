// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paragraphtext.h"

#include <QCoreApplication>
#include <algorithm>
#include <unicode/casemap.h>
#include <unicode/edits.h>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct Message {
    Q_DECLARE_TR_FUNCTIONS(Text)
};

constexpr QChar wordJoiner(0x2060);

/// Control characters have no glyph and half surrogates no meaning; neither may reach the shaper.
void clean(QString &typed, QString &shown)
{
    for (qsizetype i = 0; i < typed.size(); ++i) {
        const QChar c = typed.at(i);
        if (c == u'\t') {
            shown[i] = u' ';
        } else if (c.unicode() < 0x20 && c != u'\n') {
            shown[i] = wordJoiner;
        } else if (c.isHighSurrogate() && i + 1 < typed.size() && typed.at(i + 1).isLowSurrogate()) {
            ++i;
        } else if (c.isSurrogate()) {
            typed[i] = shown[i] = QChar::ReplacementCharacter;
        }
    }
}

struct Cased {
    QString text;
    icu::Edits edits;
};

void changeCase(const QString &text, LetterCase letterCase, const QByteArray &language, Cased &result)
{
    const auto map = letterCase == LetterCase::Lower ? icu::CaseMap::toLower : icu::CaseMap::toUpper;
    UErrorCode error = U_ZERO_ERROR;
    QString buffer(text.size() * 3 + 8, Qt::Uninitialized); // the longest mapping makes 3 of 1 (U+0390)
    const int32_t length =
        map(language.constData(), 0, reinterpret_cast<const char16_t *>(text.utf16()), int32_t(text.size()),
            reinterpret_cast<char16_t *>(buffer.data()), int32_t(buffer.size()), &result.edits, error);
    if (U_FAILURE(error)) {
        result.text = text;
        result.edits.reset();
        return;
    }
    buffer.truncate(length);
    result.text = buffer;
}

class Joiner {
  public:
    Joiner(const ParagraphStyle &style, const FontSet &fonts) : m_style(style), m_fonts(fonts) {}

    void add(const Inline &item)
    {
        ParagraphText::Part part = partFor(item);
        append(item.text, part);
        m_text.parts.push_back(std::move(part));
        m_lastLinkContents = item.linkContents;
        m_lastLink = item.link;
    }

    ParagraphText finish()
    {
        ParagraphText::Part end;
        end.begin = m_text.size();
        end.typedBegin = quint32(m_text.typed.size());
        end.group = -1;
        m_text.parts.push_back(std::move(end));
        if (!m_text.typedOffsets.empty())
            m_text.typedOffsets.push_back(quint32(m_text.typed.size()));
        return std::move(m_text);
    }

  private:
    ParagraphText::Part partFor(const Inline &item)
    {
        ParagraphText::Part part;
        part.begin = m_text.size();
        part.typedBegin = quint32(m_text.typed.size());
        part.style = item.style;
        part.language = item.language.isEmpty() ? m_style.language : item.language;
        part.link = linkFor(item);
        part.face = faceFor(item);
        settleSmallCaps(item, part);
        part.group = groupFor(part);
        return part;
    }

    int linkFor(const Inline &item)
    {
        if (item.link.isEmpty())
            return -1;
        const bool goesOn = !m_text.parts.empty() && m_text.parts.back().link >= 0 && item.link == m_lastLink
            && item.linkContents == m_lastLinkContents;
        if (!goesOn)
            m_text.links.push_back({item.link, item.linkContents});
        return int(m_text.links.size()) - 1;
    }

    FacePtr faceFor(const Inline &item)
    {
        if (!m_text.parts.empty() && m_text.parts.back().style.font == item.style.font)
            return m_text.parts.back().face;
        if (FacePtr face = m_fonts.face(item.style.font))
            return face;
        FontRequest substitute = item.style.font;
        for (const QString &family : {u"Noto Sans"_s, u"DejaVu Sans"_s, m_fonts.families().value(0)}) {
            substitute.family = family;
            FacePtr face = m_fonts.face(substitute);
            if (!face)
                continue;
            note(Severity::Warning, u"font.missing-family"_s, item,
                 Message::tr("The font “%1” is not installed; “%2” stands in for it.")
                     .arg(item.style.font.family, family));
            return face;
        }
        note(Severity::Error, u"font.none"_s, item, Message::tr("No usable font is installed."));
        return nullptr;
    }

    void settleSmallCaps(const Inline &item, ParagraphText::Part &part)
    {
        LetterCase &letterCase = part.style.letterCase;
        const bool small = letterCase == LetterCase::SmallCaps || letterCase == LetterCase::AllSmallCaps;
        if (!small || !part.face)
            return;
        if (part.face->hasFeature(HB_TAG('s', 'm', 'c', 'p'))
            && part.face->hasFeature(HB_TAG('c', '2', 's', 'c')))
            return;
        letterCase = LetterCase::Upper;
        note(Severity::Hint, u"font.small-capitals"_s, item,
             Message::tr("“%1” has no small capitals; full capitals stand in for them.")
                 .arg(QString::fromUtf8(part.face->postScriptName())));
    }

    int groupFor(const ParagraphText::Part &part) const
    {
        if (m_text.parts.empty())
            return 0;
        const ParagraphText::Part &last = m_text.parts.back();
        const bool alike =
            last.style == part.style && last.link == part.link && last.language == part.language;
        return alike ? last.group : last.group + 1;
    }

    void append(const QString &text, const ParagraphText::Part &part)
    {
        if (part.style.icon != Icon::None) {
            appendIcon(text, part.typedBegin);
            return;
        }
        QString typed = text;
        QString shown = text;
        clean(typed, shown);
        m_text.typed += typed;
        const LetterCase letterCase = part.style.letterCase;
        if (letterCase == LetterCase::Upper || letterCase == LetterCase::Lower)
            appendCased(shown, part);
        else
            appendSame(shown, part.typedBegin);
    }

    void appendSame(const QString &shown, quint32 typedBegin)
    {
        for (quint32 i = 0; !m_text.typedOffsets.empty() && i < quint32(shown.size()); ++i)
            m_text.typedOffsets.push_back(typedBegin + i);
        m_text.shown += shown;
    }

    /// One character that no line ends beside stands for the icon, whatever it says.
    void appendIcon(const QString &said, quint32 typedBegin)
    {
        keepOffsets();
        m_text.typed += said;
        m_text.typedOffsets.push_back(typedBegin);
        m_text.shown += wordJoiner;
    }

    /// From here on typed and shown units are counted apart.
    void keepOffsets()
    {
        if (!m_text.typedOffsets.empty())
            return;
        for (quint32 i = 0; i < m_text.size(); ++i)
            m_text.typedOffsets.push_back(i);
    }

    void appendCased(const QString &shown, const ParagraphText::Part &part)
    {
        Cased cased;
        changeCase(shown, part.style.letterCase, part.language, cased);
        if (!cased.edits.hasChanges()
            || cased.text.size() == shown.size()) { // the common case: unit for unit
            appendSame(cased.text, part.typedBegin);
            return;
        }
        keepOffsets();
        UErrorCode error = U_ZERO_ERROR;
        icu::Edits::Iterator edit = cased.edits.getFineIterator();
        while (edit.next(error)) {
            for (int32_t i = 0; i < edit.newLength(); ++i) {
                const int32_t within =
                    edit.hasChange() ? 0 : i; // a changed stretch belongs to its first unit
                m_text.typedOffsets.push_back(part.typedBegin + quint32(edit.sourceIndex() + within));
            }
        }
        m_text.shown += cased.text;
    }

    void note(Severity severity, const QString &rule, const Inline &item, const QString &sentence)
    {
        const Finding finding{severity, rule, sentence, item.source};
        auto &findings = m_text.findings;
        if (std::find(findings.begin(), findings.end(), finding) == findings.end())
            findings.push_back(finding);
    }

    const ParagraphStyle &m_style;
    const FontSet &m_fonts;
    ParagraphText m_text;
    QString m_lastLink;
    QString m_lastLinkContents;
};

} // namespace

ParagraphText joinText(const std::vector<Inline> &content, const ParagraphStyle &style, const FontSet &fonts)
{
    Joiner joiner(style, fonts);
    for (const Inline &item : content)
        joiner.add(item);
    return joiner.finish();
}

} // namespace vitae
