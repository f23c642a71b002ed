// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compose.h"

#include "composecontact.h"
#include "headerphoto.h"
#include "inlines.h"
#include "marks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

using O = Option;
using Content = std::vector<Inline>;

/// The name with the last word in a weight or on a line of its own, where the theme says so.
Content nameContent(const Node &person, const ComposeContext &context)
{
    const FieldSpec *spec = person.spec(Field::Name);
    const Styles &styles = context.styles;
    Content content = spec ? fieldContent(person, *spec, styles.name, context) : Content();
    if (content.size() != 1)
        return content;
    const bool twoLines = context.theme.flag(O::NameTwoLines);
    const qsizetype space = content.front().text.trimmed().lastIndexOf(u' ');
    if (space <= 0 || (!twoLines && styles.lastName == styles.name))
        return content;
    Inline last = content.front();
    Inline &first = content.front();
    last.text = last.text.sliced(space + 1);
    last.offset = first.offset + quint32(space) + 1;
    last.style = styles.lastName;
    last.isolate = Isolate::Joined;
    first.text = first.text.first(space + 1);
    if (twoLines)
        first.text.back() = u'\n';
    content.push_back(std::move(last));
    return content;
}

/// Composes name, headline, contact details and photo, and what stands behind them.
class HeaderComposer {
  public:
    HeaderComposer(const Node &person, const ComposeContext &context, bool withContact)
        : m_person(person),
          m_context(context),
          m_theme(context.theme),
          m_withContact(withContact),
          m_builder(context)
    {
        m_edge = m_left = m_theme.flag(O::HeaderAcross) ? -context.margin : 0;
        m_width = context.width - m_left;
        m_contactIsBeside = withContact && m_theme.text(O::ContactPlace) == u"beside";
    }

    FragmentPtr compose(const std::optional<HeaderPhoto> &photo);

  private:
    void addName();
    [[nodiscard]] float fittingScale(const Content &name, float width) const;
    void addHeadline();
    void addContact();
    void addContactBeside();
    void makeRoomFor(const HeaderPhoto &photo);
    void addPhoto(const HeaderPhoto &photo);
    void addGround();
    void addRuleBelow();
    [[nodiscard]] float height() const;

    const Node &m_person;
    const ComposeContext &m_context;
    const Theme &m_theme;
    const bool m_withContact;
    FragmentBuilder m_builder;
    float m_edge = 0; ///< where it begins
    float m_left = 0; ///< where its text begins: a photo may stand before it
    float m_width = 0; ///< of its text
    bool m_contactIsBeside = false; ///< at the end edge, beside name and headline

    static constexpr float contactShare = 0.36F; ///< of the width, for contact details at the end edge
};

FragmentPtr HeaderComposer::compose(const std::optional<HeaderPhoto> &photo)
{
    if (photo)
        makeRoomFor(*photo);
    const float whole = m_width;
    if (m_contactIsBeside)
        m_width *= 1 - contactShare - 0.04F;
    addName();
    addHeadline();
    m_width = whole;
    if (m_withContact)
        addContact();
    if (m_builder.lineCount() == 0 && photo)
        m_builder.addText({}); // the photo hangs on a line
    if (m_builder.lineCount() == 0)
        return nullptr;
    if (photo)
        addPhoto(*photo);
    addRuleBelow();
    addGround();
    m_builder.setGapAfter(float(m_theme.number(O::HeaderGap)));
    m_builder.keep(0, m_builder.lineCount() - 1);
    return m_builder.finish();
}

void HeaderComposer::addName()
{
    const CharStyle &style = m_context.styles.name;
    TextBlock text;
    text.content = nameContent(m_person, m_context);
    if (text.content.empty())
        return;
    const float mark = drawnMarkWidth(m_theme.text(O::NameMark), style);
    text.structure = m_builder.addNode(StructureRole::H1, -1, m_person.id);
    text.x = m_left + mark;
    text.width = m_width - mark;
    text.align = alignOf(m_theme, O::HeaderAlign);
    const float scale = fittingScale(text.content, text.width);
    for (Inline &piece : text.content)
        piece.style.size *= scale;
    text.leading = style.size * scale * 1.18F;
    const int line = m_builder.addText(text);
    addDrawnMark(m_builder, line, m_theme.text(O::NameMark), style, m_left);
}

/// No name is broken inside a word for being large: it is set smaller until its longest word fits.
float HeaderComposer::fittingScale(const Content &name, float width) const
{
    static constexpr float smallest = 0.5F;
    float widest = 0;
    for (const Inline &piece : name) {
        for (const QString &word : piece.text.split(u' ', Qt::SkipEmptyParts)) {
            Inline alone = piece;
            alone.text = word.trimmed();
            widest = std::max(widest, m_builder.widthOf({alone}));
        }
    }
    return widest > width ? std::max(width / widest * 0.995F, smallest) : 1;
}

void HeaderComposer::addHeadline()
{
    const CharStyle &style = m_context.styles.headline;
    const FieldSpec *spec = m_person.spec(Field::Headline);
    TextBlock text;
    text.content = spec ? fieldContent(m_person, *spec, style, m_context) : Content();
    if (text.content.empty())
        return;
    text.structure = m_builder.addNode(StructureRole::P, -1, m_person.id);
    const bool fitsBeside = m_builder.lineCount() == 1 && m_theme.text(O::HeaderAlign) == u"start"
        && m_builder.widthOf(nameContent(m_person, m_context)) + m_builder.widthOf(text.content)
            < m_width - 2 * style.size;
    if (m_theme.text(O::HeadlinePlace) == u"beside" && fitsBeside) {
        m_builder.addAtEnd(text, 0, m_left + m_width);
        return;
    }
    text.x = m_left;
    text.width = m_width;
    text.step = float(m_theme.number(O::HeadlineGap));
    text.leading = style.size * 1.18F;
    text.align = alignOf(m_theme, O::HeaderAlign);
    m_builder.addText(text);
}

void HeaderComposer::addContact()
{
    const QString &place = m_theme.text(O::ContactPlace);
    const bool canBeBeside = m_builder.lineCount() > 0
        && (place == u"beside" || (place == u"margin" && m_context.margin > 0 && m_edge == 0));
    if (canBeBeside) {
        addContactBeside();
        return;
    }
    const ContactBlock block{m_left, m_width, float(m_theme.number(O::ContactGap)),
                             alignOf(m_theme, O::HeaderAlign)};
    if (place == u"stack")
        addContactStack(m_builder, m_person, block);
    else
        addContactRows(m_builder, m_person, block);
}

/// In the margin column from the first line down, or at the end edge up from the last.
void HeaderComposer::addContactBeside()
{
    const bool inMargin = m_theme.text(O::ContactPlace) == u"margin";
    const float beside = contactShare * m_width;
    ContactBlock block{-m_context.margin, m_context.marginWidth(), 0, Align::Start};
    if (!inMargin)
        block = {m_left + m_width - beside, beside, 0, Align::End};
    const TextBlock text = contactStack(m_builder, m_person, block);
    if (text.content.empty())
        return;
    const float all = float(m_builder.linesOf(text) - 1) * text.leading;
    if (inMargin) {
        // Its first letters are as high as the name's.
        const float first = m_builder.capitalHeight(text.content) - m_builder.lineBox(0).ascent;
        const float down = first - height() + all;
        m_builder.addBeside(text, down);
        m_builder.setUsesMargin();
        m_builder.setOverhang(down);
        return;
    }
    const float room = height() + m_builder.lineBox(0).ascent - m_builder.capitalHeight(text.content);
    m_builder.addBeside(text, 0);
    m_builder.lineBox(0).ascent += std::max(all - room, 0.0F);
}

/// Beside the text it takes some of its width.
void HeaderComposer::makeRoomFor(const HeaderPhoto &photo)
{
    if (photo.place == HeaderPhoto::Place::Above)
        return;
    const float room = photo.width() + photo.gap;
    m_width -= room;
    if (photo.place == HeaderPhoto::Place::Start)
        m_left += room;
}

/// Beside the text, its top level with the top of the first line; or above all of it, aligned as it is.
void HeaderComposer::addPhoto(const HeaderPhoto &photo)
{
    const int figure = m_builder.addNode(StructureRole::Figure, -1, m_person.id);
    const auto &described = std::get<Photo>(m_person.value(Field::Photo));
    m_builder.node(figure).alt = described.alt.isEmpty() ? m_person.text(Field::Name) : described.alt;
    const float free = m_context.width - m_edge - photo.width();
    const bool isAbove = photo.place == HeaderPhoto::Place::Above;
    const Align align = isAbove                    ? alignOf(m_theme, O::HeaderAlign)
        : photo.place == HeaderPhoto::Place::Start ? Align::Start
                                                   : Align::End;
    float x = align == Align::Start ? m_edge : align == Align::Center ? m_edge + free / 2 : m_edge + free;
    if (m_context.rightToLeft)
        x = m_context.width - x - photo.width();
    LineBox &first = m_builder.lineBox(0);
    if (isAbove)
        first.ascent += photo.height() + photo.gap;
    const float top = first.ascent;
    photo.addTo(m_builder, 0, QPointF(double(x), -double(top)), figure);
    if (!isAbove)
        m_builder.setOverhang(std::max(photo.height() - top - height(), 0.0F));
}

void HeaderComposer::addRuleBelow()
{
    const auto thickness = float(m_theme.number(O::HeaderRule));
    if (thickness <= 0)
        return;
    const auto gap = float(m_theme.number(O::HeaderRuleGap));
    const float below = std::max(gap, m_builder.overhang() + gap);
    m_builder.addRule(m_builder.lineCount() - 1,
                      {m_edge, below, m_context.width - m_edge, thickness,
                       m_theme.color(O::HeaderRuleColor).value_or(Color{})});
}

/// A band from the edges of the paper to below the header.
void HeaderComposer::addGround()
{
    const auto color = m_theme.color(O::HeaderBand);
    if (!color)
        return;
    const float padding = 1.2F * m_context.leading;
    const float top = float(-m_context.paper.top());
    float bottom =
        std::max(m_builder.overhang(), m_builder.lineBox(m_builder.lineCount() - 1).descent) + padding;
    const auto least = float(m_theme.number(O::HeaderBandHeight) * pointsPerMillimetre);
    const float text = m_builder.lineBox(0).ascent + height();
    // A header that leaves room in the band stands in its middle.
    const float spare = std::max(least - (top + text + bottom), 0.0F);
    bottom += spare;
    Item band;
    band.origin = QPointF(m_context.paper.left(), -double(m_builder.lineBox(0).ascent + top));
    band.content = BoxItem{QSizeF(m_context.paper.width(), top + text + bottom), *color, 0};
    band.artifact = Artifact::Background;
    std::vector<Item> &items = m_builder.lineBox(0).items;
    items.insert(items.begin(), std::move(band));
    m_builder.setOverhang(bottom);
}

/// From the first baseline to the last.
float HeaderComposer::height() const
{
    float result = 0;
    for (int i = 1; i < m_builder.lineCount(); ++i)
        result += m_builder.lineBox(i).step;
    return result;
}

} // namespace

Align alignOf(const Theme &theme, Option option)
{
    const QString &name = theme.text(option);
    return name == u"center" ? Align::Center : name == u"end" ? Align::End : Align::Start;
}

FragmentPtr composeHeader(const Node &person, const ComposeContext &context,
                          const QMap<QString, QByteArray> &assets, bool withContact)
{
    return HeaderComposer(person, context, withContact).compose(headerPhoto(person, context, assets));
}

FragmentPtr composeSummary(const Node &person, const ComposeContext &context)
{
    const FieldSpec *spec = person.spec(Field::Summary);
    TextBlock text;
    text.content = spec ? fieldContent(person, *spec, context.styles.summary, context) : Content();
    if (text.content.empty())
        return nullptr;
    FragmentBuilder builder(context);
    text.structure = builder.addNode(StructureRole::P, -1, person.id);
    text.align = context.bodyAlign();
    text.x = context.theme.flag(O::SummaryAcross) ? -context.margin : 0;
    text.leading = float(context.theme.number(O::SummaryLeading));
    text.step = text.leading;
    builder.addText(text);
    return builder.finish();
}

} // namespace vitae
