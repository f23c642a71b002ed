// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "phonetext.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

/// Calling codes by what is dialled before the number within the country. Countries where that depends on
/// the kind of number are left out.
struct Dialling {
    QStringView trunk;
    QStringView codes;
};
constexpr QStringView northAmerica = u"1";
constexpr Dialling diallings[] = {
    {u"", northAmerica},
    {u"0",
     u"20 27 31 32 33 40 41 43 44 46 49 60 61 62 63 64 66 81 82 84 90 91 92 94 98 212 213 233 234 254 353 "
     u"355 358 359 380 381 385 386 387 389 421 855 880 886 961 962 964 966 971 972 977"},
    {u"", u"30 34 39 45 47 48 56 57 65 216 351 352 354 356 357 371 372 376 420 852 853 965 968 973 974"},
    {u"8 ", u"7"},
    {u"06 ", u"36"},
};

/// A number taken apart.
struct Number {
    QString code;
    QStringView trunk;
    QString rest; ///< without the trunk prefix, as typed
    [[nodiscard]] QString digits() const
    {
        static const QRegularExpression others(u"[^0-9]"_s);
        return QString(rest).remove(others);
    }
    [[nodiscard]] QString groups() const
    {
        static const QRegularExpression between(u"[^0-9]+"_s);
        return rest.split(between, Qt::SkipEmptyParts).join(u' ');
    }
};

/// No code: it is not understood.
Number numberOf(const QString &typed)
{
    static const QRegularExpression shape(u"^\\+[0-9][0-9 ().\\-\u00a0\u2010\u2011\u2013/]*$"_s);
    static const QRegularExpression optionalTrunk(u"^[ \u00a0.\\-/]*\\(0\\)"_s);
    Number number;
    const QString text = typed.trimmed();
    if (!shape.match(text).hasMatch())
        return number;
    for (const Dialling &dialling : diallings) {
        for (const QStringView code : dialling.codes.split(u' ')) {
            if (!QStringView(text).sliced(1).startsWith(code))
                continue;
            number = {code.toString(), dialling.trunk, text.sliced(1 + code.size()).remove(optionalTrunk)};
            const bool keepsZero = code == u"39"; // Italy dials it from everywhere
            const bool isDoubtful =
                number.digits().size() < 4 || (number.digits().startsWith(u'0') && !keepsZero);
            return isDoubtful ? Number() : number;
        }
    }
    return number;
}

QString national(const Number &number)
{
    const QString digits = number.digits();
    if (number.code == northAmerica && digits.size() == 10)
        return u"(%1) %2-%3"_s.arg(digits.first(3), digits.sliced(3, 3), digits.sliced(6));
    return number.trunk.toString() + number.groups();
}

} // namespace

QString phoneText(const QString &typed, const QString &form)
{
    if (form == u"as-typed")
        return typed;
    const Number number = numberOf(typed);
    if (number.code.isEmpty())
        return typed;
    if (form == u"national")
        return national(number);
    const QString rest = form == u"compact" ? number.digits() : u' ' + number.groups();
    return u'+' + number.code + rest;
}

} // namespace vitae
