// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"

#include <vector>

namespace vitae {

class FlowLayout;
struct Caret;
class LineInput;
class TagChip;

/// Tags as chips with a line behind them: Enter or a comma makes a chip of what stands in the line, Backspace
/// at its start takes the last chip away. What is being typed is already a tag of the document.
class TagsEditor : public FieldEditor {
    Q_OBJECT
  public:
    TagsEditor(CvDocument &document, NodeId node, const FieldSpec &spec, QWidget *parent);
    void refresh() override;
    void goTo(const Place &place) override;
    [[nodiscard]] QWidget *input() const override;

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

  private:
    void showTags(const QStringList &tags, const QString &pending);
    void addChip(const QString &tag);
    void type(const QString &text, TypingKind typing, const Caret &before);
    void finishTag();
    void remove(int index);
    void move(int index, int to);
    void edit(int index);
    void drop(int index, const QPoint &at);
    [[nodiscard]] int indexOf(const TagChip *chip) const;
    [[nodiscard]] QStringList tagsWith(const QString &pending) const;
    [[nodiscard]] Place pendingPlace() const;

    QStringList m_tags; ///< that stand as chips
    std::vector<TagChip *> m_chips;
    FlowLayout *m_flow;
    LineInput *m_line;
};

} // namespace vitae
