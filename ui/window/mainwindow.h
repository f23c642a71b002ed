// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "actions.h"
#include "dialogs.h"
#include "document/cvdocument.h"
#include "files/documentfile.h"
#include "files/ownthemes.h"
#include "layout/fontset.h"

#include <QMainWindow>

class QStackedWidget;
class QTabBar;

namespace vitae {

class DesignPanel;
class FileCommands;
class FormPane;
class HeaderBar;
class LivePages;
class LiveXRay;
class MessageBar;
class OutlinePane;
class PaneSplitter;
class PreviewPane;
class StatusStrip;
class ThemeCommands;
class ThemeGallery;
class WindowMemory;
class XRayPanel;

/// One document in a window: assembles the panes and carries what one says to the others.
class MainWindow : public QMainWindow {
    Q_OBJECT
  public:
    MainWindow(std::shared_ptr<const FontSet> fonts, WindowMemory &memory, Dialogs dialogs);
    ~MainWindow() override;

    [[nodiscard]] CvDocument &document() { return m_document; }
    [[nodiscard]] DocumentFile &file() { return m_file; }
    [[nodiscard]] FileCommands &files() { return *m_files; }
    [[nodiscard]] Actions &actions() { return *m_actions; }
    [[nodiscard]] OutlinePane &outline() { return *m_outline; }
    [[nodiscard]] FormPane &form() { return *m_form; }
    [[nodiscard]] PreviewPane &preview() { return *m_preview; }
    [[nodiscard]] LivePages &pages() { return *m_pages; }
    [[nodiscard]] LiveXRay &xray() { return *m_xray; }
    [[nodiscard]] ThemeGallery &gallery() { return *m_gallery; }
    [[nodiscard]] ThemeCommands &themeCommands() { return *m_themeCommands; }
    [[nodiscard]] MessageBar &messages() { return *m_messages; }

    /// Nothing was written here yet: another document may take the window.
    [[nodiscard]] bool isPristine();
    void startWith(Document document, const QString &name);

  signals:
    void newRequested(bool fromSample);
    void openRequested(const QStringList &paths);
    void colorsRequested(int mode); ///< a ColorMode
    void quitRequested();

  protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

  private:
    enum class Width : quint8 { Wide, Medium, Narrow };
    void assemble();
    void connectPanes();
    void connectActions();
    void connectViewActions();
    void connectFiles();
    void connectThemes();
    void connectXRay();
    void showFindings();
    void showXRayMarks();
    void showThemeState();
    void showForm();
    void backToForm();
    void showRecentFiles();
    void showDocumentState();
    void showWhatCanBeDone();
    void showUndoTexts();
    void showPageState();
    void fileOpened(const std::vector<ImportRow> &report);
    void showReport();
    void rememberOutline();
    void arrange();
    void select(NodeId node);
    void enter(NodeId node);
    void goTo(const Place &place);
    void offerUndo(const QString &text);
    void remember();
    void recall();

    WindowMemory &m_memory;
    Dialogs m_dialogs;
    std::shared_ptr<const FontSet> m_fonts;
    CvDocument m_document;
    OwnThemes m_themes;
    DocumentFile m_file;
    Actions *m_actions;
    LivePages *m_pages;
    LiveXRay *m_xray;
    HeaderBar *m_header;
    MessageBar *m_messages;
    OutlinePane *m_outline;
    FormPane *m_form;
    DesignPanel *m_design;
    ThemeGallery *m_gallery;
    XRayPanel *m_xrayPanel;
    PreviewPane *m_preview;
    StatusStrip *m_status;
    FileCommands *m_files = nullptr;
    ThemeCommands *m_themeCommands = nullptr;
    PaneSplitter *m_split;
    QStackedWidget *m_middle;
    QTabBar *m_tabs; ///< form or pages, in a narrow window
    QMenu *m_recent = nullptr;
    QString m_outlineOf; ///< the file whose rows the list of sections shows
    std::vector<ImportRow> m_report; ///< of the last import, what a person should look at
    Width m_width = Width::Wide;
};

} // namespace vitae
