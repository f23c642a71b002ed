// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "format.h"

#include "document/archive.h"
#include "document/vitaefile.h"
#include "jsonresume.h"
#include "loosetext.h"
#include "pdfsource.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

tl::expected<Imported, Failure> importVitae(const QByteArray &bytes)
{
    auto document = readVitae(bytes);
    if (!document)
        return tl::unexpected(document.error());
    return Imported{*std::move(document), {}};
}

QByteArray exportVitae(const Document &document)
{
    return writeVitae(document);
}

constexpr FormatSpec formats[] = {
    {"vitae", QT_TRANSLATE_NOOP("Format", "Vitae"), "vitae", importVitae, exportVitae, looksLikeArchive},
    {"jsonresume", QT_TRANSLATE_NOOP("Format", "JSON Resume"), "json", importJsonResume, exportJsonResume,
     looksLikeJson},
    {"markdown", QT_TRANSLATE_NOOP("Format", "Markdown"), "md markdown", importMarkdown, nullptr, nullptr},
    {"text", QT_TRANSLATE_NOOP("Format", "Plain text"), "txt text", importPlainText, nullptr, nullptr},
    {"pdf", QT_TRANSLATE_NOOP("Format", "PDF"), "pdf", importPdf, nullptr, looksLikePdf, true},
    {"png", QT_TRANSLATE_NOOP("Format", "PNG, a picture of each page"), "png", nullptr, nullptr, nullptr,
     true},
    {"jpeg", QT_TRANSLATE_NOOP("Format", "JPEG, a picture of each page"), "jpg jpeg", nullptr, nullptr,
     nullptr, true},
    {"svg", QT_TRANSLATE_NOOP("Format", "SVG, a drawing of each page"), "svg", nullptr, nullptr, nullptr,
     true},
};

} // namespace

std::span<const FormatSpec> formatTable()
{
    return formats;
}

const FormatSpec *formatById(QStringView id)
{
    for (const FormatSpec &format : formats) {
        if (QLatin1StringView(format.id) == id)
            return &format;
    }
    return nullptr;
}

const FormatSpec *formatFor(const QString &fileName, const QByteArray &bytes)
{
    for (const FormatSpec &format : formats) {
        if (format.recognises && format.recognises(bytes))
            return &format;
    }
    return formatByExtension(QFileInfo(fileName).suffix());
}

const FormatSpec *formatByExtension(const QString &extension)
{
    for (const FormatSpec &format : formats) {
        if (extensionsOf(format).contains(extension, Qt::CaseInsensitive))
            return &format;
    }
    return nullptr;
}

QStringList extensionsOf(const FormatSpec &format)
{
    return QString::fromLatin1(format.extensions).split(u' ');
}

} // namespace vitae
