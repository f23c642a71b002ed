// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>
#include <memory>

class QLabel;
class QPushButton;
class QSpinBox;

namespace vitae {

class CvDocument;
class FontSet;

/// "Fit on N pages": changes the design in one step, and says what it changed or what is in the way.
class FitRow : public QWidget {
    Q_OBJECT
  public:
    FitRow(CvDocument &document, std::shared_ptr<const FontSet> fonts, QWidget *parent = nullptr);

  private:
    void fit();
    void say(const QString &sentence);

    CvDocument &m_document;
    std::shared_ptr<const FontSet> m_fonts;
    QSpinBox *m_pages;
    QPushButton *m_button;
    QLabel *m_message;
};

} // namespace vitae
