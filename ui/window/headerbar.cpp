// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "headerbar.h"

#include "actions.h"
#include "document/cvdocument.h"
#include "files/ownthemes.h"
#include "style/icons.h"
#include "style/tones.h"
#include "style/windowstyle.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

QToolButton *toolButton(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setIconSize({20, 20});
    button->setAccessibleName(action->text().remove(u'&'));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QWidget *strip(QWidget *parent, std::initializer_list<QWidget *> parts, int spacing)
{
    auto *widget = new QWidget(parent);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing);
    for (QWidget *part : parts)
        row->addWidget(part);
    return widget;
}

} // namespace

HeaderBar::HeaderBar(const Actions &actions, CvDocument &document, OwnThemes &themes, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_themes(themes),
      m_name(new QLabel(this)),
      m_state(new QLabel(this)),
      m_theme(new QPushButton(this))
{
    setFixedHeight(metric::header);
    m_left = strip(this,
                   {toolButton(actions[Command::ShowOutline], this), toolButton(actions[Command::Undo], this),
                    toolButton(actions[Command::Redo], this)},
                   metric::columnGap);
    auto *export_ = new QPushButton(tr("Export PDF"), this);
    setFilled(export_);
    export_->setToolTip(actions[Command::ExportPdf]->toolTip());
    connect(export_, &QPushButton::clicked, actions[Command::ExportPdf], &QAction::trigger);
    auto *design = new QPushButton(tr("Design"), this);
    design->setIcon(icon(u"design"_s));
    design->setCheckable(true);
    design->setToolTip(actions[Command::ShowDesign]->toolTip());
    connect(design, &QPushButton::clicked, actions[Command::ShowDesign], &QAction::trigger);
    connect(actions[Command::ShowDesign], &QAction::toggled, design, &QPushButton::setChecked);
    m_right = strip(this, {design, m_theme, export_}, 6);
    m_name->setFont(fontOf(FontRole::GroupTitle, font()));
    m_name->setTextFormat(Qt::PlainText);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    auto *menu = new QMenu(m_theme);
    menu->setToolTipsVisible(true);
    connect(menu, &QMenu::aboutToShow, this,
            [this, gallery = actions[Command::ShowThemes]] { fillThemes(gallery); });
    m_theme->setMenu(menu);
    m_theme->setToolTip(tr("Choose another look for the same content"));
    connect(&document, &CvDocument::changed, this, [this](const ChangeSet &changes) {
        const bool concerned = std::ranges::any_of(changes.changes, [](const Change &change) {
            return change.what == Change::What::Design || change.what == Change::What::All;
        });
        if (concerned)
            showTheme();
    });
    showTheme();
}

/// As they are when the menu opens: themes of one's own come and go.
void HeaderBar::fillThemes(QAction *gallery)
{
    QMenu *menu = m_theme->menu();
    for (QAction *action : menu->actions())
        action == gallery ? menu->removeAction(action) : action->deleteLater();
    const QString inUse = themeChoiceOf(m_document.value().design).name.id;
    bool ownBegun = false;
    for (const ThemeChoice &theme : m_themes.themes().all()) {
        if (theme.isOwn() && !std::exchange(ownBegun, true))
            menu->addSeparator();
        QAction *action = menu->addAction(theme.name.name);
        action->setCheckable(true);
        action->setChecked(theme.name.id == inUse);
        action->setToolTip(theme.name.description);
        connect(action, &QAction::triggered, this, [this, id = theme.name.id] { emit themeChosen(id); });
    }
    menu->addSeparator();
    menu->addAction(gallery);
}

void HeaderBar::showTheme()
{
    static constexpr int longest = 24; // characters of a name, which may be anything
    QString name = themeChoiceOf(m_document.value().design).name.name;
    m_theme->setAccessibleName(tr("Theme: %1").arg(name));
    if (name.size() > longest)
        name = name.first(longest - 1) + u'…';
    const QString text = tr("Theme: %1").arg(name);
    if (m_theme->text() != text)
        m_theme->setText(text);
}

void HeaderBar::setDocument(const QString &name, bool modified)
{
    m_fullName = name;
    m_state->setText(modified ? tr("Edited") : QString());
    m_name->setAccessibleName(modified ? tr("%1, edited").arg(name) : name);
    placeTitle();
}

/// In the middle of the window, as long as the buttons leave room there.
void HeaderBar::placeTitle()
{
    const int from = metric::columnGap + m_left->width() + metric::padding;
    const int to = width() - m_right->width() - 2 * metric::padding;
    const int state = m_state->sizeHint().width();
    const int room = std::max(0, to - from - state - 8);
    const QFontMetrics metrics(m_name->font());
    m_name->setText(metrics.elidedText(m_fullName, Qt::ElideMiddle, room));
    m_name->setToolTip(m_name->text() == m_fullName ? QString() : m_fullName);
    const int name = m_name->sizeHint().width();
    const int whole = name + 8 + state;
    const int left = std::clamp((width() - whole) / 2, std::min(from, std::max(0, to - whole)),
                                std::max(from, to - whole));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto place = [&](QWidget *widget, int x, int w) {
        widget->setGeometry(mirrored ? width() - x - w : x, 0, w, height() - 1);
    };
    place(m_name, left, name);
    place(m_state, left + name + 8, state);
}

void HeaderBar::resizeEvent(QResizeEvent *)
{
    place();
}

void HeaderBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        place();
}

/// Its buttons got another text, or another font.
bool HeaderBar::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        place();
    return QWidget::event(event);
}

void HeaderBar::place()
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto place = [&](QWidget *widget, int x) {
        const int w = widget->sizeHint().width();
        widget->setGeometry(mirrored ? width() - x - w : x, 0, w, height() - 1);
    };
    place(m_left, metric::columnGap);
    place(m_right, width() - m_right->sizeHint().width() - metric::columnGap);
    placeTitle();
}

void HeaderBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tonesOf(this).hairline);
}

} // namespace vitae
