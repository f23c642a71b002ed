// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows.h"

#include "filecommands.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "style/windowstyle.h"

#include <QApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

/// A window that was asked for stands in front and has the keys.
void present(MainWindow &window)
{
    if (window.isMinimized())
        window.showNormal();
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace

Windows::Windows(std::shared_ptr<const FontSet> fonts, Dialogs dialogs)
    : m_fonts(std::move(fonts)),
      m_dialogs(std::move(dialogs))
{
    WindowStyle::install(*qApp, m_memory.colorMode());
}

const std::vector<QPointer<MainWindow>> &Windows::all()
{
    std::erase_if(m_windows, [](const QPointer<MainWindow> &window) { return window.isNull(); });
    return m_windows;
}

MainWindow *Windows::windowOf(const QString &path)
{
    const QString whole = QFileInfo(path).canonicalFilePath();
    for (const QPointer<MainWindow> &window : all()) {
        if (!whole.isEmpty() && QFileInfo(window->file().path()).canonicalFilePath() == whole)
            return window;
    }
    return nullptr;
}

MainWindow *Windows::make()
{
    auto *window = new MainWindow(m_fonts, m_memory, m_dialogs);
    m_windows.emplace_back(window);
    connect(window, &MainWindow::newRequested, this, &Windows::openNew);
    connect(window, &MainWindow::openRequested, this,
            [this, window](const QStringList &paths) { open(paths, window); });
    connect(window, &MainWindow::quitRequested, this, &Windows::quit);
    connect(window, &MainWindow::colorsRequested, this, [this](int mode) {
        m_memory.setColorMode(ColorMode(mode));
        WindowStyle::setMode(*qApp, ColorMode(mode));
    });
    return window;
}

MainWindow *Windows::open(const QString &path, MainWindow *from)
{
    return open(QStringList{path}, from);
}

MainWindow *Windows::open(const QStringList &paths, MainWindow *from)
{
    MainWindow *last = nullptr;
    QStringList refused;
    for (const QString &path : paths) {
        if (const auto window = tryOpen(path, from))
            last = *window;
        else
            refused += window.error();
    }
    if (refused.empty())
        return last;
    MainWindow *teller = from ? from : last ? last : make();
    teller->messages().showMessage(Severity::Error, refused.join(u'\n'));
    present(*teller);
    return teller;
}

tl::expected<MainWindow *, QString> Windows::tryOpen(const QString &path, MainWindow *from)
{
    MainWindow *window = windowOf(path);
    if (!window) {
        window = from && from->isPristine() ? from : make();
        if (!window->files().open(path)) {
            const QString what = window->messages().text();
            if (window != from) {
                std::erase(m_windows, window);
                window->deleteLater();
            }
            return tl::unexpected(what);
        }
    }
    present(*window);
    return window;
}

MainWindow *Windows::openNew(bool fromSample)
{
    MainWindow *window = make();
    if (fromSample) {
        QFile sample(u":/samples/sample.json"_s);
        if (sample.open(QIODevice::ReadOnly)) {
            if (auto imported = importBytes(sample.fileName(), sample.readAll()))
                window->startWith(std::move(imported->document), tr("Sample"));
        }
    }
    present(*window);
    return window;
}

void Windows::quit()
{
    for (const QPointer<MainWindow> &window : std::vector(all())) {
        if (window && !window->close())
            return;
    }
}

} // namespace vitae
