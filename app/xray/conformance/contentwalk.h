// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "xray/pdfcontent.h"
#include "xray/pdfvalue.h"

#include <qpdf/QPDFPageObjectHelper.hh>
#include <set>

namespace vitae {

/// A page's content as conformance sees it. Form XObjects are not entered: we write none.
class ContentWalk : public PdfOperations {
  public:
    /// The marked content around something.
    struct Marking {
        int mcid = -1; ///< the innermost; -1: none
        bool isArtifact = false;
    };

  protected:
    /// `outer` is where it begins.
    virtual void marked(const Marking &outer, const std::string &tag, const QPDFObjectHandle &properties) = 0;
    virtual void painted(const Marking &where) = 0; ///< anything that leaves ink, text too
    virtual void shown(const Marking &where, const std::string &font, const std::string &codes) = 0;
    virtual void applied(const std::string &, const std::vector<QPDFObjectHandle> &) {}
    [[nodiscard]] size_t openMarks() const { return m_marks.size(); }

  private:
    void apply(const std::string &name, std::vector<QPDFObjectHandle> &operands) override
    {
        static const std::vector<std::string> paint{"S", "s",  "f",  "F",  "f*", "B",           "B*",
                                                    "b", "b*", "Do", "sh", "EI", "INLINE_IMAGE"};
        applied(name, operands);
        static const std::set<std::string> needy{"Tf", "Tr", "Tj", "'", "\"", "TJ", "BMC", "BDC"};
        if (needy.contains(name) && operands.size() < (name == "BDC" || name == "Tf" ? 2U : 1U))
            return; // of a damaged file
        if (name == "Tf")
            m_font = nameOf(operands[0]);
        else if (name == "Tr")
            m_isInvisible = integerOf(operands[0]) == 3;
        else if (name == "Tj" || name == "'" || name == "\"")
            show(operands.back());
        else if (name == "TJ")
            for (const QPDFObjectHandle &part : itemsOf(operands[0]))
                show(part);
        else if (name == "BMC")
            begin(nameOf(operands[0]), QPDFObjectHandle::newNull());
        else if (name == "BDC")
            begin(nameOf(operands[0]), operands[1]);
        else if (name == "EMC" && !m_marks.empty())
            m_marks.pop_back();
        else if (std::find(paint.begin(), paint.end(), name) != paint.end())
            painted(here());
    }
    [[nodiscard]] Marking here() const { return m_marks.empty() ? Marking() : m_marks.back(); }
    void begin(const std::string &tag, const QPDFObjectHandle &properties)
    {
        marked(here(), tag, properties);
        Marking mark = here();
        mark.isArtifact = mark.isArtifact || tag == "/Artifact";
        mark.mcid = integerOf(entryOf(properties, "/MCID"), mark.mcid);
        m_marks.push_back(mark);
    }
    void show(const QPDFObjectHandle &string)
    {
        if (!string.isString())
            return;
        if (!m_isInvisible)
            painted(here());
        shown(here(), m_font, bytesOf(string));
    }

    std::vector<Marking> m_marks;
    std::string m_font;
    bool m_isInvisible = false;
};

} // namespace vitae
