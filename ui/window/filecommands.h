// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dialogs.h"
#include "files/documentfile.h"

namespace vitae {

struct ExportChoice;

class LivePages;
class MessageBar;
class WindowMemory;

/// What the File menu does to one document: every outcome is told in the message bar.
class FileCommands : public QObject {
    Q_OBJECT
  public:
    struct Parts {
        CvDocument &document;
        DocumentFile &file;
        LivePages &pages;
        MessageBar &messages;
        WindowMemory &memory;
        const Dialogs &dialogs;
        QWidget *window;
    };
    explicit FileCommands(const Parts &parts);

    /// Reads a file into this document; false, with a message, when it cannot be read.
    bool open(const QString &path);
    /// Asks for a file; empty when cancelled.
    [[nodiscard]] QString askWhatToOpen();
    bool save();
    bool saveAs();
    void exportPdf();
    void exportAs();
    void print();
    void preview();
    /// False when the person chose to stay or a save failed.
    [[nodiscard]] bool mayClose();
    /// Another program may have written the file while the window was away.
    void lookAtDisk();

  signals:
    /// A file took the place of the document; what became of its parts, or nothing for an own file.
    void opened(const std::vector<vitae::ImportRow> &report);

  private:
    bool saveTo(const QString &path);
    void exportTo(const QString &title, const std::vector<ExportChoice> &choices, const QString &remembered);
    void fail(const QString &text);
    void tellForeignChange();

    Parts m_parts;
    bool m_toldForeignChange = false;
};

} // namespace vitae
