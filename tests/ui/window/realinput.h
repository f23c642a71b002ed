// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPoint>
#include <QString>
#include <cstdint>
#include <initializer_list>
#include <memory>

struct xcb_connection_t;

namespace vitae::test {

/// Pointer and keys of the X server itself, by its XTEST extension: what arrives in the program has come the
/// whole way. For a server of the test's own, never for the one that somebody works at.
class RealInput {
  public:
    RealInput();
    ~RealInput();
    Q_DISABLE_COPY_MOVE(RealInput)

    [[nodiscard]] bool isReady() const;

    /// Where the server has a window's corner: a window that was just opened may still be on its way.
    [[nodiscard]] QPoint placeOf(uint32_t window) const;

    void click(const QPoint &at);
    /// In steps, so that the program sees a drag.
    void drag(const QPoint &from, const QPoint &to);
    /// By keysym, as X11/keysymdef.h has them; Latin letters are their own.
    void press(uint32_t keysym, std::initializer_list<uint32_t> modifiers = {});

  private:
    void move(const QPoint &at);
    void send(uint8_t type, uint8_t detail, const QPoint &at = {});
    [[nodiscard]] uint8_t codeOf(uint32_t keysym) const;

    xcb_connection_t *m_connection;
    uint32_t m_root = 0;
    QPoint m_at;
};

namespace key {
inline constexpr uint32_t tab = 0xff09;
inline constexpr uint32_t enter = 0xff0d;
inline constexpr uint32_t home = 0xff50;
inline constexpr uint32_t up = 0xff52;
inline constexpr uint32_t down = 0xff54;
inline constexpr uint32_t shift = 0xffe1;
inline constexpr uint32_t control = 0xffe3;
inline constexpr uint32_t alt = 0xffe9;
} // namespace key

} // namespace vitae::test
