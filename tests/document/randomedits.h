// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/cvdocument.h"

#include <QRandomGenerator>

namespace vitae::test {

/// Edits as a person in a hurry makes them, some of them impossible; the seed decides.
class RandomEdits {
  public:
    explicit RandomEdits(quint32 seed) : m_random(seed) {}
    /// True when the document took the edit.
    bool editOnce(CvDocument &document);

  private:
    [[nodiscard]] NodeId anyNode(const CvDocument &document);
    [[nodiscard]] std::vector<NodeId> someNodes(const CvDocument &document);
    [[nodiscard]] QString anyText();
    [[nodiscard]] Value anyValue(const FieldSpec &spec);
    bool setField(CvDocument &document);
    bool insert(CvDocument &document);
    bool paste(CvDocument &document);
    bool setVariant(CvDocument &document);
    bool setDesign(CvDocument &document);

    QRandomGenerator m_random;
};

} // namespace vitae::test
