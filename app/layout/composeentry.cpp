// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compose.h"

#include "inlines.h"
#include "inset.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

using Content = std::vector<Inline>;

/// A row with its templates filled.
struct FilledRow {
    const ArrangementRow *row = nullptr;
    Content label, start, end;
    bool names = false; ///< its start begins with what the entry is called by, not with its text
    bool isText = false;
    [[nodiscard]] bool isEmpty() const { return label.empty() && start.empty() && end.empty(); }
};

bool mentionsTitle(const Template &parts)
{
    return std::ranges::any_of(parts, [](const TemplatePart &part) {
        return (part.what == TemplatePart::What::Field && part.role == TextRole::Title)
            || mentionsTitle(part.parts);
    });
}

Slot firstSlot(const Content &content, const FieldSources &sources)
{
    for (const Inline &piece : content)
        for (const Node *node : sources)
            if (const FieldSpec *spec = node->spec(piece.source.field); spec && node->id == piece.source.node)
                return spec->slot;
    return Slot::None;
}

/// Composes one entry: the rows of its arrangement, its roles, fields that no row names, bullets.
class EntryComposer {
  public:
    /// `room` lies outside the context's width: for labels and for dates, where these have columns.
    EntryComposer(const Node &entry, const ComposeContext &context, const Inset &room)
        : m_entry(entry),
          m_context(context),
          m_room(room),
          m_builder(context)
    {
    }

    FragmentPtr compose(const Arrangement &arrangement);

  private:
    void composeRoles(const std::vector<const Node *> &roles);
    void addRows(const Arrangement &arrangement, const FieldSources &sources);
    [[nodiscard]] std::vector<FilledRow> fillRows(const Arrangement &arrangement,
                                                  const FieldSources &sources);
    void closeGap(std::vector<FilledRow> &rows, size_t index, const FieldSources &sources);
    Content promoted(const Template &parts, const FieldSources &sources);
    void addRow(FilledRow filled);
    [[nodiscard]] bool moveLabel(TextBlock &label, Content &end, bool isHeading) const;
    [[nodiscard]] bool fitsInMargin(const TextBlock &label) const;
    void addLabel(TextBlock label, int line, bool inMargin);
    [[nodiscard]] bool reserve(TextBlock &start, const Content &end) const;
    void addBelow(TextBlock end);
    void addInDateColumn(TextBlock end, int line);
    /// How far down a column beside the entry's text is taken.
    struct Reach {
        int line = 0; ///< that the last text in the column begins on
        float depth = 0; ///< from there to below its last line
    };
    void take(Reach &column, int line, float depth);
    [[nodiscard]] float overhangOf(const Reach &column) const;
    void makeRoomBelow(const Reach &column);
    [[nodiscard]] float stepsBelow(int line) const;
    void keepHead(int first);
    void addUnnamed(const FieldSources &sources);

    const Node &m_entry;
    const ComposeContext &m_context;
    const Inset m_room;
    FragmentBuilder m_builder;
    MentionedFields m_mentioned;
    Reach m_dates, m_labels;
    int m_head = 0; ///< line after the last that names the entry
};

FragmentPtr EntryComposer::compose(const Arrangement &arrangement)
{
    const std::vector<const Node *> all = rolesOf(m_entry);
    if (all.size() > 1) {
        composeRoles(all);
    } else {
        FieldSources sources{&m_entry};
        if (!all.empty())
            sources.insert(sources.begin(), all.front());
        addRows(arrangement, sources);
        addUnnamed(sources);
        if (!all.empty())
            addBullets(m_builder, all.front()->children, 0, -1);
        addBullets(m_builder, m_entry.children, 0, -1);
        keepHead(0);
    }
    if (m_builder.lineCount() == 0)
        return nullptr;
    m_builder.setOverhang(std::max(overhangOf(m_dates), overhangOf(m_labels)));
    makeRoomBelow(m_dates);
    makeRoomBelow(m_labels);
    return m_builder.finish();
}

void EntryComposer::composeRoles(const std::vector<const Node *> &roles)
{
    const Theme &theme = m_context.theme;
    addRows(theme.arrangement(u"experience.roles"_s), {&m_entry});
    addUnnamed({&m_entry});
    addBullets(m_builder, m_entry.children, 0, -1);
    // Without an employer above them the positions are the titles.
    const bool isHeaded = m_builder.lineCount() > 0;
    const Arrangement &arrangement = theme.arrangement(isHeaded ? u"experience.role"_s : u"experience"_s);
    int from = 0;
    for (const Node *role : roles) {
        const int first = m_builder.lineCount();
        addRows(arrangement, {role});
        addUnnamed({role});
        addBullets(m_builder, role->children, 0, -1);
        keepHead(from);
        if (first > 0 && first < m_builder.lineCount() && role != roles.front()) {
            m_builder.lineBox(first).step *= 1.2F; // roles of one employer stand closer than entries
            m_builder.lineBox(first).seam = PageSeam::Role;
        }
        from = m_builder.lineCount();
    }
}

/// The head stays with two lines of what follows, unless somebody wrote a page there.
void EntryComposer::keepHead(int first)
{
    static constexpr int mostLines = 8;
    m_builder.keep(first, std::min(std::min(m_head, first + mostLines) + 1, m_builder.lineCount() - 1));
}

void EntryComposer::addRows(const Arrangement &arrangement, const FieldSources &sources)
{
    std::vector<FilledRow> rows = fillRows(arrangement, sources);
    for (size_t i = 0; i < rows.size(); ++i)
        closeGap(rows, i, sources);
    m_head = m_builder.lineCount();
    for (FilledRow &row : rows) {
        const bool names = row.names;
        addRow(std::move(row));
        if (names)
            m_head = m_builder.lineCount();
    }
}

std::vector<FilledRow> EntryComposer::fillRows(const Arrangement &arrangement, const FieldSources &sources)
{
    const auto fill = [&](const Template &parts) {
        return fillTemplate(parts, sources, m_context, m_mentioned);
    };
    std::vector<FilledRow> rows;
    for (const ArrangementRow &row : arrangement.rows) {
        FilledRow filled{&row, fill(row.label), fill(row.start), fill(row.end), false};
        if (row.heading && mentionsTitle(row.start))
            filled.start = promoted(row.start, sources);
        const Slot slot = firstSlot(filled.start, sources);
        filled.isText = slot == Slot::Body;
        filled.names = (row.heading && !filled.start.empty()) || slot == Slot::Title || slot == Slot::Subtitle
            || slot == Slot::Place;
        rows.push_back(std::move(filled));
    }
    return rows;
}

Content EntryComposer::promoted(const Template &parts, const FieldSources &sources)
{
    return fillTemplate(parts, sources, m_context, m_mentioned, Lead::Title);
}

/// No line has an end alone, and no entry is without its title: the next line that has a text moves up, the
/// employer where no position is given; else the end moves to the start.
void EntryComposer::closeGap(std::vector<FilledRow> &rows, size_t index, const FieldSources &sources)
{
    FilledRow &row = rows[index];
    const bool isTitle = row.row->heading && mentionsTitle(row.row->start);
    if (!row.start.empty() || (!row.label.empty() && !row.row->heading) || (row.end.empty() && !isTitle))
        return;
    const auto next =
        std::find_if(rows.begin() + qsizetype(index) + 1, rows.end(), [](const FilledRow &other) {
            return !other.start.empty() && other.label.empty() && other.end.empty();
        });
    const bool hasNext = next != rows.end() && (next->names || !row.end.empty() || !row.label.empty());
    FilledRow &from = hasNext ? *next : row;
    Content &emptied = hasNext ? from.start : row.end.empty() ? row.label : row.end;
    const Template &parts = hasNext ? from.row->start : row.end.empty() ? from.row->label : from.row->end;
    if (isTitle && (from.names || !hasNext))
        row.start = promoted(parts, sources);
    else
        row.start = fillTemplate(parts, sources, m_context, m_mentioned);
    row.names = from.names || !hasNext;
    emptied.clear();
}

void EntryComposer::addRow(FilledRow filled)
{
    if (filled.isEmpty())
        return;
    const ArrangementRow &row = *filled.row;
    TextBlock start, end, label;
    label.content = std::move(filled.label);
    start.content = std::move(filled.start);
    end.content = std::move(filled.end);
    const bool inMargin = moveLabel(label, end.content, row.heading);
    const bool column = inMargin || m_context.labelColumn > 0;
    if (!column)
        start.content = runIn(std::exchange(label.content, {}), std::move(start.content), m_context.words);
    const bool isHeading = row.heading && filled.names;
    const StructureRole role = isHeading ? StructureRole::H3 : StructureRole::P;
    start.structure = m_builder.addNode(role, -1, m_entry.id);
    start.x = row.label.empty() || inMargin || m_room.start > 0 ? 0 : m_context.labelColumn;
    if (filled.isText && m_builder.lineCount() > 0) {
        const Theme &theme = m_context.theme;
        start.x += float(theme.number(Option::EntryTextLeft) * pointsPerMillimetre);
        start.step = m_context.leading + float(theme.number(Option::EntryTextAbove));
    }
    const bool endBelow = m_room.end <= 0 && !reserve(start, end.content);
    if (start.firstWidth <= 0 && !isHeading)
        start.align = m_context.bodyAlign();
    const int line = m_builder.addText(start);
    if (isHeading)
        m_builder.addOutline(1, plainText(start.content), line, start.structure);
    if (!label.content.empty()) {
        label.structure = start.structure;
        addLabel(std::move(label), line, inMargin);
    }
    if (end.content.empty())
        return;
    end.structure =
        start.content.empty() ? start.structure : m_builder.addNode(StructureRole::P, -1, m_entry.id);
    if (endBelow)
        addBelow(std::move(end));
    else if (m_room.end > 0)
        addInDateColumn(std::move(end), line);
    else
        m_builder.addAtEnd(end, line);
}

/// Leaves room for the end in the first line of the start. An end that would crowd the start out, or has
/// lines of its own, has to stand below it: then false.
bool EntryComposer::reserve(TextBlock &start, const Content &end) const
{
    if (end.empty())
        return true;
    const float width = m_context.width - start.x;
    const float endWidth = m_builder.widthOf(end);
    if (endWidth > width * 0.6F || plainText(end).contains(u'\n'))
        return false;
    start.firstWidth = width - endWidth - float(m_context.theme.number(Option::DateGap));
    if (start.firstWidth >= width * 0.6F || !m_builder.breaksFirstWord(start))
        return true;
    start.firstWidth = 0;
    return false;
}

void EntryComposer::addBelow(TextBlock end)
{
    end.align = m_builder.widthOf(end.content) <= m_context.width ? Align::End : Align::Start;
    m_builder.addText(end);
}

/// In as many lines as it takes: those that follow of the entry leave the column free.
void EntryComposer::addInDateColumn(TextBlock end, int line)
{
    const auto gap = float(m_context.theme.number(Option::DateGap));
    for (Inline &piece : end.content)
        if (piece.breaks == Breaks::Never) // dates, one below the other where they are too wide
            piece.breaks = Breaks::Normal;
    end.x = m_context.width + std::min(gap, m_room.end / 2);
    end.width = m_context.width + m_room.end - end.x;
    end.align = alignOf(m_context.theme, Option::DateAlign);
    const float depth = float(m_builder.linesOf(end)) * m_context.leading;
    take(m_dates, line, depth);
    m_builder.addBeside(end, depth - m_context.leading - stepsBelow(line));
}

/// A line moves down where the text beside the lines above reaches further than they do.
void EntryComposer::take(Reach &column, int line, float depth)
{
    const float above = stepsBelow(column.line) - stepsBelow(line);
    if (column.depth > above)
        m_builder.lineBox(line).step += column.depth - above;
    column = {line, depth};
}

/// A page that ends at a line has to hold what hangs beside it.
void EntryComposer::makeRoomBelow(const Reach &column)
{
    float below = column.depth - m_context.leading;
    for (int line = column.line; below > 0 && line < m_builder.lineCount(); ++line) {
        m_builder.lineBox(line).descent += below;
        if (line + 1 < m_builder.lineCount())
            below -= m_builder.lineBox(line + 1).step;
    }
}

float EntryComposer::overhangOf(const Reach &column) const
{
    return column.depth - m_context.leading - stepsBelow(column.line);
}

/// From a line to the last so far.
float EntryComposer::stepsBelow(int line) const
{
    float steps = 0;
    for (int i = line + 1; i < m_builder.lineCount(); ++i)
        steps += m_builder.lineBox(i).step;
    return steps;
}

/// Whether the label stands in the margin column, and then its place. Dates too wide for it go to the end of
/// the title's row.
bool EntryComposer::moveLabel(TextBlock &label, Content &end, bool isHeading) const
{
    const Theme &theme = m_context.theme;
    if (label.content.empty() || m_context.margin <= 0 || !theme.flag(Option::MarginLabels))
        return false;
    TextBlock placed = label;
    placed.x = -m_context.margin;
    placed.width = m_context.marginWidth();
    placed.align = alignOf(theme, Option::MarginAlign);
    const bool fits = m_builder.widthOf(label.content) <= placed.width;
    for (Inline &piece : placed.content)
        if (!fits && piece.breaks == Breaks::Never) // dates, one below the other
            piece.breaks = Breaks::Normal;
    if (fits || fitsInMargin(placed)) {
        label = std::move(placed);
        return true;
    }
    if (isHeading && end.empty())
        end = std::exchange(label.content, {});
    return false;
}

/// In a few lines, without breaking a word.
bool EntryComposer::fitsInMargin(const TextBlock &label) const
{
    static constexpr int mostLines = 3;
    return m_builder.linesOf(label) <= mostLines && !m_builder.breaksWord(label);
}

void EntryComposer::addLabel(TextBlock label, int line, bool inMargin)
{
    label.content.push_back(literal(u" "_s, label.content.back().style)); // or readers join it with the text
    if (inMargin)
        m_builder.setUsesMargin();
    else
        label.x = -m_room.start;
    const int lines = m_builder.linesOf(label);
    if (inMargin)
        take(m_labels, line, float(lines) * m_context.leading);
    m_builder.addBefore(label, line);
    m_builder.keep(line, std::min(line + lines - 1, m_builder.lineCount() - 1));
}

void EntryComposer::addUnnamed(const FieldSources &sources)
{
    for (UnnamedField &field : unnamedFields(sources, m_context, m_mentioned)) {
        TextBlock text;
        text.content = std::move(field.content);
        text.structure = m_builder.addNode(StructureRole::P, -1, field.node);
        m_builder.addText(text);
    }
}

/// The columns that an entry's text leaves free: for labels, and for dates where the kind has any.
Inset roomBeside(const Arrangement &arrangement, const ComposeContext &context)
{
    const Theme &theme = context.theme;
    const auto dates = float(theme.number(Option::DateColumn) * pointsPerMillimetre);
    const bool hasEnds =
        std::ranges::any_of(arrangement.rows, [](const ArrangementRow &row) { return !row.end.empty(); });
    Inset room;
    if (dates > 0 && hasEnds)
        room.end = dates + float(theme.number(Option::DateGap));
    if (theme.flag(Option::LabelClear))
        room.start = context.labelColumn;
    return limited(room, context.width);
}

} // namespace

std::vector<const Node *> rolesOf(const Node &entry)
{
    std::vector<const Node *> roles;
    for (const NodePtr &child : entry.children)
        if (child->type == NodeType::Role)
            roles.push_back(child.get());
    return roles;
}

FragmentPtr composeEntry(const Node &entry, const Arrangement &arrangement, const ComposeContext &context)
{
    if (arrangement.bulleted)
        return composeItem(entry, arrangement, context);
    const Inset room = roomBeside(arrangement, context);
    return composeInset(context, room, [&](const ComposeContext &narrow) {
        return EntryComposer(entry, narrow, room).compose(arrangement);
    });
}

float labelColumn(const std::vector<NodePtr> &entries, const Arrangement &arrangement,
                  const ComposeContext &context)
{
    static constexpr float gap = 1.2F; // em, after the widest label
    const float size = context.styles.body.size;
    if (context.margin > 0 && context.theme.flag(Option::MarginLabels))
        return 0;
    float widest = 0;
    MentionedFields mentioned;
    for (const ArrangementRow &row : arrangement.rows) {
        if (row.label.empty())
            continue;
        for (const NodePtr &entry : entries) {
            const std::vector<Inline> label = fillTemplate(row.label, {entry.get()}, context, mentioned);
            if (!label.empty())
                widest = std::max(widest, naturalWidth(label, context.fonts, context.cache));
        }
    }
    static constexpr float mostOfWidth = 0.45F;
    const float limit =
        std::min(float(context.theme.number(Option::LabelColumn)) * size, mostOfWidth * context.width);
    return widest > 0 && widest <= limit ? widest + gap * size : 0;
}

} // namespace vitae
