// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QProcess>
#include <QTemporaryDir>

namespace vitae::test {

/// A CUPS server of the test's own with the PDF printer of cups-pdf, set up as Debian sets it up: it listens
/// on a socket in a temporary folder where everything else of it is, too, and ends with this object, or with
/// the test however that ends. This process and those it starts print there meanwhile.
class PrintServer {
  public:
    PrintServer() = default;
    ~PrintServer();
    PrintServer(const PrintServer &) = delete;
    PrintServer &operator=(const PrintServer &) = delete;

    /// Starts it and prints an empty page. Why that is not to be had here; empty: all is well.
    [[nodiscard]] QString start();
    [[nodiscard]] static QString printer() { return QStringLiteral("Test-PDF"); }

    /// The PDF that the next job made, which may be still to come; empty when nothing comes.
    [[nodiscard]] QByteArray nextPdf();
    /// What CUPS knew of that job: how often to print it, and its options.
    [[nodiscard]] QString copies() const { return argument(4); }
    [[nodiscard]] QString options() const { return argument(5); }
    [[nodiscard]] QString log() const;

  private:
    [[nodiscard]] bool setUp() const;
    [[nodiscard]] QString argument(int index) const; ///< of the job's filters
    [[nodiscard]] bool listens() const;

    QTemporaryDir m_folder;
    QProcess m_process;
    int m_job = 0;
};

} // namespace vitae::test
