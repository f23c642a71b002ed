// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "face.h"
#include "hyphenation.h"

#include <QStringList>
#include <memory>

namespace vitae {

/// Which face a style asks for.
struct FontRequest {
    QString family;   ///< as installed, e.g. "EB Garamond"
    int weight = 400; ///< 1 to 1000
    bool italic = false;
    bool operator==(const FontRequest &) const = default;
};

/// An immutable snapshot of the installed faces (fontconfig), shared between threads. Faces open when first
/// asked for; opening is guarded inside, so a FontSet may be used from several threads. Hyphenation patterns,
/// the other thing that setting text needs of a machine, come with it.
class FontSet {
  public:
    /// What fontconfig knows at this moment.
    [[nodiscard]] static std::shared_ptr<const FontSet> system();
    /// Only fonts below these folders, in any environment: for tests and measurements.
    [[nodiscard]] static std::shared_ptr<const FontSet> fromFolders(const QStringList &folders);
    ~FontSet();

    [[nodiscard]] QStringList families() const; ///< sorted
    [[nodiscard]] bool hasFamily(const QString &family) const;

    /// Of the installed faces: sets with the same hash choose alike.
    [[nodiscard]] quint64 hash() const;

    /// The nearest real face of the family: same slant if it exists (synthetic slant and bold are never
    /// made), then nearest weight. Null when the family is not installed.
    [[nodiscard]] FacePtr face(const FontRequest &request) const;

    /// The face for one grapheme cluster. Outside Latin, Greek and Cyrillic, spaces and punctuation take the
    /// face of the neighbour (may be null) if it has them, and none that scripts share is italic beside an
    /// upright neighbour. Else the requested face if it has all of the
    /// cluster; else the neighbour's for characters common to scripts; else a fallback chosen by script,
    /// language and coverage, near the requested weight and slant. Null: no face here has it (the caller
    /// draws nothing of it and reports a finding).
    /// Colour fonts are never chosen.
    [[nodiscard]] FacePtr faceFor(const FontRequest &wanted, QStringView cluster, hb_script_t script,
                                  const QByteArray &language, const FacePtr &neighbour) const;

    [[nodiscard]] const Hyphenation &hyphenation() const { return m_hyphenation; }

  private:
    FontSet();
    struct Catalogue;
    std::unique_ptr<Catalogue> m_catalogue;
    Hyphenation m_hyphenation;
};

} // namespace vitae
