// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conformance.h"
#include "contentwalk.h"
#include "formats/openpdf.h"
#include "xray/pdffont.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include <map>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <set>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

/// The codes that pages show, by font.
class UsedCodes : public ContentWalk {
  public:
    using Codes = std::map<QPDFObjGen, std::set<int>>;
    UsedCodes(const QPDFObjectHandle &fonts, PdfFontStore &store, Codes &codes)
        : m_fonts(fonts),
          m_store(store),
          m_codes(codes)
    {
    }

  private:
    void marked(const Marking &, const std::string &, const QPDFObjectHandle &) override {}
    void painted(const Marking &) override {}
    void shown(const Marking &, const std::string &font, const std::string &codes) override
    {
        const QPDFObjectHandle object = entryOf(m_fonts, font);
        if (!object.isDictionary() || !object.isIndirect())
            return;
        const PdfFont *read = m_store.read(object);
        std::set<int> &used = m_codes[object.getObjGen()];
        for (const PdfCode code : read->codesIn(codes))
            used.insert(code.value);
    }

    QPDFObjectHandle m_fonts;
    PdfFontStore &m_store;
    Codes &m_codes;
};

/// A font program as FreeType has it; null when it cannot read it.
class Program {
  public:
    explicit Program(std::string bytes) : m_bytes(std::move(bytes))
    {
        FT_Init_FreeType(&m_library);
        if (FT_New_Memory_Face(m_library, reinterpret_cast<const FT_Byte *>(m_bytes.data()),
                               FT_Long(m_bytes.size()), 0, &m_face))
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
    std::string m_bytes;
    FT_Library m_library = nullptr;
    FT_Face m_face = nullptr;
};

class FontCheck {
  public:
    explicit FontCheck(ReadingBudget &budget) : m_budget(budget) {}
    QStringList faults;

    void check(const QPDFObjectHandle &font, const std::set<int> &codes)
    {
        const std::string name = nameOf(entryOf(font, "/BaseFont")), type = nameOf(entryOf(font, "/Subtype"));
        m_name = name.empty() ? u"?"_s : QString::fromStdString(name);
        checkTexts(font, codes);
        if (type != "/Type0") {
            const QPDFObjectHandle descriptor = entryOf(font, "/FontDescriptor");
            when(type != "/Type3" && programOf(descriptor).isNull(), "31-009, 6.2.11.4.1"_L1,
                 "is not embedded"_L1);
            return;
        }
        const std::vector<QPDFObjectHandle> descendants = itemsOf(entryOf(font, "/DescendantFonts"));
        const QPDFObjectHandle descendant =
            descendants.empty() ? QPDFObjectHandle::newNull() : descendants.front();
        const QPDFObjectHandle encoding = entryOf(font, "/Encoding");
        when(!encoding.isStream() && !nameOf(encoding).starts_with("/Identity-"), "31-006, 6.2.11.3.3"_L1,
             "has a map of codes that is not inside"_L1);
        const QPDFObjectHandle map = entryOf(descendant, "/CIDToGIDMap");
        when(nameOf(entryOf(descendant, "/Subtype")) == "/CIDFontType2" && !map.isStream()
                 && nameOf(map) != "/Identity",
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
        const QPDFObjectHandle stream = entryOf(font, "/ToUnicode");
        when(!stream.isStream(), "31-027, 6.2.11.7.2"_L1, "does not say what its codes mean"_L1);
        if (!stream.isStream())
            return;
        const PdfCMap map = readCMap(stream, m_budget);
        constexpr QChar zero = u'\0', mark = u'\uFEFF', turnedMark = u'\uFFFE';
        for (const int code : codes) {
            const auto found = map.texts.find(code);
            const QString text = found == map.texts.end() ? QString() : found->second;
            when(text.isEmpty(), "10-001, 6.2.11.7.2"_L1, "has a code without a meaning"_L1);
            when(text == zero, "31-028, 6.2.11.7.2"_L1, "has a code that means zero"_L1);
            when(text == mark || text == turnedMark, "31-029, 6.2.11.7.2"_L1,
                 "has a code that means a byte order mark"_L1);
        }
    }
    void checkProgram(const QPDFObjectHandle &descendant, const std::set<int> &codes)
    {
        const QPDFObjectHandle stream = programOf(entryOf(descendant, "/FontDescriptor"));
        when(!stream.isStream(), "31-009, 6.2.11.4.1"_L1, "is not embedded"_L1);
        if (!stream.isStream())
            return;
        const Program program(unpacked(stream, m_budget));
        when(!program.isReadable(), "31-009, 6.2.11.4.1"_L1, "cannot be read"_L1);
        if (!program.isReadable())
            return;
        const std::map<int, double> widths = widthsByCid(entryOf(descendant, "/W"), m_budget);
        const double usual = numberOf(entryOf(descendant, "/DW"), 1000);
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

    ReadingBudget &m_budget;
    QString m_name;
};

} // namespace

QStringList fontFaults(const QByteArray &pdf)
{
    const std::unique_ptr<QPDF> file = openPdf(pdf);
    ReadingBudget budget;
    PdfFontStore store(budget);
    UsedCodes::Codes codes;
    std::map<QPDFObjGen, QPDFObjectHandle> fonts;
    for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(*file).getAllPages()) {
        QPDFObjectHandle found = entryOf(page.getAttribute("/Resources", false), "/Font");
        if (!found.isDictionary())
            continue;
        for (auto &[name, font] : found.getDictAsMap())
            fonts.emplace(font.getObjGen(), font);
        UsedCodes used(found, store, codes);
        readContent(page.getPageContents(), used, budget);
    }
    FontCheck check(budget);
    for (const auto &[id, font] : fonts)
        check.check(font, codes[id]);
    return check.faults;
}

} // namespace vitae
