// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/pagelist.h"

#include <QByteArray>
#include <memory>

namespace vitae {

/// A file inside the PDF (ISO 19005-3, 6.8).
struct PdfAttachment {
    /// What it is to the pages (AFRelationship): what they were made from, or another form of the same.
    enum class Relation : quint8 { Source, Alternative };
    QString name; ///< with its extension
    QString description;
    QByteArray mimeType;
    Relation relation = Relation::Source;
    QByteArray bytes;
    bool deflates = true; ///< false: it is compressed already
};

/// What a PDF carries beside its pages.
struct PdfMetadata {
    QString subject;
    QStringList keywords;
    /// Creation and modification date; ISO 8601, empty: none is written.
    QString date;
    std::vector<PdfAttachment> attachments = {}; ///< of different names, in their order
};

/// Writes tagged PDF 1.7 straight from a page list (ISO 32000-1), fit for screen readers (PDF/UA-1, ISO
/// 14289-1) and for archives (PDF/A-3a, ISO 19005-3). Equal page lists and metadata give equal
/// bytes, whatever was written before: the writer only remembers font subsets and deflated streams between
/// exports of one document. Not shared between threads.
class PdfWriter {
  public:
    /// Composite fonts say most exactly what each glyph stands for. Print systems that turn a PDF into
    /// PostScript keep only those of Type 1 as fonts: those are for printers.
    enum class Fonts : quint8 { Composite, Type1 };

    explicit PdfWriter(Fonts fonts = Fonts::Composite);
    ~PdfWriter();
    [[nodiscard]] QByteArray write(const PageList &pages, const PdfMetadata &metadata = {});

  private:
    struct Memory;
    std::unique_ptr<Memory> m_memory;
    Fonts m_fonts;
};

} // namespace vitae
