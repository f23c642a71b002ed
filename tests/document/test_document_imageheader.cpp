// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/imageheader.h"
#include "exif.h"

#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

/// A JPEG that ends after its frame header.
QByteArray jpeg(int width, int height, const QByteArray &segments = {}, char frame = '\xC0')
{
    const QByteArray header = "\x08" + exif::bytesOf(quint16(height)) + exif::bytesOf(quint16(width)) + "\x03"
        + QByteArray(9, '\1');
    return "\xFF\xD8" + segments + "\xFF" + frame + exif::bytesOf(quint16(header.size() + 2)) + header;
}

QByteArray png(quint32 width, quint32 height)
{
    return "\x89PNG\r\n\x1a\n" + exif::bytesOf(quint32(13)) + "IHDR" + exif::bytesOf(width)
        + exif::bytesOf(height) + QByteArray("\x08\x06\0\0\0crc.", 9);
}

/// An empty one where there is none.
ImageHeader headerOf(const QByteArray &bytes)
{
    return readImageHeader(bytes).value_or(ImageHeader());
}

/// Where the stored picture's top left, top right and bottom left corners are shown.
QString cornersOf(const ImageHeader &header)
{
    QString out;
    for (const QPointF corner : {QPointF(0, 0), QPointF(1, 0), QPointF(0, 1)}) {
        const QPointF shown = header.upright().map(corner);
        out += (shown.y() == 0 ? u"top "_s : u"bottom "_s) + (shown.x() == 0 ? u"left, "_s : u"right, "_s);
    }
    return out.chopped(2);
}

} // namespace

class TestImageHeader : public QObject {
    Q_OBJECT
  private slots:
    void sizesAndChannelsAreRead();
    void theSizeIsThatOfTheUprightPicture();
    void everyOrientationTurnsUpright_data();
    void everyOrientationTurnsUpright();
    void whatCannotBeShownHasNoHeader();
    void truncatedFilesAreSurvived();
};

void TestImageHeader::sizesAndChannelsAreRead()
{
    const auto picture = headerOf(jpeg(300, 400));
    QCOMPARE(picture.format, ImageFormat::Jpeg);
    QCOMPARE(picture.stored, QSize(300, 400));
    QCOMPARE(picture.components, 3);
    QCOMPARE(picture.bitsPerComponent, 8);
    QVERIFY(picture.plainDct && !picture.adobe);
    QVERIFY(headerOf(jpeg(3, 4, {}, '\xC2')).plainDct);
    QVERIFY(!headerOf(jpeg(3, 4, {}, '\xC3')).plainDct); // lossless
    QVERIFY(headerOf(jpeg(3, 4, "\xFF\xFF\xFF\xEE"_ba + exif::bytesOf(quint16(7)) + "Adobe")).adobe);

    const auto drawing = headerOf(png(70'000, 500));
    QCOMPARE(drawing.format, ImageFormat::Png);
    QCOMPARE(drawing.stored, QSize(70'000, 500));
    QCOMPARE(drawing.components, 4);
}

void TestImageHeader::theSizeIsThatOfTheUprightPicture()
{
    for (const bool littleEndian : {false, true}) {
        QCOMPARE(headerOf(jpeg(30, 40, exif::segment(3, littleEndian))).size(), QSize(30, 40));
        QCOMPARE(headerOf(jpeg(30, 40, exif::segment(6, littleEndian))).size(), QSize(40, 30));
    }
    for (const int nonsense : {0, 9, 0xFFFF})
        QCOMPARE(headerOf(jpeg(30, 40, exif::segment(nonsense))).orientation, ImageOrientation());
}

void TestImageHeader::everyOrientationTurnsUpright_data()
{
    // As the standard words it: which visual sides the stored first row and first column are.
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QString>("corners");
    QTest::newRow("row top, column left") << 1 << u"top left, top right, bottom left"_s;
    QTest::newRow("row top, column right") << 2 << u"top right, top left, bottom right"_s;
    QTest::newRow("row bottom, column right") << 3 << u"bottom right, bottom left, top right"_s;
    QTest::newRow("row bottom, column left") << 4 << u"bottom left, bottom right, top left"_s;
    QTest::newRow("row left, column top") << 5 << u"top left, bottom left, top right"_s;
    QTest::newRow("row right, column top") << 6 << u"top right, bottom right, top left"_s;
    QTest::newRow("row right, column bottom") << 7 << u"bottom right, top right, bottom left"_s;
    QTest::newRow("row left, column bottom") << 8 << u"bottom left, top left, bottom right"_s;
}

void TestImageHeader::everyOrientationTurnsUpright()
{
    QFETCH(int, orientation);
    QTEST(cornersOf(headerOf(jpeg(3, 4, exif::segment(orientation)))), "corners");
}

void TestImageHeader::whatCannotBeShownHasNoHeader()
{
    for (const QByteArray &bytes :
         {QByteArray(), "GIF89a"_ba, jpeg(0, 4), jpeg(4, 0), jpeg(20'000, 20'000), png(0, 1),
          png(8'001, 8'000), png(0xFFFFFFFF, 0xFFFFFFFF), "\xFF\xD8\xFF\xE0\0\0\xFF\xC0"_ba})
        QVERIFY2(!readImageHeader(bytes), bytes.toHex().constData());
}

void TestImageHeader::truncatedFilesAreSurvived()
{
    for (const QByteArray &bytes : {jpeg(30, 40, exif::segment(6)), png(30, 40)}) {
        for (qsizetype size = 0; size < bytes.size(); ++size) {
            // a copy of its own, so that a sanitizer sees the end
            const QByteArray part(bytes.constData(), size);
            if (const auto header = readImageHeader(part))
                QCOMPARE(header->size(), headerOf(bytes).size());
        }
    }
}

QTEST_APPLESS_MAIN(TestImageHeader)
#include "test_document_imageheader.moc"
