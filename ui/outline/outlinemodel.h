// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "carriednodes.h"
#include "document/cvdocument.h"
#include "outlineedits.h"
#include "outlinerows.h"

#include <QAbstractItemModel>
#include <QSet>

namespace vitae {

/// The person, the sections, their groups and entries as rows over the open document, which outlives the
/// model. An index holds the id of its node. Edits become exact row signals; only Change::What::All resets.
class OutlineModel : public QAbstractItemModel {
    Q_OBJECT
  public:
    enum Role : int {
        NodeIdRole = Qt::UserRole, ///< NodeId
        NodeTypeRole,              ///< int(NodeType)
        KindRole,                  ///< int(SectionKind)
        CountRole,                 ///< of a section: its entries or bullets, those of groups too; else -1
        HiddenRole,                ///< hidden itself
        DimmedRole,                ///< hidden, itself or with what holds it
        UntitledRole,              ///< the title is a stand-in
        PlaceholderRole            ///< the title shown while there is no own one
    };

    explicit OutlineModel(CvDocument &document, QObject *parent = nullptr);

    [[nodiscard]] CvDocument &document() const { return m_document; }
    [[nodiscard]] NodeId nodeAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(NodeId id) const; ///< invalid for the root and nodes without a row
    /// The node itself or the nearest one around it that has a row; 0 when there is none.
    [[nodiscard]] NodeId shownFor(NodeId id) const;
    /// While the signals of an edit are on their way: later ones may take back what was said.
    [[nodiscard]] bool isApplying() const { return m_isApplying; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDropActions() const override;
    Qt::DropActions supportedDragActions() const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

    /// Without the person, and without what stands inside another one of them; nothing when none is left.
    [[nodiscard]] std::optional<CarriedNodes> carriedFrom(const QModelIndexList &indexes) const;
    [[nodiscard]] static std::optional<CarriedNodes> carriedBy(const QMimeData &data);
    /// Whether the nodes were taken from this document, whatever window shows it.
    [[nodiscard]] bool isHome(const CarriedNodes &carried) const;
    [[nodiscard]] bool accepts(const CarriedNodes &carried, Qt::DropAction action, Spot spot) const;
    /// Moves or copies; what stands there afterwards.
    std::vector<NodeId> drop(const CarriedNodes &carried, Qt::DropAction action, Spot spot);

  signals:
    /// All signals of an edit are out.
    void applied(const vitae::ChangeSet &changes);

  private:
    void apply(const ChangeSet &changes);
    void insertRow(const Change &change);
    void removeRow(const Change &change);
    void moveRow(const Change &change);
    void touch(NodeId id);
    void touchTree(const QModelIndex &index);
    void tellTouched();
    [[nodiscard]] Spot spotAt(int row, const QModelIndex &parent) const;
    [[nodiscard]] bool isDimmed(NodeId id) const;
    bool rename(const Node &node, const QString &title);

    CvDocument &m_document;
    QUuid m_identity;
    OutlineRows m_rows;
    QSet<NodeId> m_touched; ///< changed on the way through a change set
    bool m_isApplying = false;
};

} // namespace vitae
