// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hands.h"
#include "window/mainwindow.h"

#include <QModelIndex>
#include <QRandomGenerator>
#include <memory>

namespace vitae::test {

/// Somebody at the window who does one thing after the other, through the widgets and events that a person
/// has. With equal seeds, equal documents and equal windows the deeds are equal: also the document's clock
/// is theirs.
class ScriptedUser {
  public:
    ScriptedUser(MainWindow &window, quint32 seed);

    /// One deed. Says what it was.
    QString act();
    /// Keys and clicks so far.
    [[nodiscard]] qint64 count() const { return m_hands.count(); }

  private:
    struct Deed {
        int weight;
        const char *name;
        void (ScriptedUser::*act)();
    };
    static const Deed deeds[];

    // in the form
    void write();
    void writeFormatted();
    void editBullets();
    void paste();
    void erase();
    void choose();
    void pressFormButton();
    void dragInForm();
    // in the outline
    void visit();
    void moveByKeys();
    void moveByDrag();
    void hide();
    void rename();
    void add();
    void duplicate();
    void remove();
    void useContextMenu();
    // elsewhere
    void changeDesign();
    void changeTheme();
    void undoAndRedo();
    void clickOnPage();
    void changeView();

    [[nodiscard]] int below(int bound) { return m_random.bounded(bound); }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }
    template<typename List>
    [[nodiscard]] auto oneOf(const List &list)
    {
        return list[typename List::size_type(below(int(list.size())))];
    }
    [[nodiscard]] QString words(int atMost);
    [[nodiscard]] QString textFor(const QWidget &input);
    [[nodiscard]] QPoint within(const QWidget &widget);
    void pickFromMenu();

    void showForm();
    template<typename Kind>
    Kind *find(bool (*fits)(const Kind *) = nullptr);
    template<typename Input>
    Input *enterField(); ///< focused by a click
    QWidget *enterText();
    void placeCursor();

    [[nodiscard]] std::vector<QModelIndex> rows() const;
    bool enterRow(); ///< clicks on a row that is not the person's
    [[nodiscard]] QPoint pointOn(const QModelIndex &row) const;

    MainWindow &m_window;
    QRandomGenerator m_random;
    Hands m_hands;
    std::shared_ptr<qint64> m_now;
    QString m_said; ///< more about the deed
};

} // namespace vitae::test
