// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tones.h"

#include <QFont>
#include <QWidget>

namespace vitae {

const Tones &lightTones()
{
    static const Tones tones{QColor(0xfbfbfc), QColor(0xf1f2f4), QColor(0xffffff), QColor(0x1f2328),
                             QColor(0x59636e), QColor(0x2563c9), QColor(0x2563c9), QColor(0xdde0e4),
                             QColor(0x7b838e), QColor(0xd6e4fb), QColor(0xe7e9ec), QColor(0xe3e5e9),
                             QColor(0xb3261e), QColor(0x8a5300), QColor(0x1c6e3f), false};
    return tones;
}

const Tones &darkTones()
{
    static const Tones tones{QColor(0x1e1f22), QColor(0x191a1d), QColor(0x26282c), QColor(0xe6e8eb),
                             QColor(0xa2a9b2), QColor(0x3b74d6), QColor(0x7fb0ff), QColor(0x35383d),
                             QColor(0x73797f), QColor(0x2f4670), QColor(0x2a2c30), QColor(0x2b2d31),
                             QColor(0xff9a92), QColor(0xffc15a), QColor(0x7fdca4), true};
    return tones;
}

const Tones &tonesOf(const QPalette &palette)
{
    const bool dark =
        palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    return dark ? darkTones() : lightTones();
}

const Tones &tonesOf(const QWidget *widget)
{
    return tonesOf(widget->palette());
}

QPalette paletteOf(const Tones &tones)
{
    QPalette palette;
    palette.setColor(QPalette::Window, tones.window);
    palette.setColor(QPalette::WindowText, tones.text);
    palette.setColor(QPalette::Base, tones.card);
    palette.setColor(QPalette::AlternateBase, tones.outline);
    palette.setColor(QPalette::Text, tones.text);
    palette.setColor(QPalette::PlaceholderText, tones.secondary);
    palette.setColor(QPalette::Button, tones.card);
    palette.setColor(QPalette::ButtonText, tones.text);
    palette.setColor(QPalette::BrightText, tones.text);
    palette.setColor(QPalette::ToolTipBase, tones.card);
    palette.setColor(QPalette::ToolTipText, tones.text);
    palette.setColor(QPalette::Highlight, tones.selection);
    palette.setColor(QPalette::HighlightedText, tones.text);
    palette.setColor(QPalette::Link, tones.accentText);
    palette.setColor(QPalette::LinkVisited, tones.accentText);
    palette.setColor(QPalette::Accent, tones.accentFill);
    palette.setColor(QPalette::Light, tones.dark ? tones.hairline : tones.card);
    palette.setColor(QPalette::Midlight, tones.hover);
    palette.setColor(QPalette::Mid, tones.hairline);
    palette.setColor(QPalette::Dark, tones.fieldBorder);
    palette.setColor(QPalette::Shadow, tones.dark ? QColor(0, 0, 0) : tones.fieldBorder);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        QColor faint = tones.secondary;
        faint.setAlphaF(0.75F); // told from what is enabled, and still read
        palette.setColor(QPalette::Disabled, role, faint);
    }
    return palette;
}

QColor tintOf(const QColor &ground, const QColor &signal)
{
    constexpr float share = 0.1F;
    const auto mixed = [](float under, float over) { return under + (over - under) * share; };
    return QColor::fromRgbF(mixed(ground.redF(), signal.redF()), mixed(ground.greenF(), signal.greenF()),
                            mixed(ground.blueF(), signal.blueF()));
}

QFont fontOf(FontRole role, const QFont &base)
{
    QFont font = base;
    const double size = base.pointSizeF() > 0 ? base.pointSizeF() : base.pixelSize() * 0.75;
    switch (role) {
    case FontRole::Caption: font.setPointSizeF(size * 0.92); break;
    case FontRole::Body: break;
    case FontRole::GroupTitle: font.setWeight(QFont::DemiBold); break;
    case FontRole::PaneTitle:
        font.setPointSizeF(size * 1.4);
        font.setWeight(QFont::DemiBold);
        break;
    }
    return font;
}

} // namespace vitae
