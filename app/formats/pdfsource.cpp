// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfsource.h"

#include "document/vitaefile.h"
#include "jsonresume.h"
#include "openpdf.h"
#include "render/jpegsegments.h"

#include <QCoreApplication>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct Message {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

constexpr auto documentName = "document.vitae"_L1;
constexpr auto resumeName = "resume.json"_L1;
constexpr size_t mostFiles = 64;

struct TooLarge : std::exception {};

/// Takes what a stream unpacks to, up to a limit.
class Collected : public Pipeline {
  public:
    explicit Collected(qsizetype most) : Pipeline("collected", nullptr), m_most(most) {}
    void write(const unsigned char *data, size_t size) override
    {
        if (qsizetype(size) > m_most - m_bytes.size())
            throw TooLarge();
        m_bytes.append(reinterpret_cast<const char *>(data), qsizetype(size));
    }
    void finish() override {}
    [[nodiscard]] QByteArray take() { return std::move(m_bytes); }

  private:
    qsizetype m_most;
    QByteArray m_bytes;
};

QByteArray contentOf(QPDFFileSpecObjectHelper &file, qsizetype most)
{
    QPDFObjectHandle stream = file.getEmbeddedFileStream();
    if (!stream.isStream())
        return {};
    Collected collected(most);
    bool isTried = false;
    const bool isWhole = stream.pipeStreamData(&collected, &isTried, 0, qpdf_dl_all, true, false);
    return isWhole ? collected.take() : QByteArray();
}

Failure unreadable(const QPDFExc &error)
{
    if (error.getErrorCode() == qpdf_e_password)
        return {Message::tr("This PDF asks for a password; save it without one, then open that"), {}};
    return {Message::tr("This PDF is damaged or cut off; export or download it again, and open that (%1)")
                .arg(QString::fromStdString(error.getMessageDetail())),
            {}};
}

/// The files inside, while there is room.
class FileList {
  public:
    explicit FileList(const QStringList &wanted) : m_wanted(wanted) {}
    void add(QPDFFileSpecObjectHelper file)
    {
        if (m_files.size() == mostFiles)
            return;
        PdfFileInside inside{QString::fromStdString(file.getFilename()), {}};
        if (m_wanted.isEmpty() || m_wanted.contains(inside.name)) {
            inside.bytes = contentOf(file, m_most);
            m_most = inside.bytes.isEmpty() ? m_most / 2 : m_most - inside.bytes.size();
        }
        m_files.push_back(std::move(inside));
    }
    [[nodiscard]] std::vector<PdfFileInside> take() { return std::move(m_files); }

  private:
    const QStringList &m_wanted;
    std::vector<PdfFileInside> m_files;
    qsizetype m_most =
        maxFileSize; ///< halved by one that is too large: a hundred of them cost no more than two
};

/// Those of the document (ISO 32000-1, 7.11.4), then those that hang on pages (12.5.6.15).
std::vector<PdfFileInside> filesIn(QPDF &pdf, const QStringList &wanted)
{
    FileList files(wanted);
    for (const auto &[key, file] : QPDFEmbeddedFileDocumentHelper(pdf).getEmbeddedFiles())
        files.add(*file);
    for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(pdf).getAllPages())
        for (QPDFAnnotationObjectHelper &annotation : page.getAnnotations("/FileAttachment"))
            files.add(QPDFFileSpecObjectHelper(annotation.getObjectHandle().getKey("/FS")));
    return files.take();
}

const PdfFileInside *fileNamed(const std::vector<PdfFileInside> &files, QLatin1StringView name)
{
    const auto found =
        std::ranges::find_if(files, [name](const PdfFileInside &file) { return file.name == name; });
    return found == files.end() ? nullptr : &*found;
}

} // namespace

std::vector<PdfAttachment> sourceInside(const Document &document, const Cv &cv, SourceInside what)
{
    using Relation = PdfAttachment::Relation;
    if (what == SourceInside::None)
        return {};
    Document inside = what == SourceInside::Whole ? document : shownDocument(document, cv);
    if (what == SourceInside::Shown)
        for (QByteArray &asset : inside.assets)
            asset = pictureForStrangers(asset);
    // Not in the language of the program: equal documents give equal bytes wherever they are exported.
    return {{.name = documentName,
             .description = u"The CV, to be edited with Vitae"_s,
             .mimeType = "application/vnd.vitae.cv+zip"_ba,
             .relation = Relation::Source,
             .bytes = writeVitae(inside),
             .deflates = false},
            {.name = resumeName,
             .description = u"The CV as JSON Resume"_s,
             .mimeType = "application/json"_ba,
             .relation = Relation::Alternative,
             .bytes = exportJsonResume(inside)}};
}

tl::expected<std::vector<PdfFileInside>, Failure> filesInPdf(const QByteArray &pdf, const QStringList &wanted)
{
    try {
        return filesIn(*openPdf(pdf), wanted);
    } catch (const QPDFExc &error) {
        return tl::unexpected(unreadable(error));
    } catch (const std::exception &) { // what qpdf throws where a limit is passed
        return tl::unexpected(Failure{
            Message::tr("This PDF is damaged, or too large to be read; export it again, and open that"), {}});
    }
}

tl::expected<Imported, Failure> importPdf(const QByteArray &pdf)
{
    const auto files = filesInPdf(pdf, {documentName, resumeName});
    if (!files)
        return tl::unexpected(files.error());
    if (const PdfFileInside *file = fileNamed(*files, documentName)) {
        auto document = readVitae(file->bytes);
        if (!document)
            return tl::unexpected(document.error());
        return Imported{*std::move(document), {}};
    }
    if (const PdfFileInside *file = fileNamed(*files, resumeName))
        return importJsonResume(file->bytes);
    return tl::unexpected(Failure{Message::tr("This PDF carries no CV to edit; open the file it was made "
                                              "from, or copy its text into a .txt file and open that"),
                                  {}});
}

bool looksLikePdf(const QByteArray &bytes)
{
    return bytes.first(std::min<qsizetype>(bytes.size(), 64)).trimmed().startsWith("%PDF-");
}

} // namespace vitae
