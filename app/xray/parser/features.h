// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "xray/pdftextitem.h"

#include <QStringList>
#include <functional>
#include <vector>

/// How a simple parser tells what an item is: every feature that it has adds or takes points.
namespace vitae::parser {

struct Feature {
    std::function<QString(const PdfTextItem &)> match; ///< what speaks for it; empty: nothing
    int points = 0;
    bool isTheText = false; ///< what matches is the field, not the whole item
};
using Features = std::vector<Feature>;

[[nodiscard]] const Features &nameFeatures();
[[nodiscard]] const Features &emailFeatures();
[[nodiscard]] const Features &phoneFeatures();
[[nodiscard]] const Features &locationFeatures();
[[nodiscard]] const Features &urlFeatures();
[[nodiscard]] const Features &summaryFeatures();
[[nodiscard]] const Features &schoolFeatures();
[[nodiscard]] const Features &degreeFeatures();
[[nodiscard]] const Features &gradeFeatures();
[[nodiscard]] const Features &dateFeatures();
[[nodiscard]] const Features &jobTitleFeatures();
/// Of companies and projects: what is not one of these.
[[nodiscard]] Features otherThan(const QStringList &texts);

/// Seven to fifteen digits (ITU-T E.164) with what people put between them; years and their ranges are none.
[[nodiscard]] QString phoneIn(const QString &line);
/// The text of the item with most points; empty when none has any, but with `always`.
[[nodiscard]] QString bestText(const std::vector<PdfTextItem> &items, const Features &features,
                               bool always = false);

} // namespace vitae::parser
