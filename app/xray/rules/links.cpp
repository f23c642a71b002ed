// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/richtext.h"
#include "ruleset.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>
#include <map>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct Message {
    Q_DECLARE_TR_FUNCTIONS(XRay)
};

bool isSound(const QString &address)
{
    static const QRegularExpression otherScheme(u"^[a-z][a-z0-9+.-]*:(?!//)"_s),
        host(u"^[^\\s.]+(\\.[^\\s.]+)+\\.?$"_s);
    const QString text = address.trimmed();
    if (text.isEmpty() || (otherScheme.match(text).hasMatch() && !text.startsWith(u"http"_s)))
        return true; // mailto: and its like
    if (isEmailAddress(text))
        return true;
    const QUrl url(text.contains(u"://"_s) ? text : u"https://"_s + text);
    static const QRegularExpression space(u"\\s"_s);
    return url.isValid() && host.match(url.host()).hasMatch() && !text.contains(space);
}

void checkAddresses(const Node &node, Findings &findings)
{
    const auto check = [&](const QString &address, Field field) {
        if (!isSound(address))
            findings.add(Severity::Warning, u"link.malformed"_s,
                         Message::tr("“%1” is no web address: write it as https://example.org.").arg(address),
                         {node.id, field, 0});
    };
    for (const FieldSpec &spec : fieldsOf(node.type, node.kind)) {
        if (spec.type == FieldType::Url)
            check(node.text(spec.field), spec.field);
        if (spec.type != FieldType::RichText)
            continue;
        const RichText text = RichText::parse(node.text(spec.field));
        for (const RichSpan &span : text.spans())
            check(span.link, spec.field);
    }
    for (const NodePtr &child : node.children)
        checkAddresses(*child, findings);
}

/// Without what people leave out.
QString bare(QString address)
{
    static const QRegularExpression start(u"^(?:https?://|mailto:|tel:)?(?:www\\.)?"_s);
    address = QUrl::fromPercentEncoding(address.trimmed().toLower().toUtf8());
    address.remove(start);
    return address.endsWith(u'/') ? address.chopped(1) : address;
}

/// A link as a page shows it.
struct ShownLink {
    QString text, url;
    FieldRef where;
};

std::map<int, ShownLink> linksOn(const PageList &pages)
{
    std::map<int, ShownLink> links;
    for (const Page &page : pages.pages)
        for (const Item &item : page.items) {
            int node = item.structure;
            while (node >= 0 && pages.structure[size_t(node)].role != StructureRole::Link)
                node = pages.structure[size_t(node)].parent;
            if (node < 0)
                continue;
            ShownLink &link = links[node];
            if (const auto *area = std::get_if<LinkAreaItem>(&item.content)) {
                link.url = area->url;
            } else if (const auto *text = std::get_if<TextItem>(&item.content)) {
                link.text += text->run->text;
                for (const SourceSpan &span : text->run->sources)
                    link.where = link.where.node == 0 ? span.field : link.where;
            }
        }
    return links;
}

void checkTargets(const PageList &pages, Findings &findings)
{
    static const QRegularExpression address(
        u"^(?:https?://|www\\.)\\S+$|^[\\w-]+(?:\\.[\\w-]+)*\\.[a-z]{2,}(?:/\\S*)?$|^\\S+@\\S+\\.\\w+$"_s);
    for (const auto &[node, link] : linksOn(pages)) {
        const QString shown = link.text.trimmed();
        if (link.where.node == 0 || link.url.isEmpty() || !address.match(shown.toLower()).hasMatch()
            || bare(link.url).contains(bare(shown)))
            continue;
        findings.add(Severity::Warning, u"link.differs"_s,
                     Message::tr("“%1” leads to %2: write the address that it leads to, or words.")
                         .arg(shown, link.url),
                     link.where);
    }
}

} // namespace

void checkLinks(const Cv &cv, const PageList &pages, Findings &findings)
{
    checkAddresses(*cv.root, findings);
    checkTargets(pages, findings);
}

} // namespace vitae
