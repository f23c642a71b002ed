// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <map>
#include <vector>

/// docs/options.md, read as its tables.

/// A row of the first part: an option and how to see it at work.
struct OptionRow {
    QString path;
    QString standard; ///< as a person types it
    QStringList values; ///< two
    QStringList with; ///< "path=value": what else must be set
    QStringList changes; ///< "subject: property", sorted
};

struct OptionsDoc {
    std::vector<OptionRow> rows;
    /// The second and third part: another program's option → what is said of ours.
    std::map<QString, QString> renderCv, reactiveResume;
};

[[nodiscard]] OptionsDoc readOptionsDoc();
/// Texts between backquotes.
[[nodiscard]] QStringList codeSpans(const QString &markdown);
