// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/vitaefile.h"
#include "format.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

/// Kinds of files that people may try, known by their first bytes.
struct ForeignKind {
    QByteArrayView start;
    const char *name; ///< fits into "This is …"
};
constexpr ForeignKind foreign[] = {
    {"\x89PNG", QT_TRANSLATE_NOOP("Import", "a picture")},
    {"\xFF\xD8\xFF", QT_TRANSLATE_NOOP("Import", "a picture")},
    {"GIF8", QT_TRANSLATE_NOOP("Import", "a picture")},
    {"RIFF", QT_TRANSLATE_NOOP("Import", "a picture or a sound")},
    {"\xD0\xCF\x11\xE0", QT_TRANSLATE_NOOP("Import", "a document of an old Word or Excel")},
    {"{\\rtf", QT_TRANSLATE_NOOP("Import", "a rich text document (RTF)")},
    {"<?xml", QT_TRANSLATE_NOOP("Import", "an XML file")},
    {"<!DOCTYPE html", QT_TRANSLATE_NOOP("Import", "a web page (HTML)")},
    {"<!doctype html", QT_TRANSLATE_NOOP("Import", "a web page (HTML)")},
    {"<html", QT_TRANSLATE_NOOP("Import", "a web page (HTML)")},
    {"\x1F\x8B", QT_TRANSLATE_NOOP("Import", "a compressed file")},
    {"\x7F"
     "ELF",
     QT_TRANSLATE_NOOP("Import", "a program")},
    {"\\documentclass", QT_TRANSLATE_NOOP("Import", "a LaTeX document")},
};

struct Message {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

QString readableFormats()
{
    QStringList names;
    for (const FormatSpec &format : formatTable()) {
        if (format.read)
            names += u'.' + extensionsOf(format).front();
    }
    return names.join(u", "_s);
}

Failure notReadable(const QString &what)
{
    return {
        Message::tr("This is %1, which cannot be read; what can be read: %2").arg(what, readableFormats()),
        {}};
}

/// DOCX and ODT are archives too.
bool isOfficeArchive(const QByteArray &bytes)
{
    const QByteArrayView start = QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 4096));
    return bytes.startsWith("PK")
        && (start.contains("[Content_Types].xml") || start.contains("mimetypeapplication/vnd.oasis")
            || start.contains("word/"));
}

/// Nothing of a person and no sections.
bool holdsNothing(const Document &document)
{
    return std::ranges::all_of(document.root->children, [](const NodePtr &node) {
        return node->type == NodeType::Person && node->fields.empty() && node->children.empty();
    });
}

/// For files of others: who opens an empty file of ours knows it.
Imported withNoteWhenEmpty(Imported imported)
{
    if (holdsNothing(imported.document))
        imported.report.push_back({ImportRow::Outcome::Noted,
                                   {},
                                   {},
                                   {},
                                   u"file.no-content"_s,
                                   Message::tr("There is nothing of a CV in this file.")});
    return imported;
}

} // namespace

tl::expected<Imported, Failure> importFile(const QString &path)
{
    const auto bytes = readFile(path);
    return bytes ? importBytes(path, *bytes) : tl::unexpected(bytes.error());
}

tl::expected<Imported, Failure> importBytes(const QString &fileName, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return tl::unexpected(Failure{Message::tr("The file is empty"), {}});
    const QByteArray start = bytes.first(std::min<qsizetype>(bytes.size(), 256)).trimmed();
    for (const ForeignKind &kind : foreign) {
        if (start.startsWith(kind.start))
            return tl::unexpected(notReadable(Message::tr(kind.name)));
    }
    if (isOfficeArchive(bytes))
        return tl::unexpected(notReadable(Message::tr("a document of a word processor")));
    const FormatSpec *format = formatFor(fileName, bytes);
    if (!format || !format->read) {
        const QString suffix = QFileInfo(fileName).suffix();
        return tl::unexpected(notReadable(suffix.isEmpty()
                                              ? Message::tr("a file of an unknown kind")
                                              : Message::tr("a file of the kind “.%1”").arg(suffix)));
    }
    auto imported = format->read(bytes);
    if (!imported || QLatin1StringView(format->id) == "vitae"_L1)
        return imported;
    return withNoteWhenEmpty(*std::move(imported));
}

} // namespace vitae
