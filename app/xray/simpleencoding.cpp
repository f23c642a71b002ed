// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simpleencoding.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

using Object = QPDFObjectHandle;

/// Names that are no letters of their own.
const QHash<QString, QString> &names()
{
    static const QHash<QString, QString> table = [] {
        QHash<QString, QString> result;
        const QString pairs =
            u"space= |exclam=!|quotedbl=\"|numbersign=#|dollar=$|percent=%|ampersand=&|quotesingle='|"
            "parenleft=(|parenright=)|asterisk=*|plus=+|comma=,|hyphen=-|period=.|slash=/|zero=0|one=1|two=2|"
            "three=3|four=4|five=5|six=6|seven=7|eight=8|nine=9|colon=:|semicolon=;|less=<|equal==|"
            "greater=>|question=?|at=@|bracketleft=[|backslash=\\|bracketright=]|asciicircum=^|underscore=_|"
            "grave=`|braceleft={|braceright=}|asciitilde=~|endash=–|emdash=—|bullet=•|quoteleft=‘|"
            "quoteright=’|quotedblleft=“|quotedblright=”|quotesinglbase=‚|quotedblbase=„|guillemotleft=«|"
            "guillemotright=»|guilsinglleft=‹|guilsinglright=›|ellipsis=…|periodcentered=·|Euro=€|sterling=£|"
            "yen=¥|cent=¢|section=§|paragraph=¶|degree=°|plusminus=±|multiply=×|divide=÷|copyright=©|"
            "registered=®|trademark=™|germandbls=ß|ae=æ|AE=Æ|oe=œ|OE=Œ|oslash=ø|Oslash=Ø|dotlessi=ı|"
            "lslash=ł|Lslash=Ł|eth=ð|Eth=Ð|thorn=þ|Thorn=Þ|fi=fi|fl=fl|ff=ff|ffi=ffi|ffl=ffl|minus=−"_s;
        for (const QString &pair : pairs.split(u'|'))
            result.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
        result.insert(u"bar"_s, u"|"_s);
        return result;
    }();
    return table;
}

QChar accentNamed(const QString &name)
{
    static const QHash<QString, QChar> accents{
        {u"grave"_s, QChar(0x300)},        {u"acute"_s, QChar(0x301)},    {u"circumflex"_s, QChar(0x302)},
        {u"tilde"_s, QChar(0x303)},        {u"macron"_s, QChar(0x304)},   {u"breve"_s, QChar(0x306)},
        {u"dotaccent"_s, QChar(0x307)},    {u"dieresis"_s, QChar(0x308)}, {u"ring"_s, QChar(0x30a)},
        {u"hungarumlaut"_s, QChar(0x30b)}, {u"caron"_s, QChar(0x30c)},    {u"cedilla"_s, QChar(0x327)},
        {u"ogonek"_s, QChar(0x328)}};
    return accents.value(name);
}

std::map<int, QString> decoded(const char *name)
{
    std::map<int, QString> texts;
    for (int code = 0x20; code <= 0xff; ++code) {
        QStringDecoder decoder(name);
        const char byte = char(code);
        const QString text = decoder.isValid() ? QString(decoder(QByteArrayView(&byte, 1)))
            : code < 0x7f                      ? QString(QChar(code))
                                               : QString();
        if (!text.isEmpty() && text.front() >= u' ')
            texts[code] = text;
    }
    return texts;
}

bool isSymbolic(const Object &font)
{
    constexpr int symbolic = 4;
    Object descriptor = font.getKey("/FontDescriptor");
    Object flags = descriptor.isDictionary() ? descriptor.getKey("/Flags") : Object::newNull();
    return flags.isInteger() && flags.getIntValueAsInt() & symbolic;
}

} // namespace

QString textOfGlyphName(const QString &name)
{
    static const QRegularExpression hex(u"^u(?:ni)?([0-9A-F]{4,6})$"_s);
    QString plain = name.section(u'.', 0, 0); // "a.sc" is an a
    if (plain.size() == 1)
        return plain;
    if (const auto known = names().constFind(plain); known != names().constEnd())
        return *known;
    if (const auto match = hex.match(plain); match.hasMatch()) {
        const char32_t code = match.captured(1).toUInt(nullptr, 16);
        return QString::fromUcs4(&code, 1);
    }
    const QChar accent = accentNamed(plain.mid(1));
    return accent.isNull() ? QString() : (plain.left(1) + accent).normalized(QString::NormalizationForm_C);
}

std::map<int, QString> encodedTexts(const Object &font)
{
    Object encoding = font.getKey("/Encoding");
    Object base = encoding.isDictionary() ? encoding.getKey("/BaseEncoding") : encoding;
    std::map<int, QString> texts;
    if (base.isNameAndEquals("/MacRomanEncoding"))
        texts = decoded("macintosh");
    else if (base.isName() || !isSymbolic(font))
        texts = decoded("windows-1252");
    Object differences = encoding.isDictionary() ? encoding.getKey("/Differences") : Object::newNull();
    int code = 0;
    for (const Object &part :
         differences.isArray() ? differences.getArrayAsVector() : std::vector<Object>()) {
        if (part.isInteger())
            code = part.getIntValueAsInt();
        else if (part.isName())
            texts[code++] = textOfGlyphName(QString::fromStdString(part.getName().substr(1)));
    }
    return texts;
}

} // namespace vitae
