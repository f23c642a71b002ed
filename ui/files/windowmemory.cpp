// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowmemory.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {
constexpr qsizetype mostRecent = 10;
const QString recentKey = u"files/recent"_s;
const QString modeKey = u"window/colours"_s;
constexpr qsizetype mostKnown = 50;
const QString knownFilesKey = u"outline/files"_s;

/// A path may hold what means something in a key.
QString openRowsKey(const QString &path)
{
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1);
    return u"outline/open/"_s + QString::fromLatin1(hash.toHex());
}
} // namespace

QStringList WindowMemory::recentFiles() const
{
    QStringList files = m_settings.value(recentKey).toStringList();
    files.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return files;
}

void WindowMemory::addRecentFile(const QString &path)
{
    QStringList files = m_settings.value(recentKey).toStringList();
    files.removeAll(path);
    files.prepend(path);
    m_settings.setValue(recentKey, files.first(std::min(files.size(), mostRecent)));
}

void WindowMemory::clearRecentFiles()
{
    m_settings.remove(recentKey);
}

ColorMode WindowMemory::colorMode() const
{
    const QString mode = m_settings.value(modeKey).toString();
    if (mode == u"light")
        return ColorMode::Light;
    return mode == u"dark" ? ColorMode::Dark : ColorMode::System;
}

void WindowMemory::setColorMode(ColorMode mode)
{
    const QString names[] = {u"system"_s, u"light"_s, u"dark"_s};
    m_settings.setValue(modeKey, names[size_t(mode)]);
}

QString WindowMemory::folder(const QString &purpose) const
{
    // What was never asked for begins where the CV came from.
    for (const QString &key : {purpose, u"open"_s}) {
        const QString folder = m_settings.value(u"folders/"_s + key).toString();
        if (!folder.isEmpty() && QFileInfo::exists(folder))
            return folder;
    }
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void WindowMemory::setFolder(const QString &purpose, const QString &folder)
{
    m_settings.setValue(u"folders/"_s + purpose, folder);
}

std::vector<quint64> WindowMemory::openRows(const QString &path) const
{
    std::vector<quint64> ids;
    for (const QString &id : m_settings.value(openRowsKey(path)).toStringList())
        ids.push_back(id.toULongLong());
    return ids;
}

void WindowMemory::setOpenRows(const QString &path, const std::vector<quint64> &ids)
{
    QStringList files = m_settings.value(knownFilesKey).toStringList();
    files.removeAll(path);
    files.prepend(path);
    while (files.size() > mostKnown)
        m_settings.remove(openRowsKey(files.takeLast()));
    QStringList texts;
    for (const quint64 id : ids)
        texts += QString::number(id);
    m_settings.setValue(knownFilesKey, files);
    m_settings.setValue(openRowsKey(path), texts);
}

QByteArray WindowMemory::bytes(const QString &key) const
{
    return m_settings.value(key).toByteArray();
}

void WindowMemory::setBytes(const QString &key, const QByteArray &value)
{
    m_settings.setValue(key, value);
}

QString WindowMemory::text(const QString &key) const
{
    return m_settings.value(key).toString();
}

void WindowMemory::setText(const QString &key, const QString &value)
{
    m_settings.setValue(key, value);
}

} // namespace vitae
