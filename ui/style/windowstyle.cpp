// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowstyle.h"

#include "icons.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitterHandle>
#include <QStyleFactory>
#include <QStyleHints>
#include <QStyleOption>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

constexpr const char *filledProperty = "vitaeFilled";
constexpr const char *quietProperty = "vitaeQuiet";
constexpr int handleGrab = 8;

bool has(const QWidget *widget, const char *property)
{
    return widget && widget->property(property).toBool();
}

QRectF inner(const QRect &rect, double width)
{
    return QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2);
}

void fillRounded(QPainter *painter, const QRectF &rect, const QBrush &brush, double radius, const QPen &pen)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(pen);
    painter->setBrush(brush);
    painter->drawRoundedRect(rect, radius, radius);
    painter->restore();
}

bool keyboardFocus(const QStyleOption *option)
{
    return option->state.testFlag(QStyle::State_HasFocus)
        && option->state.testFlag(QStyle::State_KeyboardFocusChange);
}

struct ButtonLook {
    QColor ground;
    QColor border;
};

ButtonLook lookOf(const QStyleOption *option, const QWidget *widget, const Tones &tones)
{
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool pressed = option->state.testFlag(QStyle::State_Sunken);
    const bool hovered = enabled && option->state.testFlag(QStyle::State_MouseOver);
    const bool on = option->state.testFlag(QStyle::State_On);
    if (has(widget, filledProperty)) {
        QColor ground = enabled ? tones.accentFill : tones.hairline;
        if (pressed || hovered) // never lighter: the text on it is white
            ground = ground.darker(pressed ? 118 : 108);
        return {ground, QColor()};
    }
    if (has(widget, quietProperty) || qobject_cast<const QToolButton *>(widget)) {
        if (pressed || on)
            return {tones.selection, QColor()};
        return {hovered ? tones.hover : QColor(Qt::transparent), QColor()};
    }
    QColor border = tones.fieldBorder;
    if (!enabled)
        border = tones.hairline;
    return {pressed || on ? tones.selection : hovered ? tones.hover : tones.card, border};
}

void drawButton(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const Tones &tones = tonesOf(option->palette);
    const ButtonLook look = lookOf(option, widget, tones);
    const QPen pen = look.border.isValid() ? QPen(look.border, 1) : QPen(Qt::NoPen);
    // A ring of its own colour would be lost on a filled button: a gap parts them.
    const bool parted = keyboardFocus(option) && has(widget, filledProperty);
    fillRounded(painter, inner(option->rect, parted ? 8 : 1), look.ground, parted ? 3 : metric::radius, pen);
    if (keyboardFocus(option))
        fillRounded(painter, inner(option->rect, 2), Qt::NoBrush, metric::radius, QPen(tones.accentText, 2));
}

void drawCheckBox(QPainter *painter, const QStyleOption *option)
{
    const Tones &tones = tonesOf(option->palette);
    const bool on = option->state.testFlag(QStyle::State_On);
    const QColor border = on ? tones.accentFill : tones.fieldBorder;
    fillRounded(painter, inner(option->rect, 1), on ? tones.accentFill : tones.card, 4, QPen(border, 1));
    if (on)
        icon(u"check"_s, Qt::white).paint(painter, option->rect.adjusted(1, 1, -1, -1));
    if (option->state.testFlag(QStyle::State_HasFocus))
        fillRounded(painter, inner(option->rect.adjusted(-2, -2, 2, 2), 2), Qt::NoBrush, 5,
                    QPen(tones.accentText, 2));
}

void drawScrollBar(QPainter *painter, const QStyleOptionSlider *option, const QRect &slider)
{
    const Tones &tones = tonesOf(option->palette);
    if (option->minimum == option->maximum)
        return;
    const bool active =
        option->state.testFlag(QStyle::State_MouseOver) || option->state.testFlag(QStyle::State_Sunken);
    QColor color = tones.fieldBorder;
    color.setAlphaF(active ? 1.F : 0.55F);
    const int thickness = active ? 8 : 6;
    QRectF bar(slider);
    if (option->orientation == Qt::Vertical)
        bar = QRectF(bar.center().x() - thickness / 2.0, bar.top() + 2, thickness, bar.height() - 4);
    else
        bar = QRectF(bar.left() + 2, bar.center().y() - thickness / 2.0, bar.width() - 4, thickness);
    fillRounded(painter, bar, color, thickness / 2.0, Qt::NoPen);
}

/// A line, its used part in the accent colour, and a round handle.
void drawSlider(QPainter *painter, const QStyleOptionSlider *option, const QRect &handle)
{
    const Tones &tones = tonesOf(option->palette);
    constexpr double thickness = 4;
    constexpr double diameter = 16;
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const double y = option->rect.center().y() + 0.5;
    const QRectF groove(option->rect.left() + 1, y - thickness / 2, option->rect.width() - 2, thickness);
    fillRounded(painter, groove, tones.hairline, thickness / 2, Qt::NoPen);
    const double x = QRectF(handle).center().x();
    QRectF used = groove;
    (option->upsideDown ? used.setLeft(x) : used.setRight(x));
    fillRounded(painter, used, enabled ? tones.accentFill : tones.fieldBorder, thickness / 2, Qt::NoPen);
    const QRectF knob(x - diameter / 2, y - diameter / 2, diameter, diameter);
    const bool focused = option->state.testFlag(QStyle::State_HasFocus);
    fillRounded(painter, knob.adjusted(1, 1, -1, -1), tones.card, diameter / 2,
                QPen(focused ? tones.accentText : tones.fieldBorder, focused ? 2 : 1));
}

/// Tabs as words over a line; the current one's is thick and in the accent colour.
void drawTab(QPainter *painter, const QStyleOptionTab *option)
{
    const Tones &tones = tonesOf(option->palette);
    const bool current = option->state.testFlag(QStyle::State_Selected);
    const QRect &rect = option->rect;
    if (!current && option->state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(rect, tones.hover);
    const int line = current ? 2 : 1;
    painter->fillRect(QRect(rect.left(), rect.bottom() - line + 1, rect.width(), line),
                      current ? tones.accentText : tones.hairline);
    if (keyboardFocus(option))
        fillRounded(painter, inner(rect.adjusted(2, 2, -2, -3), 2), Qt::NoBrush, metric::radius,
                    QPen(tones.accentText, 2));
}

QPalette systemPalette(ColorMode mode)
{
    const bool dark = mode == ColorMode::Dark
        || (mode == ColorMode::System
            && QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark);
    return paletteOf(dark ? darkTones() : lightTones());
}

/// The buttons of a number field stand side by side, so that each is as high as the field.
QRect spinBoxPart(const QStyleOptionSpinBox &box, QStyle::SubControl part)
{
    constexpr int width = 28;
    const bool hasButtons = box.buttonSymbols != QAbstractSpinBox::NoButtons;
    const QRect &all = box.rect;
    switch (part) {
    case QStyle::SC_SpinBoxEditField: return all.adjusted(1, 1, hasButtons ? -2 * width : -1, -1);
    case QStyle::SC_SpinBoxUp:
        return hasButtons ? QRect(all.right() - width, all.top(), width, all.height()) : QRect();
    case QStyle::SC_SpinBoxDown:
        return hasButtons ? QRect(all.right() - 2 * width, all.top(), width, all.height()) : QRect();
    default: return all;
    }
}

void drawSteppers(QPainter &painter, const QStyleOptionSpinBox &box, const QRect &down, const QRect &up)
{
    const Tones &tones = tonesOf(box.palette);
    const auto draw = [&](const QString &name, const QRect &button, QAbstractSpinBox::StepEnabledFlag step,
                          QStyle::SubControl part) {
        if (!button.isValid())
            return;
        const bool enabled = box.state.testFlag(QStyle::State_Enabled) && box.stepEnabled.testFlag(step);
        if (enabled && box.activeSubControls == part && box.state.testFlag(QStyle::State_MouseOver)) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(tones.hover);
            painter.drawRoundedRect(button.adjusted(2, 4, -2, -4), 4, 4);
        }
        QRect mark(0, 0, 16, 16);
        mark.moveCenter(button.center());
        icon(name, enabled ? tones.secondary : tones.hairline).paint(&painter, mark);
    };
    draw(u"chevron-down"_s, down, QAbstractSpinBox::StepDownEnabled, QStyle::SC_SpinBoxDown);
    draw(u"chevron-up"_s, up, QAbstractSpinBox::StepUpEnabled, QStyle::SC_SpinBoxUp);
}

} // namespace

void setFilled(QAbstractButton *button)
{
    button->setProperty(filledProperty, true);
    QFont font = button->font();
    font.setWeight(QFont::DemiBold);
    button->setFont(font);
}

void setQuiet(QAbstractButton *button)
{
    button->setProperty(quietProperty, true);
}

void drawFieldFrame(QPainter &painter, const QRect &rect, const Tones &tones, bool focused, bool enabled,
                    const QColor &ground)
{
    const double width = focused ? 2 : 1;
    QColor color = tones.fieldBorder;
    if (focused)
        color = tones.accentText;
    else if (!enabled)
        color = tones.hairline;
    fillRounded(&painter, inner(rect, width), ground, metric::radius, QPen(color, width));
}

WindowStyle::WindowStyle() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) {}

void WindowStyle::install(QApplication &application, ColorMode mode)
{
    QApplication::setStyle(new WindowStyle);
    setMode(application, mode);
}

void WindowStyle::setMode(QApplication &application, ColorMode mode)
{
    QObject::disconnect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, &application,
                        nullptr);
    QApplication::setPalette(systemPalette(mode));
    if (mode == ColorMode::System)
        QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, &application,
                         [] { QApplication::setPalette(systemPalette(ColorMode::System)); });
}

void WindowStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget)
        || qobject_cast<QComboBox *>(widget) || qobject_cast<QScrollBar *>(widget)
        || qobject_cast<QSplitterHandle *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void WindowStyle::unpolish(QWidget *widget)
{
    QProxyStyle::unpolish(widget);
}

void WindowStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    const Tones &tones = tonesOf(option->palette);
    const bool enabled = option->state.testFlag(State_Enabled);
    switch (element) {
    case PE_PanelLineEdit:
    case PE_FrameLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth == 0) // in a combo box or an item view, which draw their own
            return;
        drawFieldFrame(*painter, option->rect, tones, option->state.testFlag(State_HasFocus), enabled,
                       enabled ? tones.card : tones.window);
        return;
    }
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool: drawButton(painter, option, widget); return;
    case PE_FrameDefaultButton:
    case PE_FrameFocusRect: return; // the ring belongs to the panel
    case PE_IndicatorCheckBox: drawCheckBox(painter, option); return;
    case PE_IndicatorArrowDown: icon(u"chevron-down"_s, tones.secondary).paint(painter, option->rect); return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void WindowStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    if (element == CE_Splitter) {
        const Tones &tones = tonesOf(option->palette);
        const bool vertical = option->state.testFlag(State_Horizontal); // the line stands upright
        QRect line = option->rect;
        if (vertical)
            line.setRect(line.center().x(), line.top(), 1, line.height());
        else
            line.setRect(line.left(), line.center().y(), line.width(), 1);
        painter->fillRect(line, tones.hairline);
        return;
    }
    if (element == CE_TabBarTabShape) {
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            drawTab(painter, tab);
            return;
        }
    }
    if (element == CE_PushButtonLabel && (has(widget, filledProperty) || has(widget, quietProperty))) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton colored(*button);
            const Tones &tones = tonesOf(option->palette);
            const bool enabled = option->state.testFlag(State_Enabled);
            if (enabled)
                colored.palette.setColor(QPalette::ButtonText,
                                         has(widget, filledProperty) ? QColor(Qt::white) : tones.accentText);
            else if (has(widget, quietProperty)) // may say something: "No problems"
                colored.palette.setColor(QPalette::ButtonText, tones.secondary);
            QProxyStyle::drawControl(element, &colored, painter, widget);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void WindowStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                     QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            drawScrollBar(painter, bar, subControlRect(control, option, SC_ScrollBarSlider, widget));
            return;
        }
    }
    if (control == CC_Slider) {
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            drawSlider(painter, slider, subControlRect(control, option, SC_SliderHandle, widget));
            return;
        }
    }
    if (control == CC_SpinBox) {
        drawFieldFrame(*painter, option->rect, tonesOf(option->palette),
                       option->state.testFlag(State_HasFocus), option->state.testFlag(State_Enabled),
                       tonesOf(option->palette).card);
        if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            drawSteppers(*painter, *box, subControlRect(control, option, SC_SpinBoxDown, widget),
                         subControlRect(control, option, SC_SpinBoxUp, widget));
        return;
    }
    if (control == CC_ComboBox) {
        const Tones &tones = tonesOf(option->palette);
        const bool enabled = option->state.testFlag(State_Enabled);
        drawFieldFrame(*painter, option->rect, tones, option->state.testFlag(State_HasFocus), enabled,
                       option->state.testFlag(State_MouseOver) && enabled ? tones.hover : tones.card);
        const QRect arrow = subControlRect(control, option, SC_ComboBoxArrow, widget);
        QRect mark(0, 0, 16, 16);
        mark.moveCenter(arrow.center());
        icon(u"chevron-down"_s, enabled ? tones.secondary : tones.hairline).paint(painter, mark);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize WindowStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                    const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton: return {result.width() + metric::padding, std::max(metric::control, result.height())};
    case CT_LineEdit: return {result.width(), std::max(metric::control, size.height() + 10)};
    case CT_SpinBox: return {result.width(), metric::control + std::max(0, size.height() - 30)};
    case CT_ComboBox: return {result.width() + metric::gap, std::max(metric::control, size.height() + 10)};
    case CT_ToolButton:
        return {std::max(metric::control, result.width()), std::max(metric::control, result.height())};
    case CT_TabBarTab: return {result.width(), metric::control + metric::gap};
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return result;
        return {result.width(), std::max(28, result.height())};
    }
    default: return result;
    }
}

int WindowStyle::pixelMetric(PixelMetric metric_, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric_) {
    case PM_SplitterWidth: return handleGrab;
    case PM_ScrollBarExtent: return 12;
    case PM_SmallIconSize:
    case PM_ButtonIconSize: return 16;
    case PM_ToolBarIconSize: return 20;
    case PM_HeaderMargin: return 6;
    case PM_MenuButtonIndicator: return 22; // Fusion takes 6 off
    case PM_IndicatorWidth:
    case PM_IndicatorHeight: return 18;
    case PM_DefaultFrameWidth:
        return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget) ? 8 : 1;
    case PM_SliderLength:
    case PM_SliderThickness:
    case PM_SliderControlThickness: return 18;
    case PM_LayoutHorizontalSpacing: return metric::columnGap;
    case PM_LayoutVerticalSpacing: return metric::fieldGap;
    default: return QProxyStyle::pixelMetric(metric_, option, widget);
    }
}

int WindowStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_ToolTip_WakeUpDelay: return 700;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup: // 0: a list below the field, not over it
    case SH_DialogButtonBox_ButtonsHaveIcons: // they are not ours
    case SH_UnderlineShortcut: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QRect WindowStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                  const QWidget *widget) const
{
    if (control == CC_ScrollBar && (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine))
        return {};
    if (control == CC_ScrollBar && part == SC_ScrollBarGroove)
        return option->rect;
    if (control == CC_ScrollBar && part == SC_ScrollBarSlider) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar)
            return {};
        const bool upright = bar->orientation == Qt::Vertical;
        const int length = upright ? option->rect.height() : option->rect.width();
        const int range = bar->maximum - bar->minimum;
        constexpr int shortest = 32;
        const int size = range <= 0
            ? length
            : std::clamp(int(qint64(length) * bar->pageStep / (qint64(range) + bar->pageStep)),
                         std::min(shortest, length), length);
        const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                  length - size, bar->upsideDown);
        return upright ? QRect(option->rect.left(), option->rect.top() + start, option->rect.width(), size)
                       : QRect(option->rect.left() + start, option->rect.top(), size, option->rect.height());
    }
    if (control == CC_ComboBox && part == SC_ComboBoxArrow) {
        constexpr int width = 28;
        const QRect whole(option->rect.right() - width, option->rect.top(), width, option->rect.height());
        return visualRect(option->direction, option->rect, whole);
    }
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, option->rect, option->rect.adjusted(8, 1, -28, -1));
    if (control == CC_SpinBox)
        if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return visualRect(option->direction, option->rect, spinBoxPart(*box, part));
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect WindowStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents)
        return visualRect(option->direction, option->rect, option->rect.adjusted(8, 1, -8, -1));
    return QProxyStyle::subElementRect(element, option, widget);
}

} // namespace vitae
