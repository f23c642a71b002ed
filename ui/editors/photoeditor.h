// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"

class QLabel;
class QPushButton;

namespace vitae {

class InlineMessage;
class LineInput;

/// The photo: opened, dropped or removed, with its alternative text. A picture that no page could show is
/// refused with a sentence, and the old one stays.
class PhotoEditor : public FieldEditor {
    Q_OBJECT
  public:
    PhotoEditor(CvDocument &document, NodeId node, const FieldSpec &spec, QWidget *parent);
    void refresh() override;
    void goTo(const Place &place) override;
    [[nodiscard]] QWidget *input() const override;
    [[nodiscard]] bool hasOwnLabels() const override { return true; }

    bool takeFile(const QString &path);
    bool takeBytes(const QByteArray &bytes);
    [[nodiscard]] QString message() const;

  protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

  private:
    void choose();
    void refuse(const QString &sentence);

    QLabel *m_preview;
    QPushButton *m_choose;
    QPushButton *m_remove;
    QWidget *m_alternative;
    LineInput *m_alt;
    InlineMessage *m_message;
    QByteArray m_shown; ///< the bytes that the preview shows
};

} // namespace vitae
