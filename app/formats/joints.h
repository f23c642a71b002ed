// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <vector>

namespace vitae {

/// White space that sets a column off: a tab, several spaces, a wide one.
[[nodiscard]] bool isGap(QStringView text);

/// How an entry's first line says who and where: "Organisation – Position", "Position @ Organisation" …
enum class Joint : quint8 { Dash, Bar, At, Semicolon, Paren, Comma };
inline constexpr Joint joints[] = {Joint::Dash,      Joint::Bar,   Joint::At,
                                   Joint::Semicolon, Joint::Paren, Joint::Comma};

/// The two sides of the first such joint outside brackets and links; the second is empty when there is none.
struct Halves {
    QString first;
    QString second;
    QString word; ///< of the joint, where it is one: "at", "bei"
};
[[nodiscard]] Halves splitAt(const QString &rich, Joint joint);
/// All parts between separators of any sort, in order: for lines that hold more than two facts.
[[nodiscard]] std::vector<QString> splitAll(const QString &rich);

} // namespace vitae
