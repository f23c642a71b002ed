// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/cvdocument.h"
#include "randomedits.h"
#include "sampledocument.h"

#include <QSignalSpy>
#include <QTest>
#include <functional>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

/// A list of rows kept by the signals alone, as a model of a view keeps it.
class Mirror {
  public:
    explicit Mirror(const CvDocument &document) : m_document(document) { take(*document.value().root); }

    void apply(const ChangeSet &changes)
    {
        for (const Change &change : changes.changes) {
            switch (change.what) {
            case Change::What::Inserted:
                insertRow(change.parent, change.row, change.node);
                take(*m_document.node(change.node));
                break;
            case Change::What::Removed: removeRow(change.parent, change.row, change.node); break;
            case Change::What::Moved:
                removeRow(change.oldParent, change.oldRow, change.node);
                insertRow(change.parent, change.row, change.node);
                break;
            default: break;
            }
        }
    }
    [[nodiscard]] bool equals(const Node &node) const
    {
        const std::vector<NodeId> &rows = m_rows[node.id];
        if (rows.size() != node.children.size())
            return false;
        for (size_t i = 0; i < rows.size(); ++i)
            if (rows[i] != node.children[i]->id || !equals(*node.children[i]))
                return false;
        return true;
    }
    bool isBroken = false;

  private:
    void take(const Node &node)
    {
        std::vector<NodeId> rows;
        for (const NodePtr &child : node.children) {
            rows.push_back(child->id);
            take(*child);
        }
        m_rows[node.id] = rows;
    }
    void insertRow(NodeId parent, int row, NodeId node)
    {
        std::vector<NodeId> &rows = m_rows[parent];
        isBroken = isBroken || row < 0 || row > int(rows.size());
        if (!isBroken)
            rows.insert(rows.begin() + row, node);
    }
    void removeRow(NodeId parent, int row, NodeId node)
    {
        std::vector<NodeId> &rows = m_rows[parent];
        isBroken = isBroken || row < 0 || row >= int(rows.size()) || rows[size_t(row)] != node;
        if (!isBroken)
            rows.erase(rows.begin() + row);
    }

    const CvDocument &m_document;
    mutable std::map<NodeId, std::vector<NodeId>> m_rows;
};

bool indexIsRight(const CvDocument &document, const Node &node)
{
    for (size_t i = 0; i < node.children.size(); ++i) {
        const Node &child = *node.children[i];
        if (document.parentOf(child.id) != node.id || document.rowOf(child.id) != int(i)
            || document.node(child.id) != node.children[i] || !indexIsRight(document, child))
            return false;
    }
    return true;
}

QString names(const CvDocument &document, NodeId parent)
{
    QString all;
    for (const NodePtr &child : document.node(parent)->children)
        all += child->text(Field::Text);
    return all;
}

} // namespace

class TestEdits : public QObject {
    Q_OBJECT

  private slots:
    void init();
    void everyEditIsOneStepAndOneSignal();
    void editsThatCannotBeDoNothing();
    void anInsertedTreeGetsFreshIds();
    void undoGivesIdsBack();
    void rowsAreClampedAndThePersonStaysFirst();
    void movesSeveralInTheGivenOrder();
    void bulletsNestFourDeep();
    void typingMergesWithoutPause();
    void typingEndsWithAnotherKindFieldOrPlace();
    void aDraggedSliderIsOneStep();
    void undoRestoresThePlace();
    void stepsAreNamed();
    void untouchedNodesStayShared();
    void aResetForgetsTheSteps();
    void photosComeAndGoWithTheirAssets();
    void variantsAreAddedRenamedAndRemoved();
    void signalsKeepRowsExact();
    void randomEditsUndoneAndRedoneGiveEqualBytes_data();
    void randomEditsUndoneAndRedoneGiveEqualBytes();
    void aLargeDocumentIsEditedQuickly();

  private:
    std::unique_ptr<CvDocument> m_document;
    qint64 m_now = 0;
    NodeId m_section = 0; ///< of bullets "Six" and "Seven"
};

void TestEdits::init()
{
    m_document = std::make_unique<CvDocument>(test::sampleDocument());
    m_now = 0;
    m_document->setClock([this] { return m_now; });
    m_section = m_document->value().root->children[3]->id;
}

void TestEdits::everyEditIsOneStepAndOneSignal()
{
    QSignalSpy spy(m_document.get(), &CvDocument::changed);
    const NodeId person = m_document->value().person().id;
    const std::vector<NodeId> both = {m_document->node(m_section)->children[0]->id,
                                      m_document->node(m_section)->children[1]->id};
    const std::function<bool()> edits[] = {
        [&] { return m_document->setField(person, Field::Name, u"A"_s); },
        [&] { return m_document->insert(m_section, 0, *m_document->node(both[0])) != 0; },
        [&] { return m_document->move(both, m_section, 0); },
        [&] { return m_document->setHidden(both, true); },
        [&] { return m_document->remove(both); },
        [&] {
            return m_document->setDesign({u"plain"_s, m_document->value().design.options}, u"Theme: Plain"_s);
        },
        [&] { return m_document->setOption(u"page.size"_s, Json()); },
        [&] { return m_document->setLanguage(u"fr"_s); },
        [&] { return m_document->setVariant(u"Short"_s, std::nullopt); },
        [&] { return m_document->setPhoto({}, {}); },
    };
    int done = 0;
    for (const auto &edit : edits) {
        QVERIFY2(edit(), qPrintable(QString::number(done)));
        ++done;
        QCOMPARE(spy.count(), done);
        QCOMPARE(m_document->undoStack().count(), done);
    }
    spy.clear();
    for (int i = 0; i < done; ++i)
        m_document->undoStack().undo();
    QCOMPARE(spy.count(), done);
    QCOMPARE(test::bytesOf(m_document->value()), test::bytesOf(test::sampleDocument()));
}

void TestEdits::editsThatCannotBeDoNothing()
{
    QSignalSpy spy(m_document.get(), &CvDocument::changed);
    const Document &document = m_document->value();
    const NodeId root = document.root->id;
    const NodeId person = document.person().id;
    const NodePtr group = test::firstOf(document, NodeType::Group);
    QVERIFY(!m_document->setField(12345, Field::Name, u"A"_s));
    QVERIFY(!m_document->setField(person, Field::Doi, u"A"_s));
    QVERIFY(!m_document->setField(person, Field::Name, QStringList{u"A"_s}));
    QVERIFY(!m_document->setField(person, Field::Name, u"Ada Lovelace"_s));
    QVERIFY(!m_document->setField(person, Field::Summary, QString()));
    QVERIFY(!m_document->insert(12345, 0, *group));
    QVERIFY(!m_document->insert(m_section, 0, *group));
    QVERIFY(!m_document->remove({12345, root, person}));
    QVERIFY(!m_document->move({person}, root, 2));
    QVERIFY(!m_document->move({group->id}, group->id, 0));
    QVERIFY(!m_document->move({group->children[0]->id}, m_section, 0));
    QVERIFY(!m_document->move({group->id}, m_document->parentOf(group->id), 0));
    QVERIFY(!m_document->move({}, root, 0));
    QVERIFY(!m_document->setHidden({person, 12345}, true));
    QVERIFY(!m_document->setHidden({group->id}, false));
    QVERIFY(!m_document->setDesign(document.design, u"Theme: Plain"_s));
    QVERIFY(!m_document->setOption(u"no.option"_s, Json()));
    QVERIFY(!m_document->setLanguage(document.language));
    QVERIFY(!m_document->setVariant(u"None"_s, std::nullopt));
    QVERIFY(!m_document->setPhoto({u"../x.jpg"_s, {}}, "x"));
    QCOMPARE(spy.count(), 0);
    QCOMPARE(m_document->undoStack().count(), 0);
}

void TestEdits::anInsertedTreeGetsFreshIds()
{
    const NodePtr section = test::firstOf(m_document->value(), NodeType::Section);
    const NodeId next = m_document->value().nextId;
    const NodeId id = m_document->insert(m_document->value().root->id, 99, *section);
    QCOMPARE(id, next);
    QCOMPARE(m_document->rowOf(id), 5);
    QVERIFY(indexIsRight(*m_document, *m_document->value().root));
    QVERIFY(m_document->value().nextId > next + 5);
}

void TestEdits::undoGivesIdsBack()
{
    const NodePtr bullet = m_document->node(m_section)->children[0];
    const NodeId next = m_document->value().nextId;
    const NodeId first = m_document->insert(m_section, 0, *bullet);
    m_document->undoStack().undo();
    QCOMPARE(m_document->value().nextId, next);
    QVERIFY(!m_document->node(first));
    QCOMPARE(m_document->insert(m_section, 1, *bullet), first);
}

void TestEdits::rowsAreClampedAndThePersonStaysFirst()
{
    const NodePtr section = m_document->node(m_section);
    QCOMPARE(m_document->rowOf(m_document->insert(m_document->value().root->id, 0, *section)), 1);
    QVERIFY(m_document->move({m_section}, m_document->value().root->id, 0));
    QCOMPARE(m_document->rowOf(m_section), 1);
    QCOMPARE(m_document->rowOf(m_document->insert(m_section, -5, *section->children[0])), 0);
}

void TestEdits::movesSeveralInTheGivenOrder()
{
    Node bullet;
    bullet.type = NodeType::Bullet;
    std::vector<NodeId> ids;
    for (const char16_t *text : {u"a", u"b", u"c", u"d", u"e"}) {
        bullet.set(Field::Text, QString::fromUtf16(text));
        ids.push_back(m_document->insert(m_section, 99, bullet));
    }
    QVERIFY(m_document->remove(
        {m_document->node(m_section)->children[0]->id, m_document->node(m_section)->children[1]->id}));
    QCOMPARE(names(*m_document, m_section), u"abcde"_s);
    QVERIFY(m_document->move({ids[4], ids[0]}, m_section, 2));
    QCOMPARE(names(*m_document, m_section), u"beacd"_s);
    QVERIFY(m_document->move({ids[1], ids[2]}, m_section, 99));
    QCOMPARE(names(*m_document, m_section), u"eadbc"_s);
    QVERIFY(m_document->move({ids[1]}, ids[0], 0));
    QCOMPARE(names(*m_document, m_section), u"eadc"_s);
    QCOMPARE(names(*m_document, ids[0]), u"b"_s);
    for (int i = 0; i < 3; ++i)
        m_document->undoStack().undo();
    QCOMPARE(names(*m_document, m_section), u"abcde"_s);
}

void TestEdits::bulletsNestFourDeep()
{
    const NodePtr one = test::firstOf(m_document->value(), NodeType::Bullet);
    const NodePtr two = one->children[0];
    const NodePtr three = two->children[0];
    const NodePtr four = three->children[0];
    QVERIFY(m_document->accepts(three->id, NodeType::Bullet, SectionKind::None));
    QVERIFY(!m_document->accepts(four->id, NodeType::Bullet, SectionKind::None));
    QVERIFY(!m_document->insert(four->id, 0, Node(*four)));
    QVERIFY(!m_document->move({two->id},
                              m_document->node(m_section)->children[0]->children.empty() ? four->id : 0, 0));
    const NodeId six = m_document->node(m_section)->children[0]->id;
    QVERIFY(!m_document->move({one->id}, six, 0)); // four levels under one more
    QVERIFY(m_document->move({two->id}, six, 0));
}

void TestEdits::typingMergesWithoutPause()
{
    const NodeId id = m_document->node(m_section)->children[0]->id;
    const auto place = [&](int at) { return Place{{id, Field::Text, 0}, at, at}; };
    for (int i = 0; i < 5; ++i, m_now += 200)
        QVERIFY(m_document->setField(id, Field::Text, u"Six"_s + QString(i + 1, u'!'), TypingKind::Insert,
                                     place(3 + i), place(4 + i)));
    QCOMPARE(m_document->undoStack().count(), 1);
    m_now += 5000;
    QVERIFY(m_document->setField(id, Field::Text, u"Six!!!!!?"_s, TypingKind::Insert, place(8), place(9)));
    QCOMPARE(m_document->undoStack().count(), 2);
    m_document->undoStack().undo();
    m_document->undoStack().undo();
    QCOMPARE(m_document->node(id)->text(Field::Text), u"Six"_s);
    m_document->undoStack().redo();
    QCOMPARE(m_document->node(id)->text(Field::Text), u"Six!!!!!"_s);
}

void TestEdits::typingEndsWithAnotherKindFieldOrPlace()
{
    const NodeId six = m_document->node(m_section)->children[0]->id;
    const NodeId seven = m_document->node(m_section)->children[1]->id;
    int steps = 0;
    const auto type = [&](NodeId node, const char16_t *text, TypingKind kind, int before, int after) {
        const Place from{{node, Field::Text, 0}, before, before};
        const Place to{{node, Field::Text, 0}, after, after};
        m_document->setField(node, Field::Text, QString::fromUtf16(text), kind, from, to);
        return m_document->undoStack().count() - std::exchange(steps, m_document->undoStack().count());
    };
    QCOMPARE(type(six, u"Six1", TypingKind::Insert, 3, 4), 1);
    QCOMPARE(type(six, u"Six12", TypingKind::Insert, 4, 5), 0);
    QCOMPARE(type(six, u"Six1", TypingKind::Delete, 5, 4), 1);
    QCOMPARE(type(six, u"Six", TypingKind::Delete, 4, 3), 0);
    QCOMPARE(type(six, u"Sixth", TypingKind::Paste, 3, 5), 1);
    QCOMPARE(type(six, u"Sixthth", TypingKind::Paste, 5, 7), 1);
    QCOMPARE(type(seven, u"Seven1", TypingKind::Insert, 5, 6), 1);
    QCOMPARE(type(seven, u"1Seven1", TypingKind::Insert, 0, 1), 1); // the person clicked elsewhere
    QCOMPARE(type(seven, u"changed", TypingKind::None, 0, 0), 1);
    QCOMPARE(type(seven, u"again", TypingKind::None, 0, 0), 1);
}

void TestEdits::aDraggedSliderIsOneStep()
{
    const QByteArray before = test::bytesOf(m_document->value());
    const auto set = [this](qint64 value, bool merge) {
        QVERIFY(m_document->setOption(u"text.size"_s, Json(value), merge));
    };
    set(11, false);
    set(12, true);
    set(13, true);
    QCOMPARE(m_document->undoStack().count(), 1);
    set(14, false);
    QCOMPARE(m_document->undoStack().count(), 2);
    set(13, true); // back where it was: nothing happened
    QCOMPARE(m_document->undoStack().count(), 1);
    m_document->undoStack().undo();
    QCOMPARE(test::bytesOf(m_document->value()), before);
}

void TestEdits::undoRestoresThePlace()
{
    QSignalSpy spy(m_document.get(), &CvDocument::placeRestored);
    const NodeId id = m_document->node(m_section)->children[0]->id;
    const Place before{{id, Field::Text, 0}, 3, 3};
    const Place after{{id, Field::Text, 0}, 5, 5};
    m_document->setField(id, Field::Text, u"Sixth"_s, TypingKind::Insert, before, after);
    QCOMPARE(spy.count(), 0);
    m_document->undoStack().undo();
    QCOMPARE(spy.takeLast()[0].value<Place>(), before);
    m_document->undoStack().redo();
    QCOMPARE(spy.takeLast()[0].value<Place>(), after);
}

void TestEdits::stepsAreNamed()
{
    const auto last = [this] { return m_document->undoStack().undoText(); };
    const std::vector<NodeId> both = {m_document->node(m_section)->children[0]->id,
                                      m_document->node(m_section)->children[1]->id};
    const NodePtr entry = test::firstOf(m_document->value(), NodeType::Entry);
    m_document->setField(entry->id, Field::Organization, u"X"_s, TypingKind::Insert);
    QCOMPARE(last(), u"Type in Organization"_s);
    m_document->setField(entry->id, Field::Organization, u"Y"_s);
    QCOMPARE(last(), u"Change Organization"_s);
    m_document->move({m_section}, m_document->value().root->id, 1);
    QCOMPARE(last(), u"Move section"_s);
    m_document->setHidden(both, true);
    QCOMPARE(last(), u"Hide 2 bullets"_s);
    m_document->setHidden({both[0], entry->id}, !m_document->node(entry->id)->hidden);
    m_document->remove({both[0], entry->id});
    QCOMPARE(last(), u"Delete 2 items"_s);
}

void TestEdits::untouchedNodesStayShared()
{
    const NodePtr before = m_document->value().root;
    m_document->setField(m_document->node(m_section)->children[0]->id, Field::Text, u"x"_s);
    const NodePtr after = m_document->value().root;
    QVERIFY(before != after);
    for (const size_t row : {0U, 1U, 2U, 4U})
        QCOMPARE(after->children[row], before->children[row]);
    QCOMPARE(after->children[3]->children[1], before->children[3]->children[1]);
    m_document->undoStack().undo();
    QCOMPARE(m_document->value().root, before);
}

void TestEdits::aResetForgetsTheSteps()
{
    QSignalSpy spy(m_document.get(), &CvDocument::changed);
    m_document->setLanguage(u"fr"_s);
    m_document->reset(Document::empty());
    QCOMPARE(m_document->undoStack().count(), 0);
    QCOMPARE(spy.count(), 2);
    QCOMPARE(spy[1][0].value<ChangeSet>().changes.front().what, Change::What::All);
    QVERIFY(!m_document->node(m_section));
}

void TestEdits::photosComeAndGoWithTheirAssets()
{
    const QByteArray before = test::bytesOf(m_document->value());
    QVERIFY(m_document->setPhoto({u"new.png"_s, u"Me"_s}, "bytes"));
    QCOMPARE(m_document->value().assets.keys(), QStringList{u"new.png"_s});
    QVERIFY(m_document->setPhoto({}, {}));
    QVERIFY(m_document->value().assets.isEmpty());
    m_document->undoStack().undo();
    m_document->undoStack().undo();
    QCOMPARE(m_document->value().assets.keys(), QStringList{u"photo.jpg"_s});
    QCOMPARE(test::bytesOf(m_document->value()), before);
}

void TestEdits::variantsAreAddedRenamedAndRemoved()
{
    Variant variant;
    variant.name = u"Long"_s;
    QVERIFY(m_document->setVariant(u"Long"_s, variant));
    QVERIFY(!m_document->setVariant(u"Other"_s, variant)); // the name is taken
    variant.name = u"Short"_s;
    QVERIFY(!m_document->setVariant(u"Long"_s, variant));
    variant.name = u"Longer"_s;
    QVERIFY(m_document->setVariant(u"Long"_s, variant));
    QVERIFY(!m_document->value().variant(u"Long"_s));
    QVERIFY(m_document->value().variant(u"Longer"_s));
    QVERIFY(m_document->setVariant(u"Longer"_s, std::nullopt));
    QCOMPARE(m_document->value().variants.size(), size_t(1));
}

void TestEdits::signalsKeepRowsExact()
{
    for (quint32 seed = 1; seed <= 10; ++seed) {
        CvDocument document(test::sampleDocument());
        Mirror mirror(document);
        connect(&document, &CvDocument::changed, this,
                [&](const ChangeSet &changes) { mirror.apply(changes); });
        test::RandomEdits edits(seed);
        QRandomGenerator random(seed);
        for (int i = 0; i < 1000; ++i) {
            if (random.bounded(4) == 0)
                document.undoStack().setIndex(random.bounded(document.undoStack().count() + 1));
            else
                edits.editOnce(document);
            QVERIFY2(!mirror.isBroken && mirror.equals(*document.value().root),
                     qPrintable(u"seed %1, edit %2"_s.arg(seed).arg(i)));
        }
        QVERIFY(indexIsRight(document, *document.value().root));
        document.disconnect(this);
    }
}

void TestEdits::randomEditsUndoneAndRedoneGiveEqualBytes_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 20; ++seed)
        QTest::addRow("run %u", seed) << seed;
}

void TestEdits::randomEditsUndoneAndRedoneGiveEqualBytes()
{
    QFETCH(quint32, seed);
    CvDocument document(test::sampleDocument());
    // Time stands still for some edits and leaps for others, so that some merge.
    qint64 now = 0;
    document.setClock([&now] { return now += now % 7 * 400 + 1; });
    const QByteArray before = test::bytesOf(document.value());
    test::RandomEdits edits(seed);
    for (int done = 0; done < 10'000;)
        done += edits.editOnce(document);
    const QByteArray after = test::bytesOf(document.value());
    QVERIFY(after != before);
    document.undoStack().setIndex(0);
    QCOMPARE(test::bytesOf(document.value()), before);
    QVERIFY(indexIsRight(document, *document.value().root));
    document.undoStack().setIndex(document.undoStack().count());
    QCOMPARE(test::bytesOf(document.value()), after);
    QVERIFY(indexIsRight(document, *document.value().root));
}

void TestEdits::aLargeDocumentIsEditedQuickly()
{
    TreeBuilder builder;
    auto root = builder.make(NodeType::Document);
    root->children.push_back(builder.make(NodeType::Person));
    auto section = builder.make(NodeType::Section, SectionKind::Bullets);
    for (int i = 0; i < 10'000; ++i)
        section->children.push_back(builder.make(NodeType::Bullet));
    root->children.push_back(section);
    Document value;
    value.root = root;
    value.nextId = builder.nextId();
    CvDocument document(value);
    const NodeId last = section->children.back()->id;
    QBENCHMARK
    {
        document.setField(last, Field::Text, QString::number(document.undoStack().count()));
    }
}

QTEST_GUILESS_MAIN(TestEdits)
#include "test_document_edits.moc"
