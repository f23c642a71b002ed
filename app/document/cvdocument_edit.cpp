// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cvdocument_edit.h"

#include <algorithm>

namespace vitae {
namespace {

/// Typing goes on after a shorter pause, milliseconds.
constexpr qint64 longestPause = 1500;

ChangeSet reversed(const ChangeSet &changes)
{
    ChangeSet result = changes;
    std::ranges::reverse(result.changes);
    for (Change &change : result.changes) {
        if (change.what == Change::What::Inserted)
            change.what = Change::What::Removed;
        else if (change.what == Change::What::Removed)
            change.what = Change::What::Inserted;
        else if (change.what == Change::What::Moved) {
            std::swap(change.parent, change.oldParent);
            std::swap(change.row, change.oldRow);
        }
    }
    return result;
}

} // namespace

CvDocument::State CvDocument::State::now(const Document &document) const
{
    State state;
    if (tree)
        state.tree = {document.root, document.nextId};
    if (language)
        state.language = document.language;
    if (design)
        state.design = document.design;
    if (variants)
        state.variants = document.variants;
    if (assets)
        state.assets = document.assets;
    return state;
}

void CvDocument::State::applyTo(Document &document) const
{
    if (tree) {
        document.root = tree->root;
        document.nextId = tree->nextId;
    }
    if (language)
        document.language = *language;
    if (design)
        document.design = *design;
    if (variants)
        document.variants = *variants;
    if (assets)
        document.assets = *assets;
}

CvDocument::Edit::Edit(CvDocument &document, State after, ChangeSet changes, const QString &text)
    : QUndoCommand(text),
      m_document(document),
      m_before(after.now(document.m_document)),
      m_after(std::move(after)),
      m_changes(std::move(changes))
{
}

void CvDocument::Edit::setRun(const Run &run, const Place &before, const Place &after)
{
    m_run = run;
    m_placeBefore = before;
    m_placeAfter = after;
}

void CvDocument::Edit::undo()
{
    m_document.apply(m_before, reversed(m_changes));
    restorePlace(m_placeBefore);
}

void CvDocument::Edit::redo()
{
    m_document.apply(m_after, m_changes);
    if (std::exchange(m_done, true))
        restorePlace(m_placeAfter);
}

void CvDocument::Edit::restorePlace(const Place &place) const
{
    if (place.field.node)
        emit m_document.placeRestored(place);
}

bool CvDocument::Edit::isContinuedBy(const Edit &next) const
{
    const Run &run = next.m_run;
    if (!run.continues || run.field != m_run.field || run.typing != m_run.typing
        || run.option != m_run.option)
        return false;
    if (run.typing == TypingKind::None)
        return true;
    // A click elsewhere in the text, or a pause, begins a new step.
    return run.time - m_run.time <= longestPause && next.m_placeBefore == m_placeAfter;
}

bool CvDocument::Edit::mergeWith(const QUndoCommand *other)
{
    const auto *next = static_cast<const Edit *>(other); // only edits are on the stack
    if (!isContinuedBy(*next))
        return false;
    m_after = next->m_after;
    m_run.time = next->m_run.time;
    m_placeAfter = next->m_placeAfter;
    // A slider that came back to where it was did nothing.
    setObsolete(m_after == m_before);
    return true;
}

} // namespace vitae
