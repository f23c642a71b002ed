// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "format.h"

#include "loosetext.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

constexpr FormatSpec formats[] = {
    {"markdown", QT_TRANSLATE_NOOP("Format", "Markdown"), "md markdown", importMarkdown, nullptr, nullptr},
    {"text", QT_TRANSLATE_NOOP("Format", "Plain text"), "txt text", importPlainText, nullptr, nullptr},
};

} // namespace

std::span<const FormatSpec> formatTable()
{
    return formats;
}

const FormatSpec *formatById(QStringView id)
{
    for (const FormatSpec &format : formats) {
        if (QLatin1StringView(format.id) == id)
            return &format;
    }
    return nullptr;
}

const FormatSpec *formatFor(const QString &fileName, const QByteArray &bytes)
{
    for (const FormatSpec &format : formats) {
        if (format.recognises && format.recognises(bytes))
            return &format;
    }
    const QString extension = QFileInfo(fileName).suffix().toLower();
    for (const FormatSpec &format : formats) {
        if (QString::fromLatin1(format.extensions).split(u' ').contains(extension))
            return &format;
    }
    return nullptr;
}

} // namespace vitae
