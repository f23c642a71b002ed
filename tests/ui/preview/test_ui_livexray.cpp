// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/livexray.h"
#include "preview/pagesview.h"
#include "samples.h"

#include <QSignalSpy>
#include <QTest>

using namespace vitae;
using namespace vitae::test;
using namespace Qt::StringLiterals;

namespace {

bool has(const XRay &xray, const QString &rule)
{
    return std::ranges::find(xray.findings, rule, &Finding::rule) != xray.findings.end();
}

} // namespace

class TestLiveXRay : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase() { readSample(m_sample, m_fonts); }

    void readsThePagesThatStandStill()
    {
        CvDocument document(m_sample);
        LivePages pages(document, m_fonts);
        LiveXRay xray(document, pages);
        QVERIFY(xray.isPending());
        QSignalSpy updates(&xray, &LiveXRay::updated);
        QVERIFY(updates.wait());
        QVERIFY(!xray.isPending());
        QVERIFY(!xray.latest()->fields.empty());
        for (const PdfReading &reading : xray.latest()->readings)
            QCOMPARE(reading.whole(), xray.latest()->fields.size());
    }

    void followsAnEdit()
    {
        CvDocument document(m_sample);
        LivePages pages(document, m_fonts);
        LiveXRay xray(document, pages);
        xray.settle();
        QVERIFY(!has(*xray.latest(), u"contact.no-email"_s));
        document.setField(document.value().person().id, Field::Email, QStringList());
        QVERIFY(xray.isPending());
        xray.settle();
        QVERIFY(has(*xray.latest(), u"contact.no-email"_s));
    }

    void marksTheTextOnThePages()
    {
        CvDocument document(m_sample);
        LivePages pages(document, m_fonts);
        LiveXRay xray(document, pages);
        PagesView view(pages);
        view.resize(900, 700);
        view.show();
        xray.settle();
        const FieldRef name{document.value().person().id, Field::Name, 0};
        view.setMark(name);
        const QRectF place = view.toViewport(0, view.markRect().second);
        view.setMark({});
        const QPoint below(int(place.center().x()), int(place.bottom()));
        const auto isGreenNear = [&] {
            const QImage picture = view.viewport()->grab().toImage();
            for (int y = below.y() - 3; y <= below.y() + 3; ++y)
                if (const QColor color = picture.pixelColor(below.x(), y); color.green() > color.red() + 40)
                    return true;
            return false;
        };
        QVERIFY(!isGreenNear());
        view.setXRay(xray.latest());
        QVERIFY(isGreenNear());
        view.setXRay(nullptr);
        QVERIFY(!isGreenNear());
    }

  private:
    Document m_sample;
    std::shared_ptr<const FontSet> m_fonts;
};

QTEST_MAIN(TestLiveXRay)
#include "test_ui_livexray.moc"
