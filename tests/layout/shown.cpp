// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shown.h"

#include "textsubjects.h"

#include <algorithm>
#include <map>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

/// Takes the items of a page list apart.
class Reader {
  public:
    Reader(const PageList &pages, const Cv &cv, const Theme &theme) : m_pages(pages), m_subjects(cv, theme) {}

    Shown read()
    {
        for (const Page &page : m_pages.pages) {
            m_shown.pages += page.size;
            for (qsizetype i = 0; i < page.items.size(); ++i)
                readItem(page, i);
            ++m_page;
        }
        return std::move(m_shown);
    }

  private:
    [[nodiscard]] const StructureNode *structureOf(const Item &item) const
    {
        return item.structure < 0 ? nullptr : &m_pages.structure[size_t(item.structure)];
    }
    /// What all text in an element is, whatever field it comes from; empty: look at the field.
    [[nodiscard]] QString subjectOf(const Item &item) const
    {
        if (item.artifact == Artifact::Footer)
            return u"footer"_s;
        if (item.artifact == Artifact::Header)
            return u"page header"_s;
        const StructureNode *element = structureOf(item);
        if (!element)
            return u"marks"_s;
        return element->role == StructureRole::Lbl ? u"bullets"_s
            : element->role == StructureRole::H2   ? u"headings"_s
            : element->role == StructureRole::H1   ? u"name"_s
                                                   : QString();
    }

    /// Of the first field in or after an item, within its paragraph; else the last before it.
    [[nodiscard]] QString neighbour(const Page &page, qsizetype index, size_t span) const
    {
        for (qsizetype i = index; i < page.items.size(); ++i, span = 0) {
            const auto *text = std::get_if<TextItem>(&page.items[i].content);
            if (!text)
                continue;
            if (page.items[i].paragraph != page.items[index].paragraph)
                break;
            for (size_t s = span; s < text->run->sources.size(); ++s)
                if (QString subject = m_subjects.of(text->run->sources[s].field); !subject.isEmpty())
                    return subject;
        }
        return m_lastSubject;
    }

    void readItem(const Page &page, qsizetype index)
    {
        const Item &item = page.items[index];
        ShownShape shape;
        shape.opacity = item.opacity;
        shape.page = m_page;
        shape.place = item.origin;
        if (std::holds_alternative<TextItem>(item.content))
            readText(page, index);
        else if (const auto *rule = std::get_if<RuleItem>(&item.content))
            readRule(*rule, ruleSubject(page, index), shape);
        else if (const auto *box = std::get_if<BoxItem>(&item.content))
            readBox(*box, item.artifact == Artifact::Background ? QString() : neighbour(page, index, 0),
                    shape);
        else if (const auto *image = std::get_if<ImageItem>(&item.content))
            readImage(*image, shape);
        else if (const auto *path = std::get_if<PathItem>(&item.content))
            readPath(*path, followsPhoto(page, index) ? QString() : neighbour(page, index, 0), shape);
        else if (const auto *link = std::get_if<LinkAreaItem>(&item.content))
            m_shown.addresses += link->url;
    }

    void readRule(const RuleItem &rule, const QString &subject, ShownShape shape)
    {
        shape.subject = subject;
        shape.what = subject == u"links" ? u"underline"_s : u"rule"_s;
        shape.size = rule.size;
        shape.color = rule.color;
        addShape(shape);
    }

    /// `subject` is empty for what stands behind the text.
    void readBox(const BoxItem &box, const QString &subject, ShownShape shape)
    {
        const QSizeF paper = m_pages.pages[size_t(m_page)].size;
        shape.subject = !subject.isEmpty()           ? subject
            : box.size.height() < paper.height() - 1 ? u"band"_s
            : box.size.width() < paper.width() - 1   ? u"panel"_s
                                                     : u"page"_s;
        shape.what = subject.isEmpty() ? QString() : u"box"_s;
        shape.size = box.size;
        shape.color = box.color;
        shape.radius = box.radius;
        addShape(shape);
    }

    void readImage(const ImageItem &image, ShownShape shape)
    {
        shape.subject = u"photo"_s;
        shape.size = image.size;
        shape.radius = image.radius;
        addShape(shape);
    }

    [[nodiscard]] static bool followsPhoto(const Page &page, qsizetype index)
    {
        return index > 0 && std::holds_alternative<ImageItem>(page.items[index - 1].content);
    }

    /// `subject` is empty for the frame of the photo.
    void readPath(const PathItem &path, const QString &subject, ShownShape shape)
    {
        shape.subject = subject.isEmpty() ? u"photo"_s : subject;
        shape.what = subject.isEmpty() ? u"border"_s : u"icon"_s;
        shape.size = path.size;
        shape.color = path.color;
        addShape(shape);
    }

    /// Underlines belong to links, all others to the text that follows them.
    [[nodiscard]] QString ruleSubject(const Page &page, qsizetype index) const
    {
        const auto &rule = std::get<RuleItem>(page.items[index].content);
        const QRectF area = QRectF(page.items[index].origin, rule.size).adjusted(0.5, 0, -0.5, 0);
        for (const Item &item : page.items)
            if (const auto *link = std::get_if<LinkAreaItem>(&item.content))
                if (QRectF(item.origin, link->size).intersects(area) && rule.size.height() < 1.5)
                    return u"links"_s;
        for (qsizetype i = index; i < page.items.size(); ++i) {
            if (!std::holds_alternative<TextItem>(page.items[i].content))
                continue;
            const QString subject = subjectOf(page.items[i]);
            const QString found = subject.isEmpty() ? neighbour(page, i, 0) : subject;
            return found == u"contact" || found == u"headline" ? u"header"_s : found;
        }
        return u"header"_s;
    }

    void addShape(const ShownShape &shape)
    {
        int &count = m_shapes[shape.subject]; // their number says which is which
        m_shown.shapes.insert(u"%1 %2"_s.arg(shape.subject).arg(count++, 4), shape);
    }

    void readText(const Page &page, qsizetype index)
    {
        const Item &item = page.items[index];
        const Run &run = *std::get<TextItem>(item.content).run;
        m_shown.hasHyphens =
            m_shown.hasHyphens || std::ranges::any_of(run.glyphs, [&run](const Glyph &glyph) {
                return glyph.cluster == quint32(run.text.size());
            });
        const StructureNode *element = structureOf(item);
        const QString whole = subjectOf(item);
        for (size_t s = 0; s < run.sources.size(); ++s) {
            const SourceSpan &span = run.sources[s];
            const bool isOwn = span.field.node == 0;
            const QString text = run.text.sliced(span.begin, span.end - span.begin).simplified();
            if (text.isEmpty())
                continue;
            QString subject = whole.isEmpty() ? m_subjects.of(span.field) : whole;
            if (subject.isEmpty()) // a colon belongs to what it follows
                subject = text.startsWith(u':') ? m_lastSubject : neighbour(page, index, s);
            m_lastSubject = subject;
            QString key = u"%1/%2/%3"_s.arg(span.field.node).arg(int(span.field.field)).arg(span.field.index);
            if (isOwn) {
                m_shown.signs[subject] = joinedSet(m_shown.signs[subject], text);
                if (whole.isEmpty())
                    continue; // it looks like one neighbour or the other
                key = u"%1 own %2"_s.arg(subject).arg(element ? element->node : NodeId(m_page));
                if (subject == u"headings") // "Profile" and "Contact" are both the person's
                    key += text;
            }
            readSpan(item, run, span, {key, subject, element && element->role == StructureRole::Link});
        }
    }

    static QString joinedSet(const QString &set, const QString &word)
    {
        QStringList words = set.split(u'\n', Qt::SkipEmptyParts);
        if (!words.contains(word))
            words += word;
        words.sort();
        return words.join(u'\n');
    }

    struct SpanPlace {
        QString key;
        QString subject;
        bool isLink = false;
    };
    /// Every character has the look of the glyphs that show it; a ligature shows several.
    void readSpan(const Item &item, const Run &run, const SourceSpan &span, const SpanPlace &place)
    {
        std::map<quint32, std::vector<const Glyph *>> clusters;
        for (const Glyph &glyph : run.glyphs)
            clusters[glyph.cluster].push_back(&glyph);
        for (quint32 unit = span.begin; unit < span.end; ++unit) {
            const auto after = clusters.upper_bound(unit);
            if (after == clusters.begin() || run.text[unit].isSpace())
                continue;
            const auto &[cluster, glyphs] = *std::prev(after);
            const QPointF origin =
                item.origin + QPointF(double(glyphs.front()->x), double(glyphs.front()->y));
            ShownCharacter character{place.subject,
                                     place.isLink,
                                     run.text.mid(unit, 1),
                                     run.face->postScriptName(),
                                     run.size,
                                     run.color,
                                     {},
                                     0,
                                     m_page,
                                     origin};
            for (const Glyph *glyph : glyphs) {
                character.glyphs.push_back(unit == cluster ? glyph->id : 0);
                character.advance += glyph->advance / run.size;
            }
            m_shown.characters.insert(u"%1@%2"_s.arg(place.key).arg(span.offset + unit - span.begin, 6),
                                      character);
        }
    }

    const PageList &m_pages;
    TextSubjects m_subjects;
    Shown m_shown;
    QHash<QString, int> m_shapes;
    QString m_lastSubject;
    int m_page = 0;
};

} // namespace

Shown shownBy(const PageList &pages, const Cv &cv, const Theme &theme)
{
    return Reader(pages, cv, theme).read();
}
