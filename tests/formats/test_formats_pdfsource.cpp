// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../document/exif.h"
#include "document/imageheader.h"
#include "document/vitaefile.h"
#include "formats/pdfsource.h"
#include "layout/layout.h"

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QTest>
#include <algorithm>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>
#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

Document sample()
{
    const auto imported = importFile(QStringLiteral(VITAE_SOURCE_DIR) + u"/resources/samples/sample.json"_s);
    return imported ? imported->document : Document::empty();
}

QByteArray pdfWith(const std::vector<PdfAttachment> &files)
{
    PageList pages;
    pages.pages.emplace_back().size = {100, 100};
    pages.pages.back().label = u"1"_s;
    pages.title = u"A page"_s;
    PdfMetadata metadata;
    metadata.attachments = files;
    return PdfWriter().write(pages, metadata);
}

QByteArray pdfOf(const Document &document, SourceInside what)
{
    return pdfWith(sourceInside(document, resolve(document), what));
}

QStringList namesIn(const QByteArray &pdf)
{
    QStringList names;
    if (const auto files = filesInPdf(pdf))
        for (const PdfFileInside &file : *files)
            names += file.name;
    return names;
}

/// With the first section hidden, unknown members, and a variant.
Document withSecrets()
{
    Document document = sample();
    auto root = std::make_shared<Node>(*document.root);
    auto section = std::make_shared<Node>(*root->children[1]);
    section->hidden = true;
    section->unknown.push_back({{}, u"note"_s, Json(u"told to nobody"_s)});
    root->children[1] = section;
    document.root = root;
    document.unknown.push_back({{}, u"diary"_s, Json(u"told to nobody"_s)});
    document.variants.emplace_back().name = u"For the rival"_s;
    return document;
}

/// The same behind a password.
QByteArray locked(const QByteArray &pdf)
{
    QPDF file;
    file.processMemoryFile("pdf", pdf.data(), size_t(pdf.size()));
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setR6EncryptionParameters("user", "owner", true, true, true, true, true, true, qpdf_r3p_full,
                                     true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize())};
}

} // namespace

/// The CV in its own PDF, and files in the PDFs of others.
class PdfSourceTest : public QObject {
    Q_OBJECT
  private slots:
    void aPdfOpensAsTheDocumentThatMadeIt();
    void nothingHiddenLeavesUnlessAskedFor();
    void aPhotoInsideSaysOnlyWhichSideIsUp_data();
    void aPhotoInsideSaysOnlyWhichSideIsUp();
    void withoutTheSwitchNothingIsInside();
    void theResumeInsideFollowsItsSchema_data();
    void theResumeInsideFollowsItsSchema();
    void aResumeIsOpenedWhereNothingElseIs();
    void aPdfOfOthersSaysWhatToDo();
    void aHugeFileInsideIsLeftOut();
    void damagedAndLockedFilesAreRefused_data();
    void damagedAndLockedFilesAreRefused();
    void europassGivesItsXml_data();
    void europassGivesItsXml();
};

void PdfSourceTest::aPdfOpensAsTheDocumentThatMadeIt()
{
    const Document document = sample();
    const QByteArray pdf = pdfOf(document, SourceInside::Shown);
    QCOMPARE(namesIn(pdf), (QStringList{u"document.vitae"_s, u"resume.json"_s}));
    const auto opened = importBytes(u"cv.pdf"_s, pdf);
    QVERIFY(opened);
    QVERIFY(opened->report.empty());
    QCOMPARE(pdfOf(opened->document, SourceInside::Shown), pdf);
}

void PdfSourceTest::nothingHiddenLeavesUnlessAskedFor()
{
    const Document document = withSecrets();
    const auto shown = importPdf(pdfOf(document, SourceInside::Shown));
    QVERIFY(shown);
    QCOMPARE(shown->document.root->children.size(), document.root->children.size() - 1);
    QVERIFY(shown->document.variants.empty());
    QVERIFY(!documentToJson(shown->document).contains("told to nobody"));
    const auto whole = importPdf(pdfOf(document, SourceInside::Whole));
    QVERIFY(whole);
    QCOMPARE(documentToJson(whole->document), documentToJson(document));
}

void PdfSourceTest::aPhotoInsideSaysOnlyWhichSideIsUp_data()
{
    QTest::addColumn<QByteArray>("photo");
    QImage picture(8, 4, QImage::Format_RGB32);
    picture.fill(Qt::red);
    picture.setText(u"Comment"_s, u"GPS 48.137 N"_s);
    for (const char *format : {"PNG", "JPEG"}) {
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly) && picture.save(&buffer, format));
        QByteArray photo = buffer.data();
        if (photo.startsWith("\x89PNG")) {
            QTest::newRow(format) << photo;
            continue;
        }
        for (const int orientation : {1, 3, 6, 8}) {
            QByteArray turned = photo;
            turned.insert(2, exif::segment(orientation) + QByteArray("\xff\xfe\0\x10GPS 48.137 N  ", 18));
            QTest::addRow("%s, orientation %d", format, orientation) << turned;
        }
    }
}

void PdfSourceTest::aPhotoInsideSaysOnlyWhichSideIsUp()
{
    QFETCH(const QByteArray, photo);
    QVERIFY(photo.contains("GPS"));
    Document document = sample();
    auto root = std::make_shared<Node>(*document.root);
    auto person = std::make_shared<Node>(document.person());
    person->set(Field::Photo, Photo{u"photo"_s, u"Ada"_s});
    root->children.front() = person;
    document.root = root;
    document.assets.insert(u"photo"_s, photo);
    const QByteArray pdf = pdfOf(document, SourceInside::Shown);
    const auto opened = importPdf(pdf);
    QVERIFY(opened);
    const QByteArray inside = opened->document.assets.value(u"photo"_s);
    QVERIFY(!inside.contains("GPS"));
    const auto before = readImageHeader(photo), after = readImageHeader(inside);
    QVERIFY(before && after && before->orientation == after->orientation);
    QCOMPARE(QImage::fromData(inside), QImage::fromData(photo));
    QCOMPARE(pdfOf(opened->document, SourceInside::Shown), pdf);
}

void PdfSourceTest::withoutTheSwitchNothingIsInside()
{
    const QByteArray pdf = pdfOf(sample(), SourceInside::None);
    QCOMPARE(namesIn(pdf), QStringList());
    QVERIFY(!pdf.contains("EmbeddedFile"));
}

void PdfSourceTest::theResumeInsideFollowsItsSchema_data()
{
    QTest::addColumn<QString>("path");
    QStringList files{QStringLiteral(VITAE_SOURCE_DIR "/resources/samples/sample.json")};
    const QDir stress(QStringLiteral(VITAE_SOURCE_DIR "/resources/samples/stress"));
    for (const QFileInfo &file : stress.entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name))
        files << file.filePath();
    if (const QString seed = QStringLiteral(VITAE_SOURCE_DIR "/../shared/seed/cv.md"); QFile::exists(seed))
        files << seed;
    for (const QString &file : files)
        QTest::newRow(qPrintable(QFileInfo(file).fileName())) << file;
}

void PdfSourceTest::theResumeInsideFollowsItsSchema()
{
    QFETCH(const QString, path);
    const auto schemaText =
        readFile(QStringLiteral(VITAE_SOURCE_DIR "/../shared/corpus/jsonresume-schema/schema-v1.0.0.json"));
    if (!schemaText)
        QSKIP("the schema of JSON Resume is not here");
    const auto imported = importFile(path);
    QVERIFY(imported);
    const auto files = filesInPdf(pdfOf(imported->document, SourceInside::Shown));
    QVERIFY(files && files->size() == 2);
    rapidjson::Document schemaJson, resume;
    schemaJson.Parse(schemaText->constData(), size_t(schemaText->size()));
    resume.Parse(files->back().bytes.constData(), size_t(files->back().bytes.size()));
    QVERIFY(!schemaJson.HasParseError() && !resume.HasParseError());
    const rapidjson::SchemaDocument schema(schemaJson);
    rapidjson::SchemaValidator validator(schema);
    const bool isValid = resume.Accept(validator);
    rapidjson::StringBuffer where;
    validator.GetInvalidDocumentPointer().StringifyUriFragment(where);
    QVERIFY2(isValid, where.GetString());
}

void PdfSourceTest::aResumeIsOpenedWhereNothingElseIs()
{
    const auto opened = importPdf(pdfWith({{.name = u"resume.json"_s,
                                            .description = u"A CV"_s,
                                            .mimeType = "application/json",
                                            .bytes = R"({"basics": {"name": "Ada Lovelace"}})"}}));
    QVERIFY(opened);
    QCOMPARE(opened->document.person().text(Field::Name), u"Ada Lovelace"_s);
}

void PdfSourceTest::aPdfOfOthersSaysWhatToDo()
{
    const auto opened = importPdf(pdfWith({}));
    QVERIFY(!opened);
    QVERIFY2(opened.error().sentence().contains(u".txt"_s), qPrintable(opened.error().sentence()));
}

void PdfSourceTest::aHugeFileInsideIsLeftOut()
{
    const QByteArray zeros(500 * 1024 * 1024, '\0');
    const auto files = filesInPdf(pdfWith(
        {{.name = u"a.bin"_s, .description = {}, .mimeType = "application/octet-stream", .bytes = zeros},
         {.name = u"b.txt"_s, .description = {}, .mimeType = "text/plain", .bytes = "still read"}}));
    QVERIFY(files);
    QCOMPARE(files->size(), 2U);
    QCOMPARE(files->front().bytes, QByteArray());
    QCOMPARE(files->back().bytes, QByteArray("still read"));
}

void PdfSourceTest::damagedAndLockedFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("pdf");
    const QByteArray whole = pdfOf(sample(), SourceInside::Shown);
    QTest::newRow("nothing after the first line") << QByteArray("%PDF-1.7\n");
    QTest::newRow("no catalog") << QByteArray("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<</Root 1 0 R>>\n");
    QTest::newRow("cut off") << whole.first(whole.size() / 3);
    QTest::newRow("a password") << locked(whole);
}

void PdfSourceTest::damagedAndLockedFilesAreRefused()
{
    QFETCH(const QByteArray, pdf);
    const auto opened = importBytes(u"cv.pdf"_s, pdf);
    QVERIFY(!opened);
    const QString text = opened.error().sentence();
    QVERIFY2(!text.isEmpty() && !text.contains(u'\n'), qPrintable(text));
    if (QByteArrayView(QTest::currentDataTag()) == "a password")
        QVERIFY2(text.contains(u"password"_s), qPrintable(text));
}

void PdfSourceTest::europassGivesItsXml_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(VITAE_SOURCE_DIR) + u"/../shared/corpus/europass-pdf"_s);
    const QFileInfoList files = folder.entryInfoList({u"europass-*.pdf"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files)
        QTest::newRow(qPrintable(file.fileName())) << file.filePath();
    if (files.isEmpty())
        QTest::newRow("none") << QString();
}

void PdfSourceTest::europassGivesItsXml()
{
    QFETCH(const QString, path);
    if (path.isEmpty())
        QSKIP("the Europass files are not here");
    const auto bytes = readFile(path);
    QVERIFY(bytes);
    const auto files = filesInPdf(*bytes);
    QVERIFY(files);
    QVERIFY(std::ranges::any_of(*files, [](const PdfFileInside &file) {
        return file.name.endsWith(u".xml"_s, Qt::CaseInsensitive) && file.bytes.contains("<");
    }));
}

QTEST_GUILESS_MAIN(PdfSourceTest)
#include "test_formats_pdfsource.moc"
