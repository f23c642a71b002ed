// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "../../layout/pinnedfonts.h"
#include "../../samples.h"
#include "layout/layout.h"

#include <QRandomGenerator>

namespace vitae::test {

/// Laid out with the pinned fonts.
inline PageList pagesOf(const Document &document, const QString &theme = {})
{
    static const auto fonts = pinnedFonts();
    Cv cv = resolve(document);
    if (!theme.isEmpty())
        cv.design.theme = theme;
    std::vector<Finding> findings;
    return layout(cv, themeFor(cv.design, findings), *fonts).pages;
}

} // namespace vitae::test
