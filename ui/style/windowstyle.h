// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tones.h"

#include <QProxyStyle>

class QAbstractButton;
class QApplication;

namespace vitae {

/// Follow the system, or always the one or the other.
enum class ColorMode : quint8 { System, Light, Dark };

/// Fusion with our measures: controls 32 high with a radius of 6, a focus ring of 2, fields with a border of
/// 3:1. Colours come from the palette, so that light and dark switch at run time.
class WindowStyle : public QProxyStyle {
    Q_OBJECT
  public:
    WindowStyle();

    /// Sets style, palette and fonts of the program, and follows the system where `mode` says so.
    static void install(QApplication &application, ColorMode mode);
    static void setMode(QApplication &application, ColorMode mode);

    void polish(QWidget *widget) override;
    void unpolish(QWidget *widget) override;
    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option,
                                  const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *returned) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                       SubControl part, const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget) const override;
};

/// The one filled button of a window or dialog.
void setFilled(QAbstractButton *button);
/// A button without a border until the pointer is over it, its text in the accent colour.
void setQuiet(QAbstractButton *button);

/// The border of a field: 1 px, 2 px in the accent colour with focus.
void drawFieldFrame(QPainter &painter, const QRect &rect, const Tones &tones, bool focused, bool enabled,
                    const QColor &ground);

} // namespace vitae
