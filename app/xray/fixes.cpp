// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fixes.h"

#include "layout/words.h"
#include "rules/dates.h"
#include "rules/ruleset.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

using O = Option;
using MaybeFix = std::optional<Fix>;
using Options = std::vector<std::pair<QString, Json>>;

struct Message {
    Q_DECLARE_TR_FUNCTIONS(XRayFix)
};

Fix settingField(const QString &text, FieldRef where, const Value &value)
{
    return {text,
            [where, value](CvDocument &document) { document.setField(where.node, where.field, value); }};
}

MaybeFix settingOptions(const QString &text, const Options &options)
{
    if (options.empty())
        return std::nullopt;
    return Fix{text, [text, options](CvDocument &document) { document.setOptions(options, text); }};
}

Json number(double value)
{
    return Json(Json::Number{QByteArray::number(value, 'g', 6)});
}

Theme themeOf(const Design &design)
{
    std::vector<Finding> ignored; // layout tells them
    return themeFor(design, ignored);
}

MaybeFix swapDates(FieldRef where, const Document &document)
{
    const NodePtr node = findNode(document.root, where.node);
    DateRange dates = node ? node->dates(where.field) : DateRange();
    if (dates.start.meaning.isNull() || dates.end.meaning.isNull()
        || firstMonth(dates.start.meaning) <= lastMonth(dates.end.meaning))
        return std::nullopt;
    std::swap(dates.start, dates.end);
    return settingField(Message::tr("Swap the dates"), where, dates);
}

MaybeFix cleanEmail(FieldRef where, const Document &document)
{
    const NodePtr node = findNode(document.root, where.node);
    QStringList mails = node ? node->list(where.field) : QStringList();
    if (where.index >= mails.size())
        return std::nullopt;
    QString &mail = mails[where.index];
    const QString before = mail;
    mail.removeIf([](QChar c) { return c.isSpace(); });
    if (mail.startsWith(u"mailto:"_s))
        mail.remove(0, 7);
    if (mail == before || !isEmailAddress(mail))
        return std::nullopt;
    return settingField(Message::tr("Change it to “%1”").arg(mail), where, mails);
}

MaybeFix usualTitleOf(FieldRef where, const Document &document)
{
    const NodePtr section = findNode(document.root, where.node);
    if (!section || section->type != NodeType::Section)
        return std::nullopt;
    const QString usual = Words(document.language.toUtf8()).section(section->kind);
    return settingField(Message::tr("Change it to “%1”").arg(usual), where, usual);
}

MaybeFix sectionToMain(FieldRef where, const Document &)
{
    return settingField(Message::tr("Move it to the main column"), {where.node, Field::Column, 0}, u"main"_s);
}

MaybeFix summaryToMain(FieldRef, const Document &document)
{
    QStringList names;
    for (const QString &name : themeOf(document.design).text(O::ColumnsSections).split(u','))
        if (name.trimmed() != u"summary")
            names << name.trimmed();
    return settingOptions(Message::tr("Move it to the main column"),
                          {{u"columns.sections"_s, Json(names.join(u", "_s))}});
}

bool isSet(const Design &design, const QString &path)
{
    return std::ranges::find(design.options, path, &std::pair<QString, Json>::first) != design.options.end();
}

/// The theme's own value where that is enough, else the least.
Json enough(const Theme &own, const OptionSpec &spec, double least)
{
    const double usual = own.number(spec.option);
    return usual == 0 || usual >= least ? Json() : number(least);
}

/// The theme's own leading where that is enough for the size, else a comfortable one.
Json leadingFor(double size, const Theme &own)
{
    constexpr double comfortable = 1.25;
    return own.number(O::TextLeading) >= size * tightestLines ? Json() : number(size * comfortable);
}

MaybeFix enlargeText(FieldRef, const Document &document)
{
    static constexpr O sizes[] = {O::TextSize,    O::TitleSize,    O::SubtitleSize, O::DateSize,
                                  O::MetaSize,    O::LabelSize,    O::GroupSize,    O::SummarySize,
                                  O::ContactSize, O::HeadlineSize, O::HeadingSize};
    const Theme theme = themeOf(document.design), own = themeOf(withoutOptions(document.design));
    Options options;
    for (const O option : sizes) {
        const OptionSpec &spec = optionSpec(option);
        const QString path = QString::fromLatin1(spec.path), side = u"side."_s + path;
        const double size = theme.number(option);
        if (size > 0 && size < smallestText)
            options.emplace_back(
                path, isSet(document.design, path) ? enough(own, spec, smallestText) : number(smallestText));
        const auto aside = theme.side.find(option);
        if (aside != theme.side.end() && std::get<double>(aside->second) > 0
            && std::get<double>(aside->second) < smallestText)
            options.emplace_back(side, number(smallestText));
    }
    // Lines that fitted the small text stand too close for the larger one.
    const bool isReset = std::ranges::find(options, std::pair(u"text.size"_s, Json())) != options.end();
    const double size = isReset ? own.number(O::TextSize) : std::max(theme.number(O::TextSize), smallestText);
    if (theme.number(O::TextLeading) < size * tightestLines)
        options.emplace_back(u"text.leading"_s, leadingFor(size, own));
    return settingOptions(Message::tr("Make it larger"), options);
}

MaybeFix spaceLines(FieldRef, const Document &document)
{
    const Theme theme = themeOf(document.design), own = themeOf(withoutOptions(document.design));
    const double size = theme.number(O::TextSize);
    if (theme.number(O::TextLeading) >= size * tightestLines)
        return std::nullopt;
    return settingOptions(Message::tr("Set the lines wider"), {{u"text.leading"_s, leadingFor(size, own)}});
}

/// Takes the options back to the theme's that were set and are such.
template<typename IsSuch>
MaybeFix resetting(const QString &text, const Document &document, IsSuch isSuch)
{
    Options options;
    for (const auto &[path, value] : document.design.options)
        if (const OptionPath at = optionAt(path); at.spec && isSuch(*at.spec))
            options.emplace_back(path, Json());
    return settingOptions(text, options);
}

MaybeFix resetColors(FieldRef, const Document &document)
{
    return resetting(Message::tr("Use the colours of the theme"), document,
                     [](const OptionSpec &spec) { return spec.type == OptionType::Color; });
}

MaybeFix resetMargins(FieldRef, const Document &document)
{
    return resetting(Message::tr("Use the margins of the theme"), document, [](const OptionSpec &spec) {
        return spec.path.find("margin") != std::string_view::npos && spec.type == OptionType::Number;
    });
}

struct Row {
    QStringView rule;
    MaybeFix (*make)(FieldRef where, const Document &document);
};

constexpr Row rows[] = {
    {u"date.backwards", swapDates},    {u"contact.email", cleanEmail},    {u"section.title", usualTitleOf},
    {u"section.aside", sectionToMain}, {u"summary.aside", summaryToMain}, {u"text.small", enlargeText},
    {u"text.tight", spaceLines},       {u"text.pale", resetColors},       {u"page.edge", resetMargins},
};

} // namespace

std::optional<Fix> fixFor(const Finding &finding, const Document &document)
{
    const auto row = std::ranges::find(rows, finding.rule, &Row::rule);
    return row == std::end(rows) ? std::nullopt : row->make(finding.where, document);
}

} // namespace vitae
