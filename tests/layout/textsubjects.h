// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"
#include "layout/theme.h"

/// What each field of a CV counts as in docs/options.md: "headings", "titles", "details" … The arrangements
/// of the theme say it of the fields of entries.
class TextSubjects {
  public:
    TextSubjects(const vitae::Cv &cv, const vitae::Theme &theme);
    /// Empty: no field of the CV.
    [[nodiscard]] QString of(const vitae::FieldRef &ref) const;

  private:
    struct Place {
        vitae::NodePtr node;
        QString arrangement;
    };
    void collect(const vitae::NodePtr &node, const QString &inherited);
    [[nodiscard]] QString ofEntry(const Place &place, vitae::Field field) const;

    const vitae::Theme &m_theme;
    QHash<vitae::NodeId, Place> m_places;
};
