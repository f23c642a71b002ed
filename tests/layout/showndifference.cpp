// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "showndifference.h"

#include <map>
#include <set>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

/// Collects what differs, then says it without what follows from it.
class Comparison {
  public:
    Comparison(const Shown &before, const Shown &after) : m_before(before), m_after(after) {}

    QStringList changes()
    {
        compareCharacters();
        compareShapes();
        if (m_before.pages.value(0) != m_after.pages.value(0))
            m_changes.insert(u"page: size"_s);
        if (distinct(m_before.addresses) != distinct(m_after.addresses))
            m_changes.insert(u"links: addresses"_s);
        if (m_before.hasHyphens != m_after.hasHyphens)
            m_changes.insert(u"text: hyphens"_s);
        sayText();
        sayPlaces();
        return {m_changes.begin(), m_changes.end()};
    }

  private:
    using Subjects = std::set<QString>;
    /// The subjects that differ in one property, in their links and besides them.
    struct Difference {
        Subjects links, others;
        void add(const ShownCharacter &character)
        {
            (character.isLink ? links : others).insert(character.subject);
        }
        [[nodiscard]] bool has(const QString &subject) const
        {
            return links.contains(subject) || others.contains(subject);
        }
    };

    /// A link on two lines has two areas.
    static QStringList distinct(QStringList list)
    {
        list.removeDuplicates();
        list.sort();
        return list;
    }

    static bool isElsewhere(int page, QPointF place, int otherPage, QPointF other)
    {
        return page != otherPage || (place - other).manhattanLength() > 0.02;
    }

    void compareCharacters()
    {
        QHash<QString, int> spaced, all;
        for (auto it = m_before.characters.cbegin(); it != m_before.characters.cend(); ++it) {
            const auto found = m_after.characters.constFind(it.key());
            if (found == m_after.characters.cend()) {
                if (!it.key().contains(u"own"_s))
                    m_text.add(*it);
                continue;
            }
            compare(*it, *found);
            ++all[it->subject];
            if (std::abs(it->advance - found->advance) > 0.002F)
                ++spaced[it->subject];
        }
        for (auto it = m_after.characters.cbegin(); it != m_after.characters.cend(); ++it)
            if (!m_before.characters.contains(it.key()) && !it.key().contains(u"own"_s))
                m_text.add(*it);
        for (auto it = spaced.cbegin(); it != spaced.cend(); ++it)
            if (2 * *it > all[it.key()])
                m_spacing.others.insert(it.key());
        for (const auto *shown : {&m_before, &m_after})
            for (auto it = shown->signs.cbegin(); it != shown->signs.cend(); ++it)
                if (m_before.signs.value(it.key()) != m_after.signs.value(it.key()))
                    m_text.others.insert(it.key());
    }

    void compare(const ShownCharacter &one, const ShownCharacter &other)
    {
        if (one.text != other.text)
            m_text.add(one);
        if (one.face != other.face)
            m_face.add(one);
        if (one.size != other.size)
            m_size.add(one);
        if (one.color != other.color)
            m_color.add(one);
        if (one.glyphs != other.glyphs)
            m_glyphs.add(one);
        if (isElsewhere(one.page, one.place, other.page, other.place))
            m_moved.insert(one.subject);
    }

    void say(const Difference &difference, const QString &property)
    {
        if (difference.others.empty() && !difference.links.empty()) {
            m_changes.insert(u"links: "_s + property);
            return;
        }
        for (const Subjects *subjects : {&difference.links, &difference.others})
            for (const QString &subject : *subjects)
                m_changes.insert(u"%1: %2"_s.arg(subject, property));
    }

    /// A difference without the subjects for which another explains it.
    static Difference without(Difference difference, const Difference &cause)
    {
        const auto explained = [&cause](const QString &subject) { return cause.has(subject); };
        std::erase_if(difference.links, explained);
        std::erase_if(difference.others, explained);
        return difference;
    }

    void sayText()
    {
        Difference glyphs = without(without(m_glyphs, m_face), m_text);
        Difference spacing = without(without(m_spacing, m_face), m_text);
        spacing = without(spacing, glyphs);
        say(m_text, u"text"_s);
        say(m_face, u"face"_s);
        say(m_size, u"size"_s);
        say(m_color, u"colour"_s);
        say(glyphs, u"glyphs"_s);
        say(spacing, u"spacing"_s);
        for (const Difference *form : {&m_text, &m_face, &m_size, &glyphs, &spacing})
            for (const Subjects *subjects : {&form->links, &form->others})
                m_formed.insert(subjects->begin(), subjects->end());
    }

    void compareShapes()
    {
        QMap<QString, ShownShape> all = m_before.shapes;
        all.insert(m_after.shapes);
        for (auto it = all.cbegin(); it != all.cend(); ++it) {
            const auto one = m_before.shapes.constFind(it.key()), other = m_after.shapes.constFind(it.key());
            const QString what = it->what.isEmpty() ? QString() : it->what + u' ';
            if (one != m_before.shapes.cend() && other != m_after.shapes.cend()) {
                compare(*one, *other, u"%1: %2"_s.arg(it->subject, what));
                continue;
            }
            m_changes.insert(u"%1: %2"_s.arg(it->subject, what.isEmpty() ? u"shown"_s : it->what));
            m_formed.insert(it->subject);
        }
    }

    void compare(const ShownShape &one, const ShownShape &other, const QString &name)
    {
        static constexpr double least = 0.02;
        if (std::abs(one.size.width() - other.size.width()) > least)
            m_changes.insert(name + u"width"_s);
        if (std::abs(one.size.height() - other.size.height()) > least)
            m_changes.insert(name + u"height"_s);
        if (one.color != other.color)
            m_changes.insert(name + u"colour"_s);
        if (one.radius != other.radius)
            m_changes.insert(name + u"corners"_s);
        if (one.opacity != other.opacity)
            m_changes.insert(name + u"opacity"_s);
        if (isElsewhere(one.page, one.place, other.page, other.place))
            m_shifted[one.subject].insert(name + u"place"_s);
    }

    void sayPlaces()
    {
        static constexpr size_t most = 3;
        // Underlines, and rules of what stands elsewhere itself, go with their text.
        for (const auto &[subject, names] : m_shifted) {
            const QString text = subject == u"header" ? u"contact"_s : subject;
            if (text != u"links" && !m_moved.contains(text) && !m_formed.contains(text))
                m_changes.insert(names.begin(), names.end());
        }
        std::erase_if(m_moved, [this](const QString &subject) { return m_formed.contains(subject); });
        if (m_moved.size() > most)
            m_changes.insert(u"places"_s);
        else
            for (const QString &subject : m_moved)
                m_changes.insert(subject + u": place"_s);
    }

    const Shown &m_before, &m_after;
    Difference m_text, m_face, m_size, m_color, m_glyphs, m_spacing;
    Subjects m_moved, m_formed;
    std::map<QString, Subjects> m_shifted;
    std::set<QString> m_changes;
};

} // namespace

QStringList changedProperties(const Shown &before, const Shown &after)
{
    return Comparison(before, after).changes();
}
