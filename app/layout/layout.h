// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/finding.h"
#include "fontset.h"
#include "pagelist.h"
#include "theme.h"

#include <memory>

namespace vitae {

struct LayoutResult {
    PageList pages;
    std::vector<Finding> findings;
};

/// What one layout leaves for the next: paragraphs shaped and broken. Not shared between threads.
class LayoutCache {
  public:
    LayoutCache();
    ~LayoutCache();
    struct Store;
    [[nodiscard]] Store &store() { return *m_store; }

  private:
    std::unique_ptr<Store> m_store;
};

/// Pure: the same CV, theme and fonts give the same pages, with or without a cache.
[[nodiscard]] LayoutResult layout(const Cv &cv, const Theme &theme, const FontSet &fonts,
                                  LayoutCache *cache = nullptr);

} // namespace vitae
