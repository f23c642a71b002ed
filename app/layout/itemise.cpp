// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemise.h"

#include "bidilevels.h"
#include "fontfallback.h"
#include "scriptruns.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <unicode/uchar.h>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

std::vector<bool> graphemeStartsOf(QStringView text, TextContext &context)
{
    constexpr char16_t firstCombining = 0x300;
    const bool simple =
        std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < firstCombining; });
    std::vector<bool> starts(size_t(text.size()) + 1, simple);
    UBreakIterator *graphemes = simple ? nullptr : context.graphemes(text);
    for (int32_t at = graphemes ? ubrk_first(graphemes) : UBRK_DONE; at != UBRK_DONE;
         at = ubrk_next(graphemes))
        starts[size_t(at)] = true;
    starts.back() = true;
    return starts;
}

/// Han shapes by what else stands in the paragraph: kana make it Japanese, whatever the CV's language.
QByteArray languageOfHan(const std::vector<hb_script_t> &scripts)
{
    const bool kana = std::any_of(scripts.begin(), scripts.end(), [](hb_script_t script) {
        return script == HB_SCRIPT_HIRAGANA || script == HB_SCRIPT_KATAKANA;
    });
    return kana ? QByteArrayLiteral("ja") : QByteArray();
}

bool isPictograph(QStringView cluster)
{
    const auto characters = cluster.toUcs4();
    return std::any_of(characters.begin(), characters.end(), [](char32_t c) {
        return u_hasBinaryProperty(UChar32(c), UCHAR_EMOJI_PRESENTATION)
            || (c >= 0x1f000 && u_hasBinaryProperty(UChar32(c), UCHAR_EXTENDED_PICTOGRAPHIC));
    });
}

bool hasTwoCases(hb_script_t script)
{
    return script == HB_SCRIPT_LATIN || script == HB_SCRIPT_GREEK || script == HB_SCRIPT_CYRILLIC;
}

/// Of equal sizes one face looks larger than another. Letters of a face that stands in for the theme's get
/// the size at which small and capital letters come nearest to those around them.
float sizeBeside(const FacePtr &asked, const FacePtr &face, hb_script_t script, float size)
{
    if (!asked || face == asked || !hasTwoCases(script))
        return size;
    const auto ratio = [&](int ofAsked, int ofFace) {
        return ofAsked > 0 && ofFace > 0
            ? double(ofAsked) * face->unitsPerEm() / (double(ofFace) * asked->unitsPerEm())
            : 1;
    };
    const double both =
        ratio(asked->xHeight(), face->xHeight()) * ratio(asked->capHeight(), face->capHeight());
    return size * float(std::clamp(std::sqrt(both), 0.75, 1.25));
}

/// "U+1F393, U+200D": what a person can look up.
QString codePoints(QStringView cluster)
{
    QStringList names;
    for (const char32_t c : cluster.toUcs4())
        names << u"U+%1"_s.arg(uint(c), 4, 16, QLatin1Char('0')).toUpper();
    return names.join(u", "_s);
}

Finding missingGlyph(QStringView cluster, hb_script_t script, const FieldRef &where)
{
    const QString shown = cluster.toString();
    if (isPictograph(cluster)) {
        return {Severity::Warning, u"font.colour-emoji"_s,
                QCoreApplication::translate("Text",
                                            "“%1” (%2) is an emoji and only colour fonts have it; "
                                            "a box stands in its place. Use words instead.")
                    .arg(shown, codePoints(cluster)),
                where};
    }
    QString sentence = QCoreApplication::translate("Text",
                                                   "No installed font has “%1” (%2); a box stands in its "
                                                   "place.")
                           .arg(shown, codePoints(cluster));
    if (const char *package = fontPackage(script)) {
        sentence = QCoreApplication::translate("Text",
                                               "No installed font has “%1” (%2); a box stands in its "
                                               "place. The package %3 may bring one.")
                       .arg(shown, codePoints(cluster), QString::fromLatin1(package));
    }
    return {Severity::Warning, u"font.missing-glyph"_s, sentence, where};
}

class Itemiser {
  public:
    Itemiser(const std::vector<Inline> &content, const ParagraphText &text, const FontSet &fonts)
        : m_content(content),
          m_text(text),
          m_fonts(fonts)
    {
    }

    Itemised run(bool rightToLeft, TextContext &context)
    {
        const QStringView shown(m_text.shown);
        m_result.scripts = scriptsOf(shown);
        m_result.graphemeStarts = graphemeStartsOf(shown, context);
        m_levels = bidiLevels(m_content, m_text, rightToLeft, context.bidi());
        m_languageOfHan = languageOfHan(m_result.scripts);
        chooseWholeFaces();
        for (quint32 begin = 0; begin < m_text.size();) {
            quint32 end = begin + 1;
            while (!m_result.graphemeStarts[end])
                ++end;
            while (m_text.parts[m_part + 1].begin <= begin)
                ++m_part;
            if (isForcedBreak(shown[begin]))
                m_open = false;
            else
                addCluster(begin, end);
            begin = end;
        }
        return std::move(m_result);
    }

  private:
    void addCluster(quint32 begin, quint32 end)
    {
        const ParagraphText::Part &part = m_text.parts[m_part];
        Segment next;
        next.begin = begin;
        next.end = end;
        next.part = m_part;
        next.level = m_levels.empty() ? 0 : m_levels[begin];
        next.script = m_result.scripts[begin];
        chooseFace(part, next);
        next.size = sizeBeside(part.face, next.face, next.script, part.style.size);
        if (!m_open || !goesOn(m_result.segments.back(), next))
            m_result.segments.push_back(next);
        else
            m_result.segments.back().end = end;
        m_open = true;
    }

    bool goesOn(const Segment &last, const Segment &next) const
    {
        return m_text.parts[last.part].group == m_text.parts[next.part].group && last.level == next.level
            && last.script == next.script && last.face == next.face && last.missing == next.missing;
    }

    /// Some faces stop at ASCII (EB Garamond's bold). A title with one letter from another face looks broken:
    /// where a face lacks a letter of a part, one that has them all sets the whole part.
    void chooseWholeFaces()
    {
        const quint32 count = quint32(m_text.parts.size()) - 1;
        m_faces.reserve(count);
        for (quint32 i = 0; i < count; ++i)
            m_faces.push_back(wholeFace(m_text.parts[i], m_text.parts[i + 1].begin));
    }

    FacePtr wholeFace(const ParagraphText::Part &part, quint32 end) const
    {
        const QStringView shown(m_text.shown);
        const auto lacks = [&](const FacePtr &face, quint32 at) {
            return isPlain(shown.sliced(at, 1), m_result.scripts[at]) && shown[at].isLetter()
                && face->glyphFor(shown[at].unicode()) == 0;
        };
        for (quint32 at = part.begin; part.face && at < end; ++at) {
            if (!lacks(part.face, at))
                continue;
            const FacePtr other = m_fonts.faceFor(part.style.font, shown.sliced(at, 1), m_result.scripts[at],
                                                  part.language, nullptr);
            bool all = other != nullptr;
            for (quint32 i = part.begin; all && i < end; ++i)
                all = !lacks(other, i);
            return all ? other : part.face;
        }
        return part.face;
    }

    void chooseFace(const ParagraphText::Part &part, Segment &segment)
    {
        if (part.style.icon != Icon::None) { // drawn by us
            segment.face = part.face;
            return;
        }
        const QStringView cluster =
            QStringView(m_text.shown).sliced(segment.begin, segment.end - segment.begin);
        const FacePtr &whole = m_faces[m_part];
        const bool substituted = whole && whole != part.face && !cluster[0].isSurrogate();
        if (whole && (substituted || isPlain(cluster, segment.script)) && cluster.size() == 1
            && whole->glyphFor(cluster[0].unicode()) != 0) {
            segment.face = whole;
            return;
        }
        segment.face = m_fonts.faceFor(part.style.font, cluster, segment.script,
                                       languageOf(part, segment.script), neighbourOf(part, segment));
        if (segment.face)
            return;
        segment.face = part.face;
        segment.missing = true;
        note(missingGlyph(cluster, segment.script, m_content[m_part].source));
    }

    QByteArray languageOf(const ParagraphText::Part &part, hb_script_t script) const
    {
        return script == HB_SCRIPT_HAN && !m_languageOfHan.isEmpty() ? m_languageOfHan : part.language;
    }

    /// The face that sets the text before; where that is of another script, the one for the next letter.
    FacePtr neighbourOf(const ParagraphText::Part &part, const Segment &segment) const
    {
        FacePtr before = m_open ? m_result.segments.back().face : nullptr;
        const QStringView shown(m_text.shown);
        if ((before && m_result.segments.back().script == segment.script) || shown[segment.begin].isLetter())
            return before;
        const quint32 end = m_text.parts[m_part + 1].begin;
        for (quint32 at = segment.end; at < end && m_result.scripts[at] == segment.script; ++at)
            if (shown[at].isLetter())
                return m_fonts.faceFor(part.style.font, shown.sliced(at, 1), segment.script,
                                       languageOf(part, segment.script), before);
        return before;
    }

    /// One unit of a script where neighbours never decide the face: most of most texts.
    static bool isPlain(QStringView cluster, hb_script_t script)
    {
        return cluster.size() == 1 && cluster[0].unicode() >= 0x20 && hasTwoCases(script);
    }

    void note(const Finding &finding)
    {
        constexpr size_t enough = 100;
        auto &findings = m_result.findings;
        if (findings.size() < enough
            && std::find(findings.begin(), findings.end(), finding) == findings.end())
            findings.push_back(finding);
    }

    const std::vector<Inline> &m_content;
    const ParagraphText &m_text;
    const FontSet &m_fonts;
    Itemised m_result;
    std::vector<UBiDiLevel> m_levels;
    QByteArray m_languageOfHan;
    std::vector<FacePtr> m_faces; ///< of each part, where nothing speaks against it
    quint32 m_part = 0;
    bool m_open = false; ///< the last segment reaches up to here
};

} // namespace

Itemised itemise(const std::vector<Inline> &content, const ParagraphText &text, bool rightToLeft,
                 const FontSet &fonts, TextContext &context)
{
    return Itemiser(content, text, fonts).run(rightToLeft, context);
}

} // namespace vitae
