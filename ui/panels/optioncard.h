// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "designparts.h"
#include "style/card.h"

class QPushButton;

namespace vitae {

class OptionEditor;

/// The options of one part of the page. Its controls are made when it is first opened, and what is seldom
/// changed when somebody asks for more.
class OptionCard : public DisclosureCard {
    Q_OBJECT
  public:
    /// Makes the control for one option, in its parent.
    using Make = std::function<OptionEditor *(const QString &path, QWidget *parent)>;
    OptionCard(const DesignPart &part, Make make, QWidget *parent);
    [[nodiscard]] const DesignPart &part() const { return m_part; }
    [[nodiscard]] QStringList paths() const;

  private:
    void fill();
    void fillRest();

    const DesignPart &m_part;
    Make m_make;
    QWidget *m_rest = nullptr;
    bool m_isFilled = false;
};

} // namespace vitae
