// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/pagesview.h"
#include "samples.h"
#include "style/windowstyle.h"

#include <QApplication>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace vitae;
using namespace vitae::test;
using namespace Qt::StringLiterals;

class TestPagesView : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase()
    {
        readSample(m_sample, m_fonts);
        QApplication::setStyle(new WindowStyle);
        QApplication::setPalette(paletteOf(lightTones()));
    }

    void init()
    {
        m_document = std::make_unique<CvDocument>(m_sample);
        m_pages = std::make_unique<LivePages>(*m_document, m_fonts);
        m_pages->settle();
        m_view = std::make_unique<PagesView>(*m_pages);
        m_view->resize(702, 793);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup()
    {
        m_view.reset();
        m_pages.reset();
        m_document.reset();
    }

    void fitsTheWidthFirst()
    {
        QCOMPARE(m_view->fit(), Fit::Width);
        const QRect page = m_view->geometryOfDesk().page(0);
        const double left = page.left() / m_view->devicePixelRatioF();
        QCOMPARE_GE(left, metric::margin);
        QCOMPARE_LE(left, metric::margin + 1);
        m_view->setFit(Fit::Page);
        QCOMPARE_LE(m_view->geometryOfDesk().page(0).height() / m_view->devicePixelRatioF(),
                    m_view->viewport()->height() - 2 * metric::margin);
    }

    void keepsTheSpotUnderThePointerWhenTheWheelZooms()
    {
        const QPointF pointer(300, 400);
        const PageSpot before = m_view->spotAt(pointer).value_or(PageSpot{-1, {}});
        for (int i = 0; i < 5; ++i) {
            QWheelEvent wheel(pointer, m_view->mapToGlobal(pointer), {}, {0, 120}, Qt::NoButton,
                              Qt::ControlModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(m_view->viewport(), &wheel);
        }
        QCOMPARE(m_view->fit(), Fit::None);
        const PageSpot after = m_view->spotAt(pointer).value_or(PageSpot{-2, {}});
        QCOMPARE(after.page, before.page);
        QCOMPARE_LT(QLineF(after.point, before.point).length(), 3);
        QCOMPARE_GT(m_view->zoom(), 1.3);
    }

    void zoomStaysWithinItsLimits()
    {
        m_view->setZoom(100);
        QCOMPARE(m_view->zoom(), 4.0);
        m_view->setZoom(0);
        QCOMPARE(m_view->zoom(), 0.25);
        m_view->setZoom(1);
        m_view->zoomIn();
        QCOMPARE(m_view->zoom(), 1.1);
        m_view->zoomOut();
        m_view->zoomOut();
        QCOMPARE(m_view->zoom(), 0.9);
    }

    void keysScrollAndZoom()
    {
        m_view->setZoom(2);
        QCoreApplication::processEvents(); // the other scroll bar appears
        m_view->verticalScrollBar()->setValue(0);
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QVERIFY(QTest::qWaitFor([this] {
            return m_view->verticalScrollBar()->value() == m_view->verticalScrollBar()->maximum();
        }));
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QVERIFY(QTest::qWaitFor([this] { return m_view->verticalScrollBar()->value() == 0; }));
        QTest::keyClick(m_view.get(), Qt::Key_PageDown);
        QVERIFY(QTest::qWaitFor([this] {
            return m_view->verticalScrollBar()->value() == m_view->verticalScrollBar()->pageStep();
        }));
        QTest::keyClick(m_view.get(), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(m_view->fit(), Fit::Width);
    }

    void aKeystrokePaintsOnlyTheLinesThatChanged()
    {
        const NodePtr bullet = middleBullet(m_sample);
        (void)m_view->grab();
        const int all = m_view->paintedTiles();
        QVERIFY(all > 5);
        m_document->setField(bullet->id, Field::Text, bullet->text(Field::Text) + u'.');
        QCoreApplication::processEvents();
        (void)m_view->grab();
        const int changed = m_view->paintedTiles() - all;
        QVERIFY2(changed >= 1 && changed <= 4, qPrintable(QString::number(changed)));
        (void)m_view->grab();
        QCOMPARE(m_view->paintedTiles() - all, changed);
        m_document->undoStack().undo(); // strips that were kept
        QCoreApplication::processEvents();
        (void)m_view->grab();
        QCOMPARE(m_view->paintedTiles() - all, changed);
    }

    void paintsWhatThePainterPaints()
    {
        for (const double zoom : {0.5, 1.0, 3.7}) {
            m_view->setZoom(zoom);
            m_view->horizontalScrollBar()->setValue(0);
            m_view->verticalScrollBar()->setValue(0);
            const QRect rect = m_view->geometryOfDesk().page(0);
            QImage view = m_view->viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32);
            view.setDevicePixelRatio(1);
            const QRect seen = rect.intersected(view.rect());
            const QImage page = PagePainter().part(
                m_pages->pages().pages[0], m_view->geometryOfDesk().scale(), QRect(QPoint(), rect.size()));
            QCOMPARE(view.copy(seen), page.copy(seen.translated(-rect.topLeft())));
        }
    }

    void aClickGivesTheCharacterUnderIt()
    {
        const PageList &list = m_pages->pages();
        const Item *found = nullptr;
        for (const Item &item : list.pages[0].items)
            if (const auto *text = std::get_if<TextItem>(&item.content);
                text && !text->run->sources.empty() && text->run->sources[0].field.node != 0 && !found)
                found = &item;
        QVERIFY(found);
        const Run &run = *std::get<TextItem>(found->content).run;
        QSignalSpy clicks(m_view.get(), &PagesView::clicked);
        const QPointF point = found->origin + QPointF(double(run.glyphs[2].x) + 0.2, -3);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {},
                          m_view->toViewport(0, QRectF(point, QSizeF())).topLeft().toPoint() + QPoint(1, 0));
        QCOMPARE(clicks.size(), 1);
        const auto place = clicks[0][0].value<Place>();
        QCOMPARE(place.field, run.sources[0].field);
        QCOMPARE(place.cursor, int(run.glyphs[2].cluster));
    }

    void theMarkIsScrolledIntoView()
    {
        m_view->setZoom(3);
        QCoreApplication::processEvents(); // the other scroll bar appears
        m_view->verticalScrollBar()->setValue(0);
        std::vector<NodePtr> bullets;
        collect(m_sample.root, NodeType::Bullet, bullets);
        m_view->setMark({bullets[bullets.size() / 2]->id, Field::Text, 0});
        m_view->showMark(); // again, on the way there
        QVERIFY(QTest::qWaitFor([this] {
            const auto [page, rect] = m_view->markRect();
            return m_view->isShown(page, QRectF(rect.topLeft(), QSizeF(1, 1)));
        }));
        QTest::qWait(250); // it glides
        const int place = m_view->verticalScrollBar()->value();
        m_view->setMark({});
        m_view->setMark({bullets[bullets.size() / 2]->id, Field::Text, 0});
        QTest::qWait(250);
        QCOMPARE(m_view->verticalScrollBar()->value(), place); // it is there already
    }

    void theFirstLetterBringsItsPageIntoView()
    {
        m_view->setZoom(3);
        QCoreApplication::processEvents();
        m_view->verticalScrollBar()->setValue(0);
        std::vector<NodePtr> bullets;
        collect(m_document->value().root, NodeType::Bullet, bullets);
        const FieldRef last{bullets.back()->id, Field::Text, 0};
        m_document->setField(last.node, last.field, QString());
        m_pages->settle();
        m_view->setMark(last);
        QCOMPARE(m_view->markRect().first, -1);
        m_document->setField(last.node, last.field, u"S"_s);
        m_pages->settle();
        QVERIFY(QTest::qWaitFor([this] {
            const auto [page, rect] = m_view->markRect();
            return page >= 0 && m_view->isShown(page, QRectF(rect.topLeft(), QSizeF(1, 1)));
        }));
    }

    void theFirstFieldOfANodeIsTheOneThatStandsFirst()
    {
        std::vector<NodePtr> entries;
        collect(m_sample.root, NodeType::Entry, entries);
        const NodePtr &entry = entries.front();
        QSet<NodeId> nodes{entry->id};
        for (const NodePtr &child : entry->children)
            nodes.insert(child->id);
        const FieldRef first = m_view->firstFieldOf(nodes);
        QCOMPARE(first.field, Field::Position);
        QCOMPARE(first.node, entry->children.front()->id);
        QCOMPARE(m_view->firstFieldOf({}).node, NodeId(0));
    }

    void saysWhatWillAppearWhenThereIsNothing()
    {
        const QImage full = m_view->grab().toImage();
        m_document->reset(Document::empty());
        m_pages->settle();
        const QImage blank = m_view->grab().toImage();
        QVERIFY(full != blank);
        keep(blank, u"blank.png"_s);
        QVERIFY(!m_view->accessibleName().isEmpty());
    }

    void picturesInBothModes()
    {
        const NodePtr bullet = middleBullet(m_sample);
        m_view->setMark({bullet->id, Field::Text, 0});
        for (const Tones *tones : {&lightTones(), &darkTones()}) {
            m_view->setPalette(paletteOf(*tones));
            const QImage picture = m_view->grab().toImage();
            keep(picture, tones->dark ? u"dark.png"_s : u"light.png"_s);
            QCOMPARE(picture.pixelColor(2, 2).name(), tones->desk.name());
        }
    }

  private:
    static void keep(const QImage &image, const QString &name)
    {
        const QString folder = qEnvironmentVariable("VITAE_KEEP");
        if (!folder.isEmpty())
            image.save(folder + u'/' + name);
    }

    std::shared_ptr<const FontSet> m_fonts;
    Document m_sample;
    std::unique_ptr<CvDocument> m_document;
    std::unique_ptr<LivePages> m_pages;
    std::unique_ptr<PagesView> m_view;
};

QTEST_MAIN(TestPagesView)
#include "test_ui_pagesview.moc"
