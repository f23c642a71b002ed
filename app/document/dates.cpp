// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dates.h"

#include <QByteArrayView>
#include <QDate>
#include <algorithm>
#include <vector>

namespace vitae {
namespace {

/// No date that a person types is longer; looking at longer text would only cost time.
constexpr qsizetype longestDate = 60;

struct Token {
    /// Y year, N number of one or two digits, M month name, S season or half of an academic year, v "tháng"
    /// (Vietnamese: month), y m d the East Asian units, else a separator as written.
    char shape = 0;
    int value = 0;
};

/// What a shape of tokens means: one letter per number or month name, Y year, M month, D day, y a year of two
/// digits, ? day or month.
struct Shape {
    QByteArrayView tokens;
    QByteArrayView roles;
};
constexpr Shape shapes[] = {
    {"Y", "Y"},       {"Y-N", "YM"},     {"Y/N", "YM"},     {"Y.N", "YM"},   {"Y-N-N", "YMD"},
    {"Y/N/N", "YMD"}, {"Y.N.N", "YMD"},  {"N/Y", "MY"},     {"N.Y", "MY"},   {"N-Y", "MY"},
    {"N.N.Y", "DMY"}, {"N/N/Y", "?\?Y"}, {"N-N-Y", "?\?Y"}, {"MY", "MY"},    {"M,Y", "MY"},
    {"M-Y", "MY"},    {"M/Y", "MY"},     {"M'N", "My"},     {"NMY", "DMY"},  {"N.MY", "DMY"},
    {"NM,Y", "DMY"},  {"N-M-Y", "DMY"},  {"N/M/Y", "DMY"},  {"MN,Y", "MDY"}, {"MNY", "MDY"},
    {"YM", "YM"},     {"Y,M", "YM"},     {"Y-M", "YM"},     {"Y.M", "YM"},   {"YMN", "YMD"},
    {"Y.MN", "YMD"},  {"Y,MN", "YMD"},   {"Y-M-N", "YMD"},  {"SY", "Y"},     {"S,Y", "Y"},
    {"YS", "Y"},      {"SY/N", "Yx"},    {"SY-N", "Yx"},    {"SY/Y", "Yx"},  {"SN/Y", "xY"},
    {"SN,Y", "xY"},   {"SNY", "xY"},     {"Yy", "Y"},       {"YyNm", "YM"},  {"YyNmNd", "YMD"},
    {"vNY", "MY"},    {"vN/Y", "MY"},    {"vN-Y", "MY"},    {"vN,Y", "MY"},
};

/// Words that change nothing: "30th of April 2021", "4 de julio de 2020", "2019 г.", "ca. 2015".
constexpr char16_t fillerWords[] = u"st|nd|rd|th|er|º|ª|of|the|de|del|di|du|den|d|г|р|року|года|năm|le|"
                                   u"ca|circa|approx|c|expected|anticipated|exp|voraussichtlich|prévu|früh";
constexpr char16_t seasonWords[] =
    u"spring|summer|fall|autumn|winter|q|frühling|frühjahr|sommer|herbst|ws|ss|sose|wise|wintersemester|"
    u"sommersemester|semester|printemps|été|automne|hiver|primavera|verano|otoño|invierno|estate|autunno|inverno|"
    u"verão|outono|lente|zomer|herfst|vår|sommar|höst|vinter|весна|лето|осень|зима|wiosna|lato|jesień|zima|"
    u"michaelmas|hilary|trinity|h|hs|fs|春|夏|秋|冬|春季|夏季|秋季|冬季|early|mid|late";

bool listed(QStringView list, const QString &word)
{
    for (const QStringView item : list.tokenize(u'|'))
        if (item == word)
            return true;
    return false;
}

bool isLetter(QChar c)
{
    return c.isLetter() || c.isMark() || c == u'׳' || c == u'॰' || c == u'º' || c == u'ª';
}

/// A word takes a full stop with it when a letter follows ("ม.ค"); one at its end is dropped ("Aug.").
qsizetype wordEnd(const QString &text, qsizetype begin)
{
    qsizetype end = begin;
    while (
        end < text.size()
        && (isLetter(text[end]) || (text[end] == u'.' && end + 1 < text.size() && isLetter(text[end + 1]))))
        ++end;
    return end;
}

/// Nothing for words that do not belong into a date, a shape of 0 for those that do not matter.
std::optional<Token> wordToken(const QString &word)
{
    if (const int month = monthNamed(word))
        return Token{'M', month};
    if (word == u"年" || word == u"년")
        return Token{'y'};
    if (word == u"月" || word == u"월")
        return Token{'m'};
    if (word == u"日" || word == u"일" || word == u"号")
        return Token{'d'};
    if (word == u"tháng")
        return Token{'v'};
    if (listed(seasonWords, word))
        return Token{'S'};
    if (listed(fillerWords, word))
        return Token{};
    return std::nullopt;
}

std::optional<Token> numberToken(QStringView digits)
{
    const int value = digits.toInt();
    if (digits.size() == 4 && value >= 1500 && value < 2200)
        return Token{'Y', value};
    if (digits.size() <= 2)
        return Token{'N', value};
    return std::nullopt;
}

/// In lower case, composed, with European digits and plain apostrophes.
QString folded(const QString &typed)
{
    QString text = typed.toCaseFolded().normalized(QString::NormalizationForm_KC).trimmed();
    for (QChar &c : text) {
        if (c.isDigit())
            c = QChar(u'0' + c.digitValue());
        else if (c == u'’' || c == u'‘')
            c = u'\'';
        else if (c == u'\u2011' || c == u'\u2010')
            c = u'-';
    }
    return text;
}

std::optional<std::vector<Token>> tokenise(const QString &text)
{
    std::vector<Token> tokens;
    for (qsizetype at = 0; at < text.size();) {
        std::optional<Token> token;
        qsizetype end = at + 1;
        if (text[at].isDigit()) {
            while (end < text.size() && text[end].isDigit())
                ++end;
            token = numberToken(QStringView(text).sliced(at, end - at));
        } else if (isLetter(text[at])) {
            end = wordEnd(text, at);
            token = wordToken(text.sliced(at, end - at));
            if (end < text.size() && text[end] == u'.')
                ++end;
        } else if (text[at].isSpace()) {
            token = Token{};
        } else if (QStringView(u"-/.,'").contains(text[at])) {
            token = Token{text[at].toLatin1()};
        }
        if (!token)
            return std::nullopt;
        if (token->shape)
            tokens.push_back(*token);
        at = end;
    }
    while (!tokens.empty() && (tokens.back().shape == '.' || tokens.back().shape == ','))
        tokens.pop_back();
    return tokens;
}

bool exists(const PartialDate &date)
{
    return date.month >= 0 && date.month <= 12
        && (date.day == 0 || QDate(date.year, date.month, date.day).isValid());
}

/// Puts "04/05/2021" right where that is possible; where both orders are, only the year is certain.
void settle(PartialDate &date, int first, int second)
{
    if (first > 12 && second <= 12)
        std::tie(date.day, date.month) = std::pair(first, second);
    else if (second > 12 || first == second)
        std::tie(date.month, date.day) = std::pair(first, second);
}

std::optional<PartialDate> meaningOf(const std::vector<Token> &tokens, QByteArrayView roles)
{
    PartialDate date;
    std::vector<int> either;
    auto role = roles.begin();
    for (const Token &token : tokens) {
        if (token.shape != 'Y' && token.shape != 'N' && token.shape != 'M')
            continue;
        switch (*role++) {
        case 'Y': date.year = token.value; break;
        case 'y': date.year = 2000 + token.value; break;
        case 'M': date.month = token.value; break;
        case 'D': date.day = token.value; break;
        case '?': either.push_back(token.value); break;
        default: break;
        }
        if ((role[-1] == 'M' || role[-1] == 'D') && token.value == 0)
            return std::nullopt;
    }
    if (either.size() == 2)
        settle(date, either[0], either[1]);
    if (!exists(date))
        return std::nullopt;
    return date;
}

/// The academic year "2020/21": a slash, and the second number is no month.
std::optional<PartialDate> academicYear(const std::vector<Token> &tokens)
{
    if (tokens.size() == 3 && tokens[0].shape == 'Y' && tokens[1].shape == '/' && tokens[2].shape == 'N'
        && tokens[2].value > 12 && tokens[2].value == (tokens[0].value + 1) % 100)
        return PartialDate{tokens[0].value};
    return std::nullopt;
}

std::optional<PartialDate> understand(const QString &typed)
{
    if (typed.size() > longestDate)
        return std::nullopt;
    const QString text = folded(typed);
    if (const qsizetype time = text.indexOf(u't'); time == 10)
        if (const auto date = partialDateFromIso(QStringView(text).first(time)))
            return date;
    const std::optional<std::vector<Token>> tokens = tokenise(text);
    if (!tokens)
        return std::nullopt;
    QByteArray shape;
    for (const Token &token : *tokens)
        shape += token.shape;
    const auto known = std::ranges::find(shapes, QByteArrayView(shape), &Shape::tokens);
    if (known == std::end(shapes))
        return academicYear(*tokens);
    if (const auto meaning = meaningOf(*tokens, known->roles))
        return meaning;
    return academicYear(*tokens);
}

bool isPresent(const QString &typed)
{
    QString text = folded(typed);
    while (text.endsWith(u'.'))
        text.chop(1);
    return meansPresent(text);
}

/// A month without a year, or a bare day, at the start of a range: "Jan – Mar 2020", "12–15 June 2023".
std::optional<PartialDate> completedBy(const QString &typed, const PartialDate &end)
{
    const std::optional<std::vector<Token>> tokens = tokenise(folded(typed));
    if (!tokens || end.month == 0)
        return std::nullopt;
    PartialDate date = end;
    QByteArray shape;
    for (const Token &token : *tokens)
        shape += token.shape;
    if (shape == "M" && tokens->front().value <= end.month)
        date = {end.year, tokens->front().value, 0};
    else if (shape == "N" && end.day > 0 && tokens->front().value < end.day)
        date.day = tokens->front().value;
    else if (shape == "NM" && end.day > 0)
        date = {end.year, tokens->back().value, tokens->front().value};
    else if (shape == "MN" && end.day > 0)
        date = {end.year, tokens->front().value, tokens->back().value};
    else
        return std::nullopt;
    return exists(date) && date.day >= 0 && date <= end ? std::optional(date) : std::nullopt;
}

/// "2018–19": the end of a range of years without its century; "May 3–7, 2021": a day that comes first.
std::optional<PartialDate> abbreviatedEnd(const QString &typed, const PartialDate &start)
{
    const QString text = folded(typed);
    if (text.size() != 2 || !text[0].isDigit() || !text[1].isDigit() || start.month != 0)
        return std::nullopt;
    const int year = start.year - start.year % 100 + text.toInt();
    return year > start.year ? std::optional(PartialDate{year}) : std::nullopt;
}

std::optional<DateRange> rangeOf(const QString &left, const QString &right)
{
    DateRange range{{left.trimmed(), {}, false}, {right.trimmed(), {}, false}};
    std::optional<PartialDate> start = understand(range.start.typed);
    if (isPresent(range.end.typed)) {
        range.end.present = true;
    } else {
        std::optional<PartialDate> end = understand(range.end.typed);
        if (!end && start)
            end = abbreviatedEnd(range.end.typed, *start);
        if (!end)
            return std::nullopt;
        if (!start)
            start = completedBy(range.start.typed, *end);
        range.end.meaning = *end;
    }
    if (!start)
        return std::nullopt;
    range.start.meaning = *start;
    return range;
}

/// What stands between the two dates of a range; words with their spaces.
constexpr char16_t separators[] =
    u"–|—|-|−|‐|‑|~|〜|～|―| to | bis | à | au | a | al | hasta | até | fino a | t/m | tot | till | til | until | do |"
    u" through | thru | и | по | до | 至 |至|到|から|부터| ως | έως | إلى | עד |/";
constexpr char16_t sinceWords[] =
    u"since |from |seit |ab |depuis |desde |dal |da |sinds |sedan |siden |od |с |з |від |από |منذ |מאז |";

std::optional<DateRange> splitRange(const QString &text)
{
    for (const QStringView separator : QStringView(separators).tokenize(u'|')) {
        // "a/b" is a range only between whole years; elsewhere the slash belongs to a date.
        const bool wholeYears = separator == u"/";
        for (qsizetype at = text.indexOf(separator, 1, Qt::CaseInsensitive); at > 0;
             at = text.indexOf(separator, at + 1, Qt::CaseInsensitive)) {
            const std::optional<DateRange> range =
                rangeOf(text.first(at), text.sliced(at + separator.size()));
            if (range && (!wholeYears || (range->start.typed.size() == 4 && range->end.typed.size() == 4)))
                return range;
        }
    }
    return std::nullopt;
}

/// "since 2020" and "2020 –" go on and are printed as typed.
std::optional<DateRange> openRange(const QString &text)
{
    // Chinese puts no separator before "until now".
    for (const QStringView now : {u"至今", u"迄今"})
        if (text.endsWith(now))
            return rangeOf(text.chopped(now.size()), now.toString());
    QString date;
    for (const QStringView since : QStringView(sinceWords).tokenize(u'|', Qt::SkipEmptyParts))
        if (text.startsWith(since, Qt::CaseInsensitive))
            date = text.sliced(since.size());
    if (date.isEmpty() && (text.endsWith(u'–') || text.endsWith(u'-') || text.endsWith(u'—')))
        date = text.chopped(1);
    if (date.isEmpty())
        return std::nullopt;
    const std::optional<PartialDate> meaning = understand(date);
    return meaning ? std::optional(DateRange{{text, *meaning, true}, {}}) : std::nullopt;
}

} // namespace

std::optional<PartialDate> partialDateFromIso(QStringView text)
{
    const auto number = [&](qsizetype at, qsizetype size) {
        int value = 0;
        for (const QChar c : text.sliced(at, size))
            value = c >= u'0' && c <= u'9' && value >= 0 ? value * 10 + c.unicode() - u'0' : -1;
        return value;
    };
    const bool shaped = text.size() == 4 || (text.size() == 7 && text[4] == u'-')
        || (text.size() == 10 && text[4] == u'-' && text[7] == u'-');
    if (!shaped)
        return std::nullopt;
    const PartialDate date{number(0, 4), text.size() > 4 ? number(5, 2) : 0,
                           text.size() > 7 ? number(8, 2) : 0};
    const bool complete =
        date.year > 0 && (text.size() == 4 || date.month > 0) && (text.size() < 10 || date.day > 0);
    return complete && exists(date) ? std::optional(date) : std::nullopt;
}

Date parseDate(const QString &typed)
{
    Date date{typed, {}, false};
    if (typed.size() > longestDate)
        return date;
    if (const auto meaning = understand(typed))
        date.meaning = *meaning;
    else if (isPresent(typed))
        date.present = true;
    else if (const auto range = parseDateRange(typed))
        date.meaning = range->start.meaning;
    return date;
}

std::optional<DateRange> parseDateRange(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty() || text.size() > longestDate)
        return std::nullopt;
    if (const auto single = understand(text))
        return DateRange{{text, *single, false}, {}};
    if (const auto range = splitRange(text))
        return range;
    return openRange(text);
}

} // namespace vitae
