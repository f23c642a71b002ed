// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/schema.h"
#include "document/values.h"

#include <QByteArray>
#include <QString>

namespace vitae {

/// Words that the page says in the CV's own language, whatever language the program speaks.
enum class Word : quint8 { Present, Summary };
[[nodiscard]] QString word(Word which, const QByteArray &language);

/// Title of a section that has none of its own, in the CV's language.
[[nodiscard]] QString sectionWord(SectionKind kind, const QByteArray &language);

/// A date as it was typed; where nothing was typed, or where `pattern` (of QLocale, e.g. "MMM yyyy") is given
/// and the date was understood, formatted in the CV's language.
[[nodiscard]] QString formatDate(const Date &date, const QString &pattern, const QByteArray &language);
/// "start – end" with an en dash.
[[nodiscard]] QString formatDates(const DateRange &range, const QString &pattern, const QByteArray &language);

} // namespace vitae
