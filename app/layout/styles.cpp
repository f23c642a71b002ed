// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "styles.h"

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

using O = Option;

Figures figuresOf(const QString &name)
{
    if (name == u"lining")
        return Figures::Lining;
    if (name == u"old-style")
        return Figures::OldStyle;
    if (name == u"tabular")
        return Figures::TabularLining;
    return name == u"tabular-old-style" ? Figures::TabularOldStyle : Figures::Default;
}

Ligatures ligaturesOf(const QString &name)
{
    return name == u"none" ? Ligatures::None : name == u"all" ? Ligatures::All : Ligatures::Default;
}

LetterCase caseOf(const QString &name)
{
    if (name == u"upper")
        return LetterCase::Upper;
    if (name == u"lower")
        return LetterCase::Lower;
    return name == u"small-caps" ? LetterCase::AllSmallCaps : LetterCase::AsTyped;
}

CharStyle bodyStyle(const Theme &theme)
{
    CharStyle style;
    style.font = {theme.text(O::TextFont), int(theme.number(O::TextWeight)), false};
    style.size = float(theme.number(O::TextSize));
    style.color = theme.color(O::TextColor).value_or(Color{});
    style.figures = figuresOf(theme.text(O::TextFigures));
    style.ligatures = ligaturesOf(theme.text(O::TextLigatures));
    return style;
}

CharStyle derived(CharStyle base, int weight, bool italic, std::optional<Color> color)
{
    base.font.weight = weight;
    base.font.italic = italic;
    base.color = color.value_or(base.color);
    return base;
}

/// Of a size, 0 for that of the text.
CharStyle sized(CharStyle base, double size, const QString &family = {})
{
    if (size > 0)
        base.size = float(size);
    if (!family.isEmpty())
        base.font.family = family;
    return base;
}

/// 0: that of the text.
int weight(const Theme &theme, Option option)
{
    const auto own = int(theme.number(option));
    return own > 0 ? own : int(theme.number(O::TextWeight));
}

int boldWeightOf(const Theme &theme)
{
    const auto own = int(theme.number(O::TextBoldWeight)), title = int(theme.number(O::TitleWeight));
    return own > 0 ? own : title >= 600 ? title : 700;
}

} // namespace

Styles::Styles(const Theme &theme)
    : body(bodyStyle(theme)),
      title(sized(derived(body, weight(theme, O::TitleWeight), theme.flag(O::TitleItalic),
                          theme.color(O::TitleColor)),
                  theme.number(O::TitleSize))),
      subtitle(sized(derived(body, weight(theme, O::SubtitleWeight), theme.flag(O::SubtitleItalic),
                             theme.color(O::SubtitleColor)),
                     theme.number(O::SubtitleSize))),
      date(sized(
          derived(body, weight(theme, O::DateWeight), theme.flag(O::DateItalic), theme.color(O::DateColor)),
          theme.number(O::DateSize), theme.font(O::DateFont))),
      meta(sized(derived(body, body.font.weight, theme.flag(O::MetaItalic), theme.color(O::MetaColor)),
                 theme.number(O::MetaSize))),
      label(sized(derived(body, weight(theme, O::LabelWeight), theme.flag(O::LabelItalic),
                          theme.color(O::LabelColor)),
                  theme.number(O::LabelSize), theme.font(O::LabelFont))),
      name(sized(derived(body, weight(theme, O::NameWeight), false, theme.color(O::NameColor)),
                 theme.number(O::NameSize), theme.font(O::NameFont))),
      headline(sized(derived(body, weight(theme, O::HeadlineWeight), theme.flag(O::HeadlineItalic),
                             theme.color(O::HeadlineColor)),
                     theme.number(O::HeadlineSize), theme.font(O::HeadlineFont))),
      contact(sized(derived(body, weight(theme, O::ContactWeight), false, theme.color(O::ContactColor)),
                    theme.number(O::ContactSize), theme.font(O::ContactFont))),
      summary(sized(body, theme.number(O::SummarySize), theme.font(O::SummaryFont))),
      heading(sized(derived(body, weight(theme, O::HeadingWeight), theme.flag(O::HeadingItalic),
                            theme.color(O::HeadingColor)),
                    theme.number(O::HeadingSize), theme.font(O::HeadingFont))),
      group(sized(derived(body, weight(theme, O::GroupWeight), theme.flag(O::GroupItalic),
                          theme.color(O::GroupColor)),
                  theme.number(O::GroupSize))),
      footer(sized(derived(body, 400, theme.flag(O::FooterItalic), theme.color(O::FooterColor)),
                   theme.number(O::FooterSize), theme.font(O::FooterFont))),
      top(sized(derived(body, 400, theme.flag(O::TopItalic), theme.color(O::TopColor)),
                theme.number(O::TopSize), theme.font(O::TopFont))),
      link(theme.color(O::LinkColor)),
      linkUnderline(theme.flag(O::LinkUnderline)),
      boldWeight(boldWeightOf(theme))
{
    name.tracking = float(theme.number(O::NameTracking));
    name.letterCase = caseOf(theme.text(O::NameCase));
    lastName = name;
    if (const auto last = int(theme.number(O::NameLastWeight)); last > 0)
        lastName.font.weight = last;
    date.figures = figuresOf(theme.text(O::DateFigures));
    headline.letterCase = caseOf(theme.text(O::HeadlineCase));
    if (const Figures own = figuresOf(theme.text(O::HeadlineFigures)); own != Figures::Default)
        headline.figures = own; // else those of the text
    contact.figures = figuresOf(theme.text(O::ContactFigures));
    contact.letterCase = caseOf(theme.text(O::ContactCase));
    heading.letterCase = caseOf(theme.text(O::HeadingCase));
    heading.tracking = float(theme.number(O::HeadingTracking));
}

const CharStyle &Styles::of(TextRole role) const
{
    switch (role) {
    case TextRole::Title: return title;
    case TextRole::Subtitle: return subtitle;
    case TextRole::Date: return date;
    case TextRole::Meta: return meta;
    case TextRole::Label: return label;
    case TextRole::Body: break;
    }
    return body;
}

CharStyle Styles::marked(const CharStyle &base, Marks marks) const
{
    static constexpr float scriptScale = 0.66F; // as most faces draw their own superior figures
    CharStyle style = base;
    if (marks.testFlag(Mark::Bold))
        style.font.weight = std::max(style.font.weight, boldWeight);
    if (marks.testFlag(Mark::Italic))
        style.font.italic = !base.font.italic; // emphasis inside italics stands upright
    if (marks.testFlag(Mark::Code)) {
        style.font.family = u"DejaVu Sans Mono"_s;
        style.size *= 0.86F; // its x-height is larger than that of text faces
        style.ligatures = Ligatures::None;
    }
    if (marks.testFlag(Mark::Underline))
        style.underline = true;
    if (marks.testFlag(Mark::Superscript) || marks.testFlag(Mark::Subscript)) {
        style.size *= scriptScale;
        style.rise = marks.testFlag(Mark::Superscript) ? 0.5F : -0.2F;
    }
    return style;
}

CharStyle Styles::linked(const CharStyle &base) const
{
    CharStyle style = base;
    style.color = link.value_or(base.color);
    style.underline = style.underline || linkUnderline;
    return style;
}

} // namespace vitae
