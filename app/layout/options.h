// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/json.h"
#include "pagelist.h"

#include <QString>
#include <span>
#include <string_view>
#include <tl/expected.hpp>
#include <variant>

namespace vitae {

/// Every design option, in the order of the table.
enum class Option : quint16 {
    PageSize,
    PageWidth,
    PageHeight,
    PageMarginTop,
    PageMarginBottom,
    PageMarginSide,
    PageMarginStart,
    PageMarginEnd,
    PageColor,
    PageBalance,
    ColumnsLayout,
    ColumnsWidth,
    ColumnsPadding,
    ColumnsMargin,
    ColumnsPanel,
    ColumnsSections,
    MarginWidth,
    MarginGap,
    MarginAlign,
    MarginHeadings,
    MarginLabels,
    TextFont,
    TextSize,
    TextLeading,
    TextColor,
    TextFigures,
    TextLigatures,
    TextWeight,
    TextBoldWeight,
    SecondaryColor,
    AccentColor,
    HeaderAlign,
    HeaderAcross,
    HeaderBand,
    HeaderBandHeight,
    HeaderRule,
    HeaderRuleColor,
    HeaderRuleGap,
    HeaderGap,
    NameFont,
    NameSize,
    NameWeight,
    NameColor,
    NameLastWeight,
    NameTwoLines,
    NameTracking,
    NameCase,
    NameMark,
    ContactFigures,
    ContactWeight,
    ContactCase,
    ContactSpacing,
    ContactIcons,
    ContactIconColor,
    ContactOrder,
    ContactPhone,
    ContactProfiles,
    ContactLinks,
    HeadlineSize,
    HeadlineFont,
    HeadlineWeight,
    HeadlinePlace,
    HeadlineItalic,
    HeadlineColor,
    HeadlineGap,
    HeadlineCase,
    HeadlineFigures,
    ContactSize,
    ContactFont,
    ContactPlace,
    ContactColor,
    ContactSeparator,
    ContactGap,
    SummaryTitle,
    SummaryAcross,
    SummaryFont,
    SummarySize,
    SummaryLeading,
    HeadingFont,
    HeadingSize,
    HeadingWeight,
    HeadingItalic,
    HeadingColor,
    HeadingCase,
    HeadingTracking,
    HeadingAlign,
    HeadingStyle,
    HeadingAcross,
    HeadingMark,
    HeadingRule,
    HeadingRuleColor,
    HeadingRuleGap,
    HeadingRuleWidth,
    HeadingGround,
    HeadingAbove,
    HeadingBelow,
    SectionKeep,
    SectionColumns,
    SectionColumnGap,
    GroupAbove,
    GroupSize,
    GroupColor,
    GroupWeight,
    GroupItalic,
    EntryGap,
    EntryKeep,
    EntryInset,
    EntryTextAbove,
    EntryTextLeft,
    TitleSize,
    TitleColor,
    TitleWeight,
    TitleItalic,
    SubtitleSize,
    SubtitleWeight,
    SubtitleItalic,
    SubtitleColor,
    MetaSize,
    MetaItalic,
    MetaColor,
    DateWeight,
    DateItalic,
    DateColor,
    DateFont,
    DateSize,
    DateFigures,
    DatePattern,
    DateRange,
    DatePresent,
    DateDuration,
    DateUnits,
    DateGap,
    DateColumn,
    DateAlign,
    LabelWeight,
    LabelItalic,
    LabelFont,
    LabelSize,
    LabelColor,
    LabelColumn,
    LabelClear,
    LevelDisplay,
    LevelColor,
    BulletSize,
    BulletFirst,
    BulletSecond,
    BulletThird,
    BulletColor,
    BulletIndent,
    BulletGap,
    BulletAbove,
    BulletLeft,
    BulletNested,
    LinkColor,
    LinkUnderline,
    LinkIcon,
    LinkAddress,
    TextJustify,
    TextHyphenate,
    TextHangingPunctuation,
    PhotoHeight,
    PhotoPlace,
    PhotoGap,
    PhotoShape,
    PhotoRatio,
    PhotoRadius,
    PhotoBorder,
    PhotoBorderColor,
    FooterShow,
    FooterText,
    FooterAlign,
    FooterFrom,
    FooterFont,
    FooterSize,
    FooterItalic,
    FooterColor,
    TopShow,
    TopText,
    TopAlign,
    TopFrom,
    TopFont,
    TopSize,
    TopItalic,
    TopColor,
    Count
};

enum class OptionType : quint8 { Number, Flag, Color, Text, Choice, Font };

/// One row of the option table: it drives theme files, their checks, `--set` and the design panel.
struct OptionSpec {
    Option option;
    std::string_view path; ///< "page.size"
    OptionType type;
    std::string_view unit;           ///< "pt", "mm", "em", "lines" or nothing
    double minimum = 0, maximum = 0; ///< of numbers
    std::string_view standard;       ///< the default, as a person types it
    std::string_view choices;        ///< of Choice, separated by '|'
    const char *label;               ///< translatable, context "Options"
};

/// By type: Number double, Flag bool, Color Color; Text, Choice and Font QString.
using OptionValue = std::variant<double, bool, Color, QString>;

[[nodiscard]] std::span<const OptionSpec> optionTable();
[[nodiscard]] const OptionSpec &optionSpec(Option option);
[[nodiscard]] const OptionSpec *optionSpec(QStringView path); ///< null: no such option

/// What a person reads for a value of a Choice.
[[nodiscard]] QString choiceText(const QString &value);

/// Checks type and range. The error is a sentence that says what would be right.
[[nodiscard]] tl::expected<OptionValue, QString> readOption(const OptionSpec &spec, const Json &value);
/// The JSON of a value as a person types it after `--set path=`.
[[nodiscard]] Json optionFromText(const OptionSpec &spec, const QString &text);

} // namespace vitae
