// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outlinemodel.h"

#include "document/richtext.h"
#include "titles.h"

#include <QMimeData>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {
namespace {

static_assert(sizeof(quintptr) >= sizeof(NodeId), "an index holds a node's id");

constexpr const char *identityProperty = "vitaeIdentity";

/// One for each open document of the process, kept at the document so that all its windows agree.
QUuid identityOf(CvDocument &document)
{
    QUuid identity = document.property(identityProperty).toUuid();
    if (identity.isNull()) {
        identity = QUuid::createUuid();
        document.setProperty(identityProperty, identity);
    }
    return identity;
}

int itemCount(const Node &node, NodeType item)
{
    int count = 0;
    for (const NodePtr &child : node.children)
        count += child->type == NodeType::Group ? itemCount(*child, item) : int(child->type == item);
    return count;
}

bool isRenamed(const Node &node)
{
    return node.type == NodeType::Section || node.type == NodeType::Group;
}

/// Formatted titles are edited as the Markdown they are; all others as they look.
bool isFormatted(const Node &node)
{
    const auto isMarked = [](const RichSpan &span) { return span.marks || !span.link.isEmpty(); };
    return node.type == NodeType::Group
        && std::ranges::any_of(RichText::parse(node.text(Field::Title)).spans(), isMarked);
}

/// A section that is called by its kind offers that for a start.
QString editedTitle(const Node &node)
{
    const QString title = node.text(Field::Title);
    if (node.type == NodeType::Section && title.isEmpty())
        return titleOf(node).text;
    return node.type == NodeType::Group && !isFormatted(node) ? RichText::parse(title).plainText() : title;
}

QString spokenText(const Node &node)
{
    QString text = titleOf(node).text;
    if (node.type == NodeType::Section) {
        const int count = itemCount(node, kindSpec(node.kind).item);
        text = count == 1 ? OutlineModel::tr("%1, 1 entry").arg(text)
                          : OutlineModel::tr("%1, %n entries", nullptr, count).arg(text);
    }
    return node.hidden ? OutlineModel::tr("%1, hidden").arg(text) : text;
}

} // namespace

OutlineModel::OutlineModel(CvDocument &document, QObject *parent)
    : QAbstractItemModel(parent),
      m_document(document),
      m_identity(identityOf(document))
{
    m_rows.reset(*document.value().root);
    connect(&document, &CvDocument::changed, this, &OutlineModel::apply);
}

NodeId OutlineModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? NodeId(index.internalId()) : 0;
}

QModelIndex OutlineModel::indexOf(NodeId id) const
{
    const int row = id && id != m_rows.root() ? m_rows.rowOf(id) : -1;
    return row < 0 ? QModelIndex() : createIndex(row, 0, quintptr(id));
}

NodeId OutlineModel::shownFor(NodeId id) const
{
    while (id && !m_rows.contains(id))
        id = m_document.parentOf(id);
    return id == m_rows.root() ? 0 : id;
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex &parent) const
{
    const std::vector<NodeId> &rows = m_rows.shown(parent.isValid() ? nodeAt(parent) : m_rows.root());
    if (column != 0 || row < 0 || size_t(row) >= rows.size())
        return {};
    return createIndex(row, 0, quintptr(rows[size_t(row)]));
}

QModelIndex OutlineModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(m_rows.parentOf(nodeAt(child))) : QModelIndex();
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    return int(m_rows.shown(parent.isValid() ? nodeAt(parent) : m_rows.root()).size());
}

int OutlineModel::columnCount(const QModelIndex &) const
{
    return 1;
}

bool OutlineModel::isDimmed(NodeId id) const
{
    for (; id && id != m_rows.root(); id = m_document.parentOf(id))
        if (const NodePtr node = m_document.node(id); node && node->hidden)
            return true;
    return false;
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    // A node that is gone may be asked for while the signals of its removal are on their way.
    const NodePtr node = m_document.node(nodeAt(index));
    if (!node)
        return {};
    switch (role) {
    case Qt::DisplayRole: return titleOf(*node).text;
    case Qt::EditRole: return isRenamed(*node) ? editedTitle(*node) : titleOf(*node).text;
    case Qt::AccessibleTextRole: return spokenText(*node);
    case NodeIdRole: return QVariant::fromValue(node->id);
    case NodeTypeRole: return int(node->type);
    case KindRole: return int(node->kind);
    case CountRole: return node->type == NodeType::Section ? itemCount(*node, kindSpec(node->kind).item) : -1;
    case HiddenRole: return node->hidden;
    case DimmedRole: return isDimmed(node->id);
    case UntitledRole: return !titleOf(*node).isOwn;
    case PlaceholderRole: {
        Node untitled = *node;
        untitled.set(Field::Title, {});
        return titleOf(untitled).text;
    }
    default: return {};
    }
}

bool OutlineModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const NodePtr node = m_document.node(nodeAt(index));
    if (!node || role != Qt::EditRole || !isRenamed(*node))
        return false;
    return rename(*node, value.toString().simplified());
}

/// False when nothing changes.
bool OutlineModel::rename(const Node &node, const QString &title)
{
    if (title == editedTitle(node))
        return false;
    const bool isPlainGroup = node.type == NodeType::Group && !isFormatted(node);
    return m_document.setField(node.id, Field::Title, isPlainGroup ? escapeMarkdown(title) : title);
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex &index) const
{
    const NodePtr node = m_document.node(nodeAt(index));
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (!node || node->type == NodeType::Person)
        return flags | Qt::ItemNeverHasChildren;
    flags |= Qt::ItemIsDragEnabled;
    if (OutlineRows::isContainer(node->type))
        return flags | Qt::ItemIsDropEnabled | Qt::ItemIsEditable;
    return flags | Qt::ItemNeverHasChildren;
}

void OutlineModel::apply(const ChangeSet &changes)
{
    m_isApplying = true;
    for (const Change &change : changes.changes) {
        switch (change.what) {
        case Change::What::Inserted: insertRow(change); break;
        case Change::What::Removed: removeRow(change); break;
        case Change::What::Moved: moveRow(change); break;
        case Change::What::Hidden: touchTree(indexOf(change.node)); break;
        case Change::What::Field: touch(change.node); break;
        case Change::What::All:
            beginResetModel();
            m_rows.reset(*m_document.value().root);
            endResetModel();
            break;
        default: break;
        }
    }
    tellTouched();
    m_isApplying = false;
    emit applied(changes);
}

/// A role lends its entry a title, a bullet does not.
void OutlineModel::touch(NodeId id)
{
    const NodePtr node = m_document.node(id);
    if (node && node->type == NodeType::Role)
        id = m_document.parentOf(id);
    if (!m_rows.contains(id) || id == m_rows.root())
        return;
    m_touched.insert(id);
    if (node && node->type == NodeType::Group) // its section counts what it holds
        m_touched.insert(m_rows.parentOf(id));
}

void OutlineModel::touchTree(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    m_touched.insert(nodeAt(index));
    for (int row = 0; row < rowCount(index); ++row)
        touchTree(this->index(row, 0, index));
}

void OutlineModel::tellTouched()
{
    const QSet<NodeId> touched = std::exchange(m_touched, {});
    for (const NodeId id : touched)
        if (const QModelIndex index = indexOf(id); index.isValid())
            emit dataChanged(index, index);
}

void OutlineModel::insertRow(const Change &change)
{
    const NodePtr node = m_document.node(change.node);
    touch(change.parent);
    if (!node || !m_rows.isContainer(change.parent))
        return;
    if (!OutlineRows::isShown(node->type)) {
        m_rows.insertUnshown(change.parent, change.row, change.node);
        return;
    }
    const int row = m_rows.shownRow(change.parent, change.row);
    beginInsertRows(indexOf(change.parent), row, row);
    m_rows.insert(change.parent, change.row, *node);
    endInsertRows();
}

void OutlineModel::removeRow(const Change &change)
{
    touch(change.parent);
    if (!m_rows.isContainer(change.parent))
        return;
    if (!m_rows.contains(change.node)) {
        m_rows.remove(change.parent, change.row);
        return;
    }
    const int row = m_rows.rowOf(change.node);
    beginRemoveRows(indexOf(change.parent), row, row);
    m_rows.remove(change.parent, change.row);
    endRemoveRows();
}

void OutlineModel::moveRow(const Change &change)
{
    touch(change.parent);
    touch(change.oldParent);
    if (!m_rows.isContainer(change.oldParent) || !m_rows.isContainer(change.parent)) {
        // Only bullets, which have no row, leave a section for an entry or come from one.
        if (m_rows.isContainer(change.oldParent))
            m_rows.remove(change.oldParent, change.oldRow);
        if (m_rows.isContainer(change.parent))
            m_rows.insertUnshown(change.parent, change.row, change.node);
        return;
    }
    const bool isShown = m_rows.contains(change.node);
    const bool isSameParent = change.parent == change.oldParent;
    const int from = isShown ? m_rows.rowOf(change.node) : -1;
    // The document counts the new row without the node, QAbstractItemModel with it.
    const int behind = isSameParent && change.row > change.oldRow ? 1 : 0;
    const int to = m_rows.shownRow(change.parent, change.row + behind);
    const bool isSeen =
        isShown && beginMoveRows(indexOf(change.oldParent), from, from, indexOf(change.parent), to);
    m_rows.move(change.oldParent, change.oldRow, change.parent, change.row);
    if (isSeen)
        endMoveRows();
    if (isSeen && !isSameParent)
        touchTree(indexOf(change.node)); // it may have left or entered what is hidden
}

QStringList OutlineModel::mimeTypes() const
{
    return {QString::fromLatin1(nodesMimeType)};
}

std::optional<CarriedNodes> OutlineModel::carriedFrom(const QModelIndexList &indexes) const
{
    QSet<NodeId> named;
    for (const QModelIndex &index : indexes)
        if (flags(index) & Qt::ItemIsDragEnabled)
            named.insert(nodeAt(index));
    CarriedNodes carried{.document = m_identity, .trees = {}};
    const auto take = [&](const auto &self, const QModelIndex &parent) -> void {
        for (int row = 0; row < rowCount(parent); ++row) {
            const QModelIndex child = index(row, 0, parent);
            if (named.contains(nodeAt(child)))
                carried.trees.push_back(m_document.node(nodeAt(child)));
            else
                self(self, child);
        }
    };
    take(take, {});
    return carried.trees.empty() ? std::nullopt : std::optional(std::move(carried));
}

QMimeData *OutlineModel::mimeData(const QModelIndexList &indexes) const
{
    const std::optional<CarriedNodes> carried = carriedFrom(indexes);
    if (!carried)
        return nullptr;
    auto *data = new QMimeData;
    data->setData(QString::fromLatin1(nodesMimeType), encode(*carried));
    return data;
}

Qt::DropActions OutlineModel::supportedDropActions() const
{
    return Qt::MoveAction | Qt::CopyAction;
}

Qt::DropActions OutlineModel::supportedDragActions() const
{
    return Qt::MoveAction | Qt::CopyAction;
}

std::optional<CarriedNodes> OutlineModel::carriedBy(const QMimeData &data)
{
    const QString type = QString::fromLatin1(nodesMimeType);
    return data.hasFormat(type) ? decodeNodes(data.data(type)) : std::nullopt;
}

bool OutlineModel::isHome(const CarriedNodes &carried) const
{
    return carried.document == m_identity;
}

bool OutlineModel::accepts(const CarriedNodes &carried, Qt::DropAction action, Spot spot) const
{
    const bool isTop = spot.parent == m_rows.root();
    if (carried.trees.empty() || (isTop && spot.row < 1)) // the person is fixed first
        return false;
    const bool isMove = action == Qt::MoveAction && isHome(carried);
    const auto isInside = [&](NodeId id) {
        for (NodeId at = spot.parent; at; at = m_document.parentOf(at))
            if (at == id)
                return true;
        return false;
    };
    return std::ranges::all_of(carried.trees, [&](const NodePtr &tree) {
        return m_document.accepts(spot.parent, tree->type, tree->kind)
            && (!isMove || (m_document.node(tree->id) && !isInside(tree->id)));
    });
}

std::vector<NodeId> OutlineModel::drop(const CarriedNodes &carried, Qt::DropAction action, Spot spot)
{
    if (!accepts(carried, action, spot))
        return {};
    if (action == Qt::MoveAction && isHome(carried))
        return m_document.move(carried.ids(), spot.parent, spot.row) ? carried.ids() : std::vector<NodeId>();
    const int count = int(carried.trees.size());
    return insertCopies(m_document, carried.trees, spot,
                        count == 1 ? tr("Copy item") : tr("Copy %n items", nullptr, count));
}

/// Views count shown rows; row -1 means on the parent itself: behind its last child.
Spot OutlineModel::spotAt(int row, const QModelIndex &parent) const
{
    const NodeId id = parent.isValid() ? nodeAt(parent) : m_rows.root();
    return {id, m_rows.documentRow(id, row)};
}

bool OutlineModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                   const QModelIndex &parent) const
{
    if (!data || column > 0 || (action != Qt::MoveAction && action != Qt::CopyAction))
        return false;
    const std::optional<CarriedNodes> carried = carriedBy(*data);
    return carried && accepts(*carried, action, spotAt(row, parent));
}

bool OutlineModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const std::optional<CarriedNodes> carried = carriedBy(*data);
    return carried && !drop(*carried, action, spotAt(row, parent)).empty();
}

} // namespace vitae
