// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/schema.h"
#include "document/values.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace vitae {

/// The words that the page says itself, in the CV's own language, whatever language the program speaks: one
/// file of resources/words per language. What a file does not say, English says.
class Words {
  public:
    /// `language` is a BCP 47 tag. Region and script matter where a file is named after them: "de-AT" speaks
    /// as "de", "zh-TW" as "zh-Hant".
    explicit Words(const QByteArray &language);

    [[nodiscard]] const QByteArray &language() const { return m_language; } ///< as it was given
    [[nodiscard]] QString present() const;
    [[nodiscard]] QString updated(const QString &date) const; ///< "Last updated …"
    /// Heading of the person's summary.
    [[nodiscard]] QString profile() const;
    /// Heading of the contact details where they have one.
    [[nodiscard]] QString contact() const;
    /// Heading of a section that has no title of its own.
    [[nodiscard]] QString section(SectionKind kind) const;
    [[nodiscard]] QString label(const FieldSpec &spec) const;
    /// What stands before a value that is named: "Label: ".
    [[nodiscard]] QString named(const QString &label) const;
    [[nodiscard]] QString listComma() const; ///< between the values of a field: "C++, Qt"
    [[nodiscard]] QString comma() const; ///< between fields: "12 Example Street, Town"
    [[nodiscard]] QString semicolon() const; ///< between entries that hold commas
    /// What a theme puts between fields (", ", "; ", " (", ")"), with this language's signs.
    [[nodiscard]] QString punctuated(QString literal) const;

  private:
    QByteArray m_language;
    QHash<QString, QString> m_words;
};

/// The tags of the languages that the page speaks.
[[nodiscard]] QStringList wordLanguages();

} // namespace vitae
