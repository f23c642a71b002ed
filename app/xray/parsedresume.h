// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pdftextitem.h"

#include <QStringList>
#include <vector>

namespace vitae {

/// What a simple parser of CVs makes of a PDF, by the published rules of the one of OpenResume: it goes by
/// the places and fonts of single-column, English pages, and knows nothing of tags. Fields that it does not
/// find are empty. Wider than those rules: phone numbers and places of any country are read, and the parts of
/// a contact line that bars or dots set apart.
struct ParsedResume {
    struct Work {
        QString company, jobTitle, date;
        QStringList descriptions;
    };
    struct Education {
        QString school, degree, date, gpa;
        QStringList descriptions;
    };
    struct Project {
        QString project, date;
        QStringList descriptions;
    };
    QString name, email, phone, url, location, summary;
    std::vector<Work> work;
    std::vector<Education> educations;
    std::vector<Project> projects;
    QStringList skills;
};

/// Items in the order of the file, which the parser does not question.
[[nodiscard]] ParsedResume parseResume(const std::vector<PdfTextItem> &items);

} // namespace vitae
