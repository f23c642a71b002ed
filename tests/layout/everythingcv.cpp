// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "everythingcv.h"

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

using Fields = std::vector<std::pair<Field, Value>>;
using Children = std::vector<NodePtr>;
using K = SectionKind;
using F = Field;

DateRange years(const QString &start, const QString &end)
{
    return {parseDate(start), parseDate(end)};
}

/// A PNG of 300 × 400 that ends after its header.
QByteArray png()
{
    static constexpr char bytes[] =
        "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x01\x2C\0\0\x01\x90\x08\2\0\0\0\0\0\0\0";
    return {bytes, sizeof bytes - 1};
}

class Maker {
  public:
    Cv make();

  private:
    NodePtr node(NodeType type, K kind, const Fields &fields, Children children = {})
    {
        auto made = m_tree.make(type, kind);
        for (const auto &[field, value] : fields)
            made->set(field, value);
        made->children = std::move(children);
        return made;
    }
    NodePtr bullet(const QString &text, Children children = {})
    {
        return node(NodeType::Bullet, K::None, {{F::Text, text}}, std::move(children));
    }
    NodePtr person();
    NodePtr experience();
    NodePtr education();
    NodePtr projects();
    NodePtr publications();
    NodePtr skills();
    NodePtr list(K kind, const QString &title, const std::vector<Fields> &entries);

    TreeBuilder m_tree;
};

NodePtr Maker::person()
{
    return node(
        NodeType::Person, K::None,
        {{F::Name, u"Ada Fields 1815"_s},
         {F::Headline, u"Engine fitter of 1st class"_s},
         {F::Email, QStringList{u"ada1815@example.org"_s}},
         {F::Phone, QStringList{u"+44 20 5550 0100"_s}},
         {F::City, u"London W1"_s},
         {F::Url, u"https://example.org/ada"_s},
         {F::Photo, Photo{u"photo.png"_s, u"Portrait"_s}},
         {F::Summary,
          u"Finds the shortest path from a rough sketch to a working engine, and has done so for 12 "
          "workshops in 1840 and after; efficient official offices find affluent affiliates first."_s}},
        {node(NodeType::Profile, K::None,
              {{F::Network, u"GitHub"_s},
               {F::Username, u"ada1815"_s},
               {F::Url, u"https://github.com/ada1815"_s}}),
         node(NodeType::Detail, K::None, {{F::Label, u"Nationality"_s}, {F::Details, u"British (1815)"_s}})});
}

NodePtr Maker::experience()
{
    const NodePtr first =
        node(NodeType::Role, K::Experience,
             {{F::Position, u"Chief fitter, shop 1"_s},
              {F::Dates, years(u"2021-03"_s, u"present"_s)},
              {F::Summary,
               u"Answers for 3 shops and 40 fitters, and for the tools that they share with 2 neighbouring "
               "manufacturers of comparatively unassuming instruments."_s}},
             {bullet(u"Cut the time from order to trial by 30 % with a **plain checklist** for the first 10 "
                     "steps, which unfamiliar subcontractors understood without instructions, see the "
                     "[report of 1843](https://example.org/report)"_s,
                     {bullet(u"Wrote 14 of its 20 pages and all of its figures"_s,
                             {bullet(u"Checked by 2 outside fitters"_s)})}),
              bullet(u"Trained 6 apprentices"_s)});
    const NodePtr second = node(NodeType::Role, K::Experience,
                                {{F::Position, u"Fitter 2nd class"_s},
                                 {F::Place, u"Bristol 7"_s},
                                 {F::Dates, years(u"2018-05"_s, u"2021-02"_s)}},
                                {bullet(u"Kept 5 engines running through the winter of 2019"_s)});
    const NodePtr single = node(NodeType::Role, K::Experience,
                                {{F::Position, u"Apprentice of 3 years"_s},
                                 {F::Dates, years(u"2015-09"_s, u"2018-04"_s)},
                                 {F::Summary, u"Learned filing, turning and 2 languages."_s}},
                                {bullet(u"Drew the plans of 9 machines"_s)});
    return node(NodeType::Section, K::Experience, {{F::Title, u"Experience since 2015"_s}},
                {node(NodeType::Entry, K::Experience,
                      {{F::Organization, u"Engine Works 1"_s},
                       {F::Place, u"London E1"_s},
                       {F::Url, u"https://example.org/works"_s},
                       {F::Description, u"Maker of engines since 1799"_s}},
                      {first, second}),
                 node(NodeType::Entry, K::Experience,
                      {{F::Organization, u"Mill 8"_s}, {F::Place, u"Leeds 4"_s}}, {single})});
}

NodePtr Maker::education()
{
    return node(NodeType::Section, K::Education, {{F::Title, u"Education until 2015"_s}},
                {node(NodeType::Entry, K::Education,
                      {{F::Organization, u"Institute No. 5"_s},
                       {F::Degree, u"Diploma 1"_s},
                       {F::Area, u"Mechanics"_s},
                       {F::Dates, years(u"2012-09"_s, u"2015-07"_s)},
                       {F::Place, u"Derby 3"_s},
                       {F::Grade, u"1st class"_s},
                       {F::Summary, u"Final work on the wear of 24 kinds of bearings."_s}})});
}

NodePtr Maker::projects()
{
    const auto project = [this](const QString &title, const QString &text) {
        return node(NodeType::Entry, K::Project,
                    {{F::Title, title},
                     {F::Entity, u"Society of 1754"_s},
                     {F::Dates, years(u"2019-01"_s, u"2020-06"_s)},
                     {F::Description, text},
                     {F::Keywords, QStringList{u"brass"_s, u"steel 4"_s}}});
    };
    const NodePtr large = node(NodeType::Group, K::Project, {{F::Title, u"Large engines of 2019"_s}},
                               {project(u"Engine 1"_s, u"A pump of 40 horses for the mines, fit for use."_s),
                                project(u"Engine 2"_s, u"Its sister of 60 horses."_s)});
    const NodePtr small = node(NodeType::Group, K::Project, {{F::Title, u"Small engines of 2020"_s}},
                               {project(u"Engine 3"_s, u"A lathe for 1 hand."_s)});
    return node(NodeType::Section, K::Project, {{F::Title, u"Projects of 2 years"_s}}, {large, small});
}

NodePtr Maker::publications()
{
    return node(NodeType::Section, K::Publication, {{F::Title, u"Publications 1"_s}},
                {node(NodeType::Entry, K::Publication,
                      {{F::Title, u"On the fitting of 3 engines"_s},
                       {F::Authors, u"A. Fields"_s},
                       {F::Publisher, u"Memoirs 3"_s},
                       {F::Date, parseDate(u"2019-04"_s)}})});
}

NodePtr Maker::skills()
{
    const auto skill = [this](const QString &title, const QString &level, const QStringList &keywords) {
        return node(NodeType::Entry, K::Skill,
                    {{F::Title, title}, {F::Level, level}, {F::Keywords, keywords}});
    };
    return node(NodeType::Section, K::Skill, {{F::Title, u"Skills 1"_s}},
                {skill(u"Metals 1"_s, u"Expert"_s, {u"brass"_s, u"steel of 3 kinds"_s}),
                 skill(u"Drawing"_s, u"Advanced"_s, {u"plans"_s, u"1:10 models"_s}),
                 skill(u"Tools"_s, u"Beginner"_s, {u"files"_s})});
}

NodePtr Maker::list(K kind, const QString &title, const std::vector<Fields> &entries)
{
    Children children;
    for (const Fields &fields : entries)
        children.push_back(node(NodeType::Entry, kind, fields));
    return node(NodeType::Section, kind, {{F::Title, title}}, std::move(children));
}

Cv Maker::make()
{
    Cv cv;
    const NodePtr languages = list(K::Language, u"Languages 3"_s,
                                   {{{F::Language, u"English"_s}, {F::Fluency, u"Native"_s}},
                                    {{F::Language, u"French"_s}, {F::Fluency, u"C1"_s}},
                                    {{F::Language, u"Italian"_s}, {F::Fluency, u"A2"_s}}});
    const NodePtr facts = list(K::OneLine, u"Facts 2"_s,
                               {{{F::Label, u"Licence 1"_s}, {F::Details, u"Steam, since 2014"_s}},
                                {{F::Label, u"Travel"_s}, {F::Details, u"20 days a year"_s}}});
    const NodePtr awards =
        list(K::Award, u"Awards 2"_s,
             {{{F::Title, u"Medal 1"_s},
               {F::Awarder, u"Society of 1754"_s},
               {F::Date, parseDate(u"2020-05"_s)},
               {F::Summary, u"For 2 engines."_s}},
              {{F::Title, u"Medal 2 for the longest title that a line of the page can hold beside a date"_s},
               {F::Awarder, u"Guild 9"_s},
               {F::Date, parseDate(u"2017-11"_s)}}});
    const NodePtr interests =
        list(K::Interest, u"Interests 2"_s, {{{F::Title, u"Harp"_s}}, {{F::Title, u"Maps of 1700"_s}}});
    cv.root = node(NodeType::Document, K::None, {},
                   {person(), experience(), education(), projects(), publications(), awards, skills(),
                    languages, facts, interests});
    cv.language = u"en"_s;
    cv.assets[u"photo.png"_s] = png();
    return cv;
}

} // namespace

Cv everythingCv()
{
    return Maker().make();
}
