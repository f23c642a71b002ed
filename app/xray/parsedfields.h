// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/finding.h"
#include "parsedresume.h"
#include "shownfields.h"

namespace vitae {

/// What a simple parser makes of a field that every reader of CVs looks for.
struct ParsedField {
    enum class Part : quint8 { Contact, Work, Education };
    Part part = Part::Contact;
    QString rule; ///< "parser.email"
    FieldRef where;
    QString name; ///< translated: "Name", "First employer"
    QString expected; ///< as the page shows it
    QString read; ///< empty: nothing
    bool isRight = false;
};

/// The person's contact details and the first entries of experience and education, where pages show them.
[[nodiscard]] std::vector<ParsedField> parsedFields(const Cv &cv, const std::vector<ShownField> &shown,
                                                    const ParsedResume &read);
/// A hint for each that is wrong, one where a part is not read at all. The parser knows English titles only:
/// of other CVs contact details count.
[[nodiscard]] std::vector<Finding> parserFindings(const std::vector<ParsedField> &fields, const Cv &cv);

} // namespace vitae
