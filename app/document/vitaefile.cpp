// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "vitaefile.h"

#include "archive.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vitae {
namespace {

constexpr char mimeType[] = "application/vnd.vitae.cv+zip";
constexpr QLatin1StringView mimeTypeName("mimetype");
constexpr QLatin1StringView documentName("document.json");
constexpr QLatin1StringView thumbnailName("thumbnail.png");
constexpr QLatin1StringView assetFolder("assets/");

struct Message {
    Q_DECLARE_TR_FUNCTIONS(Document)
};

const QByteArray *find(const std::vector<ArchiveFile> &files, QLatin1StringView name)
{
    for (const ArchiveFile &file : files)
        if (file.name == name)
            return &file.bytes;
    return nullptr;
}

} // namespace

tl::expected<Document, Failure> readVitae(const QByteArray &zip)
{
    const tl::expected<std::vector<ArchiveFile>, Failure> files = readArchive(zip);
    if (!files)
        return tl::unexpected(files.error());
    const QByteArray *type = find(*files, mimeTypeName);
    const QByteArray *json = find(*files, documentName);
    if (!type || *type != mimeType || !json)
        return tl::unexpected(Failure{Message::tr("This archive is not a document of Vitae"), {}});
    tl::expected<Document, Failure> document = documentFromJson(*json);
    if (!document) {
        const QString where = document.error().where;
        return tl::unexpected(
            Failure{document.error().what, where.isEmpty() ? where : documentName + u' ' + where});
    }
    for (const ArchiveFile &file : *files) {
        if (file.name.startsWith(assetFolder))
            document->assets.insert(file.name.sliced(assetFolder.size()), file.bytes);
        else if (file.name != mimeTypeName && file.name != documentName && file.name != thumbnailName)
            document->unknownFiles.insert(file.name, file.bytes);
    }
    return document;
}

QByteArray writeVitae(const Document &document, const QByteArray &thumbnailPng)
{
    std::vector<ArchiveFile> files = {{mimeTypeName, mimeType}, {documentName, documentToJson(document)}};
    QStringList stored = {mimeTypeName};
    for (const auto &[name, bytes] : document.assets.asKeyValueRange()) {
        files.push_back({assetFolder + name, bytes});
        stored.append(files.back().name); // pictures are compressed already
    }
    for (const auto &[name, bytes] : document.unknownFiles.asKeyValueRange())
        files.push_back({name, bytes});
    if (!thumbnailPng.isEmpty()) {
        files.push_back({thumbnailName, thumbnailPng});
        stored.append(thumbnailName);
    }
    return writeArchive(files, stored);
}

} // namespace vitae
