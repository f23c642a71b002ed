// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markedtext.h"

#include "contentwalk.h"

#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

using namespace Qt::StringLiterals;

namespace readback {

namespace {

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

class CMap : public Operations {
  public:
    CodeMap codes;

  private:
    void apply(const std::string &name, std::vector<QPDFObjectHandle> &operands) override
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
    void addRange(int first, int last, const QPDFObjectHandle &target)
    {
        for (int i = first; i <= last; ++i) {
            QString text =
                utf16((target.isArray() ? target.getArrayItem(i - first) : target).getStringValue());
            if (!target.isArray())
                text.back() = QChar(text.back().unicode() + (i - first));
            codes[i] = text;
        }
    }
};

/// The text of one page by MCID.
class MarkedText : public Operations {
  public:
    explicit MarkedText(const std::map<std::string, CodeMap> &fonts) : m_fonts(fonts) {}
    std::map<int, QString> texts;

  private:
    struct Mark {
        int mcid = -1; ///< -1: as around it
        bool isReplaced = false; ///< by an ActualText
        bool isArtifact = false;
    };

    void apply(const std::string &name, std::vector<QPDFObjectHandle> &operands) override
    {
        if (name == "Tf")
            m_font = &m_fonts.at(operands[0].getName());
        else if (name == "Tj")
            show(operands[0]);
        else if (name == "TJ")
            for (const QPDFObjectHandle &part : operands[0].getArrayAsVector())
                show(part);
        else if (name == "BMC")
            begin(operands[0].getName(), QPDFObjectHandle::newNull());
        else if (name == "BDC")
            begin(operands[0].getName(), operands[1]);
        else if (name == "EMC")
            m_marks.pop_back();
    }
    void begin(const std::string &tag, const QPDFObjectHandle &properties)
    {
        Mark mark = m_marks.empty() ? Mark() : m_marks.back();
        mark.isArtifact = mark.isArtifact || tag == "/Artifact";
        if (properties.isDictionary() && properties.hasKey("/MCID"))
            mark.mcid = properties.getKey("/MCID").getIntValueAsInt();
        if (properties.isDictionary() && properties.hasKey("/ActualText")) {
            if (!mark.isReplaced && !mark.isArtifact)
                texts[mark.mcid] += QString::fromStdString(properties.getKey("/ActualText").getUTF8Value());
            mark.isReplaced = true;
        }
        m_marks.push_back(mark);
    }
    void show(const QPDFObjectHandle &string)
    {
        const bool isHeard = m_marks.empty() || !(m_marks.back().isReplaced || m_marks.back().isArtifact);
        if (!string.isString() || !isHeard)
            return;
        QString &text = texts[m_marks.empty() ? -1 : m_marks.back().mcid];
        const std::string codes = string.getStringValue();
        for (size_t i = 0; i + 1 < codes.size(); i += 2) {
            const auto found = m_font->find(code(codes.substr(i, 2)));
            text += found == m_font->end() ? QString(QChar::ReplacementCharacter) : found->second;
        }
    }

    const std::map<std::string, CodeMap> &m_fonts;
    const CodeMap *m_font = nullptr;
    std::vector<Mark> m_marks;
};

using PageTexts = std::map<QPDFObjGen, std::map<int, QString>>;

PageTexts pageTexts(QPDF &file)
{
    std::map<QPDFObjGen, CodeMap> read;
    PageTexts texts;
    for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(file).getAllPages()) {
        std::map<std::string, CodeMap> fonts;
        for (auto &[name, font] : page.getAttribute("/Resources", false).getKey("/Font").getDictAsMap()) {
            if (!read.contains(font.getObjGen())) {
                CMap map;
                QPDFObjectHandle::parseContentStream(font.getKey("/ToUnicode"), &map);
                read[font.getObjGen()] = std::move(map.codes);
            }
            fonts[name] = read[font.getObjGen()];
        }
        MarkedText marked(fonts);
        page.parseContents(&marked);
        texts[page.getObjectHandle().getObjGen()] = std::move(marked.texts);
    }
    return texts;
}

/// What the element says itself and through spans and links; blocks below it get lines of their own.
class TreeText {
  public:
    explicit TreeText(const PageTexts &pages) : m_pages(pages) {}
    QStringList lines;

    void read(const QPDFObjectHandle &element)
    {
        const std::string role = element.getKey("/S").getName();
        const bool isInline = role == "/Span" || role == "/Link";
        if (!isInline)
            finish();
        if (element.hasKey("/ActualText"))
            m_line += QString::fromStdString(element.getKey("/ActualText").getUTF8Value());
        else
            readKids(element, element.getKey("/Pg"));
        if (!isInline)
            finish();
    }

  private:
    void readKids(const QPDFObjectHandle &element, const QPDFObjectHandle &page)
    {
        QPDFObjectHandle kids = element.getKey("/K");
        for (const QPDFObjectHandle &kid : kids.isArray() ? kids.getArrayAsVector() : std::vector{kids}) {
            if (kid.isInteger())
                add(page, kid.getIntValueAsInt());
            else if (kid.isDictionary() && kid.hasKey("/MCID"))
                add(kid.hasKey("/Pg") ? kid.getKey("/Pg") : page, kid.getKey("/MCID").getIntValueAsInt());
            else if (kid.isDictionary() && kid.hasKey("/S"))
                read(kid);
        }
    }
    void add(const QPDFObjectHandle &page, int mcid)
    {
        const auto &texts = m_pages.at(page.getObjGen());
        if (const auto found = texts.find(mcid); found != texts.end())
            m_line += found->second;
    }
    void finish()
    {
        if (!m_line.trimmed().isEmpty())
            lines << m_line.simplified();
        m_line.clear();
    }

    const PageTexts &m_pages;
    QString m_line;
};

} // namespace

QStringList structureText(const QByteArray &pdf)
{
    QPDF file;
    file.processMemoryFile("pdf", pdf.constData(), size_t(pdf.size()));
    const PageTexts pages = pageTexts(file);
    TreeText tree(pages);
    tree.read(file.getRoot().getKey("/StructTreeRoot").getKey("/K"));
    return tree.lines;
}

} // namespace readback
