// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "structuretree.h"

#include "logicalorder.h"
#include "pdfsyntax.h"

#include <algorithm>

namespace vitae {

using namespace pdf;

namespace {

constexpr size_t numbersPerLeaf = 64; ///< of the parent tree
constexpr int nobody = -1;

std::string leaf(const std::vector<std::pair<int, int>> &numbers)
{
    std::string out = "[";
    for (const auto &[key, object] : numbers) {
        if (out.size() > 1)
            out += ' ';
        appendInt(out, key);
        out += ' ';
        appendRef(out, object);
    }
    return out + ']';
}

} // namespace

StructureTree::StructureTree(PdfFile &file, const std::vector<StructureNode> &nodes,
                             const std::vector<StructuredPage> &pages)
    : m_file(file),
      m_nodes(nodes),
      m_pages(pages),
      m_elements(nodes.size())
{
    for (size_t i = 0; i < nodes.size(); ++i) {
        m_elements[i].parent = i == 0 ? -1 : std::max(0, nodes[i].parent);
        m_elements[i].node = int(i);
    }
    m_root = m_file.reserve();
    collect();
    sortKids();
    writeListAttributes();
    numberElements();
    for (const Element &element : m_elements) {
        if (element.attached)
            writeElement(element);
    }
    const int parentTree = writeParentTree();
    std::string out = "<</Type/StructTreeRoot";
    if (!m_elements.empty()) {
        out += "/K ";
        appendRef(out, m_elements[0].number);
    }
    out += "/ParentTree ";
    appendRef(out, parentTree);
    m_file.set(m_root, out + ">>");
}

void StructureTree::collect()
{
    if (!m_elements.empty())
        m_elements[0].attached = true; // the Document, also of an empty one
    m_owners.resize(m_pages.size());
    for (int page = 0; page < int(m_pages.size()); ++page)
        collectPage(page);
}

void StructureTree::collectPage(int index)
{
    const StructuredPage &page = m_pages[size_t(index)];
    const auto nodeOf = [&](int item) { return page.page->items[item].structure; };
    std::vector<qint64> places(size_t(page.page->items.size()));
    qint64 next = qint64(index) << 32;
    for (const int item : logicalItems(*page.page))
        places[size_t(item)] = next++;
    std::vector<int> stretchElements(page.stretches->size(), nobody);
    for (size_t mcid = 0; mcid < page.marks->size(); ++mcid) {
        const PageContent::Mark &mark = (*page.marks)[mcid];
        int element = nodeOf(mark.item);
        if (mark.stretch >= 0) {
            int &stretch = stretchElements[size_t(mark.stretch)];
            if (stretch == nobody) {
                stretch = int(m_elements.size());
                m_elements.push_back(
                    {.parent = element, .actualText = (*page.stretches)[size_t(mark.stretch)].actualText});
            }
            element = stretch;
        }
        addKid({element, Kid::What::Mark, int(mcid), index, places[size_t(mark.item)]});
        m_owners[size_t(index)].push_back(element);
    }
    for (const StructuredPage::Annotation &annotation : page.annotations)
        addKid({nodeOf(annotation.item), Kid::What::Annotation, annotation.number, index,
                places[size_t(annotation.item)]});
}

void StructureTree::attach(int element, qint64 place)
{
    Element &attached = m_elements[size_t(element)];
    if (attached.attached)
        return;
    attached.attached = true;
    attach(attached.parent, place);
    m_kids.push_back({attached.parent, Kid::What::Element, element, -1, place});
}

void StructureTree::addKid(const Kid &kid)
{
    attach(kid.element, kid.place);
    if (m_elements[size_t(kid.element)].firstPage < 0)
        m_elements[size_t(kid.element)].firstPage = kid.page;
    m_kids.push_back(kid);
}

void StructureTree::sortKids()
{
    for (const Kid &kid : m_kids)
        ++m_elements[size_t(kid.element)].kidCount;
    size_t next = 0;
    for (Element &element : m_elements) {
        element.firstKid = next;
        next += std::exchange(element.kidCount, 0);
    }
    std::vector<Kid> sorted(m_kids.size());
    for (const Kid &kid : m_kids) {
        Element &element = m_elements[size_t(kid.element)];
        sorted[element.firstKid + element.kidCount++] = kid;
    }
    m_kids = std::move(sorted);
    for (const Element &element : m_elements) {
        const auto begin = m_kids.begin() + qsizetype(element.firstKid);
        std::ranges::stable_sort(begin, begin + qsizetype(element.kidCount), {}, &Kid::place);
    }
}

void StructureTree::numberElements()
{
    const auto count = std::ranges::count_if(m_elements, &Element::attached);
    int number = m_file.reserve(int(count));
    for (Element &element : m_elements) {
        if (element.attached)
            element.number = number++;
    }
}

void StructureTree::writeListAttributes()
{
    const auto uses = [this](bool ordered) {
        return std::ranges::any_of(m_elements, [&](const Element &element) {
            return element.attached && element.node >= 0
                && m_nodes[size_t(element.node)].role == StructureRole::L
                && m_nodes[size_t(element.node)].ordered == ordered;
        });
    };
    if (uses(false))
        m_unordered = m_file.add("<</O/List/ListNumbering/Disc>>");
    if (uses(true))
        m_ordered = m_file.add("<</O/List/ListNumbering/Decimal>>");
}

void StructureTree::writeElement(const Element &element)
{
    std::string out = "<</S/";
    out += element.node >= 0 ? roleName(m_nodes[size_t(element.node)].role) : "Span";
    out += "/P ";
    appendRef(out, element.parent < 0 ? m_root : m_elements[size_t(element.parent)].number);
    if (element.firstPage >= 0) {
        out += "/Pg ";
        appendRef(out, m_pages[size_t(element.firstPage)].number);
    }
    appendAttributes(out, element);
    if (element.kidCount > 0)
        out += element.kidCount == 1 ? "/K " : "/K[";
    for (size_t i = 0; i < element.kidCount; ++i) {
        if (i > 0)
            out += ' ';
        appendKid(out, m_kids[element.firstKid + i], element.firstPage);
    }
    if (element.kidCount > 1)
        out += ']';
    m_file.set(element.number, out + ">>");
}

void StructureTree::appendAttributes(std::string &out, const Element &element) const
{
    const auto entry = [&out](std::string_view key, const QString &text) {
        if (text.isEmpty())
            return;
        out += key;
        appendText(out, text);
    };
    entry("/ActualText", element.actualText);
    if (element.node < 0)
        return;
    const StructureNode &node = m_nodes[size_t(element.node)];
    entry("/ActualText", node.actualText);
    entry("/Alt", node.alt);
    entry("/Lang", QString::fromUtf8(node.language));
    if (node.role == StructureRole::L) {
        out += "/A ";
        appendRef(out, node.ordered ? m_ordered : m_unordered);
    }
    if (node.box && element.firstPage >= 0) {
        const double height = m_pages[size_t(element.firstPage)].page->size.height();
        out += "/A<</O/Layout/Placement/Block/BBox[";
        for (const double edge :
             {node.box->left(), height - node.box->bottom(), node.box->right(), height - node.box->top()}) {
            appendNumber(out, edge);
            out += ' ';
        }
        out.back() = ']';
        out += ">>";
    }
}

void StructureTree::appendKid(std::string &out, const Kid &kid, int firstPage) const
{
    switch (kid.what) {
    case Kid::What::Element: appendRef(out, m_elements[size_t(kid.value)].number); return;
    case Kid::What::Mark:
        if (kid.page == firstPage) {
            appendInt(out, kid.value);
            return;
        }
        out += "<</Type/MCR/MCID ";
        appendInt(out, kid.value);
        break;
    case Kid::What::Annotation:
        out += "<</Type/OBJR/Obj ";
        appendRef(out, kid.value);
        break;
    }
    out += "/Pg ";
    appendRef(out, m_pages[size_t(kid.page)].number);
    out += ">>";
}

int StructureTree::writeParentTree()
{
    std::vector<std::pair<int, int>> numbers;
    for (size_t page = 0; page < m_pages.size(); ++page) {
        std::string out = "[";
        for (const int element : m_owners[page]) {
            if (out.size() > 1)
                out += ' ';
            appendRef(out, m_elements[size_t(element)].number);
        }
        numbers.emplace_back(int(page), m_file.add(out + ']'));
    }
    for (const StructuredPage &page : m_pages) {
        for (const StructuredPage::Annotation &annotation : page.annotations)
            numbers.emplace_back(annotation.key, element(page.page->items[annotation.item].structure));
    }
    std::ranges::sort(numbers);
    if (numbers.size() <= numbersPerLeaf)
        return m_file.add("<</Nums" + leaf(numbers) + ">>");
    std::string kids;
    for (size_t begin = 0; begin < numbers.size(); begin += numbersPerLeaf) {
        const size_t end = std::min(numbers.size(), begin + numbersPerLeaf);
        const std::vector part(numbers.begin() + qsizetype(begin), numbers.begin() + qsizetype(end));
        std::string out = "<</Limits[";
        appendInt(out, part.front().first);
        out += ' ';
        appendInt(out, part.back().first);
        out += "]/Nums" + leaf(part) + ">>";
        kids += kids.empty() ? "" : " ";
        appendRef(kids, m_file.add(out));
    }
    return m_file.add("<</Kids[" + kids + "]>>");
}

} // namespace vitae
