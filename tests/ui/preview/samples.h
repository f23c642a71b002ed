// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "../../layout/pinnedfonts.h"
#include "../../samples.h"
#include "layout/layout.h"

#include <QRandomGenerator>

namespace vitae::test {

/// Laid out with the pinned fonts.
inline PageList pagesOf(const Document &document, const QString &theme = {})
{
    static const auto fonts = pinnedFonts();
    Cv cv = resolve(document);
    if (!theme.isEmpty())
        cv.design.theme = theme;
    std::vector<Finding> findings;
    return layout(cv, themeFor(cv.design, findings), *fonts).pages;
}

/// Every test of a program that has not both is skipped.
inline void readSample(Document &sample, std::shared_ptr<const FontSet> &fonts)
{
    fonts = pinnedFonts();
    if (!fonts)
        QSKIP("the pinned fonts are not installed");
    sample = documentOf(sampleFile());
    QVERIFY(sample.root);
}

/// The columns "file" and "theme" with the CVs at hand.
inline void addSampleRows()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("theme");
    for (const QString &theme : {QStringLiteral("plain"), QStringLiteral("garamond")}) {
        QTest::addRow("sample, %s", qPrintable(theme)) << sampleFile() << theme;
        QTest::addRow("seed, %s", qPrintable(theme)) << seedFile() << theme;
    }
}

} // namespace vitae::test
