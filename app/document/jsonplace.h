// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace vitae {

/// The line, counted from 1, on which stands what a JSON pointer (RFC 6901) names: the key of a member, or an
/// item of an array. Where there is no such thing, that of the innermost thing around it. The text must be
/// valid.
[[nodiscard]] int lineOfPointer(const QByteArray &utf8, const QString &pointer);

/// A key as a pointer writes it: "a/b" is "a~1b".
[[nodiscard]] QString pointerKey(QString key);

} // namespace vitae
