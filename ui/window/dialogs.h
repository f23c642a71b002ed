// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace vitae {

/// The questions that the window may ask. Native dialogs by default; a seam for tests.
struct Dialogs {
    /// A file to open; empty: cancelled.
    std::function<QString(QWidget *parent, const QString &title, const QString &folder,
                          const QString &filter)>
        openFile;
    /// Where to write; `filter` holds the chosen one afterwards; empty: cancelled.
    std::function<QString(QWidget *parent, const QString &title, const QString &suggested,
                          const QString &filters, QString *filter)>
        saveFile;
    enum class Answer : quint8 { Save, Discard, Cancel };
    /// The one question before something is lost for good.
    std::function<Answer(QWidget *parent, const QString &name)> unsaved;
    /// Whether a file that the dialog did not ask about may be replaced.
    std::function<bool(QWidget *parent, const QString &path)> replace = {};

    [[nodiscard]] static Dialogs native();
};

/// Where to write, with an extension: of the chosen filter ("PDF (*.pdf)"), unless the name has that of one
/// of `filters`. `filter` holds the one to begin with and the chosen one afterwards. Empty: cancelled, or
/// there is a file of that name which is to stay.
[[nodiscard]] QString askWhereToWrite(const Dialogs &dialogs, QWidget *parent, const QString &title,
                                      const QString &suggested, const QStringList &filters, QString *filter);

} // namespace vitae
