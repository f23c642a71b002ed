// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/schema.h"
#include "document/valuejson.h"

#include <QSet>
#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

QString text(std::string_view view)
{
    return QString::fromLatin1(view.data(), qsizetype(view.size()));
}

} // namespace

class TestSchema : public QObject {
    Q_OBJECT

  private slots:
    void everyKindHasFields();
    void namesAreUniqueAndFreeForFiles();
    void namesLeadBackToTheirRows();
    void everyLabelIsThere();
    void theTableKnowsAllOfJsonResume();
    void treesHoldWhatTheyMay();
    void valuesFitTheirFields();
};

void TestSchema::everyKindHasFields()
{
    for (const KindSpec &kind : kindTable())
        if (kind.item == NodeType::Entry)
            QVERIFY2(!fieldsOf(NodeType::Entry, kind.kind).empty(), kind.title);
    QVERIFY(!fieldsOf(NodeType::Role, SectionKind::Experience).empty());
    QVERIFY(fieldsOf(NodeType::Role, SectionKind::Award).empty());
    QCOMPARE(fieldsOf(NodeType::Section, SectionKind::Award).data(), fieldsOf(NodeType::Section).data());
}

void TestSchema::namesAreUniqueAndFreeForFiles()
{
    const QStringList taken = {u"id"_s, u"node"_s, u"kind"_s, u"hidden"_s, u"children"_s, u"foreign"_s};
    for (const FieldSpec &spec : fieldTable()) {
        QVERIFY2(!taken.contains(text(spec.name)), spec.label);
        int times = 0;
        for (const FieldSpec &other : fieldsOf(spec.owner, spec.kind))
            times += other.field == spec.field;
        QCOMPARE(times, 1);
    }
}

void TestSchema::namesLeadBackToTheirRows()
{
    for (const FieldSpec &spec : fieldTable()) {
        QCOMPARE(fieldSpec(spec.owner, spec.kind, spec.field), &spec);
        QCOMPARE(fieldSpec(spec.owner, spec.kind, QStringView(text(spec.name))), &spec);
        QCOMPARE(fieldNamed(text(spec.name)), spec.field);
        QVERIFY(fieldName(spec.field) == spec.name);
    }
    for (const KindSpec &kind : kindTable())
        QCOMPARE(kindSpec(QStringView(text(kind.name))), &kindSpec(kind.kind));
    QCOMPARE(kindSpec(u"dreams"), nullptr);
    QCOMPARE(kindSpec(u""), nullptr);
    QCOMPARE(fieldNamed(u"mood"), Field::None);
    QVERIFY(nodeTypeNamed(u"bullet") == NodeType::Bullet);
    QVERIFY(!nodeTypeNamed(u"pet"));
}

void TestSchema::everyLabelIsThere()
{
    for (const FieldSpec &spec : fieldTable())
        QVERIFY(!label(spec).isEmpty());
    for (const KindSpec &kind : kindTable())
        QVERIFY(!title(kind).isEmpty());
    QVERIFY(hint(*fieldSpec(NodeType::Person, SectionKind::None, Field::Photo)).isEmpty());
}

void TestSchema::theTableKnowsAllOfJsonResume()
{
    QSet<QString> known;
    for (const FieldSpec &spec : fieldTable()) {
        const QString owner = spec.owner == NodeType::Person ? u"basics"_s
            : spec.owner == NodeType::Profile                ? u"basics.profiles"_s
                                                             : text(kindSpec(spec.kind).jsonResume);
        for (const QString &path : text(spec.jsonResume).split(u'|', Qt::SkipEmptyParts))
            known.insert(owner + u'.' + path);
    }
    const QStringList all =
        u"basics.name basics.label basics.email basics.phone basics.url basics.summary "
        "basics.location.address basics.location.postalCode basics.location.city basics.location.countryCode "
        "basics.location.region basics.profiles.network basics.profiles.username basics.profiles.url work.name "
        "work.location work.description work.position work.url work.startDate work.endDate work.summary "
        "volunteer.organization volunteer.position volunteer.url volunteer.startDate volunteer.endDate "
        "volunteer.summary education.institution education.url education.area education.studyType "
        "education.startDate education.endDate education.score education.courses awards.title awards.date "
        "awards.awarder awards.summary certificates.name certificates.date certificates.url certificates.issuer "
        "publications.name publications.publisher publications.releaseDate publications.url publications.summary "
        "skills.name skills.level skills.keywords languages.language languages.fluency interests.name "
        "interests.keywords references.name references.reference projects.name projects.description "
        "projects.keywords projects.startDate projects.endDate projects.url projects.roles projects.entity "
        "projects.type"_s.split(u' ');
    for (const QString &path : all)
        QVERIFY2(known.contains(path), qPrintable(path));
}

void TestSchema::treesHoldWhatTheyMay()
{
    using N = NodeType;
    using K = SectionKind;
    QVERIFY(mayHold(N::Document, K::None, N::Section, K::Award));
    QVERIFY(!mayHold(N::Document, K::None, N::Person, K::None));
    QVERIFY(mayHold(N::Person, K::None, N::Profile, K::None));
    QVERIFY(mayHold(N::Section, K::Publication, N::Group, K::Publication));
    QVERIFY(mayHold(N::Group, K::Publication, N::Entry, K::Publication));
    QVERIFY(!mayHold(N::Section, K::Publication, N::Entry, K::Award));
    QVERIFY(!mayHold(N::Group, K::Publication, N::Group, K::Publication));
    QVERIFY(mayHold(N::Section, K::Bullets, N::Bullet, K::None));
    QVERIFY(!mayHold(N::Section, K::Bullets, N::Entry, K::Bullets));
    QVERIFY(mayHold(N::Entry, K::Experience, N::Role, K::Experience));
    QVERIFY(!mayHold(N::Entry, K::Experience, N::Bullet, K::None));
    QVERIFY(mayHold(N::Role, K::Experience, N::Bullet, K::None));
    QVERIFY(mayHold(N::Entry, K::Education, N::Bullet, K::None));
    QVERIFY(!mayHold(N::Entry, K::Language, N::Bullet, K::None));
    QVERIFY(mayHold(N::Bullet, K::None, N::Bullet, K::None));
}

void TestSchema::valuesFitTheirFields()
{
    const auto &email = *fieldSpec(NodeType::Person, SectionKind::None, Field::Email);
    const auto &lead = *fieldSpec(NodeType::Section, SectionKind::None, Field::Lead);
    const auto &dates = *fieldSpec(NodeType::Role, SectionKind::Experience, Field::Dates);
    QVERIFY(fits(email, QStringList{u"a"_s}) && !fits(email, u"a"_s) && fits(email, Value()));
    QVERIFY(fits(lead, u"position"_s) && fits(lead, u""_s) && !fits(lead, u"place"_s));
    QVERIFY(fits(dates, DateRange()) && !fits(dates, Date()));
    for (const Value &value :
         {Value(), Value(u"x"_s), Value(QStringList{u"a"_s, u""_s}), Value(parseDate(u"Apr 2021"_s)),
          Value(parseDateRange(u"2019 – now"_s).value_or(DateRange())), Value(Photo{u"p.png"_s, u""_s})})
        QVERIFY(valueFromJson(valueToJson(value)) == value);
}

QTEST_GUILESS_MAIN(TestSchema)
#include "test_document_schema.moc"
