// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "xraypanel.h"

#include "document/cvdocument.h"
#include "editors/labels.h"
#include "findingslist.h"
#include "outline/titles.h"
#include "preview/livexray.h"
#include "style/card.h"
#include "style/icons.h"
#include "style/leading.h"
#include "style/tones.h"
#include "xray/fixes.h"
#include "xray/score.h"
#include "xraylegend.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

constexpr int textHeight = 280;

QLabel *makeText(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    keepLeading(label);
    return label;
}

void empty(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

int countOf(const std::vector<Finding> &findings, Severity severity)
{
    return int(std::ranges::count(findings, severity, &Finding::severity));
}

} // namespace

XRayPanel::XRayPanel(CvDocument &document, const LiveXRay &xray, QWidget *parent)
    : QScrollArea(parent),
      m_document(document),
      m_xray(xray)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("X-ray"));
    connect(&xray, &LiveXRay::updated, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(&xray, &LiveXRay::outdated, this, [this] {
        if (isVisible())
            showCaption(m_sum, tr("Reading your changes…"));
    });
}

/// Built when first shown: many sessions never open it.
void XRayPanel::showEvent(QShowEvent *event)
{
    if (!m_marks)
        build();
    refresh();
    QScrollArea::showEvent(event);
}

void XRayPanel::setOtherFindings(const std::vector<Finding> &findings)
{
    m_others = findings;
}

bool XRayPanel::marksPages() const
{
    return !m_marks || m_marks->isChecked();
}

void XRayPanel::build()
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metric::margin, metric::padding, metric::margin, metric::margin);
    column->setSpacing(metric::columnGap);
    m_findings = new Card(tr("What to look at"), content);
    m_rows = new FindingsList(m_findings);
    m_findings->add(m_rows);
    connect(m_rows, &FindingsList::goToRequested, this, &XRayPanel::goToRequested);
    connect(m_rows, &FindingsList::fixRequested, this, &XRayPanel::applyFix);
    for (QWidget *part : {makeHead(content), makeScore(content), static_cast<QWidget *>(m_findings),
                          makeReaders(content), makeParsed(content), makeTexts(content)})
        column->addWidget(part);
    column->addStretch();
    setWidget(content); // last, so that it is as high as all of it
    content->setBackgroundRole(QPalette::Window);
}

QWidget *XRayPanel::makeHead(QWidget *content)
{
    auto *head = new QWidget(content);
    auto *grid = new QGridLayout(head);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(metric::gap);
    auto *title = new QLabel(tr("X-ray"), head);
    title->setFont(fontOf(FontRole::PaneTitle, font()));
    keepLeading(title);
    auto *close = makeIconButton(u"close"_s, tr("Back to the form"), head);
    connect(close, &QToolButton::clicked, this, &XRayPanel::closeRequested);
    QLabel *note = makeText(tr("Application portals and screen readers do not see your pages: they read "
                               "the text inside the PDF. This is what they find there, read back from the "
                               "very file that an export writes."),
                            head);
    note->setForegroundRole(QPalette::PlaceholderText);
    grid->addWidget(title, 0, 0);
    grid->addWidget(close, 0, 1);
    grid->addWidget(note, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    return head;
}

QWidget *XRayPanel::makeScore(QWidget *content)
{
    auto *card = new Card({}, content);
    card->column()->setSpacing(metric::gap);
    m_points = new QLabel(card);
    m_points->setFont(fontOf(FontRole::PaneTitle, font()));
    keepLeading(m_points);
    m_sum = makeCaption(card);
    m_sum->setWordWrap(true);
    card->add(m_points);
    card->add(m_sum);
    return card;
}

QWidget *XRayPanel::makeReaders(QWidget *content)
{
    auto *card = new Card(tr("Who reads what"), content);
    m_readers = new QGridLayout;
    m_readers->setVerticalSpacing(metric::gap);
    m_readers->setColumnStretch(0, 1);
    card->column()->addLayout(m_readers);
    m_marks = new QCheckBox(tr("Mark on the pages how each text is found"), card);
    m_marks->setMinimumHeight(metric::control);
    m_marks->setChecked(true);
    connect(m_marks, &QCheckBox::toggled, this, &XRayPanel::marksPagesChanged);
    card->add(m_marks);
    auto *legend = new QGridLayout;
    legend->setVerticalSpacing(metric::gap);
    const std::pair<Found, QString> meanings[] = {
        {Found::Whole, tr("Found whole")},
        {Found::Split, tr("In pieces")},
        {Found::Misplaced, tr("In another place")},
        {Found::Lost, tr("Lost")},
    };
    int cell = 0;
    for (const auto &[found, meaning] : meanings) {
        legend->addWidget(new XRayLegend(found, meaning, card), cell / 2, cell % 2);
        ++cell;
    }
    card->column()->addLayout(legend);
    return card;
}

QWidget *XRayPanel::makeParsed(QWidget *content)
{
    auto *card = new Card(tr("What a simple portal fills in"), content);
    QLabel *note = makeCaption(card);
    note->setWordWrap(true);
    showCaption(note,
                tr("A parser of the simplest kind: English titles, one column, guesses by words. Better "
                   "ones find more."));
    card->add(note);
    m_parsed = new QGridLayout;
    m_parsed->setVerticalSpacing(metric::gap);
    m_parsed->setHorizontalSpacing(metric::columnGap);
    m_parsed->setColumnStretch(1, 1);
    card->column()->addLayout(m_parsed);
    return card;
}

QWidget *XRayPanel::makeTexts(QWidget *content)
{
    auto *card = new DisclosureCard(tr("The text they read"), tr("all of it, in their order"), content);
    m_reader = new QComboBox(card);
    m_reader->setAccessibleName(tr("Reader"));
    connect(m_reader, &QComboBox::currentIndexChanged, this, &XRayPanel::showText);
    m_text = new QPlainTextEdit(card);
    m_text->setReadOnly(true);
    m_text->setMinimumHeight(textHeight);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("The text they read"));
    card->add(m_reader);
    card->add(m_text);
    return card;
}

void XRayPanel::refresh()
{
    m_all = m_xray.latest()->findings;
    addFindings(m_others, m_all);
    std::ranges::stable_sort(m_all, std::ranges::greater(), &Finding::severity);
    showScore();
    showReaders();
    showParsed();
    showFindings();
    showText();
}

void XRayPanel::showScore()
{
    if (m_xray.latest()->readings.empty()) {
        m_points->setText(tr("Reading…"));
        return;
    }
    m_points->setText(tr("%1 of 100 points").arg(scoreOf(m_all)));
    const auto count = [this](Severity severity) { return countOf(m_all, severity); };
    showCaption(m_sum,
                tr("100, less 20 for an error (%1 here), 5 for a warning (%2) and 1 for a hint (%3).")
                    .arg(count(Severity::Error))
                    .arg(count(Severity::Warning))
                    .arg(count(Severity::Hint)));
}

void XRayPanel::showReaders()
{
    const XRay &xray = *m_xray.latest();
    empty(*m_readers);
    m_reader->blockSignals(true);
    const int chosen = std::max(0, m_reader->currentIndex());
    m_reader->clear();
    int row = 0;
    for (const PdfReading &reading : xray.readings) {
        m_readers->addWidget(makeText(reading.name, this), row, 0);
        auto *count =
            new QLabel(tr("%1 of %2 texts whole").arg(reading.whole()).arg(xray.fields.size()), this);
        count->setForegroundRole(QPalette::PlaceholderText);
        m_readers->addWidget(count, row++, 1);
        m_reader->addItem(reading.name);
    }
    m_reader->setCurrentIndex(std::min(chosen, m_reader->count() - 1));
    m_reader->blockSignals(false);
}

void XRayPanel::showParsed()
{
    empty(*m_parsed);
    int row = 0;
    for (const ParsedField &field : m_xray.latest()->parsed) {
        QLabel *name = makeText(field.name, this);
        name->setWordWrap(false);
        name->setForegroundRole(QPalette::PlaceholderText);
        QLabel *read = makeText(field.read.isEmpty() ? tr("not found") : field.read, this);
        auto *mark = new QLabel(this);
        const Tones &tones = tonesOf(this);
        constexpr int markSize = 16;
        mark->setPixmap(
            icon(field.isRight ? u"check"_s : u"warning"_s, field.isRight ? tones.success : tones.warning)
                .pixmap(QSize(markSize, markSize), devicePixelRatioF()));
        mark->setAccessibleName(field.isRight ? tr("right") : tr("wrong"));
        m_parsed->addWidget(name, row, 0, Qt::AlignTop);
        m_parsed->addWidget(read, row, 1);
        m_parsed->addWidget(mark, row++, 2, Qt::AlignTop);
    }
}

void XRayPanel::showFindings()
{
    std::vector<FindingsList::Row> rows;
    for (const Finding &finding : m_all) {
        const std::optional<Fix> fix = fixFor(finding, m_document.value());
        rows.push_back({finding, placeOf(finding.where), fix ? fix->text : QString()});
    }
    m_rows->show(rows,
                 m_xray.latest()->readings.empty() ? QString()
                                                   : tr("Nothing: machines read your CV as people do."));
}

/// Made anew: the document may have changed since it was offered.
void XRayPanel::applyFix(const Finding &finding)
{
    if (const std::optional<Fix> fix = fixFor(finding, m_document.value()))
        fix->apply(m_document);
}

void XRayPanel::showText()
{
    const std::vector<PdfReading> &readings = m_xray.latest()->readings;
    const auto index = size_t(std::max(0, m_reader->currentIndex()));
    const QString text = index < readings.size() ? readings[index].text : QString();
    if (text != m_text->toPlainText())
        m_text->setPlainText(text);
}

/// "Experience › Analytical engine": what the list of sections calls it.
QString XRayPanel::placeOf(const FieldRef &field) const
{
    QString place;
    for (NodePtr node = m_document.node(field.node); node && node->type != NodeType::Document;
         node = m_document.node(m_document.parentOf(node->id))) {
        const QString title = titleOf(*node).text;
        place = place.isEmpty() ? title : tr("%1 › %2", "section, entry").arg(title, place);
    }
    return place;
}

} // namespace vitae
