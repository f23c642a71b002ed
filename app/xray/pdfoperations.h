// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <utility>
#include <vector>

namespace vitae {

/// Operands and operators of a content stream or a CMap, one after the other.
class PdfOperations : public QPDFObjectHandle::ParserCallbacks {
  public:
    void handleObject(QPDFObjectHandle object, size_t, size_t) override
    {
        if (!object.isOperator()) {
            m_operands.push_back(object);
            return;
        }
        std::vector<QPDFObjectHandle> operands = std::exchange(m_operands, {}); // apply() may read a form
        apply(object.getOperatorValue(), operands);
    }
    void handleEOF() override {}

  protected:
    virtual void apply(const std::string &name, std::vector<QPDFObjectHandle> &operands) = 0;

  private:
    std::vector<QPDFObjectHandle> m_operands;
};

} // namespace vitae
