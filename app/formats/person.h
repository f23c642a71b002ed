// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"
#include "recognition.h"

#include <QSet>

namespace vitae {

/// Gathers what blocks say about the person: name, headline, contact data, summary.
class PersonReader {
  public:
    /// Lines that a sign for a place led before it was taken away as decoration.
    explicit PersonReader(QSet<QString> placeLines) : m_placeLines(std::move(placeLines)) {}

    /// Everything above the first section.
    void readPreamble(Blocks blocks);
    /// Contact lines below everything else.
    void readFooter(Blocks blocks);
    void readSummary(const SectionDraft &section);
    /// False, and nothing read, when the section holds more than contact data.
    [[nodiscard]] bool readContacts(const SectionDraft &section);
    [[nodiscard]] bool hasSummary() const { return !m_person.summary.isEmpty(); }
    [[nodiscard]] std::shared_ptr<Node> build(Recognition &to) const;

  private:
    struct Note {
        const Block *block;
        const char *rule;
        QString text;
    };
    void read(const Block &block);
    void readContactBlock(const Block &block);
    void readName(const Block &block, const QString &line);
    [[nodiscard]] bool readNameLine(const QString &line);

    [[nodiscard]] bool readPlace(const QString &line);

    QSet<QString> m_placeLines;
    PersonDraft m_person;
    bool m_named = false;
    bool m_atStart = true; ///< no line of the preamble was read
    std::vector<Note> m_notes;
    std::vector<const Block *> m_read;
};

} // namespace vitae
