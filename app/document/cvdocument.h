// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document.h"

#include <QHash>
#include <QObject>
#include <QUndoStack>
#include <functional>
#include <memory>

namespace vitae {

/// One thing that an edit did, exact enough for a model to emit its row signals.
struct Change {
    enum class What : quint8 {
        Field,
        Inserted,
        Removed,
        Moved,
        Hidden,
        Design,
        Language,
        Variants,
        Assets,
        All
    };
    What what = What::All;
    NodeId node = 0;    ///< the node concerned
    Field field = Field::None;
    NodeId parent = 0;  ///< Inserted, Removed: the parent. Moved: the new parent
    int row = -1;       ///< Inserted, Moved: row after; Removed: row before
    NodeId oldParent = 0;
    int oldRow = -1;
};
/// What one edit did, in order: the rows of each change are those after the changes before it.
struct ChangeSet {
    std::vector<Change> changes;
};

/// Where the person was: kept on both sides of an undo step. Offsets are UTF-16 units of displayed text.
struct Place {
    FieldRef field;
    int anchor = 0;
    int cursor = 0;
    bool operator==(const Place &) const = default;
};

/// How a text edit came about; edits of one kind in one field without a pause merge into one undo step.
enum class TypingKind : quint8 { None, Insert, Delete, Paste };

/// The open document: a Document value, its undo stack, one signal for every change.
/// All edits go through the functions below, each of which pushes one undo command and emits changed() once.
/// They return false, and do nothing, when ids do not exist, the schema forbids it or nothing would change.
class CvDocument : public QObject {
    Q_OBJECT
  public:
    explicit CvDocument(Document document = Document::empty(), QObject *parent = nullptr);
    ~CvDocument() override;

    [[nodiscard]] const Document &value() const { return m_document; }
    [[nodiscard]] QUndoStack &undoStack() { return *m_stack; }
    /// Replaces the content and clears the undo stack; emits Change::What::All.
    void reset(Document document);
    /// The date that a save has written; no edit, not undone.
    void setModifiedDate(const QString &iso) { m_document.modified = iso; }

    [[nodiscard]] NodePtr node(NodeId id) const;
    [[nodiscard]] NodeId parentOf(NodeId id) const; ///< 0 for the root or an unknown id
    [[nodiscard]] int rowOf(NodeId id) const; ///< -1 for the root or an unknown id
    /// Milliseconds, for the pauses that end a run of typing; a seam for tests.
    void setClock(std::function<qint64()> clock) { m_clock = std::move(clock); }

    bool setField(NodeId node, Field field, Value value, TypingKind typing = TypingKind::None,
                  const Place &before = {}, const Place &after = {});
    /// Inserts a copy of `tree` with fresh ids; returns the new id, or 0. `row` is clamped.
    NodeId insert(NodeId parent, int row, const Node &tree);
    bool remove(const std::vector<NodeId> &nodes);
    /// Moves nodes, in the given order, before `row` of the parent as it was before the move.
    bool move(const std::vector<NodeId> &nodes, NodeId parent, int row);
    bool setHidden(const std::vector<NodeId> &nodes, bool hidden);
    bool setLanguage(const QString &language);
    /// Theme and options in one step, which `text` names.
    bool setDesign(Design design, const QString &text);
    /// A null value takes the option back to the theme's. With `merge` the edit joins the one before if that
    /// set the same option: pass false when a slider is pressed, true while it is dragged.
    bool setOption(const QString &path, Json value, bool merge = false);
    /// Several options in one step, which `text` names.
    bool setOptions(const std::vector<std::pair<QString, Json>> &options, const QString &text);
    /// Takes every option back to the theme's.
    bool resetDesign();
    bool setVariant(const QString &name,
                    std::optional<Variant> variant); ///< adds, replaces, renames or removes
    /// An empty photo removes it. The asset's name must be a plain file name.
    bool setPhoto(const Photo &photo, const QByteArray &bytes);
    /// True when the schema lets `parent` hold a node of that type and kind (and depth, for bullets).
    [[nodiscard]] bool accepts(NodeId parent, NodeType type, SectionKind kind) const;

  signals:
    void changed(const vitae::ChangeSet &changes);
    /// An undo or redo went through a step that remembers a place.
    void placeRestored(const vitae::Place &place);

  private:
    struct State; // the parts of the document that an edit touches
    class Edit; // one undo command; cvdocument_edits.cpp
    class TreeEdit;

    bool push(State after, ChangeSet changes, const QString &text);
    bool push(std::unique_ptr<Edit> edit);
    void apply(const State &state, const ChangeSet &changes);
    void reindex();
    void index(const Node &node, NodeId parent);
    void unindex(const Change &change);
    void follow(const Change &change);
    [[nodiscard]] std::vector<NodeId> topmost(const std::vector<NodeId> &nodes) const;
    [[nodiscard]] bool acceptsTree(NodeId parent, const Node &tree) const;
    [[nodiscard]] int bulletDepth(NodeId id) const;

    Document m_document;
    QHash<NodeId, NodeId> m_parents;
    std::unique_ptr<QUndoStack> m_stack;
    std::function<qint64()> m_clock;
};

} // namespace vitae
