// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contact.h"

#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

/// A network by the host of its addresses, and where in the path the user name stands.
struct NetworkRow {
    const char16_t *host;
    const char16_t *name;
    const char16_t *before; ///< what the path begins with before the user name
};

constexpr NetworkRow networks[] = {
    {u"github.com", u"GitHub", u"/"},
    {u"gitlab.com", u"GitLab", u"/"},
    {u"bitbucket.org", u"Bitbucket", u"/"},
    {u"codeberg.org", u"Codeberg", u"/"},
    {u"linkedin.com", u"LinkedIn", u"/in/"},
    {u"xing.com", u"XING", u"/profile/"},
    {u"orcid.org", u"ORCID", u"/"},
    {u"scholar.google.com", u"Google Scholar", u"?user"},
    {u"researchgate.net", u"ResearchGate", u"/profile/"},
    {u"dblp.org", u"DBLP", u"/pid/"},
    {u"twitter.com", u"Twitter", u"/"},
    {u"x.com", u"X", u"/"},
    {u"bsky.app", u"Bluesky", u"/profile/"},
    {u"stackoverflow.com", u"Stack Overflow", u"/users/"},
    {u"facebook.com", u"Facebook", u"/"},
    {u"instagram.com", u"Instagram", u"/"},
    {u"youtube.com", u"YouTube", u"/@"},
    {u"medium.com", u"Medium", u"/@"},
    {u"dev.to", u"DEV", u"/"},
    {u"reddit.com", u"Reddit", u"/user/"},
    {u"t.me", u"Telegram", u"/"},
    {u"wa.me", u"WhatsApp", u"/"},
    {u"kaggle.com", u"Kaggle", u"/"},
    {u"huggingface.co", u"Hugging Face", u"/"},
    {u"leetcode.com", u"LeetCode", u"/"},
    {u"codepen.io", u"CodePen", u"/"},
    {u"behance.net", u"Behance", u"/"},
    {u"dribbble.com", u"Dribbble", u"/"},
    {u"imdb.com", u"IMDb", u"/name/"},
    {u"keybase.io", u"Keybase", u"/"},
};

QString usernameIn(const QUrl &url, const NetworkRow &row)
{
    const QString before = QString::fromUtf16(row.before);
    if (before.startsWith(u'?'))
        return QUrlQuery(url).queryItemValue(before.sliced(1));
    QString path = url.path();
    if (!path.startsWith(before))
        return {};
    path.remove(0, before.size());
    while (path.endsWith(u'/'))
        path.chop(1);
    // A longer path is a page of the network, not the person's; Stack Overflow has the number before the
    // name.
    const qsizetype slashes = path.count(u'/');
    return slashes == 0 || before == u"/users/" || before == u"/pid/" ? path : QString();
}

} // namespace

ProfileLink profileFromAddress(const QString &address)
{
    ProfileLink link;
    link.url = address;
    QUrl url(address.contains(u"://") ? address : u"https://"_s + address);
    QString host = url.host().toLower();
    for (const NetworkRow &row : networks) {
        const QString known = QString::fromUtf16(row.host);
        if (host != known && !host.endsWith(u'.' + known))
            continue;
        const QString name = usernameIn(url, row);
        if (name.isEmpty())
            break;
        link.network = QString::fromUtf16(row.name);
        link.username = name;
        break;
    }
    return link;
}

} // namespace vitae
