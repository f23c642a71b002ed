// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "optioneditor.h"
#include "style/tones.h"
#include "style/windowstyle.h"
#include "valueslider.h"

#include <QCheckBox>
#include <QColorDialog>
#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

QString textOf(std::string_view view)
{
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

QHBoxLayout *rowIn(QWidget *widget)
{
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::columnGap);
    return row;
}

QString unitText(const OptionSpec &spec)
{
    return QCoreApplication::translate("Units", std::string(spec.unit).c_str());
}

Json numberOf(double value)
{
    return Json(Json::Number{QByteArray::number(value, 'g', 6)});
}

class NumberField : public QDoubleSpinBox {
  public:
    using QDoubleSpinBox::QDoubleSpinBox;
    [[nodiscard]] QString textFromValue(double value) const override
    {
        return numberText(value, decimals(), locale());
    }
};

/// A slider for the eye and a field for the number.
class NumberControl : public OptionControl {
  public:
    NumberControl(const OptionSpec &spec, QWidget *parent)
        : OptionControl(parent),
          m_slider(new ValueSlider(rangeOf(spec), this)),
          m_field(new NumberField(this))
    {
        const ValueSlider::Range &range = m_slider->range();
        m_field->setButtonSymbols(QAbstractSpinBox::NoButtons);
        m_field->setRange(range.minimum, range.maximum);
        m_field->setDecimals(range.decimals);
        m_field->setSingleStep(range.step);
        m_field->setKeyboardTracking(false);
        if (!range.unit.isEmpty())
            m_field->setSuffix(u' ' + range.unit);
        m_field->setFixedWidth(fieldWidth);
        m_slider->setMinimumHeight(metric::control);
        auto *row = rowIn(this);
        row->addWidget(m_slider, 1);
        row->addWidget(m_field);
        setFocusProxy(m_field);
        connect(m_slider, &QSlider::valueChanged, this, [this] {
            emit chosen(numberOf(m_slider->number()), m_slider->isSliderDown() && m_dragged);
            m_dragged = m_slider->isSliderDown();
        });
        connect(m_slider, &QSlider::sliderPressed, this, [this] { m_dragged = false; });
        connect(m_field, &QDoubleSpinBox::valueChanged, this,
                [this](double value) { emit chosen(numberOf(value), false); });
    }
    void show(const OptionValue &value, const Theme &) override
    {
        const double number = std::get<double>(value);
        const QSignalBlocker quietSlider(m_slider);
        const QSignalBlocker quietField(m_field);
        m_field->setValue(number);
        if (!m_slider->isSliderDown())
            m_slider->setNumber(number);
        m_slider->setAccessibleName(OptionControl::tr("%1, slider").arg(accessibleName()));
        m_field->setAccessibleName(accessibleName());
    }

  private:
    static ValueSlider::Range rangeOf(const OptionSpec &spec)
    {
        const double span = spec.maximum - spec.minimum;
        const bool whole = span > 200;
        const double step = whole ? 100 : span > 20 ? 0.5 : span > 2 ? 0.05 : 0.01;
        return {.minimum = spec.minimum,
                .maximum = spec.maximum,
                .step = step,
                .decimals = whole ? 0 : 2,
                .unit = spec.unit.empty() ? QString() : unitText(spec)};
    }

    static constexpr int fieldWidth = 96;
    ValueSlider *m_slider;
    QDoubleSpinBox *m_field;
    bool m_dragged = false; ///< the current drag has already made its step
};

class FlagControl : public OptionControl {
  public:
    explicit FlagControl(QWidget *parent) : OptionControl(parent), m_box(new QCheckBox(this))
    {
        rowIn(this)->addWidget(m_box);
        m_box->setMinimumHeight(metric::control);
        setFocusProxy(m_box);
        connect(m_box, &QCheckBox::clicked, this, [this](bool on) { emit chosen(Json(on), false); });
    }
    void show(const OptionValue &value, const Theme &) override
    {
        m_box->setChecked(std::get<bool>(value));
        m_box->setText(m_box->isChecked() ? OptionControl::tr("On") : OptionControl::tr("Off"));
        m_box->setAccessibleName(accessibleName());
    }

  private:
    QCheckBox *m_box;
};

/// A patch of the colour beside its name.
class Swatch : public QPushButton {
  public:
    using QPushButton::QPushButton;
    QColor color;

  protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPushButton::paintEvent(event);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(tonesOf(this).fieldBorder);
        painter.setBrush(color);
        painter.drawRoundedRect(QRectF(rect()).adjusted(6.5, 6.5, -6.5, -6.5), 3, 3);
    }
};

class ColorControl : public OptionControl {
  public:
    explicit ColorControl(const OptionSpec &spec, QWidget *parent)
        : OptionControl(parent),
          m_option(spec.option),
          m_swatch(new Swatch(this)),
          m_field(new QLineEdit(this))
    {
        m_swatch->setFixedSize(metric::control, metric::control);
        m_field->setFixedWidth(fieldWidth);
        auto *row = rowIn(this);
        row->setSpacing(6);
        row->addWidget(m_swatch);
        row->addWidget(m_field);
        row->addStretch();
        setFocusProxy(m_field);
        connect(m_swatch, &QPushButton::clicked, this, [this] { choose(); });
        connect(m_field, &QLineEdit::editingFinished, this, [this] {
            if (m_field->isModified())
                emit chosen(Json(m_field->text().trimmed()), false);
            m_field->setModified(false);
        });
    }
    void show(const OptionValue &value, const Theme &theme) override
    {
        const auto color = theme.color(m_option);
        m_swatch->color = color ? QColor(color->red, color->green, color->blue) : QColor(Qt::transparent);
        m_swatch->update();
        const auto *name = std::get_if<QString>(&value);
        const QString text = name ? *name : m_swatch->color.name().toUpper();
        if (m_field->text() != text)
            m_field->setText(text);
        m_swatch->setAccessibleName(OptionControl::tr("Choose: %1").arg(accessibleName()));
        m_field->setAccessibleName(accessibleName());
    }

  private:
    static constexpr int fieldWidth = 112;
    void choose()
    {
        const QColor color = QColorDialog::getColor(m_swatch->color, this, accessibleName());
        if (color.isValid())
            emit chosen(Json(color.name().toUpper()), false);
    }
    Option m_option;
    Swatch *m_swatch;
    QLineEdit *m_field;
};

class TextControl : public OptionControl {
  public:
    explicit TextControl(QWidget *parent) : OptionControl(parent), m_field(new QLineEdit(this))
    {
        rowIn(this)->addWidget(m_field);
        setFocusProxy(m_field);
        connect(m_field, &QLineEdit::editingFinished, this, [this] {
            if (m_field->isModified())
                emit chosen(Json(m_field->text()), false);
            m_field->setModified(false);
        });
    }
    void show(const OptionValue &value, const Theme &) override
    {
        if (m_field->text() != std::get<QString>(value))
            m_field->setText(std::get<QString>(value));
        m_field->setAccessibleName(accessibleName());
    }

  private:
    QLineEdit *m_field;
};

/// One of several: paper sizes, alignments, font families.
class ChoiceControl : public OptionControl {
  public:
    /// Pairs of value and what a person reads.
    ChoiceControl(const std::vector<std::pair<QString, QString>> &choices, QWidget *parent)
        : OptionControl(parent),
          m_box(new QComboBox(this))
    {
        for (const auto &[value, text] : choices)
            m_box->addItem(text, value);
        m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_box->setMinimumContentsLength(14);
        rowIn(this)->addWidget(m_box);
        setFocusProxy(m_box);
        connect(m_box, &QComboBox::activated, this,
                [this] { emit chosen(Json(m_box->currentData().toString()), false); });
    }
    void show(const OptionValue &value, const Theme &) override
    {
        const QString current = std::get<QString>(value);
        int index = m_box->findData(current);
        if (index < 0) { // a font that is not installed here, a choice of a newer version
            m_box->addItem(current, current);
            index = m_box->count() - 1;
        }
        const QSignalBlocker quiet(m_box);
        m_box->setCurrentIndex(index);
        m_box->setAccessibleName(accessibleName());
    }

  private:
    QComboBox *m_box;
};

std::vector<std::pair<QString, QString>> choicesOf(const OptionSpec &spec)
{
    std::vector<std::pair<QString, QString>> choices;
    for (const QString &value : textOf(spec.choices).split(u'|'))
        choices.emplace_back(value, choiceText(value));
    return choices;
}

std::vector<std::pair<QString, QString>> familiesOf(const OptionSpec &spec, const FontSet &fonts)
{
    std::vector<std::pair<QString, QString>> choices;
    if (spec.standard.empty())
        choices.emplace_back(QString(), OptionControl::tr("As the text"));
    for (const QString &family : fonts.families())
        choices.emplace_back(family, family);
    return choices;
}

} // namespace

OptionControl *makeControl(const OptionSpec &spec, const FontSet &fonts, QWidget *parent)
{
    switch (spec.type) {
    case OptionType::Number: return new NumberControl(spec, parent);
    case OptionType::Flag: return new FlagControl(parent);
    case OptionType::Color: return new ColorControl(spec, parent);
    case OptionType::Text: return new TextControl(parent);
    case OptionType::Choice: return new ChoiceControl(choicesOf(spec), parent);
    case OptionType::Font: return new ChoiceControl(familiesOf(spec, fonts), parent);
    }
    return nullptr;
}

} // namespace vitae
