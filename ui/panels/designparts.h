// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout/options.h"

#include <QStringList>
#include <span>
#include <vector>

namespace vitae {

/// A part of the page, with the options that change it: a card of the design panel.
struct DesignPart {
    const char *title; ///< translatable, context "vitae::DesignPanel"
    std::vector<std::string_view> words; ///< the first words of its options' paths
    std::vector<std::string_view> often; ///< options that stand first; the others stand behind "More"
    bool isSide = false; ///< the options are for the side column alone
    bool isOpen = false; ///< from the start
};

/// In the order of people's questions. Each option belongs to one part, the last where no other claims it.
[[nodiscard]] std::span<const DesignPart> designParts();
/// The paths of its options: "page.size", "side.text.size".
[[nodiscard]] QStringList oftenIn(const DesignPart &part);
[[nodiscard]] QStringList seldomIn(const DesignPart &part);

} // namespace vitae
