// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "features.h"

#include <QRegularExpression>
#include <limits>

using namespace Qt::StringLiterals;

namespace vitae::parser {

namespace {

auto pattern(const QString &source)
{
    return [expression = QRegularExpression(source, QRegularExpression::UseUnicodePropertiesOption)](
               const PdfTextItem &item) {
        const auto match = expression.match(item.text);
        return match.hasMatch() ? match.captured(match.lastCapturedIndex()) : QString();
    };
}

QString bold(const PdfTextItem &item)
{
    return item.isBold ? item.text : QString();
}

QString capitals(const PdfTextItem &item)
{
    const bool hasLetters = std::ranges::any_of(item.text, [](QChar c) { return c.isLetter(); });
    return hasLetters && item.text == item.text.toUpper() ? item.text : QString();
}

QString fourWords(const PdfTextItem &item)
{
    return item.text.split(u' ').size() >= 4 ? item.text : QString();
}

QString overFiveWords(const PdfTextItem &item)
{
    return item.text.split(u' ').size() > 5 ? item.text : QString();
}

QString phone(const PdfTextItem &item)
{
    return phoneIn(item.text);
}

const auto at = pattern(u"@"_s), digit = pattern(u"\\d"_s), parenthesis = pattern(u"[()]"_s),
           comma = pattern(u","_s), slash = pattern(u"/"_s), letter = pattern(u"\\p{L}"_s),
           year = pattern(u"(?:19|20)\\d{2}"_s);
// The country or region may be a whole word or two: "City, ST" is one of many ways.
const auto cityAndRegion = pattern(
    u"\\p{Lu}[\\p{L}.'’\\-]*(?: [\\p{L}.'’\\-]+){0,3}, \\p{Lu}[\\p{L}.'’\\-]*(?: [\\p{Lu}][\\p{L}.'’\\-]*){0,2}"_s);
const auto school = pattern(u"College|University|Institute|School|Academy|BASIS|Magnet"_s);
const auto degree = pattern(u"Associate|Bachelor|Master|PhD|Ph\\.|Doctor|\\b[ABM][A-Z.]{1,3}\\b"_s);

} // namespace

QString phoneIn(const QString &line)
{
    static const QRegularExpression shape(u"[+(\\d][+\\d() .\\-–/]{5,}\\d"_s),
        years(u"^(?:19|20)\\d\\d\\s*[-–/.]\\s*(?:19|20)?\\d\\d$"_s);
    for (auto matches = shape.globalMatch(line); matches.hasNext();) {
        const QString text = matches.next().captured().trimmed();
        const auto digits = std::ranges::count_if(text, [](QChar c) { return c.isDigit(); });
        if (digits >= 7 && digits <= 15 && !years.match(text).hasMatch())
            return text;
    }
    return {};
}

const Features &nameFeatures()
{
    static const Features features{{pattern(u"^[\\p{L}\\p{M}\\s.]+$"_s), 3, true},
                                   {bold, 2},
                                   {capitals, 2},
                                   {at, -4},
                                   {digit, -4},
                                   {parenthesis, -4},
                                   {comma, -4},
                                   {slash, -4},
                                   {fourWords, -2}};
    return features;
}

const Features &emailFeatures()
{
    static const Features features{{pattern(u"\\S+@\\S+\\.\\S+"_s), 4, true},
                                   {bold, -1},
                                   {capitals, -1},
                                   {parenthesis, -4},
                                   {comma, -4},
                                   {slash, -4},
                                   {fourWords, -4}};
    return features;
}

const Features &phoneFeatures()
{
    static const Features features{{phone, 4, true}, {letter, -4}};
    return features;
}

const Features &locationFeatures()
{
    static const Features features{
        {cityAndRegion, 4, true}, {bold, -1}, {at, -4}, {parenthesis, -3}, {slash, -4}};
    return features;
}

const Features &urlFeatures()
{
    static const Features features{{pattern(u"\\S+\\.[a-z]+/\\S+"_s), 4, true},
                                   {pattern(u"https?://\\S+\\.\\S+"_s), 3, true},
                                   {pattern(u"www\\.\\S+\\.\\S+"_s), 3, true},
                                   {bold, -1},
                                   {at, -4},
                                   {parenthesis, -3},
                                   {comma, -4},
                                   {fourWords, -4}};
    return features;
}

const Features &summaryFeatures()
{
    static const Features features{
        {fourWords, 4}, {bold, -1}, {at, -4}, {parenthesis, -3}, {cityAndRegion, -4}};
    return features;
}

const Features &schoolFeatures()
{
    static const Features features{{school, 4}, {degree, -4}, {digit, -4}};
    return features;
}

const Features &degreeFeatures()
{
    static const Features features{{degree, 4}, {school, -4}, {digit, -3}};
    return features;
}

const Features &gradeFeatures()
{
    static const Features features{{pattern(u"\\b[0-4]\\.\\d{1,2}\\b"_s), 4, true},
                                   {pattern(u"\\b(?:[1-9]?\\d|10\\d|110)\\b"_s), 3, true},
                                   {comma, -3},
                                   {letter, -4}};
    return features;
}

const Features &dateFeatures()
{
    static const Features features{
        {year, 1},
        {pattern(u"\\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\b"_s), 1},
        {pattern(u"\\b(?:Spring|Summer|Autumn|Fall|Winter)\\b"_s), 1},
        {pattern(u"Present"_s), 1},
        {comma, -1}};
    return features;
}

const Features &jobTitleFeatures()
{
    static const Features features{
        {pattern(
             u"\\b(?:Accountant|Administrator|Advisor|Agent|Analyst|Apprentice|Architect|Artist|Assistant|"
             "Associate|Attorney|Author|Auditor|Baker|Barista|Buyer|Captain|Carpenter|Cashier|Chair|Chef|"
             "Chief|Clerk|Coach|Consultant|Cook|Coordinator|Counselor|Curator|Dentist|Designer|Developer|"
             "Director|Doctor|Driver|Economist|Editor|Electrician|Engineer|Executive|Fellow|Founder|"
             "Head|Illustrator|Instructor|Intern|Internship|Journalist|Lawyer|Lead|Lecturer|Librarian|"
             "Manager|Marketer|Mechanic|Nurse|Officer|Operator|Owner|Partner|Pharmacist|Photographer|"
             "Physician|Pilot|Plumber|President|Principal|Producer|Professor|Programmer|Programme|"
             "Receptionist|Recruiter|Representative|Researcher|Scientist|Secretary|Server|Specialist|"
             "Strategist|Student|Supervisor|Surgeon|Teacher|Technician|Teller|Therapist|Trainee|Trainer|"
             "Translator|Tutor|Vice|Volunteer|Waiter|Writer)\\b"_s),
         4},
        {digit, -4},
        {overFiveWords, -2}};
    return features;
}

Features otherThan(const QStringList &texts)
{
    Features features{{bold, 2}};
    for (const QString &text : texts)
        if (!text.isEmpty())
            features.push_back(
                {[text](const PdfTextItem &item) { return item.text.contains(text) ? text : QString(); },
                 -4});
    return features;
}

QString bestText(const std::vector<PdfTextItem> &items, const Features &features, bool always)
{
    int most = std::numeric_limits<int>::min();
    QString best;
    for (const PdfTextItem &item : items) {
        int points = 0;
        QString text = item.text;
        for (const Feature &feature : features) {
            const QString match = feature.match(item);
            if (match.isEmpty())
                continue;
            points += feature.points;
            if (feature.isTheText)
                text = match;
        }
        if (points > most) {
            most = points;
            best = text.trimmed();
        }
    }
    return most > 0 || always ? best : QString();
}

} // namespace vitae::parser
