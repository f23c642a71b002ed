// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/cvdocument.h"
#include "lineinput.h"

/// What the keys do to a list of bullets, as steps of the document's undo stack. Those that return a place
/// say where the cursor belongs afterwards; none: nothing was done.
namespace vitae::bulletedits {

[[nodiscard]] std::optional<Place> split(CvDocument &document, NodeId bullet, const Caret &caret);
/// The second's text and bullets go to the end of the first.
[[nodiscard]] std::optional<Place> join(CvDocument &document, NodeId first, NodeId second);
bool indent(CvDocument &document, NodeId bullet);
bool outdent(CvDocument &document, NodeId bullet);
bool moveBy(CvDocument &document, NodeId node, int step);
/// New bullets with these texts behind the one given, or at the end of the parent if that is 0.
[[nodiscard]] NodeId add(CvDocument &document, NodeId parent, NodeId after, const QStringList &texts);

} // namespace vitae::bulletedits
