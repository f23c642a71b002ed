// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfpagetext.h"

#include "pdfoperations.h"
#include "textitems.h"

#include <QTransform>
#include <cmath>

namespace vitae {

namespace {

using Object = QPDFObjectHandle;

class PageReader : public PdfOperations {
  public:
    PageReader(PdfFontStore &store, const Object &resources)
        : m_store(store),
          m_resources(resources),
          m_fonts(store.fontsIn(resources))
    {
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

    using Operands = std::vector<Object>;
    struct Operator {
        size_t operands;
        void (PageReader::*apply)(const Operands &);
    };

    void apply(const std::string &name, Operands &operands) override
    {
        static const std::map<std::string, Operator> known = {
            {"q", {0, &PageReader::save}},         {"Q", {0, &PageReader::restore}},
            {"cm", {6, &PageReader::transform}},   {"BT", {0, &PageReader::beginText}},
            {"Td", {2, &PageReader::moveLine}},    {"TD", {2, &PageReader::moveLineAndLead}},
            {"Tm", {6, &PageReader::placeLine}},   {"Tf", {2, &PageReader::useFont}},
            {"Tc", {1, &PageReader::setTracking}}, {"Ts", {1, &PageReader::setRise}},
            {"Tj", {1, &PageReader::showString}},  {"TJ", {1, &PageReader::showArray}},
            {"BMC", {1, &PageReader::beginMark}},  {"BDC", {2, &PageReader::beginMarkWith}},
            {"EMC", {0, &PageReader::endMark}},    {"TL", {1, &PageReader::setLeading}},
            {"T*", {0, &PageReader::nextLine}},    {"'", {1, &PageReader::showOnNextLine}},
            {"\"", {3, &PageReader::showSpaced}},  {"Tw", {1, &PageReader::setWordSpace}},
            {"Tz", {1, &PageReader::setStretch}},  {"Do", {1, &PageReader::showForm}},
        };
        const auto found = known.find(name);
        if (found != known.end() && operands.size() == found->second.operands)
            (this->*found->second.apply)(operands);
    }

    static double number(const Object &object)
    {
        return object.isNumber() ? Object(object).getNumericValue() : 0;
    }
    static QTransform matrix(const std::vector<Object> &o)
    {
        return {number(o[0]), number(o[1]), number(o[2]), number(o[3]), number(o[4]), number(o[5])};
    }

    void save(const Operands &) { m_saved.push_back(m_page); }
    void restore(const Operands &)
    {
        if (m_saved.empty())
            return;
        m_page = m_saved.back();
        m_saved.pop_back();
    }
    /// A form is content of its own, with fonts of its own (ISO 32000-1, 8.10).
    void showForm(const Operands &name)
    {
        constexpr int deepest = 8;
        Object forms = m_resources.isDictionary() ? m_resources.getKey("/XObject") : Object::newNull();
        Object form = forms.isDictionary() && name[0].isName() ? forms.getKey(name[0].getName()) : forms;
        if (!form.isStream() || !form.getDict().getKey("/Subtype").isNameAndEquals("/Form")
            || m_depth == deepest)
            return;
        const Object matrixOfForm = form.getDict().getKey("/Matrix"),
                     own = form.getDict().getKey("/Resources");
        const QTransform page = m_page;
        if (matrixOfForm.isArray() && matrixOfForm.getArrayNItems() == 6)
            m_page = matrix(matrixOfForm.getArrayAsVector()) * m_page;
        const Object outer = std::exchange(m_resources, own.isDictionary() ? own : m_resources);
        const PdfFonts fonts = std::exchange(m_fonts, m_store.fontsIn(m_resources));
        ++m_depth;
        Object::parseContentStream(form, this);
        --m_depth;
        m_fonts = fonts;
        m_resources = outer;
        m_page = page;
    }
    void transform(const Operands &operands) { m_page = matrix(operands) * m_page; }
    void beginText(const Operands &) { m_line = m_pen = QTransform(); }
    void moveLine(const Operands &by)
    {
        m_pen = m_line = QTransform::fromTranslate(number(by[0]), number(by[1])) * m_line;
    }
    void moveLineAndLead(const Operands &by)
    {
        m_leading = -number(by[1]);
        moveLine(by);
    }
    void nextLine(const Operands &) { m_pen = m_line = QTransform::fromTranslate(0, -m_leading) * m_line; }
    void placeLine(const Operands &operands) { m_pen = m_line = matrix(operands); }
    void useFont(const Operands &operands)
    {
        const auto found = m_fonts.find(operands[0].isName() ? operands[0].getName() : "");
        m_font = found == m_fonts.end() ? nullptr : found->second;
        m_size = number(operands[1]);
    }
    void setTracking(const Operands &operands) { m_tracking = number(operands[0]); }
    void setWordSpace(const Operands &operands) { m_wordSpace = number(operands[0]); }
    void setStretch(const Operands &percent) { m_stretch = number(percent[0]) / 100; }
    void setLeading(const Operands &operands) { m_leading = number(operands[0]); }
    void setRise(const Operands &operands) { m_rise = number(operands[0]); }

    void beginMark(const Operands &operands) { begin(operands[0], Object::newNull()); }
    void beginMarkWith(const Operands &operands) { begin(operands[0], operands[1]); }
    void endMark(const Operands &)
    {
        if (!m_marks.empty())
            m_marks.pop_back();
    }
    void begin(const Object &tag, const Object &properties)
    {
        Mark mark = m_marks.empty() ? Mark() : m_marks.back();
        mark.waiting.clear();
        mark.isArtifact = mark.isArtifact || tag.isNameAndEquals("/Artifact");
        if (properties.isDictionary() && properties.hasKey("/MCID"))
            mark.mcid = properties.getKey("/MCID").getIntValueAsInt();
        if (properties.isDictionary() && properties.hasKey("/ActualText")) {
            const QString actual = QString::fromStdString(properties.getKey("/ActualText").getUTF8Value());
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
        m_wordSpace = number(operands[0]);
        m_tracking = number(operands[1]);
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
                movePen(-number(part) / 1000 * m_size);
        }
    }
    void movePen(double along) { m_pen = QTransform::fromTranslate(along * m_stretch, 0) * m_pen; }

    void show(const Object &string)
    {
        if (!m_font || !string.isString())
            return;
        const std::string codes = Object(string).getStringValue();
        const auto step = size_t(m_font->bytes);
        for (size_t i = 0; i + step <= codes.size(); i += step)
            showGlyph(codeOf(codes.substr(i, step)));
    }

    void showGlyph(int glyph)
    {
        const auto found = m_font->meanings.find(glyph);
        const QString meaning =
            found == m_font->meanings.end() ? QString(QChar::ReplacementCharacter) : found->second;
        const QTransform begin = m_pen * m_page;
        Mark none;
        Mark &mark = m_marks.empty() ? none : m_marks.back();
        if (m_font->isKnown && !mark.isReplaced && !mark.isArtifact && isMeaningless(meaning))
            ++m_text.meaningless[m_font->name];
        if (!mark.isReplaced && !mark.isArtifact)
            m_text.marked[mark.mcid] += meaning;
        if (!mark.isReplaced)
            write(meaning);
        else if (!mark.waiting.isEmpty())
            write(std::exchange(mark.waiting, {}));
        const auto width = m_font->widths.find(glyph);
        const bool isSpace = m_font->bytes == 1 && glyph == u' ';
        movePen((width == m_font->widths.end() ? m_font->usualWidth : width->second) / 1000 * m_size
                + m_tracking + (isSpace ? m_wordSpace : 0));
        m_end = m_pen * m_page;
        m_items.add(meaning, QLineF(begin.dx(), begin.dy(), m_end.dx(), m_end.dy()),
                    std::abs(m_size * begin.m22()), *m_font);
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
    void write(const QString &shown)
    {
        const QTransform pen = QTransform::fromTranslate(0, m_rise) * m_pen * m_page;
        const double size = std::abs(m_size * pen.m22());
        const double along = pen.dx() - m_end.dx(), down = (m_pen * m_page).dy() - m_end.dy();
        if (std::abs(down) > 0.5 * size)
            m_text.inStreamOrder += u'\n';
        else if (along > 0.15 * size || along < -size)
            m_text.inStreamOrder += u' ';
        m_text.inStreamOrder += shown;
    }

    PdfFontStore &m_store;
    Object m_resources;
    PdfFonts m_fonts;
    PdfPageText m_text;
    TextItems m_items;
    int m_depth = 0; ///< of forms in forms
    const PdfFont *m_font = nullptr;
    double m_size = 0, m_tracking = 0, m_wordSpace = 0, m_stretch = 1, m_leading = 0, m_rise = 0;
    QTransform m_page, m_line, m_pen, m_end;
    std::vector<QTransform> m_saved;
    std::vector<Mark> m_marks;
};

} // namespace

PdfPageText readPageText(QPDFPageObjectHelper page, PdfFontStore &fonts)
{
    PageReader reader(fonts, page.getAttribute("/Resources", false));
    page.parseContents(&reader);
    return reader.take();
}

} // namespace vitae
