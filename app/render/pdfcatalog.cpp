// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfcatalog.h"

#include "pdfsyntax.h"

#include <QColorSpace>
#include <QDateTime>
#include <QTimeZone>

namespace vitae {

using namespace pdf;
using namespace Qt::StringLiterals;

namespace {

constexpr auto producer = "Vitae"_L1;

QDateTime dateOf(const QString &iso)
{
    QDateTime date = QDateTime::fromString(iso, Qt::ISODate);
    if (date.timeSpec() == Qt::LocalTime)
        date.setTimeZone(QTimeZone::UTC);
    return date.toUTC();
}

/// What the identification of PDF/UA is, for readers of PDF/A, which know no schema but their own (ISO
/// 19005-3, 6.6.2.3.3).
constexpr auto uaSchema =
    "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">"
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">"
    "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>"
    "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>"
    "</rdf:Description>\n"_L1;

QString xmpPacket(const PageList &pages, const PdfMetadata &metadata)
{
    QString out =
        u"<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
        " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"_s;
    const auto add = [&out](QLatin1StringView open, const QString &text, QLatin1StringView close) {
        if (!text.isEmpty())
            out += open + text.toHtmlEscaped() + close + u'\n';
    };
    const auto alternative = [&](QLatin1StringView name, const QString &text) {
        if (!text.isEmpty())
            out += "<%1><rdf:Alt><rdf:li xml:lang=\"x-default\">%2</rdf:li></rdf:Alt></%1>\n"_L1.arg(
                name, text.toHtmlEscaped());
    };
    add("<dc:format>"_L1, u"application/pdf"_s, "</dc:format>"_L1);
    alternative("dc:title"_L1, pages.title);
    add("<dc:creator><rdf:Seq><rdf:li>"_L1, pages.author, "</rdf:li></rdf:Seq></dc:creator>"_L1);
    alternative("dc:description"_L1, metadata.subject);
    add("<dc:language><rdf:Bag><rdf:li>"_L1, pages.language, "</rdf:li></rdf:Bag></dc:language>"_L1);
    add("<pdf:Keywords>"_L1, metadata.keywords.join(", "_L1), "</pdf:Keywords>"_L1);
    add("<pdf:Producer>"_L1, QString(producer), "</pdf:Producer>"_L1);
    const QDateTime date = dateOf(isoDate(pages, metadata));
    if (date.isValid()) {
        const QString text = date.toString(Qt::ISODate);
        add("<xmp:CreateDate>"_L1, text, "</xmp:CreateDate>"_L1);
        add("<xmp:ModifyDate>"_L1, text, "</xmp:ModifyDate>"_L1);
    }
    out += "<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n"
           "<pdfuaid:part>1</pdfuaid:part>\n</rdf:Description>\n"_L1;
    return out + uaSchema + "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>"_L1;
}

/// Bookmarks as a tree of indexes into PageList::outline; level 0 hangs below -1.
struct Bookmark {
    int parent = -1, previous = -1, next = -1, first = -1, last = -1;
    int below = 0; ///< direct children
};

std::vector<Bookmark> bookmarkTree(const std::vector<OutlineEntry> &outline)
{
    std::vector<Bookmark> tree(outline.size());
    std::vector<int> open; ///< the last bookmark of each level
    int lastTop = -1;
    for (int i = 0; i < int(outline.size()); ++i) {
        const auto level = size_t(std::clamp(outline[size_t(i)].level, 0, int(open.size())));
        int previous = level < open.size() ? open[level] : -1;
        open.resize(level);
        Bookmark &bookmark = tree[size_t(i)];
        bookmark.parent = open.empty() ? -1 : open.back();
        if (bookmark.parent < 0) {
            previous = std::exchange(lastTop, i);
        } else {
            Bookmark &parent = tree[size_t(bookmark.parent)];
            if (parent.first < 0)
                parent.first = i;
            parent.last = i;
            ++parent.below;
        }
        bookmark.previous = previous;
        if (previous >= 0)
            tree[size_t(previous)].next = i;
        open.push_back(i);
    }
    return tree;
}

} // namespace

const QString &isoDate(const PageList &pages, const PdfMetadata &metadata)
{
    return metadata.date.isEmpty() ? pages.modified : metadata.date;
}

QByteArray pdfDate(const QString &iso)
{
    const QDateTime date = dateOf(iso);
    return date.isValid() ? "D:" + date.toString(u"yyyyMMddhhmmss"_s).toLatin1() + "Z" : QByteArray();
}

int writeInformation(PdfFile &file, const PageList &pages, const PdfMetadata &metadata)
{
    std::string out = "<<";
    const auto entry = [&out](std::string_view key, const QString &text) {
        if (text.isEmpty())
            return;
        out += key;
        appendText(out, text);
    };
    entry("/Title", pages.title);
    entry("/Author", pages.author);
    entry("/Subject", metadata.subject);
    entry("/Keywords", metadata.keywords.join(", "_L1));
    entry("/Producer", QString(producer));
    const QString date = QString::fromLatin1(pdfDate(isoDate(pages, metadata)));
    entry("/CreationDate", date);
    entry("/ModDate", date);
    return file.add(out + ">>");
}

int writeXmp(PdfFile &file, const PageList &pages, const PdfMetadata &metadata)
{
    const int number = file.reserve();
    file.setRaw(number, "/Type/Metadata/Subtype/XML",
                std::make_shared<const std::string>(xmpPacket(pages, metadata).toStdString()));
    return number;
}

std::string outputIntent(PdfFile &file, Deflater &deflater)
{
    QByteArray profile = QColorSpace(QColorSpace::SRgb).iccProfile();
    constexpr qsizetype minorVersion = 9;
    profile[minorVersion] = 0x20; // ISO 19005-3 takes profiles up to 4.2; nothing in this one is newer
    const int number = file.addDeflated("/N 3", deflater.deflate({profile.data(), size_t(profile.size())}));
    std::string out = "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1"
                      "/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile ";
    appendRef(out, number);
    return out + ">>]";
}

int writeOutline(PdfFile &file, const PageList &pages, const std::vector<int> &pageNumbers,
                 const StructureTree &tree)
{
    if (pages.outline.empty() || pages.pages.empty())
        return 0;
    const std::vector<Bookmark> bookmarks = bookmarkTree(pages.outline);
    const int root = file.reserve(int(bookmarks.size()) + 1);
    const auto ref = [&](std::string &out, std::string_view key, int bookmark) {
        if (bookmark < 0)
            return;
        out += key;
        appendRef(out, root + 1 + bookmark);
    };
    int top = 0, lastTop = 0;
    for (size_t i = 0; i < bookmarks.size(); ++i) {
        const Bookmark &bookmark = bookmarks[i];
        const OutlineEntry &entry = pages.outline[i];
        if (bookmark.parent < 0) {
            ++top;
            lastTop = int(i);
        }
        std::string out = "<</Title";
        appendText(out, entry.title);
        out += "/Parent ";
        appendRef(out, root + 1 + bookmark.parent);
        ref(out, "/Prev ", bookmark.previous);
        ref(out, "/Next ", bookmark.next);
        ref(out, "/First ", bookmark.first);
        ref(out, "/Last ", bookmark.last);
        if (bookmark.below > 0) {
            out += "/Count ";
            appendInt(out, -bookmark.below);
        }
        const auto page = size_t(std::clamp(entry.page, 0, int(pages.pages.size()) - 1));
        out += "/Dest[";
        appendRef(out, pageNumbers[page]);
        out += "/XYZ null ";
        appendNumber(out, pages.pages[page].size.height() - entry.y);
        out += " null]";
        if (entry.structure >= 0 && tree.element(entry.structure) > 0) {
            out += "/SE ";
            appendRef(out, tree.element(entry.structure));
        }
        file.set(root + 1 + int(i), out + ">>");
    }
    std::string out = "<</Type/Outlines";
    ref(out, "/First ", 0);
    ref(out, "/Last ", lastTop);
    out += "/Count ";
    appendInt(out, top);
    file.set(root, out + ">>");
    return root;
}

std::string pageLabels(const PageList &pages)
{
    std::string out;
    bool plain = true;
    int expected = 0; ///< the number that goes on the current range; 0: no such range
    for (size_t i = 0; i < pages.pages.size(); ++i) {
        const QString &label = pages.pages[i].label;
        bool isNumber = false;
        const int number = label.toInt(&isNumber);
        isNumber = isNumber && number > 0 && QString::number(number) == label;
        plain = plain && isNumber && number == int(i) + 1;
        if (isNumber && number == expected) {
            ++expected;
            continue;
        }
        out += out.empty() ? "" : " ";
        appendInt(out, qint64(i));
        if (isNumber) {
            out += "<</S/D/St ";
            appendInt(out, number);
        } else {
            out += "<</P";
            appendText(out, label);
        }
        out += ">>";
        expected = isNumber ? number + 1 : 0;
    }
    return plain ? std::string() : "/PageLabels<</Nums[" + out + "]>>";
}

} // namespace vitae
