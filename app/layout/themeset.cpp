// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "themeset.h"

#include "themereader.h"

#include <QCollator>
#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct Message {
    Q_DECLARE_TR_FUNCTIONS(Themes)
};

QString textIn(const Json &file, QStringView key)
{
    const Json *member = file.find(key);
    return member && member->string() ? *member->string() : QString();
}

/// "My résumé" → "my-resume"
QString slug(const QString &name)
{
    QString id;
    for (const QChar c : name.normalized(QString::NormalizationForm_D).toCaseFolded()) {
        if (c.isLetterOrNumber())
            id += c;
        else if (!c.isMark() && !id.isEmpty() && !id.endsWith(u'-'))
            id += u'-';
    }
    while (id.endsWith(u'-'))
        id.chop(1);
    return id.isEmpty() ? u"theme"_s : id;
}

/// `make(1)`, or with the first number that is free.
template<typename Make, typename IsTaken>
QString firstFree(const Make &make, const IsTaken &isTaken)
{
    int number = 1;
    while (isTaken(make(number)))
        ++number;
    return make(number);
}

} // namespace

ThemeSet::ThemeSet(std::vector<ThemeChoice> own)
{
    for (ThemeName &name : builtInThemes())
        m_all.push_back({std::move(name), {}});
    QCollator order;
    order.setNumericMode(true);
    std::ranges::stable_sort(own, [&order](const ThemeChoice &a, const ThemeChoice &b) {
        return order.compare(a.name.name, b.name.name) < 0;
    });
    std::ranges::move(own, std::back_inserter(m_all));
}

const ThemeChoice *ThemeSet::find(const QString &id) const
{
    const auto found = std::ranges::find(m_all, id, [](const ThemeChoice &theme) { return theme.name.id; });
    return found == m_all.end() ? nullptr : &*found;
}

const ThemeChoice *ThemeSet::named(const QString &typed) const
{
    if (const ThemeChoice *found = find(typed))
        return found;
    const auto found = std::ranges::find_if(m_all, [&typed](const ThemeChoice &theme) {
        return theme.name.name.compare(typed, Qt::CaseInsensitive) == 0;
    });
    return found == m_all.end() ? nullptr : &*found;
}

QString ThemeSet::freeId(const QString &name) const
{
    const QString id = slug(name);
    return firstFree([&id](int number) { return number == 1 ? id : u"%1-%2"_s.arg(id).arg(number); },
                     [this](const QString &tried) { return find(tried) || !builtInFile(tried).isEmpty(); });
}

QString ThemeSet::freeName(const QString &name) const
{
    return firstFree(
        [&name](int number) {
            return number == 1 ? name : Message::tr("%1 %2", "name of a theme, number").arg(name).arg(number);
        },
        [this](const QString &tried) { return named(tried) != nullptr; });
}

ThemeChoice ownTheme(const Json &file, const QString &id, const QString &name)
{
    const auto or_ = [](const QString &own, const QString &given) { return own.isEmpty() ? given : own; };
    return {{or_(textIn(file, u"id"), id), or_(textIn(file, u"name"), name), textIn(file, u"description")},
            file};
}

Design inTheme(Design design, const ThemeChoice &theme)
{
    design.theme = theme.name.id;
    design.ownTheme = theme.file;
    return design;
}

Design completed(Design design, const ThemeSet &themes)
{
    const ThemeChoice *theme = design.ownTheme.isNull() ? themes.find(design.theme) : nullptr;
    return theme ? inTheme(std::move(design), *theme) : design;
}

ThemeChoice themeChoiceOf(const Design &design)
{
    const QString id = design.theme.isEmpty() ? defaultTheme.toString() : design.theme;
    if (!design.ownTheme.isNull()) {
        ThemeChoice theme = ownTheme(design.ownTheme, id, id);
        theme.name.id = id;
        return theme;
    }
    const auto json = parseJson(builtInFile(id));
    if (!json)
        return {{id, id, {}}, {}};
    return {{id, textIn(*json, u"name"), textIn(*json, u"description")}, {}};
}

ThemeChoice themeFrom(const Design &design, const QString &id, const QString &name)
{
    const ThemeChoice base = themeChoiceOf(design);
    Json file(Json::Object{});
    file.set(u"id"_s, Json(id));
    file.set(u"name"_s, Json(name));
    file.set(u"description"_s,
             Json(base.isOwn() ? base.name.description : Message::tr("From “%1”.").arg(base.name.name)));
    if (!base.isOwn())
        file.set(u"extends"_s, Json(base.name.id));
    else
        for (const auto &[key, value] : *base.file.object())
            if (!file.find(key))
                file.set(key, value);
    const Json *own = file.find(u"options");
    Json options = own ? *own : Json(Json::Object{});
    for (const auto &[path, value] : design.options)
        options.set(path, value);
    file.set(u"options"_s, options);
    return ownTheme(file, id, name);
}

ThemeChoice renamed(ThemeChoice theme, const QString &name)
{
    theme.file.set(u"name"_s, Json(name));
    theme.name.name = name;
    return theme;
}

} // namespace vitae
