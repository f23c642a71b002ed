// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "options.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

using enum OptionType;
using O = Option;

struct Options {
    Q_DECLARE_TR_FUNCTIONS(Options)

  public:
    static constexpr OptionSpec table[] = {
        {O::PageSize, "page.size", Choice, "", 0, 0, "a4", "a4|a5|letter|legal|executive|custom",
         QT_TR_NOOP("Paper size")},
        {O::PageWidth, "page.width", Number, "mm", 80, 500, "210", "", QT_TR_NOOP("Width of custom paper")},
        {O::PageHeight, "page.height", Number, "mm", 80, 500, "297", "",
         QT_TR_NOOP("Height of custom paper")},
        {O::PageMarginTop, "page.margin.top", Number, "mm", 8, 60, "18", "", QT_TR_NOOP("Top margin")},
        {O::PageMarginBottom, "page.margin.bottom", Number, "mm", 8, 60, "18", "",
         QT_TR_NOOP("Bottom margin")},
        {O::PageMarginSide, "page.margin.side", Number, "mm", 8, 60, "20", "", QT_TR_NOOP("Side margins")},
        {O::PageMarginStart, "page.margin.start", Number, "mm", 0, 60, "0", "",
         QT_TR_NOOP("Margin where lines start (0: as the side margins)")},
        {O::PageMarginEnd, "page.margin.end", Number, "mm", 0, 60, "0", "",
         QT_TR_NOOP("Margin where lines end (0: as the side margins)")},
        {O::PageColor, "page.color", Color, "", 0, 0, "inherit", "", QT_TR_NOOP("Colour of the paper")},
        {O::PageBalance, "page.balance", Flag, "", 0, 0, "false", "", QT_TR_NOOP("Pages filled evenly")},
        {O::ColumnsLayout, "columns.layout", Choice, "", 0, 0, "one", "one|side-start|side-end",
         QT_TR_NOOP("Columns")},
        {O::ColumnsWidth, "columns.width", Number, "mm", 30, 120, "66", "",
         QT_TR_NOOP("Width of the side column")},
        {O::ColumnsPadding, "columns.padding", Number, "mm", 0, 30, "9", "",
         QT_TR_NOOP("Space between the columns")},
        {O::ColumnsMargin, "columns.margin", Number, "mm", 5, 60, "12", "",
         QT_TR_NOOP("Outer margin of the side column")},
        {O::ColumnsPanel, "columns.panel", Color, "", 0, 0, "inherit", "",
         QT_TR_NOOP("Ground of the side column")},
        {O::ColumnsSections, "columns.sections", Text, "", 0, 0, "contact, skill, language, interest", "",
         QT_TR_NOOP("Sections in the side column")},
        {O::MarginWidth, "margin.width", Number, "mm", 0, 80, "0", "",
         QT_TR_NOOP("Column for dates and labels")},
        {O::MarginGap, "margin.gap", Number, "mm", 0, 30, "4", "", QT_TR_NOOP("Space after that column")},
        {O::MarginAlign, "margin.align", Choice, "", 0, 0, "end", "start|center|end",
         QT_TR_NOOP("Alignment in that column")},
        {O::MarginHeadings, "margin.headings", Flag, "", 0, 0, "false", "",
         QT_TR_NOOP("Headings in that column")},
        {O::MarginLabels, "margin.labels", Flag, "", 0, 0, "true", "", QT_TR_NOOP("Labels in that column")},
        {O::TextFont, "text.font", Font, "", 0, 0, "Source Sans 3", "", QT_TR_NOOP("Text font")},
        {O::TextSize, "text.size", Number, "pt", 6, 24, "10.25", "", QT_TR_NOOP("Text size")},
        {O::TextLeading, "text.leading", Number, "pt", 6, 48, "13.5", "", QT_TR_NOOP("Line height")},
        {O::TextColor, "text.color", Color, "", 0, 0, "#16191D", "", QT_TR_NOOP("Text colour")},
        {O::TextFigures, "text.figures", Choice, "", 0, 0, "default",
         "default|lining|old-style|tabular|tabular-old-style", QT_TR_NOOP("Figures in text")},
        {O::TextLigatures, "text.ligatures", Choice, "", 0, 0, "default", "default|none|all",
         QT_TR_NOOP("Ligatures")},
        {O::TextWeight, "text.weight", Number, "", 100, 900, "400", "", QT_TR_NOOP("Weight of the text")},
        {O::TextBoldWeight, "text.bold-weight", Number, "", 0, 900, "0", "",
         QT_TR_NOOP("Weight of bold text (0: as titles)")},
        {O::SecondaryColor, "color.secondary", Color, "", 0, 0, "#46505C", "",
         QT_TR_NOOP("Secondary colour")},
        {O::AccentColor, "color.accent", Color, "", 0, 0, "#1F3A5F", "", QT_TR_NOOP("Accent colour")},
        {O::HeaderAlign, "header.align", Choice, "", 0, 0, "start", "start|center|end",
         QT_TR_NOOP("Alignment of the header")},
        {O::HeaderAcross, "header.across", Flag, "", 0, 0, "false", "",
         QT_TR_NOOP("Header across all columns")},
        {O::HeaderBand, "header.band", Color, "", 0, 0, "inherit", "", QT_TR_NOOP("Band behind the header")},
        {O::HeaderBandHeight, "header.band-height", Number, "mm", 0, 120, "0", "",
         QT_TR_NOOP("Least height of the band")},
        {O::HeaderRule, "header.rule", Number, "pt", 0, 4, "0", "", QT_TR_NOOP("Rule below the header")},
        {O::HeaderRuleColor, "header.rule-color", Color, "", 0, 0, "accent", "",
         QT_TR_NOOP("Colour of that rule")},
        {O::HeaderRuleGap, "header.rule-gap", Number, "pt", 0, 30, "6", "", QT_TR_NOOP("Header to its rule")},
        {O::HeaderGap, "header.gap", Number, "pt", 0, 80, "0", "", QT_TR_NOOP("More space below the header")},
        {O::NameFont, "name.font", Font, "", 0, 0, "", "", QT_TR_NOOP("Font of the name")},
        {O::NameSize, "name.size", Number, "pt", 8, 72, "26", "", QT_TR_NOOP("Size of the name")},
        {O::NameWeight, "name.weight", Number, "", 100, 900, "600", "", QT_TR_NOOP("Weight of the name")},
        {O::NameColor, "name.color", Color, "", 0, 0, "accent", "", QT_TR_NOOP("Colour of the name")},
        {O::NameLastWeight, "name.last-weight", Number, "", 0, 900, "0", "",
         QT_TR_NOOP("Weight of the last name (0: as the name)")},
        {O::NameTwoLines, "name.two-lines", Flag, "", 0, 0, "false", "",
         QT_TR_NOOP("Last name on a line of its own")},
        {O::NameTracking, "name.tracking", Number, "em", -0.05, 0.3, "0", "",
         QT_TR_NOOP("Letter spacing of the name")},
        {O::NameCase, "name.case", Choice, "", 0, 0, "as-typed", "as-typed|upper|lower|small-caps",
         QT_TR_NOOP("Letter case of the name")},
        {O::NameMark, "name.mark", Choice, "", 0, 0, "none", "none|hash|two-hashes|square",
         QT_TR_NOOP("Mark before the name")},
        {O::ContactFigures, "contact.figures", Choice, "", 0, 0, "default",
         "default|lining|old-style|tabular|tabular-old-style", QT_TR_NOOP("Figures in the contact line")},
        {O::ContactWeight, "contact.weight", Number, "", 100, 900, "400", "",
         QT_TR_NOOP("Weight of the contact line")},
        {O::ContactCase, "contact.case", Choice, "", 0, 0, "as-typed", "as-typed|upper|lower|small-caps",
         QT_TR_NOOP("Letter case of the contact line")},
        {O::ContactSpacing, "contact.spacing", Number, "em", 0, 8, "0", "",
         QT_TR_NOOP("Space between contact details (0: two spaces)")},
        {O::ContactIcons, "contact.icons", Flag, "", 0, 0, "false", "",
         QT_TR_NOOP("Icons before contact details")},
        {O::ContactIconColor, "contact.icon-color", Color, "", 0, 0, "inherit", "",
         QT_TR_NOOP("Colour of these icons")},
        {O::ContactOrder, "contact.order", Text, "", 0, 0, "address, phone, email, url", "",
         QT_TR_NOOP("Order of contact details")},
        {O::ContactPhone, "contact.phone", Choice, "", 0, 0, "as-typed",
         "as-typed|national|international|compact", QT_TR_NOOP("Phone numbers")},
        {O::ContactProfiles, "contact.profiles", Choice, "", 0, 0, "address", "address|user|network-user",
         QT_TR_NOOP("Profiles shown as")},
        {O::ContactLinks, "contact.links", Flag, "", 0, 0, "true", "",
         QT_TR_NOOP("Contact details are links")},
        {O::HeadlineSize, "headline.size", Number, "pt", 6, 48, "12.5", "",
         QT_TR_NOOP("Size of the headline")},
        {O::HeadlineFont, "headline.font", Font, "", 0, 0, "", "", QT_TR_NOOP("Font of the headline")},
        {O::HeadlineWeight, "headline.weight", Number, "", 100, 900, "400", "",
         QT_TR_NOOP("Weight of the headline")},
        {O::HeadlinePlace, "headline.place", Choice, "", 0, 0, "below", "below|beside",
         QT_TR_NOOP("Place of the headline")},
        {O::HeadlineItalic, "headline.italic", Flag, "", 0, 0, "false", "",
         QT_TR_NOOP("Headline in italics")},
        {O::HeadlineColor, "headline.color", Color, "", 0, 0, "text", "",
         QT_TR_NOOP("Colour of the headline")},
        {O::HeadlineGap, "headline.gap", Number, "pt", 4, 80, "20", "", QT_TR_NOOP("Name to headline")},
        {O::HeadlineCase, "headline.case", Choice, "", 0, 0, "as-typed", "as-typed|upper|lower|small-caps",
         QT_TR_NOOP("Letter case of the headline")},
        {O::HeadlineFigures, "headline.figures", Choice, "", 0, 0, "default",
         "default|lining|old-style|tabular|tabular-old-style", QT_TR_NOOP("Figures in the headline")},
        {O::ContactSize, "contact.size", Number, "pt", 6, 24, "9.5", "",
         QT_TR_NOOP("Size of the contact line")},
        {O::ContactFont, "contact.font", Font, "", 0, 0, "", "", QT_TR_NOOP("Font of the contact line")},
        {O::ContactPlace, "contact.place", Choice, "", 0, 0, "rows", "rows|stack|beside|margin",
         QT_TR_NOOP("Place of the contact details")},
        {O::ContactColor, "contact.color", Color, "", 0, 0, "secondary", "",
         QT_TR_NOOP("Colour of the contact line")},
        {O::ContactSeparator, "contact.separator", Text, "", 0, 0, "·", "",
         QT_TR_NOOP("Separator in the contact line")},
        {O::ContactGap, "contact.gap", Number, "pt", 4, 80, "18", "", QT_TR_NOOP("Headline to contact line")},
        {O::SummaryTitle, "summary.title", Flag, "", 0, 0, "true", "",
         QT_TR_NOOP("Heading above the summary")},
        {O::SummaryAcross, "summary.across", Flag, "", 0, 0, "false", "",
         QT_TR_NOOP("Summary from the edge of the text")},
        {O::SummaryFont, "summary.font", Font, "", 0, 0, "", "", QT_TR_NOOP("Font of the summary")},
        {O::SummarySize, "summary.size", Number, "pt", 0, 36, "0", "",
         QT_TR_NOOP("Size of the summary (0: as the text)")},
        {O::SummaryLeading, "summary.leading", Number, "pt", 0, 60, "0", "",
         QT_TR_NOOP("Line height of the summary (0: as the text)")},
        {O::HeadingFont, "heading.font", Font, "", 0, 0, "", "", QT_TR_NOOP("Font of headings")},
        {O::HeadingSize, "heading.size", Number, "pt", 6, 48, "12", "", QT_TR_NOOP("Size of headings")},
        {O::HeadingWeight, "heading.weight", Number, "", 100, 900, "600", "",
         QT_TR_NOOP("Weight of headings")},
        {O::HeadingItalic, "heading.italic", Flag, "", 0, 0, "false", "", QT_TR_NOOP("Headings in italics")},
        {O::HeadingColor, "heading.color", Color, "", 0, 0, "accent", "", QT_TR_NOOP("Colour of headings")},
        {O::HeadingCase, "heading.case", Choice, "", 0, 0, "as-typed", "as-typed|upper|lower|small-caps",
         QT_TR_NOOP("Letter case of headings")},
        {O::HeadingTracking, "heading.tracking", Number, "em", -0.05, 0.3, "0", "",
         QT_TR_NOOP("Letter spacing of headings")},
        {O::HeadingAlign, "heading.align", Choice, "", 0, 0, "start", "start|center",
         QT_TR_NOOP("Alignment of headings")},
        {O::HeadingStyle, "heading.style", Choice, "", 0, 0, "plain",
         "plain|below|above|between|beside|partial|bar|margin-bar|box", QT_TR_NOOP("Decoration of headings")},
        {O::HeadingAcross, "heading.across", Flag, "", 0, 0, "false", "",
         QT_TR_NOOP("Headings from the edge of the text")},
        {O::HeadingMark, "heading.mark", Choice, "", 0, 0, "none", "none|hash|two-hashes|square",
         QT_TR_NOOP("Mark before headings")},
        {O::HeadingRule, "heading.rule", Number, "pt", 0, 4, "0", "", QT_TR_NOOP("Rule below headings")},
        {O::HeadingRuleColor, "heading.rule-color", Color, "", 0, 0, "secondary", "",
         QT_TR_NOOP("Colour of the rule")},
        {O::HeadingRuleGap, "heading.rule-gap", Number, "pt", 0, 20, "5.2", "",
         QT_TR_NOOP("Heading to its rule")},
        {O::HeadingRuleWidth, "heading.rule-width", Number, "mm", 2, 80, "20", "",
         QT_TR_NOOP("Length of a short rule")},
        {O::HeadingGround, "heading.ground", Color, "", 0, 0, "secondary", "",
         QT_TR_NOOP("Ground of boxed headings")},
        {O::HeadingAbove, "heading.above", Number, "lines", 1, 5, "2.15", "",
         QT_TR_NOOP("Space above headings")},
        {O::HeadingBelow, "heading.below", Number, "lines", 1, 4, "1.5", "",
         QT_TR_NOOP("Space below headings")},
        {O::SectionKeep, "section.keep", Flag, "", 0, 0, "false", "", QT_TR_NOOP("Each section on one page")},
        {O::SectionColumns, "section.columns", Text, "", 0, 0, "", "",
         QT_TR_NOOP("Kinds of sections in columns, as in “skill 2, language 3”")},
        {O::SectionColumnGap, "section.column-gap", Number, "mm", 1, 30, "6", "",
         QT_TR_NOOP("Space between such columns")},
        {O::GroupAbove, "group.above", Number, "lines", 1, 4, "1.45", "",
         QT_TR_NOOP("Space above group titles")},
        {O::GroupSize, "group.size", Number, "pt", 0, 36, "0", "",
         QT_TR_NOOP("Size of group titles (0: as the text)")},
        {O::GroupColor, "group.color", Color, "", 0, 0, "text", "", QT_TR_NOOP("Colour of group titles")},
        {O::GroupWeight, "group.weight", Number, "", 100, 900, "600", "",
         QT_TR_NOOP("Weight of group titles")},
        {O::GroupItalic, "group.italic", Flag, "", 0, 0, "false", "", QT_TR_NOOP("Group titles in italics")},
        {O::EntryGap, "entry.gap", Number, "lines", 1, 4, "1.65", "", QT_TR_NOOP("Space between entries")},
        {O::EntryKeep, "entry.keep", Flag, "", 0, 0, "false", "", QT_TR_NOOP("Each entry on one page")},
        {O::EntryInset, "entry.inset", Number, "mm", 0, 30, "0", "",
         QT_TR_NOOP("Space on both sides of entries")},
        {O::EntryTextAbove, "entry.text-above", Number, "pt", 0, 30, "0", "",
         QT_TR_NOOP("More space above the text of an entry")},
        {O::EntryTextLeft, "entry.text-left", Number, "mm", 0, 40, "0", "",
         QT_TR_NOOP("Indent of the text of an entry")},
        {O::TitleSize, "title.size", Number, "pt", 0, 36, "0", "",
         QT_TR_NOOP("Size of entry titles (0: as the text)")},
        {O::TitleColor, "title.color", Color, "", 0, 0, "text", "", QT_TR_NOOP("Colour of entry titles")},
        {O::TitleWeight, "title.weight", Number, "", 100, 900, "600", "",
         QT_TR_NOOP("Weight of entry titles")},
        {O::TitleItalic, "title.italic", Flag, "", 0, 0, "false", "", QT_TR_NOOP("Entry titles in italics")},
        {O::SubtitleSize, "subtitle.size", Number, "pt", 0, 36, "0", "",
         QT_TR_NOOP("Size of second titles (0: as the text)")},
        {O::SubtitleWeight, "subtitle.weight", Number, "", 0, 900, "0", "",
         QT_TR_NOOP("Weight of second titles (0: as the text)")},
        {O::SubtitleItalic, "subtitle.italic", Flag, "", 0, 0, "false", "",
         QT_TR_NOOP("Second titles in italics")},
        {O::SubtitleColor, "subtitle.color", Color, "", 0, 0, "secondary", "",
         QT_TR_NOOP("Colour of second titles")},
        {O::MetaSize, "meta.size", Number, "pt", 0, 24, "0", "",
         QT_TR_NOOP("Size of details (0: as the text)")},
        {O::MetaItalic, "meta.italic", Flag, "", 0, 0, "false", "", QT_TR_NOOP("Details in italics")},
        {O::MetaColor, "meta.color", Color, "", 0, 0, "secondary", "", QT_TR_NOOP("Colour of details")},
        {O::DateWeight, "date.weight", Number, "", 0, 900, "0", "",
         QT_TR_NOOP("Weight of dates (0: as the text)")},
        {O::DateItalic, "date.italic", Flag, "", 0, 0, "false", "", QT_TR_NOOP("Dates in italics")},
        {O::DateColor, "date.color", Color, "", 0, 0, "secondary", "", QT_TR_NOOP("Colour of dates")},
        {O::DateFont, "date.font", Font, "", 0, 0, "", "", QT_TR_NOOP("Font of dates")},
        {O::DateSize, "date.size", Number, "pt", 0, 24, "0", "",
         QT_TR_NOOP("Size of dates (0: as the text)")},
        {O::DateFigures, "date.figures", Choice, "", 0, 0, "tabular",
         "default|lining|old-style|tabular|tabular-old-style", QT_TR_NOOP("Figures in dates")},
        {O::DatePattern, "date.pattern", Text, "", 0, 0, "", "", QT_TR_NOOP("Date pattern")},
        {O::DateRange, "date.range", Text, "", 0, 0, "{start} – {end}[ ({duration})]", "",
         QT_TR_NOOP("Range of dates")},
        {O::DatePresent, "date.present", Text, "", 0, 0, "", "", QT_TR_NOOP("Word for the present")},
        {O::DateDuration, "date.duration", Text, "", 0, 0, "", "",
         QT_TR_NOOP("Sections that say how long something took")},
        {O::DateUnits, "date.units", Choice, "", 0, 0, "long", "long|short",
         QT_TR_NOOP("Years and months of durations")},
        {O::DateGap, "date.gap", Number, "pt", 0, 60, "12", "", QT_TR_NOOP("Space before dates")},
        {O::DateColumn, "date.column", Number, "mm", 0, 80, "0", "",
         QT_TR_NOOP("Column for dates at the end (0: none)")},
        {O::DateAlign, "date.align", Choice, "", 0, 0, "end", "start|center|end",
         QT_TR_NOOP("Alignment in the column for dates")},
        {O::LabelWeight, "label.weight", Number, "", 100, 900, "600", "", QT_TR_NOOP("Weight of labels")},
        {O::LabelItalic, "label.italic", Flag, "", 0, 0, "false", "", QT_TR_NOOP("Labels in italics")},
        {O::LabelFont, "label.font", Font, "", 0, 0, "", "", QT_TR_NOOP("Font of labels")},
        {O::LabelSize, "label.size", Number, "pt", 0, 24, "0", "",
         QT_TR_NOOP("Size of labels (0: as the text)")},
        {O::LabelColor, "label.color", Color, "", 0, 0, "text", "", QT_TR_NOOP("Colour of labels")},
        {O::LabelColumn, "label.column", Number, "em", 0, 30, "15", "", QT_TR_NOOP("Widest label column")},
        {O::LabelClear, "label.clear", Flag, "", 0, 0, "false", "", QT_TR_NOOP("Nothing below the labels")},
        {O::LevelDisplay, "level.display", Choice, "", 0, 0, "text", "text|dots|bar|none",
         QT_TR_NOOP("Levels of skills and languages")},
        {O::LevelColor, "level.color", Color, "", 0, 0, "inherit", "",
         QT_TR_NOOP("Colour of levels that are drawn")},
        {O::BulletSize, "bullet.size", Number, "em", 0.1, 1, "0.3", "", QT_TR_NOOP("Size of bullets")},
        {O::BulletFirst, "bullet.first", Text, "", 0, 0, "\u2022", "", QT_TR_NOOP("Bullet")},
        {O::BulletSecond, "bullet.second", Text, "", 0, 0, "\u2022", "",
         QT_TR_NOOP("Bullet of the second level")},
        {O::BulletThird, "bullet.third", Text, "", 0, 0, "\u2022", "",
         QT_TR_NOOP("Bullet of the third level")},
        {O::BulletColor, "bullet.color", Color, "", 0, 0, "text", "", QT_TR_NOOP("Colour of bullets")},
        {O::BulletIndent, "bullet.indent", Number, "em", 0, 5, "1.05", "", QT_TR_NOOP("Bullet to its text")},
        {O::BulletGap, "bullet.gap", Number, "lines", 1, 3, "1", "", QT_TR_NOOP("Space between bullets")},
        {O::BulletAbove, "bullet.above", Number, "lines", 0, 4, "0", "",
         QT_TR_NOOP("Space above lists of bullets (0: as between bullets)")},
        {O::BulletLeft, "bullet.left", Number, "em", 0, 8, "0", "", QT_TR_NOOP("Space before bullets")},
        {O::BulletNested, "bullet.nested", Number, "em", 0, 5, "0", "",
         QT_TR_NOOP("More space before bullets of each further level")},
        {O::LinkColor, "link.color", Color, "", 0, 0, "inherit", "", QT_TR_NOOP("Colour of links")},
        {O::LinkUnderline, "link.underline", Flag, "", 0, 0, "false", "", QT_TR_NOOP("Links underlined")},
        {O::LinkIcon, "link.icon", Flag, "", 0, 0, "false", "", QT_TR_NOOP("Arrow after links")},
        {O::LinkAddress, "link.address", Choice, "", 0, 0, "none", "none|parentheses",
         QT_TR_NOOP("Address after links")},
        {O::TextJustify, "text.justify", Flag, "", 0, 0, "false", "", QT_TR_NOOP("Justified text")},
        {O::TextHyphenate, "text.hyphenate", Flag, "", 0, 0, "false", "", QT_TR_NOOP("Hyphenation")},
        {O::TextHangingPunctuation, "text.hanging-punctuation", Flag, "", 0, 0, "false", "",
         QT_TR_NOOP("Hanging punctuation")},
        {O::PhotoHeight, "photo.height", Number, "mm", 10, 60, "30", "", QT_TR_NOOP("Height of the photo")},
        {O::PhotoPlace, "photo.place", Choice, "", 0, 0, "end", "start|end|above",
         QT_TR_NOOP("Place of the photo")},
        {O::PhotoGap, "photo.gap", Number, "pt", 0, 60, "18", "", QT_TR_NOOP("Photo to text")},
        {O::PhotoShape, "photo.shape", Choice, "", 0, 0, "rectangle", "rectangle|square|rounded|round",
         QT_TR_NOOP("Shape of the photo")},
        {O::PhotoRatio, "photo.ratio", Number, "", 0, 2.5, "0", "",
         QT_TR_NOOP("Width of the photo to its height (0: its own)")},
        {O::PhotoRadius, "photo.radius", Number, "pt", 0, 100, "6", "",
         QT_TR_NOOP("Rounding of its corners")},
        {O::PhotoBorder, "photo.border", Number, "pt", 0, 10, "0", "", QT_TR_NOOP("Border of the photo")},
        {O::PhotoBorderColor, "photo.border-color", Color, "", 0, 0, "accent", "",
         QT_TR_NOOP("Colour of the border")},
        {O::FooterShow, "footer.show", Flag, "", 0, 0, "true", "", QT_TR_NOOP("Footer")},
        {O::FooterText, "footer.text", Text, "", 0, 0, "[{name}  ·  ]{page}/{pages}", "",
         QT_TR_NOOP("Text of the footer")},
        {O::FooterAlign, "footer.align", Choice, "", 0, 0, "end", "start|center|end",
         QT_TR_NOOP("Alignment of the footer")},
        {O::FooterFrom, "footer.from", Number, "", 1, 9, "2", "", QT_TR_NOOP("First page with a footer")},
        {O::FooterFont, "footer.font", Font, "", 0, 0, "", "", QT_TR_NOOP("Font of the footer")},
        {O::FooterSize, "footer.size", Number, "pt", 6, 16, "8", "", QT_TR_NOOP("Size of the footer")},
        {O::FooterItalic, "footer.italic", Flag, "", 0, 0, "false", "", QT_TR_NOOP("Footer in italics")},
        {O::FooterColor, "footer.color", Color, "", 0, 0, "secondary", "",
         QT_TR_NOOP("Colour of the footer")},
        {O::TopShow, "top.show", Flag, "", 0, 0, "false", "", QT_TR_NOOP("Top line")},
        {O::TopText, "top.text", Text, "", 0, 0, "{updated}", "", QT_TR_NOOP("Text of the top line")},
        {O::TopAlign, "top.align", Choice, "", 0, 0, "end", "start|center|end",
         QT_TR_NOOP("Alignment of the top line")},
        {O::TopFrom, "top.from", Number, "", 1, 9, "1", "", QT_TR_NOOP("First page with a top line")},
        {O::TopFont, "top.font", Font, "", 0, 0, "", "", QT_TR_NOOP("Font of the top line")},
        {O::TopSize, "top.size", Number, "pt", 6, 16, "8", "", QT_TR_NOOP("Size of the top line")},
        {O::TopItalic, "top.italic", Flag, "", 0, 0, "false", "", QT_TR_NOOP("Top line in italics")},
        {O::TopColor, "top.color", Color, "", 0, 0, "secondary", "", QT_TR_NOOP("Colour of the top line")},
    };
};

constexpr auto &table = Options::table;

constexpr bool inOrder()
{
    for (size_t i = 0; i < std::size(table); ++i)
        if (size_t(table[i].option) != i)
            return false;
    return std::size(table) == size_t(Option::Count);
}
static_assert(inOrder(), "the option table follows enum Option");

QString quoted(std::string_view view)
{
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

tl::expected<OptionValue, QString> readNumber(const OptionSpec &spec, const Json &value)
{
    bool ok = false;
    const double number = value.number() ? value.number()->text.toDouble(&ok) : 0;
    if (!ok)
        return tl::unexpected(Options::tr("%1 must be a number").arg(quoted(spec.path)));
    if (std::isnan(number) || number < spec.minimum || number > spec.maximum) {
        return tl::unexpected(Options::tr("%1 must lie between %2 and %3")
                                  .arg(quoted(spec.path))
                                  .arg(spec.minimum)
                                  .arg(spec.maximum));
    }
    return number;
}

/// "#RRGGBB"; the name of another colour stands as text and is looked up by the theme.
tl::expected<OptionValue, QString> readColor(const OptionSpec &spec, const QString &value)
{
    static constexpr QStringView names[] = {u"text", u"secondary", u"accent", u"inherit"};
    if (std::ranges::find(names, QStringView(value)) != std::end(names))
        return value;
    bool ok = value.size() == 7 && value.startsWith(u'#');
    const uint rgb = ok ? QStringView(value).mid(1).toUInt(&ok, 16) : 0;
    if (!ok) {
        return tl::unexpected(Options::tr("%1 must be a colour such as #1F3A5F, or text, secondary or accent")
                                  .arg(quoted(spec.path)));
    }
    return vitae::Color{quint8(rgb >> 16), quint8(rgb >> 8), quint8(rgb)};
}

tl::expected<OptionValue, QString> readChoice(const OptionSpec &spec, const QString &value)
{
    const QStringList choices = quoted(spec.choices).split(u'|');
    if (choices.contains(value))
        return value;
    return tl::unexpected(Options::tr("%1 must be one of: %2").arg(quoted(spec.path), choices.join(u", "_s)));
}

} // namespace

std::span<const OptionSpec> optionTable()
{
    return table;
}

const OptionSpec &optionSpec(Option option)
{
    return table[size_t(option)];
}

const OptionSpec *optionSpec(QStringView path)
{
    const auto *row = std::ranges::find_if(table, [path](const OptionSpec &spec) {
        return path == QLatin1StringView(spec.path.data(), qsizetype(spec.path.size()));
    });
    return row == std::end(table) ? nullptr : row;
}

QString choiceText(const QString &value)
{
    static constexpr std::pair<QStringView, const char *> texts[] = {
        {u"a4", QT_TRANSLATE_NOOP("Options", "A4")},
        {u"a5", QT_TRANSLATE_NOOP("Options", "A5")},
        {u"letter", QT_TRANSLATE_NOOP("Options", "Letter")},
        {u"legal", QT_TRANSLATE_NOOP("Options", "Legal")},
        {u"executive", QT_TRANSLATE_NOOP("Options", "Executive")},
        {u"custom", QT_TRANSLATE_NOOP("Options", "Custom")},
        {u"one", QT_TRANSLATE_NOOP("Options", "One")},
        {u"side-start", QT_TRANSLATE_NOOP("Options", "Side column first")},
        {u"side-end", QT_TRANSLATE_NOOP("Options", "Side column last")},
        {u"end", QT_TRANSLATE_NOOP("Options", "End")},
        {u"none", QT_TRANSLATE_NOOP("Options", "None")},
        {u"hash", QT_TRANSLATE_NOOP("Options", "A number sign")},
        {u"two-hashes", QT_TRANSLATE_NOOP("Options", "Two number signs")},
        {u"square", QT_TRANSLATE_NOOP("Options", "A square")},
        {u"below", QT_TRANSLATE_NOOP("Options", "Below")},
        {u"above", QT_TRANSLATE_NOOP("Options", "Above")},
        {u"between", QT_TRANSLATE_NOOP("Options", "Between two rules")},
        {u"beside", QT_TRANSLATE_NOOP("Options", "Beside")},
        {u"partial", QT_TRANSLATE_NOOP("Options", "A short rule below")},
        {u"bar", QT_TRANSLATE_NOOP("Options", "A bar before")},
        {u"margin-bar", QT_TRANSLATE_NOOP("Options", "A bar in the margin")},
        {u"box", QT_TRANSLATE_NOOP("Options", "A filled box")},
        {u"plain", QT_TRANSLATE_NOOP("Options", "Plain")},
        {u"rows", QT_TRANSLATE_NOOP("Options", "In rows")},
        {u"stack", QT_TRANSLATE_NOOP("Options", "One below the other")},
        {u"margin", QT_TRANSLATE_NOOP("Options", "In the margin")},
        {u"start", QT_TRANSLATE_NOOP("Options", "Start")},
        {u"center", QT_TRANSLATE_NOOP("Options", "Centre")},
        {u"default", QT_TRANSLATE_NOOP("Options", "As the font has them")},
        {u"all", QT_TRANSLATE_NOOP("Options", "All that the font has")},
        {u"text", QT_TRANSLATE_NOOP("Options", "In words")},
        {u"dots", QT_TRANSLATE_NOOP("Options", "Five dots")},
        {u"lining", QT_TRANSLATE_NOOP("Options", "Lining")},
        {u"old-style", QT_TRANSLATE_NOOP("Options", "Old style")},
        {u"tabular", QT_TRANSLATE_NOOP("Options", "Lining, of equal width")},
        {u"tabular-old-style", QT_TRANSLATE_NOOP("Options", "Old style, of equal width")},
        {u"as-typed", QT_TRANSLATE_NOOP("Options", "As typed")},
        {u"upper", QT_TRANSLATE_NOOP("Options", "Capitals")},
        {u"lower", QT_TRANSLATE_NOOP("Options", "Small letters")},
        {u"rectangle", QT_TRANSLATE_NOOP("Options", "A rectangle")},
        {u"rounded", QT_TRANSLATE_NOOP("Options", "Rounded corners")},
        {u"round", QT_TRANSLATE_NOOP("Options", "Round")},
        {u"national", QT_TRANSLATE_NOOP("Options", "National")},
        {u"international", QT_TRANSLATE_NOOP("Options", "International")},
        {u"compact", QT_TRANSLATE_NOOP("Options", "International, without spaces")},
        {u"address", QT_TRANSLATE_NOOP("Options", "Address")},
        {u"user", QT_TRANSLATE_NOOP("Options", "User name")},
        {u"network-user", QT_TRANSLATE_NOOP("Options", "Network and user name")},
        {u"parentheses", QT_TRANSLATE_NOOP("Options", "In parentheses")},
        {u"long", QT_TRANSLATE_NOOP("Options", "In full")},
        {u"short", QT_TRANSLATE_NOOP("Options", "Shortened")},
        {u"small-caps", QT_TRANSLATE_NOOP("Options", "Small capitals")},
    };
    const auto found =
        std::ranges::find(texts, QStringView(value), &std::pair<QStringView, const char *>::first);
    return found == std::end(texts) ? value : QCoreApplication::translate("Options", found->second);
}

tl::expected<OptionValue, QString> readOption(const OptionSpec &spec, const Json &value)
{
    if (spec.type == Number)
        return readNumber(spec, value);
    if (spec.type == Flag) {
        if (!value.boolean())
            return tl::unexpected(Options::tr("%1 must be true or false").arg(quoted(spec.path)));
        return *value.boolean();
    }
    if (!value.string())
        return tl::unexpected(Options::tr("%1 must be a text").arg(quoted(spec.path)));
    switch (spec.type) {
    case OptionType::Color: return readColor(spec, *value.string());
    case OptionType::Choice: return readChoice(spec, *value.string());
    default: return *value.string();
    }
}

Json optionFromText(const OptionSpec &spec, const QString &text)
{
    bool ok = false;
    const double number = text.toDouble(&ok);
    if (spec.type == Number && ok && std::isfinite(number))
        return Json(Json::Number{text.toLatin1()});
    if (spec.type == Flag && (text == u"true" || text == u"false"))
        return Json(text == u"true");
    return Json(text);
}

} // namespace vitae
