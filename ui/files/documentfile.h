// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/cvdocument.h"
#include "document/vitaefile.h"
#include "formats/format.h"

#include <QDateTime>
#include <QObject>

namespace vitae {

class OwnThemes;

/// The file behind an open document: where it is, whether the document differs from it, and saving that
/// loses neither the old file nor somebody else's.
class DocumentFile : public QObject {
    Q_OBJECT
  public:
    /// With `themes`, a document that only names a theme of one's own gets its copy of it when it is opened.
    explicit DocumentFile(CvDocument &document, OwnThemes *themes = nullptr, QObject *parent = nullptr);

    /// Reads any file that can be imported into the document. What is no `.vitae` becomes an unsaved
    /// document with a suggested name. A failure leaves document and file as they were.
    [[nodiscard]] tl::expected<std::vector<ImportRow>, Failure> open(const QString &path);
    /// Starts anew with a document that no file holds.
    void setUnsaved(Document document, const QString &suggestedName, bool modified);

    /// Writes the document to its file or another. A failure changes neither the file nor the modified mark.
    [[nodiscard]] tl::expected<void, Failure> save(const QByteArray &thumbnail = {});
    [[nodiscard]] tl::expected<void, Failure> saveAs(const QString &path, const QByteArray &thumbnail = {});

    [[nodiscard]] const QString &path() const { return m_path; } ///< empty: in no `.vitae` file yet
    [[nodiscard]] QString name() const; ///< of the file, without folder and extension
    [[nodiscard]] bool isModified() const;
    [[nodiscard]] QDateTime savedAt() const { return m_savedAt; } ///< invalid: not in this session
    /// True when somebody has written, moved or removed the file since it was read or saved.
    [[nodiscard]] bool changedOnDisk() const;

  signals:
    void changed(); ///< path or modified mark

  private:
    struct Stamp {
        qint64 size = -1;
        QDateTime time;
        QByteArray hash;
    };
    static Stamp stampOf(const QString &path, const QByteArray &bytes);
    void settle(const QString &path, const QByteArray &bytes);

    CvDocument &m_document;
    OwnThemes *m_themes;
    QString m_path;
    QString m_suggestedName;
    bool m_modifiedFromStart = false; ///< imported: nothing on disk holds it
    Stamp m_stamp;
    QDateTime m_savedAt;
};

} // namespace vitae
