// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <memory>
#include <qpdf/QPDF.hh>

namespace vitae {

/// The one way to open a PDF of whatever origin. `pdf` has to outlive it: qpdf reads the bytes where they
/// are. No stream unpacks to more than a file of ours may hold. Throws what qpdf throws of a file that it
/// cannot read.
[[nodiscard]] std::unique_ptr<QPDF> openPdf(const QByteArray &pdf);

} // namespace vitae
