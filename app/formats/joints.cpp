// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "joints.h"

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

/// For each character, whether a separator there would cut brackets, a link or code apart.
std::vector<bool> insideBrackets(QStringView text)
{
    std::vector<bool> inside(size_t(text.size()), false);
    int depth = 0;
    bool code = false;
    bool bold = false;
    const bool paired = text.count(u"**") % 2 == 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (paired && c == u'*' && i + 1 < text.size() && text[i + 1] == u'*') {
            bold = !bold;
            inside[size_t(i++)] = true;
        }
        if (c == u'`')
            code = !code;
        if (c == u'(' || c == u'[' || (c == u'<' && text.sliced(i).startsWith(u"<http")))
            ++depth;
        inside[size_t(i)] = depth > 0 || code || bold;
        if ((c == u')' || c == u']' || c == u'>') && depth > 0)
            --depth;
    }
    return inside;
}

/// The length of such a gap; two spaces after a full stop are none.
qsizetype gapLength(QStringView here, QChar before)
{
    if (!isGap(here) || before.isSpace() || QStringView(u".!?").contains(before))
        return 0;
    qsizetype length = 1;
    while (length < here.size() && here[length].isSpace())
        ++length;
    return length;
}

/// The length of the joint at a place, 0 when there is none.
qsizetype jointAt(QStringView text, qsizetype at, Joint joint)
{
    const QStringView here = text.sliced(at);
    switch (joint) {
    case Joint::Dash:
        for (const QStringView dash : {u" – ", u" — ", u" - ", u" ― ", u" -- "}) {
            if (here.startsWith(dash))
                return dash.size();
        }
        return 0;
    case Joint::Bar:
        for (const QStringView bar : {u" | ", u" · ", u" • ", u" // "}) {
            if (here.startsWith(bar))
                return bar.size();
        }
        return gapLength(here, at > 0 ? text[at - 1] : QChar());
    case Joint::At:
        for (const QStringView word : {u" @ ", u" at ", u" bei ", u" chez ", u" presso "}) {
            if (here.startsWith(word))
                return word.size();
        }
        return 0;
    case Joint::Semicolon: return here.startsWith(u"; ") ? 2 : 0;
    case Joint::Comma:
        for (const QStringView comma : {u", ", u"، "}) {
            if (here.startsWith(comma))
                return comma.size();
        }
        return here.startsWith(u'，') ? 1 : 0;
    case Joint::Paren: return here.startsWith(u" (") ? 2 : 0;
    }
    return 0;
}

/// "Acme, Inc.": no joint stands before the end of a company's name.
bool isCompanyForm(QStringView after)
{
    for (const QStringView form :
         {u"Inc", u"Ltd", u"LLC", u"L.L.C", u"Corp", u"GmbH", u"S.A.", u"Co.", u"LLP", u"PLC"}) {
        if (after.startsWith(form, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace

bool isGap(QStringView text)
{
    return text.startsWith(u'\t') || text.startsWith(u'\u3000')
        || (text.size() > 1 && text[0].isSpace() && text[1].isSpace());
}

Halves splitAt(const QString &rich, Joint joint)
{
    const std::vector<bool> inside = insideBrackets(rich);
    for (qsizetype at = 1; at < rich.size(); ++at) {
        if (inside[size_t(at)])
            continue;
        const qsizetype length = jointAt(rich, at, joint);
        if (length == 0)
            continue;
        const QStringView after = QStringView(rich).sliced(at + length).trimmed();
        if (joint == Joint::Comma && isCompanyForm(after))
            continue;
        QString second = after.toString();
        if (joint == Joint::Paren) {
            if (!second.endsWith(u')') || second.indexOf(u')') != second.size() - 1)
                continue;
            second.chop(1);
        }
        const QString first = rich.first(at).trimmed();
        if (!first.isEmpty() && !second.isEmpty())
            return {first, second,
                    joint == Joint::At ? rich.sliced(at, length).trimmed().remove(u'@') : QString()};
    }
    return {rich, {}, {}};
}

std::vector<QString> splitAll(const QString &rich)
{
    const std::vector<bool> inside = insideBrackets(rich);
    std::vector<QString> parts;
    qsizetype start = 0;
    const auto add = [&](qsizetype end) {
        if (const QString part = rich.sliced(start, end - start).trimmed(); !part.isEmpty())
            parts.push_back(part);
    };
    for (qsizetype at = 0; at < rich.size(); ++at) {
        if (inside[size_t(at)])
            continue;
        for (const Joint joint : {Joint::Dash, Joint::Bar, Joint::Semicolon, Joint::Comma}) {
            const qsizetype length = jointAt(rich, at, joint);
            if (length == 0
                || (joint == Joint::Comma && isCompanyForm(QStringView(rich).sliced(at + length))))
                continue;
            add(at);
            start = at + length;
            at = start - 1;
            break;
        }
    }
    add(rich.size());
    return parts;
}

} // namespace vitae
