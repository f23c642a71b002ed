// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "glyphtext.h"

#include <algorithm>

namespace vitae {

namespace {

constexpr quint32 firstPooled = 0x110000;
constexpr char32_t softHyphen = 0xad;

bool isKept(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned: return false;
    default: return c != 0xfffc && c != 0xfffd && !QChar::isNonCharacter(c);
    }
}

QString reversed(const QString &text)
{
    auto characters = text.toUcs4();
    std::reverse(characters.begin(), characters.end());
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(characters.constData()), characters.size());
}

/// The glyphs [begin, end) of a run that belong to one cluster, and its text.
struct Cluster {
    size_t begin, end;
    QStringView text;
};

class RunReader {
  public:
    RunReader(const Run &run, TextPool &pool, std::vector<GlyphText> &out)
        : m_run(run),
          m_pool(pool),
          m_out(out),
          m_rightToLeft(isRightToLeft(run))
    {
    }

    void read()
    {
        const auto &glyphs = m_run.glyphs;
        m_out.assign(glyphs.size(), {});
        qsizetype previous = m_run.text.size();
        for (size_t begin = 0; begin < glyphs.size();) {
            const qsizetype at = glyphs[begin].cluster;
            size_t end = begin + 1;
            while (end < glyphs.size() && glyphs[end].cluster == at)
                ++end;
            qsizetype textEnd = previous;
            if (!m_rightToLeft)
                textEnd = end < glyphs.size() ? qsizetype(glyphs[end].cluster) : m_run.text.size();
            readCluster(
                {begin, end, QStringView(m_run.text).sliced(at, std::max<qsizetype>(0, textEnd - at))});
            previous = at;
            begin = end;
        }
    }

  private:
    void readCluster(const Cluster &cluster)
    {
        const bool single = cluster.end - cluster.begin == 1;
        if (single && cluster.text.size() == 1) {
            const char16_t c = cluster.text[0].unicode();
            if (c > 0x20 && c < 0x7f) { // most of all text
                m_out[cluster.begin].text = c;
                return;
            }
        }
        QString text = readable(cluster.text);
        if (m_rightToLeft)
            text = reversed(text);
        if (single)
            readSingle(cluster, text);
        else
            readSeveral(cluster, text);
    }

    void readSingle(const Cluster &cluster, const QString &text)
    {
        GlyphText &out = m_out[cluster.begin];
        if (!text.isEmpty()) {
            out.text = m_pool.idOf(text);
            return;
        }
        out.skip = m_run.glyphs[cluster.begin].advance == 0;
        const bool isSoftHyphen = cluster.text.size() == 1 && cluster.text[0].unicode() == softHyphen;
        if (!out.skip && (isSoftHyphen || cluster.text.isEmpty()))
            out.text = '-'; // shown at a line's end
        else
            out.exact = out.skip;
    }

    void readSeveral(const Cluster &cluster, const QString &text)
    {
        const auto characters = text.toUcs4();
        if (size_t(characters.size()) == cluster.end - cluster.begin) {
            for (size_t i = cluster.begin; i < cluster.end; ++i)
                m_out[i].text = characters[qsizetype(i - cluster.begin)];
            return;
        }
        size_t main = cluster.begin;
        for (size_t i = cluster.begin; i < cluster.end; ++i) {
            m_out[i].exact = false;
            if (m_rightToLeft && m_run.glyphs[i].advance > m_run.glyphs[main].advance)
                main = i; // the letter, not its marks
        }
        m_out[main].text = m_pool.idOf(text);
    }

    const Run &m_run;
    TextPool &m_pool;
    std::vector<GlyphText> &m_out;
    bool m_rightToLeft;
};

} // namespace

quint32 TextPool::idOf(const QString &text)
{
    if (text.isEmpty())
        return none;
    if (text.size() == 1)
        return text[0].unicode();
    if (text.size() == 2 && text[0].isHighSurrogate())
        return QChar::surrogateToUcs4(text[0], text[1]);
    const auto found = m_ids.constFind(text);
    if (found != m_ids.constEnd())
        return *found;
    const quint32 id = firstPooled + quint32(m_texts.size());
    m_texts.push_back(text);
    m_ids.insert(text, id);
    return id;
}

QString TextPool::textOf(quint32 id) const
{
    if (id == none)
        return {};
    if (id >= firstPooled)
        return m_texts[id - firstPooled];
    const char32_t character = id;
    return QString::fromUcs4(&character, 1);
}

void readGlyphs(const Run &run, TextPool &pool, std::vector<GlyphText> &out)
{
    RunReader(run, pool, out).read();
}

bool drawsNothing(const Run &run, size_t glyph)
{
    const Glyph &at = run.glyphs[glyph];
    const auto shares = [&](size_t other) {
        return other < run.glyphs.size() && run.glyphs[other].cluster == at.cluster;
    };
    if (at.advance != 0 || shares(glyph - 1) || shares(glyph + 1))
        return false;
    const size_t after = isRightToLeft(run) ? glyph - 1 : glyph + 1; // the glyph of the text that follows
    const qsizetype end = after < run.glyphs.size() ? qsizetype(run.glyphs[after].cluster) : run.text.size();
    return readable(QStringView(run.text).sliced(at.cluster, end - qsizetype(at.cluster))).isEmpty();
}

QString readable(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        if (QChar::isSpace(c))
            out += u' ';
        else if (isKept(c))
            out += QStringView(QChar::fromUcs4(c));
    }
    return out;
}

bool isReordering(hb_script_t script)
{
    switch (script) {
    case HB_SCRIPT_DEVANAGARI:
    case HB_SCRIPT_BENGALI:
    case HB_SCRIPT_GURMUKHI:
    case HB_SCRIPT_GUJARATI:
    case HB_SCRIPT_ORIYA:
    case HB_SCRIPT_TAMIL:
    case HB_SCRIPT_TELUGU:
    case HB_SCRIPT_KANNADA:
    case HB_SCRIPT_MALAYALAM:
    case HB_SCRIPT_SINHALA:
    case HB_SCRIPT_THAI:
    case HB_SCRIPT_LAO:
    case HB_SCRIPT_TIBETAN:
    case HB_SCRIPT_MYANMAR:
    case HB_SCRIPT_KHMER: return true;
    default: return false;
    }
}

} // namespace vitae
