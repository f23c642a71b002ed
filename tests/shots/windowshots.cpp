// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowshots.h"

#include "dialogshots.h"
#include "editors/formpane.h"
#include "files/windowmemory.h"
#include "formats/format.h"
#include "outline/outlinepane.h"
#include "panels/arrangementcard.h"
#include "panels/designpanel.h"
#include "panels/themegallery.h"
#include "panels/themepictures.h"
#include "preview/livepages.h"
#include "preview/livexray.h"
#include "style/tones.h"
#include "style/windowstyle.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QFileInfo>
#include <QScrollBar>
#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

enum class Shown : quint8 { Form, Design, Lines, Themes, XRay, Pdf };

struct Shot {
    const char *name;
    QSize size;
    ColorMode mode;
    Qt::LayoutDirection direction;
    Shown shown;
};

constexpr QSize usual(1440, 900);
const Shot shots[] = {
    {"light", usual, ColorMode::Light, Qt::LeftToRight, Shown::Form},
    {"dark", usual, ColorMode::Dark, Qt::LeftToRight, Shown::Form},
    {"design", usual, ColorMode::Light, Qt::LeftToRight, Shown::Design},
    {"design-dark", usual, ColorMode::Dark, Qt::LeftToRight, Shown::Design},
    {"lines", usual, ColorMode::Light, Qt::LeftToRight, Shown::Lines},
    {"lines-dark", usual, ColorMode::Dark, Qt::LeftToRight, Shown::Lines},
    {"themes", usual, ColorMode::Light, Qt::LeftToRight, Shown::Themes},
    {"themes-dark", usual, ColorMode::Dark, Qt::LeftToRight, Shown::Themes},
    {"themes-narrow", {720, 540}, ColorMode::Light, Qt::LeftToRight, Shown::Themes},
    {"themes-right-to-left", usual, ColorMode::Light, Qt::RightToLeft, Shown::Themes},
    {"xray", usual, ColorMode::Light, Qt::LeftToRight, Shown::XRay},
    {"xray-dark", usual, ColorMode::Dark, Qt::LeftToRight, Shown::XRay},
    {"xray-narrow", {720, 540}, ColorMode::Light, Qt::LeftToRight, Shown::XRay},
    {"xray-right-to-left", usual, ColorMode::Light, Qt::RightToLeft, Shown::XRay},
    {"design-narrow", {720, 540}, ColorMode::Light, Qt::LeftToRight, Shown::Design},
    {"design-right-to-left", usual, ColorMode::Light, Qt::RightToLeft, Shown::Design},
    {"pdf", usual, ColorMode::Light, Qt::LeftToRight, Shown::Pdf},
    {"medium", {1000, 720}, ColorMode::Light, Qt::LeftToRight, Shown::Form},
    {"narrow", {720, 540}, ColorMode::Light, Qt::LeftToRight, Shown::Form},
    {"right-to-left", usual, ColorMode::Light, Qt::RightToLeft, Shown::Form},
};

/// "-2x" on a screen of twice the density.
QString densitySuffix()
{
    const int ratio = qRound(qApp->devicePixelRatio());
    return ratio == 1 ? QString() : u"-%1x"_s.arg(ratio);
}

/// The first entry of the first section that has some: what a person mostly looks at.
NodeId firstEntry(const Document &document)
{
    for (const NodePtr &section : document.root->children) {
        if (section->type == NodeType::Section && section->kind == SectionKind::Experience
            && !section->children.empty())
            return section->children.front()->id;
    }
    return document.person().id;
}

/// The last card of the design panel, opened.
void showLines(MainWindow &window)
{
    auto *panel = window.findChild<DesignPanel *>();
    panel->findChild<ArrangementCard *>()->setOpen(true);
    QTest::qWait(50);
    panel->verticalScrollBar()->setValue(panel->findChild<ArrangementCard *>()->y() - metric::margin);
}

bool take(const Shot &shot, const QString &name, const Document &document, const QString &folder,
          const std::shared_ptr<const FontSet> &fonts, WindowMemory &memory)
{
    QApplication::setLayoutDirection(shot.direction);
    WindowStyle::setMode(*qApp, shot.mode);
    MainWindow window(fonts, memory, Dialogs::native());
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.startWith(document, name);
    window.resize(shot.size);
    window.show();
    window.outline().setCurrent(firstEntry(document));
    window.actions()[Command::ShowDesign]->setChecked(shot.shown == Shown::Design
                                                      || shot.shown == Shown::Lines);
    if (shot.shown == Shown::Lines)
        showLines(window);
    window.actions()[Command::ShowThemes]->setChecked(shot.shown == Shown::Themes);
    window.actions()[Command::ShowXRay]->setChecked(shot.shown == Shown::XRay);
    window.actions()[Command::ShowPdf]->setChecked(shot.shown == Shown::Pdf);
    window.pages().settle();
    window.gallery().pictures().settle();
    window.xray().settle();
    constexpr int settling = 400; // animations, the worker of the PDF
    QTest::qWait(settling);
    return window.grab().save(
        u"%1/window-%2-%3%4.png"_s.arg(folder, name, QString::fromLatin1(shot.name), densitySuffix()));
}

} // namespace

int shootWindows(const QString &folder, const QStringList &files)
{
    const auto fonts = FontSet::system();
    WindowMemory memory;
    WindowStyle::install(*qApp, ColorMode::Light);
    int count = 0;
    for (const QString &file : files) {
        const auto imported = importFile(file);
        if (!imported)
            continue;
        for (const Shot &shot : shots)
            count += take(shot, QFileInfo(file).completeBaseName(), imported->document, folder, fonts, memory)
                ? 1
                : 0;
    }
    count += take(shots[0], u"empty"_s, Document::empty(), folder, fonts, memory) ? 1 : 0;
    QApplication::setLayoutDirection(Qt::LeftToRight);
    WindowStyle::setMode(*qApp, ColorMode::Light);
    if (!files.isEmpty())
        count += shootDialogs(folder, densitySuffix(), files.back(), fonts, memory);
    return count;
}
