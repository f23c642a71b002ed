// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conformance.h"
#include "contentwalk.h"
#include "formats/openpdf.h"

#include <QXmlStreamReader>
#include <QtEndian>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <set>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

class Faults {
  public:
    void when(bool isFault, QLatin1StringView clause, QLatin1StringView what)
    {
        if (isFault)
            m_all << clause + u' ' + what;
    }
    [[nodiscard]] QStringList take()
    {
        m_all.removeDuplicates();
        return std::move(m_all);
    }

  private:
    QStringList m_all;
};

QByteArray dataOf(const QPDFObjectHandle &stream, ReadingBudget &budget)
{
    return QByteArray::fromStdString(unpacked(stream, budget));
}

/// 6.1: the file as bytes.
void checkFile(const QByteArray &pdf, QPDF &file, Faults &faults)
{
    const QByteArray second = pdf.mid(pdf.indexOf('\n') + 1, 5);
    const bool isBinary = second.size() == 5 && second[0] == '%'
        && std::all_of(second.begin() + 1, second.end(), [](char c) { return quint8(c) > 127; });
    faults.when(!pdf.startsWith("%PDF-1."), "6.1.2"_L1, "the file does not begin with its version"_L1);
    faults.when(!isBinary, "6.1.2"_L1, "the second line does not mark the file as binary"_L1);
    faults.when(!file.getTrailer().getKey("/ID").isArray(), "6.1.3"_L1, "the file has no identifier"_L1);
    faults.when(file.isEncrypted(), "6.1.3"_L1, "the file is encrypted"_L1);
    faults.when(!pdf.trimmed().endsWith("%%EOF"), "6.1.3"_L1, "something follows the end of the file"_L1);
}

/// 6.1.7, 6.1.13, 6.2.8, 6.5.1: any object.
void checkObject(const QPDFObjectHandle &object, Faults &faults)
{
    static const std::set<std::string> forbidden{"/Launch",     "/Sound",      "/Movie",       "/ResetForm",
                                                 "/ImportData", "/Hide",       "/SetOCGState", "/Rendition",
                                                 "/Trans",      "/GoTo3DView", "/JavaScript"};
    QPDFObjectHandle dictionary = object.isStream() ? object.getDict() : object;
    if (!dictionary.isDictionary())
        return;
    if (object.isStream()) {
        faults.when(dictionary.hasKey("/F") || dictionary.hasKey("/FFilter"), "6.1.7.1"_L1,
                    "a stream lies outside the file"_L1);
        for (const QPDFObjectHandle &name : itemsOf(dictionary.getKey("/Filter")))
            faults.when(name.isNameAndEquals("/LZWDecode"), "6.1.7.2"_L1, "a stream is packed by LZW"_L1);
    }
    QPDFObjectHandle type = dictionary.getKey("/S");
    faults.when(type.isName() && forbidden.contains(type.getName())
                    && (dictionary.hasKey("/JS") || !dictionary.hasKey("/K")),
                "6.5.1"_L1, "there is an action that archives forbid"_L1);
    if (dictionary.isDictionaryOfType("", "/Image")) {
        faults.when(dictionary.hasKey("/Alternates") || dictionary.hasKey("/OPI"), "6.2.8"_L1,
                    "an image has other forms"_L1);
        QPDFObjectHandle smooth = dictionary.getKey("/Interpolate");
        faults.when(smooth.isBool() && smooth.getBoolValue(), "6.2.8"_L1, "an image is interpolated"_L1);
        QPDFObjectHandle space = dictionary.getKey("/ColorSpace");
        faults.when(space.isName() && space.getName() == "/DeviceCMYK", "6.2.4.3"_L1,
                    "an image has inks and the output intent has none"_L1);
    }
    if (dictionary.isDictionaryOfType("/ExtGState")) {
        for (const char *key : {"/TR", "/HTP", "/TR2"})
            faults.when(dictionary.hasKey(key), "6.2.5"_L1, "a graphics state has a transfer function"_L1);
    }
    if (dictionary.isDictionaryOfType("/Filespec") && dictionary.hasKey("/EF")) {
        faults.when(!dictionary.hasKey("/F") || !dictionary.hasKey("/UF"), "6.8"_L1,
                    "a file inside has no name"_L1);
        faults.when(!dictionary.getKey("/AFRelationship").isName(), "6.8"_L1,
                    "a file inside does not say what it is to the pages"_L1);
        QPDFObjectHandle content = entryOf(dictionary.getKey("/EF"), "/F");
        faults.when(!content.isStream() || !content.getDict().getKey("/Subtype").isName(), "6.8"_L1,
                    "a file inside has no type"_L1);
    }
}

/// 6.2.3: colours have a meaning.
void checkOutputIntent(const QPDFObjectHandle &root, Faults &faults, ReadingBudget &budget)
{
    bool isFound = false;
    for (const QPDFObjectHandle &intent : itemsOf(root.getKey("/OutputIntents"))) {
        if (nameOf(entryOf(intent, "/S")) != "/GTS_PDFA1")
            continue;
        isFound = true;
        QPDFObjectHandle stream = entryOf(intent, "/DestOutputProfile");
        const QByteArray profile = dataOf(stream, budget);
        const bool isProfile = profile.size() > 128 && profile.mid(36, 4) == "acsp"
            && profile.size() == qsizetype(qFromBigEndian<quint32>(profile.constData()));
        faults.when(!isProfile, "6.2.3"_L1, "the output intent has no ICC profile"_L1);
        const bool fits =
            isProfile && profile.mid(16, 4) == "RGB " && integerOf(stream.getDict().getKey("/N")) == 3;
        faults.when(!fits, "6.2.3"_L1, "the profile is none of three colours"_L1);
        faults.when(isProfile && (quint8(profile[8]) > 4 || (profile[8] == 4 && quint8(profile[9]) > 0x20)),
                    "6.2.3"_L1, "the profile is of a newer version"_L1);
    }
    faults.when(!isFound, "6.2.3"_L1, "there is no output intent"_L1);
}

/// 6.6: the metadata, and what the information dictionary says beside them.
void checkMetadata(QPDF &file, Faults &faults, ReadingBudget &budget)
{
    const QByteArray xmp = dataOf(file.getRoot().getKey("/Metadata"), budget);
    faults.when(xmp.isEmpty(), "6.6.2.1"_L1, "there are no metadata"_L1);
    if (xmp.isEmpty())
        return;
    QXmlStreamReader reader(xmp);
    QString part, conformance, title, uaPart;
    QStringList described; ///< prefixes that an extension schema explains
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QString name = reader.qualifiedName().toString();
        if (name == u"pdfaid:part")
            part = reader.readElementText();
        else if (name == u"pdfaid:conformance")
            conformance = reader.readElementText();
        else if (name == u"pdfuaid:part")
            uaPart = reader.readElementText();
        else if (name == u"pdfaSchema:prefix")
            described << reader.readElementText();
        else if (name == u"dc:title")
            title = reader.readElementText(QXmlStreamReader::IncludeChildElements);
    }
    faults.when(reader.hasError(), "6.6.2.1"_L1, "the metadata are no XML"_L1);
    faults.when(xmp.left(xmp.indexOf("?>")).contains("encoding="), "6.6.2.1"_L1,
                "the packet names an encoding"_L1);
    faults.when(part != u"3" || conformance != u"A", "6.6.4"_L1, "the metadata do not claim PDF/A-3a"_L1);
    faults.when(!uaPart.isEmpty() && !described.contains(u"pdfuaid"_s), "6.6.2.3.3"_L1,
                "a schema that PDF/A does not know is not described"_L1);
    QPDFObjectHandle information = file.getTrailer().getKey("/Info");
    if (information.isDictionary() && information.getKey("/Title").isString())
        faults.when(textOf(information.getKey("/Title")) != title, "6.6.3"_L1,
                    "information and metadata have different titles"_L1);
}

/// 6.7 to 6.11 and what of 6.3 to 6.5 stands in the catalog.
void checkCatalog(const QPDFObjectHandle &root, Faults &faults)
{
    QPDFObjectHandle marked = root.getKey("/MarkInfo");
    const bool isMarked =
        marked.isDictionary() && marked.getKey("/Marked").isBool() && marked.getKey("/Marked").getBoolValue();
    faults.when(!isMarked, "6.7.2.2"_L1, "the file does not say that it is tagged"_L1);
    faults.when(!root.getKey("/StructTreeRoot").isDictionary(), "6.7.3.3"_L1,
                "there is no structure tree"_L1);
    faults.when(!root.getKey("/Lang").isString(), "6.7.4"_L1, "the language is unknown"_L1);
    faults.when(root.hasKey("/AA") || root.hasKey("/OpenAction"), "6.5.2"_L1,
                "opening the file does something"_L1);
    faults.when(root.hasKey("/AcroForm"), "6.4.1"_L1, "there is a form"_L1);
    faults.when(root.hasKey("/Requirements"), "6.11"_L1, "the file asks for a reader of its own"_L1);
    QPDFObjectHandle names = root.getKey("/Names");
    faults.when(names.isDictionary() && names.hasKey("/JavaScript"), "6.5.1"_L1, "there is a script"_L1);
    faults.when(names.isDictionary() && names.hasKey("/AlternatePresentations"), "6.10"_L1,
                "there are other presentations"_L1);
    const bool hasFiles = names.isDictionary() && names.hasKey("/EmbeddedFiles");
    faults.when(hasFiles && !root.getKey("/AF").isArray(), "6.8"_L1, "the files inside belong to nothing"_L1);
}

/// 6.1.13 and 6.2.4: operators of a page.
class PageContent : public ContentWalk {
  public:
    explicit PageContent(Faults &faults) : m_faults(faults) {}

  private:
    void marked(const Marking &, const std::string &, const QPDFObjectHandle &) override {}
    void painted(const Marking &) override {}
    void shown(const Marking &, const std::string &, const std::string &) override {}
    void applied(const std::string &name, const std::vector<QPDFObjectHandle> &) override
    {
        m_depth += name == "q" ? 1 : name == "Q" ? -1 : 0;
        m_faults.when(m_depth > 28, "6.1.13"_L1, "graphics states nest deeper than 28"_L1);
        m_faults.when(name == "k" || name == "K", "6.2.4.3"_L1,
                      "inks are used and the output intent has none"_L1);
    }

    Faults &m_faults;
    int m_depth = 0;
};

void checkPage(QPDFPageObjectHelper &page, Faults &faults, ReadingBudget &budget)
{
    QPDFObjectHandle object = page.getObjectHandle();
    faults.when(object.hasKey("/AA"), "6.5.2"_L1, "turning a page does something"_L1);
    faults.when(object.hasKey("/PresSteps"), "6.10"_L1, "the page is a presentation"_L1);
    PageContent content(faults);
    readContent(page.getPageContents(), content, budget);
    static const std::set<std::string> forbidden{"/3D", "/Sound", "/Screen", "/Movie"};
    for (QPDFAnnotationObjectHelper annotation : page.getAnnotations()) {
        const std::string type = annotation.getSubtype();
        const int flags = annotation.getFlags();
        constexpr int invisible = 1, hidden = 2, print = 4, noView = 32, toggles = 256;
        faults.when(forbidden.contains(type), "6.3.1"_L1, "there is an annotation of a forbidden kind"_L1);
        faults.when(type != "/Popup" && (!(flags & print) || flags & (invisible | hidden | noView | toggles)),
                    "6.3.2"_L1, "an annotation is not printed as it is shown"_L1);
        faults.when(type != "/Link" && type != "/Popup" && !annotation.getObjectHandle().hasKey("/AP"),
                    "6.3.3"_L1, "an annotation has no appearance"_L1);
    }
}

} // namespace

QStringList archiveFaults(const QByteArray &pdf)
{
    const std::unique_ptr<QPDF> file = openPdf(pdf);
    ReadingBudget budget;
    Faults faults;
    checkFile(pdf, *file, faults);
    for (const QPDFObjectHandle &object : file->getAllObjects())
        checkObject(object, faults);
    checkOutputIntent(file->getRoot(), faults, budget);
    checkMetadata(*file, faults, budget);
    checkCatalog(file->getRoot(), faults);
    for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(*file).getAllPages())
        checkPage(page, faults, budget);
    return faults.take();
}

} // namespace vitae
