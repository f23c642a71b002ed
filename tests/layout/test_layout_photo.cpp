// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../document/exif.h"
#include "cvbuilder.h"
#include "layout/layout.h"
#include "pinnedfonts.h"

#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

/// A JPEG of 400 × 300 that ends after its frame header.
QByteArray jpeg(int orientation)
{
    static constexpr char frame[] = "\xFF\xC0\0\x11\x08\x01\x2C\x01\x90\3\1\x11\0\2\x11\0\3\x11";
    return exif::held("\xFF\xD8" + QByteArray(frame, sizeof frame), orientation);
}

} // namespace

class TestPhoto : public QObject {
    Q_OBJECT
  private slots:
    void aTurnedPhotoTakesItsUprightShape()
    {
        const auto fonts = pinnedFonts();
        if (!fonts)
            QSKIP("the pinned fonts are not installed");
        std::vector<Finding> findings;
        const Theme theme = themeFor({u"plain"_s, {}}, findings);
        CvBuilder builder;
        builder.person({{Field::Name, u"Ada Lovelace"_s}, {Field::Photo, Photo{u"photo.jpg"_s, {}}}});
        Cv cv = builder.build();
        for (const int orientation : {1, 3, 6, 8}) {
            cv.assets[u"photo.jpg"_s] = jpeg(orientation);
            const LayoutResult result = layout(cv, theme, *fonts);
            const ImageItem *photo = nullptr;
            for (const Item &item : result.pages.pages.front().items) {
                if (const auto *image = std::get_if<ImageItem>(&item.content))
                    photo = image;
            }
            QVERIFY(photo);
            QCOMPARE(photo->size.width() / photo->size.height(), orientation < 5 ? 4.0 / 3 : 3.0 / 4);
        }
    }
};

QTEST_GUILESS_MAIN(TestPhoto)
#include "test_layout_photo.moc"
