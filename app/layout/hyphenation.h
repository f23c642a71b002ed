// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hyphenationpatterns.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>
#include <memory>
#include <mutex>

namespace vitae {

/// The patterns installed on this machine (hyph_LL_CC.dic). They load when first asked for; that is guarded
/// inside, so threads may share it.
class Hyphenation {
  public:
    explicit Hyphenation(QStringList folders) : m_folders(std::move(folders)) {}
    /// The folders `hyphen` of the system's data folders.
    [[nodiscard]] static QStringList systemFolders();

    /// Of a language by its BCP 47 tag: for its country where there are some, else as in the country where
    /// most speak it. Null: none installed. Stays as long as this.
    [[nodiscard]] const HyphenationPatterns *patterns(const QByteArray &language) const;

  private:
    [[nodiscard]] QString fileFor(const QByteArray &language) const;
    const QStringList m_folders;
    mutable std::mutex m_mutex; ///< guards the maps
    mutable QHash<QByteArray, const HyphenationPatterns *> m_byLanguage;
    mutable QHash<QString, std::shared_ptr<const HyphenationPatterns>> m_byFile;
};

} // namespace vitae
