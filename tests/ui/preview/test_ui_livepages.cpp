// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/livepages.h"
#include "samples.h"

#include <QSignalSpy>
#include <QTest>

using namespace vitae;
using namespace vitae::test;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const PageList &list)
{
    QString text;
    for (const Page &page : list.pages)
        for (const Item &item : page.items)
            if (const auto *run = std::get_if<TextItem>(&item.content))
                text += run->run->text;
    return text;
}

} // namespace

class TestLivePages : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase() { readSample(m_sample, m_fonts); }

    void showsTheDocumentAtTheFirstAccess()
    {
        CvDocument document(m_sample);
        LivePages pages(document, m_fonts);
        QVERIFY(!pages.pages().pages.empty());
        QVERIFY(textOf(pages.pages()).contains(m_sample.person().text(Field::Name)));
        QVERIFY(!pages.isPending());
    }

    void severalChangesOfOneTurnAreOneUpdate()
    {
        CvDocument document(m_sample);
        LivePages pages(document, m_fonts);
        pages.settle();
        QSignalSpy updates(&pages, &LivePages::updated);
        const NodeId person = document.value().person().id;
        document.setField(person, Field::Name, u"Ada"_s);
        document.setField(person, Field::Name, u"Ada Lovelace"_s);
        QCOMPARE(updates.size(), 0);
        QCoreApplication::processEvents();
        QCOMPARE(updates.size(), 1);
        QVERIFY(textOf(pages.latest()->result.pages).contains(u"Ada Lovelace"_s));
    }

    void anAccessBeforeTheNextTurnSeesTheEdit()
    {
        CvDocument document(m_sample);
        LivePages pages(document, m_fonts);
        pages.settle();
        document.setField(document.value().person().id, Field::Name, u"Grace Hopper"_s);
        QVERIFY(textOf(pages.pages()).contains(u"Grace Hopper"_s));
    }

    void aSlowLayoutGoesToTheWorkerAndAQuickOneComesBack()
    {
        CvDocument document(m_sample);
        LivePages pages(document, m_fonts);
        pages.settle();
        const NodeId person = document.value().person().id;
        pages.setPatience(0);
        document.setField(person, Field::Name, u"One"_s);
        pages.settle();
        QVERIFY(pages.usesWorker());
        document.setField(person, Field::Name, u"Two"_s);
        QVERIFY2(!textOf(pages.pages()).contains(u"Two"_s),
                 "the old pages stand until the new ones are there");
        pages.settle();
        QVERIFY(textOf(pages.pages()).contains(u"Two"_s));
        pages.setPatience(10000);
        document.setField(person, Field::Name, u"Three"_s);
        pages.settle();
        QVERIFY(!pages.usesWorker());
        QVERIFY(textOf(pages.pages()).contains(u"Three"_s));
    }

    void theWorkerGivesTheSamePages()
    {
        CvDocument document(m_sample);
        LivePages here(document, m_fonts);
        LivePages there(document, m_fonts);
        here.setPatience(10000);
        there.setPatience(0);
        const NodePtr bullet = middleBullet(m_sample);
        for (int i = 0; i < 30; ++i) {
            document.setField(bullet->id, Field::Text, bullet->text(Field::Text) + QString(i * 7, u'x'));
            if (i % 3 == 0)
                QCoreApplication::processEvents();
        }
        here.settle();
        there.settle();
        QVERIFY(there.usesWorker());
        QCOMPARE(textOf(there.pages()), textOf(here.pages()));
        QCOMPARE(there.pages().pages.front().contentHash, here.pages().pages.front().contentHash);
    }

    void resultsForADocumentThatIsGoneAreDropped()
    {
        CvDocument document(repeated(m_sample, 100));
        LivePages pages(document, m_fonts);
        QVERIFY(pages.usesWorker());
        QCoreApplication::processEvents(); // begins
        Document other = Document::empty();
        document.reset(other);
        QSignalSpy updates(&pages, &LivePages::updated);
        pages.settle();
        QCOMPARE(updates.size(), 1);
        QVERIFY(!textOf(pages.pages()).contains(m_sample.person().text(Field::Name)));
    }

    void aDocumentOfHundredsOfPagesNeverHoldsTheWindow()
    {
        CvDocument document(repeated(m_sample, 100));
        LivePages pages(document, m_fonts);
        QVERIFY(pages.usesWorker());
        pages.settle();
        QVERIFY(pages.pages().pages.size() > 90);
        const NodePtr bullet = middleBullet(document.value());
        for (int i = 0; i < 10; ++i) {
            document.setField(bullet->id, Field::Text, bullet->text(Field::Text) + QString(i + 1, u'x'));
            (void)pages.pages(); // does not lay out here
            QVERIFY(pages.isPending());
        }
        pages.settle();
        QVERIFY(textOf(pages.pages()).contains(QString(10, u'x')));
    }

    void followsTheVariant()
    {
        Document document = m_sample;
        Variant variant;
        variant.name = u"short"_s;
        variant.overrides.push_back(
            {{document.person().id, Field::Name, 0}, Value(u"Another Name"_s), QString()});
        document.variants.push_back(variant);
        CvDocument open(document);
        LivePages pages(open, m_fonts);
        QVERIFY(!textOf(pages.pages()).contains(u"Another Name"_s));
        pages.setVariant(u"short"_s);
        QVERIFY(textOf(pages.pages()).contains(u"Another Name"_s));
    }

    void findingsOfTheDesignComeBeforeThoseOfTheLayout()
    {
        Document document = m_sample;
        document.design.options.emplace_back(u"no.such.option"_s, Json(qint64(1)));
        CvDocument open(document);
        LivePages pages(open, m_fonts);
        QVERIFY(!pages.findings().empty());
        const size_t count = pages.findings().size();
        open.setField(document.person().id, Field::Name, u"Ada"_s);
        QCOMPARE(pages.findings().size(), count);
    }

  private:
    std::shared_ptr<const FontSet> m_fonts;
    Document m_sample;
};

QTEST_MAIN(TestLivePages)
#include "test_ui_livepages.moc"
