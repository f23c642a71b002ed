// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "headerphoto.h"

#include "document/imageheader.h"
#include "vectorpath.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

using O = Option;

/// JPEG and PNG say their size in their first bytes; decoding is for those who paint.
std::shared_ptr<const Image> readImage(const QByteArray &bytes)
{
    const auto header = readImageHeader(bytes);
    return header ? std::make_shared<const Image>(Image{bytes, header->size(), qHash(bytes)}) : nullptr;
}

constexpr double leastRatio = 0.25; ///< narrower, nobody would know the face

/// Width to height of what is shown.
double ratioOf(const Image &image, const Theme &theme)
{
    const QString &shape = theme.text(O::PhotoShape);
    if (shape == u"square" || shape == u"round")
        return 1;
    const double own = theme.number(O::PhotoRatio);
    return own > 0 ? std::max(own, leastRatio) : double(image.pixels.width()) / image.pixels.height();
}

/// The part of a picture that fills a frame of another shape, in the middle; where something is cut off above
/// and below, more of it below: faces are in the upper half.
QRectF cropOf(const Image &image, double ratio)
{
    static constexpr double aboveShare = 0.3;
    const double own = double(image.pixels.width()) / image.pixels.height();
    const double width = std::min(ratio / own, 1.0), height = std::min(own / ratio, 1.0);
    return {(1 - width) / 2, (1 - height) * aboveShare, width, height};
}

float radiusOf(const Theme &theme, const QSizeF &size)
{
    const QString &shape = theme.text(O::PhotoShape);
    const auto most = float(std::min(size.width(), size.height()) / 2);
    if (shape == u"round")
        return most;
    return shape == u"rounded" ? std::min(float(theme.number(O::PhotoRadius)), most) : 0;
}

HeaderPhoto::Place placeOf(const QString &name)
{
    return name == u"start" ? HeaderPhoto::Place::Start
        : name == u"above"  ? HeaderPhoto::Place::Above
                            : HeaderPhoto::Place::End;
}

} // namespace

std::optional<HeaderPhoto> headerPhoto(const Node &person, const ComposeContext &context,
                                       const QMap<QString, QByteArray> &assets)
{
    static constexpr double widest = 0.4; // of the text, beside it
    const auto *photo = std::get_if<Photo>(&person.value(Field::Photo));
    const auto image = photo ? readImage(assets.value(photo->asset)) : nullptr;
    if (!image)
        return {};
    const Theme &theme = context.theme;
    HeaderPhoto result;
    result.place = placeOf(theme.text(O::PhotoPlace));
    result.border = float(theme.number(O::PhotoBorder));
    result.borderColor = theme.color(O::PhotoBorderColor).value_or(Color{});
    result.gap = float(theme.number(O::PhotoGap));
    const double ratio = ratioOf(*image, theme);
    const double height = theme.number(O::PhotoHeight) * pointsPerMillimetre;
    const double most = double(context.width) * (result.place == HeaderPhoto::Place::Above ? 1 : widest);
    const QSizeF size = QSizeF(height * ratio, height) * std::min(1.0, most / (height * ratio));
    result.picture = {image, size, radiusOf(theme, size), cropOf(*image, ratio)};
    return result;
}

void HeaderPhoto::addTo(FragmentBuilder &builder, int line, QPointF topLeft, int figure) const
{
    Item item;
    item.origin = topLeft + QPointF(double(border), double(border));
    item.content = picture;
    item.structure = figure;
    builder.addItem(line, std::move(item));
    if (border <= 0)
        return;
    // A hair over the picture, whose edge would let the paper shine through.
    static constexpr double overlap = 0.1;
    const QSizeF outer = picture.size + 2 * QSizeF(double(border), double(border));
    Item frame;
    frame.origin = topLeft;
    frame.content = PathItem{framePath(outer, double(border) + overlap,
                                       picture.radius > 0 ? double(picture.radius) + double(border) : 0),
                             outer, borderColor};
    frame.artifact = Artifact::Layout;
    builder.addItem(line, std::move(frame));
}

} // namespace vitae
