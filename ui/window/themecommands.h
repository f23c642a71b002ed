// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dialogs.h"
#include "files/ownthemes.h"

namespace vitae {

class CvDocument;
class MessageBar;
class ThemeGallery;
class WindowMemory;

/// What the gallery and the Themes menu do: every choice is one step that can be undone, every outcome is
/// told in the message bar.
class ThemeCommands : public QObject {
    Q_OBJECT
  public:
    struct Parts {
        CvDocument &document;
        OwnThemes &themes;
        ThemeGallery &gallery;
        MessageBar &messages;
        WindowMemory &memory;
        const Dialogs &dialogs;
        QWidget *window;
    };
    explicit ThemeCommands(const Parts &parts);

    void choose(const QString &id, bool keepOptions = true);
    /// A theme of one's own that looks like another, chosen at once.
    void duplicate(const QString &id, bool keepOptions = true);
    /// The document's theme, which is one's own, becomes what the document made of it.
    void update();
    void rename(const QString &id, const QString &name);
    void remove(const QString &id);
    void share(const QString &id);
    void askWhatToImport();
    void importFile(const QString &path);
    /// A document may hold an older copy of one's own theme than this machine.
    void tellIfOutdated();

  signals:
    /// A theme came whose name a person may want to change.
    void added(const QString &id);

  private:
    [[nodiscard]] Design designIn(const QString &id, bool keepOptions) const;
    void setTheme(const ThemeChoice &theme, bool keepOptions);
    void fail(const QString &what, const Failure &failure);

    Parts m_parts;
};

} // namespace vitae
