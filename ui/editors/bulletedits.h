// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/cvdocument.h"
#include "lineinput.h"
#include "richspans.h"

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
/// Puts lines, two at least, where the caret is: the first and the last join the text around it, but behind a
/// whole text each line is a bullet of its own. One step.
[[nodiscard]] std::optional<Place> paste(CvDocument &document, NodeId bullet, const Caret &caret,
                                         const std::vector<RichSpans> &lines);
[[nodiscard]] NodeId add(CvDocument &document, NodeId parent, NodeId after, const QStringList &texts);

} // namespace vitae::bulletedits
