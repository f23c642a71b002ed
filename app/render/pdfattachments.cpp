// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfattachments.h"

#include "pdfcatalog.h"
#include "pdfsyntax.h"

#include <algorithm>

namespace vitae {

using namespace pdf;

namespace {

/// ISO 32000-1, 7.11.4.
int writeContent(PdfFile &file, const PdfAttachment &attachment, const QString &isoDate, Deflater &deflater)
{
    std::string entries = "/Type/EmbeddedFile/Subtype";
    appendName(entries, attachment.mimeType.toStdString());
    entries += "/Params<</Size ";
    appendInt(entries, attachment.bytes.size());
    if (const QByteArray date = pdfDate(isoDate); !date.isEmpty()) {
        entries += "/ModDate";
        appendLiteral(entries, date.toStdString());
    }
    entries += ">>";
    if (attachment.deflates)
        return file.addDeflated(entries,
                                deflater.deflate({attachment.bytes.data(), size_t(attachment.bytes.size())}));
    const int number = file.reserve();
    file.setRaw(number, entries, std::make_shared<const std::string>(attachment.bytes.toStdString()));
    return number;
}

/// The file specification (7.11.3; ISO 19005-3, 6.8).
int writeSpecification(PdfFile &file, const PdfAttachment &attachment, int content)
{
    const bool isSource = attachment.relation == PdfAttachment::Relation::Source;
    std::string out = "<</Type/Filespec/F";
    appendText(out, attachment.name);
    out += "/UF";
    appendText(out, attachment.name);
    out += "/Desc";
    appendText(out, attachment.description);
    out += isSource ? "/AFRelationship/Source/EF<</F " : "/AFRelationship/Alternative/EF<</F ";
    appendRef(out, content);
    out += "/UF ";
    appendRef(out, content);
    return file.add(out + ">>>>");
}

} // namespace

AttachedFiles writeAttachments(PdfFile &file, const std::vector<PdfAttachment> &attachments,
                               const QString &isoDate, Deflater &deflater)
{
    AttachedFiles files;
    if (attachments.empty())
        return files;
    std::vector<std::pair<QString, int>> byName; // a name tree is sorted (7.9.6)
    files.associated = "/AF[";
    for (const PdfAttachment &attachment : attachments) {
        const int number =
            writeSpecification(file, attachment, writeContent(file, attachment, isoDate, deflater));
        appendRef(files.associated, number);
        files.associated += ' ';
        byName.emplace_back(attachment.name, number);
    }
    files.associated.back() = ']';
    std::ranges::sort(byName);
    files.names = "/EmbeddedFiles<</Names[";
    for (const auto &[name, number] : byName) {
        appendText(files.names, name);
        files.names += ' ';
        appendRef(files.names, number);
    }
    files.names += "]>>";
    return files;
}

} // namespace vitae
