// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formplan.h"

#include <QWidget>

namespace vitae {

class CvDocument;
struct Place;
class FieldEditor;

/// Fields of one node in rows, labels above.
class FieldGrid : public QWidget {
    Q_OBJECT
  public:
    FieldGrid(CvDocument &document, NodeId node, const FieldSpecs &specs, QWidget *parent);

  signals:
    void placeChanged(const vitae::Place &place);

  private:
    QWidget *makeCell(CvDocument &document, NodeId node, const FieldSpec &spec);
};

} // namespace vitae
