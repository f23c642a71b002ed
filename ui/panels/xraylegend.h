// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "xray/fieldsearch.h"

#include <QWidget>

namespace vitae {

/// One look of fields on the pages, beside what it means.
class XRayLegend : public QWidget {
    Q_OBJECT
  public:
    XRayLegend(Found found, const QString &meaning, QWidget *parent);
    [[nodiscard]] QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    Found m_found;
    QString m_meaning;
};

} // namespace vitae
