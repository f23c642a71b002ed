// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentfile.h"

#include "ownthemes.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

bool isOwnFormat(const QString &path)
{
    return QFileInfo(path).suffix().compare(u"vitae", Qt::CaseInsensitive) == 0;
}

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

DocumentFile::DocumentFile(CvDocument &document, OwnThemes *themes, QObject *parent)
    : QObject(parent),
      m_document(document),
      m_themes(themes)
{
    connect(&m_document.undoStack(), &QUndoStack::cleanChanged, this, &DocumentFile::changed);
}

DocumentFile::Stamp DocumentFile::stampOf(const QString &path, const QByteArray &bytes)
{
    const QFileInfo info(path);
    return {info.size(), info.lastModified(), hashOf(bytes)};
}

void DocumentFile::settle(const QString &path, const QByteArray &bytes)
{
    m_path = QFileInfo(path).absoluteFilePath();
    m_suggestedName.clear();
    m_modifiedFromStart = false;
    m_stamp = stampOf(m_path, bytes);
    m_document.undoStack().setClean();
}

tl::expected<std::vector<ImportRow>, Failure> DocumentFile::open(const QString &path)
{
    // Read once: what is stamped must be what was parsed, whoever writes meanwhile.
    auto bytes = readFile(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto imported = importBytes(path, *bytes);
    if (!imported)
        return tl::unexpected(imported.error());
    const bool own = isOwnFormat(path);
    Design &design = imported->document.design;
    if (m_themes && !design.theme.isEmpty() && design.ownTheme.isNull())
        design = completed(std::move(design), m_themes->themes());
    m_document.reset(std::move(imported->document));
    m_savedAt = {};
    if (own) {
        settle(path, *bytes);
    } else {
        m_path.clear();
        m_suggestedName = QFileInfo(path).completeBaseName();
        m_modifiedFromStart = true;
    }
    emit changed();
    return std::move(imported->report);
}

void DocumentFile::setUnsaved(Document document, const QString &suggestedName, bool modified)
{
    m_document.reset(std::move(document));
    m_path.clear();
    m_suggestedName = suggestedName;
    m_modifiedFromStart = modified;
    m_savedAt = {};
    emit changed();
}

tl::expected<void, Failure> DocumentFile::save(const QByteArray &thumbnail)
{
    return saveAs(m_path, thumbnail);
}

tl::expected<void, Failure> DocumentFile::saveAs(const QString &path, const QByteArray &thumbnail)
{
    Document document = m_document.value();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    document.modified = now.toString(Qt::ISODate);
    const QByteArray bytes = writeVitae(document, thumbnail);
    if (auto written = writeFile(path, bytes); !written)
        return written;
    m_document.setModifiedDate(document.modified);
    settle(path, bytes);
    m_savedAt = now;
    emit changed();
    return {};
}

QString DocumentFile::name() const
{
    if (!m_path.isEmpty())
        return QFileInfo(m_path).completeBaseName();
    return m_suggestedName.isEmpty() ? tr("Untitled") : m_suggestedName;
}

bool DocumentFile::isModified() const
{
    return m_modifiedFromStart || !m_document.undoStack().isClean();
}

bool DocumentFile::changedOnDisk() const
{
    if (m_path.isEmpty())
        return false;
    const QFileInfo info(m_path);
    if (!info.exists())
        return true;
    if (info.size() == m_stamp.size && info.lastModified() == m_stamp.time)
        return false;
    // Touched, copied back or synchronised: only other content counts.
    const auto bytes = readFile(m_path);
    return !bytes || hashOf(*bytes) != m_stamp.hash;
}

} // namespace vitae
