// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/pagelist.h"

#include <QByteArray>
#include <memory>

namespace vitae {

/// What a PDF carries beside its pages.
struct PdfMetadata {
    QString subject;
    QStringList keywords;
    /// Creation and modification date; ISO 8601, empty: none is written.
    QString date;
};

/// Writes tagged PDF 1.7 straight from a page list (ISO 32000-1). Equal page lists and metadata give equal
/// bytes, whatever was written before: the writer only remembers font subsets and deflated streams between
/// exports of one document. Not shared between threads.
class PdfWriter {
  public:
    PdfWriter();
    ~PdfWriter();
    [[nodiscard]] QByteArray write(const PageList &pages, const PdfMetadata &metadata = {});

  private:
    struct Memory;
    std::unique_ptr<Memory> m_memory;
};

} // namespace vitae
