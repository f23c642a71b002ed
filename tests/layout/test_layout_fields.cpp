// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/document.h"
#include "layout/layout.h"
#include "pinnedfonts.h"

#include <QRegularExpression>
#include <QTest>
#include <map>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

using NodeEdit = std::shared_ptr<Node>;

/// Makes nodes whose every field holds a word that stands nowhere else.
class UniqueWords {
  public:
    [[nodiscard]] const QStringList &words() const { return m_words; }
    [[nodiscard]] NodeEdit empty(NodeType type, SectionKind kind = SectionKind::None)
    {
        return m_tree.make(type, kind);
    }
    [[nodiscard]] NodeEdit filled(NodeType type, SectionKind kind = SectionKind::None)
    {
        NodeEdit node = empty(type, kind);
        for (const FieldSpec &spec : fieldsOf(type, kind))
            fill(*node, spec);
        return node;
    }
    void fill(Node &node, const FieldSpec &spec)
    {
        if (spec.type == FieldType::Photo || spec.type == FieldType::Choice)
            return;
        const QString word = u"word%1"_s.arg(m_words.size());
        m_words += word;
        if (spec.cardinality == Cardinality::Many || spec.type == FieldType::Tags)
            node.set(spec.field, QStringList{word});
        else if (spec.type == FieldType::Date)
            node.set(spec.field, Date{word, {}, false});
        else if (spec.type == FieldType::DateRange)
            node.set(spec.field, DateRange{{word, {}, false}, {}});
        else
            node.set(spec.field, word);
    }
    /// Bullets in bullets, as deep as they go.
    void addBullets(Node &node)
    {
        NodeEdit inner;
        for (int depth = 0; depth < maxBulletDepth; ++depth) {
            NodeEdit bullet = filled(NodeType::Bullet);
            if (inner)
                bullet->children.push_back(inner);
            inner = bullet;
        }
        node.children.push_back(inner);
    }

  private:
    TreeBuilder m_tree;
    QStringList m_words;
};

std::vector<NodeEdit> fullEntries(UniqueWords &words, const KindSpec &kind)
{
    std::vector<NodeEdit> entries;
    for (const int roles : {0, 1, 2}) {
        NodeEdit entry = words.filled(NodeType::Entry, kind.kind);
        if (kind.kind == SectionKind::Experience) {
            for (int i = 0; i < roles; ++i) {
                NodeEdit role = words.filled(NodeType::Role, kind.kind);
                words.addBullets(*role);
                entry->children.push_back(role);
            }
        } else if (kind.bullets && roles > 0) {
            words.addBullets(*entry);
        }
        entries.push_back(entry);
    }
    return entries;
}

/// Entries with a single field each.
std::vector<NodeEdit> sparseEntries(UniqueWords &words, const KindSpec &kind)
{
    std::vector<NodeEdit> entries;
    for (const FieldSpec &spec : fieldsOf(NodeType::Entry, kind.kind)) {
        entries.push_back(words.empty(NodeType::Entry, kind.kind));
        words.fill(*entries.back(), spec);
    }
    for (const FieldSpec &spec : fieldsOf(NodeType::Role, kind.kind)) {
        entries.push_back(words.empty(NodeType::Entry, kind.kind));
        NodeEdit role = words.empty(NodeType::Role, kind.kind);
        words.fill(*role, spec);
        entries.back()->children.push_back(role);
    }
    return entries;
}

Cv everything(UniqueWords &words, const QString &lead)
{
    NodeEdit root = words.empty(NodeType::Document);
    NodeEdit person = words.filled(NodeType::Person);
    for (const NodeType type : {NodeType::Profile, NodeType::Detail}) {
        for (const FieldSpec &spec : fieldsOf(type)) {
            NodeEdit only = words.empty(type);
            words.fill(*only, spec);
            person->children.push_back(only);
        }
        // What a profile is shown as stands for all else of it, so it is not filled here.
        NodeEdit all = words.empty(type);
        for (const FieldSpec &spec : fieldsOf(type))
            if (type != NodeType::Profile || spec.field != Field::Label)
                words.fill(*all, spec);
        person->children.push_back(all);
    }
    root->children.push_back(person);
    for (const KindSpec &kind : kindTable()) {
        for (auto *make : {&fullEntries, &sparseEntries}) {
            NodeEdit section = words.filled(NodeType::Section, kind.kind);
            section->set(Field::Lead, lead);
            NodeEdit group = words.filled(NodeType::Group, kind.kind);
            if (kind.item == NodeType::Bullet) {
                words.addBullets(*section);
                words.addBullets(*group);
            } else {
                for (const NodeEdit &entry : make(words, kind))
                    section->children.push_back(entry);
                for (const NodeEdit &entry : make(words, kind))
                    group->children.push_back(entry);
            }
            section->children.push_back(group);
            root->children.push_back(section);
        }
    }
    Cv cv;
    cv.root = root;
    cv.language = u"en"_s;
    return cv;
}

std::map<QString, int> wordsOn(const PageList &pages)
{
    static const QRegularExpression word(u"word\\d+"_s);
    QString all;
    for (const Page &page : pages.pages)
        for (const Item &item : page.items)
            if (const auto *text = std::get_if<TextItem>(&item.content); text && item.structure >= 0)
                all += text->run->text + u' ';
    std::map<QString, int> counts;
    for (auto found = word.globalMatch(all); found.hasNext();)
        ++counts[found.next().captured()];
    return counts;
}

Theme themeNamed(const QString &id)
{
    std::vector<Finding> findings;
    return themeFor({id, {}}, findings);
}

} // namespace

class FieldsTest : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase();
    void everyFieldIsPrintedOnce_data();
    void everyFieldIsPrintedOnce();
    void rowsOfAnItemKeepLabelAndEnd();

  private:
    std::shared_ptr<const FontSet> m_fonts;
};

void FieldsTest::initTestCase()
{
    m_fonts = pinnedFonts();
    if (!m_fonts)
        QSKIP("the fonts of the themes are not installed");
}

void FieldsTest::everyFieldIsPrintedOnce_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("lead");
    QTest::addColumn<QString>("shape");
    for (const ThemeName &theme : builtInThemes())
        for (const QString &lead : {QString(), u"organization"_s, u"position"_s})
            for (const char *shape : {"as the theme says", "bulleted", "joined", "no rows",
                                      "bulleted, no rows", "joined, no rows", "only labels and ends"})
                QTest::addRow("%s, %s, lead %s", qPrintable(theme.id), shape, qPrintable(lead))
                    << theme.id << lead << QString::fromLatin1(shape);
}

void FieldsTest::everyFieldIsPrintedOnce()
{
    QFETCH(QString, theme);
    QFETCH(QString, lead);
    QFETCH(QString, shape);
    Theme used = themeNamed(theme);
    for (auto &[name, arrangement] : used.arrangements) {
        arrangement.bulleted = arrangement.bulleted || shape.startsWith(u"bulleted");
        arrangement.joined = arrangement.joined || shape.startsWith(u"joined");
        if (shape.endsWith(u"no rows"))
            arrangement.rows.clear();
        for (ArrangementRow &row : arrangement.rows)
            if (shape.startsWith(u"only") && row.label.empty() && row.end.empty())
                std::swap(row.heading ? row.label : row.end, row.start);
    }
    UniqueWords words;
    const PageList pages = layout(everything(words, lead), used, *m_fonts).pages;
    const std::map<QString, int> counts = wordsOn(pages);
    QStringList wrong;
    for (const QString &word : words.words()) {
        const auto found = counts.find(word);
        const int count = found == counts.end() ? 0 : found->second;

        if (count != 1)
            wrong += u"%1 ×%2"_s.arg(word).arg(count);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u", ")));
}

void FieldsTest::rowsOfAnItemKeepLabelAndEnd()
{
    Theme theme = themeNamed(u"plain"_s);
    const auto arrangement = readArrangement(*parseJson(R"({"bulleted": true, "rows": [
        {"label": "{title|label}", "start": "{awarder}", "end": "{date|date}"}]})"));
    QVERIFY(arrangement);
    theme.arrangements[u"award"_s] = *arrangement;
    UniqueWords words;
    NodeEdit root = words.empty(NodeType::Document);
    NodeEdit section = words.empty(NodeType::Section, SectionKind::Award);
    NodeEdit award = words.empty(NodeType::Entry, SectionKind::Award);
    award->set(Field::Title, u"Medal"_s);
    award->set(Field::Awarder, u"Society"_s);
    award->set(Field::Date, parseDate(u"1828"_s));
    section->children.push_back(award);
    root->children = {words.empty(NodeType::Person), section};
    Cv cv;
    cv.root = root;
    QString all;
    const PageList pages = layout(cv, theme, *m_fonts).pages;
    for (const Item &item : pages.pages.front().items)
        if (const auto *text = std::get_if<TextItem>(&item.content))
            all += text->run->text;
    QVERIFY2(all.contains(u"•Medal: Society, 1828"_s), qPrintable(all));
}

QTEST_GUILESS_MAIN(FieldsTest)
#include "test_layout_fields.moc"
