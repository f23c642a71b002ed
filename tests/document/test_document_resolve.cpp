// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampledocument.h"

#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

class TestResolve : public QObject {
    Q_OBJECT

  private slots:
    void theMasterAloneIsShared();
    void hiddenNodesAreLeftOut();
    void aVariantOverridesOrderValuesAndDesign();
    void aVariantShowsWhatTheMasterHides();
    void untouchedNodesAreTheDocumentsOwn();
    void newChildrenFollowTheirNeighbours();
    void thePersonStaysFirst();
    void overridesOfGoneNodesDoNothing();
    void overridesGoStaleWhenTheMasterChanges();
    void fieldsStandInSchemaOrder();
};

namespace {

/// A section of bullets with the ids 3, 4 … and texts "a", "b" …
Document bullets(int count)
{
    TreeBuilder builder;
    auto root = builder.make(NodeType::Document);
    auto person = builder.make(NodeType::Person);
    auto section = builder.make(NodeType::Section, SectionKind::Bullets);
    for (int i = 0; i < count; ++i) {
        auto bullet = builder.make(NodeType::Bullet);
        bullet->set(Field::Text, QString(QChar(u'a' + i)));
        section->children.push_back(bullet);
    }
    root->children = {person, section};
    Document document;
    document.root = root;
    document.nextId = builder.nextId();
    return document;
}

QString texts(const Cv &cv)
{
    QString all;
    for (const NodePtr &bullet : cv.root->children.at(1)->children)
        all += bullet->text(Field::Text);
    return all;
}

Variant named(const QString &name)
{
    Variant variant;
    variant.name = name;
    return variant;
}

void hide(Document &document, NodeId id)
{
    auto section = std::make_shared<Node>(*document.root->children[1]);
    for (NodePtr &child : section->children)
        if (child->id == id) {
            auto copy = std::make_shared<Node>(*child);
            copy->hidden = true;
            child = copy;
        }
    auto root = std::make_shared<Node>(*document.root);
    root->children[1] = section;
    document.root = root;
}

} // namespace

void TestResolve::theMasterAloneIsShared()
{
    const Document document = test::sampleDocument();
    const Cv cv = resolve(document);
    QCOMPARE(cv.root, document.root);
    QCOMPARE(cv.language, u"en"_s);
    QVERIFY(cv.design == document.design);
}

void TestResolve::hiddenNodesAreLeftOut()
{
    Document document = bullets(3);
    hide(document, 5);
    QCOMPARE(texts(resolve(document)), u"ac"_s);
}

void TestResolve::aVariantOverridesOrderValuesAndDesign()
{
    const Document document = test::sampleDocument();
    const Cv cv = resolve(document, document.variant(u"Short"_s));
    QCOMPARE(cv.language, u"de"_s);
    QCOMPARE(cv.design.theme, u"plain"_s);
    QCOMPARE(*cv.design.options[0].second.string(), u"a4"_s);
    QCOMPARE(cv.design.options[1].second.number()->text, "10.50");
    QCOMPARE(cv.person().children.size(), size_t(1));
    QCOMPARE(findNode(cv.root, test::firstOf(document, NodeType::Entry)->id)->text(Field::Organization),
             u"Maschinen"_s);
    const NodePtr group = findNode(cv.root, test::firstOf(document, NodeType::Group)->id);
    QCOMPARE(group->children[0]->text(Field::Title), u"Sketch"_s);
}

void TestResolve::aVariantShowsWhatTheMasterHides()
{
    Document document = bullets(3);
    hide(document, 5);
    Variant variant = named(u"v"_s);
    variant.shown = {{5, true}, {4, false}};
    const Cv cv = resolve(document, &variant);
    QCOMPARE(texts(cv), u"bc"_s);
    QVERIFY(!findNode(cv.root, 5)->hidden);
}

void TestResolve::untouchedNodesAreTheDocumentsOwn()
{
    const Document document = test::sampleDocument();
    const Cv cv = resolve(document, document.variant(u"Short"_s));
    QVERIFY(cv.root != document.root);
    QVERIFY(cv.root->children[1] != document.root->children[1]); // the overridden entry stands there
    QCOMPARE(cv.root->children[1]->children[0]->children[0],
             document.root->children[1]->children[0]->children[0]);
    QCOMPARE(cv.root->children[3], document.root->children[3]);
    QCOMPARE(cv.root->children[4], document.root->children[4]);
}

void TestResolve::newChildrenFollowTheirNeighbours()
{
    const Document document = bullets(6); // ids 4 to 9
    Variant variant = named(u"v"_s);
    variant.order = {{3, {8, 5, 77, 5}}};
    // a is before all named ones; c and d follow b; f follows e.
    QCOMPARE(texts(resolve(document, &variant)), u"aefbcd"_s);
    variant.order = {{3, {9, 8, 7, 6, 5, 4}}};
    QCOMPARE(texts(resolve(document, &variant)), u"fedcba"_s);
    variant.order = {{3, {}}};
    QCOMPARE(resolve(document, &variant).root, document.root);
}

void TestResolve::thePersonStaysFirst()
{
    const Document document = bullets(1);
    Variant variant = named(u"v"_s);
    variant.order = {{1, {3, 2}}};
    variant.shown = {{2, false}};
    QCOMPARE(resolve(document, &variant).person().type, NodeType::Person);
}

void TestResolve::overridesOfGoneNodesDoNothing()
{
    const Document document = bullets(2);
    Variant variant = named(u"v"_s);
    variant.overrides = {{{99, Field::Text, 0}, u"x"_s, {}},
                         {{4, Field::Doi, 0}, u"x"_s, {}},
                         {{5, Field::Text, 0}, Value(), {}}};
    QCOMPARE(texts(resolve(document, &variant)), u"a"_s);
    QVERIFY(isStale(document, variant.overrides[0]));
}

void TestResolve::overridesGoStaleWhenTheMasterChanges()
{
    Document document = test::sampleDocument();
    const Override &change = document.variants[0].overrides[0];
    QVERIFY(!isStale(document, change));
    auto root = std::make_shared<Node>(*document.root);
    auto section = std::make_shared<Node>(*root->children[1]);
    auto entry = std::make_shared<Node>(*section->children[0]);
    entry->set(Field::Organization, u"Engines Ltd"_s);
    section->children[0] = entry;
    root->children[1] = section;
    document.root = root;
    QVERIFY(isStale(document, change));
}

void TestResolve::fieldsStandInSchemaOrder()
{
    Node node;
    node.type = NodeType::Person;
    node.set(Field::Summary, u"s"_s);
    node.set(Field::Name, u"n"_s);
    node.set(Field::City, u"c"_s);
    node.set(Field::Name, u"m"_s);
    QCOMPARE(node.fields.size(), size_t(3));
    QCOMPARE(node.fields[0].first, Field::Name);
    QCOMPARE(node.text(Field::Name), u"m"_s);
    QCOMPARE(node.fields[2].first, Field::Summary);
    node.set(Field::City, QString());
    node.set(Field::Region, QString());
    QCOMPARE(node.fields.size(), size_t(2));
    QVERIFY(isEmpty(node.value(Field::City)));
}

QTEST_GUILESS_MAIN(TestResolve)
#include "test_document_resolve.moc"
