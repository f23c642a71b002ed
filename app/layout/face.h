// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <array>
#include <hb.h>
#include <memory>
#include <vector>

namespace vitae {

/// One face of one font file, opened once and immutable; safe to use from any thread. Metrics are in font
/// units (`unitsPerEm` to the em), y upwards as in the file; multiply by size / unitsPerEm for points.
class Face {
  public:
    struct Axis {
        quint32 tag;
        float value;
        bool operator==(const Axis &) const = default;
    };
    /// Null when the file is not a usable font.
    [[nodiscard]] static std::shared_ptr<const Face> open(const QString &file, int index,
                                                          std::vector<Axis> axes = {});
    ~Face();
    Face(const Face &) = delete;
    Face &operator=(const Face &) = delete;

    [[nodiscard]] const QString &file() const { return m_file; }
    [[nodiscard]] int index() const { return m_index; } ///< within a collection
    [[nodiscard]] const std::vector<Axis> &axes() const { return m_axes; }
    /// Identifies the content of the face: hash of the `head` table (its checkSumAdjustment), the PostScript
    /// name, the file's size, index and axes. Equal on machines that have the same file.
    [[nodiscard]] quint64 hash() const { return m_hash; }
    [[nodiscard]] const QByteArray &postScriptName() const { return m_postScriptName; }
    [[nodiscard]] const QString &family() const { return m_family; }
    [[nodiscard]] hb_face_t *hbFace() const { return m_hbFace; }
    [[nodiscard]] hb_font_t *hbFont() const { return m_hbFont; } ///< immutable, scale = unitsPerEm
    [[nodiscard]] int unitsPerEm() const { return m_unitsPerEm; }
    [[nodiscard]] bool isCff() const { return m_cff; } ///< has a `CFF ` table
    [[nodiscard]] bool isCidKeyed() const { return m_cidKeyed; } ///< CFF with ROS: charset gives CIDs
    [[nodiscard]] int ascent() const { return m_ascent; } ///< positive
    [[nodiscard]] int descent() const { return m_descent; } ///< positive, below the baseline
    [[nodiscard]] int capHeight() const { return m_capHeight; }
    [[nodiscard]] int xHeight() const { return m_xHeight; }
    [[nodiscard]] int underlinePosition() const
    {
        return m_underlinePosition;
    } ///< below the baseline: negative
    [[nodiscard]] int underlineThickness() const { return m_underlineThickness; }
    [[nodiscard]] double italicAngle() const { return m_italicAngle; }
    [[nodiscard]] int weight() const { return m_weight; } ///< 1 to 1000, OS/2 usWeightClass
    [[nodiscard]] bool isItalic() const { return m_italic; }
    [[nodiscard]] bool isFixedPitch() const { return m_fixedPitch; }
    [[nodiscard]] bool isSerif() const { return m_serif; }
    /// Bounding box of the whole face (`head`): left, bottom, right, top.
    [[nodiscard]] const std::array<int, 4> &bounds() const { return m_bounds; }
    [[nodiscard]] quint32 glyphFor(char32_t character) const; ///< 0 = missing
    [[nodiscard]] bool hasFeature(quint32 gsubTag) const; ///< any script, any language
    [[nodiscard]] int advance(quint32 glyph) const; ///< nominal horizontal advance

  private:
    Face() = default;
    void readNames(size_t fileSize);
    void readMetrics();
    QString m_file;
    int m_index = 0;
    std::vector<Axis> m_axes;
    quint64 m_hash = 0;
    QByteArray m_postScriptName;
    QString m_family;
    hb_face_t *m_hbFace = nullptr;
    hb_font_t *m_hbFont = nullptr;
    int m_unitsPerEm = 1000;
    bool m_cff = false;
    bool m_cidKeyed = false;
    bool m_italic = false;
    bool m_fixedPitch = false;
    bool m_serif = false;
    int m_ascent = 0;
    int m_descent = 0;
    int m_capHeight = 0;
    int m_xHeight = 0;
    int m_underlinePosition = 0;
    int m_underlineThickness = 0;
    double m_italicAngle = 0;
    int m_weight = 400;
    std::array<int, 4> m_bounds{};
    std::vector<quint32> m_features;
};
using FacePtr = std::shared_ptr<const Face>;

} // namespace vitae
