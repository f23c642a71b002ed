// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inlines.h"

#include "datetext.h"
#include "gauges.h"
#include "levelscale.h"
#include "separators.h"

#include <QUrl>
#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

bool isBlank(QStringView text)
{
    return text.trimmed().isEmpty();
}

/// Empty, or spaces only: no reason for a label or a separator.
bool saysNothing(const Value &value)
{
    const QString *text = std::get_if<QString>(&value);
    return isEmpty(value) || (text && isBlank(*text));
}

/// A space typed last would part the value from the punctuation after it.
QString withoutLastSpaces(const QString &text)
{
    qsizetype end = text.size();
    while (end > 0 && text[end - 1].isSpace())
        --end;
    return text.first(end);
}

Inline fieldInline(const QString &text, const CharStyle &style, const FieldRef &source)
{
    Inline piece;
    piece.text = text;
    piece.style = style;
    piece.source = source;
    piece.isolate = source.node == 0 ? Isolate::None : Isolate::Field;
    return piece;
}

bool looksLikeAddress(const QString &text)
{
    static constexpr QStringView starts[] = {u"http://", u"https://", u"www.", u"doi.org/", u"10."};
    if (text.contains(u' '))
        return false;
    return std::ranges::any_of(starts, [&text](QStringView start) { return text.startsWith(start); });
}

/// What the theme puts after a link: a sign, and the address that the text does not say.
void finishLink(std::vector<Inline> &content, const QString &address, const CharStyle &style,
                const ComposeContext &context)
{
    const Inline last = content.back();
    if (context.theme.flag(Option::LinkIcon) && last.link.startsWith(u"http")) {
        Inline sign = iconInline(Icon::External, {}, last.style);
        sign.link = last.link;
        sign.linkContents = last.linkContents;
        sign.isolate = Isolate::Joined;
        content.push_back(std::move(sign));
    }
    const bool isSaid = last.text.contains(address) || looksLikeAddress(last.text);
    if (context.theme.text(Option::LinkAddress) != u"parentheses" || isSaid)
        return;
    content.push_back(literal(context.words.punctuated(u" ("_s), style));
    Inline shown = literal(address, style);
    shown.breaks = Breaks::Address;
    shown.isolate = Isolate::LeftToRight;
    content.push_back(std::move(shown));
    content.push_back(literal(context.words.punctuated(u")"_s), style));
}

std::vector<Inline> richContent(const Node &node, const FieldSpec &spec, const CharStyle &style,
                                const ComposeContext &context)
{
    const Styles &styles = context.styles;
    const Field field = spec.field;
    std::vector<Inline> content;
    quint32 offset = 0;
    const RichText rich = RichText::parse(node.text(field));
    const RichSpan *const end = rich.spans().data() + rich.spans().size();
    for (const RichSpan &span : rich.spans()) {
        Inline piece = fieldInline(span.text, styles.marked(style, span.marks), {node.id, field, 0});
        piece.offset = offset;
        piece.isolate = offset == 0 ? Isolate::Field : Isolate::Joined;
        if (!span.link.isEmpty()) {
            piece.link =
                span.link.contains(u'@') && !span.link.contains(u'/') ? mailUri(span.link) : uriOf(span.link);
            piece.linkContents = span.text;
            piece.style = styles.linked(piece.style);
        }
        if (looksLikeAddress(span.text))
            piece.breaks = Breaks::Address;
        else if (spec.slot == Slot::Body && span.link.isEmpty() && !span.marks.testFlag(Mark::Code))
            piece.breaks = Breaks::Prose; // titles, names and links are not hyphenated
        offset += quint32(span.text.size());
        content.push_back(std::move(piece));
        const RichSpan *const next = &span + 1;
        if (!content.back().link.isEmpty() && (next == end || next->link != span.link))
            finishLink(content, visibleAddress(span.link), style, context);
    }
    if (!content.empty())
        content.back().text = withoutLastSpaces(content.back().text);
    return content;
}

std::vector<Inline> linkContent(const QString &shown, const QString &uri, const CharStyle &style,
                                const FieldRef &source, Breaks breaks, const ComposeContext &context)
{
    Inline piece = fieldInline(shown, uri.isEmpty() ? style : context.styles.linked(style), source);
    piece.link = uri;
    piece.linkContents = shown;
    piece.breaks = breaks;
    piece.isolate = Isolate::LeftToRight;
    std::vector<Inline> content{piece};
    if (!uri.isEmpty())
        finishLink(content, shown, style, context);
    return content;
}

/// A level in words, or drawn in their place: readers are told the words either way.
std::vector<Inline> levelContent(const QString &text, const CharStyle &style, const FieldRef &source,
                                 const ComposeContext &context)
{
    const QString &display = context.theme.text(Option::LevelDisplay);
    if (display == u"none")
        return {};
    const Inline words = fieldInline(withoutLastSpaces(text), style, source);
    const auto steps = display == u"text" ? std::nullopt : stepsOf(text);
    if (!steps)
        return {words};
    const GaugeForm form = display == u"bar" ? GaugeForm::Bar : GaugeForm::Dots;
    Inline gauge = iconInline(gaugeIcon(form, *steps, context.rightToLeft), words.text, style);
    gauge.style.color = context.theme.color(Option::LevelColor).value_or(style.color);
    gauge.source = source;
    gauge.isolate = words.isolate;
    return {gauge};
}

/// What is drawn needs no brackets: a little room instead.
void dropBrackets(std::vector<Inline> &content)
{
    static constexpr QStringView brackets = u"()[]（）";
    if (std::ranges::none_of(content, [](const Inline &piece) { return isGauge(piece.style.icon); }))
        return;
    for (Inline &piece : content)
        if (const QString said = piece.text.trimmed(); piece.source.node == 0 && said.size() == 1
            && piece.style.icon == Icon::None && brackets.contains(said))
            piece.text = u"([（"_s.contains(said) ? u" "_s : QString();
}

std::vector<Inline> singleContent(const Node &node, const FieldSpec &spec, const QString &text, int index,
                                  const CharStyle &style, const ComposeContext &context)
{
    const FieldRef source{node.id, spec.field, index};
    switch (spec.type) {
    case FieldType::Level: return levelContent(text, style, source, context);
    case FieldType::Url:
        return linkContent(visibleAddress(text), uriOf(text), style, source, Breaks::Address, context);
    case FieldType::Email: return linkContent(text, mailUri(text), style, source, Breaks::Never, context);
    case FieldType::Phone: return linkContent(text, phoneUri(text), style, source, Breaks::Never, context);
    default: return {fieldInline(withoutLastSpaces(text), style, source)};
    }
}

std::vector<Inline> listContent(const Node &node, const FieldSpec &spec, const CharStyle &style,
                                const ComposeContext &context)
{
    std::vector<Inline> content;
    const QStringList values = node.list(spec.field);
    for (int i = 0; i < values.size(); ++i) {
        if (isBlank(values[i]))
            continue;
        if (!content.empty())
            content.push_back(literal(context.words.listComma(), style));
        std::vector<Inline> one = singleContent(node, spec, values[i], i, style, context);
        std::ranges::move(one, std::back_inserter(content));
    }
    return content;
}

/// Whether a list of section kinds, as a theme has it, names one.
bool namesKind(const QString &list, SectionKind kind)
{
    if (list.isEmpty())
        return false;
    const auto name = kindSpec(kind).name;
    const auto own = QLatin1StringView(name.data(), qsizetype(name.size()));
    return std::ranges::any_of(QStringView(list).split(u','),
                               [own](QStringView listed) { return listed.trimmed() == own; });
}

DateForm dateForm(SectionKind kind, const ComposeContext &context)
{
    const Theme &theme = context.theme;
    DateForm form;
    form.pattern = theme.text(Option::DatePattern);
    form.range = theme.text(Option::DateRange);
    form.present = theme.text(Option::DatePresent);
    form.showsDuration = namesKind(theme.text(Option::DateDuration), kind);
    form.shortUnits = theme.text(Option::DateUnits) == u"short";
    form.today = context.today;
    return form;
}

/// Fills one template, keeping apart what was said from the punctuation around it.
class TemplateFiller {
  public:
    TemplateFiller(const FieldSources &sources, const ComposeContext &context, MentionedFields &mentioned)
        : m_sources(sources),
          m_context(context),
          m_mentioned(mentioned)
    {
    }

    std::vector<Inline> fill(const Template &parts, Lead lead)
    {
        std::vector<Inline> content;
        fillInto(parts, content);
        if (lead == Lead::Title && !m_isTitled) {
            m_leadIsTitle = true;
            content.clear();
            fillInto(parts, content);
        }
        dropLooseSeparators(content);
        return content;
    }

  private:
    /// Returns whether any field had content; `fields` whether the parts name fields at all.
    bool fillInto(const Template &parts, std::vector<Inline> &content)
    {
        bool any = false;
        std::optional<Inline> connector;
        const CharStyle *style = &m_context.styles.of(TextRole::Body);
        for (const TemplatePart &part : parts) {
            if (part.what == TemplatePart::What::Literal) {
                Inline said =
                    literal(m_context.words.punctuated(part.literal), literalStyle(parts, part, *style));
                if (isConnector(parts, part))
                    connector = std::move(said);
                else
                    content.push_back(std::move(said));
                continue;
            }
            std::vector<Inline> filled;
            if (part.what == TemplatePart::What::Field)
                style = &m_context.styles.of(part.role);
            const bool says = part.what == TemplatePart::What::Field ? addField(part, filled)
                                                                     : fillInto(part.parts, filled);
            if (part.what == TemplatePart::What::Optional)
                dropBrackets(filled);
            if (says || part.what == TemplatePart::What::Field) {
                if (connector && any && says)
                    content.push_back(*connector);
                std::ranges::move(filled, std::back_inserter(content));
            }
            connector.reset();
            any = any || says;
        }
        return any;
    }

    /// Words between two fields, "at" or "in": they go with the second, and part nothing where the first is
    /// missing.
    static bool isConnector(const Template &parts, const TemplatePart &part)
    {
        const auto index = size_t(&part - parts.data());
        return index > 0 && index + 1 < parts.size() && parts[index - 1].what == TemplatePart::What::Field
            && parts[index + 1].what == TemplatePart::What::Field
            && std::ranges::any_of(part.literal, [](QChar c) { return c.isLetter(); });
    }

    /// Punctuation takes the style of the field that follows it within its part, else of the one before.
    const CharStyle &literalStyle(const Template &parts, const TemplatePart &part,
                                  const CharStyle &before) const
    {
        bool seen = false;
        for (const TemplatePart &other : parts) {
            if (&other == &part)
                seen = true;
            else if (seen && other.what == TemplatePart::What::Field)
                return m_context.styles.of(other.role);
        }
        return before;
    }

    bool addField(const TemplatePart &part, std::vector<Inline> &content)
    {
        bool any = false;
        const bool leads = std::exchange(m_leadIsTitle, false);
        const TextRole role = leads ? TextRole::Title : part.role;
        const CharStyle &style = m_context.styles.of(role);
        for (const Node *node : m_sources) {
            const FieldSpec *spec = fieldSpec(node->type, node->kind, part.literal);
            if (!spec || (any && isEmpty(node->value(spec->field))))
                continue;
            if (any)
                break; // a second source with its own value is left for "label: value"
            m_mentioned.insert({node->id, spec->field});
            std::vector<Inline> field = fieldContent(*node, *spec, style, m_context);
            any = !field.empty();
            if (part.named && any && !plainText(field).contains(u':'))
                content.push_back(fieldName(*spec, style, m_context.words));
            std::ranges::move(field, std::back_inserter(content));
        }
        m_leadIsTitle = leads && !any;
        m_isTitled = m_isTitled || (any && role == TextRole::Title);
        return any;
    }

    const FieldSources &m_sources;
    const ComposeContext &m_context;
    MentionedFields &m_mentioned;
    bool m_isTitled = false; ///< some field looks like a title
    bool m_leadIsTitle = false; ///< the next field with content will
};

} // namespace

std::vector<Inline> fieldContent(const Node &node, const FieldSpec &spec, const CharStyle &style,
                                 const ComposeContext &context)
{
    const Value &value = node.value(spec.field);
    if (saysNothing(value))
        return {};
    if (spec.type == FieldType::RichText)
        return richContent(node, spec, style, context);
    if (spec.type == FieldType::Date || spec.type == FieldType::DateRange) {
        const QString text = formatDates(node.dates(spec.field), dateForm(node.kind, context), context.words);
        if (isBlank(text))
            return {};
        Inline piece = fieldInline(text, style, {node.id, spec.field, 0});
        piece.breaks = Breaks::Never;
        return {piece};
    }
    if (std::holds_alternative<QStringList>(value))
        return listContent(node, spec, style, context);
    if (const QString *text = std::get_if<QString>(&value))
        return singleContent(node, spec, *text, 0, style, context);
    return {};
}

std::vector<Inline> fillTemplate(const Template &parts, const FieldSources &sources,
                                 const ComposeContext &context, MentionedFields &mentioned, Lead lead)
{
    return TemplateFiller(sources, context, mentioned).fill(parts, lead);
}

std::vector<UnnamedField> unnamedFields(const FieldSources &sources, const ComposeContext &context,
                                        const MentionedFields &mentioned)
{
    std::vector<UnnamedField> unnamed;
    const CharStyle &style = context.styles.meta;
    for (const Node *node : sources) {
        for (const auto &[field, value] : node->fields) {
            const FieldSpec *spec = node->spec(field);
            if (!spec || spec->type == FieldType::Choice || mentioned.contains({node->id, field}))
                continue;
            std::vector<Inline> content = fieldContent(*node, *spec, style, context);
            if (content.empty())
                continue;
            content.insert(content.begin(), fieldName(*spec, style, context.words));
            unnamed.push_back({node->id, std::move(content)});
        }
    }
    return unnamed;
}

std::vector<Inline> runIn(std::vector<Inline> label, std::vector<Inline> text, const Words &words)
{
    if (label.empty())
        return text;
    const QString written = plainText(label);
    const bool closed = !written.isEmpty() && written.back().isPunct();
    if (!text.empty())
        label.push_back(literal(closed ? u" "_s : words.named({}), label.back().style));
    std::ranges::move(text, std::back_inserter(label));
    return label;
}

Inline literal(const QString &text, const CharStyle &style)
{
    return fieldInline(text, style, {});
}

Inline iconInline(Icon icon, const QString &said, const CharStyle &style)
{
    Inline piece = literal(said, style);
    piece.style.icon = icon;
    piece.style.tracking = 0;
    piece.style.underline = false;
    piece.style.letterCase = LetterCase::AsTyped;
    piece.breaks = Breaks::Never;
    return piece;
}

Inline fieldName(const FieldSpec &spec, const CharStyle &style, const Words &words)
{
    return literal(words.named(words.label(spec)), style);
}

QString plainText(const std::vector<Inline> &content)
{
    QString text;
    for (const Inline &piece : content)
        text += piece.text;
    return text;
}

QString visibleAddress(const QString &url)
{
    QString shown = url.trimmed();
    for (const QStringView scheme : {u"https://", u"http://"})
        if (shown.startsWith(scheme, Qt::CaseInsensitive))
            shown.remove(0, scheme.size());
    if (shown.endsWith(u'/'))
        shown.chop(1);
    return shown;
}

QString uriOf(const QString &typed)
{
    const QString address = typed.trimmed();
    if (address.isEmpty() || address.startsWith(u'#'))
        return {};
    QUrl url(address, QUrl::TolerantMode);
    if (url.scheme().isEmpty() || url.scheme().contains(u'.')) // "example.org:80/x" is no scheme
        url = QUrl(u"https://"_s + address, QUrl::TolerantMode);
    static constexpr QStringView schemes[] = {u"http", u"https", u"mailto", u"tel", u"ftp"};
    const bool known = std::ranges::find(schemes, QStringView(url.scheme())) != std::end(schemes);
    return url.isValid() && known ? QString::fromLatin1(url.toEncoded()) : QString();
}

QString mailUri(const QString &address)
{
    const QString bare = address.startsWith(u"mailto:") ? address.sliced(7) : address;
    return bare.contains(u'@')
        ? u"mailto:"_s + QString::fromLatin1(QUrl::toPercentEncoding(bare.trimmed(), "@.+-_"))
        : QString();
}

QString phoneUri(const QString &number)
{
    QString digits;
    for (const QChar unit : number)
        if (unit.isDigit() || (unit == u'+' && digits.isEmpty()))
            digits += unit.isDigit() ? QChar(u'0' + unit.digitValue()) : unit;
    return digits.size() < 3 ? QString() : u"tel:"_s + digits;
}

} // namespace vitae
