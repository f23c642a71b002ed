// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conformance.h"
#include "contentwalk.h"
#include "xray/pdffont.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include <map>
#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <set>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

/// The codes that pages show, by font.
class UsedCodes : public ContentWalk {
  public:
    UsedCodes(const QPDFObjectHandle &fonts, std::map<QPDFObjGen, std::set<int>> &codes)
        : m_fonts(fonts),
          m_codes(codes)
    {
    }

  private:
    void marked(const Marking &, const std::string &, const QPDFObjectHandle &) override {}
    void painted(const Marking &) override {}
    void shown(const Marking &, const std::string &font, const std::string &codes) override
    {
        QPDFObjectHandle object = m_fonts.getKey(font);
        if (!object.isDictionary())
            return;
        std::set<int> &used = m_codes[object.getObjGen()];
        const size_t bytes = object.getKey("/Subtype").isNameAndEquals("/Type0") ? 2 : 1;
        for (size_t i = 0; i + bytes <= codes.size(); i += bytes)
            used.insert(codeOf(codes.substr(i, bytes)));
    }

    QPDFObjectHandle m_fonts;
    std::map<QPDFObjGen, std::set<int>> &m_codes;
};

class ToUnicode : public PdfOperations {
  public:
    std::map<int, std::string> texts; ///< UTF-16, big endian

  private:
    void apply(const std::string &name, std::vector<QPDFObjectHandle> &operands) override
    {
        for (size_t i = 0; name == "endbfchar" && i + 1 < operands.size(); i += 2)
            texts[codeOf(operands[i].getStringValue())] = operands[i + 1].getStringValue();
        for (size_t i = 0; name == "endbfrange" && i + 2 < operands.size(); i += 3) {
            const int first = codeOf(operands[i].getStringValue()),
                      last = codeOf(operands[i + 1].getStringValue());
            for (int code = first; code <= last; ++code) {
                const QPDFObjectHandle &target = operands[i + 2];
                std::string text =
                    (target.isArray() ? target.getArrayItem(code - first) : target).getStringValue();
                if (!target.isArray() && !text.empty())
                    text.back() = char(text.back() + (code - first));
                texts[code] = text;
            }
        }
    }
};

/// A font program as FreeType has it; null when it cannot read it.
class Program {
  public:
    explicit Program(QPDFObjectHandle stream) : m_bytes(stream.getStreamData())
    {
        FT_Init_FreeType(&m_library);
        if (FT_New_Memory_Face(m_library, m_bytes->getBuffer(), FT_Long(m_bytes->getSize()), 0, &m_face))
            m_face = nullptr;
    }
    ~Program()
    {
        FT_Done_Face(m_face);
        FT_Done_FreeType(m_library);
    }
    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;

    [[nodiscard]] bool isReadable() const { return m_face; }
    /// FreeType takes CIDs where a font has them.
    [[nodiscard]] bool has(int cid) const
    {
        return FT_Load_Glyph(m_face, FT_UInt(cid), FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING) == 0;
    }
    /// In thousandths of the em.
    [[nodiscard]] double width(int cid) const
    {
        return has(cid) ? double(m_face->glyph->metrics.horiAdvance) * 1000 / double(m_face->units_per_EM)
                        : 0;
    }

  private:
    std::shared_ptr<Buffer> m_bytes;
    FT_Library m_library = nullptr;
    FT_Face m_face = nullptr;
};

std::map<int, double> widthsOf(const QPDFObjectHandle &list)
{
    std::map<int, double> widths;
    if (!list.isArray())
        return widths;
    for (int i = 0; i + 1 < list.getArrayNItems();) {
        const int first = list.getArrayItem(i).getIntValueAsInt();
        QPDFObjectHandle next = list.getArrayItem(i + 1);
        if (next.isArray()) {
            for (int n = 0; n < next.getArrayNItems(); ++n)
                widths[first + n] = next.getArrayItem(n).getNumericValue();
            i += 2;
        } else {
            for (int cid = first; cid <= next.getIntValueAsInt(); ++cid)
                widths[cid] = list.getArrayItem(i + 2).getNumericValue();
            i += 3;
        }
    }
    return widths;
}

class FontCheck {
  public:
    QStringList faults;

    void check(const QPDFObjectHandle &font, const std::set<int> &codes)
    {
        m_name = font.getKey("/BaseFont").isName()
            ? QString::fromStdString(font.getKey("/BaseFont").getName())
            : u"?"_s;
        const std::string type = font.getKey("/Subtype").getName();
        checkTexts(font, codes);
        if (type != "/Type0") {
            QPDFObjectHandle descriptor = font.getKey("/FontDescriptor");
            when(type != "/Type3" && programOf(descriptor).isNull(), "31-009, 6.2.11.4.1"_L1,
                 "is not embedded"_L1);
            return;
        }
        QPDFObjectHandle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
        QPDFObjectHandle encoding = font.getKey("/Encoding");
        when(!encoding.isStream() && !(encoding.isName() && encoding.getName().starts_with("/Identity-")),
             "31-006, 6.2.11.3.3"_L1, "has a map of codes that is not inside"_L1);
        QPDFObjectHandle map = descendant.getKey("/CIDToGIDMap");
        when(descendant.getKey("/Subtype").getName() == "/CIDFontType2" && !map.isStream()
                 && !(map.isName() && map.getName() == "/Identity"),
             "31-004, 6.2.11.3.2"_L1, "does not say which glyph a code means"_L1);
        checkProgram(descendant, codes);
    }

  private:
    void when(bool isFault, QLatin1StringView clause, QLatin1StringView what)
    {
        const QString line = u"%1 the font %2 %3"_s.arg(clause, m_name, what);
        if (isFault && !faults.contains(line))
            faults << line;
    }
    static QPDFObjectHandle programOf(const QPDFObjectHandle &descriptor)
    {
        for (const char *key : {"/FontFile", "/FontFile2", "/FontFile3"})
            if (descriptor.isDictionary() && descriptor.hasKey(key))
                return descriptor.getKey(key);
        return QPDFObjectHandle::newNull();
    }
    void checkTexts(const QPDFObjectHandle &font, const std::set<int> &codes)
    {
        QPDFObjectHandle stream = font.getKey("/ToUnicode");
        when(!stream.isStream(), "31-027, 6.2.11.7.2"_L1, "does not say what its codes mean"_L1);
        if (!stream.isStream())
            return;
        ToUnicode map;
        QPDFObjectHandle::parseContentStream(stream, &map);
        using namespace std::string_literals;
        for (const int code : codes) {
            const auto text = map.texts.find(code);
            when(text == map.texts.end() || text->second.empty(), "10-001, 6.2.11.7.2"_L1,
                 "has a code without a meaning"_L1);
            if (text == map.texts.end())
                continue;
            when(text->second == "\0\0"s, "31-028, 6.2.11.7.2"_L1, "has a code that means zero"_L1);
            when(text->second == "\xFE\xFF"s || text->second == "\xFF\xFE"s, "31-029, 6.2.11.7.2"_L1,
                 "has a code that means a byte order mark"_L1);
        }
    }
    void checkProgram(const QPDFObjectHandle &descendant, const std::set<int> &codes)
    {
        QPDFObjectHandle stream = programOf(descendant.getKey("/FontDescriptor"));
        when(!stream.isStream(), "31-009, 6.2.11.4.1"_L1, "is not embedded"_L1);
        if (!stream.isStream())
            return;
        const Program program(stream);
        when(!program.isReadable(), "31-009, 6.2.11.4.1"_L1, "cannot be read"_L1);
        if (!program.isReadable())
            return;
        const auto widths = widthsOf(descendant.getKey("/W"));
        const double usual =
            descendant.getKey("/DW").isNumber() ? descendant.getKey("/DW").getNumericValue() : 1000;
        for (const int code : codes) {
            when(code == 0, "31-030, 6.2.11.8"_L1, "shows its glyph for what it lacks"_L1);
            when(!program.has(code), "31-011, 6.2.11.4.1"_L1, "lacks a glyph that is shown"_L1);
            if (!program.has(code))
                continue;
            const auto said = widths.find(code);
            const double width = said == widths.end() ? usual : said->second;
            when(std::abs(width - program.width(code)) > 1, "31-016, 6.2.11.5"_L1,
                 "has another width than the file says"_L1);
        }
    }

    QString m_name;
};

} // namespace

QStringList fontFaults(const QByteArray &pdf)
{
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("pdf", pdf.constData(), size_t(pdf.size()));
    std::map<QPDFObjGen, std::set<int>> codes;
    std::map<QPDFObjGen, QPDFObjectHandle> fonts;
    for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(file).getAllPages()) {
        QPDFObjectHandle found = page.getAttribute("/Resources", false).getKey("/Font");
        if (!found.isDictionary())
            continue;
        for (auto &[name, font] : found.getDictAsMap())
            fonts.emplace(font.getObjGen(), font);
        UsedCodes used(found, codes);
        page.parseContents(&used);
    }
    FontCheck check;
    for (const auto &[id, font] : fonts)
        check.check(font, codes[id]);
    return check.faults;
}

} // namespace vitae
