// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bodylines.h"
#include "cvbuilder.h"

#include <QRandomGenerator>

/// A CV of one to six pages that a seed decides upon, the same on every machine.
inline vitae::Cv randomCv(quint32 seed)
{
    using vitae::Field, vitae::SectionKind;
    QRandomGenerator random(seed);
    const auto words = [&random](int least, int most) {
        static constexpr const char *all[] = {
            "engine", "wrote",   "of",   "the",   "London", "notes",   "for",       "computing", "Bernoulli",
            "led",    "numbers", "with", "a",     "team",   "four",    "published", "analysis",  "in",
            "tables", "and",     "to",   "every", "music",  "weaving", "patterns",  "taught",    "mechanics"};
        QStringList text;
        for (int count = least + random.bounded(most - least + 1); count > 0; --count)
            text << QString::fromLatin1(all[random.bounded(int(std::size(all)))]);
        return text.join(u' ');
    };
    const auto bullets = [&](int most) {
        QStringList list;
        for (auto count = random.bounded(most + 1); count > 0; --count)
            list << words(3, random.bounded(4) == 0 ? 90 : 30);
        return list;
    };
    CvBuilder cv;
    cv.person({{Field::Name, words(2, 3)},
               {Field::Headline, words(2, 6)},
               {Field::Email, QStringList{QStringLiteral("ada@example.org")}},
               {Field::Summary, random.bounded(2) == 0 ? words(10, 80) : QString()}});
    for (auto section = 3 + random.bounded(6); section > 0; --section) {
        switch (random.bounded(6)) {
        case 0:
            cv.section(SectionKind::Skill, words(1, 2));
            for (auto i = 1 + random.bounded(7); i > 0; --i)
                cv.entry({{Field::Title, words(1, 3)}, {Field::Keywords, QStringList{words(1, 20)}}});
            break;
        case 1:
            cv.section(SectionKind::Bullets, words(1, 2));
            for (auto i = 1 + random.bounded(12); i > 0; --i)
                cv.bullet(words(3, 40));
            break;
        case 2:
            cv.section(SectionKind::Publication, words(1, 2));
            for (auto i = 1 + random.bounded(14); i > 0; --i)
                cv.entry({{Field::Title, words(4, 14)},
                          {Field::Authors, words(2, 12)},
                          {Field::Publisher, words(1, 5)}});
            break;
        case 3:
            cv.section(SectionKind::Education, words(1, 2));
            for (auto i = 1 + random.bounded(5); i > 0; --i)
                cv.entry({{Field::Organization, words(2, 5)},
                          {Field::Degree, words(1, 2)},
                          {Field::Dates, range(QStringLiteral("1840"), QStringLiteral("1842"))}},
                         bullets(3));
            break;
        default:
            cv.section(SectionKind::Experience, words(1, 2));
            for (auto i = 1 + random.bounded(8); i > 0; --i)
                cv.entry({{Field::Organization, words(1, 4)},
                          {Field::Position, words(1, 4)},
                          {Field::Dates, range(QStringLiteral("1840"), QStringLiteral("1842"))}},
                         bullets(7));
        }
    }
    return cv.build();
}
