// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "valueslider.h"

#include <QAccessibleWidget>
#include <QLocale>
#include <cmath>

namespace vitae {

namespace {

class SpokenSlider : public QAccessibleWidget, public QAccessibleValueInterface {
  public:
    explicit SpokenSlider(ValueSlider *slider)
        : QAccessibleWidget(slider, QAccessible::Slider),
          m_slider(*slider)
    {
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text text) const override
    {
        return text == QAccessible::Value ? m_slider.spoken() : QAccessibleWidget::text(text);
    }
    QVariant currentValue() const override { return m_slider.number(); }
    void setCurrentValue(const QVariant &value) override { m_slider.setNumber(value.toDouble()); }
    QVariant maximumValue() const override { return m_slider.range().maximum; }
    QVariant minimumValue() const override { return m_slider.range().minimum; }
    QVariant minimumStepSize() const override { return m_slider.range().step; }

  private:
    ValueSlider &m_slider;
};

QAccessibleInterface *interfaceOf(const QString &, QObject *object)
{
    auto *slider = qobject_cast<ValueSlider *>(object);
    return slider ? new SpokenSlider(slider) : nullptr;
}

} // namespace

QString numberText(double number, int decimals, QLocale locale)
{
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    QString text = locale.toString(number, 'f', decimals);
    if (decimals == 0)
        return text;
    const QString zero = locale.zeroDigit();
    while (text.endsWith(zero))
        text.chop(zero.size());
    if (text.endsWith(locale.decimalPoint()))
        text.chop(locale.decimalPoint().size());
    return text;
}

ValueSlider::ValueSlider(Range range, QWidget *parent)
    : QSlider(Qt::Horizontal, parent),
      m_range(std::move(range))
{
    QAccessible::installFactory(interfaceOf); // the same one again changes nothing
    setRange(0, int(std::lround((m_range.maximum - m_range.minimum) / m_range.step)));
    setPageStep(std::max(1, maximum() / 10));
}

void ValueSlider::setNumber(double number)
{
    setValue(int(std::lround((number - m_range.minimum) / m_range.step)));
}

QString ValueSlider::spoken() const
{
    const QString text = numberText(number(), m_range.decimals, locale());
    return m_range.unit.isEmpty() ? text : tr("%1 %2", "number, unit").arg(text, m_range.unit);
}

} // namespace vitae
