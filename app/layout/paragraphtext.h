// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paragraph.h"

#include <QString>
#include <vector>

namespace vitae {

/// The text of a paragraph as typed and as shown. Both are the same length and equal until a letter case is
/// applied; all further steps work on what is shown and map back to what was typed.
struct ParagraphText {
    QString typed;
    QString shown;
    std::vector<quint32> typedOffsets; ///< of each unit of `shown` and of its end; empty: the same
    struct Part {
        quint32 begin = 0;      ///< in `shown`; the next part's begin is the end
        quint32 typedBegin = 0; ///< in `typed`
        CharStyle style;        ///< small capitals that the face lacks have become capitals
        FacePtr face;           ///< the requested one, or its substitute
        QByteArray language;
        int group = 0; ///< equal for neighbours that look alike: they are shaped together
        int link = -1;
    };
    std::vector<Part> parts; ///< one per Inline, and an empty one at the end
    std::vector<ParagraphLink> links;
    std::vector<Finding> findings;

    [[nodiscard]] quint32 size() const { return quint32(shown.size()); }
    [[nodiscard]] quint32 typedOffset(quint32 offset) const
    {
        return typedOffsets.empty() ? offset : typedOffsets[offset];
    }
};

/// Joins the content; null faces only when the FontSet is empty.
[[nodiscard]] ParagraphText joinText(const std::vector<Inline> &content, const ParagraphStyle &style,
                                     const FontSet &fonts);

/// Line feed, line or paragraph separator.
[[nodiscard]] inline bool isForcedBreak(QChar c)
{
    return c == u'\n' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

} // namespace vitae
