// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fillmeter.h"

#include "style/tones.h"

#include <QAccessibleWidget>
#include <QPainter>
#include <QStyle>

namespace vitae {

namespace {

constexpr QSize bar(48, 6);
constexpr int nearlyEmpty = 34; ///< percent: a last page with less looks like an accident

class SpokenMeter : public QAccessibleWidget, public QAccessibleValueInterface {
  public:
    explicit SpokenMeter(FillMeter *meter)
        : QAccessibleWidget(meter, QAccessible::ProgressBar),
          m_meter(*meter)
    {
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text text) const override
    {
        return text == QAccessible::Value ? FillMeter::tr("%1%").arg(m_meter.percent())
                                          : QAccessibleWidget::text(text);
    }
    QVariant currentValue() const override { return m_meter.percent(); }
    void setCurrentValue(const QVariant &) override {}
    QVariant maximumValue() const override { return 100; }
    QVariant minimumValue() const override { return 0; }
    QVariant minimumStepSize() const override { return 1; }

  private:
    FillMeter &m_meter;
};

QAccessibleInterface *interfaceOf(const QString &, QObject *object)
{
    auto *meter = qobject_cast<FillMeter *>(object);
    return meter ? new SpokenMeter(meter) : nullptr;
}

} // namespace

FillMeter::FillMeter(QWidget *parent) : QWidget(parent)
{
    QAccessible::installFactory(interfaceOf); // the same one again changes nothing
    setFixedSize(bar);
    setAccessibleName(tr("Last page, how full"));
}

void FillMeter::setFill(double fill)
{
    const int percent = std::clamp(qRound(fill * 100), 0, 100);
    if (percent == m_percent)
        return;
    m_percent = percent;
    setToolTip(percent < nearlyEmpty
                   ? tr("The last page is nearly empty. Design ▸ Fit on a number of pages can spare it.")
                   : tr("The last page is %1% full").arg(percent));
    update();
}

void FillMeter::paintEvent(QPaintEvent *)
{
    const Tones &tones = tonesOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tones.fieldBorder, 1));
    painter.setBrush(Qt::NoBrush);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(frame, bar.height() / 2.0, bar.height() / 2.0);
    const QRect full(0, 0, qRound(width() * m_percent / 100.0), height());
    painter.setClipRect(QStyle::visualRect(layoutDirection(), rect(), full));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_percent < nearlyEmpty ? tones.warning : tones.secondary);
    painter.drawRoundedRect(QRectF(rect()), bar.height() / 2.0, bar.height() / 2.0);
}

} // namespace vitae
