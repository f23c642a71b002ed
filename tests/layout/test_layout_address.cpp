// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cvbuilder.h"
#include "layout/layout.h"
#include "pinnedfonts.h"

using namespace vitae;
using namespace Qt::StringLiterals;

class AddressTest : public QObject {
    Q_OBJECT

  private slots:
    void orderIsThatOfTheCountry_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("parts"); // street, postal code, city, region, country
        QTest::addColumn<QString>("line");
        const auto row = [](const char *name, const QString &language, const QStringList &parts,
                            const QString &line) { QTest::newRow(name) << language << parts << line; };
        row("Germany", u"en"_s, {u"Am Markt 1"_s, u"10117"_s, u"Berlin"_s, {}, u"DE"_s},
            u"Am Markt 1, 10117 Berlin, DE"_s);
        row("German", u"de"_s, {u"Am Markt 1"_s, u"10117"_s, u"Berlin"_s, {}, {}},
            u"Am Markt 1, 10117 Berlin"_s);
        row("another country by name", u"en-GB"_s,
            {u"Am Markt 1"_s, u"10117"_s, u"Berlin"_s, {}, u"Germany"_s},
            u"Am Markt 1, 10117 Berlin, Germany"_s);
        row("United States", u"de"_s, {u"1 Elm St"_s, u"19010"_s, u"Bryn Mawr"_s, u"PA"_s, u"US"_s},
            u"1 Elm St, Bryn Mawr, PA 19010, US"_s);
        row("American", u"en-US"_s, {u"1 Elm St"_s, u"19010"_s, u"Bryn Mawr"_s, u"PA"_s, {}},
            u"1 Elm St, Bryn Mawr, PA 19010"_s);
        row("country by name", u"fr"_s, {{}, u"SW1Y 4LB"_s, u"London"_s, {}, u"United Kingdom"_s},
            u"London SW1Y 4LB, United Kingdom"_s);
        row("street and code alone", u"en-US"_s, {u"1 Elm St"_s, u"19010"_s, {}, {}, {}},
            u"1 Elm St, 19010"_s);
        row("Canada", u"fr-CA"_s, {u"1, rue X"_s, u"H2X 1Y4"_s, u"Montréal"_s, u"QC"_s, u"CA"_s},
            u"1, rue X, Montréal, QC H2X 1Y4, CA"_s);
        row("Arabic", u"ar"_s, {{}, {}, u"الرياض"_s, {}, u"السعودية"_s}, u"الرياض، السعودية"_s);
        row("China", u"zh-CN"_s, {u"科技路1号"_s, u"518057"_s, u"深圳市"_s, u"广东省"_s, u"中国"_s},
            u"中国广东省深圳市科技路1号 518057"_s);
        row("China by code", u"en"_s, {u"科技路1号"_s, {}, u"深圳市"_s, u"广东省"_s, u"CN"_s},
            u"CN 广东省深圳市科技路1号"_s);
        row("China in Latin letters", u"en"_s, {u"1 Keji Road"_s, u"518057"_s, u"Shenzhen"_s, {}, u"CN"_s},
            u"1 Keji Road, Shenzhen 518057, CN"_s);
        row("Japan", u"ja"_s, {u"千代田1-1"_s, u"100-0001"_s, u"千代田区"_s, u"東京都"_s, {}},
            u"100-0001 東京都千代田区千代田1-1"_s);
        row("Korea", u"ko"_s, {u"테헤란로 1"_s, u"06164"_s, u"강남구"_s, u"서울특별시"_s, {}},
            u"06164 서울특별시 강남구 테헤란로 1"_s);
        row("town alone", u"ja"_s, {{}, {}, u"東京都"_s, {}, {}}, u"東京都"_s);
    }
    void orderIsThatOfTheCountry()
    {
        const auto fonts = pinnedFonts();
        if (!fonts)
            QSKIP("the pinned fonts are not installed");
        QFETCH(QString, language);
        QFETCH(QStringList, parts);
        static constexpr Field fields[] = {Field::Address, Field::PostalCode, Field::City, Field::Region,
                                           Field::Country};
        CvBuilder cv;
        for (size_t i = 0; i < std::size(fields); ++i)
            cv.person({{fields[i], parts[qsizetype(i)]}});
        std::vector<Finding> findings;
        const PageList pages = layout(cv.build(language), themeFor({u"plain"_s, {}}, findings), *fonts).pages;
        QString line;
        for (const Item &item : pages.pages.front().items)
            if (const auto *text = std::get_if<TextItem>(&item.content))
                line += text->run->text;
        QTEST(line, "line");
    }
};

QTEST_GUILESS_MAIN(AddressTest)
#include "test_layout_address.moc"
