// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "designpanel.h"

#include "document/cvdocument.h"
#include "fitrow.h"
#include "layout/theme.h"
#include "optioneditor.h"
#include "style/card.h"
#include "style/leading.h"
#include "style/tones.h"
#include "style/windowstyle.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

/// What most people change, in the order of their questions.
const struct {
    const char *title;
    std::vector<const char *> paths;
} basics[] = {
    {QT_TRANSLATE_NOOP("vitae::DesignPanel", "Paper"),
     {"page.size", "page.margin.side", "page.margin.top", "page.margin.bottom"}},
    {QT_TRANSLATE_NOOP("vitae::DesignPanel", "Text"), {"text.font", "text.size", "text.leading"}},
    {QT_TRANSLATE_NOOP("vitae::DesignPanel", "Colours"), {"color.accent", "text.color", "color.secondary"}},
    {QT_TRANSLATE_NOOP("vitae::DesignPanel", "Headings"),
     {"heading.font", "heading.size", "heading.above", "entry.gap"}},
    {QT_TRANSLATE_NOOP("vitae::DesignPanel", "Dates and footer"), {"date.pattern", "footer.show"}},
};

/// All else, by the part of the page that it changes: the first word of an option's path.
const struct {
    const char *title;
    std::vector<std::string_view> parts;
} others[] = {
    {QT_TRANSLATE_NOOP("vitae::DesignPanel", "Columns"), {"page", "columns", "margin"}},
    {QT_TRANSLATE_NOOP("vitae::DesignPanel", "Header"), {"header", "name", "headline", "contact", "photo"}},
    {QT_TRANSLATE_NOOP("vitae::DesignPanel", "Summary and text"), {"summary", "text", "color", "link"}},
    {QT_TRANSLATE_NOOP("vitae::DesignPanel", "Sections and groups"), {"heading", "section", "group"}},
    {QT_TRANSLATE_NOOP("vitae::DesignPanel", "Entries"),
     {"entry", "title", "subtitle", "meta", "date", "label", "level"}},
    {QT_TRANSLATE_NOOP("vitae::DesignPanel", "Bullets"), {"bullet"}},
    {QT_TRANSLATE_NOOP("vitae::DesignPanel", "Top line and footer"), {"top", "footer"}},
};

std::string_view partOf(std::string_view path)
{
    return path.substr(0, path.find('.'));
}

bool isBasic(std::string_view path)
{
    return std::ranges::any_of(basics, [&](const auto &group) {
        return std::ranges::any_of(group.paths, [&](const char *basic) { return path == basic; });
    });
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
        const bool concerned = std::ranges::any_of(changes.changes, [](const Change &change) {
            return change.what == Change::What::Design || change.what == Change::What::All;
        });
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
    m_column->setSpacing(metric::padding);
    auto *title = new QLabel(tr("Design"), content);
    title->setFont(fontOf(FontRole::PaneTitle, font()));
    keepLeading(title);
    m_column->addWidget(title);
    auto *fit = new Card(tr("Fit on a number of pages"), content);
    fit->add(new FitRow(m_document, m_fonts, fit));
    m_column->addWidget(fit);
    for (const auto &group : basics) {
        std::vector<QString> paths;
        for (const char *path : group.paths)
            paths.push_back(QString::fromLatin1(path));
        addCard(tr(group.title), paths);
    }
    addRest();
    auto *reset = new QPushButton(tr("Reset everything to the theme"), content);
    setQuiet(reset);
    connect(reset, &QPushButton::clicked, this, [this] { m_document.resetDesign(); });
    m_column->addWidget(reset, 0, Qt::AlignLeft);
    m_column->addStretch();
    setWidget(content);
    content->setBackgroundRole(QPalette::Window);
}

void DesignPanel::addCard(const QString &title, const std::vector<QString> &paths)
{
    auto *card = new Card(title, widget());
    for (const QString &path : paths) {
        const OptionSpec *spec = optionSpec(QStringView(path));
        if (!spec)
            continue;
        auto *editor = new OptionEditor(*spec, m_document, *m_fonts, card);
        m_editors.push_back(editor);
        card->add(editor);
    }
    m_column->addWidget(card);
}

void DesignPanel::addRest()
{
    for (const auto &group : others) {
        auto *card = new DisclosureCard(tr(group.title), {}, widget());
        for (const OptionSpec &spec : optionTable()) {
            if (isBasic(spec.path) || std::ranges::find(group.parts, partOf(spec.path)) == group.parts.end())
                continue;
            auto *editor = new OptionEditor(spec, m_document, *m_fonts, card);
            m_editors.push_back(editor);
            card->add(editor);
        }
        m_column->addWidget(card);
    }
}

void DesignPanel::refresh()
{
    std::vector<Finding> findings;
    const Theme theme = themeFor(m_document.value().design, findings);
    for (OptionEditor *editor : m_editors)
        editor->show(theme);
    m_stale = false;
}

} // namespace vitae
