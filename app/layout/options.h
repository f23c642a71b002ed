// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/json.h"
#include "pagelist.h"

#include <QString>
#include <span>
#include <string_view>
#include <variant>

namespace vitae {

/// Every design option. The order is that of the table.
enum class Option : quint16 {
    PageSize,
    MarginTop,
    MarginBottom,
    MarginSide,
    TextFont,
    TextSize,
    TextLeading,
    TextColor,
    SecondaryColor,
    AccentColor,
    TextFigures,
    NameFont,
    NameSize,
    NameWeight,
    NameColor,
    HeadlineSize,
    HeadlineItalic,
    HeadlineColor,
    ContactSize,
    ContactColor,
    ContactSeparator,
    HeaderAlign,
    HeadingSize,
    HeadingWeight,
    HeadingColor,
    HeadingCase,
    HeadingTracking,
    HeadingAlign,
    HeadingRule,
    HeadingRuleColor,
    HeadingAbove,
    HeadingBelow,
    EntryGap,
    TitleWeight,
    SubtitleItalic,
    SubtitleColor,
    DateItalic,
    DateColor,
    DateFigures,
    DatePattern,
    BulletIndent,
    BulletSize,
    BulletColor,
    BulletGap,
    LabelWidth,
    LabelWeight,
    LabelItalic,
    LinkColor,
    LinkUnderline,
    FooterShow,
    FooterSize,
    Count
};

enum class OptionType : quint8 { Number, Integer, Flag, Color, Text, Choice, Font };

/// One row of the option table: drives theme files, their checks, `--set` and the design panel.
struct OptionSpec {
    Option option;
    std::string_view path; ///< "page.size"
    OptionType type;
    const char *unit; ///< "pt", "mm", "em", "lines" or ""
    double minimum = 0, maximum = 0; ///< of numbers
    std::string_view fallback; ///< as in a theme file, JSON
    std::string_view choices;  ///< of Choice, separated by '|'
    const char *label;         ///< translatable (context "Options")
};

/// string for Text, Choice and Font; double for Number and Integer.
using OptionValue = std::variant<double, bool, Color, QString>;

[[nodiscard]] std::span<const OptionSpec> optionTable();
[[nodiscard]] const OptionSpec &optionSpec(Option option);
[[nodiscard]] const OptionSpec *optionSpec(QStringView path);

/// Checks type and range. The failure names the option, what is wrong and what would be right.
[[nodiscard]] tl::expected<OptionValue, QString> readOption(const OptionSpec &spec, const Json &value);
/// For `--set path=value`: the value as a person types it, without quotes.
[[nodiscard]] tl::expected<Json, QString> optionFromText(const OptionSpec &spec, const QString &text);

} // namespace vitae
