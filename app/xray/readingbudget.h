// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <exception>

namespace vitae {

/// A file asks for more than reading one may cost.
struct PdfTooLarge : std::exception {
    [[nodiscard]] const char *what() const noexcept override { return "the PDF is too large to be read"; }
};

/// What is left to be spent on one thing.
class Allowance {
  public:
    explicit constexpr Allowance(size_t most) : m_left(most) {}
    [[nodiscard]] size_t left() const { return m_left; }
    /// Throws PdfTooLarge.
    void spend(size_t amount)
    {
        if (amount > m_left)
            throw PdfTooLarge();
        m_left -= amount;
    }

  private:
    size_t m_left;
};

/// What reading one PDF may cost, however often its parts name each other: about a thousand pages of text. A
/// few bytes may ask for more than any machine has.
struct ReadingBudget {
    Allowance bytes{32 << 20}; ///< that contents and maps unpack to
    Allowance tokens{2'500'000}; ///< operands and operators; kids of structure elements
    Allowance codes{1'000'000}; ///< of fonts: what they mean, how wide they are
    Allowance signs{2'000'000}; ///< of the text
};

} // namespace vitae
