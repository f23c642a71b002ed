// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdftext.h"

#include "pdfoperations.h"

#include <QPointF>
#include <QTransform>
#include <cmath>
#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <set>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

using Object = QPDFObjectHandle;
using CodeMap = std::map<int, QString>;

QString utf16(const std::string &bigEndian)
{
    QString text;
    for (size_t i = 0; i + 1 < bigEndian.size(); i += 2)
        text += QChar(quint16(quint8(bigEndian[i]) << 8 | quint8(bigEndian[i + 1])));
    return text;
}

int code(const std::string &bytes)
{
    int value = 0;
    for (const char byte : bytes)
        value = value << 8 | quint8(byte);
    return value;
}

class CMap : public PdfOperations {
  public:
    CodeMap codes;

  private:
    void apply(const std::string &name, std::vector<Object> &operands) override
    {
        if (name == "endbfchar") {
            for (size_t i = 0; i + 1 < operands.size(); i += 2)
                codes[code(operands[i].getStringValue())] = utf16(operands[i + 1].getStringValue());
        } else if (name == "endbfrange") {
            for (size_t i = 0; i + 2 < operands.size(); i += 3)
                addRange(code(operands[i].getStringValue()), code(operands[i + 1].getStringValue()),
                         operands[i + 2]);
        }
    }
    void addRange(int first, int last, const Object &target)
    {
        constexpr int highest = 0xffff;
        for (int i = std::max(first, 0); i <= std::min(last, highest); ++i) {
            QString text =
                utf16((target.isArray() ? target.getArrayItem(i - first) : target).getStringValue());
            if (!target.isArray() && !text.isEmpty())
                text.back() = QChar(text.back().unicode() + (i - first));
            codes[i] = text;
        }
    }
};

struct Font {
    CodeMap codes;
    std::map<int, double> widths; ///< in thousandths of the em
    double usualWidth = 1000;
    int bytes = 2; ///< to a code
};

void readWidths(const Object &list, std::map<int, double> &widths)
{
    for (int i = 0; list.isArray() && i + 1 < list.getArrayNItems();) {
        const int first = list.getArrayItem(i).getIntValueAsInt();
        Object next = list.getArrayItem(i + 1);
        if (next.isArray()) {
            for (int n = 0; n < next.getArrayNItems(); ++n)
                widths[first + n] = next.getArrayItem(n).getNumericValue();
            i += 2;
            continue;
        }
        constexpr int highest = 0xffff;
        const int last = std::min(next.getIntValueAsInt(), highest);
        for (int cid = std::max(first, 0); i + 2 < list.getArrayNItems() && cid <= last; ++cid)
            widths[cid] = list.getArrayItem(i + 2).getNumericValue();
        i += 3;
    }
}

Font readFont(const Object &object)
{
    Font font;
    if (Object map = object.getKey("/ToUnicode"); map.isStream()) {
        CMap codes;
        Object::parseContentStream(map, &codes);
        font.codes = std::move(codes.codes);
    }
    Object descendants = object.getKey("/DescendantFonts");
    if (descendants.isArray() && descendants.getArrayNItems() > 0) {
        Object font0 = descendants.getArrayItem(0);
        readWidths(font0.getKey("/W"), font.widths);
        if (font0.getKey("/DW").isNumber())
            font.usualWidth = font0.getKey("/DW").getNumericValue();
        return font;
    }
    font.bytes = 1;
    Object widths = object.getKey("/Widths");
    const int first =
        object.getKey("/FirstChar").isInteger() ? object.getKey("/FirstChar").getIntValueAsInt() : 0;
    for (int i = 0; widths.isArray() && i < widths.getArrayNItems(); ++i)
        font.widths[first + i] = widths.getArrayItem(i).getNumericValue();
    return font;
}

using Fonts = std::map<std::string, const Font *>;

/// Reads one page.
class PageReader : public PdfOperations {
  public:
    explicit PageReader(const Fonts &fonts) : m_fonts(fonts) {}
    std::map<int, QString> texts; ///< by MCID
    QString stream;

  private:
    struct Mark {
        int mcid = -1; ///< -1: as around it
        bool isReplaced = false; ///< by an ActualText
        bool isArtifact = false;
        QString waiting; ///< an ActualText that no glyph has begun yet
    };

    void apply(const std::string &name, std::vector<Object> &operands) override
    {
        if (name == "q")
            m_saved.push_back(m_page);
        else if (name == "Q" && !m_saved.empty())
            restore();
        else if (name == "cm" && operands.size() == 6)
            m_page = matrix(operands) * m_page;
        else if (name == "BT")
            m_line = m_pen = QTransform();
        else if ((name == "Td" || name == "TD") && operands.size() == 2)
            m_pen = m_line = QTransform::fromTranslate(number(operands[0]), number(operands[1])) * m_line;
        else if (name == "Tm" && operands.size() == 6)
            m_pen = m_line = matrix(operands);
        else if (name == "Tf" && operands.size() == 2)
            useFont(operands[0].getName(), number(operands[1]));
        else if (name == "Tc" && !operands.empty())
            m_tracking = number(operands[0]);
        else if (name == "Ts" && !operands.empty())
            m_rise = number(operands[0]);
        else if (name == "Tj" && !operands.empty())
            show(operands[0]);
        else if (name == "TJ" && !operands.empty() && operands[0].isArray())
            for (const Object &part : operands[0].getArrayAsVector())
                showOrMove(part);
        else if (name == "BMC" && !operands.empty())
            begin(operands[0].getName(), Object::newNull());
        else if (name == "BDC" && operands.size() == 2)
            begin(operands[0].getName(), operands[1]);
        else if (name == "EMC" && !m_marks.empty())
            m_marks.pop_back();
    }

    static double number(const Object &object)
    {
        return object.isNumber() ? Object(object).getNumericValue() : 0;
    }
    static QTransform matrix(const std::vector<Object> &o)
    {
        return {number(o[0]), number(o[1]), number(o[2]), number(o[3]), number(o[4]), number(o[5])};
    }

    void restore()
    {
        m_page = m_saved.back();
        m_saved.pop_back();
    }
    void useFont(const std::string &name, double size)
    {
        const auto found = m_fonts.find(name);
        m_font = found == m_fonts.end() ? nullptr : found->second;
        m_size = size;
    }

    void begin(const std::string &tag, const Object &properties)
    {
        Mark mark = m_marks.empty() ? Mark() : m_marks.back();
        mark.waiting.clear();
        mark.isArtifact = mark.isArtifact || tag == "/Artifact";
        if (properties.isDictionary() && properties.hasKey("/MCID"))
            mark.mcid = properties.getKey("/MCID").getIntValueAsInt();
        if (properties.isDictionary() && properties.hasKey("/ActualText")) {
            const QString text = QString::fromStdString(properties.getKey("/ActualText").getUTF8Value());
            if (!mark.isReplaced && !mark.isArtifact)
                texts[mark.mcid] += text;
            if (!mark.isReplaced)
                mark.waiting = text;
            mark.isReplaced = true;
        }
        m_marks.push_back(mark);
    }

    void showOrMove(const Object &part)
    {
        if (part.isString())
            show(part);
        else
            movePen(-number(part) / 1000 * m_size);
    }
    void movePen(double along) { m_pen = QTransform::fromTranslate(along, 0) * m_pen; }

    void show(const Object &string)
    {
        if (!m_font || !string.isString())
            return;
        const std::string codes = Object(string).getStringValue();
        const auto step = size_t(m_font->bytes);
        for (size_t i = 0; i + step <= codes.size(); i += step)
            showGlyph(code(codes.substr(i, step)));
    }

    void showGlyph(int glyph)
    {
        const auto meaning = m_font->codes.find(glyph);
        const QString text =
            meaning == m_font->codes.end() ? QString(QChar::ReplacementCharacter) : meaning->second;
        Mark none;
        Mark &mark = m_marks.empty() ? none : m_marks.back();
        if (!mark.isReplaced && !mark.isArtifact)
            texts[mark.mcid] += text;
        if (!mark.isReplaced)
            write(text);
        else if (!mark.waiting.isEmpty())
            write(std::exchange(mark.waiting, {}));
        const auto width = m_font->widths.find(glyph);
        movePen((width == m_font->widths.end() ? m_font->usualWidth : width->second) / 1000 * m_size
                + m_tracking);
        m_end = m_pen * m_page;
    }

    /// Where the pen has moved on, a space or a new line stands first.
    void write(const QString &text)
    {
        const QTransform pen = QTransform::fromTranslate(0, m_rise) * m_pen * m_page;
        const double size = std::abs(m_size * pen.m22());
        const double along = pen.dx() - m_end.dx(), down = (m_pen * m_page).dy() - m_end.dy();
        if (std::abs(down) > 0.5 * size)
            stream += u'\n';
        else if (along > 0.15 * size || along < -size)
            stream += u' ';
        stream += text;
    }

    const Fonts &m_fonts;
    const Font *m_font = nullptr;
    double m_size = 0, m_tracking = 0, m_rise = 0;
    QTransform m_page, m_line, m_pen, m_end;
    std::vector<QTransform> m_saved;
    std::vector<Mark> m_marks;
};

using PageTexts = std::map<QPDFObjGen, std::map<int, QString>>;

/// What the element says itself and through spans and links; blocks below it get lines of their own.
class TreeReader {
  public:
    explicit TreeReader(const PageTexts &pages) : m_pages(pages) {}
    QStringList lines;

    void read(const Object &element)
    {
        if (element.isIndirect() && !m_read.insert(element.getObjGen()).second)
            return; // the tree leads to itself
        const std::string role = element.getKey("/S").isName() ? element.getKey("/S").getName() : "";
        const bool isInline = role == "/Span" || role == "/Link";
        if (!isInline)
            finish();
        if (element.hasKey("/ActualText"))
            m_line += QString::fromStdString(element.getKey("/ActualText").getUTF8Value());
        else
            readKids(element);
        if (!isInline)
            finish();
    }

  private:
    void readKids(const Object &element)
    {
        const Object page = element.getKey("/Pg");
        Object kids = element.getKey("/K");
        for (const Object &kid : kids.isArray() ? kids.getArrayAsVector() : std::vector{kids}) {
            if (kid.isInteger())
                add(page, kid.getIntValueAsInt());
            else if (kid.isDictionary() && kid.hasKey("/MCID"))
                add(kid.hasKey("/Pg") ? kid.getKey("/Pg") : page, kid.getKey("/MCID").getIntValueAsInt());
            else if (kid.isDictionary() && kid.hasKey("/S"))
                read(kid);
        }
    }
    void add(const Object &page, int mcid)
    {
        const auto texts = m_pages.find(page.getObjGen());
        if (texts == m_pages.end())
            return;
        if (const auto found = texts->second.find(mcid); found != texts->second.end())
            m_line += found->second;
    }
    void finish()
    {
        if (!m_line.trimmed().isEmpty())
            lines << m_line.simplified();
        m_line.clear();
    }

    const PageTexts &m_pages;
    std::set<QPDFObjGen> m_read;
    QString m_line;
};

PdfText readText(QPDF &file)
{
    std::map<QPDFObjGen, Font> known;
    PageTexts pages;
    PdfText result;
    for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(file).getAllPages()) {
        Fonts fonts;
        Object resources = page.getAttribute("/Resources", false);
        Object named = resources.isDictionary() ? resources.getKey("/Font") : Object::newNull();
        if (named.isDictionary()) {
            for (auto &[name, font] : named.getDictAsMap()) {
                const auto [at, isNew] = known.try_emplace(font.getObjGen());
                if (isNew || !font.isIndirect())
                    at->second = readFont(font);
                fonts[name] = &at->second;
            }
        }
        PageReader reader(fonts);
        page.parseContents(&reader);
        pages[page.getObjectHandle().getObjGen()] = std::move(reader.texts);
        result.inStreamOrder += reader.stream + u'\n';
    }
    Object tree = file.getRoot().getKey("/StructTreeRoot");
    if (tree.isDictionary()) {
        TreeReader reader(pages);
        Object kids = tree.getKey("/K");
        for (const Object &kid : kids.isArray() ? kids.getArrayAsVector() : std::vector{kids})
            if (kid.isDictionary())
                reader.read(kid);
        result.inTreeOrder = reader.lines;
    }
    return result;
}

} // namespace

PdfText readPdfText(const QByteArray &pdf)
{
    try {
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile("pdf", pdf.constData(), size_t(pdf.size()));
        return readText(file);
    } catch (const std::exception &) { // of qpdf: the file is not one that can be read
        return {};
    }
}

} // namespace vitae
