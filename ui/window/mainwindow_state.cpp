// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window shows of its state, and the actions that change only the window.

#include "editors/formpane.h"
#include "filecommands.h"
#include "files/windowmemory.h"
#include "headerbar.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "outline/outlinepane.h"
#include "panels/designpanel.h"
#include "panels/themegallery.h"
#include "panels/xraypanel.h"
#include "preview/livepages.h"
#include "preview/livexray.h"
#include "preview/previewpane.h"
#include "statusstrip.h"
#include "style/icons.h"
#include "themecommands.h"
#include "tour.h"

#include <QActionGroup>
#include <QApplication>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace vitae {

void MainWindow::connectViewActions()
{
    const Actions &actions = *m_actions;
    const auto on = [&](Command command, auto &&run) {
        connect(actions[command], &QAction::triggered, this, std::forward<decltype(run)>(run));
    };
    actions[Command::ShowOutline]->setChecked(true);
    connect(actions[Command::ShowOutline], &QAction::toggled, this, &MainWindow::arrange);
    // One of them takes the place of the form, or none.
    auto *panels = new QActionGroup(this);
    panels->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    for (const Command command : middlePanels) {
        panels->addAction(actions[command]);
        connect(actions[command], &QAction::toggled, this, [this](bool shown) {
            if (shown && m_width == Width::Narrow)
                m_tabs->setCurrentIndex(0);
            arrange();
        });
    }
    connect(actions[Command::ShowPdf], &QAction::toggled, this,
            [this](bool shown) { m_preview->setPdfShown(shown); });
    connect(m_preview, &PreviewPane::pdfShownChanged, actions[Command::ShowPdf], &QAction::setChecked);
    const auto showFit = [this](Fit fit) {
        (*m_actions)[Command::FitWidth]->setChecked(fit == Fit::Width);
        (*m_actions)[Command::FitPage]->setChecked(fit == Fit::Page);
    };
    connect(m_preview, &PreviewPane::fitChanged, this, showFit);
    showFit(m_preview->fit());
    on(Command::ZoomIn, [this] { m_preview->zoomIn(); });
    on(Command::ZoomOut, [this] { m_preview->zoomOut(); });
    on(Command::ActualSize, [this] { m_preview->setZoom(1); });
    on(Command::FitWidth, [this] { m_preview->setFit(Fit::Width); });
    on(Command::FitPage, [this] { m_preview->setFit(Fit::Page); });
    auto *modes = new QActionGroup(this);
    const std::pair<Command, ColorMode> colours[] = {{Command::FollowSystem, ColorMode::System},
                                                     {Command::Light, ColorMode::Light},
                                                     {Command::Dark, ColorMode::Dark}};
    for (const auto &[command, mode] : colours) {
        modes->addAction(actions[command]);
        actions[command]->setChecked(m_memory.colorMode() == mode);
        on(command, [this, mode] { emit colorsRequested(int(mode)); });
    }
    on(Command::GoToOutline, [this] {
        (*m_actions)[Command::ShowOutline]->setChecked(true);
        m_outline->setFocus(Qt::ShortcutFocusReason);
    });
    on(Command::GoToForm, [this] {
        m_tabs->setCurrentIndex(0);
        m_form->setFocus(Qt::ShortcutFocusReason);
    });
    on(Command::GoToPages, [this] {
        m_tabs->setCurrentIndex(1);
        m_preview->setFocus(Qt::ShortcutFocusReason);
    });
    on(Command::Tour, [this] { showTour(*m_actions, this); });
    on(Command::About, [this] {
        QMessageBox::about(this, tr("About Vitae"),
                           tr("Vitae %1\nAn editor for CVs that people and machines read correctly.\n"
                              "Free software under the GNU General Public License, version 3 or later.")
                               .arg(QApplication::applicationVersion()));
    });
}

void MainWindow::connectFiles()
{
    const Actions &actions = *m_actions;
    const auto on = [&](Command command, auto &&run) {
        connect(actions[command], &QAction::triggered, this, std::forward<decltype(run)>(run));
    };
    on(Command::New, [this] { emit newRequested(false); });
    on(Command::NewFromSample, [this] { emit newRequested(true); });
    on(Command::Open, [this] {
        if (const QString path = m_files->askWhatToOpen(); !path.isEmpty())
            emit openRequested({path});
    });
    on(Command::ImportReport, [this] { showReport(); });
    actions[Command::ImportReport]->setEnabled(false);
    on(Command::Save, [this] { m_files->save(); });
    on(Command::SaveAs, [this] { m_files->saveAs(); });
    on(Command::ExportPdf, [this] { m_files->exportPdf(); });
    on(Command::Export, [this] { m_files->exportAs(); });
    on(Command::Print, [this] { m_files->print(); });
    on(Command::PrintPreview, [this] { m_files->preview(); });
    on(Command::CloseWindow, [this] { close(); });
    on(Command::Quit, [this] { emit quitRequested(); });
    connect(m_files, &FileCommands::opened, this, &MainWindow::fileOpened);
}

void MainWindow::showRecentFiles()
{
    m_recent->clear();
    for (const QString &path : m_memory.recentFiles()) {
        QAction *action = m_recent->addAction(QFileInfo(path).fileName(), this,
                                              [this, path] { emit openRequested({path}); });
        action->setToolTip(path);
    }
    m_recent->setToolTipsVisible(true);
    m_recent->addSeparator();
    m_recent->addAction(tr("Clear this list"), this, [this] { m_memory.clearRecentFiles(); });
}

void MainWindow::showDocumentState()
{
    const bool modified = m_file.isModified();
    setWindowFilePath(m_file.path());
    setWindowTitle(tr("%1[*] – Vitae").arg(m_file.name()));
    setWindowModified(modified);
    m_header->setDocument(m_file.name(), modified);
    using Saved = StatusStrip::Saved;
    const bool inFile = !m_file.path().isEmpty();
    m_status->setSaved(modified ? Saved::No : inFile ? Saved::Yes : Saved::Never, m_file.savedAt());
}

void MainWindow::showWhatCanBeDone()
{
    const std::pair<Command, bool> can[] = {
        {Command::Rename, m_outline->canRename()},       {Command::MoveUp, m_outline->canMoveUp()},
        {Command::MoveDown, m_outline->canMoveDown()},   {Command::AddEntry, m_outline->canAddEntry()},
        {Command::Remove, m_outline->canRemove()},       {Command::Duplicate, m_outline->canRemove()},
        {Command::ToggleHidden, m_outline->canRemove()}, {Command::AddGroup, m_outline->canAddEntry()},
        {Command::KeepTogether, m_outline->canWish()},   {Command::StartPage, m_outline->canWish()},
    };
    for (const auto &[command, possible] : can)
        (*m_actions)[command]->setEnabled(possible);
    (*m_actions)[Command::KeepTogether]->setChecked(m_outline->wishes(PageWish::Together));
    (*m_actions)[Command::StartPage]->setChecked(m_outline->wishes(PageWish::NewPage));
    QAction *hide = (*m_actions)[Command::ToggleHidden];
    hide->setText(m_outline->isAllHidden() ? tr("&Show on the pages") : tr("&Hide from the pages"));
    hide->setIcon(icon(m_outline->isAllHidden() ? u"shown"_s : u"hidden"_s));
}

void MainWindow::connectThemes()
{
    const Actions &actions = *m_actions;
    QAction *gallery = actions[Command::ShowThemes];
    connect(gallery, &QAction::toggled, this, [this](bool shown) {
        if (shown)
            m_gallery->setFocus(Qt::OtherFocusReason);
    });
    connect(m_gallery, &ThemeGallery::closeRequested, this, &MainWindow::backToForm);
    connect(m_header, &HeaderBar::themeChosen, m_themeCommands,
            [this](const QString &id) { m_themeCommands->choose(id); });
    connect(m_themeCommands, &ThemeCommands::added, this, [this, gallery](const QString &id) {
        gallery->setChecked(true);
        m_gallery->editName(id);
    });
    connect(m_design, &DesignPanel::galleryRequested, gallery, [gallery] { gallery->setChecked(true); });
    connect(m_design, &DesignPanel::saveThemeRequested, actions[Command::SaveTheme], &QAction::trigger);
    const auto idInUse = [this] { return themeChoiceOf(m_document.value().design).name.id; };
    connect(actions[Command::SaveTheme], &QAction::triggered, this,
            [this, idInUse] { m_themeCommands->duplicate(idInUse()); });
    connect(actions[Command::UpdateTheme], &QAction::triggered, m_themeCommands, &ThemeCommands::update);
    connect(actions[Command::ImportTheme], &QAction::triggered, m_themeCommands,
            &ThemeCommands::askWhatToImport);
    connect(actions[Command::ShareTheme], &QAction::triggered, this,
            [this, idInUse] { m_themeCommands->share(idInUse()); });
    connect(&m_document, &CvDocument::changed, this, [this](const ChangeSet &changes) {
        if (std::ranges::any_of(changes.changes, [](const Change &change) {
                return change.what == Change::What::Design || change.what == Change::What::All;
            }))
            showThemeState();
    });
    connect(&m_themes, &OwnThemes::changed, this, &MainWindow::showThemeState);
    showThemeState();
}

void MainWindow::showThemeState()
{
    const Design &design = m_document.value().design;
    const bool isOwn = !design.ownTheme.isNull();
    QAction *update = (*m_actions)[Command::UpdateTheme];
    update->setEnabled(isOwn && !design.options.empty() && m_themes.holds(design.theme));
    update->setText(isOwn ? tr("&Update “%1”").arg(themeChoiceOf(design).name.name)
                          : tr("&Update your theme"));
}

void MainWindow::connectXRay()
{
    connect(m_xray, &LiveXRay::updated, this, [this] {
        showFindings();
        showXRayMarks();
    });
    connect(m_xrayPanel, &XRayPanel::marksPagesChanged, this, &MainWindow::showXRayMarks);
    connect(m_xrayPanel, &XRayPanel::closeRequested, this, &MainWindow::backToForm);
    connect(m_xrayPanel, &XRayPanel::goToRequested, this,
            [this](const FieldRef &field) { goTo({field, 0, 0}); });
}

void MainWindow::showXRayMarks()
{
    const bool shown = (*m_actions)[Command::ShowXRay]->isChecked() && m_xrayPanel->marksPages();
    m_preview->setXRay(shown ? m_xray->latest() : nullptr);
}

/// Of design, layout and X-ray.
void MainWindow::showFindings()
{
    std::vector<Finding> findings = m_pages->latest()->result.findings;
    m_xrayPanel->setOtherFindings(findings);
    std::ranges::copy(m_xray->latest()->findings, std::back_inserter(findings));
    m_status->setFindings(findings, !m_xray->latest()->readings.empty());
}

void MainWindow::backToForm()
{
    showForm();
    m_form->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showUndoTexts()
{
    const QUndoStack &stack = m_document.undoStack();
    const auto show = [](QAction *action, bool can, const QString &plain, const QString &named) {
        action->setEnabled(can);
        action->setText(can ? named : plain);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(tr("%1 (%2)", "tooltip, shortcut").arg(action->text().remove(u'&'), keys));
    };
    show((*m_actions)[Command::Undo], stack.canUndo(), tr("&Undo"), tr("&Undo: %1").arg(stack.undoText()));
    show((*m_actions)[Command::Redo], stack.canRedo(), tr("&Redo"), tr("&Redo: %1").arg(stack.redoText()));
}

void MainWindow::showPageState()
{
    showFindings();
    const bool shown = m_preview->isVisibleTo(this);
    const std::vector<Page> &pages = m_pages->latest()->result.pages.pages;
    m_status->setPages(m_preview->statusText(),
                       shown ? tr("%1%", "zoom").arg(m_preview->zoomPercent()) : QString(),
                       pages.empty() ? 0 : pages.back().fill);
}

} // namespace vitae
