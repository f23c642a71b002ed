// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "actions.h"

#include "style/icons.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

using C = Command;
using M = MenuName;

constexpr CommandSpec commands[] = {
    // clang-format off
    {C::New, M::File, false, "new", QT_TRANSLATE_NOOP("Actions", "&New"), QT_TRANSLATE_NOOP("Actions", "Start an empty CV in a window of its own."), "Ctrl+N", false},
    {C::NewFromSample, M::File, false, "document", QT_TRANSLATE_NOOP("Actions", "New from the sam&ple"), QT_TRANSLATE_NOOP("Actions", "Start from the sample CV and replace its text by yours."), "", false},
    {C::Open, M::File, false, "open", QT_TRANSLATE_NOOP("Actions", "&Open…"), QT_TRANSLATE_NOOP("Actions", "Open a CV: Vitae, JSON Resume, Markdown or plain text."), "Ctrl+O", false},
    {C::ImportReport, M::File, false, "", QT_TRANSLATE_NOOP("Actions", "&Import report…"), QT_TRANSLATE_NOOP("Actions", "Show again what became of the file that was imported."), "", false},
    {C::Save, M::File, true, "save", QT_TRANSLATE_NOOP("Actions", "&Save"), "", "Ctrl+S", false},
    {C::SaveAs, M::File, false, "", QT_TRANSLATE_NOOP("Actions", "Save &as…"), "", "Ctrl+Shift+S", false},
    {C::ExportPdf, M::File, true, "export", QT_TRANSLATE_NOOP("Actions", "&Export PDF"), QT_TRANSLATE_NOOP("Actions", "Write the PDF to send out."), "Ctrl+E", false},
    {C::Export, M::File, false, "", QT_TRANSLATE_NOOP("Actions", "E&xport as…"), QT_TRANSLATE_NOOP("Actions", "Write the pages as pictures, or the content as JSON Resume."), "Ctrl+Shift+E", false},
    {C::Print, M::File, true, "print", QT_TRANSLATE_NOOP("Actions", "&Print…"), "", "Ctrl+P", false},
    {C::PrintPreview, M::File, false, "", QT_TRANSLATE_NOOP("Actions", "Print pre&view…"), "", "", false},
    {C::CloseWindow, M::File, true, "", QT_TRANSLATE_NOOP("Actions", "&Close window"), "", "Ctrl+W", false},
    {C::Quit, M::File, false, "", QT_TRANSLATE_NOOP("Actions", "&Quit"), "", "Ctrl+Q", false},
    {C::Undo, M::Edit, false, "undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "", "Ctrl+Z", false},
    {C::Redo, M::Edit, false, "redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "", "Ctrl+Shift+Z; Ctrl+Y", false},
    {C::AddEntry, M::Edit, true, "add", QT_TRANSLATE_NOOP("Actions", "Add &entry"), QT_TRANSLATE_NOOP("Actions", "Add an entry to the current section."), "Ctrl+Return", false},
    {C::AddGroup, M::Edit, false, "add", QT_TRANSLATE_NOOP("Actions", "Add &group"), QT_TRANSLATE_NOOP("Actions", "Add a titled group of entries to the current section."), "", false},
    {C::Rename, M::Edit, false, "rename", QT_TRANSLATE_NOOP("Actions", "Re&name"), QT_TRANSLATE_NOOP("Actions", "Give the current section or group another title."), "F2", false},
    {C::Duplicate, M::Edit, false, "duplicate", QT_TRANSLATE_NOOP("Actions", "&Duplicate"), "", "Ctrl+D", false},
    {C::MoveUp, M::Edit, false, "up", QT_TRANSLATE_NOOP("Actions", "Move &up"), "", "Alt+Up", false},
    {C::MoveDown, M::Edit, false, "down", QT_TRANSLATE_NOOP("Actions", "Move d&own"), "", "Alt+Down", false},
    {C::ToggleHidden, M::Edit, false, "hidden", QT_TRANSLATE_NOOP("Actions", "&Hide or show"), QT_TRANSLATE_NOOP("Actions", "Keep the current section or entry off the pages, or put it back."), "Ctrl+H", false},
    {C::KeepTogether, M::Edit, true, "", QT_TRANSLATE_NOOP("Actions", "&Keep on one page"), QT_TRANSLATE_NOOP("Actions", "Do not divide the current section or entry between pages."), "", true},
    {C::StartPage, M::Edit, false, "", QT_TRANSLATE_NOOP("Actions", "Start on a new &page"), QT_TRANSLATE_NOOP("Actions", "Begin a page with the current section or entry."), "", true},
    {C::Remove, M::Edit, false, "remove", QT_TRANSLATE_NOOP("Actions", "De&lete"), QT_TRANSLATE_NOOP("Actions", "Delete what is selected in the list of sections."), "", false},
    {C::ShowOutline, M::View, false, "sections", QT_TRANSLATE_NOOP("Actions", "&Sections"), QT_TRANSLATE_NOOP("Actions", "Show or hide the list of sections."), "F9", true},
    {C::ShowDesign, M::View, false, "design", QT_TRANSLATE_NOOP("Actions", "&Design"), QT_TRANSLATE_NOOP("Actions", "Change theme, colours, fonts, sizes and margins."), "Ctrl+Shift+D", true},
    {C::ShowXRay, M::View, false, "xray", QT_TRANSLATE_NOOP("Actions", "&X-ray"), QT_TRANSLATE_NOOP("Actions", "See what application portals and screen readers find in the PDF."), "Ctrl+Shift+X", true},
    {C::ShowPdf, M::View, false, "document", QT_TRANSLATE_NOOP("Actions", "Show the &PDF itself"), QT_TRANSLATE_NOOP("Actions", "Show the very file that an export writes."), "Ctrl+Shift+P", true},
    {C::ZoomIn, M::View, true, "zoom-in", QT_TRANSLATE_NOOP("Actions", "Zoom &in"), "", "Ctrl++; Ctrl+=", false},
    {C::ZoomOut, M::View, false, "zoom-out", QT_TRANSLATE_NOOP("Actions", "Zoom &out"), "", "Ctrl+-", false},
    {C::ActualSize, M::View, false, "", QT_TRANSLATE_NOOP("Actions", "&Actual size"), "", "Ctrl+0", false},
    {C::FitWidth, M::View, false, "fit-width", QT_TRANSLATE_NOOP("Actions", "Fit &width"), "", "Ctrl+1", true},
    {C::FitPage, M::View, false, "fit-page", QT_TRANSLATE_NOOP("Actions", "Fit pa&ge"), "", "Ctrl+2", true},
    {C::FollowSystem, M::View, true, "", QT_TRANSLATE_NOOP("Actions", "Colours of the s&ystem"), "", "", true},
    {C::Light, M::View, false, "light", QT_TRANSLATE_NOOP("Actions", "&Light"), "", "", true},
    {C::Dark, M::View, false, "dark", QT_TRANSLATE_NOOP("Actions", "Dar&k"), "", "", true},
    {C::GoToOutline, M::View, true, "", QT_TRANSLATE_NOOP("Actions", "Go to the sec&tions"), "", "Ctrl+Alt+1", false},
    {C::GoToForm, M::View, false, "", QT_TRANSLATE_NOOP("Actions", "Go to the &form"), "", "Ctrl+Alt+2", false},
    {C::GoToPages, M::View, false, "", QT_TRANSLATE_NOOP("Actions", "Go to the pag&es"), "", "Ctrl+Alt+3", false},
    {C::ShowThemes, M::Themes, false, "theme", QT_TRANSLATE_NOOP("Actions", "&All themes"), QT_TRANSLATE_NOOP("Actions", "See your first page in every theme, and choose one."), "Ctrl+Shift+T", true},
    {C::SaveTheme, M::Themes, true, "duplicate", QT_TRANSLATE_NOOP("Actions", "&Save the design as a theme"), QT_TRANSLATE_NOOP("Actions", "Make a theme of your own that looks like this CV."), "", false},
    {C::UpdateTheme, M::Themes, false, "", QT_TRANSLATE_NOOP("Actions", "&Update your theme"), QT_TRANSLATE_NOOP("Actions", "Put your changes of the design into the theme itself."), "", false},
    {C::ImportTheme, M::Themes, true, "open", QT_TRANSLATE_NOOP("Actions", "&Import a theme…"), QT_TRANSLATE_NOOP("Actions", "Add a theme from a file to your themes."), "", false},
    {C::ShareTheme, M::Themes, false, "export", QT_TRANSLATE_NOOP("Actions", "S&hare the theme as a file…"), QT_TRANSLATE_NOOP("Actions", "Write this CV's theme to a file for others."), "", false},
    {C::Tour, M::Help, false, "", QT_TRANSLATE_NOOP("Actions", "&First steps"), QT_TRANSLATE_NOOP("Actions", "What is where, in one minute."), "F1", false},
    {C::About, M::Help, false, "", QT_TRANSLATE_NOOP("Actions", "&About Vitae"), "", "", false},
    // clang-format on
};

constexpr struct {
    MenuName menu;
    const char *title;
} menus[] = {
    {M::File, QT_TRANSLATE_NOOP("Actions", "&File")}, {M::Edit, QT_TRANSLATE_NOOP("Actions", "&Edit")},
    {M::View, QT_TRANSLATE_NOOP("Actions", "&View")}, {M::Themes, QT_TRANSLATE_NOOP("Actions", "&Themes")},
    {M::Help, QT_TRANSLATE_NOOP("Actions", "&Help")},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

QString withoutMnemonic(QString text)
{
    return text.remove(u'&').remove(u'…');
}

} // namespace

std::span<const CommandSpec> commandTable()
{
    return commands;
}

Actions::Actions(QObject *parent) : QObject(parent)
{
    for (const CommandSpec &spec : commands) {
        const QString text = translated(spec.text);
        auto *action = new QAction(text, this);
        if (*spec.icon)
            action->setIcon(icon(QString::fromLatin1(spec.icon)));
        action->setCheckable(spec.checkable);
        action->setShortcuts(QKeySequence::listFromString(QString::fromLatin1(spec.keys)));
        const QString help = *spec.help ? translated(spec.help) : withoutMnemonic(text);
        action->setStatusTip(help);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(keys.isEmpty() ? help : tr("%1 (%2)", "tooltip, shortcut").arg(help, keys));
        m_actions.insert(spec.command, action);
    }
}

QHash<MenuName, QMenu *> Actions::fill(QMenuBar &bar) const
{
    QHash<MenuName, QMenu *> made;
    for (const auto &menu : menus) {
        QMenu *filled = bar.addMenu(translated(menu.title));
        made.insert(menu.menu, filled);
        for (const CommandSpec &spec : commands) {
            if (spec.menu != menu.menu)
                continue;
            if (spec.separatorBefore)
                filled->addSeparator();
            filled->addAction(m_actions.value(spec.command));
        }
    }
    return made;
}

} // namespace vitae
