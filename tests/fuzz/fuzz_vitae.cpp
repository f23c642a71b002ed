// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/archive.h"
#include "document/cvdocument.h"
#include "document/vitaefile.h"

#include <cstdint>
#include <cstdlib>

using namespace vitae;

namespace {

/// A document that was read can be resolved, written and read again; the second time gives equal bytes.
void check(const Document &document)
{
    for (const Variant &variant : document.variants)
        if (resolve(document, &variant).person().type != NodeType::Person)
            std::abort();
    const QByteArray written = documentToJson(document);
    const auto again = documentFromJson(written);
    if (!again || documentToJson(*again) != written)
        std::abort();
    CvDocument editor(*again);
    const NodeId person = editor.value().person().id;
    editor.setField(person, Field::Name, QString(QChar(u'x')));
    editor.undoStack().undo();
}

} // namespace

/// The input is an archive, or the document.json of one: mutations seldom keep the checksums of the first.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (!looksLikeArchive(bytes)) {
        if (const auto document = documentFromJson(bytes))
            check(*document);
        return 0;
    }
    if (const auto document = readVitae(bytes))
        check(*document);
    return 0;
}
