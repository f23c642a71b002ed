// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "designparts.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

const DesignPart parts[] = {
    {.title = QT_TRANSLATE_NOOP("vitae::DesignPanel", "Paper"),
     .words = {"page"},
     .often = {"page.size", "page.margin.side", "page.margin.top", "page.margin.bottom"},
     .isOpen = true},
    {.title = QT_TRANSLATE_NOOP("vitae::DesignPanel", "Text"),
     .words = {"text"},
     .often = {"text.font", "text.size", "text.leading"},
     .isOpen = true},
    {.title = QT_TRANSLATE_NOOP("vitae::DesignPanel", "Colours"),
     .words = {"color"},
     .often = {"color.accent", "color.secondary"},
     .isOpen = true},
    {.title = QT_TRANSLATE_NOOP("vitae::DesignPanel", "Columns"),
     .words = {"columns", "margin"},
     .often = {"columns.layout", "columns.width", "columns.panel", "columns.sections", "margin.width"}},
    {.title = QT_TRANSLATE_NOOP("vitae::DesignPanel", "Side column"),
     .words = {"text", "heading", "section", "group", "entry", "title", "subtitle", "meta", "date", "label",
               "level", "bullet", "link"},
     .often = {"text.size", "text.leading", "text.color", "heading.size", "heading.color", "heading.style",
               "entry.gap"},
     .isSide = true},
    {.title = QT_TRANSLATE_NOOP("vitae::DesignPanel", "Name and headline"),
     .words = {"header", "name", "headline"},
     .often = {"name.font", "name.size", "name.weight", "name.color", "headline.size", "header.align"}},
    {.title = QT_TRANSLATE_NOOP("vitae::DesignPanel", "Contact details"),
     .words = {"contact"},
     .often = {"contact.size", "contact.place", "contact.separator", "contact.icons", "contact.order"}},
    {.title = QT_TRANSLATE_NOOP("vitae::DesignPanel", "Photo"),
     .words = {"photo"},
     .often = {"photo.height", "photo.place", "photo.shape", "photo.border"}},
    {.title = QT_TRANSLATE_NOOP("vitae::DesignPanel", "Summary"),
     .words = {"summary"},
     .often = {"summary.title", "summary.size"}},
    {.title = QT_TRANSLATE_NOOP("vitae::DesignPanel", "Headings and groups"),
     .words = {"heading", "group", "section"},
     .often = {"heading.font", "heading.size", "heading.weight", "heading.color", "heading.style",
               "heading.case", "heading.above"}},
    {.title = QT_TRANSLATE_NOOP("vitae::DesignPanel", "Entries"),
     .words = {"entry", "title", "subtitle", "meta", "label", "level"},
     .often = {"entry.gap", "title.weight", "subtitle.italic", "subtitle.color"}},
    {.title = QT_TRANSLATE_NOOP("vitae::DesignPanel", "Dates"),
     .words = {"date"},
     .often = {"date.pattern", "date.present", "date.size", "date.color"}},
    {.title = QT_TRANSLATE_NOOP("vitae::DesignPanel", "Bullets and links"),
     .words = {"bullet", "link"},
     .often = {"bullet.first", "bullet.color", "bullet.gap", "link.color", "link.underline"}},
    {.title = QT_TRANSLATE_NOOP("vitae::DesignPanel", "Top line, footer and all else"),
     .words = {"top", "footer"},
     .often = {"footer.show", "footer.text", "footer.size", "footer.color", "top.text"}},
};

std::string_view wordOf(std::string_view path)
{
    return path.substr(0, path.find('.'));
}

bool claims(const DesignPart &part, std::string_view word)
{
    return std::ranges::find(part.words, word) != part.words.end();
}

bool belongsTo(const DesignPart &part, std::string_view path)
{
    const std::string_view word = wordOf(path);
    const bool isLast = &part == &parts[std::size(parts) - 1];
    return claims(part, word) || (isLast && std::ranges::none_of(parts, [word](const DesignPart &other) {
                                      return !other.isSide && claims(other, word);
                                  }));
}

QString pathIn(const DesignPart &part, std::string_view path)
{
    const QString plain = QString::fromLatin1(path.data(), qsizetype(path.size()));
    return part.isSide ? u"side."_s + plain : plain;
}

} // namespace

std::span<const DesignPart> designParts()
{
    return parts;
}

QStringList oftenIn(const DesignPart &part)
{
    QStringList paths;
    for (const std::string_view path : part.often)
        paths += pathIn(part, path);
    return paths;
}

QStringList seldomIn(const DesignPart &part)
{
    QStringList paths;
    for (const OptionSpec &spec : optionTable())
        if (belongsTo(part, spec.path) && std::ranges::find(part.often, spec.path) == part.often.end())
            paths += pathIn(part, spec.path);
    return paths;
}

} // namespace vitae
