// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hyphenation.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>
#include <algorithm>
#include <cctype>

using namespace Qt::StringLiterals;

namespace vitae {

QStringList Hyphenation::systemFolders()
{
    QStringList folders = QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, u"hyphen"_s,
                                                    QStandardPaths::LocateDirectory);
    const QString usual = u"/usr/share/hyphen"_s;
    if (!folders.contains(usual))
        folders << usual;
    return folders;
}

QString Hyphenation::fileFor(const QByteArray &language) const
{
    const QString tag = QString::fromLatin1(language).replace(u'-', u'_');
    QString primary = tag.section(u'_', 0, 0).toLower();
    if (primary == u"no")
        primary = u"nb"_s;
    const QString most = QLocale::territoryToCode(QLocale(primary).territory());
    for (const QString &folder : m_folders) {
        for (const QString &name : {tag, primary, primary + u'_' + most}) {
            const QString file = folder + u"/hyph_"_s + name + u".dic"_s;
            if (QFileInfo::exists(file))
                return file;
        }
        const QStringList any =
            QDir(folder).entryList({u"hyph_"_s + primary + u"_*.dic"_s}, QDir::Files, QDir::Name);
        if (!any.isEmpty())
            return folder + u'/' + any.front();
    }
    return {};
}

const HyphenationPatterns *Hyphenation::patterns(const QByteArray &language) const
{
    const std::lock_guard guard(m_mutex);
    const auto known = m_byLanguage.constFind(language);
    if (known != m_byLanguage.constEnd())
        return *known;
    // A tag is letters, digits and hyphens; anything else must not become part of a path.
    const bool isTag = !language.isEmpty() && std::ranges::all_of(language, [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || c == '-';
    });
    const QString file = isTag ? QFileInfo(fileFor(language)).canonicalFilePath() : QString();
    std::shared_ptr<const HyphenationPatterns> &patterns = m_byFile[file];
    if (!patterns && !file.isEmpty())
        patterns = HyphenationPatterns::load(file);
    m_byLanguage.insert(language, patterns.get());
    return patterns.get();
}

} // namespace vitae
