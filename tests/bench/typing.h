// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"
#include "series.h"

#include <QApplication>

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

/// Types into the middle of the bullet in the middle, in the form of a whole window: from each key to the
/// painted page, and how long the longest event held the thread that answers keys.
void measureTyping(WatchedApplication &application, const vitae::Document &document, int keys,
                   std::vector<Series> &all);
