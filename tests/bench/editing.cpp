// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editing.h"

#include "files/windowmemory.h"
#include "layout/fontset.h"
#include "scripteduser.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <cstdio>
#include <unistd.h>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

constexpr int betweenPictures = 20'000; // of the PDF view

/// Megabytes of this process that stand in memory.
double residentMegabytes()
{
    QFile statm(u"/proc/self/statm"_s);
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    const qint64 pages = statm.readAll().split(' ').value(1).toLongLong();
    return double(pages) * double(sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}

} // namespace

void measureEditing(const Document &document, double minutes, quint32 seed, int betweenDeeds)
{
    WindowMemory memory;
    MainWindow window(FontSet::system(), memory, Dialogs::native());
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.startWith(document, u"bench"_s);
    window.resize(1440, 900);
    window.show();
    test::ScriptedUser user(window, seed);
    const double atFirst = residentMegabytes();
    double most = atFirst;
    int deeds = 0;
    QElapsedTimer timer;
    timer.start();
    qint64 viewChanged = 0;
    while (double(timer.elapsed()) < minutes * 60'000) {
        user.act();
        ++deeds;
        if (timer.elapsed() - viewChanged > betweenPictures) {
            window.actions()[Command::ShowPdf]->toggle();
            viewChanged = timer.elapsed();
        }
        QTest::qWait(betweenDeeds);
        most = std::max(most, residentMegabytes());
    }
    std::printf("%.1f minutes of editing, %d deeds, %lld keys and clicks: "
                "%.0f MB resident at first, %.0f MB at last, %.0f MB at most\n",
                minutes, deeds, user.count(), atFirst, residentMegabytes(), most);
}
