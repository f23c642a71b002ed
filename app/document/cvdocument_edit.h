// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cvdocument.h"

#include <QUndoCommand>

namespace vitae {

/// What an edit touches, as values: nodes are shared, so that a step of the undo stack costs one path of the
/// tree.
struct CvDocument::State {
    struct Tree {
        NodePtr root;
        NodeId nextId = 0;
        bool operator==(const Tree &) const = default;
    };
    std::optional<Tree> tree = {};
    std::optional<QString> language = {};
    std::optional<Design> design = {};
    std::optional<std::vector<Variant>> variants = {};
    std::optional<QMap<QString, QByteArray>> assets = {};
    bool operator==(const State &) const = default;

    /// The same parts of the document as it is.
    [[nodiscard]] State now(const Document &document) const;
    void applyTo(Document &document) const;
};

/// One step of the undo stack.
class CvDocument::Edit : public QUndoCommand {
  public:
    /// Edits of equal runs, one right after the other, are one step. An empty field and path: none.
    struct Run {
        FieldRef field;
        TypingKind typing = TypingKind::None;
        QString option;
        bool continues = false; ///< may join the step before
        qint64 time = 0;        ///< milliseconds, of the last edit
    };

    Edit(CvDocument &document, State after, ChangeSet changes, const QString &text);
    void setRun(const Run &run, const Place &before, const Place &after);

    void undo() override;
    void redo() override;
    int id() const override { return 1; }
    bool mergeWith(const QUndoCommand *other) override;

  private:
    [[nodiscard]] bool isContinuedBy(const Edit &next) const;
    void restorePlace(const Place &place) const;

    CvDocument &m_document;
    State m_before;
    State m_after;
    ChangeSet m_changes;
    Run m_run;
    Place m_placeBefore;
    Place m_placeAfter;
    bool m_done = false; ///< redo() comes first with the push itself
};

/// The step's name in the Undo menu.
namespace edittext {
enum class Verb : quint8 { Add, Delete, Move, Hide, Show };
[[nodiscard]] QString nodes(Verb verb, const std::vector<NodePtr> &nodes);
[[nodiscard]] QString field(const FieldSpec &spec, TypingKind typing);
} // namespace edittext

} // namespace vitae
