// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/cvdocument.h"
#include "document/pagewish.h"

#include <QWidget>
#include <memory>

class QAction;
class QLabel;
class QMenu;

namespace vitae {

class OutlineModel;
class OutlineView;

/// The left column: what the CV consists of. The document outlives the pane.
class OutlinePane : public QWidget {
    Q_OBJECT
  public:
    explicit OutlinePane(CvDocument &document, QWidget *parent = nullptr);
    ~OutlinePane() override;

    /// The row of the node, or of the nearest one around it that has a row.
    void setCurrent(NodeId id);
    [[nodiscard]] NodeId current() const;
    /// In the order of the rows; never empty.
    [[nodiscard]] std::vector<NodeId> selected() const;
    [[nodiscard]] OutlineView &view() const { return *m_view; }

    [[nodiscard]] bool canMoveUp() const;
    [[nodiscard]] bool canMoveDown() const;
    [[nodiscard]] bool canRename() const;
    [[nodiscard]] bool canAddEntry() const;
    /// Whether there is something selected besides the person.
    [[nodiscard]] bool canRemove() const;
    /// Whether all that is selected is hidden: what hides would show it.
    [[nodiscard]] bool isAllHidden() const;

    /// Whether the current row is of something that pages can be told to keep together or to begin with.
    [[nodiscard]] bool canWish() const;
    [[nodiscard]] bool wishes(PageWish wish) const; ///< of the current row
    /// For the current row, as one step.
    void toggle(PageWish wish);

    /// An empty entry behind the current one, or at the end of the current section or group; a bullet in a
    /// section of bullets. The new id, or 0 without a section.
    NodeId addEntry();
    /// An empty group behind the current entry or group, its title open for writing. The new id, or 0.
    NodeId addGroup();
    /// At the end, with one empty entry, which becomes current. The section's id.
    NodeId addSection(SectionKind kind);
    /// One action for each kind; each adds a section at the end.
    [[nodiscard]] std::unique_ptr<QMenu> sectionMenu();
    /// What the context menu offers before and after adding sections; null: a separator. Not owned.
    void setMenuActions(std::vector<QAction *> first, std::vector<QAction *> last);
    [[nodiscard]] std::unique_ptr<QMenu> contextMenu();

  public slots: // NOLINT(readability-redundant-access-specifiers): moc reads it
    void moveUp();
    void moveDown();
    void removeSelected();
    void duplicateSelected();
    void toggleHidden();
    void renameCurrent();

  signals:
    void currentChanged(vitae::NodeId id);
    void selectionChanged();
    /// By key, menu or removeSelected(): time to offer Undo.
    void removed();
    /// The person wants to write in it: Enter or a double click on an entry, or a new one.
    void opened(vitae::NodeId id);

  protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

  private:
    NodeId insertSection(SectionKind kind, int row);
    void fillSectionMenu(QMenu &menu, int row);
    [[nodiscard]] NodeId sectionOf(NodeId id) const;
    [[nodiscard]] QWidget *makeEmptyState();
    void showEmptyState();
    void popUpSections(const QWidget &button);
    void applyFonts();
    void applyDirection();

    CvDocument &m_document;
    OutlineModel *m_model = nullptr;
    OutlineView *m_view = nullptr;
    QLabel *m_caption = nullptr;
    QWidget *m_empty = nullptr;
    QLabel *m_emptyTitle = nullptr;
    QWidget *m_addSection = nullptr;
    std::vector<QAction *> m_firstActions;
    std::vector<QAction *> m_lastActions;
};

} // namespace vitae
