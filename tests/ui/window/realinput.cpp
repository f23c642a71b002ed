// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "realinput.h"

#include <QTest>
#include <cstdlib>
#include <xcb/xcb.h>
#include <xcb/xtest.h>

namespace vitae::test {

namespace {

/// For the program to see one event before the next.
constexpr int beat = 15;

template<typename Reply>
using Owned = std::unique_ptr<Reply, decltype(&std::free)>;

template<typename Reply>
Owned<Reply> owned(Reply *reply)
{
    return {reply, &std::free};
}

} // namespace

RealInput::RealInput() : m_connection(xcb_connect(nullptr, nullptr))
{
    if (isReady())
        m_root = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data->root;
}

RealInput::~RealInput()
{
    xcb_disconnect(m_connection);
}

bool RealInput::isReady() const
{
    return !xcb_connection_has_error(m_connection)
        && xcb_get_extension_data(m_connection, &xcb_test_id)->present;
}

QPoint RealInput::placeOf(uint32_t window) const
{
    const auto reply = owned(xcb_translate_coordinates_reply(
        m_connection, xcb_translate_coordinates(m_connection, window, m_root, 0, 0), nullptr));
    return reply ? QPoint(reply->dst_x, reply->dst_y) : QPoint(-1, -1);
}

/// Returns when the server has dealt with it and the program had its turn.
void RealInput::send(uint8_t type, uint8_t detail, const QPoint &at)
{
    xcb_test_fake_input(m_connection, type, detail, XCB_CURRENT_TIME, m_root, int16_t(at.x()),
                        int16_t(at.y()), 0);
    (void)owned(xcb_get_input_focus_reply(m_connection, xcb_get_input_focus(m_connection), nullptr));
    QTest::qWait(beat);
}

void RealInput::move(const QPoint &at)
{
    m_at = at;
    send(XCB_MOTION_NOTIFY, 0, at);
}

void RealInput::click(const QPoint &at)
{
    move(at);
    send(XCB_BUTTON_PRESS, XCB_BUTTON_INDEX_1);
    send(XCB_BUTTON_RELEASE, XCB_BUTTON_INDEX_1);
}

void RealInput::drag(const QPoint &from, const QPoint &to)
{
    constexpr int steps = 10;
    move(from);
    send(XCB_BUTTON_PRESS, XCB_BUTTON_INDEX_1);
    for (int step = 1; step <= steps; ++step)
        move(from + (to - from) * step / steps);
    move(to); // rows that made room on the way have done so
    send(XCB_BUTTON_RELEASE, XCB_BUTTON_INDEX_1);
}

void RealInput::press(uint32_t keysym, std::initializer_list<uint32_t> modifiers)
{
    for (const uint32_t modifier : modifiers)
        send(XCB_KEY_PRESS, codeOf(modifier));
    send(XCB_KEY_PRESS, codeOf(keysym));
    send(XCB_KEY_RELEASE, codeOf(keysym));
    for (const uint32_t modifier : modifiers)
        send(XCB_KEY_RELEASE, codeOf(modifier));
}

/// The key that gives the keysym without modifiers; 0: none.
uint8_t RealInput::codeOf(uint32_t keysym) const
{
    const xcb_setup_t *setup = xcb_get_setup(m_connection);
    const uint8_t first = setup->min_keycode;
    const auto count = uint8_t(setup->max_keycode - first + 1);
    const auto reply = owned(xcb_get_keyboard_mapping_reply(
        m_connection, xcb_get_keyboard_mapping(m_connection, first, count), nullptr));
    if (!reply)
        return 0;
    const xcb_keysym_t *keysyms = xcb_get_keyboard_mapping_keysyms(reply.get());
    for (int key = 0; key < count; ++key)
        if (keysyms[key * reply->keysyms_per_keycode] == keysym)
            return uint8_t(first + key);
    return 0;
}

} // namespace vitae::test
