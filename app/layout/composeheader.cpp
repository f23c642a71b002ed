// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compose.h"

#include "address.h"
#include "document/imageheader.h"
#include "inlines.h"

#include <QRegularExpression>
#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

using O = Option;
using Content = std::vector<Inline>;

Align alignOf(const Theme &theme, Option option)
{
    return theme.text(option) == u"center" ? Align::Center : Align::Start;
}

void append(Content &content, Content more)
{
    std::ranges::move(more, std::back_inserter(content));
}

/// One contact item per value of a field of cardinality many.
void addListItems(std::vector<Content> &items, const Node &person, Field field, const ComposeContext &context)
{
    const FieldSpec *spec = person.spec(field);
    const Content all = spec ? fieldContent(person, *spec, context.styles.contact, context) : Content();
    for (const Inline &piece : all)
        if (piece.source.node != 0)
            items.push_back({piece});
}

Content contentOf(const Node &node, Field field, const ComposeContext &context)
{
    const FieldSpec *spec = node.spec(field);
    return spec ? fieldContent(node, *spec, context.styles.contact, context) : Content();
}

/// Whether every word stands in the item already: "@ada@example.org" in "example.org/@ada".
bool says(const Content &item, const QString &words)
{
    static const QRegularExpression between(u"\\W+"_s, QRegularExpression::UseUnicodePropertiesOption);
    const QString text = plainText(item);
    const QStringList all = words.split(between, Qt::SkipEmptyParts);
    return !all.isEmpty() && std::ranges::all_of(all, [&text](const QString &word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

/// The address as the person wants it shown; it stands for all else that the profile says.
Content shownAddress(const Node &profile, const ComposeContext &context)
{
    Content label = contentOf(profile, Field::Label, context);
    Content address = contentOf(profile, Field::Url, context);
    if (address.empty())
        return label;
    address.front().text = label.front().text;
    address.front().source = label.front().source;
    address.front().isolate = label.front().isolate;
    return address;
}

/// "github.com/name", or "Network: name" where the address does not say it.
Content profileItem(const Node &profile, const ComposeContext &context)
{
    const CharStyle &style = context.styles.contact;
    const QString network = profile.text(Field::Network);
    const bool isLabelled = !profile.text(Field::Label).isEmpty();
    Content item = isLabelled ? shownAddress(profile, context) : contentOf(profile, Field::Url, context);
    if (!item.empty() && !item.front().link.isEmpty() && !network.isEmpty())
        item.front().linkContents = context.words.named(network) + item.front().text;
    if (isLabelled)
        return item;
    Content user = contentOf(profile, Field::Username, context);
    const QString name = profile.text(Field::Username);
    if (item.empty()) {
        item = std::move(user);
    } else if (!user.empty() && !says(item, name)) {
        item.push_back(literal(context.words.punctuated(u" ("_s), style));
        append(item, std::move(user));
        item.push_back(literal(context.words.punctuated(u")"_s), style));
    }
    if (!says(item, network))
        item = runIn(contentOf(profile, Field::Network, context), std::move(item), context.words);
    return item;
}

Content detailItem(const Node &detail, const ComposeContext &context)
{
    return runIn(contentOf(detail, Field::Label, context), contentOf(detail, Field::Details, context),
                 context.words);
}

std::vector<Content> contactItems(const Node &person, const ComposeContext &context)
{
    std::vector<Content> items;
    if (Content address = addressContent(person, context.styles.contact, context); !address.empty())
        items.push_back(std::move(address));
    for (const Field field : {Field::Phone, Field::Email, Field::Url})
        addListItems(items, person, field, context);
    for (const NodePtr &child : person.children) {
        Content item =
            child->type == NodeType::Profile ? profileItem(*child, context) : detailItem(*child, context);
        if (!item.empty())
            items.push_back(std::move(item));
    }
    for (Content &item : items) {
        for (Inline &piece : item) {
            piece.breaks = Breaks::Never;
            if (piece.isolate == Isolate::Field)
                piece.isolate = Isolate::Item;
        }
    }
    return items;
}

/// Splits items into as few rows as fit, then evens the rows out: returns the index after each row's last
/// item. Dynamic programming over rows; the cost is the squared slack.
std::vector<size_t> balancedRows(const std::vector<float> &widths, float gap, float available)
{
    const size_t count = widths.size();
    struct Best {
        size_t rows = std::numeric_limits<size_t>::max();
        double cost = 0;
        size_t from = 0;
    };
    std::vector<Best> best(count + 1);
    best[0] = {0, 0, 0};
    for (size_t end = 1; end <= count; ++end) {
        float width = -gap;
        for (size_t begin = end; begin-- > 0;) {
            width += widths[begin] + gap;
            if (width > available && begin + 1 < end)
                break;
            const double slack = double(available) - double(width);
            const Best candidate{best[begin].rows + 1, best[begin].cost + slack * slack, begin};
            if (std::tie(candidate.rows, candidate.cost) < std::tie(best[end].rows, best[end].cost))
                best[end] = candidate;
        }
    }
    std::vector<size_t> ends;
    for (size_t end = count; end > 0; end = best[end].from)
        ends.insert(ends.begin(), end);
    return ends;
}

/// Rows of contact items; separators stand between the items of a row only.
void addContact(FragmentBuilder &builder, const Node &person, float width, float step)
{
    const ComposeContext &context = builder.context();
    const std::vector<Content> items = contactItems(person, context);
    const CharStyle &style = context.styles.contact;
    Content separator{literal(u"  %1  "_s.arg(context.theme.text(O::ContactSeparator)), style)};
    separator.front().breaks = Breaks::Never; // rows are made here
    // Spaces at the end of a line have no width: a stop after them shows it.
    const Content stop{literal(u"."_s, style)}, stopped{separator.front(), stop.front()};
    const float gap = builder.widthOf(stopped) - builder.widthOf(stop);
    std::vector<float> widths;
    for (const Content &item : items)
        widths.push_back(builder.widthOf(item));
    size_t begin = 0;
    for (const size_t end : balancedRows(widths, gap, width)) {
        TextBlock row;
        for (size_t i = begin; i < end; ++i) {
            if (i > begin)
                append(row.content, separator);
            append(row.content, items[i]);
        }
        row.structure = builder.addNode(StructureRole::P, -1, person.id);
        row.width = width;
        row.step = begin == 0 ? step : style.size * 1.42F;
        row.leading = style.size * 1.42F;
        row.align = alignOf(context.theme, O::HeaderAlign);
        builder.addText(row);
        begin = end;
    }
}

struct HeaderLine {
    Field field;
    StructureRole role;
    const CharStyle &style;
    float step;
};

void addHeaderLine(FragmentBuilder &builder, const Node &person, const HeaderLine &line, float width)
{
    const ComposeContext &context = builder.context();
    const FieldSpec *spec = person.spec(line.field);
    TextBlock text;
    text.content = spec ? fieldContent(person, *spec, line.style, context) : Content();
    if (text.content.empty())
        return;
    text.structure = builder.addNode(line.role, -1, person.id);
    text.width = width;
    text.step = line.step;
    text.leading = line.style.size * 1.18F;
    text.align = alignOf(context.theme, O::HeaderAlign);
    builder.addText(text);
}

/// JPEG and PNG say their size in their first bytes; decoding is for those who paint.
std::shared_ptr<const Image> readImage(const QByteArray &bytes)
{
    const auto header = readImageHeader(bytes);
    return header ? std::make_shared<const Image>(Image{bytes, header->size(), qHash(bytes)}) : nullptr;
}

/// As high as the option says, but never wider than two fifths of the text.
QSizeF photoSize(const Image &image, const ComposeContext &context)
{
    static constexpr double widest = 0.4;
    const double height = context.theme.number(O::PhotoHeight) * 72 / 25.4;
    const QSizeF wanted(height * image.pixels.width() / image.pixels.height(), height);
    const double scale = std::min(1.0, widest * double(context.width) / wanted.width());
    return wanted * scale;
}

/// The photo at the end edge, its top level with the top of the first line.
void addPhoto(FragmentBuilder &builder, const Node &person, const std::shared_ptr<const Image> &image)
{
    const ComposeContext &context = builder.context();
    const QSizeF size = photoSize(*image, context);
    const int figure = builder.addNode(StructureRole::Figure, -1, person.id);
    const auto *photo = std::get_if<Photo>(&person.value(Field::Photo));
    builder.node(figure).alt = photo->alt.isEmpty() ? person.text(Field::Name) : photo->alt;
    Item item;
    const double x = context.rightToLeft ? 0 : double(context.width) - size.width();
    item.origin = QPointF(x, -double(builder.lineBox(0).ascent));
    item.content = ImageItem{image, size, 0};
    item.structure = figure;
    builder.addItem(0, std::move(item));
    float used = builder.lineBox(0).ascent;
    for (int i = 1; i < builder.lineCount(); ++i)
        used += builder.lineBox(i).step;
    builder.setOverhang(std::max(float(size.height()) - used, 0.0F));
}

/// Titles that the person typed in capitals are set smaller and spaced, or they would shout.
CharStyle headingStyle(const QString &title, const Styles &styles)
{
    CharStyle style = styles.heading;
    const bool isCapitals = title.size() > 3 && title == title.toUpper() && title != title.toLower();
    if (isCapitals && style.letterCase == LetterCase::AsTyped) {
        style.size *= 0.88F;
        style.tracking = std::max(style.tracking, 0.05F);
    }
    return style;
}

} // namespace

FragmentPtr composeHeader(const Node &person, const ComposeContext &context,
                          const QMap<QString, QByteArray> &assets)
{
    FragmentBuilder builder(context);
    const Theme &theme = context.theme;
    const auto *photo = std::get_if<Photo>(&person.value(Field::Photo));
    const auto image = photo ? readImage(assets.value(photo->asset)) : nullptr;
    static constexpr float besidePhoto = 18;
    float width = context.width;
    if (image)
        width -= float(photoSize(*image, context).width()) + besidePhoto;
    addHeaderLine(builder, person, {Field::Name, StructureRole::H1, context.styles.name, 0}, width);
    addHeaderLine(
        builder, person,
        {Field::Headline, StructureRole::P, context.styles.headline, float(theme.number(O::HeadlineGap))},
        width);
    addContact(builder, person, width, float(theme.number(O::ContactGap)));
    if (builder.lineCount() == 0 && image)
        builder.addText({}); // the photo hangs on a line
    if (builder.lineCount() == 0)
        return nullptr;
    if (image)
        addPhoto(builder, person, image);
    builder.keep(0, builder.lineCount() - 1);
    return builder.finish();
}

FragmentPtr composeSummary(const Node &person, const ComposeContext &context)
{
    const FieldSpec *spec = person.spec(Field::Summary);
    TextBlock text;
    text.content = spec ? fieldContent(person, *spec, context.styles.body, context) : Content();
    if (text.content.empty())
        return nullptr;
    FragmentBuilder builder(context);
    text.structure = builder.addNode(StructureRole::P, -1, person.id);
    text.align = context.bodyAlign();
    builder.addText(text);
    return builder.finish();
}

FragmentPtr composeHeading(const QString &title, NodeId node, const ComposeContext &context)
{
    const Theme &theme = context.theme;
    FragmentBuilder builder(context);
    TextBlock text;
    Inline piece = literal(title, headingStyle(title, context.styles));
    piece.source = {node, node == 0 ? Field::None : Field::Title, 0};
    text.content = {piece};
    text.structure = builder.addNode(StructureRole::H2, -1, node);
    text.align = alignOf(theme, O::HeadingAlign);
    text.leading = context.styles.heading.size * 1.2F;
    const int line = builder.addText(text);
    const int last = builder.lineCount() - 1;
    if (const double thickness = theme.number(O::HeadingRule); thickness > 0) {
        builder.addRule(last, float(theme.number(O::HeadingRuleGap)), context.width, float(thickness),
                        theme.color(O::HeadingRuleColor).value_or(Color{}));
    }
    builder.addOutline(0, title, line, text.structure);
    builder.keep(line, last);
    return builder.finish();
}

FragmentPtr composeGroupTitle(const Node &group, const ComposeContext &context)
{
    const FieldSpec *spec = group.spec(Field::Title);
    TextBlock text;
    text.content = spec ? fieldContent(group, *spec, context.styles.group, context) : Content();
    if (text.content.empty())
        return nullptr;
    FragmentBuilder builder(context);
    text.structure = builder.addNode(StructureRole::H3, -1, group.id);
    const int line = builder.addText(text);
    builder.addOutline(1, plainText(text.content), line, text.structure);
    builder.keep(line, builder.lineCount() - 1);
    return builder.finish();
}

} // namespace vitae
