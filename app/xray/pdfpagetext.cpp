// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfpagetext.h"

#include "pdfcontent.h"
#include "pdfvalue.h"
#include "textitems.h"

#include <QTransform>
#include <cmath>

namespace vitae {

namespace {

using Object = QPDFObjectHandle;

QTransform matrixOf(const std::vector<Object> &o)
{
    return {numberOf(o[0]), numberOf(o[1]), numberOf(o[2]), numberOf(o[3]), numberOf(o[4]), numberOf(o[5])};
}

/// What q saves and Q brings back (ISO 32000-1, 8.4.1 and 9.3.1).
struct State {
    QTransform page;
    const PdfFont *font = nullptr;
    double size = 0, tracking = 0, wordSpace = 0, stretch = 1, leading = 0;
};

class PageReader : public PdfOperations {
  public:
    PageReader(PdfFontStore &store, ReadingBudget &budget, const Object &resources, const QTransform &upright)
        : m_store(store),
          m_budget(budget),
          m_content{resources, PdfFonts(store, resources), {}, 0, 0}
    {
        m_state.page = upright;
    }
    [[nodiscard]] PdfPageText take()
    {
        m_text.items = m_items.take();
        return std::move(m_text);
    }

  private:
    struct Mark {
        int mcid = -1; ///< -1: as around it
        bool isReplaced = false; ///< by an ActualText
        bool isArtifact = false;
        QString waiting; ///< an ActualText that no glyph has begun yet
    };

    /// A page's content, or a form's: what it saves and marks is its own.
    struct Content {
        Object resources;
        PdfFonts fonts;
        QPDFObjGen form; ///< none: the page
        size_t saved, marks; ///< that stood open when it began
    };

    using Operands = std::vector<Object>;
    struct Operator {
        size_t operands;
        void (PageReader::*apply)(const Operands &);
    };

    void apply(const std::string &name, Operands &operands) override
    {
        static const std::map<std::string, Operator> known = {
            {"q", {0, &PageReader::save}},
            {"Q", {0, &PageReader::restore}},
            {"cm", {6, &PageReader::transform}},
            {"BT", {0, &PageReader::beginText}},
            {"Td", {2, &PageReader::moveLine}},
            {"TD", {2, &PageReader::moveLineAndLead}},
            {"Tm", {6, &PageReader::placeLine}},
            {"Tf", {2, &PageReader::useFont}},
            {"Tc", {1, &PageReader::setTracking}},
            {"Tj", {1, &PageReader::showString}},
            {"TJ", {1, &PageReader::showArray}},
            {"BMC", {1, &PageReader::beginMark}},
            {"BDC", {2, &PageReader::beginMarkWith}},
            {"EMC", {0, &PageReader::endMark}},
            {"TL", {1, &PageReader::setLeading}},
            {"T*", {0, &PageReader::nextLine}},
            {"'", {1, &PageReader::showOnNextLine}},
            {"\"", {3, &PageReader::showSpaced}},
            {"Tw", {1, &PageReader::setWordSpace}},
            {"Tz", {1, &PageReader::setStretch}},
            {"Do", {1, &PageReader::showForm}},
        };
        const auto found = known.find(name);
        if (found != known.end() && operands.size() == found->second.operands)
            (this->*found->second.apply)(operands);
    }

    void save(const Operands &)
    {
        constexpr size_t deepest = 10'000; // no file means to; each costs as much as a line of text
        if (m_saved.size() == deepest)
            throw PdfTooLarge();
        m_saved.push_back(m_state);
    }
    void restore(const Operands &)
    {
        if (m_saved.size() == m_content.saved)
            return;
        m_state = m_saved.back();
        m_saved.pop_back();
    }
    /// A form is content of its own, with fonts of its own (ISO 32000-1, 8.10).
    void showForm(const Operands &name)
    {
        const Object form = entryOf(entryOf(m_content.resources, "/XObject"), nameOf(name[0]));
        if (!form.isStream() || !entryOf(form.getDict(), "/Subtype").isNameAndEquals("/Form")
            || !mayEnter(form.getObjGen()))
            return;
        const Object own = entryOf(form.getDict(), "/Resources");
        const Object resources = own.isDictionary() ? own : m_content.resources;
        const State state = m_state;
        const QTransform line = m_line, pen = m_pen;
        m_outer.push_back(std::exchange(
            m_content,
            {resources, PdfFonts(m_store, resources), form.getObjGen(), m_saved.size(), m_marks.size()}));
        if (const auto matrix = itemsOf(entryOf(form.getDict(), "/Matrix")); matrix.size() == 6)
            m_state.page = matrixOf(matrix) * m_state.page;
        readContent({form}, *this, m_budget);
        m_saved.resize(m_content.saved);
        m_marks.resize(m_content.marks);
        m_content = std::move(m_outer.back());
        m_outer.pop_back();
        m_state = state;
        m_line = line;
        m_pen = pen;
    }
    /// No form shows itself.
    [[nodiscard]] bool mayEnter(QPDFObjGen form) const
    {
        constexpr size_t deepest = 8;
        return m_outer.size() < deepest && m_content.form != form
            && std::ranges::none_of(m_outer, [form](const Content &outer) { return outer.form == form; });
    }
    void transform(const Operands &operands) { m_state.page = matrixOf(operands) * m_state.page; }
    void beginText(const Operands &) { m_line = m_pen = QTransform(); }
    void moveLine(const Operands &by)
    {
        m_pen = m_line = QTransform::fromTranslate(numberOf(by[0]), numberOf(by[1])) * m_line;
    }
    void moveLineAndLead(const Operands &by)
    {
        m_state.leading = -numberOf(by[1]);
        moveLine(by);
    }
    void nextLine(const Operands &)
    {
        m_pen = m_line = QTransform::fromTranslate(0, -m_state.leading) * m_line;
    }
    void placeLine(const Operands &operands) { m_pen = m_line = matrixOf(operands); }
    void useFont(const Operands &operands)
    {
        m_state.font = m_content.fonts.named(nameOf(operands[0]));
        m_state.size = numberOf(operands[1]);
    }
    void setTracking(const Operands &operands) { m_state.tracking = numberOf(operands[0]); }
    void setWordSpace(const Operands &operands) { m_state.wordSpace = numberOf(operands[0]); }
    void setStretch(const Operands &percent) { m_state.stretch = numberOf(percent[0]) / 100; }
    void setLeading(const Operands &operands) { m_state.leading = numberOf(operands[0]); }

    void beginMark(const Operands &operands) { begin(operands[0], Object::newNull()); }
    void beginMarkWith(const Operands &operands) { begin(operands[0], operands[1]); }
    void endMark(const Operands &)
    {
        if (m_marks.size() > m_content.marks)
            m_marks.pop_back();
    }
    void begin(const Object &tag, const Object &given)
    {
        const Object properties =
            given.isName() ? entryOf(entryOf(m_content.resources, "/Properties"), nameOf(given)) : given;
        Mark mark = m_marks.empty() ? Mark() : m_marks.back();
        mark.waiting.clear();
        mark.isArtifact = mark.isArtifact || tag.isNameAndEquals("/Artifact");
        mark.mcid = integerOf(entryOf(properties, "/MCID"), mark.mcid);
        if (const Object text = entryOf(properties, "/ActualText"); text.isString()) {
            const QString actual = textOf(text);
            m_budget.signs.spend(size_t(actual.size()));
            if (!mark.isReplaced && !mark.isArtifact)
                m_text.marked[mark.mcid] += actual;
            if (!mark.isReplaced)
                mark.waiting = actual;
            mark.isReplaced = true;
        }
        m_marks.push_back(mark);
    }

    void showString(const Operands &operands) { show(operands[0]); }
    void showOnNextLine(const Operands &operands)
    {
        nextLine({});
        show(operands[0]);
    }
    void showSpaced(const Operands &operands)
    {
        m_state.wordSpace = numberOf(operands[0]);
        m_state.tracking = numberOf(operands[1]);
        showOnNextLine({operands[2]});
    }
    void showArray(const Operands &operands)
    {
        if (!operands[0].isArray())
            return;
        for (const Object &part : operands[0].getArrayAsVector()) {
            if (part.isString())
                show(part);
            else
                movePen(-numberOf(part) / 1000 * m_state.size);
        }
    }
    void movePen(double along) { m_pen = QTransform::fromTranslate(along * m_state.stretch, 0) * m_pen; }

    void show(const Object &string)
    {
        if (!m_state.font)
            return;
        for (const PdfCode code : m_state.font->codesIn(bytesOf(string)))
            showGlyph(code);
    }

    void showGlyph(PdfCode code)
    {
        const PdfFont &font = *m_state.font;
        const std::optional<QString> known = font.meaningOf(code.value);
        const QString meaning = known.value_or(QString(QChar::ReplacementCharacter));
        m_budget.signs.spend(1 + size_t(meaning.size()));
        const QTransform begin = m_pen * m_state.page;
        const bool isSpace = code.bytes == 1 && code.value == u' ';
        movePen(font.widthOf(code.value) / 1000 * m_state.size + m_state.tracking
                + (isSpace ? m_state.wordSpace : 0));
        const GlyphPlace place = placeFrom(begin);
        Mark none;
        Mark &mark = m_marks.empty() ? none : m_marks.back();
        if (!known && !font.isKnown)
            ++m_text.unknown;
        else if (!mark.isReplaced && !mark.isArtifact && isMeaningless(meaning))
            ++m_text.meaningless[font.name];
        if (!mark.isReplaced && !mark.isArtifact)
            m_text.marked[mark.mcid] += meaning;
        if (!mark.isReplaced)
            write(meaning, place);
        else if (!mark.waiting.isEmpty())
            write(std::exchange(mark.waiting, {}), place);
        m_end = place.next;
        m_items.add(meaning, place, font);
    }
    /// To where the pen is now.
    [[nodiscard]] GlyphPlace placeFrom(const QTransform &begin) const
    {
        const QTransform end = m_pen * m_state.page;
        const double reach = std::hypot(begin.m11(), begin.m12());
        const GlyphPlace place{{begin.dx(), begin.dy()},
                               {end.dx(), end.dy()},
                               reach > 0 ? QPointF(begin.m11(), begin.m12()) / reach : QPointF(1, 0),
                               std::abs(m_state.size * m_state.font->em)
                                   * std::hypot(begin.m21(), begin.m22())};
        const double sum = place.at.x() + place.at.y() + place.next.x() + place.next.y() + place.size
            + place.direction.x() + place.direction.y();
        return std::isfinite(sum) ? place : GlyphPlace{{}, {}, {1, 0}, 0}; // numbers may run over
    }
    /// Nothing, or a place that the standard gives no sign.
    static bool isMeaningless(const QString &meaning)
    {
        return meaning.isEmpty() || std::ranges::all_of(meaning, [](QChar c) {
                   return c == QChar::ReplacementCharacter || c.unicode() < u' '
                       || c.category() == QChar::Other_PrivateUse;
               });
    }

    /// Where the pen has moved on, a space or a new line stands first.
    void write(const QString &shown, const GlyphPlace &place)
    {
        const double along = place.along(m_end);
        if (place.across(m_end) > 0.5 * place.size)
            m_text.inStreamOrder += u'\n';
        else if (along > 0.15 * place.size || along < -place.size)
            m_text.inStreamOrder += u' ';
        m_text.inStreamOrder += shown;
    }

    PdfFontStore &m_store;
    ReadingBudget &m_budget;
    PdfPageText m_text;
    TextItems m_items;
    Content m_content;
    std::vector<Content> m_outer; ///< the page, and forms that show this one
    State m_state;
    std::vector<State> m_saved;
    QTransform m_line, m_pen;
    QPointF m_end;
    std::vector<Mark> m_marks;
};

/// Turns the page as it is shown (ISO 32000-1, 7.7.3.3: clockwise).
QTransform uprightOf(QPDFPageObjectHelper &page)
{
    const int turns = integerOf(page.getAttribute("/Rotate", false)) / 90 % 4;
    const std::vector<Object> box = itemsOf(page.getAttribute("/MediaBox", false));
    if (turns == 0 || box.size() != 4)
        return {};
    const double left = numberOf(box[0]), bottom = numberOf(box[1]), right = numberOf(box[2]),
                 top = numberOf(box[3]);
    switch ((turns + 4) % 4) {
    case 1: return {0, -1, 1, 0, -bottom, right};
    case 2: return {-1, 0, 0, -1, right, top};
    default: return {0, 1, -1, 0, top, -left};
    }
}

} // namespace

PdfPageText readPageText(QPDFPageObjectHelper page, PdfFontStore &fonts, ReadingBudget &budget)
{
    PageReader reader(fonts, budget, page.getAttribute("/Resources", false), uprightOf(page));
    readContent(page.getPageContents(), reader, budget);
    return reader.take();
}

} // namespace vitae
