// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagecontent.h"
#include "pdffile.h"

namespace vitae {

/// What the structure tree needs to know of a written page.
struct StructuredPage {
    const Page *page = nullptr;
    int number = 0; ///< of the page object
    const std::vector<PageContent::Mark> *marks = nullptr; ///< by MCID
    const std::vector<Stretch> *stretches = nullptr;
    struct Annotation {
        int item = 0;   ///< the link area
        int number = 0; ///< of the annotation object
        int key = 0;    ///< its StructParent
    };
    std::vector<Annotation> annotations; ///< those that belong to a structure node
};

/// Writes the structure tree and its parent tree (ISO 32000-1, 14.7). The pages' StructParents are their
/// indexes, and annotations have the keys after these. Elements stand in the order in which the pages show
/// them, those of a line in the order of its words; nodes that nothing on the pages belongs to are left out.
/// Returns the object number of the StructTreeRoot.
class StructureTree {
  public:
    StructureTree(PdfFile &file, const std::vector<StructureNode> &nodes,
                  const std::vector<StructuredPage> &pages);
    [[nodiscard]] int root() const { return m_root; }
    /// The object number of a node's element; 0 when it was left out.
    [[nodiscard]] int element(int node) const { return m_elements[size_t(node)].number; }

  private:
    struct Element {
        int parent = -1;   ///< -1: the root
        int node = -1;     ///< in m_nodes; -1: a stretch
        int firstPage = -1; ///< with marked content or an annotation of its own
        int number = 0;
        bool attached = false;
        QString actualText; ///< of a stretch
        size_t firstKid = 0, kidCount = 0;
    };
    struct Kid {
        enum class What : quint8 { Element, Mark, Annotation };
        int element; ///< whose kid this is
        What what;
        int value; ///< element, MCID, or object number
        int page;
        qint64 place; ///< of the first item below that the page shows, in logical order
    };

    void collect();
    void collectPage(int index);
    void attach(int element, qint64 place);
    void addKid(const Kid &kid);
    void sortKids();
    void numberElements();
    void writeElement(const Element &element);
    void appendAttributes(std::string &out, const Element &element) const;
    void appendKid(std::string &out, const Kid &kid, int firstPage) const;
    int writeParentTree();
    void writeListAttributes();

    PdfFile &m_file;
    const std::vector<StructureNode> &m_nodes;
    const std::vector<StructuredPage> &m_pages;
    std::vector<Element> m_elements; ///< one per node, then one per stretch
    std::vector<Kid> m_kids;
    std::vector<std::vector<int>> m_owners; ///< by page and MCID: the element
    int m_root = 0;
    int m_ordered = 0, m_unordered = 0; ///< attribute objects that lists share
};

} // namespace vitae
