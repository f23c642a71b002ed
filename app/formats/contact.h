// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"

#include <QString>
#include <QStringList>
#include <memory>
#include <vector>

namespace vitae {

/// A web address of the person. `network` is empty for addresses of no known network.
struct ProfileLink {
    QString network;
    QString username;
    QString url;
    QString label; ///< the text it was shown with, where that is not the address
};

/// Recognises GitHub, LinkedIn, ORCID … and the user name in their addresses.
[[nodiscard]] ProfileLink profileFromAddress(const QString &address);

/// What the lines above the first section say about the person.
struct PersonDraft {
    struct Detail {
        QString label;
        QString details; ///< rich text
    };
    QString name;
    QString headline; ///< rich text
    QStringList emails;
    QStringList phones;
    QString address;
    QString postalCode;
    QString city;
    QString region;
    QString country;
    QString url;
    QString summaryTitle; ///< as typed; empty: the program's word for it
    QStringList summary;  ///< rich text, one string a paragraph
    std::vector<ProfileLink> profiles;
    std::vector<Detail> details;

    [[nodiscard]] std::shared_ptr<Node> build(TreeBuilder &ids) const;
};

/// True when a line holds an e-mail address, a phone number or a web address in a place where contact lines
/// have them: alone, after a label, or between separators.
[[nodiscard]] bool isContactLine(const QString &rich);
/// True when every part of the line is such an address or number.
[[nodiscard]] bool holdsOnlyContacts(const QString &rich);
/// Puts every part of a contact line into the draft; a part of no known sort becomes a detail of its own.
void readContactLine(const QString &rich, PersonDraft &person);
/// A line that is known to begin with the place where the person lives: true when it looks like one.
bool readPlaceLine(const QString &rich, PersonDraft &person);
/// "Nationality: Argentinian": true when it was such a line.
bool readDetailLine(const QString &rich, PersonDraft &person);

} // namespace vitae
