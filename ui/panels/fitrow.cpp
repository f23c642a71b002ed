// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fitrow.h"

#include "document/cvdocument.h"
#include "layout/fit.h"
#include "layout/options.h"
#include "style/tones.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

namespace vitae {

namespace {

constexpr int mostPages = 20;
constexpr int fieldWidth = 144;

/// A number of pages, in words.
class PageCountBox : public QSpinBox {
  public:
    using QSpinBox::QSpinBox;

  protected:
    [[nodiscard]] QString textFromValue(int value) const override
    {
        return FitRow::tr("%n page(s)", nullptr, value);
    }
    [[nodiscard]] int valueFromText(const QString &text) const override
    {
        return locale().toInt(digits(text));
    }
    QValidator::State validate(QString &text, int &) const override
    {
        const QString number = digits(text);
        if (number.isEmpty())
            return QValidator::Intermediate;
        const int value = locale().toInt(number);
        return value >= minimum() && value <= maximum() ? QValidator::Acceptable : QValidator::Invalid;
    }

  private:
    static QString digits(const QString &text)
    {
        QString found;
        std::ranges::copy_if(text, std::back_inserter(found), [](QChar c) { return c.isDigit(); });
        return found;
    }
};

QString labelsOf(const std::vector<std::pair<QString, Json>> &options)
{
    QStringList labels;
    for (const auto &[path, value] : options)
        if (const OptionSpec *spec = optionSpec(path))
            labels += QCoreApplication::translate("Options", spec->label);
    return QLocale().createSeparatedList(labels);
}

} // namespace

FitRow::FitRow(CvDocument &document, std::shared_ptr<const FontSet> fonts, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_fonts(std::move(fonts)),
      m_pages(new PageCountBox(this)),
      m_button(new QPushButton(tr("Fit"), this)),
      m_message(new QLabel(this))
{
    m_pages->setRange(1, mostPages);
    m_pages->setMinimumSize(fieldWidth, metric::control);
    m_pages->setAccessibleName(tr("Number of pages to fit on"));
    m_button->setMinimumHeight(metric::control);
    m_button->setToolTip(tr("Change spacing, then size, then margins until the CV fills so many pages"));
    m_message->setWordWrap(true);
    m_message->setFont(fontOf(FontRole::Caption, font()));
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(metric::columnGap);
    row->addWidget(m_pages);
    row->addWidget(m_button);
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metric::gap / 2);
    column->addLayout(row);
    column->addWidget(m_message);
    connect(m_button, &QPushButton::clicked, this, &FitRow::fit);
}

void FitRow::fit()
{
    const int pages = m_pages->value();
    const auto found = fitToPages(resolve(m_document.value()), *m_fonts, pages);
    if (!found)
        return say(found.error().sentence());
    if (found->options.empty())
        return say(tr("The CV fills %n page(s) already.", nullptr, pages));
    m_document.setOptions(found->options, tr("Fit on %n page(s)", nullptr, pages));
    say(tr("Changed: %1.").arg(labelsOf(found->options)));
}

void FitRow::say(const QString &sentence)
{
    m_message->setText(sentence);
    m_message->show();
    QAccessibleEvent event(m_message, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace vitae
