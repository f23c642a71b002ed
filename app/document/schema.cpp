// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schema.h"

#include <QCoreApplication>
#include <array>

namespace vitae {
namespace {

using N = NodeType;
using K = SectionKind;
using F = Field;
using T = FieldType;
using S = Slot;
constexpr Cardinality one = Cardinality::One;
constexpr Cardinality many = Cardinality::Many;

#define LABEL(text) QT_TRANSLATE_NOOP("Schema", text)

// Rows of one owner and kind stand together, in the order of the form.
constexpr FieldSpec fields[] = {
    // clang-format off
    {N::Person, K::None, F::Name, "name", T::Text, one, S::Title, LABEL("Name"), LABEL("Ada Lovelace"), "name", "", ""},
    {N::Person, K::None, F::Headline, "headline", T::RichText, one, S::Subtitle, LABEL("Headline"), LABEL("Software engineer"), "label", "", ""},
    {N::Person, K::None, F::Email, "email", T::Email, many, S::Meta, LABEL("E-mail"), LABEL("ada@example.org"), "email", "", ""},
    {N::Person, K::None, F::Phone, "phone", T::Phone, many, S::Meta, LABEL("Phone"), LABEL("+44 20 5550 0100"), "phone", "", ""},
    {N::Person, K::None, F::Address, "address", T::Text, one, S::Place, LABEL("Address"), LABEL("12 St James's Square"), "location.address", "", ""},
    {N::Person, K::None, F::PostalCode, "postalCode", T::Text, one, S::Place, LABEL("Postal code"), LABEL("SW1Y 4LB"), "location.postalCode", "", ""},
    {N::Person, K::None, F::City, "city", T::Text, one, S::Place, LABEL("City"), LABEL("London"), "location.city", "", ""},
    {N::Person, K::None, F::Region, "region", T::Text, one, S::Place, LABEL("Region"), LABEL("England"), "location.region", "", ""},
    {N::Person, K::None, F::Country, "country", T::Text, one, S::Place, LABEL("Country"), LABEL("United Kingdom"), "location.countryCode", "location.country", ""},
    {N::Person, K::None, F::Url, "url", T::Url, one, S::Meta, LABEL("Website"), LABEL("https://example.org"), "url", "website", ""},
    {N::Person, K::None, F::Photo, "photo", T::Photo, one, S::None, LABEL("Photo"), "", "", "", ""},
    {N::Person, K::None, F::SummaryTitle, "summaryTitle", T::Text, one, S::None, LABEL("Title of the summary"), LABEL("Profile"), "", "", ""},
    {N::Person, K::None, F::Summary, "summary", T::RichText, one, S::Body, LABEL("Summary"), LABEL("What you do, for whom, and what you are known for"), "summary", "", ""},

    {N::Profile, K::None, F::Network, "network", T::Text, one, S::Title, LABEL("Network"), LABEL("GitHub"), "network", "", ""},
    {N::Profile, K::None, F::Username, "username", T::Text, one, S::Meta, LABEL("User name"), LABEL("ada"), "username", "", ""},
    {N::Profile, K::None, F::Url, "url", T::Url, one, S::Meta, LABEL("Address"), LABEL("https://github.com/ada"), "url", "website", ""},
    {N::Profile, K::None, F::Label, "label", T::Text, one, S::Meta, LABEL("Shown as"), LABEL("github.com/ada"), "", "", ""},

    {N::Detail, K::None, F::Label, "label", T::Text, one, S::Title, LABEL("Label"), LABEL("Nationality"), "", "", ""},
    {N::Detail, K::None, F::Details, "details", T::RichText, one, S::Body, LABEL("Details"), LABEL("British"), "", "", ""},

    {N::Section, K::None, F::Title, "title", T::Text, one, S::Title, LABEL("Title"), "", "", "", ""},
    {N::Section, K::None, F::Lead, "lead", T::Choice, one, S::None, LABEL("First in each entry"), "", "", "", "organization|position"},

    {N::Group, K::None, F::Title, "title", T::RichText, one, S::Title, LABEL("Title"), LABEL("Journal articles"), "", "", ""},

    {N::Entry, K::Experience, F::Organization, "organization", T::RichText, one, S::Title, LABEL("Organization"), LABEL("Analytical Engines Ltd"), "name", "company", ""},
    {N::Entry, K::Experience, F::Place, "place", T::Text, one, S::Place, LABEL("Place"), LABEL("London"), "location", "", ""},
    {N::Entry, K::Experience, F::Url, "url", T::Url, one, S::Meta, LABEL("Website"), LABEL("https://example.org"), "url", "website", ""},
    {N::Entry, K::Experience, F::Description, "description", T::RichText, one, S::Meta, LABEL("About the organization"), LABEL("Maker of computing engines, 40 people"), "description", "", ""},

    {N::Entry, K::Education, F::Organization, "organization", T::RichText, one, S::Title, LABEL("Institution"), LABEL("University of London"), "institution", "", ""},
    {N::Entry, K::Education, F::Degree, "degree", T::RichText, one, S::Subtitle, LABEL("Degree"), LABEL("MSc"), "studyType", "degree", ""},
    {N::Entry, K::Education, F::Area, "area", T::RichText, one, S::Subtitle, LABEL("Subject"), LABEL("Mathematics"), "area", "", ""},
    {N::Entry, K::Education, F::Dates, "dates", T::DateRange, one, S::Date, LABEL("Dates"), LABEL("Sep 2018 – Jun 2021"), "startDate|endDate", "", ""},
    {N::Entry, K::Education, F::Place, "place", T::Text, one, S::Place, LABEL("Place"), LABEL("London"), "location", "", ""},
    {N::Entry, K::Education, F::Grade, "grade", T::RichText, one, S::Meta, LABEL("Grade"), LABEL("First-class honours"), "score", "gpa", ""},
    {N::Entry, K::Education, F::Supervisors, "supervisors", T::RichText, one, S::Meta, LABEL("Supervisors"), LABEL("Prof. Augustus De Morgan"), "", "", ""},
    {N::Entry, K::Education, F::Courses, "courses", T::Tags, one, S::Meta, LABEL("Courses"), LABEL("Calculus, Logic"), "courses", "", ""},
    {N::Entry, K::Education, F::Url, "url", T::Url, one, S::Meta, LABEL("Website"), LABEL("https://example.org"), "url", "website", ""},
    {N::Entry, K::Education, F::Summary, "summary", T::RichText, one, S::Body, LABEL("Summary"), "", "summary", "", ""},

    {N::Entry, K::Project, F::Title, "title", T::RichText, one, S::Title, LABEL("Name"), LABEL("Note G"), "name", "title", ""},
    {N::Entry, K::Project, F::Entity, "entity", T::RichText, one, S::Subtitle, LABEL("For"), LABEL("Royal Society"), "entity", "", ""},
    {N::Entry, K::Project, F::Type, "type", T::Text, one, S::Meta, LABEL("Kind of project"), LABEL("Open source"), "type", "", ""},
    {N::Entry, K::Project, F::Roles, "roles", T::Tags, one, S::Subtitle, LABEL("Roles"), LABEL("Author, Maintainer"), "roles", "", ""},
    {N::Entry, K::Project, F::Dates, "dates", T::DateRange, one, S::Date, LABEL("Dates"), LABEL("2021 – Present"), "startDate|endDate", "", ""},
    {N::Entry, K::Project, F::Url, "url", T::Url, one, S::Meta, LABEL("Website"), LABEL("https://example.org"), "url", "website", ""},
    {N::Entry, K::Project, F::Description, "description", T::RichText, one, S::Body, LABEL("Description"), LABEL("The first published program"), "description", "summary", ""},
    {N::Entry, K::Project, F::Keywords, "keywords", T::Tags, one, S::Meta, LABEL("Keywords"), LABEL("C++, Qt"), "keywords", "", ""},

    {N::Entry, K::Volunteer, F::Organization, "organization", T::RichText, one, S::Title, LABEL("Organization"), LABEL("Red Cross"), "organization", "", ""},
    {N::Entry, K::Volunteer, F::Position, "position", T::RichText, one, S::Subtitle, LABEL("Position"), LABEL("First aider"), "position", "", ""},
    {N::Entry, K::Volunteer, F::Dates, "dates", T::DateRange, one, S::Date, LABEL("Dates"), LABEL("2019 – 2021"), "startDate|endDate", "", ""},
    {N::Entry, K::Volunteer, F::Place, "place", T::Text, one, S::Place, LABEL("Place"), LABEL("London"), "location", "", ""},
    {N::Entry, K::Volunteer, F::Url, "url", T::Url, one, S::Meta, LABEL("Website"), LABEL("https://example.org"), "url", "website", ""},
    {N::Entry, K::Volunteer, F::Summary, "summary", T::RichText, one, S::Body, LABEL("Summary"), "", "summary", "", ""},

    {N::Entry, K::Publication, F::Citation, "citation", T::RichText, one, S::Title, LABEL("Whole reference"), LABEL("As you want it printed, instead of the fields below"), "", "", ""},
    {N::Entry, K::Publication, F::Title, "title", T::RichText, one, S::Title, LABEL("Title"), LABEL("Sketch of the Analytical Engine"), "name", "title", ""},
    {N::Entry, K::Publication, F::Authors, "authors", T::RichText, one, S::Subtitle, LABEL("Authors"), LABEL("**A. Lovelace** and L. F. Menabrea"), "", "", ""},
    {N::Entry, K::Publication, F::Publisher, "publisher", T::RichText, one, S::Meta, LABEL("Journal or publisher"), LABEL("Scientific Memoirs 3"), "publisher", "", ""},
    {N::Entry, K::Publication, F::Date, "date", T::Date, one, S::Date, LABEL("Date"), LABEL("1843"), "releaseDate", "date", ""},
    {N::Entry, K::Publication, F::Doi, "doi", T::Text, one, S::Meta, LABEL("DOI"), LABEL("10.1000/182"), "", "", ""},
    {N::Entry, K::Publication, F::Url, "url", T::Url, one, S::Meta, LABEL("Website"), LABEL("https://example.org"), "url", "website", ""},
    {N::Entry, K::Publication, F::Summary, "summary", T::RichText, one, S::Body, LABEL("Summary"), "", "summary", "", ""},

    {N::Entry, K::Talk, F::Title, "title", T::RichText, one, S::Title, LABEL("Title"), LABEL("On engines that compose music"), "", "", ""},
    {N::Entry, K::Talk, F::Event, "event", T::RichText, one, S::Subtitle, LABEL("Event"), LABEL("Annual meeting of the Royal Society"), "", "", ""},
    {N::Entry, K::Talk, F::Place, "place", T::Text, one, S::Place, LABEL("Place"), LABEL("London"), "", "", ""},
    {N::Entry, K::Talk, F::Date, "date", T::Date, one, S::Date, LABEL("Date"), LABEL("Jun 2023"), "", "", ""},
    {N::Entry, K::Talk, F::Url, "url", T::Url, one, S::Meta, LABEL("Website"), LABEL("https://example.org"), "", "", ""},
    {N::Entry, K::Talk, F::Summary, "summary", T::RichText, one, S::Body, LABEL("Summary"), "", "", "", ""},

    {N::Entry, K::Award, F::Title, "title", T::RichText, one, S::Title, LABEL("Title"), LABEL("Gold medal"), "title", "name", ""},
    {N::Entry, K::Award, F::Awarder, "awarder", T::RichText, one, S::Subtitle, LABEL("Awarded by"), LABEL("Royal Astronomical Society"), "awarder", "", ""},
    {N::Entry, K::Award, F::Date, "date", T::Date, one, S::Date, LABEL("Date"), LABEL("2023"), "date", "", ""},
    {N::Entry, K::Award, F::Url, "url", T::Url, one, S::Meta, LABEL("Website"), LABEL("https://example.org"), "url", "website", ""},
    {N::Entry, K::Award, F::Summary, "summary", T::RichText, one, S::Body, LABEL("Summary"), "", "summary", "", ""},

    {N::Entry, K::Certificate, F::Title, "title", T::RichText, one, S::Title, LABEL("Name"), LABEL("Certified translator"), "name", "title", ""},
    {N::Entry, K::Certificate, F::Issuer, "issuer", T::RichText, one, S::Subtitle, LABEL("Issued by"), LABEL("Institute of Linguists"), "issuer", "", ""},
    {N::Entry, K::Certificate, F::Date, "date", T::Date, one, S::Date, LABEL("Date"), LABEL("2022"), "date", "", ""},
    {N::Entry, K::Certificate, F::Url, "url", T::Url, one, S::Meta, LABEL("Website"), LABEL("https://example.org"), "url", "website", ""},

    {N::Entry, K::Skill, F::Title, "title", T::RichText, one, S::Title, LABEL("Skill"), LABEL("Programming"), "name", "", ""},
    {N::Entry, K::Skill, F::Level, "level", T::Level, one, S::Meta, LABEL("Level"), LABEL("Advanced"), "level", "", ""},
    {N::Entry, K::Skill, F::Keywords, "keywords", T::Tags, one, S::Body, LABEL("Keywords"), LABEL("C++, Qt, SQL"), "keywords", "", ""},

    {N::Entry, K::Language, F::Language, "language", T::Text, one, S::Title, LABEL("Language"), LABEL("French"), "language", "name", ""},
    {N::Entry, K::Language, F::Fluency, "fluency", T::Level, one, S::Meta, LABEL("Fluency"), LABEL("Fluent (C1)"), "fluency", "level", ""},

    {N::Entry, K::Interest, F::Title, "title", T::RichText, one, S::Title, LABEL("Interest"), LABEL("Music"), "name", "", ""},
    {N::Entry, K::Interest, F::Keywords, "keywords", T::Tags, one, S::Body, LABEL("Keywords"), LABEL("Harp, Composition"), "keywords", "", ""},

    {N::Entry, K::Reference, F::Title, "title", T::RichText, one, S::Title, LABEL("Name"), LABEL("Mary Somerville"), "name", "", ""},
    {N::Entry, K::Reference, F::Contact, "contact", T::RichText, one, S::Meta, LABEL("Contact"), LABEL("mary@example.org"), "", "", ""},
    {N::Entry, K::Reference, F::Reference, "reference", T::RichText, one, S::Body, LABEL("Reference"), LABEL("What this person says about you"), "reference", "", ""},

    {N::Entry, K::OneLine, F::Label, "label", T::RichText, one, S::Title, LABEL("Label"), LABEL("Programming languages"), "", "", ""},
    {N::Entry, K::OneLine, F::Details, "details", T::RichText, one, S::Body, LABEL("Details"), LABEL("C++, Python"), "", "", ""},

    {N::Entry, K::Text, F::Text, "text", T::RichText, one, S::Body, LABEL("Text"), "", "", "", ""},

    {N::Role, K::Experience, F::Position, "position", T::RichText, one, S::Subtitle, LABEL("Position"), LABEL("Engineer"), "position", "", ""},
    {N::Role, K::Experience, F::Dates, "dates", T::DateRange, one, S::Date, LABEL("Dates"), LABEL("Aug 2021 – Present"), "startDate|endDate", "", ""},
    {N::Role, K::Experience, F::Place, "place", T::Text, one, S::Place, LABEL("Place"), LABEL("London"), "", "", ""},
    {N::Role, K::Experience, F::Summary, "summary", T::RichText, one, S::Body, LABEL("Summary"), "", "summary", "", ""},

    {N::Bullet, K::None, F::Text, "text", T::RichText, one, S::Body, LABEL("Text"), LABEL("What you did, and what came of it"), "", "", ""},
    // clang-format on
};

// In the order of SectionKind.
constexpr KindSpec kinds[] = {
    {K::None, "", "", "", N::Entry, false, ""},
    {K::Experience, "experience", LABEL("Experience"), "work", N::Entry, true, "highlights"},
    {K::Education, "education", LABEL("Education"), "education", N::Entry, true, ""},
    {K::Project, "project", LABEL("Projects"), "projects", N::Entry, true, "highlights"},
    {K::Volunteer, "volunteer", LABEL("Volunteering"), "volunteer", N::Entry, true, "highlights"},
    {K::Publication, "publication", LABEL("Publications"), "publications", N::Entry, true, ""},
    {K::Talk, "talk", LABEL("Talks"), "", N::Entry, true, ""},
    {K::Award, "award", LABEL("Awards"), "awards", N::Entry, true, ""},
    {K::Certificate, "certificate", LABEL("Certificates"), "certificates", N::Entry, true, ""},
    {K::Skill, "skill", LABEL("Skills"), "skills", N::Entry, false, ""},
    {K::Language, "language", LABEL("Languages"), "languages", N::Entry, false, ""},
    {K::Interest, "interest", LABEL("Interests"), "interests", N::Entry, false, ""},
    {K::Reference, "reference", LABEL("References"), "references", N::Entry, false, ""},
    {K::OneLine, "one-line", LABEL("Further facts"), "", N::Entry, false, ""},
    {K::Bullets, "bullets", LABEL("Highlights"), "", N::Bullet, true, ""},
    {K::Text, "text", LABEL("Text"), "", N::Entry, false, ""},
};

constexpr std::string_view nodeTypes[] = {"document", "person", "profile", "detail", "section",
                                          "group",    "entry",  "role",    "bullet"};

constexpr bool kindsStandInOrder()
{
    for (size_t i = 0; i < std::size(kinds); ++i)
        if (size_t(kinds[i].kind) != i)
            return false;
    return std::size(kinds) == size_t(K::Text) + 1;
}
static_assert(kindsStandInOrder());
static_assert(std::size(nodeTypes) == size_t(N::Bullet) + 1);

constexpr bool everyFieldHasOneName()
{
    for (const FieldSpec &a : fields)
        for (const FieldSpec &b : fields)
            if ((a.field == b.field) != (a.name == b.name))
                return false;
    return true;
}
static_assert(everyFieldHasOneName());

/// Only entries and roles differ by kind.
constexpr K kindThatMatters(N owner, K kind)
{
    return owner == N::Entry || owner == N::Role ? kind : K::None;
}

struct Rows {
    quint16 begin = 0;
    quint16 end = 0;
};
using RowIndex = std::array<std::array<Rows, std::size(kinds)>, std::size(nodeTypes)>;

constexpr RowIndex indexRows()
{
    RowIndex index{};
    for (size_t i = 0; i < std::size(fields); ++i) {
        Rows &rows = index[size_t(fields[i].owner)][size_t(fields[i].kind)];
        if (rows.end == 0)
            rows.begin = quint16(i);
        rows.end = quint16(i + 1);
    }
    return index;
}
constexpr RowIndex rowIndex = indexRows();

constexpr bool rowsStandTogether()
{
    size_t rows = 0;
    for (const auto &ofOwner : rowIndex)
        for (const Rows &block : ofOwner)
            rows += size_t(block.end - block.begin);
    return rows == std::size(fields);
}
static_assert(rowsStandTogether());

bool isName(std::string_view name, QStringView text)
{
    return QLatin1StringView(name) == text;
}

QString translated(const char *text)
{
    return *text ? QCoreApplication::translate("Schema", text) : QString();
}

} // namespace

std::span<const FieldSpec> fieldTable()
{
    return fields;
}

std::span<const KindSpec> kindTable()
{
    return std::span(kinds).subspan(1);
}

std::span<const FieldSpec> fieldsOf(NodeType owner, SectionKind kind)
{
    const Rows rows = rowIndex[size_t(owner)][size_t(kindThatMatters(owner, kind))];
    return std::span(fields).subspan(rows.begin, size_t(rows.end - rows.begin));
}

const FieldSpec *fieldSpec(NodeType owner, SectionKind kind, Field field)
{
    for (const FieldSpec &spec : fieldsOf(owner, kind))
        if (spec.field == field)
            return &spec;
    return nullptr;
}

const FieldSpec *fieldSpec(NodeType owner, SectionKind kind, QStringView name)
{
    for (const FieldSpec &spec : fieldsOf(owner, kind))
        if (isName(spec.name, name))
            return &spec;
    return nullptr;
}

const KindSpec &kindSpec(SectionKind kind)
{
    return kinds[size_t(kind)];
}

const KindSpec *kindSpec(QStringView name)
{
    for (const KindSpec &spec : kindTable())
        if (isName(spec.name, name))
            return &spec;
    return nullptr;
}

std::string_view nodeTypeName(NodeType type)
{
    return nodeTypes[size_t(type)];
}

std::optional<NodeType> nodeTypeNamed(QStringView name)
{
    for (size_t i = 0; i < std::size(nodeTypes); ++i)
        if (isName(nodeTypes[i], name))
            return NodeType(i);
    return std::nullopt;
}

std::string_view fieldName(Field field)
{
    for (const FieldSpec &spec : fields)
        if (spec.field == field)
            return spec.name;
    return {};
}

Field fieldNamed(QStringView name)
{
    for (const FieldSpec &spec : fields)
        if (isName(spec.name, name))
            return spec.field;
    return Field::None;
}

bool mayHold(NodeType parent, SectionKind parentKind, NodeType child, SectionKind childKind)
{
    const KindSpec &kind = kindSpec(parentKind);
    switch (parent) {
    case N::Document: return child == N::Section && childKind != K::None;
    case N::Person: return child == N::Profile || child == N::Detail;
    case N::Section:
        if (child == N::Group)
            return childKind == parentKind;
        [[fallthrough]];
    case N::Group: return child == kind.item && (child == N::Bullet || childKind == parentKind);
    case N::Entry:
        if (parentKind == K::Experience)
            return child == N::Role && childKind == parentKind;
        return child == N::Bullet && kind.bullets;
    case N::Role:
    case N::Bullet: return child == N::Bullet;
    case N::Profile:
    case N::Detail: break;
    }
    return false;
}

QString label(const FieldSpec &spec)
{
    return translated(spec.label);
}

QString hint(const FieldSpec &spec)
{
    return translated(spec.hint);
}

QString title(const KindSpec &spec)
{
    return translated(spec.title);
}

} // namespace vitae
