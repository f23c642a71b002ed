// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charstring.h"

#include <cmath>
#include <memory>

namespace vitae {

namespace {

constexpr char rLineTo = 5, rrCurveTo = 8, closePath = 9, rMoveTo = 21;

/// An outline in the making, in whole units.
struct Pen {
    const CharstringForm &form;
    std::string code = {};
    int x = 0, y = 0;

    void to(float newX, float newY)
    {
        const int roundX = int(std::lround(double(newX) * form.scale));
        const int roundY = int(std::lround(double(newY) * form.scale));
        form.appendNumber(code, roundX - x);
        form.appendNumber(code, roundY - y);
        x = roundX;
        y = roundY;
    }
};

Pen &pen(void *data)
{
    return *static_cast<Pen *>(data);
}

void moveTo(hb_draw_funcs_t *, void *data, hb_draw_state_t *, float x, float y, void *)
{
    pen(data).to(x, y);
    pen(data).code += rMoveTo;
}

void lineTo(hb_draw_funcs_t *, void *data, hb_draw_state_t *, float x, float y, void *)
{
    pen(data).to(x, y);
    pen(data).code += rLineTo;
}

void curveTo(hb_draw_funcs_t *, void *data, hb_draw_state_t *, float x1, float y1, float x2, float y2,
             float x3, float y3, void *)
{
    pen(data).to(x1, y1);
    pen(data).to(x2, y2);
    pen(data).to(x3, y3);
    pen(data).code += rrCurveTo;
}

void close(hb_draw_funcs_t *, void *data, hb_draw_state_t *, void *)
{
    if (pen(data).form.closesPaths)
        pen(data).code += closePath;
}

using DrawFunctions = std::unique_ptr<hb_draw_funcs_t, decltype(&hb_draw_funcs_destroy)>;

DrawFunctions drawFunctions() // without a function for quadratic curves HarfBuzz gives cubic ones
{
    DrawFunctions functions(hb_draw_funcs_create(), &hb_draw_funcs_destroy);
    hb_draw_funcs_set_move_to_func(functions.get(), moveTo, nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(functions.get(), lineTo, nullptr, nullptr);
    hb_draw_funcs_set_cubic_to_func(functions.get(), curveTo, nullptr, nullptr);
    hb_draw_funcs_set_close_path_func(functions.get(), close, nullptr, nullptr);
    hb_draw_funcs_make_immutable(functions.get());
    return functions;
}

} // namespace

std::string charstringOutline(const Face &face, quint32 glyph, const CharstringForm &form)
{
    static const DrawFunctions functions = drawFunctions();
    Pen drawn{form};
    hb_font_draw_glyph(face.hbFont(), glyph, functions.get(), &drawn);
    return std::move(drawn.code);
}

} // namespace vitae
