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

/// Every section and entry has it; no form does, it is in the menu of the outline.
constexpr FieldSpec pageBreak(N owner, K kind)
{
    return {owner,     kind, F::PageBreak, "pageBreak",
            T::Choice, one,  S::None,      QT_TRANSLATE_NOOP("Schema", "Page break"),
            "",        "",   "",           "together|new-page|both",
            true};
}

struct Schema {
    Q_DECLARE_TR_FUNCTIONS(Schema)

  public:
    // Rows of one owner and kind stand together, in the order of the form.
    static constexpr FieldSpec fields[] = {
        // clang-format off
        {N::Person, K::None, F::Name, "name", T::Text, one, S::Title, QT_TR_NOOP("Name"), QT_TR_NOOP("Ada Lovelace"), "name", "", ""},
        {N::Person, K::None, F::Headline, "headline", T::RichText, one, S::Subtitle, QT_TR_NOOP("Headline"), QT_TR_NOOP("Software engineer"), "label", "", ""},
        {N::Person, K::None, F::Email, "email", T::Email, many, S::Meta, QT_TR_NOOP("E-mail"), QT_TR_NOOP("ada@example.org"), "email", "", ""},
        {N::Person, K::None, F::Phone, "phone", T::Phone, many, S::Meta, QT_TR_NOOP("Phone"), QT_TR_NOOP("+44 20 5550 0100"), "phone", "", ""},
        {N::Person, K::None, F::Address, "address", T::Text, one, S::Place, QT_TR_NOOP("Address"), QT_TR_NOOP("12 St James's Square"), "location.address", "", "", true},
        {N::Person, K::None, F::PostalCode, "postalCode", T::Text, one, S::Place, QT_TR_NOOP("Postal code"), QT_TR_NOOP("SW1Y 4LB"), "location.postalCode", "", "", true},
        {N::Person, K::None, F::City, "city", T::Text, one, S::Place, QT_TR_NOOP("City"), QT_TR_NOOP("London"), "location.city", "", ""},
        {N::Person, K::None, F::Region, "region", T::Text, one, S::Place, QT_TR_NOOP("Region"), QT_TR_NOOP("England"), "location.region", "", "", true},
        {N::Person, K::None, F::Country, "country", T::Text, one, S::Place, QT_TR_NOOP("Country"), QT_TR_NOOP("United Kingdom"), "location.countryCode", "location.country", ""},
        {N::Person, K::None, F::Url, "url", T::Url, one, S::Meta, QT_TR_NOOP("Website"), QT_TR_NOOP("https://example.org"), "url", "website", ""},
        {N::Person, K::None, F::Photo, "photo", T::Photo, one, S::None, QT_TR_NOOP("Photo"), "", "", "", ""},
        {N::Person, K::None, F::SummaryTitle, "summaryTitle", T::Text, one, S::None, QT_TR_NOOP("Title of the summary"), QT_TR_NOOP("Profile"), "", "", "", true},
        {N::Person, K::None, F::Summary, "summary", T::RichText, one, S::Body, QT_TR_NOOP("Summary"), QT_TR_NOOP("What you do, for whom, and what you are known for"), "summary", "", ""},

        {N::Profile, K::None, F::Network, "network", T::Text, one, S::Title, QT_TR_NOOP("Network"), QT_TR_NOOP("GitHub"), "network", "", ""},
        {N::Profile, K::None, F::Username, "username", T::Text, one, S::Meta, QT_TR_NOOP("User name"), QT_TR_NOOP("ada"), "username", "", ""},
        {N::Profile, K::None, F::Url, "url", T::Url, one, S::Meta, QT_TR_NOOP("Address"), QT_TR_NOOP("https://github.com/ada"), "url", "website", ""},
        {N::Profile, K::None, F::Label, "label", T::Text, one, S::Meta, QT_TR_NOOP("Shown as"), QT_TR_NOOP("github.com/ada"), "", "", "", true},

        {N::Detail, K::None, F::Label, "label", T::Text, one, S::Title, QT_TR_NOOP("Label"), QT_TR_NOOP("Nationality"), "", "", ""},
        {N::Detail, K::None, F::Details, "details", T::RichText, one, S::Body, QT_TR_NOOP("Details"), QT_TR_NOOP("British"), "", "", ""},

        {N::Section, K::None, F::Title, "title", T::Text, one, S::Title, QT_TR_NOOP("Title"), "", "", "", ""},
        {N::Section, K::None, F::Lead, "lead", T::Choice, one, S::None, QT_TR_NOOP("First in each entry"), "", "", "", "organization|position"},
        pageBreak(N::Section, K::None),
        {N::Section, K::None, F::Columns, "columns", T::Choice, one, S::None, QT_TR_NOOP("Columns of the list"), "", "", "", "1|2|3|4", true},
        {N::Section, K::None, F::Column, "column", T::Choice, one, S::None, QT_TR_NOOP("Place on the page"), "", "", "", "main|side", true},

        {N::Group, K::None, F::Title, "title", T::RichText, one, S::Title, QT_TR_NOOP("Title"), QT_TR_NOOP("Journal articles"), "", "", ""},

        // Entries of a kind that has no rows of its own.
        {N::Entry, K::None, F::Title, "title", T::RichText, one, S::Title, QT_TR_NOOP("Title"), "", "", "", ""},
        {N::Entry, K::None, F::Organization, "organization", T::RichText, one, S::Subtitle, QT_TR_NOOP("Organization"), "", "", "", ""},
        {N::Entry, K::None, F::Dates, "dates", T::DateRange, one, S::Date, QT_TR_NOOP("Dates"), QT_TR_NOOP("2019 – 2021"), "", "", ""},
        {N::Entry, K::None, F::Place, "place", T::Text, one, S::Place, QT_TR_NOOP("Place"), QT_TR_NOOP("London"), "", "", ""},
        {N::Entry, K::None, F::Url, "url", T::Url, one, S::Meta, QT_TR_NOOP("Website"), QT_TR_NOOP("https://example.org"), "", "", "", true},
        {N::Entry, K::None, F::Summary, "summary", T::RichText, one, S::Body, QT_TR_NOOP("Summary"), "", "", "", "", true},
        pageBreak(N::Entry, K::None),

        {N::Entry, K::Experience, F::Organization, "organization", T::RichText, one, S::Title, QT_TR_NOOP("Organization"), QT_TR_NOOP("Analytical Engines Ltd"), "name", "company", ""},
        {N::Entry, K::Experience, F::Place, "place", T::Text, one, S::Place, QT_TR_NOOP("Place"), QT_TR_NOOP("London"), "location", "", ""},
        {N::Entry, K::Experience, F::Url, "url", T::Url, one, S::Meta, QT_TR_NOOP("Website"), QT_TR_NOOP("https://example.org"), "url", "website", "", true},
        {N::Entry, K::Experience, F::Description, "description", T::RichText, one, S::Meta, QT_TR_NOOP("About the organization"), QT_TR_NOOP("Maker of computing engines, 40 people"), "description", "", "", true},
        pageBreak(N::Entry, K::Experience),

        {N::Entry, K::Education, F::Organization, "organization", T::RichText, one, S::Title, QT_TR_NOOP("Institution"), QT_TR_NOOP("University of London"), "institution", "", ""},
        {N::Entry, K::Education, F::Degree, "degree", T::RichText, one, S::Subtitle, QT_TR_NOOP("Degree"), QT_TR_NOOP("MSc"), "studyType", "degree", ""},
        {N::Entry, K::Education, F::Area, "area", T::RichText, one, S::Subtitle, QT_TR_NOOP("Subject"), QT_TR_NOOP("Mathematics"), "area", "", ""},
        {N::Entry, K::Education, F::Dates, "dates", T::DateRange, one, S::Date, QT_TR_NOOP("Dates"), QT_TR_NOOP("Sep 2018 – Jun 2021"), "startDate|endDate", "", ""},
        {N::Entry, K::Education, F::Place, "place", T::Text, one, S::Place, QT_TR_NOOP("Place"), QT_TR_NOOP("London"), "location", "", ""},
        {N::Entry, K::Education, F::Grade, "grade", T::RichText, one, S::Meta, QT_TR_NOOP("Grade"), QT_TR_NOOP("First-class honours"), "score", "gpa", ""},
        {N::Entry, K::Education, F::Supervisors, "supervisors", T::RichText, one, S::Meta, QT_TR_NOOP("Supervisors"), QT_TR_NOOP("Prof. Augustus De Morgan"), "", "", "", true},
        {N::Entry, K::Education, F::Courses, "courses", T::Tags, one, S::Meta, QT_TR_NOOP("Courses"), QT_TR_NOOP("Calculus, Logic"), "courses", "", "", true},
        {N::Entry, K::Education, F::Url, "url", T::Url, one, S::Meta, QT_TR_NOOP("Website"), QT_TR_NOOP("https://example.org"), "url", "website", "", true},
        {N::Entry, K::Education, F::Summary, "summary", T::RichText, one, S::Body, QT_TR_NOOP("Summary"), "", "summary", "", "", true},
        pageBreak(N::Entry, K::Education),

        {N::Entry, K::Project, F::Title, "title", T::RichText, one, S::Title, QT_TR_NOOP("Name"), QT_TR_NOOP("Note G"), "name", "title", ""},
        {N::Entry, K::Project, F::Entity, "entity", T::RichText, one, S::Subtitle, QT_TR_NOOP("For"), QT_TR_NOOP("Royal Society"), "entity", "", "", true},
        {N::Entry, K::Project, F::Type, "type", T::Text, one, S::Meta, QT_TR_NOOP("Kind of project"), QT_TR_NOOP("Open source"), "type", "", "", true},
        {N::Entry, K::Project, F::Roles, "roles", T::Tags, one, S::Subtitle, QT_TR_NOOP("Roles"), QT_TR_NOOP("Author, Maintainer"), "roles", "", "", true},
        {N::Entry, K::Project, F::Dates, "dates", T::DateRange, one, S::Date, QT_TR_NOOP("Dates"), QT_TR_NOOP("2021 – Present"), "startDate|endDate", "", ""},
        {N::Entry, K::Project, F::Url, "url", T::Url, one, S::Meta, QT_TR_NOOP("Website"), QT_TR_NOOP("https://example.org"), "url", "website", ""},
        {N::Entry, K::Project, F::Description, "description", T::RichText, one, S::Body, QT_TR_NOOP("Description"), QT_TR_NOOP("The first published program"), "description", "summary", ""},
        {N::Entry, K::Project, F::Keywords, "keywords", T::Tags, one, S::Meta, QT_TR_NOOP("Keywords"), QT_TR_NOOP("C++, Qt"), "keywords", "", ""},
        pageBreak(N::Entry, K::Project),

        {N::Entry, K::Volunteer, F::Organization, "organization", T::RichText, one, S::Title, QT_TR_NOOP("Organization"), QT_TR_NOOP("Red Cross"), "organization", "", ""},
        {N::Entry, K::Volunteer, F::Position, "position", T::RichText, one, S::Subtitle, QT_TR_NOOP("Position"), QT_TR_NOOP("First aider"), "position", "", ""},
        {N::Entry, K::Volunteer, F::Dates, "dates", T::DateRange, one, S::Date, QT_TR_NOOP("Dates"), QT_TR_NOOP("2019 – 2021"), "startDate|endDate", "", ""},
        {N::Entry, K::Volunteer, F::Place, "place", T::Text, one, S::Place, QT_TR_NOOP("Place"), QT_TR_NOOP("London"), "location", "", ""},
        {N::Entry, K::Volunteer, F::Url, "url", T::Url, one, S::Meta, QT_TR_NOOP("Website"), QT_TR_NOOP("https://example.org"), "url", "website", "", true},
        {N::Entry, K::Volunteer, F::Summary, "summary", T::RichText, one, S::Body, QT_TR_NOOP("Summary"), "", "summary", "", "", true},
        pageBreak(N::Entry, K::Volunteer),

        {N::Entry, K::Publication, F::Citation, "citation", T::RichText, one, S::Title, QT_TR_NOOP("Whole reference"), QT_TR_NOOP("As you want it printed, instead of the fields below"), "", "", "", true},
        {N::Entry, K::Publication, F::Title, "title", T::RichText, one, S::Title, QT_TR_NOOP("Title"), QT_TR_NOOP("Sketch of the Analytical Engine"), "name", "title", ""},
        {N::Entry, K::Publication, F::Authors, "authors", T::RichText, one, S::Subtitle, QT_TR_NOOP("Authors"), QT_TR_NOOP("**A. Lovelace** and L. F. Menabrea"), "", "", ""},
        {N::Entry, K::Publication, F::Publisher, "publisher", T::RichText, one, S::Meta, QT_TR_NOOP("Journal or publisher"), QT_TR_NOOP("Scientific Memoirs 3"), "publisher", "", ""},
        {N::Entry, K::Publication, F::Date, "date", T::Date, one, S::Date, QT_TR_NOOP("Date"), QT_TR_NOOP("1843"), "releaseDate", "date", ""},
        {N::Entry, K::Publication, F::Doi, "doi", T::Text, one, S::Meta, QT_TR_NOOP("DOI"), QT_TR_NOOP("10.1000/182"), "", "", "", true},
        {N::Entry, K::Publication, F::Url, "url", T::Url, one, S::Meta, QT_TR_NOOP("Website"), QT_TR_NOOP("https://example.org"), "url", "website", ""},
        {N::Entry, K::Publication, F::Summary, "summary", T::RichText, one, S::Body, QT_TR_NOOP("Summary"), "", "summary", "", "", true},
        pageBreak(N::Entry, K::Publication),

        {N::Entry, K::Talk, F::Title, "title", T::RichText, one, S::Title, QT_TR_NOOP("Title"), QT_TR_NOOP("On engines that compose music"), "", "", ""},
        {N::Entry, K::Talk, F::Event, "event", T::RichText, one, S::Subtitle, QT_TR_NOOP("Event"), QT_TR_NOOP("Annual meeting of the Royal Society"), "", "", ""},
        {N::Entry, K::Talk, F::Place, "place", T::Text, one, S::Place, QT_TR_NOOP("Place"), QT_TR_NOOP("London"), "", "", ""},
        {N::Entry, K::Talk, F::Date, "date", T::Date, one, S::Date, QT_TR_NOOP("Date"), QT_TR_NOOP("Jun 2023"), "", "", ""},
        {N::Entry, K::Talk, F::Url, "url", T::Url, one, S::Meta, QT_TR_NOOP("Website"), QT_TR_NOOP("https://example.org"), "", "", "", true},
        {N::Entry, K::Talk, F::Summary, "summary", T::RichText, one, S::Body, QT_TR_NOOP("Summary"), "", "", "", "", true},
        pageBreak(N::Entry, K::Talk),

        {N::Entry, K::Award, F::Title, "title", T::RichText, one, S::Title, QT_TR_NOOP("Title"), QT_TR_NOOP("Gold medal"), "title", "name", ""},
        {N::Entry, K::Award, F::Awarder, "awarder", T::RichText, one, S::Subtitle, QT_TR_NOOP("Awarded by"), QT_TR_NOOP("Royal Astronomical Society"), "awarder", "", ""},
        {N::Entry, K::Award, F::Date, "date", T::Date, one, S::Date, QT_TR_NOOP("Date"), QT_TR_NOOP("2023"), "date", "", ""},
        {N::Entry, K::Award, F::Url, "url", T::Url, one, S::Meta, QT_TR_NOOP("Website"), QT_TR_NOOP("https://example.org"), "url", "website", "", true},
        {N::Entry, K::Award, F::Summary, "summary", T::RichText, one, S::Body, QT_TR_NOOP("Summary"), "", "summary", "", "", true},
        pageBreak(N::Entry, K::Award),

        {N::Entry, K::Certificate, F::Title, "title", T::RichText, one, S::Title, QT_TR_NOOP("Name"), QT_TR_NOOP("Certified translator"), "name", "title", ""},
        {N::Entry, K::Certificate, F::Issuer, "issuer", T::RichText, one, S::Subtitle, QT_TR_NOOP("Issued by"), QT_TR_NOOP("Institute of Linguists"), "issuer", "", ""},
        {N::Entry, K::Certificate, F::Date, "date", T::Date, one, S::Date, QT_TR_NOOP("Date"), QT_TR_NOOP("2022"), "date", "", ""},
        {N::Entry, K::Certificate, F::Url, "url", T::Url, one, S::Meta, QT_TR_NOOP("Website"), QT_TR_NOOP("https://example.org"), "url", "website", "", true},
        pageBreak(N::Entry, K::Certificate),

        {N::Entry, K::Skill, F::Title, "title", T::RichText, one, S::Title, QT_TR_NOOP("Skill"), QT_TR_NOOP("Programming"), "name", "", ""},
        {N::Entry, K::Skill, F::Level, "level", T::Level, one, S::Meta, QT_TR_NOOP("Level"), QT_TR_NOOP("Advanced"), "level", "", ""},
        {N::Entry, K::Skill, F::Keywords, "keywords", T::Tags, one, S::Body, QT_TR_NOOP("Keywords"), QT_TR_NOOP("C++, Qt, SQL"), "keywords", "", ""},
        pageBreak(N::Entry, K::Skill),

        {N::Entry, K::Language, F::Language, "language", T::Text, one, S::Title, QT_TR_NOOP("Language"), QT_TR_NOOP("French"), "language", "name", ""},
        {N::Entry, K::Language, F::Fluency, "fluency", T::Level, one, S::Meta, QT_TR_NOOP("Fluency"), QT_TR_NOOP("Fluent (C1)"), "fluency", "level", ""},
        pageBreak(N::Entry, K::Language),

        {N::Entry, K::Interest, F::Title, "title", T::RichText, one, S::Title, QT_TR_NOOP("Interest"), QT_TR_NOOP("Music"), "name", "", ""},
        {N::Entry, K::Interest, F::Keywords, "keywords", T::Tags, one, S::Body, QT_TR_NOOP("Keywords"), QT_TR_NOOP("Harp, Composition"), "keywords", "", ""},
        pageBreak(N::Entry, K::Interest),

        {N::Entry, K::Reference, F::Title, "title", T::RichText, one, S::Title, QT_TR_NOOP("Name"), QT_TR_NOOP("Mary Somerville"), "name", "", ""},
        {N::Entry, K::Reference, F::Contact, "contact", T::RichText, one, S::Meta, QT_TR_NOOP("Contact"), QT_TR_NOOP("mary@example.org"), "", "", ""},
        {N::Entry, K::Reference, F::Reference, "reference", T::RichText, one, S::Body, QT_TR_NOOP("Reference"), QT_TR_NOOP("What this person says about you"), "reference", "", ""},
        pageBreak(N::Entry, K::Reference),

        {N::Entry, K::OneLine, F::Label, "label", T::RichText, one, S::Title, QT_TR_NOOP("Label"), QT_TR_NOOP("Programming languages"), "", "", ""},
        {N::Entry, K::OneLine, F::Details, "details", T::RichText, one, S::Body, QT_TR_NOOP("Details"), QT_TR_NOOP("C++, Python"), "", "", ""},
        pageBreak(N::Entry, K::OneLine),

        {N::Entry, K::Text, F::Text, "text", T::RichText, one, S::Body, QT_TR_NOOP("Text"), "", "", "", ""},
        pageBreak(N::Entry, K::Text),

        {N::Role, K::Experience, F::Position, "position", T::RichText, one, S::Subtitle, QT_TR_NOOP("Position"), QT_TR_NOOP("Engineer"), "position", "", ""},
        {N::Role, K::Experience, F::Dates, "dates", T::DateRange, one, S::Date, QT_TR_NOOP("Dates"), QT_TR_NOOP("Aug 2021 – Present"), "startDate|endDate", "", ""},
        {N::Role, K::Experience, F::Place, "place", T::Text, one, S::Place, QT_TR_NOOP("Place of the role"), QT_TR_NOOP("London"), "", "", "", true},
        {N::Role, K::Experience, F::Summary, "summary", T::RichText, one, S::Body, QT_TR_NOOP("Summary"), "", "summary", "", "", true},

        {N::Bullet, K::None, F::Text, "text", T::RichText, one, S::Body, QT_TR_NOOP("Text"), QT_TR_NOOP("What you did, and what came of it"), "", "", ""},
        // clang-format on
    };

    // In the order of SectionKind.
    static constexpr KindSpec kinds[] = {
        {K::None, "", "", "", N::Entry, false, ""},
        {K::Experience, "experience", QT_TR_NOOP("Experience"), "work", N::Entry, true, "highlights"},
        {K::Education, "education", QT_TR_NOOP("Education"), "education", N::Entry, true, ""},
        {K::Project, "project", QT_TR_NOOP("Projects"), "projects", N::Entry, true, "highlights"},
        {K::Volunteer, "volunteer", QT_TR_NOOP("Volunteering"), "volunteer", N::Entry, true, "highlights"},
        {K::Publication, "publication", QT_TR_NOOP("Publications"), "publications", N::Entry, true, ""},
        {K::Talk, "talk", QT_TR_NOOP("Talks"), "", N::Entry, true, ""},
        {K::Award, "award", QT_TR_NOOP("Awards"), "awards", N::Entry, true, ""},
        {K::Certificate, "certificate", QT_TR_NOOP("Certificates"), "certificates", N::Entry, true, ""},
        {K::Skill, "skill", QT_TR_NOOP("Skills"), "skills", N::Entry, false, ""},
        {K::Language, "language", QT_TR_NOOP("Languages"), "languages", N::Entry, false, ""},
        {K::Interest, "interest", QT_TR_NOOP("Interests"), "interests", N::Entry, false, ""},
        {K::Reference, "reference", QT_TR_NOOP("References"), "references", N::Entry, false, ""},
        {K::OneLine, "one-line", QT_TR_NOOP("Further facts"), "", N::Entry, false, ""},
        {K::Bullets, "bullets", QT_TR_NOOP("Highlights"), "", N::Bullet, true, ""},
        {K::Text, "text", QT_TR_NOOP("Text"), "", N::Entry, false, ""},
#ifdef VITAE_FURTHER_KINDS // what a test takes from the example in ARCHITECTURE.md
#include VITAE_FURTHER_KINDS
#endif
    };
};

constexpr auto &fields = Schema::fields;
constexpr auto &kinds = Schema::kinds;

constexpr std::string_view nodeTypes[] = {"document", "person", "profile", "detail", "section",
                                          "group",    "entry",  "role",    "bullet"};

constexpr bool kindsStandInOrder()
{
    for (size_t i = 0; i < std::size(kinds); ++i)
        if (size_t(kinds[i].kind) != i)
            return false;
    return std::size(kinds) > size_t(K::Text); // kinds that no code treats specially have no name there
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
    return *text ? Schema::tr(text) : QString();
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
    const auto &ofOwner = rowIndex[size_t(owner)];
    Rows rows = ofOwner[size_t(kindThatMatters(owner, kind))];
    if (owner == N::Entry && rows.end == 0 && kindSpec(kind).item == N::Entry)
        rows = ofOwner[size_t(K::None)];
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
