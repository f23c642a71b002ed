// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dialogs.h"
#include "files/windowmemory.h"
#include "layout/fontset.h"

#include <QObject>
#include <QPointer>
#include <tl/expected.hpp>
#include <vector>

namespace vitae {

class MainWindow;

/// The windows of the program, each with a document of its own.
class Windows : public QObject {
    Q_OBJECT
  public:
    explicit Windows(std::shared_ptr<const FontSet> fonts, Dialogs dialogs = Dialogs::native());

    /// A window on the file: the one that has it already, an untouched one, or a new one. A file that cannot
    /// be read is told in the window that asked.
    MainWindow *open(const QString &path, MainWindow *from = nullptr);
    /// Each in a window of its own. What cannot be read is told in one message; the window that tells it, or
    /// the last one opened.
    MainWindow *open(const QStringList &paths, MainWindow *from = nullptr);
    MainWindow *openNew(bool fromSample);
    [[nodiscard]] const std::vector<QPointer<MainWindow>> &all();
    /// Closes window after window until one stays.
    void quit();

  private:
    MainWindow *make();
    [[nodiscard]] tl::expected<MainWindow *, QString> tryOpen(const QString &path, MainWindow *from);
    [[nodiscard]] MainWindow *windowOf(const QString &path);

    std::shared_ptr<const FontSet> m_fonts;
    Dialogs m_dialogs;
    WindowMemory m_memory;
    std::vector<QPointer<MainWindow>> m_windows;
};

} // namespace vitae
