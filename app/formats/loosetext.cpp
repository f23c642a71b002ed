// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loosetext.h"

#include "languageguess.h"
#include "reading.h"
#include "recogniser.h"

#include <QCoreApplication>
#include <QStringConverter>
#include <algorithm>

namespace vitae {

namespace {

struct Message {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

/// Windows-1252, 0x80 to 0x9F; 0 where it has no character.
constexpr char16_t windows1252[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                      0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                      0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

QString fromWindows1252(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
            c = QChar(windows1252[c.unicode() - 0x80] ? windows1252[c.unicode() - 0x80] : 0xFFFD);
    }
    return text;
}

/// Control characters other than those of text: the file is no text at all.
bool isBinary(const QString &text)
{
    const auto isControl = [](QChar c) {
        const char16_t u = c.unicode();
        return (u < 0x20 && u != u'\t' && u != u'\n' && u != u'\r' && u != u'\f' && u != u'\v' && u != 0x1B)
            || u == 0x7F;
    };
    constexpr qsizetype one = 1000; // of so many characters
    const auto controls = std::ranges::count_if(text, isControl);
    return text.contains(QChar(0)) || controls > text.size() / one + 1;
}

QString withPlainLineEnds(QString text)
{
    if (text.startsWith(QChar(0xFEFF)))
        text.remove(0, 1);
    if (text.contains(u'\r')) {
        text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
        text.replace(u'\r', u'\n');
    }
    for (QChar &c : text) {
        if (c == u'\f' || c == u'\v' || c == QChar(0x2028) || c == QChar(0x2029) || c == QChar(0x85))
            c = u'\n';
        else if (c.unicode() < 0x20 && c != u'\n' && c != u'\t')
            c = QChar(0xFFFD);
    }
    return text;
}

Failure tooLong()
{
    return {Message::tr("The file holds more text than a CV can have"), {}};
}

tl::expected<Imported, Failure> finish(const Reading &reading)
{
    if (reading.tooLong)
        return tl::unexpected(tooLong());
    if (reading.blocks.empty())
        return tl::unexpected(Failure{Message::tr("The file holds no text"), {}});
    Imported imported = recognise(reading.blocks);
    imported.report.insert(imported.report.end(), reading.rows.begin(), reading.rows.end());
    if (imported.document.language.isEmpty())
        imported.document.language = guessLanguage(imported.document);
    std::ranges::stable_sort(imported.report, {}, [](const ImportRow &row) { return row.source.firstLine; });
    return imported;
}

tl::expected<Imported, Failure> importText(const QByteArray &bytes, Reading (*read)(const QString &))
{
    const auto text = decodeText(bytes);
    if (!text)
        return tl::unexpected(text.error());
    if (text->size() > maxCharacters)
        return tl::unexpected(tooLong());
    return finish(read(*text));
}

} // namespace

tl::expected<QString, Failure> decodeText(const QByteArray &bytes)
{
    QString text;
    const auto bom = QStringConverter::encodingForData(bytes);
    if (bom && *bom != QStringConverter::Utf8) {
        QStringDecoder decode(*bom);
        text = decode(bytes);
        if (decode.hasError())
            return tl::unexpected(Failure{Message::tr("The file is broken: its text cannot be decoded"), {}});
    } else {
        QStringDecoder decode(QStringConverter::Utf8);
        text = decode(bytes);
        if (decode.hasError())
            text = fromWindows1252(bytes);
    }
    if (isBinary(text))
        return tl::unexpected(Failure{Message::tr("The file is not text"), {}});
    return withPlainLineEnds(std::move(text));
}

tl::expected<Imported, Failure> importMarkdown(const QByteArray &bytes)
{
    return importText(bytes, readMarkdown);
}

tl::expected<Imported, Failure> importPlainText(const QByteArray &bytes)
{
    return importText(bytes, readPlainText);
}

} // namespace vitae
