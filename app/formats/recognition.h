// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The recogniser's steps, each a file: the section (sectiondraft), its pieces (entrydraft, listdraft), the
// nodes made of them (timeline, lists), the report.

#pragma once

#include "blocks.h"
#include "document/document.h"
#include "format.h"
#include "sectiontitle.h"

#include <optional>
#include <span>
#include <vector>

namespace vitae {

using Blocks = std::span<const Block>;

/// The blocks under one title.
struct SectionDraft {
    QString title; ///< rich text; empty for text under no title
    const Block *heading = nullptr;
    TitleMeaning meaning;
    Blocks body;
};

/// Blocks above the first section, and the sections.
struct Outline {
    Blocks preamble;
    std::vector<SectionDraft> sections;
};
[[nodiscard]] Outline outlineOf(Blocks blocks);

/// What became of each block, in their order. A block is reported once, where it first went.
class ImportLog {
  public:
    explicit ImportLog(Blocks blocks) : m_blocks(blocks), m_rows(blocks.size()), m_done(blocks.size(), false)
    {
    }

    void placed(const Block &block, const Node &node, Field field, const char *rule);
    void dropped(const Block &block, const char *rule, const QString &text);
    void note(const Block &block, const Node &node, const char *rule, const QString &text);
    [[nodiscard]] bool isDone(const Block &block) const { return m_done[indexOf(block)]; }
    [[nodiscard]] std::vector<ImportRow> takeRows();

  private:
    [[nodiscard]] size_t indexOf(const Block &block) const { return size_t(&block - m_blocks.data()); }

    Blocks m_blocks;
    std::vector<std::vector<ImportRow>> m_rows; ///< by block
    std::vector<bool> m_done;
};

struct BulletDraft {
    QString text; ///< rich text
    int depth = 0;
    const Block *block = nullptr;
};

/// One entry before its fields are known.
struct EntryDraft {
    std::vector<QString> head;   ///< rich lines without dates
    std::optional<DateRange> dates;
    std::vector<QString> places; ///< lines that stood with the dates, away from the head
    std::vector<QString> summary;
    std::vector<BulletDraft> bullets;
    std::vector<const Block *> blocks; ///< of everything but bullets
    bool isGroup = false;              ///< a title over the entries that follow, up to the next group
    bool isFurtherRole = false;        ///< at the organization of the entry before
    [[nodiscard]] bool isEmpty() const { return head.empty() && summary.empty() && bullets.empty(); }
};
/// Cuts a section of dated things (jobs, studies, projects) into entries.
[[nodiscard]] std::vector<EntryDraft> entriesOf(Blocks body, SectionKind kind);

/// One item of a list-like section, with what is nested under it.
struct ItemDraft {
    std::vector<QString> lines;
    std::vector<BulletDraft> bullets;
    std::vector<QString> more; ///< paragraphs that go on with it
    std::vector<const Block *> blocks;
    bool isGroup = false; ///< a title over the items that follow, up to the next group
    bool fromBullet = false;
    [[nodiscard]] QString text() const;
};
/// Cuts a list-like section (publications, talks, skills) into items.
[[nodiscard]] std::vector<ItemDraft> itemsOf(Blocks body, SectionKind kind);

/// "**Lead-in:** details", "Name – a, b" on one line.
struct LabelledLine {
    QString label; ///< rich text; a trailing colon belongs to it
    QString details;
};
[[nodiscard]] std::optional<LabelledLine> splitLabel(const QString &rich);

/// The kind of a section whose title does not tell, or whose content does not fit its title.
[[nodiscard]] SectionKind kindOf(const SectionDraft &section);

struct Recognition {
    TreeBuilder ids;
    ImportLog log;
};
/// A text for a field: as it is for rich text, else without marks; a link of it goes to the entry's address.
void setText(Node &node, Field field, const QString &rich);
void addBullets(Recognition &to, Node &parent, std::span<const BulletDraft> bullets);
void addTimeline(Recognition &to, Node &section, const SectionDraft &draft);
void addList(Recognition &to, Node &section, const SectionDraft &draft);

} // namespace vitae
