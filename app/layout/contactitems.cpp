// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contactitems.h"

#include "address.h"
#include "inlines.h"
#include "phonetext.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

using O = Option;
using Content = std::vector<Inline>;

/// A contact detail on its way to the page.
struct ContactItem {
    QStringList names; ///< by which "contact.order" may call it, the most special first
    Content content;
    Icon icon = Icon::None;
    QString said; ///< what the icon says to who does not see it; empty: the content says it
};

Content contentOf(const Node &node, Field field, const ComposeContext &context)
{
    const FieldSpec *spec = node.spec(field);
    Content content = spec ? fieldContent(node, *spec, context.styles.contact, context) : Content();
    std::erase_if(content, [](const Inline &piece) { return piece.style.icon != Icon::None; }); // of links
    return content;
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

/// The profiles of a person, each as the theme wants it.
class ProfileMaker {
  public:
    ProfileMaker(const Node &profile, const ComposeContext &context)
        : m_profile(profile),
          m_context(context),
          m_network(profile.text(Field::Network).trimmed())
    {
        m_item.names = {m_network.toLower(), u"profile"_s};
        if (context.theme.flag(O::ContactIcons))
            m_item.icon = networkIcon(m_network);
    }

    ContactItem make()
    {
        const bool byUser = m_context.theme.text(O::ContactProfiles) != u"address";
        if (byUser && !m_profile.text(Field::Username).isEmpty())
            addUser();
        else
            addAddress();
        return std::move(m_item);
    }

  private:
    /// "Network: name", or the name alone beside an icon that names the network.
    void addUser()
    {
        m_item.content = contentOf(m_profile, Field::Username, m_context);
        const QString uri = uriOf(m_profile.text(Field::Url));
        for (Inline &piece : m_item.content) {
            if (uri.isEmpty())
                continue;
            piece.link = uri;
            piece.linkContents = m_context.words.named(m_network) + piece.text;
            piece.style = m_context.styles.linked(piece.style);
        }
        nameNetwork(m_context.theme.text(O::ContactProfiles) == u"user");
    }

    /// "github.com/name", or "Network: name" where the address does not say it.
    void addAddress()
    {
        const CharStyle &style = m_context.styles.contact;
        const bool isLabelled = !m_profile.text(Field::Label).isEmpty();
        Content &item = m_item.content;
        item = isLabelled ? shownAddress(m_profile, m_context) : contentOf(m_profile, Field::Url, m_context);
        if (!item.empty() && !item.front().link.isEmpty() && !m_network.isEmpty())
            item.front().linkContents = m_context.words.named(m_network) + item.front().text;
        if (isLabelled)
            return;
        Content user = contentOf(m_profile, Field::Username, m_context);
        if (item.empty()) {
            item = std::move(user);
        } else if (!user.empty() && !says(item, m_profile.text(Field::Username))) {
            item.push_back(literal(m_context.words.punctuated(u" ("_s), style));
            std::ranges::move(user, std::back_inserter(item));
            item.push_back(literal(m_context.words.punctuated(u")"_s), style));
        }
        if (!says(item, m_network))
            nameNetwork(true);
    }

    void nameNetwork(bool byIcon)
    {
        const bool hasIcon = m_item.icon == Icon::LinkedIn || m_item.icon == Icon::GitHub;
        if (byIcon && hasIcon && !m_item.content.empty())
            m_item.said = m_context.words.named(m_network);
        else
            m_item.content = runIn(contentOf(m_profile, Field::Network, m_context), std::move(m_item.content),
                                   m_context.words);
    }

    const Node &m_profile;
    const ComposeContext &m_context;
    const QString m_network;
    ContactItem m_item;
};

/// The items in the order of the document.
class ItemCollector {
  public:
    ItemCollector(const Node &person, const ComposeContext &context) : m_person(person), m_context(context) {}

    std::vector<ContactItem> collect()
    {
        add({{u"address"_s}, addressContent(m_person, m_context.styles.contact, m_context), Icon::Place, {}});
        addEach(Field::Phone, {{u"phone"_s}, {}, Icon::Phone, {}});
        addEach(Field::Email, {{u"email"_s}, {}, Icon::Mail, {}});
        addEach(Field::Url, {{u"url"_s}, {}, Icon::Website, {}});
        for (const NodePtr &child : m_person.children) {
            if (child->type == NodeType::Profile)
                add(ProfileMaker(*child, m_context).make());
            else
                add({{u"detail"_s},
                     runIn(contentOf(*child, Field::Label, m_context),
                           contentOf(*child, Field::Details, m_context), m_context.words),
                     Icon::None,
                     {}});
        }
        return std::move(m_items);
    }

  private:
    void add(ContactItem item)
    {
        if (!item.content.empty())
            m_items.push_back(std::move(item));
    }

    /// One item per value of a field of cardinality many.
    void addEach(Field field, const ContactItem &like)
    {
        for (Inline &piece : contentOf(m_person, field, m_context)) {
            if (piece.source.node == 0)
                continue; // a comma between values
            if (field == Field::Phone)
                piece.text = phoneText(piece.text, m_context.theme.text(O::ContactPhone));
            ContactItem item = like;
            item.content.push_back(std::move(piece));
            m_items.push_back(std::move(item));
        }
    }

    const Node &m_person;
    const ComposeContext &m_context;
    std::vector<ContactItem> m_items;
};

/// Those that the theme names come first, in its order; the others keep theirs.
void sortItems(std::vector<ContactItem> &items, const QString &order)
{
    QStringList names = order.toLower().split(u',');
    for (QString &name : names)
        name = name.trimmed();
    const auto rank = [&names](const ContactItem &item) {
        const auto named =
            std::ranges::find_if(names, [&item](const QString &name) { return item.names.contains(name); });
        return named - names.begin();
    };
    std::ranges::stable_sort(items, {}, rank);
}

void finishItem(ContactItem &item, const ComposeContext &context, ItemBreaks breaks)
{
    const CharStyle &style = context.styles.contact;
    for (Inline &piece : item.content) {
        if (!context.theme.flag(O::ContactLinks) && !piece.link.isEmpty()) {
            piece.link.clear();
            piece.linkContents.clear();
            piece.style = style;
        }
        if (breaks == ItemBreaks::Never)
            piece.breaks = Breaks::Never;
        if (piece.isolate == Isolate::Field)
            piece.isolate = Isolate::Item;
    }
    if (!context.theme.flag(O::ContactIcons) || item.icon == Icon::None)
        return;
    Inline icon = iconInline(item.icon, item.said, style);
    icon.style.color = context.theme.color(O::ContactIconColor).value_or(style.color);
    item.content.insert(item.content.begin(), std::move(icon));
}

} // namespace

std::vector<Content> contactItems(const Node &person, const ComposeContext &context, ItemBreaks breaks)
{
    std::vector<ContactItem> items = ItemCollector(person, context).collect();
    sortItems(items, context.theme.text(O::ContactOrder));
    std::vector<Content> contents;
    for (ContactItem &item : items) {
        finishItem(item, context, breaks);
        contents.push_back(std::move(item.content));
    }
    return contents;
}

} // namespace vitae
