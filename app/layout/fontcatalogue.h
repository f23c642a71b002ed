// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <fontconfig/fontconfig.h>
#include <memory>
#include <vector>

namespace vitae {

/// One installed face as fontconfig knows it; its file is not opened.
struct CatalogueFace {
    const char *file = nullptr; ///< lives as long as the catalogue
    int index = 0;
    QStringList families; ///< all of them: "EB Garamond" and "EB Garamond 12"
    int minimumWeight = 400, maximumWeight = 400; ///< OpenType scale; they differ in a variable font
    bool italic = false;
    int width = 100;      ///< percent of normal
    int opticalSize = 0;  ///< from a family name that ends in a number; 0: none
    FcCharSet *characters = nullptr;

    [[nodiscard]] bool has(char32_t character) const { return FcCharSetHasChar(characters, character); }
};

/// All usable faces: scalable TrueType or CFF outlines in one colour, sorted by file and index.
class FontCatalogue {
  public:
    /// Takes the configuration over.
    explicit FontCatalogue(FcConfig *config);
    [[nodiscard]] const std::vector<CatalogueFace> &faces() const { return m_faces; }
    /// Indices of the faces of a family, case folded; empty when it is not installed.
    [[nodiscard]] const std::vector<int> &family(const QString &name) const;
    [[nodiscard]] const QHash<QString, std::vector<int>> &families() const { return m_families; }
    [[nodiscard]] quint64 hash() const { return m_hash; } ///< of files, indices and weights

  private:
    void read(const FcFontSet *set);
    struct Destroy {
        void operator()(FcConfig *config) const { FcConfigDestroy(config); }
    };
    std::unique_ptr<FcConfig, Destroy> m_config;
    std::vector<CatalogueFace> m_faces;
    QHash<QString, std::vector<int>> m_families;
    quint64 m_hash = 0;
};

} // namespace vitae
