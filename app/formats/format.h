// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "blocks.h"
#include "document/document.h"
#include "document/finding.h"

#include <QByteArray>
#include <span>
#include <tl/expected.hpp>
#include <vector>

namespace vitae {

/// What became of one piece of the source.
struct ImportRow {
    enum class Outcome : quint8 { Placed, KeptAsText, Dropped, Noted };
    Outcome outcome = Outcome::Placed;
    SourceRange source; ///< or…
    QString path;       ///< …a JSON pointer, for structured formats
    FieldRef target;
    QString rule; ///< stable id of what decided, e.g. "markdown.dead-link"
    QString text; ///< one translated sentence for Dropped, KeptAsText and Noted; may be empty for Placed
    QString excerpt = {}; ///< the words of the source that the sentence is about; empty: unknown, or all
};

struct Imported {
    Document document;
    std::vector<ImportRow> report;
};

/// One line of the registry. Adding a format is one file pair and one row.
struct FormatSpec {
    const char *id;        ///< "markdown"
    const char *name;      ///< translatable
    const char *extensions; ///< space separated, without dots, first the preferred one
    /// Null: cannot be read.
    tl::expected<Imported, Failure> (*read)(const QByteArray &bytes);
    /// Null: not written from the document alone.
    QByteArray (*write)(const Document &document);
    /// True when bytes surely are of this format, whatever the file's name; may be null.
    bool (*recognises)(const QByteArray &bytes);
    bool fromPages = false; ///< written from the pages of a document, by app/render

    [[nodiscard]] bool isWritten() const { return write || fromPages; }
};

[[nodiscard]] std::span<const FormatSpec> formatTable();
/// By content first, then by extension; null when neither tells.
[[nodiscard]] const FormatSpec *formatFor(const QString &fileName, const QByteArray &bytes);
[[nodiscard]] const FormatSpec *formatById(QStringView id);
/// Without the dot, in any case.
[[nodiscard]] const FormatSpec *formatByExtension(const QString &extension);
[[nodiscard]] QStringList extensionsOf(const FormatSpec &format);

/// Reads any importable file: size limit, format by content and extension, then its reader.
[[nodiscard]] tl::expected<Imported, Failure> importFile(const QString &path);
/// The same for bytes that were read already.
[[nodiscard]] tl::expected<Imported, Failure> importBytes(const QString &fileName, const QByteArray &bytes);

} // namespace vitae
