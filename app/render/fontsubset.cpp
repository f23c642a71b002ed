// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fontsubset.h"

#include "cidfont.h"
#include "outlinefont.h"

#include <hb-ot.h>
#include <hb-subset.h>
#include <memory>

namespace vitae {

namespace {

template<auto destroy>
struct Destroy {
    void operator()(auto *object) const { destroy(object); }
};
using Input = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_destroy>>;
using HbFace = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using Blob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;

std::string bytesOf(const Blob &blob)
{
    unsigned int length = 0;
    const char *data = hb_blob_get_data(blob.get(), &length);
    return {data, length};
}

HbFace subset(const Face &face, std::span<const quint32> glyphs, unsigned int flags)
{
    const Input input(hb_subset_input_create_or_fail());
    if (!input)
        return {};
    hb_set_t *wanted = hb_subset_input_glyph_set(input.get());
    for (const quint32 glyph : glyphs)
        hb_set_add(wanted, glyph);
    hb_subset_input_set_flags(input.get(),
                              flags | HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE
                                  | HB_SUBSET_FLAGS_NO_LAYOUT_CLOSURE);
    hb_set_t *dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const char *table : {"GSUB", "GPOS", "GDEF", "BASE", "MATH", "name", "OS/2", "post", "kern",
                              "DSIG", "meta", "cmap", "gasp", "hdmx", "LTSH", "VDMX", "VORG", "vhea",
                              "vmtx", "STAT", "PCLT", "FFTM", "JSTF", "SVG ", "COLR", "CPAL"})
        hb_set_add(dropped, hb_tag_from_string(table, -1));
    if (hb_ot_var_has_data(face.hbFace())) {
        hb_subset_input_pin_all_axes_to_default(input.get(), face.hbFace());
        for (const Face::Axis &axis : face.axes())
            hb_subset_input_pin_axis_location(input.get(), face.hbFace(), axis.tag, axis.value);
    }
    return HbFace(hb_subset_or_fail(face.hbFace(), input.get()));
}

std::string cffSubset(const Face &face, std::span<const quint32> glyphs, std::string_view fontName)
{
    const HbFace made = subset(face, glyphs, 0);
    if (!made)
        return {};
    const Blob table(hb_face_reference_table(made.get(), HB_TAG('C', 'F', 'F', ' ')));
    return cidKeyed(bytesOf(table), glyphs, fontName).value_or(std::string());
}

std::string trueTypeSubset(const Face &face, std::span<const quint32> glyphs)
{
    const HbFace made = subset(face, glyphs, HB_SUBSET_FLAGS_RETAIN_GIDS);
    if (!made)
        return {};
    return bytesOf(Blob(hb_face_reference_blob(made.get())));
}

bool hasTable(const Face &face, hb_tag_t tag)
{
    const Blob table(hb_face_reference_table(face.hbFace(), tag));
    return hb_blob_get_length(table.get()) > 0;
}

} // namespace

FontSubset subsetFont(const Face &face, std::span<const quint32> glyphs, std::string_view fontName)
{
    FontSubset result;
    if (hasTable(face, HB_TAG('g', 'l', 'y', 'f')))
        result.program = trueTypeSubset(face, glyphs);
    else if (face.isCff())
        result = {true, cffSubset(face, glyphs, fontName)};
    if (result.program.empty()) // CFF2, which HarfBuzz cannot make into CFF; or tables it refuses
        result = {true, outlineFont(face, glyphs, fontName)};
    return result;
}

} // namespace vitae
