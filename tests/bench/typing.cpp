// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "typing.h"

#include "../samples.h"
#include "editors/formpane.h"
#include "layout/theme.h"
#include "outline/outlinepane.h"
#include "preview/livepages.h"
#include "preview/livexray.h"

#include <QKeyEvent>
#include <cstdio>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

constexpr int warmUp = 5;

/// A line of letters, then the same number of Backspaces, and so on.
QKeyEvent keyOf(int run)
{
    static constexpr auto letters = "and so on and on without any end in sight "_L1;
    const qsizetype place = run % (2 * letters.size());
    if (place >= letters.size())
        return {QEvent::KeyPress, Qt::Key_Backspace, Qt::NoModifier};
    const QChar letter(letters[place]);
    return {QEvent::KeyPress, letter.toUpper().unicode(), Qt::NoModifier, letter};
}

} // namespace

void measureTyping(WatchedApplication &application, const Document &document, int keys, XRayWork xray,
                   std::vector<Series> &all)
{
    const NodePtr bullet = test::middleBullet(document);
    if (!bullet)
        return;
    WatchedWindow watched(application, document);
    MainWindow &window = watched.window();
    window.outline().setCurrent(window.document().parentOf(bullet->id));
    const int middle = int(bullet->text(Field::Text).size()) / 2;
    window.form().goTo({{bullet->id, Field::Text, 0}, middle, middle});
    WatchedWindow::settle();
    QWidget *input = window.form().focusWidget();
    QString label = watched.label();
    if (xray == XRayWork::WithoutRest) {
        window.actions()[Command::ShowXRay]->setChecked(true);
        window.xray().setPause(0);
        label += u"X-ray at work: "_s;
    }
    Series painted{label + u"from a key to the painted page"_s, {}};
    Series held{label + u"longest event of a key"_s, {}};
    for (int run = -warmUp; run < keys; ++run) {
        QKeyEvent key = keyOf(run + warmUp);
        const auto milliseconds =
            watched.untilPainted([&input, &key] { QCoreApplication::sendEvent(input, &key); });
        if (!milliseconds)
            return;
        QCoreApplication::processEvents(); // what the key left for later holds the next one up, too
        if (run < 0)
            continue;
        painted.milliseconds.push_back(*milliseconds);
        held.milliseconds.push_back(application.longest);
    }
    std::printf("%slongest event, p99: %.2f ms; laid out %s\n", qUtf8Printable(label), held.at(0.99),
                window.pages().usesWorker() ? "by the worker" : "between key and paint");
    all.push_back(painted);
    all.push_back(held);
}

void measureThemes(WatchedApplication &application, const Document &document, int runs,
                   std::vector<Series> &all)
{
    WatchedWindow watched(application, document);
    WatchedWindow::settle();
    const std::vector<ThemeName> themes = builtInThemes();
    Series painted{watched.label() + u"from the choice of a theme to the painted page"_s, {}};
    const int first = int(themes.size()); // once round opens all fonts
    for (int run = 0; run < first + runs; ++run) {
        Design next;
        next.theme = themes[size_t(run + 1) % themes.size()].id;
        const auto milliseconds =
            watched.untilPainted([&] { watched.window().document().setDesign(next, next.theme); });
        if (!milliseconds)
            return;
        QCoreApplication::processEvents();
        if (run >= first)
            painted.milliseconds.push_back(*milliseconds);
    }
    all.push_back(painted);
}
