// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words.h"

#include "document/json.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

QString primarySubtag(const QByteArray &language)
{
    const qsizetype end =
        std::ranges::find_if(language, [](char c) { return c == '-' || c == '_'; }) - language.begin();
    return QString::fromLatin1(language.first(end)).toLower();
}

/// The name of the file that speaks a language.
QString fileOf(const QByteArray &language)
{
    // Tags of old, and the two written forms of one spoken language.
    static constexpr std::array<std::pair<QStringView, QStringView>, 4> sameFile{
        {{u"nb", u"no"}, {u"nn", u"no"}, {u"iw", u"he"}, {u"in", u"id"}}};
    QString primary = primarySubtag(language);
    if (primary == u"zh") {
        const bool isTraditional =
            QLocale(QString::fromLatin1(language)).script() == QLocale::TraditionalHanScript;
        return isTraditional ? u"zh-Hant"_s : u"zh-Hans"_s;
    }
    for (const auto &[tag, file] : sameFile)
        if (primary == tag)
            return file.toString();
    return primary;
}

/// Members of objects within are known by "object.member".
void addWords(QHash<QString, QString> &words, const Json &json, const QString &prefix)
{
    if (!json.object())
        return;
    for (const auto &[key, value] : *json.object()) {
        if (const QString *text = value.string())
            words.insert(prefix + key, *text);
        else
            addWords(words, value, prefix + key + u'.');
    }
}

} // namespace

Words::Words(const QByteArray &language) : m_language(language)
{
    const QString name = fileOf(language);
    QFile file(u":/words/%1.json"_s.arg(name));
    if (name.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    if (const auto json = parseJson(file.readAll()))
        addWords(m_words, *json, {});
}

QString Words::present() const
{
    return m_words.value(u"present"_s, u"present"_s);
}

QString Words::updated(const QString &date) const
{
    return m_words.value(u"updated"_s, u"Last updated %1"_s).arg(date);
}

QString Words::profile() const
{
    return m_words.value(u"profile"_s, u"Summary"_s);
}

QString Words::contact() const
{
    return m_words.value(u"fields.Contact"_s, u"Contact"_s);
}

QString Words::section(SectionKind kind) const
{
    const KindSpec &spec = kindSpec(kind);
    return m_words.value(
        u"sections."_s + QLatin1StringView(spec.name),
        QString::fromLatin1(spec.title)); // the table speaks English when nobody translates it
}

QString Words::label(const FieldSpec &spec) const
{
    const auto english = QString::fromLatin1(spec.label);
    return m_words.value(u"fields."_s + english, english);
}

QString Words::named(const QString &label) const
{
    return m_words.value(u"named"_s, u"%1: "_s).arg(label);
}

QString Words::listComma() const
{
    return m_words.value(u"punctuation.list"_s, u", "_s);
}

QString Words::comma() const
{
    return m_words.value(u"punctuation.comma"_s, u", "_s);
}

QString Words::semicolon() const
{
    return m_words.value(u"punctuation.semicolon"_s, u"; "_s);
}

QString Words::punctuated(QString literal) const
{
    literal.replace(u", "_s, comma());
    literal.replace(u"; "_s, semicolon());
    literal.replace(u" ("_s, m_words.value(u"punctuation.open"_s, u" ("_s));
    return literal.replace(u")"_s, m_words.value(u"punctuation.close"_s, u")"_s));
}

QStringList wordLanguages()
{
    QStringList languages{u"en"_s};
    for (const QString &file : QDir(u":/words"_s).entryList(QDir::Files, QDir::Name))
        languages += file.chopped(int(sizeof(".json")) - 1);
    return languages;
}

} // namespace vitae
