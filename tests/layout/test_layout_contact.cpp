// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cvbuilder.h"
#include "pageitems.h"
#include "pinnedfonts.h"

using namespace vitae;
using namespace Qt::StringLiterals;

/// What the contact line shows, in which order and how.
class ContactTest : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase();
    void weightAndCaseAreItsOwn();
    void spacingStandsOnBothSidesOfTheSeparator();

  private:
    using Options = std::vector<std::pair<QString, Json>>;
    [[nodiscard]] PageList pages(const Options &options, const QString &language = u"en"_s) const
    {
        CvBuilder cv;
        cv.person({{Field::Name, u"Ada"_s},
                   {Field::Email, QStringList{u"ada@example.org"_s}},
                   {Field::Phone, QStringList{u"+44 20 5550 0100"_s}}});
        return layout(cv.build(language), themeNamed(u"plain"_s, options), *m_fonts).pages;
    }

    std::shared_ptr<const FontSet> m_fonts;
};

void ContactTest::initTestCase()
{
    m_fonts = pinnedFonts();
    if (!m_fonts)
        QSKIP("the fonts of the themes are not installed");
}

void ContactTest::weightAndCaseAreItsOwn()
{
    const PageList plain = pages({});
    const PageList strong =
        pages({set(u"contact.weight"_s, u"700"_s), set(u"contact.case"_s, u"small-caps"_s)});
    const FoundText before = textWith(plain.pages.front(), u"ada@"_s);
    const FoundText after = textWith(strong.pages.front(), u"ada@"_s);
    QVERIFY(before.run->face->hash() != after.run->face->hash());
    QVERIFY(before.run->glyphs.front().id != after.run->glyphs.front().id);
    QCOMPARE(after.run->text, before.run->text);
    QCOMPARE(textWith(strong.pages.front(), u"Ada"_s).run->hash,
             textWith(plain.pages.front(), u"Ada"_s).run->hash);
}

void ContactTest::spacingStandsOnBothSidesOfTheSeparator()
{
    for (const QString &sign : {u"·"_s, QString()}) {
        const PageList wide = pages({set(u"contact.spacing"_s, u"4"_s), set(u"contact.separator"_s, sign)});
        const Page &page = wide.pages.front();
        const FoundText phone = textWith(page, u"+44"_s), mail = textWith(page, u"ada@"_s);
        const double size = double(mail.run->size);
        const double sign0 = sign.isEmpty() ? 0 : double(textWith(page, sign).run->width);
        QVERIFY(std::abs(mail.left - phone.right - 4 * size - sign0) < 0.05 * size);
        if (!sign.isEmpty())
            QVERIFY(std::abs(textWith(page, sign).left - phone.right - 2 * size) < 0.05 * size);
    }
}

QTEST_GUILESS_MAIN(ContactTest)
#include "test_layout_contact.moc"
