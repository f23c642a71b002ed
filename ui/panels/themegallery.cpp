// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "themegallery.h"

#include "document/cvdocument.h"
#include "editors/inlinemessage.h"
#include "editors/labels.h"
#include "files/ownthemes.h"
#include "style/icons.h"
#include "style/leading.h"
#include "style/tones.h"
#include "thememodel.h"
#include "themeview.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace vitae {

ThemeGallery::ThemeGallery(CvDocument &document, OwnThemes &themes, std::shared_ptr<const FontSet> fonts,
                           QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_themes(themes),
      m_pictures(new ThemePictures(document, std::move(fonts), this)),
      m_model(new ThemeModel(*m_pictures, this)),
      m_view(new ThemeView(this)),
      m_keep(new QCheckBox(this)),
      m_faults(new InlineMessage(this))
{
    build();
    m_view->setModel(m_model);
    setFocusProxy(m_view);
    connect(m_view, &ThemeView::pageBoxChanged, this, &ThemeGallery::setBox);
    connect(m_view, &ThemeView::menuRequested, this, &ThemeGallery::popUp);
    connect(m_view, &ThemeView::chosen, this, [this](const QModelIndex &index) {
        emit chosen(index.data(ThemeModel::Id).toString(), keepsOptions());
    });
    connect(m_view, &ThemeView::removeRequested, this, [this](const QModelIndex &index) {
        const QString id = index.data(ThemeModel::Id).toString();
        if (m_themes.holds(id))
            emit removeRequested(id);
    });
    connect(m_model, &ThemeModel::renameRequested, this, &ThemeGallery::renameRequested);
    connect(m_keep, &QCheckBox::toggled, m_pictures, &ThemePictures::setWithOptions);
    connect(&m_themes, &OwnThemes::changed, this, &ThemeGallery::fill);
    connect(&document, &CvDocument::changed, this, [this](const ChangeSet &changes) {
        const bool concerned = std::ranges::any_of(changes.changes, [](const Change &change) {
            return change.what == Change::What::Design || change.what == Change::What::All;
        });
        if (concerned)
            fill();
    });
}

void ThemeGallery::build()
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(metric::gap);
    auto *title = new QLabel(tr("Themes"), this);
    title->setFont(fontOf(FontRole::PaneTitle, font()));
    keepLeading(title);
    auto *more = makeIconButton(u"more"_s, tr("What can be done with a theme"), this);
    connect(more, &QToolButton::clicked, this,
            [this, more] { popUp(m_view->currentIndex(), more->mapToGlobal(QPoint(0, more->height()))); });
    auto *close = makeIconButton(u"close"_s, tr("Back to the form"), this);
    connect(close, &QToolButton::clicked, this, &ThemeGallery::closeRequested);
    auto *head = new QHBoxLayout;
    head->setSpacing(metric::gap);
    head->addWidget(title, 1);
    head->addWidget(more);
    head->addWidget(close);
    head->addSpacing(metric::margin - metric::gap);
    column->addLayout(head);
    auto *note = new QLabel(tr("Your first page in each. Choose one; Undo takes it back."), this);
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setWordWrap(true);
    keepLeading(note);
    column->addWidget(note);
    m_keep->setChecked(true);
    m_keep->setMinimumHeight(metric::control);
    column->addWidget(m_keep);
    column->addWidget(m_faults);
    column->addSpacing(2 * metric::gap);
    column->addWidget(m_view, 1);
    m_view->setAccessibleName(tr("Themes"));
    placeMargins();
}

/// The scroll bar stands at the edge of the pane. Qt does not mirror margins.
void ThemeGallery::placeMargins()
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int start = metric::margin, end = metric::gap;
    layout()->setContentsMargins(mirrored ? end : start, metric::padding, mirrored ? start : end, 0);
}

void ThemeGallery::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        placeMargins();
}

bool ThemeGallery::keepsOptions() const
{
    return m_keep->isChecked();
}

/// One's themes, and that of the document where it came with it from elsewhere.
void ThemeGallery::fill()
{
    if (!isVisible()) {
        m_isStale = true;
        return;
    }
    m_isStale = false;
    std::vector<ThemeChoice> themes = m_themes.themes().all();
    QStringList own;
    for (const ThemeChoice &theme : themes)
        if (theme.isOwn())
            own += theme.name.id;
    const ThemeChoice inUse = themeChoiceOf(m_document.value().design);
    if (inUse.isOwn() && !m_themes.themes().find(inUse.name.id))
        themes.push_back(inUse);
    m_pictures->setThemes(themes);
    m_model->setRenamable(own);
    m_model->setThemes(themes);
    showDesign();
    showFaults();
}

void ThemeGallery::showDesign()
{
    const Design &design = m_document.value().design;
    m_model->setInUse(themeChoiceOf(design).name.id);
    const auto changes = int(design.options.size());
    m_keep->setText(tr("Keep your %n change(s) of the design on top", nullptr, changes));
    m_keep->setVisible(changes > 0);
}

void ThemeGallery::showFaults()
{
    QStringList sentences;
    for (const FaultyTheme &faulty : m_themes.faulty())
        sentences += tr("“%1” cannot be used: %2.", "file, what is wrong and where")
                         .arg(QFileInfo(faulty.path).fileName(), faulty.failure.sentence());
    m_faults->say(sentences.join(u'\n'));
}

QString ThemeGallery::message() const
{
    return m_faults->text();
}

QString ThemeGallery::current() const
{
    return m_view->currentIndex().data(ThemeModel::Id).toString();
}

void ThemeGallery::setCurrent(const QString &id)
{
    if (m_isStale)
        fill();
    if (const int row = m_model->rowOf(id); row >= 0) {
        m_view->setCurrentIndex(m_model->index(row));
        m_view->scrollTo(m_view->currentIndex());
    }
}

void ThemeGallery::editName(const QString &id)
{
    setCurrent(id);
    m_view->setFocus(Qt::OtherFocusReason);
    m_view->edit(m_view->currentIndex());
}

void ThemeGallery::setBox()
{
    m_pictures->setBox((QSizeF(m_view->pageBox()) * devicePixelRatio()).toSize());
}

void ThemeGallery::popUp(const QModelIndex &index, const QPoint &place)
{
    QMenu menu(this);
    if (index.isValid())
        addActionsFor(menu, index);
    menu.addAction(icon(u"open"_s), tr("&Import a theme…"), this, &ThemeGallery::importRequested);
    menu.exec(place);
}

void ThemeGallery::addActionsFor(QMenu &menu, const QModelIndex &index)
{
    const QString id = index.data(ThemeModel::Id).toString();
    const bool held = m_themes.holds(id);
    const bool isOwn = index.data(ThemeModel::IsOwn).toBool();
    const auto add = [&](const QString &iconName, const QString &text, bool enabled, auto &&run) {
        menu.addAction(icon(iconName), text, this, std::forward<decltype(run)>(run))->setEnabled(enabled);
    };
    menu.setTitle(index.data(ThemeModel::Name).toString());
    add(u"check"_s, tr("&Use “%1”").arg(menu.title()), true, [this, id] { emit chosen(id, keepsOptions()); });
    add(u"duplicate"_s, isOwn && !held ? tr("&Keep in your themes") : tr("&Duplicate"), true,
        [this, id] { emit duplicateRequested(id, keepsOptions()); });
    add(u"rename"_s, tr("Re&name"), held, [this, id] { editName(id); });
    add(u"export"_s, tr("&Share as a file…"), true, [this, id] { emit shareRequested(id); });
    menu.addSeparator();
    add(u"remove"_s, tr("De&lete"), held, [this, id] { emit removeRequested(id); });
    menu.addSeparator();
}

void ThemeGallery::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fill();
    setBox();
    m_pictures->setActive(true);
    setCurrent(themeChoiceOf(m_document.value().design).name.id);
}

void ThemeGallery::hideEvent(QHideEvent *event)
{
    m_pictures->setActive(false);
    QWidget::hideEvent(event);
}

void ThemeGallery::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closeRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace vitae
