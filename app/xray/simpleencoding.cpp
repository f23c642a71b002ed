// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simpleencoding.h"

#include "pdfvalue.h"

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

using Texts = std::map<int, QString>;

Texts decoded(const char *name)
{
    Texts texts;
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

/// From 0x20 to 0x7e, then from 0xa0.
Texts listed(QStringView low, QStringView high)
{
    Texts texts;
    for (const auto &[first, signs] : {std::pair(0x20, low), std::pair(0xa0, high)})
        for (qsizetype i = 0; i < signs.size(); ++i)
            if (signs[i] != QChar::ReplacementCharacter)
                texts[first + int(i)] = signs[i];
    return texts;
}

/// Those of the standard fonts that have their own (ISO 32000-1, annex D.5 and D.6); else null.
const Texts *builtIn(const QString &font)
{
    static const Texts symbol = listed(
        u" !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\uFFFDαβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
        u"€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐─↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\uFFFD〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭");
    static const Texts dingbats = listed(
        u" ✁✂✃✄☎✆✇✈✉☛☞✌✍✎✏✐✑✒✓✔✕✖✗✘✙✚✛✜✝✞✟✠✡✢✣✤✥✦✧★✩✪✫✬✭✮✯✰✱✲✳✴✵✶✷✸✹✺✻✼✽✾✿❀❁❂❃❄❅❆❇❈❉❊❋●❍■❏❐❑❒▲▼◆❖◗❘❙❚❛❜❝❞",
        u"\uFFFD❡❢❣❤❥❦❧♣♦♥♠①②③④⑤⑥⑦⑧⑨⑩❶❷❸❹❺❻❼❽❾❿➀➁➂➃➄➅➆➇➈➉➊➋➌➍➎➏➐➑➒➓➔→↔↕➘➙➚➛➜➝➞➟➠➡➢➣➤➥➦➧➨➩➪➫➬➭➮➯\uFFFD➱➲➳➴➵➶➷➸➹➺➻➼➽➾");
    return font == u"Symbol" ? &symbol : font == u"ZapfDingbats" ? &dingbats : nullptr;
}

bool isSymbolic(const Object &font)
{
    constexpr int symbolic = 4;
    return integerOf(entryOf(entryOf(font, "/FontDescriptor"), "/Flags")) & symbolic;
}

SimpleEncoding baseOf(const Object &font, const Object &encoding)
{
    static const Texts macintosh = decoded("macintosh"), windows = decoded("windows-1252");
    const std::string base = nameOf(encoding.isDictionary() ? entryOf(encoding, "/BaseEncoding") : encoding);
    if (base == "/MacRomanEncoding")
        return {macintosh, true};
    if (!base.empty())
        return {windows, true};
    const QString name = QString::fromStdString(nameOf(entryOf(font, "/BaseFont"))).mid(1);
    if (const Texts *own = builtIn(name.section(u'+', -1)))
        return {*own, true};
    if (isSymbolic(font))
        return {{}, false};
    return {windows, true};
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
        return code <= QChar::LastValidCodePoint ? QString::fromUcs4(&code, 1) : QString();
    }
    const QChar accent = accentNamed(plain.mid(1));
    return accent.isNull() ? QString() : (plain.left(1) + accent).normalized(QString::NormalizationForm_C);
}

SimpleEncoding encodingOf(const Object &font, ReadingBudget &budget)
{
    const Object encoding = entryOf(font, "/Encoding");
    SimpleEncoding result = baseOf(font, encoding);
    const std::vector<Object> differences = itemsOf(entryOf(encoding, "/Differences"));
    budget.codes.spend(result.texts.size() + differences.size());
    constexpr int highest = 0xff;
    int code = 0;
    for (const Object &part : differences) {
        if (part.isInteger())
            code = std::clamp(integerOf(part), 0, highest + 1);
        else if (part.isName() && code <= highest)
            result.texts[code++] = textOfGlyphName(QString::fromStdString(nameOf(part)).mid(1));
    }
    return result;
}

} // namespace vitae
