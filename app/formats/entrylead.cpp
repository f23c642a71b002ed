// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entrylead.h"

#include "recognition.h"
#include "richmarks.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

/// Takes an address off the end; a link with words of its own belongs to the text.
QString takeAddress(QString &rich)
{
    static const QRegularExpression atEnd(
        u"(?:^|\\s)(?:[–—|·-]\\s+)?(?:<(https?://[^\\s<>*]+)>|\\(<(https?://[^\\s<>*]+)>\\)|"
        "(https?://[^\\s<>()\\[\\]*]+?))\\.?$"_s);
    const auto match = atEnd.match(rich);
    if (!match.hasMatch() || match.capturedStart() == 0)
        return {};
    rich.truncate(match.capturedStart());
    while (!rich.isEmpty() && (rich.back().isSpace() || QStringView(u",;:").contains(rich.back())))
        rich.chop(1);
    return match.captured(match.lastCapturedIndex());
}

} // namespace

EntryLead splitLead(const QString &rich)
{
    EntryLead lead;
    QString line = rich;
    lead.url = takeAddress(line);
    const auto labelled = line.startsWith(u"**") ? splitLabel(line) : std::nullopt;
    if (!labelled) {
        lead.name = withoutOuterMarks(line);
        return lead;
    }
    lead.name = labelled->label;
    lead.colon = lead.name.endsWith(u':') || lead.name.endsWith(u'：');
    if (lead.colon)
        lead.name = lead.name.chopped(1).trimmed();
    lead.text = labelled->details;
    return lead;
}

} // namespace vitae
