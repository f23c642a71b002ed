// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdffont.h"

#include "pdfoperations.h"
#include "simpleencoding.h"

namespace vitae {

using Object = QPDFObjectHandle;

namespace {

QString utf16(const std::string &bigEndian)
{
    QString text;
    for (size_t i = 0; i + 1 < bigEndian.size(); i += 2)
        text += QChar(quint16(quint8(bigEndian[i]) << 8 | quint8(bigEndian[i + 1])));
    return text;
}

class CMap : public PdfOperations {
  public:
    std::map<int, QString> meanings;

  private:
    void apply(const std::string &name, std::vector<Object> &operands) override
    {
        if (name == "endbfchar") {
            for (size_t i = 0; i + 1 < operands.size(); i += 2)
                meanings[codeOf(operands[i].getStringValue())] = utf16(operands[i + 1].getStringValue());
        } else if (name == "endbfrange") {
            for (size_t i = 0; i + 2 < operands.size(); i += 3)
                addRange(codeOf(operands[i].getStringValue()), codeOf(operands[i + 1].getStringValue()),
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
            meanings[i] = text;
        }
    }
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

} // namespace

int codeOf(const std::string &bytes)
{
    int value = 0;
    for (const char byte : bytes)
        value = value << 8 | quint8(byte);
    return value;
}

PdfFont readPdfFont(const Object &object)
{
    PdfFont font;
    if (!object.isDictionary())
        return font;
    if (Object name = object.getKey("/BaseFont"); name.isName())
        font.name = QString::fromStdString(name.getName().substr(1)).section(u'+', -1);
    if (Object map = object.getKey("/ToUnicode"); map.isStream()) {
        CMap reader;
        Object::parseContentStream(map, &reader);
        font.meanings = std::move(reader.meanings);
        font.isMapped = true;
    }
    Object descendants = object.getKey("/DescendantFonts");
    if (descendants.isArray() && descendants.getArrayNItems() > 0) {
        Object font0 = descendants.getArrayItem(0);
        readWidths(font0.getKey("/W"), font.widths);
        if (font0.getKey("/DW").isNumber())
            font.usualWidth = font0.getKey("/DW").getNumericValue();
        Object encoding = object.getKey("/Encoding");
        font.isKnown = font.isMapped || (encoding.isName() && encoding.getName().starts_with("/Identity-"));
        return font;
    }
    font.bytes = 1;
    if (!font.isMapped)
        font.meanings = encodedTexts(object);
    Object widths = object.getKey("/Widths");
    const int first =
        object.getKey("/FirstChar").isInteger() ? object.getKey("/FirstChar").getIntValueAsInt() : 0;
    for (int i = 0; widths.isArray() && i < widths.getArrayNItems(); ++i)
        font.widths[first + i] = widths.getArrayItem(i).getNumericValue();
    return font;
}

PdfFonts PdfFontStore::fontsIn(const Object &resources)
{
    PdfFonts fonts;
    Object named = resources.isDictionary() ? resources.getKey("/Font") : Object::newNull();
    if (!named.isDictionary())
        return fonts;
    for (auto &[name, font] : named.getDictAsMap()) {
        if (!font.isIndirect()) {
            fonts[name] = m_direct.emplace_back(std::make_unique<PdfFont>(readPdfFont(font))).get();
            continue;
        }
        const auto [at, isNew] = m_fonts.try_emplace(font.getObjGen());
        if (isNew)
            at->second = readPdfFont(font);
        fonts[name] = &at->second;
    }
    return fonts;
}

} // namespace vitae
