// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ruleset.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct Message {
    Q_DECLARE_TR_FUNCTIONS(XRay)
};

} // namespace

bool isEmailAddress(const QString &text)
{
    static const QRegularExpression mail(u"^[^\\s@:]+@[^\\s@]+\\.[^\\s@.]+$"_s);
    return mail.match(text).hasMatch();
}

void checkContact(const Node &person, Findings &findings)
{
    const FieldRef email{person.id, Field::Email, 0}, phone{person.id, Field::Phone, 0};
    const QStringList mails = person.list(Field::Email), phones = person.list(Field::Phone);
    if (person.text(Field::Name).trimmed().isEmpty())
        findings.add(Severity::Error, u"contact.name"_s, Message::tr("The CV has no name: enter it."),
                     {person.id, Field::Name, 0});
    if (mails.isEmpty())
        findings.add(Severity::Error, u"contact.no-email"_s,
                     Message::tr("There is no e-mail address: enter one, so that people can answer."), email);
    for (int i = 0; i < int(mails.size()); ++i)
        if (!isEmailAddress(mails[i].trimmed()))
            findings.add(
                Severity::Error, u"contact.email"_s,
                Message::tr("“%1” is no e-mail address: write it as name@example.org.").arg(mails[i]),
                {person.id, Field::Email, i});
        else if (!isEmailAddress(mails[i]))
            findings.add(Severity::Hint, u"contact.email"_s,
                         Message::tr("There are spaces around “%1”: remove them.").arg(mails[i].trimmed()),
                         {person.id, Field::Email, i});
    if (phones.isEmpty())
        findings.add(Severity::Hint, u"contact.no-phone"_s,
                     Message::tr("There is no phone number: enter one if people may call."), phone);
    for (int i = 0; i < int(phones.size()); ++i)
        if (std::ranges::count_if(phones[i], [](QChar c) { return c.isDigit(); }) < 7)
            findings.add(
                Severity::Warning, u"contact.phone"_s,
                Message::tr("“%1” has too few digits for a phone number: write it in full.").arg(phones[i]),
                {person.id, Field::Phone, i});
}

} // namespace vitae
