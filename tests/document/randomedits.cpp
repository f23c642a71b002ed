// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "randomedits.h"

using namespace Qt::StringLiterals;

namespace vitae::test {
namespace {

/// The document stays about this large, so that thousands of edits take seconds.
constexpr int fewNodes = 40;
constexpr int manyNodes = 120;

int count(const Node &node)
{
    int nodes = 1;
    for (const NodePtr &child : node.children)
        nodes += count(*child);
    return nodes;
}

} // namespace

/// A random walk down the tree: every node can be reached, whatever ids were used up.
NodeId RandomEdits::anyNode(const CvDocument &document)
{
    const Node *node = document.value().root.get();
    while (!node->children.empty() && m_random.bounded(5) > 0)
        node = node->children[size_t(m_random.bounded(qint64(node->children.size())))].get();
    return m_random.bounded(50) == 0 ? 1'000'000 : node->id;
}

std::vector<NodeId> RandomEdits::someNodes(const CvDocument &document)
{
    std::vector<NodeId> nodes;
    for (int i = m_random.bounded(3); i >= 0; --i)
        nodes.push_back(anyNode(document));
    return nodes;
}

QString RandomEdits::anyText()
{
    const QString words[] = {u""_s,       u"**bold**"_s,          u"naïve 中文 😀"_s,
                             u"A*STAR"_s, u"[link](https://x)"_s, u"\"\\\n"_s};
    return words[m_random.bounded(6)] + QString::number(m_random.bounded(1000));
}

Value RandomEdits::anyValue(const FieldSpec &spec)
{
    if (m_random.bounded(6) == 0)
        return {};
    switch (spec.type) {
    case FieldType::Date: return parseDate(u"Apr %1"_s.arg(1990 + m_random.bounded(40)));
    case FieldType::DateRange:
        return parseDateRange(u"%1 – Present"_s.arg(1990 + m_random.bounded(40))).value_or(DateRange());
    case FieldType::Photo: return Photo{u"p%1.jpg"_s.arg(m_random.bounded(3)), anyText()};
    case FieldType::Choice: return u"position"_s;
    case FieldType::Tags: return QStringList{anyText(), anyText()};
    default:
        if (spec.cardinality == Cardinality::Many)
            return QStringList{anyText()};
        return anyText();
    }
}

bool RandomEdits::setField(CvDocument &document)
{
    const NodePtr node = document.node(anyNode(document));
    const auto rows = node ? fieldsOf(node->type, node->kind) : fieldsOf(NodeType::Person);
    if (rows.empty())
        return false;
    const FieldSpec &spec = rows[size_t(m_random.bounded(qint64(rows.size())))];
    const auto typing = TypingKind(m_random.bounded(4));
    return document.setField(node ? node->id : 999'999, spec.field, anyValue(spec), typing);
}

bool RandomEdits::insert(CvDocument &document)
{
    const NodePtr parent = document.node(anyNode(document));
    if (!parent || count(*document.value().root) > manyNodes)
        return false;
    Node tree;
    tree.type = NodeType(m_random.bounded(int(NodeType::Bullet) + 1));
    tree.kind = parent->kind;
    if (tree.type == NodeType::Section)
        tree.kind = SectionKind(1 + m_random.bounded(int(SectionKind::Text)));
    else if (tree.type == NodeType::Bullet || parent->type == NodeType::Person)
        tree.kind = SectionKind::None;
    const auto rows = fieldsOf(tree.type, tree.kind);
    for (const FieldSpec &spec : rows)
        if (spec.type != FieldType::Photo)
            tree.set(spec.field, anyValue(spec));
    return document.insert(parent->id, m_random.bounded(8), tree) != 0;
}

bool RandomEdits::paste(CvDocument &document)
{
    const NodePtr tree = document.node(anyNode(document));
    if (!tree || count(*document.value().root) > manyNodes)
        return false;
    return document.insert(anyNode(document), m_random.bounded(8), *tree) != 0;
}

bool RandomEdits::setVariant(CvDocument &document)
{
    const QString name = QString(QChar(u'A' + m_random.bounded(3)));
    if (m_random.bounded(3) == 0)
        return document.setVariant(name, std::nullopt);
    Variant variant;
    variant.name = m_random.bounded(4) == 0 ? QString(QChar(u'A' + m_random.bounded(3))) : name;
    variant.shown = {{anyNode(document), m_random.bounded(2) == 0}};
    variant.overrides = {{{anyNode(document), Field::Title, 0}, anyText(), u"0"_s}};
    return document.setVariant(name, variant);
}

bool RandomEdits::setDesign(CvDocument &document)
{
    const QString option = u"option.%1"_s.arg(m_random.bounded(3));
    switch (m_random.bounded(4)) {
    case 0: {
        Design design = document.value().design;
        design.theme = u"theme%1"_s.arg(m_random.bounded(3));
        design.ownTheme = m_random.bounded(2) == 0 ? Json() : Json(Json::Object());
        return document.setDesign(design, u"Theme: %1"_s.arg(design.theme));
    }
    case 1: return document.setOption(option, Json());
    case 2: return document.setLanguage(u"x%1"_s.arg(m_random.bounded(3)));
    default: return document.setOption(option, Json(qint64(m_random.bounded(5))), m_random.bounded(2) == 0);
    }
}

bool RandomEdits::editOnce(CvDocument &document)
{
    switch (m_random.bounded(12)) {
    case 0: return count(*document.value().root) > fewNodes && document.remove(someNodes(document));
    case 1:
    case 2: return document.move(someNodes(document), anyNode(document), m_random.bounded(8));
    case 3: return document.setHidden(someNodes(document), m_random.bounded(2) == 0);
    case 4:
    case 5: return insert(document);
    case 6: return paste(document);
    case 7: return setVariant(document);
    case 8: return setDesign(document);
    case 9:
        return document.setPhoto(
            {m_random.bounded(3) ? u"p%1.jpg"_s.arg(m_random.bounded(3)) : QString(), anyText()},
            QByteArray::number(m_random.bounded(9)));
    default: return setField(document);
    }
}

} // namespace vitae::test
