// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fragmentbuilder.h"
#include "paginate.h"

namespace vitae {

/// What running lines can say beside the number of their page.
struct RunningWords {
    QString name; ///< on one line
    QString date; ///< of the document
    QString updated; ///< "Last updated …", with that date
};

/// Those that the theme's lines name; the others stay empty, so that they change no page.
[[nodiscard]] RunningWords runningWords(const Cv &cv, const Theme &theme, const Words &words);

/// The lines at the top and at the foot of pages, as artifacts: templates with up to three parts, at the
/// start, in the middle and at the end of the main column. A name that leaves the rest no room is shortened
/// with an ellipsis.
void addRunningLines(PageList &pages, const RunningWords &words, const ComposeContext &context,
                     const PageGrid &grid);

} // namespace vitae
