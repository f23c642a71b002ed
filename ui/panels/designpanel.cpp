// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "designpanel.h"

#include "arrangementcard.h"
#include "document/cvdocument.h"
#include "editors/labels.h"
#include "fitrow.h"
#include "layout/theme.h"
#include "optioncard.h"
#include "optioneditor.h"
#include "style/card.h"
#include "style/leading.h"
#include "style/tones.h"
#include "style/windowstyle.h"
#include "themecard.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

constexpr qsizetype mostFound = 24;

/// The design, or which kinds of entries there are.
bool concernsDesign(const ChangeSet &changes)
{
    using What = Change::What;
    return std::ranges::any_of(changes.changes, [](const Change &change) {
        return change.what == What::Design || change.what == What::All || change.what == What::Inserted
            || change.what == What::Removed || change.field == Field::Lead;
    });
}

bool hasSideColumn(const Theme &theme)
{
    return theme.text(Option::ColumnsLayout) != u"one";
}

} // namespace

DesignPanel::DesignPanel(CvDocument &document, std::shared_ptr<const FontSet> fonts, QWidget *parent)
    : QScrollArea(parent),
      m_document(document),
      m_fonts(std::move(fonts))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Design"));
    connect(&document, &CvDocument::changed, this, [this](const ChangeSet &changes) {
        const bool concerned = concernsDesign(changes);
        if (concerned && isVisible())
            refresh();
        else
            m_stale = m_stale || concerned;
    });
}

/// Built when first shown: most sessions never open it.
void DesignPanel::showEvent(QShowEvent *event)
{
    if (!m_column)
        build();
    if (m_stale)
        refresh();
    QScrollArea::showEvent(event);
}

void DesignPanel::build()
{
    auto *content = new QWidget(this);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(metric::margin, metric::padding, metric::margin, metric::margin);
    m_column->setSpacing(metric::columnGap);
    auto *title = new QLabel(tr("Design"), content);
    title->setFont(fontOf(FontRole::PaneTitle, font()));
    keepLeading(title);
    m_search = new QLineEdit(content);
    m_search->setPlaceholderText(tr("Find an option: “space”, “bold”, “date”"));
    m_search->setAccessibleName(tr("Find an option"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, &DesignPanel::search);
    m_theme = new ThemeCard(m_document, content);
    connect(m_theme, &ThemeCard::galleryRequested, this, &DesignPanel::galleryRequested);
    connect(m_theme, &ThemeCard::saveRequested, this, &DesignPanel::saveThemeRequested);
    m_fit = new Card(tr("Fit on a number of pages"), content);
    m_fit->add(new FitRow(m_document, m_fonts, m_fit));
    for (QWidget *part : std::initializer_list<QWidget *>{title, m_search, m_theme, m_fit})
        m_column->addWidget(part);
    addCards(content);
    setWidget(content); // last, so that it is as high as all of it
    content->setBackgroundRole(QPalette::Window);
}

void DesignPanel::addCards(QWidget *content)
{
    for (const DesignPart &part : designParts()) {
        auto *card = new OptionCard(
            part, [this](const QString &path, QWidget *parent) { return make(path, false, parent); },
            content);
        m_cards.push_back(card);
        m_column->addWidget(card);
    }
    m_arrangements = new ArrangementCard(m_document, content);
    m_column->addWidget(m_arrangements);
    m_found = new Card({}, content);
    m_foundNote = makeCaption(m_found);
    m_foundNote->setWordWrap(true);
    m_found->add(m_foundNote);
    m_found->hide();
    m_column->addWidget(m_found);
    m_reset = new QPushButton(tr("Reset everything to the theme"), content);
    setQuiet(m_reset);
    connect(m_reset, &QPushButton::clicked, this, [this] { m_document.resetDesign(); });
    m_column->addWidget(m_reset, 0, Qt::AlignLeft);
    m_column->addStretch();
}

OptionEditor *DesignPanel::make(const QString &path, bool inSearch, QWidget *parent)
{
    auto *editor = new OptionEditor(path, inSearch, m_document, *m_fonts, parent);
    m_editors.push_back(editor);
    if (m_column && !m_stale) { // a card that is opened later
        std::vector<Finding> findings;
        const Design &design = m_document.value().design;
        editor->show(themeFor(design, findings), themeFor(withoutOptions(design), findings));
    }
    return editor;
}

/// In the order of the cards; those of the side column only where there is one.
QStringList DesignPanel::find(const QString &words) const
{
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    // As people say it: height of lines is spacing, too.
    const auto isIn = [](const QString &text, const QString &word) {
        return text.contains(u' ' + word, Qt::CaseInsensitive)
            || (tr("spacing").startsWith(word, Qt::CaseInsensitive)
                && text.contains(u' ' + tr("height"), Qt::CaseInsensitive));
    };
    QStringList found;
    for (const OptionCard *card : m_cards) {
        if (!card->isEnabled())
            continue;
        const QString title = QCoreApplication::translate("vitae::DesignPanel", card->part().title);
        for (const QString &path : card->paths()) {
            const QString text = u" %1 %2 %3 %4"_s.arg(title, OptionEditor::nameOf(path, true), path,
                                                       QString(path).replace(u'.', u' '));
            if (std::ranges::all_of(wanted, [&](const QString &word) { return isIn(text, word); }))
                found += path;
        }
    }
    return found;
}

void DesignPanel::search(const QString &words)
{
    const bool isSearching = !words.trimmed().isEmpty();
    for (OptionCard *card : m_cards)
        card->setVisible(!isSearching && card->isEnabled());
    for (QWidget *other : std::initializer_list<QWidget *>{m_theme, m_fit, m_reset})
        other->setVisible(!isSearching);
    const bool asksForLines = m_arrangements->matches(words);
    m_arrangements->setVisible(!isSearching || asksForLines);
    m_found->setVisible(isSearching);
    const QStringList found = isSearching ? find(words) : QStringList();
    const QStringList shown = found.first(std::min(found.size(), mostFound));
    for (auto [path, editor] : m_foundEditors.asKeyValueRange())
        editor->setVisible(shown.contains(path));
    int at = 0;
    for (const QString &path : shown) {
        OptionEditor *&editor = m_foundEditors[path];
        if (!editor)
            editor = make(path, true, m_found);
        m_found->column()->insertWidget(at++, editor);
        editor->show();
    }
    showCaption(m_foundNote,
                found.isEmpty() && !asksForLines ? tr("No option has these words.")
                    : found == shown             ? QString()
                                     : tr("And %n more option(s): another word finds fewer.", nullptr,
                                          int(found.size() - shown.size())));
}

void DesignPanel::refresh()
{
    std::vector<Finding> findings;
    const Design &design = m_document.value().design;
    const Theme theme = themeFor(design, findings);
    const Theme base = themeFor(withoutOptions(design), findings);
    for (OptionEditor *editor : m_editors)
        editor->show(theme, base);
    m_arrangements->show(theme, base);
    m_theme->showTheme();
    m_reset->setEnabled(!design.options.empty());
    const bool isSearching = !m_search->text().trimmed().isEmpty();
    for (OptionCard *card : m_cards) {
        if (!card->part().isSide)
            continue;
        card->setEnabled(hasSideColumn(theme));
        card->setVisible(!isSearching && card->isEnabled());
    }
    showChanges();
    m_stale = false;
}

/// A closed card says that something in it is not as the theme has it.
void DesignPanel::showChanges()
{
    const Design &design = m_document.value().design;
    for (OptionCard *card : m_cards) {
        const QStringList paths = card->paths();
        const auto changed = int(std::ranges::count_if(
            design.options, [&paths](const auto &option) { return paths.contains(option.first); }));
        card->setContents(changed == 0 ? QString() : tr("%n change(s)", nullptr, changed));
    }
}

} // namespace vitae
