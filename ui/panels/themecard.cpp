// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "themecard.h"

#include "document/cvdocument.h"
#include "editors/labels.h"
#include "layout/themeset.h"
#include "style/icons.h"
#include "style/tones.h"
#include "style/windowstyle.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace vitae {

ThemeCard::ThemeCard(CvDocument &document, QWidget *parent)
    : Card({}, parent),
      m_document(document),
      m_name(makeGroupTitle({}, this)),
      m_description(makeCaption(this)),
      m_save(new QPushButton(tr("Save as your own"), this))
{
    column()->setSpacing(metric::gap);
    m_description->setWordWrap(true);
    auto *all = new QPushButton(icon(u"theme"_s), tr("All themes"), this);
    all->setToolTip(tr("See your first page in every theme, and choose one"));
    setQuiet(m_save);
    m_save->setToolTip(tr("Make a theme of your own that looks like this CV"));
    auto *row = new QHBoxLayout;
    row->setSpacing(metric::columnGap);
    row->setContentsMargins(0, 2 * metric::gap, 0, 0);
    row->addWidget(all);
    row->addWidget(m_save);
    row->addStretch();
    add(m_name);
    add(m_description);
    column()->addLayout(row);
    connect(all, &QPushButton::clicked, this, &ThemeCard::galleryRequested);
    connect(m_save, &QPushButton::clicked, this, &ThemeCard::saveRequested);
}

void ThemeCard::showTheme()
{
    const Design &design = m_document.value().design;
    const ThemeName name = themeChoiceOf(design).name;
    m_name->setText(tr("Theme: %1").arg(name.name));
    showCaption(m_description, name.description);
    m_save->setVisible(!design.options.empty()); // else there is nothing to save
}

} // namespace vitae
