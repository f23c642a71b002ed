// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultset.h"
#include "xray/conformance/conformance.h"
#include "xray/pdffont.h"

#include <QCoreApplication>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <set>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

using Object = QPDFObjectHandle;

struct Message {
    Q_DECLARE_TR_FUNCTIONS(PdfFaults)
};

QString informationOf(QPDF &file, const char *key)
{
    Object information = file.getTrailer().getKey("/Info");
    Object value = information.isDictionary() ? information.getKey(key) : Object::newNull();
    return value.isString() ? QString::fromStdString(value.getUTF8Value()).trimmed() : QString();
}

void checkTags(QPDF &file, const QByteArray &pdf, Findings &findings)
{
    if (!file.getRoot().getKey("/StructTreeRoot").isDictionary()) {
        findings.add(
            Severity::Warning, u"pdf.tags"_s,
            Message::tr("The file has no tags: screen readers guess its order and headings. Export it "
                        "as tagged PDF (PDF/UA)."));
        return;
    }
    constexpr qsizetype named = 3;
    const QStringList faults = accessibilityFaults(pdf);
    if (!faults.isEmpty())
        findings.add(Severity::Hint, u"pdf.accessibility"_s,
                     Message::tr("The tags do not keep to PDF/UA: %1.")
                         .arg(faults.first(std::min(named, faults.size())).join(u"; "_s)
                              + (faults.size() > named ? u"; …"_s : QString())));
}

/// The font and those that it is made of.
bool isEmbedded(const Object &font)
{
    if (font.getKey("/Subtype").isNameAndEquals("/Type3"))
        return true;
    Object descendants = font.getKey("/DescendantFonts");
    Object bearer =
        descendants.isArray() && descendants.getArrayNItems() > 0 ? descendants.getArrayItem(0) : font;
    Object descriptor = bearer.isDictionary() ? bearer.getKey("/FontDescriptor") : Object::newNull();
    return descriptor.isDictionary()
        && (descriptor.hasKey("/FontFile") || descriptor.hasKey("/FontFile2")
            || descriptor.hasKey("/FontFile3"));
}

} // namespace

void checkDocumentOf(QPDF &file, const QByteArray &pdf, Findings &findings)
{
    checkTags(file, pdf, findings);
    if (informationOf(file, "/Title").isEmpty())
        findings.add(
            Severity::Hint, u"pdf.title"_s,
            Message::tr("The file has no title: windows and search results show its file name. Enter "
                        "your name and “CV” in the document's properties."));
    Object language = file.getRoot().getKey("/Lang");
    if (!language.isString() || language.getStringValue().empty())
        findings.add(
            Severity::Hint, u"pdf.language"_s,
            Message::tr("The file does not say its language: screen readers may speak it wrongly. Set "
                        "the document's language before you export."));
    if (file.isEncrypted() && (!file.allowExtractAll() || !file.allowAccessibility()))
        findings.add(
            Severity::Error, u"pdf.restricted"_s,
            Message::tr("The file forbids to copy its text, and programs keep to that: save it without "
                        "restrictions."));
}

void checkFontsOf(QPDF &file, Findings &findings)
{
    std::set<QString> missing;
    for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(file).getAllPages()) {
        Object resources = page.getAttribute("/Resources", false);
        Object fonts = resources.isDictionary() ? resources.getKey("/Font") : Object::newNull();
        if (!fonts.isDictionary())
            continue;
        for (auto &[name, font] : fonts.getDictAsMap())
            if (font.isDictionary() && !isEmbedded(font))
                missing.insert(pdfFontName(font));
    }
    const QStringList names(missing.begin(), missing.end());
    if (!names.isEmpty())
        findings.add(
            Severity::Warning, u"pdf.fonts"_s,
            Message::tr("Fonts are not inside: %1. On other machines the pages look otherwise; export "
                        "with fonts embedded.")
                .arg(names.join(u", "_s)));
}

} // namespace vitae
