// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace vitae::contact {

/// What a part of a contact line is; None: an unlabelled text.
enum class Sort : quint8 { None, Email, Phone, Web, Place, Label };

/// One of the pieces that separators set apart in a contact line.
struct Part {
    QString rich;
    QString plain; ///< without its label
    QString label; ///< "E-mail", "Mobile", "LinkedIn" … as typed, without the colon
    QString link;
    Sort sort = Sort::None;
};

/// The parts of a line in rich text. Commas part only contacts from what stands beside them.
[[nodiscard]] std::vector<Part> partsOf(const QString &rich);
/// The whole line as one part.
[[nodiscard]] Part readPart(const QString &rich);
/// By a label that people put before contacts: "Tel", "Anschrift". None for all others.
[[nodiscard]] Sort sortOfLabel(const QString &label);
/// Whether it is an address or number by which somebody is reached, or a file beside the CV.
[[nodiscard]] bool isContact(const Part &part);
[[nodiscard]] bool isEmail(const QString &plain);
[[nodiscard]] QStringList splitAtCommas(const QString &text);

} // namespace vitae::contact
