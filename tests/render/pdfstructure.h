// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

/// What qpdf's library finds in PDF bytes.
namespace readback {

/// The structure tree, one element a line, indented by its depth: role, then "pages" (of its marked content),
/// "links" (annotations), "text" (ActualText), "alt", "lang" and "numbering" where it has them.
[[nodiscard]] QStringList structure(const QByteArray &pdf);
/// "page URI contents" of every link annotation; the page counts from 1.
[[nodiscard]] QStringList links(const QByteArray &pdf);
/// Titles of the bookmarks, indented by level.
[[nodiscard]] QStringList outline(const QByteArray &pdf);
/// A key of the document information dictionary.
[[nodiscard]] QString information(const QByteArray &pdf, const char *key);
/// Complaints about the parent tree: every MCID and annotation must lead to the element that lists it.
[[nodiscard]] QStringList parentTreeFaults(const QByteArray &pdf);
/// The undecoded bytes of all image XObjects.
[[nodiscard]] QList<QByteArray> rawImages(const QByteArray &pdf);
/// The decoded content streams of all pages, joined.
[[nodiscard]] QByteArray contents(const QByteArray &pdf);

} // namespace readback
