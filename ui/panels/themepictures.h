// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/cvdocument.h"
#include "layout/fontset.h"
#include "layout/themeset.h"

#include <QImage>
#include <QObject>
#include <QThread>
#include <memory>

namespace vitae {

/// The first page of the open document in each of many themes, as pictures that follow every change. A thread
/// of their own lays out and paints them, theme by theme; while they are not shown, nothing is done.
class ThemePictures : public QObject {
    Q_OBJECT
  public:
    ThemePictures(CvDocument &document, std::shared_ptr<const FontSet> fonts, QObject *parent = nullptr);
    ~ThemePictures() override;

    void setThemes(const std::vector<ThemeChoice> &themes);
    /// Device pixels that a page fits into.
    void setBox(QSize pixels);
    /// Whether the document's own changes of the design stand on top of each theme.
    void setWithOptions(bool with);
    void setActive(bool active);

    /// Null until it is there; then the newest, which may be a moment behind the document.
    [[nodiscard]] QImage picture(const QString &theme) const { return m_pictures.value(theme).image; }
    /// Waits for all of them: for tests and pictures of the window.
    void settle();

  signals:
    void changed(const QString &theme);

  private:
    class Studio;
    struct Job;
    struct Picture {
        QImage image;
        quint64 revision = 0; ///< of what it shows; 0: nothing yet
    };

    void touch();
    void forgetPictures();
    void next();
    void take(const QString &theme, quint64 revision, const QImage &image);
    [[nodiscard]] const ThemeChoice *oldest() const;

    CvDocument &m_document;
    std::vector<ThemeChoice> m_themes;
    QHash<QString, Picture> m_pictures;
    std::shared_ptr<Studio> m_studio; ///< used in m_thread alone
    quint64 m_revision = 1;
    quint64 m_oldestWelcome = 1; ///< what shows another document, or the same in another size, is dropped
    QSize m_box;
    bool m_withOptions = true;
    bool m_active = false;
    bool m_busy = false;
    QThread m_thread;
    QObject *m_worker = nullptr; ///< lives in m_thread
};

} // namespace vitae
