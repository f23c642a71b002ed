// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"
#include "files/windowmemory.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <functional>
#include <optional>

/// Remembers the longest event, and how often one widget was painted.
class WatchedApplication : public QApplication {
  public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override;

    QObject *watched = nullptr;
    double longest = 0; ///< milliseconds
    int paintings = 0;

  private:
    int m_depth = 0;
};

/// A whole window whose pages are watched.
class WatchedWindow {
  public:
    WatchedWindow(WatchedApplication &application, const vitae::Document &document);
    [[nodiscard]] vitae::MainWindow &window() { return m_window; }
    [[nodiscard]] QString label(); ///< "3 pages, 96 dpi: "
    /// Milliseconds from `act` to the painted pages that follow from it; nothing where none are painted.
    [[nodiscard]] std::optional<double> untilPainted(const std::function<void()> &act);
    /// Lets scrolling and what else goes on come to an end.
    static void settle();

  private:
    WatchedApplication &m_application;
    vitae::WindowMemory m_memory;
    vitae::MainWindow m_window;
};
