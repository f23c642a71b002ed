// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dateeditor.h"

#include "document/dates.h"
#include "labels.h"
#include "lineinput.h"
#include "style/tones.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDate>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct Dates {
    Q_DECLARE_TR_FUNCTIONS(Dates)
};

constexpr int dateWidth = 112;
constexpr int dashWidth = 3; // " – " between the two dates where they are printed

QString shown(const Date &date)
{
    if (!date.typed.isEmpty())
        return date.typed;
    return date.present ? Dates::tr("present") : date.meaning.iso();
}

QString said(const PartialDate &date)
{
    const QLocale locale;
    if (date.month == 0)
        return QString::number(date.year);
    const QString month = locale.standaloneMonthName(date.month);
    if (date.day == 0)
        return Dates::tr("%1 %2", "a month and its year").arg(month).arg(date.year);
    return locale.toString(QDate(date.year, date.month, date.day), QLocale::LongFormat);
}

/// What was not edited keeps what it was: a date without typed text, say.
Date dateOf(const QString &text, const Date &old)
{
    if (text == shown(old))
        return old;
    return text.trimmed().isEmpty() ? Date() : parseDate(text);
}

/// One date may complete the other, as in "Jan" to "Mar 2020".
DateRange rangeOf(const QString &from, const QString &to, const DateRange &old)
{
    DateRange range{dateOf(from, old.start), dateOf(to, old.end)};
    const bool incomplete =
        range.start.meaning.isNull() || (range.end.meaning.isNull() && !range.end.present);
    if (incomplete && !range.start.isEmpty() && !range.end.isEmpty()) {
        const auto both = parseDateRange(u"%1 – %2"_s.arg(from, to));
        if (both && both->start.typed == from.trimmed() && both->end.typed == to.trimmed())
            range = *both;
    }
    return range;
}

} // namespace

QString understanding(const Date &date)
{
    if (date.isEmpty())
        return {};
    if (date.present)
        return Dates::tr("goes on");
    return date.meaning.isNull() ? Dates::tr("not understood: printed as typed") : said(date.meaning);
}

QString understanding(const DateRange &range)
{
    if (range.isEmpty())
        return {};
    const bool unknownStart = !range.start.isEmpty() && range.start.meaning.isNull() && !range.start.present;
    const bool unknownEnd = !range.end.isEmpty() && range.end.meaning.isNull() && !range.end.present;
    if (unknownStart || unknownEnd)
        return Dates::tr("Not understood: printed as typed");
    const QString start = said(range.start.meaning);
    if (range.start.isEmpty())
        return Dates::tr("Until %1").arg(range.end.present ? Dates::tr("today") : said(range.end.meaning));
    if (range.end.present || range.start.present)
        return Dates::tr("%1 until today").arg(start);
    return range.end.isEmpty() ? start : Dates::tr("%1 to %2").arg(start, said(range.end.meaning));
}

DateEditor::DateEditor(CvDocument &document, NodeId node, const FieldSpec &spec, QWidget *parent)
    : FieldEditor(document, node, spec, parent),
      m_line(new LineInput(this)),
      m_meaning(makeCaption(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metric::gap);
    m_line->setMinimumWidth(dateWidth);
    m_line->setMaximumWidth(2 * dateWidth);
    column->addWidget(m_line);
    column->addWidget(m_meaning);
    setFocusProxy(m_line);
    m_line->setPlaceholderText(hint(spec));
    m_line->setAccessibleName(label(spec));
    binding().takeUndoKeys(m_line);
    connect(m_line, &LineInput::edited, this,
            [this](const QString &text, TypingKind typing, const Caret &before) {
                const Caret now = m_line->caret();
                const Place after = binding().place(now.anchor, now.cursor);
                binding().commit(dateOf(text, binding().as<Date>()), typing,
                                 binding().place(before.anchor, before.cursor), after);
                showCaption(m_meaning, understanding(binding().as<Date>()));
                emit placeChanged(after);
            });
    connect(m_line, &LineInput::caretMoved, this,
            [this] { emit placeChanged(binding().place(m_line->caret().anchor, m_line->caret().cursor)); });
    DateEditor::refresh();
}

void DateEditor::refresh()
{
    const Date date = binding().as<Date>();
    m_line->show(shown(date));
    showCaption(m_meaning, understanding(date));
}

void DateEditor::goTo(const Place &place)
{
    m_line->setFocus(Qt::OtherFocusReason);
    m_line->setCaret({place.anchor, place.cursor});
}

QWidget *DateEditor::input() const
{
    return m_line;
}

DateRangeEditor::DateRangeEditor(CvDocument &document, NodeId node, const FieldSpec &spec, QWidget *parent)
    : FieldEditor(document, node, spec, parent),
      m_from(makeLine(tr("From"))),
      m_to(makeLine(tr("To"))),
      m_present(new QCheckBox(tr("Present"), this)),
      m_meaning(makeCaption(this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metric::columnGap);
    grid->setVerticalSpacing(metric::gap);
    grid->addWidget(makeFieldLabel(tr("From"), m_from, this), 0, 0);
    grid->addWidget(makeFieldLabel(tr("To"), m_to, this), 0, 1);
    grid->addWidget(m_from, 1, 0);
    grid->addWidget(m_to, 1, 1);
    grid->addWidget(m_present, 1, 2);
    grid->addWidget(m_meaning, 2, 0, 1, 4);
    grid->setColumnStretch(3, 1);
    setFocusProxy(m_from);
    m_from->setPlaceholderText(tr("Aug 2021", "example of a date"));
    m_to->setPlaceholderText(tr("Mar 2024", "example of a date"));
    m_present->setMinimumHeight(metric::control);
    m_present->setAccessibleName(tr("Until the present"));
    connectLine(m_from);
    connectLine(m_to);
    connect(m_from, &QLineEdit::editingFinished, this, &DateRangeEditor::splitTypedRange);
    connect(m_present, &QCheckBox::clicked, this, &DateRangeEditor::setPresent);
    DateRangeEditor::refresh();
}

LineInput *DateRangeEditor::makeLine(const QString &name)
{
    auto *line = new LineInput(this);
    line->setFixedWidth(dateWidth);
    line->setAccessibleName(name);
    binding().takeUndoKeys(line);
    return line;
}

void DateRangeEditor::connectLine(LineInput *line)
{
    connect(line, &LineInput::edited, this,
            [this, line](const QString &, TypingKind typing, const Caret &before) {
                const Caret now = line->caret();
                const Place after = placeIn(line, now.anchor, now.cursor);
                binding().commit(rangeOf(m_from->text(), m_to->text(), binding().as<DateRange>()), typing,
                                 placeIn(line, before.anchor, before.cursor), after);
                showMeaning();
                emit placeChanged(after);
            });
    connect(line, &LineInput::caretMoved, this,
            [this, line] { emit placeChanged(placeIn(line, line->caret().anchor, line->caret().cursor)); });
}

int DateRangeEditor::offsetOf(const LineInput *line) const
{
    return line == m_to ? int(m_from->text().size()) + dashWidth : 0;
}

Place DateRangeEditor::placeIn(const LineInput *line, int anchor, int cursor) const
{
    return binding().place(anchor + offsetOf(line), cursor + offsetOf(line));
}

/// "Aug 2021 – Present" typed into the first field belongs into both.
void DateRangeEditor::splitTypedRange()
{
    if (!m_to->text().isEmpty())
        return;
    const auto range = parseDateRange(m_from->text());
    if (!range || range->end.isEmpty())
        return;
    binding().commit(*range);
    refresh();
}

void DateRangeEditor::setPresent(bool present)
{
    DateRange range = binding().as<DateRange>();
    range.end = present ? Date{{}, {}, true} : Date();
    binding().commit(range);
    refresh();
}

void DateRangeEditor::refresh()
{
    const DateRange range = binding().as<DateRange>();
    m_from->show(shown(range.start));
    m_to->show(shown(range.end));
    showMeaning();
}

void DateRangeEditor::showMeaning()
{
    const DateRange range = binding().as<DateRange>();
    m_present->setChecked(range.end.present);
    showCaption(m_meaning, understanding(range));
}

void DateRangeEditor::goTo(const Place &place)
{
    const int end = offsetOf(m_to);
    LineInput *line = place.cursor >= end ? m_to : m_from;
    line->setFocus(Qt::OtherFocusReason);
    line->setCaret({place.anchor - offsetOf(line), place.cursor - offsetOf(line)});
}

QWidget *DateRangeEditor::input() const
{
    return m_from;
}

} // namespace vitae
