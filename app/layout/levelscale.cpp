// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "levelscale.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

/// The beginnings of words, the more telling first: "limited working" before "working".
struct LevelWord {
    QStringView word;
    int steps;
};
constexpr LevelWord words[] = {
    {u"limited", 2},      {u"native", 5},     {u"bilingu", 5},      {u"mother", 5},
    {u"mutter", 5},       {u"zweisprach", 5}, {u"maternelle", 5},   {u"madrelingua", 5},
    {u"nativ", 5},        {u"moedertaal", 5}, {u"expert", 5},       {u"master", 5},
    {u"esperto", 5},      {u"родной", 5},     {u"ojczysty", 5},     {u"full prof", 5},
    {u"verhandlungs", 5}, {u"fluent", 4},     {u"proficient", 4},   {u"advanced", 4},
    {u"fortgeschr", 4},   {u"fließend", 4},   {u"avancé", 4},       {u"courant", 4},
    {u"avanzado", 4},     {u"fluido", 4},     {u"avanzato", 4},     {u"avançado", 4},
    {u"gevorderd", 4},    {u"vloeiend", 4},   {u"sehr gut", 4},     {u"very good", 4},
    {u"professional", 4}, {u"свободн", 4},    {u"biegł", 4},        {u"intermedi", 3},
    {u"intermédi", 3},    {u"working", 3},    {u"conversation", 3}, {u"competent", 3},
    {u"skilled", 3},      {u"good", 3},       {u"gut", 3},          {u"mittel", 3},
    {u"gemiddeld", 3},    {u"средн", 3},      {u"średni", 3},       {u"basic", 2},
    {u"elementar", 2},    {u"grund", 2},      {u"notions", 2},      {u"básico", 2},
    {u"basis", 2},        {u"base", 2},       {u"базов", 2},        {u"podstaw", 2},
    {u"beginner", 1},     {u"novice", 1},     {u"anfänger", 1},     {u"débutant", 1},
    {u"principiante", 1}, {u"iniciante", 1},  {u"начал", 1},        {u"początk", 1},
};

/// A part of a whole in steps; some of it is at least one.
int inSteps(double part)
{
    const double steps = std::round(std::clamp(part, 0.0, 1.0) * levelSteps);
    return part > 0 ? std::max(int(steps), 1) : 0;
}

std::optional<int> ofNumber(const QString &level)
{
    static const QRegularExpression number(
        u"^(\\d+(?:[.,]\\d+)?)\\s*(?:(?:/|of|von|sur|de|di)\\s*(\\d+)|(%))?$"_s);
    const QRegularExpressionMatch match = number.match(level);
    if (!match.hasMatch())
        return {};
    const double value = match.captured(1).replace(u',', u'.').toDouble();
    const double whole = match.hasCaptured(3) ? 100
        : match.hasCaptured(2)                ? match.captured(2).toDouble()
                                              : double(levelSteps);
    if (whole <= 0 || value > whole)
        return {};
    return inSteps(value / whole);
}

} // namespace

std::optional<int> stepsOf(QStringView level)
{
    const QString text = level.trimmed().toString().toLower();
    if (const auto steps = ofNumber(text))
        return steps;
    static const QRegularExpression framework(u"\\b([abc])([12])\\b"_s);
    if (const QRegularExpressionMatch match = framework.match(text); match.hasMatch()) {
        const int grade = 2 * (match.captured(1)[0].unicode() - u'a') + match.captured(2).toInt();
        return inSteps(grade / 6.0);
    }
    const auto *found = std::ranges::find_if(words, [&text](const LevelWord &known) {
        const qsizetype at = text.indexOf(known.word);
        return at == 0 || (at > 0 && !text[at - 1].isLetter());
    });
    return found == std::end(words) ? std::nullopt : std::optional(found->steps);
}

} // namespace vitae
