// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "livexray.h"

#include <QHash>

class QPainter;

namespace vitae {

class DeskGeometry;

/// How machines find the fields, over the text that shows them: a ground in a colour and a line of a kind,
/// so that it can be told without colours.
class XRayOverlay {
  public:
    /// Null: none.
    void show(const XRayPtr &xray);
    /// Of the page with that number; the painter's unit is the device pixel, its origin the desk's corner.
    void paint(QPainter &painter, const Page &page, int number, const DeskGeometry &desk) const;
    [[nodiscard]] bool isEmpty() const { return m_found.isEmpty(); }

    /// One area of text; `unit` is the width of a thin line.
    static void paint(QPainter &painter, const QRectF &area, Found found, double unit);

  private:
    QHash<FieldRef, Found> m_found; ///< by the reader that fares worst
};

} // namespace vitae
