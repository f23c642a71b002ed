// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/finding.h"

#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QVBoxLayout;

namespace vitae {

class Card;
class CvDocument;
class FindingsList;
class LiveXRay;

/// What machines read in the PDF, beside the pages: a score, how each reader fares, what to look at, and the
/// text as they have it.
class XRayPanel : public QScrollArea {
    Q_OBJECT
  public:
    XRayPanel(CvDocument &document, const LiveXRay &xray, QWidget *parent = nullptr);

    /// What the design and the layout have found, which the X-ray does not repeat.
    void setOtherFindings(const std::vector<Finding> &findings);
    /// Whether the pages shall show how their fields are found.
    [[nodiscard]] bool marksPages() const;

  signals:
    void goToRequested(const vitae::FieldRef &field);
    void marksPagesChanged(bool marks);
    void closeRequested();

  protected:
    void showEvent(QShowEvent *event) override;

  private:
    void build();
    [[nodiscard]] QWidget *makeHead(QWidget *content);
    [[nodiscard]] QWidget *makeScore(QWidget *content);
    [[nodiscard]] QWidget *makeReaders(QWidget *content);
    [[nodiscard]] QWidget *makeParsed(QWidget *content);
    [[nodiscard]] QWidget *makeTexts(QWidget *content);
    void refresh();
    void showScore();
    void showReaders();
    void showParsed();
    void showFindings();
    void applyFix(const Finding &finding);
    void showText();
    [[nodiscard]] QString placeOf(const FieldRef &field) const;

    CvDocument &m_document;
    const LiveXRay &m_xray;
    std::vector<Finding> m_others;
    std::vector<Finding> m_all; ///< with those of the X-ray, the worst first
    QLabel *m_points = nullptr;
    QLabel *m_sum = nullptr;
    QGridLayout *m_readers = nullptr;
    QGridLayout *m_parsed = nullptr;
    QCheckBox *m_marks = nullptr;
    Card *m_findings = nullptr;
    FindingsList *m_rows = nullptr; ///< in m_findings
    QComboBox *m_reader = nullptr;
    QPlainTextEdit *m_text = nullptr;
};

} // namespace vitae
