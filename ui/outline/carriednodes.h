// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/node.h"

#include <QByteArray>
#include <QUuid>
#include <optional>
#include <vector>

namespace vitae {

/// Nodes on their way by drag and drop or the clipboard: within their document by id, elsewhere as copies.
struct CarriedNodes {
    QUuid document;             ///< identity of the open document they are taken from
    std::vector<NodePtr> trees; ///< sections, groups and entries, with the ids they have there

    [[nodiscard]] std::vector<NodeId> ids() const;
};

inline constexpr char nodesMimeType[] = "application/x-vitae-nodes";

/// JSON: the identity, the nodes' ids and types, and a document whose sections hold them.
[[nodiscard]] QByteArray encode(const CarriedNodes &carried);
/// Nothing for bytes that are not of this kind, or of a newer schema.
[[nodiscard]] std::optional<CarriedNodes> decodeNodes(const QByteArray &bytes);

} // namespace vitae
