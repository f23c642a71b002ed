// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfcmap.h"

#include "pdfcontent.h"
#include "pdfvalue.h"

namespace vitae {

using Object = QPDFObjectHandle;

namespace {

constexpr int longestRange = 0x10000;
constexpr size_t mostSpaces = 100;

QString utf16(const std::string &bigEndian)
{
    QString text;
    for (size_t i = 0; i + 1 < bigEndian.size(); i += 2)
        text += QChar(quint16(quint8(bigEndian[i]) << 8 | quint8(bigEndian[i + 1])));
    return text;
}

class CMapReader : public PdfOperations {
  public:
    explicit CMapReader(ReadingBudget &budget) : m_budget(budget) {}
    PdfCMap map;

  private:
    using Operands = std::vector<Object>;

    void apply(const std::string &name, Operands &operands) override
    {
        if (name == "endbfchar")
            addTexts(operands);
        else if (name == "endbfrange")
            addRanges(operands, &CMapReader::addTextRange);
        else if (name == "endcidrange")
            addRanges(operands, &CMapReader::addCidRange);
        else if (name == "endcidchar")
            addCids(operands);
        else if (name == "endcodespacerange")
            addSpaces(operands);
    }
    void addTexts(const Operands &operands)
    {
        for (size_t i = 0; i + 1 < operands.size(); i += 2)
            if (operands[i].isString() && operands[i + 1].isString())
                add(codeOf(bytesOf(operands[i])), utf16(bytesOf(operands[i + 1])));
    }
    void addCids(const Operands &operands)
    {
        for (size_t i = 0; i + 1 < operands.size(); i += 2)
            if (operands[i].isString() && operands[i + 1].isInteger())
                addCidRange(codeOf(bytesOf(operands[i])), 1, operands[i + 1]);
    }
    /// Ranges run in the last byte alone, so that those of ToUnicode have 256 codes; many have more.
    void addRanges(const Operands &operands,
                   void (CMapReader::*addRange)(int first, int count, const Object &))
    {
        for (size_t i = 0; i + 2 < operands.size(); i += 3) {
            const int first = codeOf(bytesOf(operands[i])), last = codeOf(bytesOf(operands[i + 1]));
            if (operands[i].isString() && operands[i + 1].isString() && first >= 0 && last >= first)
                (this->*addRange)(first, std::min(last - first, longestRange - 1) + 1, operands[i + 2]);
        }
    }
    void addTextRange(int first, int count, const Object &target)
    {
        if (target.isArray()) {
            const std::vector<Object> texts = target.getArrayAsVector();
            for (size_t i = 0; i < std::min(texts.size(), size_t(count)); ++i)
                add(first + int(i), utf16(bytesOf(texts[i])));
            return;
        }
        QString text = utf16(bytesOf(target));
        for (int i = 0; i < count && !text.isEmpty(); ++i) {
            add(first + i, text);
            text.back() = QChar(char16_t(text.back().unicode() + 1));
        }
    }
    void addCidRange(int first, int count, const Object &target)
    {
        m_budget.codes.spend(size_t(count));
        const int cid = integerOf(target, -1);
        for (int i = 0; i < count && cid >= 0 && cid < longestRange; ++i)
            map.cids[first + i] = cid + i;
    }
    void addSpaces(const Operands &operands)
    {
        for (size_t i = 0; i + 1 < operands.size(); i += 2) {
            const std::string first = bytesOf(operands[i]), last = bytesOf(operands[i + 1]);
            if (!first.empty() && first.size() <= 4 && first.size() == last.size()
                && map.spaces.size() < mostSpaces)
                map.spaces.push_back({first.size(), quint32(codeOf(first)), quint32(codeOf(last))});
        }
    }
    void add(int code, const QString &text)
    {
        m_budget.codes.spend(1 + size_t(text.size()) / 4);
        map.texts[code] = text;
    }

    ReadingBudget &m_budget;
};

} // namespace

bool CodeSpace::holds(quint32 code) const
{
    for (size_t i = 0; i < bytes; ++i) {
        const auto byte = [i](quint32 value) { return value >> (8 * i) & 0xff; };
        if (byte(code) < byte(first) || byte(code) > byte(last))
            return false;
    }
    return true;
}

PdfCMap readCMap(const Object &stream, ReadingBudget &budget)
{
    CMapReader reader(budget);
    readContent({stream}, reader, budget);
    return std::move(reader.map);
}

int codeOf(const std::string &bytes)
{
    quint32 value = 0;
    for (const char byte : bytes)
        value = value << 8 | quint8(byte);
    return int(value);
}

} // namespace vitae
