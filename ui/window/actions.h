// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QHash>
#include <QObject>
#include <span>

class QMenu;
class QMenuBar;

namespace vitae {

/// Everything that a person can ask of the window, in the order of the menus.
enum class Command : quint8 {
    New,
    NewFromSample,
    Open,
    ImportReport,
    Save,
    SaveAs,
    ExportPdf,
    Export,
    Print,
    PrintPreview,
    CloseWindow,
    Quit,
    Undo,
    Redo,
    Rename,
    Duplicate,
    Remove,
    MoveUp,
    MoveDown,
    ToggleHidden,
    KeepTogether,
    StartPage,
    AddEntry,
    AddGroup,
    ShowThemes,
    SaveTheme,
    UpdateTheme,
    ImportTheme,
    ShareTheme,
    ShowOutline,
    ShowDesign,
    ShowXRay,
    ShowPdf,
    ZoomIn,
    ZoomOut,
    ActualSize,
    FitWidth,
    FitPage,
    FollowSystem,
    Light,
    Dark,
    GoToOutline,
    GoToForm,
    GoToPages,
    Tour,
    About,
};

enum class MenuName : quint8 { File, Edit, View, Themes, Help };

/// One row of the catalogue, which feeds menus, toolbar, shortcuts and tooltips.
struct CommandSpec {
    Command command;
    MenuName menu;
    bool separatorBefore;
    const char *icon; ///< of resources/icons; empty: none
    const char *text; ///< translatable, context "Actions"
    const char *help; ///< translatable, one sentence; empty: the text says it
    const char *keys; ///< portable text, alternatives separated by "; "; empty: none
    bool checkable;
};

[[nodiscard]] std::span<const CommandSpec> commandTable();

/// What takes the place of the form; one at a time.
inline constexpr Command middlePanels[] = {Command::ShowDesign, Command::ShowThemes, Command::ShowXRay};

/// The actions of one window.
class Actions : public QObject {
    Q_OBJECT
  public:
    explicit Actions(QObject *parent);
    [[nodiscard]] QAction *operator[](Command command) const { return m_actions.value(command); }
    /// Fills a menu bar from the table; returns the menus for what comes and goes (recent files, kinds).
    QHash<MenuName, QMenu *> fill(QMenuBar &bar) const;

  private:
    QHash<Command, QAction *> m_actions;
};

} // namespace vitae
