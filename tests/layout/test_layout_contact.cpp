// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cvbuilder.h"
#include "layout/phonetext.h"
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
    void iconsStandBeforeTheirText();
    void iconsStandOnTheRightInRightToLeftDocuments();
    void networkIsAlwaysSaid_data();
    void networkIsAlwaysSaid();
    void userNamesLeadToTheirAddress();
    void orderIsThatOfTheTheme_data();
    void orderIsThatOfTheTheme();
    void phoneNumbersChangeWhereThatIsSafe_data();
    void phoneNumbersChangeWhereThatIsSafe();
    void phoneKeepsItsLink();
    void detailsAreNoLinksWhereNotWanted();
    void arrowFollowsLinksOfTheText();
    void addressFollowsLinksThatDoNotSayIt();

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

    /// A person with a phone, an address, profiles and a linked summary.
    [[nodiscard]] static Cv person(const QString &language = u"en"_s)
    {
        CvBuilder builder;
        builder.person({{Field::Name, u"Ada"_s},
                        {Field::City, u"London"_s},
                        {Field::Email, QStringList{u"ada@example.org"_s}},
                        {Field::Phone, QStringList{u"+44 20 5550 0100"_s}},
                        {Field::Summary, u"See [the notes](https://example.org/g), and *Menabrea*."_s}});
        Cv cv = builder.build(language);
        TreeBuilder tree;
        auto person = std::make_shared<Node>(cv.person());
        for (const auto &[network, user] : {std::pair(u"LinkedIn"_s, u"ada-l"_s),
                                            {u"GitHub"_s, u"ada"_s},
                                            {u"Mastodon"_s, u"countess"_s}}) {
            auto profile = tree.make(NodeType::Profile);
            profile->set(Field::Network, network);
            profile->set(Field::Username, user);
            profile->set(Field::Url, u"https://%1.example.org/%2"_s.arg(network.toLower(), user));
            person->children.push_back(profile);
        }
        auto root = std::make_shared<Node>(*cv.root);
        root->children.front() = person;
        cv.root = root;
        return cv;
    }
    [[nodiscard]] PageList personPages(const Options &options, const QString &language = u"en"_s) const
    {
        return layout(person(language), themeNamed(u"plain"_s, options), *m_fonts).pages;
    }
    /// What a reader makes of the contact lines.
    [[nodiscard]] static QString contactText(const PageList &pages)
    {
        QStringList lines;
        const std::vector<BaseLine> all = bodyLines(pages, pages.pages.front());
        for (size_t i = 1; i < all.size() && all[i].role != StructureRole::H2; ++i)
            lines += all[i].text.simplified();
        return lines.join(u" · "_s);
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

void ContactTest::iconsStandBeforeTheirText()
{
    const PageList pages = personPages({set(u"contact.icons"_s, u"true"_s)});
    const auto icons = itemsOf<PathItem>(pages.pages.front());
    QCOMPARE(icons.size(), 6U); // place, phone, mail, three profiles
    const FoundText mail = textWith(pages.pages.front(), u"ada@"_s);
    const auto &[item, icon] = icons[2];
    const auto size = double(mail.run->size);
    QVERIFY(std::abs(icon->size.width() - 0.85 * size) < 0.01);
    QVERIFY(item->origin.x() + icon->size.width() < mail.left - 0.3 * size);
    QVERIFY(item->origin.x() + icon->size.width() > mail.left - 0.5 * size);
    QVERIFY(item->origin.y() < mail.y && item->origin.y() + icon->size.height() > mail.y);
    QCOMPARE(item->artifact, Artifact::Layout);
    QCOMPARE(icon->color, mail.run->color);
    const PageList red =
        personPages({set(u"contact.icons"_s, u"true"_s), set(u"contact.icon-color"_s, u"#C00000"_s)});
    QCOMPARE(itemsOf<PathItem>(red.pages.front()).front().second->color, (Color{0xC0, 0, 0}));
    QCOMPARE(contactText(pages), contactText(personPages({}))); // they say nothing new
}

void ContactTest::iconsStandOnTheRightInRightToLeftDocuments()
{
    const PageList pages = personPages({set(u"contact.icons"_s, u"true"_s)}, u"ar"_s);
    const FoundText mail = textWith(pages.pages.front(), u"ada@"_s);
    const auto icons = itemsOf<PathItem>(pages.pages.front());
    QVERIFY(std::ranges::any_of(icons, [&mail](const auto &icon) {
        const double gap = icon.first->origin.x() - mail.right;
        return std::abs(gap - 0.4 * double(mail.run->size)) < 0.01;
    }));
}

void ContactTest::networkIsAlwaysSaid_data()
{
    QTest::addColumn<QString>("icons");
    QTest::addColumn<QString>("profiles");
    QTest::addColumn<QString>("said");
    const QString named = u"LinkedIn: ada-l · GitHub: ada · Mastodon: countess"_s;
    const QString addresses =
        u"linkedin.example.org/ada-l · github.example.org/ada · mastodon.example.org/countess"_s;
    for (const QString &icons : {u"false"_s, u"true"_s}) {
        QTest::addRow("addresses, icons %s", qPrintable(icons)) << icons << u"address"_s << addresses;
        QTest::addRow("users, icons %s", qPrintable(icons)) << icons << u"user"_s << named;
        QTest::addRow("both, icons %s", qPrintable(icons)) << icons << u"network-user"_s << named;
    }
}

void ContactTest::networkIsAlwaysSaid()
{
    QFETCH(const QString, icons);
    QFETCH(const QString, profiles);
    QFETCH(const QString, said);
    const PageList pages =
        personPages({set(u"contact.icons"_s, icons), set(u"contact.profiles"_s, profiles)});
    for (const QString &part : said.split(u" · "_s))
        QVERIFY2(contactText(pages).contains(part), qPrintable(contactText(pages)));
    // The picture of a network that has one is enough for the eye.
    const bool isSpoken = icons == u"true" && profiles == u"user";
    const FoundText network = textWith(pages.pages.front(), u"LinkedIn: "_s);
    QCOMPARE(network.run && network.run->text == u"LinkedIn: " && network.run->needsActualText
                 && network.run->glyphs.size() == 1,
             isSpoken);
}

void ContactTest::userNamesLeadToTheirAddress()
{
    const PageList pages = personPages({set(u"contact.profiles"_s, u"user"_s)});
    QStringList addresses;
    for (const auto &[item, link] : itemsOf<LinkAreaItem>(pages.pages.front()))
        addresses += link->url;
    QVERIFY(addresses.contains(u"https://github.example.org/ada"));
    const auto said = std::ranges::find(pages.structure, u"GitHub: ada"_s, &StructureNode::linkContents);
    QVERIFY(said != pages.structure.end());
}

void ContactTest::orderIsThatOfTheTheme_data()
{
    QTest::addColumn<QString>("order");
    QTest::addColumn<QString>("first");
    QTest::newRow("named first") << u"email, phone"_s << u"ada@example.org · +44 20 5550 0100 · London"_s;
    QTest::newRow("a network") << u"github, email"_s
                               << u"github.example.org/ada · ada@example.org · London"_s;
    QTest::newRow("profiles") << u" Profile ,phone"_s
                              << u"linkedin.example.org/ada-l · github.example.org/ada · mastodon"_s;
    QTest::newRow("nothing") << QString() << u"London · +44 20 5550 0100 · ada@example.org · linkedin"_s;
    QTest::newRow("unknown") << u"fax"_s << u"London · +44 20 5550 0100 · ada@example.org · linkedin"_s;
}

void ContactTest::orderIsThatOfTheTheme()
{
    QFETCH(const QString, order);
    QFETCH(const QString, first);
    const QString text = contactText(personPages({set(u"contact.order"_s, order)}));
    QVERIFY2(text.startsWith(first), qPrintable(text));
    for (const QString &part : {u"London"_s, u"+44"_s, u"ada@"_s, u"/ada-l"_s, u"/countess"_s})
        QVERIFY2(text.contains(part), qPrintable(part)); // nothing is lost
}

void ContactTest::phoneNumbersChangeWhereThatIsSafe_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("national");
    QTest::addColumn<QString>("international");
    QTest::addColumn<QString>("compact");
    const auto row = [](const QString &typed, const QString &national, const QString &international,
                        const QString &compact) {
        QTest::newRow(qPrintable(typed)) << typed << national << international << compact;
    };
    row(u"+44 20 7946 0123"_s, u"020 7946 0123"_s, u"+44 20 7946 0123"_s, u"+442079460123"_s);
    row(u"+44 (0)20-7946-0123"_s, u"020 7946 0123"_s, u"+44 20 7946 0123"_s, u"+442079460123"_s);
    row(u"+442079460123"_s, u"02079460123"_s, u"+44 2079460123"_s, u"+442079460123"_s);
    row(u"+1 (609) 555-0123"_s, u"(609) 555-0123"_s, u"+1 609 555 0123"_s, u"+16095550123"_s);
    row(u"+49 30/901820"_s, u"030 901820"_s, u"+49 30 901820"_s, u"+4930901820"_s);
    row(u"+39 06 698 1234"_s, u"06 698 1234"_s, u"+39 06 698 1234"_s, u"+39066981234"_s);
    row(u"+34 912 345 678"_s, u"912 345 678"_s, u"+34 912 345 678"_s, u"+34912345678"_s);
    row(u"+7 495 555-01-23"_s, u"8 495 555 01 23"_s, u"+7 495 555 01 23"_s, u"+74955550123"_s);
    for (const QString &untouched :
         {u"020 7946 0123"_s, u"+44 020 7946 0123"_s, u"+999 1234 567"_s, u"+44 20 7946 0123 ext. 5"_s,
          u"+44 12"_s, u"call me"_s, u"+54 9 11 5550 0100"_s})
        row(untouched, untouched, untouched, untouched);
}

void ContactTest::phoneNumbersChangeWhereThatIsSafe()
{
    QFETCH(const QString, typed);
    QCOMPARE(phoneText(typed, u"as-typed"_s), typed);
    QTEST(phoneText(typed, u"national"_s), "national");
    QTEST(phoneText(typed, u"international"_s), "international");
    QTEST(phoneText(typed, u"compact"_s), "compact");
}

void ContactTest::phoneKeepsItsLink()
{
    const PageList pages = personPages({set(u"contact.phone"_s, u"national"_s)});
    QVERIFY(textWith(pages.pages.front(), u"020 5550 0100"_s).run);
    const auto links = itemsOf<LinkAreaItem>(pages.pages.front());
    QVERIFY(std::ranges::any_of(links, [](const auto &l) { return l.second->url == u"tel:+442055500100"; }));
}

void ContactTest::detailsAreNoLinksWhereNotWanted()
{
    const PageList pages =
        personPages({set(u"contact.links"_s, u"false"_s), set(u"link.color"_s, u"#C00000"_s)});
    const auto links = itemsOf<LinkAreaItem>(pages.pages.front());
    QCOMPARE(links.size(), 1U); // that of the summary
    QVERIFY(textWith(pages.pages.front(), u"ada@"_s).run->color != (Color{0xC0, 0, 0}));
    QCOMPARE(contactText(pages), contactText(personPages({})));
}

void ContactTest::arrowFollowsLinksOfTheText()
{
    for (const QString &language : {u"en"_s, u"ar"_s}) {
        const PageList pages = personPages({set(u"link.icon"_s, u"true"_s)}, language);
        const auto icons = itemsOf<PathItem>(pages.pages.front()); // none in the contact line
        QCOMPARE(icons.size(), 1U);
        const FoundText link = textWith(pages.pages.front(), u"the notes"_s);
        QVERIFY(icons[0].first->origin.x() >= link.right);
        QVERIFY(icons[0].first->origin.x() < link.right + 0.3 * double(link.run->size));
        const FoundText comma = textWith(pages.pages.front(), u", and"_s);
        QVERIFY(comma.left > icons[0].first->origin.x() + icons[0].second->size.width() - 0.01);
    }
    const PageList pages = personPages({set(u"link.icon"_s, u"true"_s)});
    QCOMPARE(bodyLines(pages, pages.pages.front()).back().text, u"See the notes, and Menabrea.");
}

void ContactTest::addressFollowsLinksThatDoNotSayIt()
{
    const PageList pages = personPages({set(u"link.address"_s, u"parentheses"_s)});
    QCOMPARE(bodyLines(pages, pages.pages.front()).back().text,
             u"See the notes (example.org/g), and Menabrea.");
    QCOMPARE(contactText(pages), contactText(personPages({}))); // which shows addresses already
}

QTEST_GUILESS_MAIN(ContactTest)
#include "test_layout_contact.moc"
