// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "editors/formpane.h"
#include "filecommands.h"
#include "files/windowmemory.h"
#include "headerbar.h"
#include "importreport.h"
#include "messagebar.h"
#include "outline/outlinepane.h"
#include "outline/outlineview.h"
#include "panels/designpanel.h"
#include "panels/themegallery.h"
#include "panels/xraypanel.h"
#include "panesplitter.h"
#include "preview/livepages.h"
#include "preview/livexray.h"
#include "preview/previewpane.h"
#include "readingorder.h"
#include "statusstrip.h"
#include "style/tones.h"
#include "themecommands.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

constexpr int outlineOverlaysBelow = 1100;
constexpr int tabsBelow = 800;
constexpr QSize smallest(720, 540);
constexpr QSize usual(1440, 900);
const QString zoomKey = QStringLiteral("preview/zoom");

/// What a file manager drops. A web address is none, but is named when it is refused.
QStringList droppedFiles(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls())
        paths += url.isLocalFile() ? url.toLocalFile() : url.toDisplayString();
    return paths;
}

} // namespace

MainWindow::MainWindow(std::shared_ptr<const FontSet> fonts, WindowMemory &memory, Dialogs dialogs)
    : m_memory(memory),
      m_dialogs(std::move(dialogs)),
      m_fonts(std::move(fonts)),
      m_file(m_document, &m_themes),
      m_actions(new Actions(this)),
      m_pages(new LivePages(m_document, m_fonts, this)),
      m_xray(new LiveXRay(m_document, *m_pages, this)),
      m_header(new HeaderBar(*m_actions, m_document, m_themes, this)),
      m_messages(new MessageBar(this)),
      m_outline(new OutlinePane(m_document, this)),
      m_form(new FormPane(m_document, this)),
      m_design(new DesignPanel(m_document, m_fonts, this)),
      m_gallery(new ThemeGallery(m_document, m_themes, m_fonts, this)),
      m_xrayPanel(new XRayPanel(m_document, *m_xray, this)),
      m_preview(new PreviewPane(*m_pages, this)),
      m_status(new StatusStrip(this)),
      m_split(new PaneSplitter(this)),
      m_middle(new QStackedWidget(this)),
      m_tabs(new QTabBar(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    setMinimumSize(smallest);
    m_files = new FileCommands({m_document, m_file, *m_pages, *m_messages, m_memory, m_dialogs, this});
    m_themeCommands =
        new ThemeCommands({m_document, m_themes, *m_gallery, *m_messages, m_memory, m_dialogs, this});
    assemble();
    connectActions();
    connectViewActions();
    connectThemes();
    connectXRay();
    connectFiles();
    connectPanes();
    recall();
    showDocumentState();
    showWhatCanBeDone();
    showUndoTexts();
    showPageState();
    select(m_document.value().person().id);
    m_form->setFocus(Qt::OtherFocusReason); // who starts can write
}

MainWindow::~MainWindow()
{
    // A name that is being edited is committed when its field goes, and the document has gone before.
    m_gallery->disconnect(m_themeCommands);
}

void MainWindow::assemble()
{
    const auto menus = m_actions->fill(*menuBar());
    menuBar()->setAccessibleName(tr("Menu bar"));
    m_recent = new QMenu(tr("Open &recent"), this);
    menus.value(MenuName::File)->insertMenu((*m_actions)[Command::ImportReport], m_recent);
    connect(m_recent, &QMenu::aboutToShow, this, &MainWindow::showRecentFiles);

    m_middle->addWidget(m_form);
    m_middle->addWidget(m_design);
    m_middle->addWidget(m_gallery);
    m_middle->addWidget(m_xrayPanel);
    m_middle->setMinimumWidth(400);
    m_outline->setMinimumWidth(200);
    m_preview->setMinimumWidth(320);
    m_split->addPane(m_outline, PaneSplitter::Ground::Outline);
    m_split->addPane(m_middle, PaneSplitter::Ground::Window);
    m_split->addPane(m_preview, PaneSplitter::Ground::Desk);
    m_split->handle(1)->setAccessibleName(tr("Edge between sections and form"));
    m_split->handle(2)->setAccessibleName(tr("Edge between form and pages"));
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 0);
    m_split->setStretchFactor(1, 0);
    m_split->setStretchFactor(2, 1);
    m_split->setSizes({232, 480, 728});
    m_tabs->addTab(tr("Edit"));
    m_tabs->addTab(tr("Pages"));
    m_tabs->setExpanding(true);
    m_tabs->setDrawBase(false);
    m_tabs->hide();
    connect(m_tabs, &QTabBar::currentChanged, this, &MainWindow::arrange);

    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_messages);
    column->addWidget(m_tabs);
    column->addWidget(m_split, 1);
    column->addWidget(m_status);
    setCentralWidget(central);
}

void MainWindow::connectActions()
{
    const Actions &actions = *m_actions;
    const auto on = [&](Command command, auto &&run) {
        connect(actions[command], &QAction::triggered, this, std::forward<decltype(run)>(run));
    };
    on(Command::Undo, [this] { m_document.undoStack().undo(); });
    on(Command::Redo, [this] { m_document.undoStack().redo(); });
    on(Command::Rename, [this] { m_outline->renameCurrent(); });
    on(Command::Duplicate, [this] { m_outline->duplicateSelected(); });
    on(Command::MoveUp, [this] { m_outline->moveUp(); });
    on(Command::MoveDown, [this] { m_outline->moveDown(); });
    on(Command::ToggleHidden, [this] { m_outline->toggleHidden(); });
    on(Command::KeepTogether, [this] { m_outline->toggle(PageWish::Together); });
    on(Command::StartPage, [this] { m_outline->toggle(PageWish::NewPage); });
    on(Command::AddEntry, [this] { m_outline->addEntry(); });
    on(Command::AddGroup, [this] { m_outline->addGroup(); });
    on(Command::Remove, [this] { m_outline->removeSelected(); });
    connect(m_outline, &OutlinePane::removed, this, [this] { offerUndo(tr("Deleted.")); });
    // Keys that mean something else within a text stay with the list of sections.
    for (const Command command : {Command::Rename, Command::MoveUp, Command::MoveDown}) {
        actions[command]->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_outline->addAction(actions[command]);
    }
    using C = Command;
    m_outline->setMenuActions({actions[C::Rename], actions[C::Duplicate], actions[C::ToggleHidden], nullptr,
                               actions[C::KeepTogether], actions[C::StartPage], nullptr, actions[C::MoveUp],
                               actions[C::MoveDown], nullptr, actions[C::AddEntry], actions[C::AddGroup]},
                              {nullptr, actions[C::Remove]});
    QUndoStack &stack = m_document.undoStack();
    connect(&stack, &QUndoStack::indexChanged, this, &MainWindow::showUndoTexts);
    connect(&stack, &QUndoStack::canUndoChanged, this, &MainWindow::showUndoTexts);
    connect(&stack, &QUndoStack::canRedoChanged, this, &MainWindow::showUndoTexts);
}

void MainWindow::connectPanes()
{
    connect(m_outline, &OutlinePane::currentChanged, this, [this](NodeId node) {
        showForm();
        m_form->setNode(node);
        showWhatCanBeDone(); // the selection is told before the current row
        const NodePtr chosen = findNode(m_document.value().root, node);
        if (chosen && m_outline->isAncestorOf(QApplication::focusWidget()))
            m_preview->markNode(*chosen);
    });
    connect(m_outline, &OutlinePane::selectionChanged, this, &MainWindow::showWhatCanBeDone);
    connect(m_outline, &OutlinePane::opened, this, &MainWindow::enter);
    connect(m_form, &FormPane::nodeRequested, this, &MainWindow::enter);
    connect(m_form, &FormPane::placeChanged, this,
            [this](const Place &place) { m_preview->setMark(place.field); });
    connect(m_preview, &PreviewPane::clicked, this, &MainWindow::goTo);
    connect(m_preview, &PreviewPane::statusChanged, this, &MainWindow::showPageState);
    connect(m_pages, &LivePages::updated, this, &MainWindow::showPageState);
    connect(&m_document, &CvDocument::placeRestored, this, &MainWindow::goTo);
    connect(m_status, &StatusStrip::allRequested, (*m_actions)[Command::ShowXRay],
            [this] { (*m_actions)[Command::ShowXRay]->setChecked(true); });
    connect(m_status, &StatusStrip::findingChosen, this,
            [this](const Finding &finding) { goTo({finding.where, 0, 0}); });
    connect(&m_file, &DocumentFile::changed, this, &MainWindow::showDocumentState);
    connect(&m_document, &CvDocument::changed, this, [this](const ChangeSet &changes) {
        const auto holds = [&changes](Change::What what) {
            return std::ranges::find(changes.changes, what, &Change::what) != changes.changes.end();
        };
        if (holds(Change::What::All))
            select(m_document.value().person().id);
        const bool isPageBreak =
            std::ranges::find(changes.changes, Field::PageBreak, &Change::field) != changes.changes.end();
        if (holds(Change::What::Hidden) || isPageBreak)
            showWhatCanBeDone(); // hiding turns into showing
    });
}

void MainWindow::showForm()
{
    for (const Command panel : middlePanels)
        (*m_actions)[panel]->setChecked(false);
}

void MainWindow::select(NodeId node)
{
    m_outline->setCurrent(node);
    if (m_form->node() != node)
        m_form->setNode(node);
}

/// Shows the form of the node and puts the cursor into its first field.
void MainWindow::enter(NodeId node)
{
    select(node);
    m_form->setFocus(Qt::OtherFocusReason);
}

/// Shows the form that holds the place and puts the cursor there.
void MainWindow::goTo(const Place &place)
{
    NodeId shown = place.field.node;
    for (NodePtr node = m_document.node(shown); node; node = m_document.node(shown)) {
        const bool ownForm = node->type == NodeType::Person || node->type == NodeType::Section
            || node->type == NodeType::Group || node->type == NodeType::Entry;
        if (ownForm)
            break;
        shown = m_document.parentOf(shown);
    }
    if (shown == 0)
        return;
    showForm();
    if (m_width == Width::Narrow)
        m_tabs->setCurrentIndex(0);
    select(shown);
    m_form->goTo(place);
}

bool MainWindow::isPristine()
{
    return m_file.path().isEmpty() && !m_file.isModified() && m_document.undoStack().count() == 0;
}

void MainWindow::startWith(Document document, const QString &name)
{
    m_file.setUnsaved(std::move(document), name, false);
}

void MainWindow::offerUndo(const QString &text)
{
    m_messages->showSuccess(text, {{tr("Undo"), [this] { m_document.undoStack().undo(); }}});
}

void MainWindow::fileOpened(const std::vector<ImportRow> &report)
{
    if (const QString path = m_file.path(); path.isEmpty() || m_outlineOf != path) {
        m_outlineOf = path;
        m_outline->view().setOpenNodes(path.isEmpty() ? std::vector<NodeId>() : m_memory.openRows(path));
    }
    m_report = rowsToLookAt(report);
    (*m_actions)[Command::ImportReport]->setEnabled(!m_report.empty());
    if (report.empty())
        m_messages->dismiss();
    else
        tellImport(m_report, *m_messages, [this] { showReport(); });
    m_themeCommands->tellIfOutdated();
}

void MainWindow::showReport()
{
    showImportReport(m_report, this, [this](const FieldRef &field) { goTo({field, 0, 0}); });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_files->mayClose()) {
        event->ignore();
        return;
    }
    remember();
    event->accept();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        m_files->lookAtDisk();
    QMainWindow::changeEvent(event);
}

/// Pane by pane. Qt's own order goes by when a widget was made, and a form's are made anew again and again.
bool MainWindow::focusNextPrevChild(bool next)
{
    QList<QWidget *> stops;
    for (QWidget *pane : std::initializer_list<QWidget *>{m_header, m_messages, m_tabs, m_outline, m_middle,
                                                          m_preview, m_status})
        stops += tabStopsIn(*pane);
    if (stops.isEmpty())
        return false;
    qsizetype at = stops.indexOf(focusWidget());
    if (next)
        at = (at + 1) % stops.size();
    else
        at = at > 0 ? at - 1 : stops.size() - 1;
    stops[at]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList paths = droppedFiles(event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    QStringList documents;
    for (const QString &path : paths) {
        if (looksLikeTheme(path))
            m_themeCommands->importFile(path);
        else
            documents += path;
    }
    if (!documents.isEmpty())
        emit openRequested(documents);
}

void MainWindow::rememberOutline()
{
    if (const QString path = m_file.path(); !path.isEmpty())
        m_memory.setOpenRows(path, m_outline->view().openNodes());
}

void MainWindow::remember()
{
    rememberOutline();
    m_memory.setBytes(u"window/geometry"_s, saveGeometry());
    if (m_width == Width::Wide)
        m_memory.setBytes(u"window/panes"_s, m_split->saveState());
    const Fit fit = m_preview->fit();
    m_memory.setText(zoomKey,
                     fit == Fit::Width      ? u"width"_s
                         : fit == Fit::Page ? u"page"_s
                                            : QString::number(m_preview->zoom()));
}

void MainWindow::recall()
{
    resize(usual);
    restoreGeometry(m_memory.bytes(u"window/geometry"_s));
    m_split->restoreState(m_memory.bytes(u"window/panes"_s));
    const QString zoom = m_memory.text(zoomKey);
    if (zoom == u"page"_s || zoom == u"width"_s)
        m_preview->setFit(zoom == u"page"_s ? Fit::Page : Fit::Width);
    else if (const double factor = zoom.toDouble(); factor > 0)
        m_preview->setZoom(factor);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    const Width before = m_width;
    m_width = width() < tabsBelow        ? Width::Narrow
        : width() < outlineOverlaysBelow ? Width::Medium
                                         : Width::Wide;
    if (m_width != before) {
        (*m_actions)[Command::ShowOutline]->setChecked(m_width == Width::Wide);
        arrange();
    }
}

void MainWindow::arrange()
{
    const bool narrow = m_width == Width::Narrow;
    const bool pagesTab = narrow && m_tabs->currentIndex() == 1;
    m_tabs->setVisible(narrow);
    m_outline->setVisible((*m_actions)[Command::ShowOutline]->isChecked() && !pagesTab);
    m_middle->setVisible(!pagesTab);
    m_preview->setVisible(!narrow || pagesTab);
    QWidget *middle = m_form;
    for (const auto &[command, panel] : {std::pair<Command, QWidget *>(Command::ShowThemes, m_gallery),
                                         {Command::ShowDesign, m_design},
                                         {Command::ShowXRay, m_xrayPanel}})
        if ((*m_actions)[command]->isChecked())
            middle = panel;
    m_middle->setCurrentWidget(middle);
    showXRayMarks();
    showPageState();
}

} // namespace vitae
