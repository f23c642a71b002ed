// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fragmentbuilder.h"

namespace vitae {

/// The photo as the theme wants it in the header. Lengths in points.
struct HeaderPhoto {
    enum class Place : quint8 { Start, End, Above };

    ImageItem picture;
    Place place = Place::End;
    float border = 0; ///< around the picture
    Color borderColor;
    float gap = 0; ///< to the text

    [[nodiscard]] float width() const { return float(picture.size.width()) + 2 * border; }
    [[nodiscard]] float height() const { return float(picture.size.height()) + 2 * border; }

    /// Draws it on a line; x from the left edge of the text, y of its top from the baseline.
    void addTo(FragmentBuilder &builder, int line, QPointF topLeft, int figure) const;
};

/// Nothing where there is no photo, or none that can be read. At the start or the end it takes two fifths of
/// the text's width at the most.
[[nodiscard]] std::optional<HeaderPhoto> headerPhoto(const Node &person, const ComposeContext &context,
                                                     const QMap<QString, QByteArray> &assets);

} // namespace vitae
