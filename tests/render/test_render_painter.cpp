// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../document/exif.h"
#include "../layout/pinnedfonts.h"
#include "readback.h"
#include "render/pagepainter.h"
#include "render/pdfwriter.h"
#include "samplepages.h"

#include <QBuffer>
#include <QPainter>

using namespace vitae;
using namespace Qt::StringLiterals;

class TestPainter : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase()
    {
        m_fonts = pinnedFonts();
        if (!m_fonts)
            QSKIP("the pinned fonts are not installed");
    }

    void paintsWhatThePdfShows_data()
    {
        QTest::addColumn<QString>("family");
        for (const char *family :
             {"Inter", "Lato", "EB Garamond", "Carlito", "Source Sans 3", "Noto Sans CJK JP"})
            QTest::addRow("%s", family) << QString::fromLatin1(family);
    }
    void paintsWhatThePdfShows()
    {
        QFETCH(QString, family);
        const PageList list = sample(family);
        const QImage page = PagePainter().image(list.pages[0], 288);
        QCOMPARE(page.dotsPerMeterX(), 11339);
        const QImage painted = page.copy(0, 0, page.width(), 640);
        const QImage pdf = readback::popplerPicture(PdfWriter().write(list), painted.size());
        QCOMPARE(pdf.size(), painted.size());
        keep(painted, family + u"-painted.png"_s);
        keep(pdf, family + u"-pdf.png"_s);
        // what is left is poppler setting glyphs on quarters of these pixels
        QVERIFY2(share(painted, pdf) > 0.985, qPrintable(QString::number(share(painted, pdf))));
        QCOMPARE_LT(inkDifference(painted, pdf), 0.01);
    }

    void fastGlyphsStandWhereTheExactOnesDo()
    {
        for (const QString &family : {u"Lato"_s, u"Inter"_s, u"Noto Sans CJK JP"_s}) {
            const Page page = sample(family).pages[0];
            PagePainter painter;
            const QImage exact = painter.image(page, 192);
            QImage fast(exact.size(), QImage::Format_RGB32);
            fast.fill(Qt::white);
            QPainter on(&fast);
            on.scale(192.0 / 72, 192.0 / 72);
            painter.paint(on, page);
            on.end();
            QVERIFY2(share(fast, exact) > 0.97, qPrintable(QString::number(share(fast, exact))));
        }
    }

    void photosStandUpright_data()
    {
        // the stored picture is A B above C D; each row says what is to be seen
        QTest::addColumn<int>("orientation");
        QTest::addColumn<QByteArray>("shown");
        QTest::newRow("as stored") << 1 << "ABCD"_ba;
        QTest::newRow("mirrored") << 2 << "BADC"_ba;
        QTest::newRow("upside down") << 3 << "DCBA"_ba;
        QTest::newRow("upside down, mirrored") << 4 << "CDAB"_ba;
        QTest::newRow("transposed") << 5 << "ACBD"_ba;
        QTest::newRow("turned right") << 6 << "CADB"_ba;
        QTest::newRow("transposed upside down") << 7 << "DBCA"_ba;
        QTest::newRow("turned left") << 8 << "BDAC"_ba;
    }
    void photosStandUpright()
    {
        QFETCH(int, orientation);
        QFETCH(QByteArray, shown);
        SamplePages pages(m_fonts);
        Item item;
        item.artifact = Artifact::Layout;
        item.origin = {20, 10};
        const QByteArray bytes = exif::held(quarters(), orientation);
        item.content = ImageItem{std::make_shared<const Image>(Image{bytes, {}, 1}), QSizeF(40, 60), 0};
        pages.addItem(item);
        const QImage painted = PagePainter().image(pages.list.pages[0], 288).copy(0, 0, 280, 320);
        const QImage pdf = readback::popplerPicture(PdfWriter().write(pages.list), painted.size());
        for (int i = 0; i < 4; ++i) {
            const QPoint middle(4 * (i % 2 == 0 ? 30 : 50), 4 * (i < 2 ? 25 : 55));
            const int wanted = (shown[i] - 'A') * 80;
            QCOMPARE_LE(qAbs(gray(painted, middle.x(), middle.y()) - wanted), 6);
            QCOMPARE_LE(qAbs(gray(pdf, middle.x(), middle.y()) - wanted), 6);
        }
    }

    void photosAreCroppedAndClippedAlike()
    {
        SamplePages pages(m_fonts);
        Item item;
        item.artifact = Artifact::Layout;
        item.origin = {20, 10};
        const auto image = std::make_shared<const Image>(Image{quarters(), {}, 1});
        item.content = ImageItem{image, QSizeF(60, 60), 30, QRectF(0.5, 0, 0.5, 1)}; // B above D, round
        pages.addItem(item);
        const QImage painted = PagePainter().image(pages.list.pages[0], 288).copy(0, 0, 400, 320);
        const QImage pdf = readback::popplerPicture(PdfWriter().write(pages.list), painted.size());
        for (const QImage &picture : {painted, pdf}) {
            QCOMPARE_LE(qAbs(gray(picture, 4 * 50, 4 * 20) - 80), 6);
            QCOMPARE_LE(qAbs(gray(picture, 4 * 50, 4 * 60) - 240), 6);
            QCOMPARE(gray(picture, 4 * 22, 4 * 12), 255); // a corner
            QCOMPARE(gray(picture, 4 * 85, 4 * 20), 255); // beside the frame
        }
        QVERIFY(share(painted, pdf) > 0.985); // the edge between the grays is smoothed by one alone
    }

  private:
    /// A JPEG of four grays from black, by rows.
    static QByteArray quarters()
    {
        QImage picture(64, 32, QImage::Format_RGB32);
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                const int level = 80 * (x / 32 + y / 16 * 2);
                picture.setPixel(x, y, qRgb(level, level, level));
            }
        }
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        picture.save(&buffer, "JPG", 100);
        return buffer.data();
    }

    PageList sample(const QString &family)
    {
        SamplePages pages(m_fonts);
        const QString text =
            u"Worked as a full-time research assistant on efficient large-scale model training, "
            "AV To Wa, Größe café naïve, 履歴書 and שלום עולם too."_s;
        pages.addParagraph({styled(u"Ada Example"_s, {family, 700}, 24)}, pages.addNode(StructureRole::H1));
        pages.skip(20);
        for (int i = 0; i < 3; ++i)
            pages.addText(text, {family}, 470.0F - float(i));
        Item box;
        box.artifact = Artifact::Layout;
        box.origin = {56, 30};
        box.content = BoxItem{QSizeF(40, 40), {200, 30, 60}, 12};
        box.opacity = 0.5F;
        pages.addItem(box);
        box.origin = {420, 30};
        box.opacity = 1;
        box.content = PathItem{iconShape(Icon::Website).path, QSizeF(60, 40), {30, 60, 160}};
        pages.addItem(box);
        box.origin = {120, 40};
        box.content = RuleItem{QSizeF(300, 0.7), {20, 90, 60}};
        box.clip = std::make_shared<const QRectF>(130, 30, 200, 40);
        pages.addItem(box);
        return pages.list;
    }

    static int gray(const QImage &image, int x, int y) { return qGray(image.pixel(x, y)); }

    /// Of the pixels, those within 32 levels.
    static double share(const QImage &a, const QImage &b)
    {
        qint64 near = 0;
        for (int y = 0; y < a.height(); ++y) {
            for (int x = 0; x < a.width(); ++x)
                near += qAbs(gray(a, x, y) - gray(b, x, y)) <= 32;
        }
        return double(near) / (double(a.width()) * a.height());
    }

    /// Of all ink, what one picture has more than the other: shows glyphs that are missing or too bold.
    static double inkDifference(const QImage &a, const QImage &b)
    {
        double inkA = 0, inkB = 0;
        for (int y = 0; y < a.height(); ++y) {
            for (int x = 0; x < a.width(); ++x) {
                inkA += 255 - gray(a, x, y);
                inkB += 255 - gray(b, x, y);
            }
        }
        return qAbs(inkA - inkB) / inkB;
    }

    static void keep(const QImage &image, const QString &name)
    {
        const QString folder = qEnvironmentVariable("VITAE_KEEP");
        if (!folder.isEmpty())
            image.save(folder + u'/' + name);
    }

    std::shared_ptr<const FontSet> m_fonts;
};

QTEST_MAIN(TestPainter)
#include "test_render_painter.moc"
