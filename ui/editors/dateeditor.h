// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"

class QCheckBox;
class QLabel;

namespace vitae {

class LineInput;

/// How a date is understood: "April 2021", "not understood: printed as typed"; empty for no date.
[[nodiscard]] QString understanding(const Date &date);
/// The same of a range.
[[nodiscard]] QString understanding(const DateRange &range);

/// One date, as people type it, and below how it is understood.
class DateEditor : public FieldEditor {
    Q_OBJECT
  public:
    DateEditor(CvDocument &document, NodeId node, const FieldSpec &spec, QWidget *parent);
    void refresh() override;
    void goTo(const Place &place) override;
    [[nodiscard]] QWidget *input() const override;

  private:
    LineInput *m_line;
    QLabel *m_meaning;
};

/// From and To, the end possibly *present*. Offsets of its places run through "From – To".
class DateRangeEditor : public FieldEditor {
    Q_OBJECT
  public:
    DateRangeEditor(CvDocument &document, NodeId node, const FieldSpec &spec, QWidget *parent);
    void refresh() override;
    void goTo(const Place &place) override;
    [[nodiscard]] QWidget *input() const override;
    [[nodiscard]] bool hasOwnLabels() const override { return true; }

  private:
    [[nodiscard]] LineInput *makeLine(const QString &name);
    void connectLine(LineInput *line);
    [[nodiscard]] int offsetOf(const LineInput *line) const;
    [[nodiscard]] Place placeIn(const LineInput *line, int anchor, int cursor) const;
    void splitTypedRange();
    void setPresent(bool present);
    void showMeaning();

    LineInput *m_from;
    LineInput *m_to;
    QCheckBox *m_present;
    QLabel *m_meaning;
};

} // namespace vitae
