// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

namespace vitae {

/// `[name]: address` lines of a Markdown file, by lower-case name.
using LinkDefinitions = QHash<QString, QString>;

/// One line of other people's Markdown in the dialect that RichText reads.
struct InlineText {
    QString text; ///< may hold '\n' where the source had <br>
    bool imageLeftOut = false; ///< a picture was reduced to its alternative text
    bool tagsLeftOut = false;  ///< HTML tags were taken away around their text
    bool commentLeftOut = false;
};

/// Resolves reference links and entities, turns `_` and HTML emphasis into `*`, makes bare web addresses
/// links. Everything else stays as written. Linear in the length.
[[nodiscard]] InlineText toRichText(const QString &markdown, const LinkDefinitions &links = {});

/// Makes the bare web addresses of a literal text links; the rest is escaped.
[[nodiscard]] QString literalWithLinks(const QString &plain);

/// The length of a bare `http(s)://` address at the start, without the punctuation of the sentence around it.
[[nodiscard]] qsizetype bareAddress(QStringView text);

/// `&amp;`, `&#233;`, `&eacute;` at the start: the text it stands for and its length; empty when it is none.
struct Entity {
    QString text;
    qsizetype length = 0;
};
[[nodiscard]] Entity entityAt(QStringView text);

} // namespace vitae
