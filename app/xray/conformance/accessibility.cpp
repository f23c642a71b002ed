// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conformance.h"
#include "contentwalk.h"
#include "formats/openpdf.h"

#include <map>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <set>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

/// ISO 32000-1, tables 333 to 340.
const std::set<std::string> standardTypes{
    "/Document", "/Part",  "/Art",   "/Sect",      "/Div",     "/BlockQuote", "/Caption",
    "/TOC",      "/TOCI",  "/Index", "/NonStruct", "/Private", "/P",          "/H",
    "/H1",       "/H2",    "/H3",    "/H4",        "/H5",      "/H6",         "/L",
    "/LI",       "/Lbl",   "/LBody", "/Table",     "/TR",      "/TH",         "/TD",
    "/THead",    "/TBody", "/TFoot", "/Span",      "/Quote",   "/Note",       "/Reference",
    "/BibEntry", "/Code",  "/Link",  "/Annot",     "/Ruby",    "/Warichu",    "/RB",
    "/RT",       "/RP",    "/WT",    "/WP",        "/Figure",  "/Formula",    "/Form"};

std::vector<QPDFObjectHandle> kidsOf(const QPDFObjectHandle &element)
{
    return itemsOf(entryOf(element, "/K"));
}

bool isElement(const QPDFObjectHandle &kid)
{
    return kid.isDictionary() && kid.hasKey("/S");
}

class Faults {
  public:
    void add(QLatin1StringView number, const QString &what) { m_all << number + u' ' + what; }
    void add(QLatin1StringView number, QLatin1StringView what, int page)
    {
        add(number, u"%1 (page %2)"_s.arg(what).arg(page));
    }
    void when(bool isFault, QLatin1StringView number, QLatin1StringView what)
    {
        if (isFault)
            add(number, QString(what));
    }
    [[nodiscard]] QStringList take()
    {
        m_all.removeDuplicates();
        return std::move(m_all);
    }

  private:
    QStringList m_all;
};

/// Checkpoint 01 on one page.
class TaggedContent : public ContentWalk {
  public:
    TaggedContent(Faults &faults, int page) : m_faults(faults), m_page(page) {}
    std::map<int, int> uses; ///< of each MCID

  private:
    void marked(const Marking &outer, const std::string &tag, const QPDFObjectHandle &properties) override
    {
        const QPDFObjectHandle mcid = entryOf(properties, "/MCID");
        const bool isTagged = mcid.isInteger();
        if (tag == "/Artifact" && outer.mcid >= 0)
            m_faults.add("01-003"_L1, "an artifact lies inside tagged content"_L1, m_page);
        if (isTagged && outer.isArtifact)
            m_faults.add("01-004"_L1, "tagged content lies inside an artifact"_L1, m_page);
        if (isTagged)
            ++uses[integerOf(mcid)];
    }
    void painted(const Marking &where) override
    {
        if (where.mcid < 0 && !where.isArtifact)
            m_faults.add("01-005"_L1, "content is neither tagged nor an artifact"_L1, m_page);
    }
    void shown(const Marking &, const std::string &, const std::string &) override {}

    Faults &m_faults;
    int m_page;
};

/// Checkpoints 02, 09, 13, 14 and 19: the structure tree alone.
class TreeCheck {
  public:
    TreeCheck(Faults &faults, ReadingBudget &budget, const QPDFObjectHandle &roles)
        : m_faults(faults),
          m_budget(budget),
          m_roles(roles)
    {
    }

    void check(const QPDFObjectHandle &element, const std::string &parent, int depth = 0)
    {
        if (depth == deepestElement
            || (element.isIndirect() && !m_checked.insert(element.getObjGen()).second))
            return; // the tree leads to itself, or is none that a program writes
        const std::vector<QPDFObjectHandle> kids = kidsOf(element);
        m_budget.tokens.spend(kids.size() + 1);
        const std::string role = roleOf(element);
        checkList(kids, role, parent);
        m_faults.when(role == "/Figure" && !element.hasKey("/Alt") && !element.hasKey("/ActualText"),
                      "13-004"_L1, "a figure has neither alternative nor replacement text"_L1);
        if (role == "/Note") {
            m_faults.when(!element.hasKey("/ID"), "19-003"_L1, "a note has no ID"_L1);
        }
        checkHeading(role);
        for (const QPDFObjectHandle &kid : kids)
            if (isElement(kid))
                check(kid, role, depth + 1);
    }

  private:
    std::string roleOf(const QPDFObjectHandle &element)
    {
        std::string role = nameOf(entryOf(element, "/S"));
        for (int steps = 0; !standardTypes.contains(role); ++steps) {
            const QPDFObjectHandle mapped = entryOf(m_roles, role);
            if (!mapped.isName() || steps > 16) {
                m_faults.add("02-001"_L1, u"%1 maps to no standard type"_s.arg(QString::fromStdString(role)));
                return role;
            }
            role = mapped.getName();
        }
        return role;
    }
    void checkList(const std::vector<QPDFObjectHandle> &kids, const std::string &role,
                   const std::string &parent)
    {
        static constexpr auto what = "a list is built otherwise than of LI with Lbl and LBody"_L1;
        m_faults.when(role == "/LI" && parent != "/L", "09-005"_L1, what);
        m_faults.when((role == "/Lbl" || role == "/LBody") && parent != "/LI" && parent != "/Note"
                          && parent != "/Reference",
                      "09-005"_L1, what);
        if (role != "/L" && role != "/LI")
            return;
        for (const QPDFObjectHandle &kid : kids) {
            const std::string kidRole = nameOf(entryOf(kid, "/S"));
            m_faults.when(role == "/L" && kidRole != "/LI" && kidRole != "/Caption" && kidRole != "/L",
                          "09-005"_L1, what);
            m_faults.when(role == "/LI" && kidRole != "/Lbl" && kidRole != "/LBody", "09-005"_L1, what);
        }
    }
    void checkHeading(const std::string &role)
    {
        const bool isNumbered = role.size() == 3 && role[1] == 'H' && role[2] >= '1' && role[2] <= '6';
        m_hasUnnumbered = m_hasUnnumbered || role == "/H";
        m_faults.when(m_hasUnnumbered && (isNumbered || m_level > 0), "14-007"_L1,
                      "both H and H1 are used"_L1);
        if (!isNumbered)
            return;
        const int level = role[2] - '0';
        m_faults.when(m_level == 0 && level != 1, "14-002"_L1, "the first heading is not H1"_L1);
        m_faults.when(m_level > 0 && level > m_level + 1, "14-003"_L1, "a level of headings is skipped"_L1);
        m_level = level;
    }

    Faults &m_faults;
    ReadingBudget &m_budget;
    QPDFObjectHandle m_roles;
    std::set<QPDFObjGen> m_checked;
    int m_level = 0;
    bool m_hasUnnumbered = false;
};

/// Every leaf of the tree by page and MCID or annotation.
struct Leaves {
    std::map<std::pair<QPDFObjGen, int>, int> marks; ///< and how often
    std::map<QPDFObjGen, std::string> annotations; ///< and the role that holds it
    std::set<QPDFObjGen> elements; ///< that were looked through

    void collect(const QPDFObjectHandle &element, const QPDFObjectHandle &inherited, ReadingBudget &budget,
                 int depth = 0)
    {
        if (depth == deepestElement || (element.isIndirect() && !elements.insert(element.getObjGen()).second))
            return;
        const auto pageOf = [](const QPDFObjectHandle &object, const QPDFObjectHandle &otherwise) {
            return object.hasKey("/Pg") ? object.getKey("/Pg") : otherwise;
        };
        const QPDFObjectHandle page = pageOf(element, inherited);
        const std::vector<QPDFObjectHandle> kids = kidsOf(element);
        budget.tokens.spend(kids.size() + 1);
        for (const QPDFObjectHandle &kid : kids) {
            if (kid.isInteger())
                ++marks[{page.getObjGen(), integerOf(kid)}];
            else if (isElement(kid))
                collect(kid, page, budget, depth + 1);
            else if (const QPDFObjectHandle mark = entryOf(kid, "/MCID"); mark.isInteger())
                ++marks[{pageOf(kid, page).getObjGen(), integerOf(mark)}];
            else if (kid.isDictionary() && kid.hasKey("/Obj"))
                annotations[kid.getKey("/Obj").getObjGen()] = nameOf(element.getKey("/S"));
        }
    }
};

void checkDocument(QPDF &file, Faults &faults, ReadingBudget &budget)
{
    QPDFObjectHandle root = file.getRoot(), marked = root.getKey("/MarkInfo");
    const std::string xmp = unpacked(root.getKey("/Metadata"), budget);
    faults.when(marked.isDictionary() && marked.getKey("/Suspects").isBool()
                    && marked.getKey("/Suspects").getBoolValue(),
                "01-007"_L1, "tags are suspect"_L1);
    faults.when(xmp.empty(), "06-001"_L1, "there is no XMP metadata"_L1);
    faults.when(!xmp.empty() && xmp.find("<pdfuaid:part>1<") == std::string::npos, "06-002"_L1,
                "the metadata do not claim PDF/UA"_L1);
    faults.when(!xmp.empty() && xmp.find("<dc:title>") == std::string::npos, "06-003"_L1,
                "the metadata have no title"_L1);
    QPDFObjectHandle viewer = root.getKey("/ViewerPreferences");
    const bool hasPreference = viewer.isDictionary() && viewer.getKey("/DisplayDocTitle").isBool();
    faults.when(!hasPreference, "07-001"_L1, "windows are not told to show the title"_L1);
    faults.when(hasPreference && !viewer.getKey("/DisplayDocTitle").getBoolValue(), "07-002"_L1,
                "windows show the file name instead of the title"_L1);
    QPDFObjectHandle language = root.getKey("/Lang");
    faults.when(bytesOf(language).empty(), "11-001"_L1, "the language of the text is unknown"_L1);
    faults.when(root.hasKey("/OCProperties"), "20-001"_L1, "there is optional content"_L1);
    faults.when(file.isEncrypted() && !file.allowAccessibility(), "26-002"_L1,
                "screen readers are locked out"_L1);
}

void checkFilesInside(QPDF &file, Faults &faults)
{
    for (const QPDFObjectHandle &object : file.getAllObjects())
        if (object.isDictionaryOfType("/Filespec") && object.hasKey("/EF"))
            faults.when(!object.hasKey("/F") || !object.hasKey("/UF"), "21-001"_L1,
                        "a file inside has no name"_L1);
}

void checkAnnotations(QPDFPageObjectHelper &page, const Leaves &leaves, Faults &faults)
{
    const auto annotations = page.getAnnotations();
    QPDFObjectHandle tabs = page.getObjectHandle().getKey("/Tabs");
    faults.when(!annotations.empty() && !tabs.isName(), "28-008"_L1, "annotations have no tab order"_L1);
    faults.when(!annotations.empty() && tabs.isName() && tabs.getName() != "/S", "28-009"_L1,
                "the tab order is not that of the structure"_L1);
    for (QPDFAnnotationObjectHelper annotation : annotations) {
        QPDFObjectHandle object = annotation.getObjectHandle();
        const std::string type = annotation.getSubtype();
        const auto owner = leaves.annotations.find(object.getObjGen());
        const std::string role = owner == leaves.annotations.end() ? std::string() : owner->second;
        faults.when(type == "/TrapNet", "28-007"_L1, "there is a trap network"_L1);
        if (type == "/Link") {
            faults.when(role != "/Link", "28-011"_L1, "a link is not inside a Link element"_L1);
            faults.when(!object.getKey("/Contents").isString(), "28-012"_L1,
                        "a link does not say where it goes"_L1);
        } else if (type != "/Widget" && type != "/Popup") {
            faults.when(role != "/Annot", "28-002"_L1, "an annotation is not inside an Annot element"_L1);
        }
    }
}

} // namespace

QStringList accessibilityFaults(const QByteArray &pdf)
{
    const std::unique_ptr<QPDF> file = openPdf(pdf);
    ReadingBudget budget;
    Faults faults;
    checkDocument(*file, faults, budget);
    checkFilesInside(*file, faults);
    const QPDFObjectHandle tree = file->getRoot().getKey("/StructTreeRoot");
    Leaves leaves;
    TreeCheck check(faults, budget, entryOf(tree, "/RoleMap"));
    for (const QPDFObjectHandle &element : kidsOf(tree)) {
        if (!isElement(element))
            continue;
        check.check(element, {});
        leaves.collect(element, QPDFObjectHandle::newNull(), budget);
    }
    int number = 0;
    for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(*file).getAllPages()) {
        ++number;
        TaggedContent content(faults, number);
        readContent(page.getPageContents(), content, budget);
        for (const auto &[mcid, uses] : content.uses) {
            const auto found = leaves.marks.find({page.getObjectHandle().getObjGen(), mcid});
            const bool isOnce = uses == 1 && found != leaves.marks.end() && found->second == 1;
            if (!isOnce)
                faults.add("01-005"_L1, "marked content is not in the tree, or twice"_L1, number);
        }
        checkAnnotations(page, leaves, faults);
    }
    return faults.take();
}

} // namespace vitae
