// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"
#include "face.h"

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <array>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

/// The display list between layout and every output. Unit: points (1/72 inch), y downwards, unrounded.
namespace vitae {

struct Color {
    quint8 red = 0, green = 0, blue = 0;
    bool operator==(const Color &) const = default;
};

struct Glyph {
    quint32 id = 0;      ///< in the face
    /// UTF-16 offset in Run::text; falls from glyph to glyph in right-to-left runs. The text's size: a hyphen
    /// that a line shows at its end and nobody typed.
    quint32 cluster = 0;
    float x = 0; ///< origin, from the run's origin; includes glue, tracking and mark offsets
    float y = 0; ///< origin, downwards from the baseline
    float advance = 0; ///< to where the next glyph would stand without offsets
    bool operator==(const Glyph &) const = default;
};

/// Which document text a stretch of a run shows. `node` 0: a literal of the theme.
struct SourceSpan {
    quint32 begin = 0, end = 0; ///< UTF-16 offsets in Run::text
    FieldRef field;
    quint32 offset = 0; ///< of `begin` in the field's displayed text
    bool operator==(const SourceSpan &) const = default;
};

/// A stretch of a run that belongs to one word. A word may go on in other runs, lines and links: it is
/// identified by (Item::paragraph, word).
struct WordSpan {
    quint32 begin = 0, end = 0; ///< UTF-16 offsets in Run::text; spaces belong to no word
    quint32 word = 0;
    bool operator==(const WordSpan &) const = default;
};

/// Glyphs of one face, size, direction, language and colour on one line, in visual order (left to right).
/// Immutable and shared between page lists.
struct Run {
    FacePtr face;
    float size = 0; ///< points to the em
    Color color;
    quint8 level = 0; ///< bidi level; odd: right to left
    hb_script_t script = HB_SCRIPT_COMMON;
    QByteArray language; ///< BCP 47
    QString text; ///< logical order; what was written, whatever the glyphs look like
    std::vector<Glyph> glyphs;
    std::vector<SourceSpan> sources; ///< ascending, covering text
    std::vector<WordSpan> words; ///< ascending
    float width = 0;
    float ascent = 0, descent = 0; ///< of the line box, both positive
    /// Text extraction cannot recover the words from the glyphs alone (small capitals, wide tracking, icons,
    /// one glyph for different texts): each word needs actual text.
    bool needsActualText = false;
    quint64 hash = 0; ///< of all of the above (face by its hash): equal runs draw equally
};
using RunPtr = std::shared_ptr<const Run>;

/// Encoded picture; JPEG bytes pass through to the PDF untouched.
struct Image {
    QByteArray bytes; ///< JPEG or PNG
    QSize pixels; ///< upright: who draws it turns what is stored as its header says (ImageHeader::upright)
    quint64 hash = 0;
};

struct TextItem {
    RunPtr run; ///< Item::origin is on the baseline at the left end
};
struct RuleItem { ///< a line from origin, filled rectangle of `size` below and right of it
    QSizeF size;
    Color color;
};
struct BoxItem { ///< filled, corners rounded by `radius`; a circle when the radius is half the side
    QSizeF size;
    Color color;
    float radius = 0;
};
struct ImageItem {
    std::shared_ptr<const Image> image;
    QSizeF size;
    float radius = 0;
    QRectF crop{0, 0, 1, 1}; ///< the part of the picture that fills `size`, in shares of it
    /// Where the whole picture would stand.
    [[nodiscard]] QRectF whole(QPointF origin) const
    {
        const QSizeF all(size.width() / crop.width(), size.height() / crop.height());
        return {origin - QPointF(crop.x() * all.width(), crop.y() * all.height()), all};
    }
    [[nodiscard]] bool isClipped() const { return radius > 0 || crop != QRectF(0, 0, 1, 1); }
};
/// Figures in a unit square, y downwards, filled by the non-zero winding rule. Immutable and shared.
struct VectorPath {
    enum class Verb : quint8 { Move, Line, Curve, Close };
    struct Step {
        Verb verb = Verb::Move;
        std::array<QPointF, 3> points; ///< a curve has three; a move and a line one
    };
    std::vector<Step> steps;
    quint64 hash = 0;
};
struct PathItem { ///< filled; the unit square is `size` below and right of origin
    std::shared_ptr<const VectorPath> path;
    QSizeF size;
    Color color;
};
struct LinkAreaItem { ///< invisible; one per line and link, below and right of origin
    QSizeF size;
    QString url; ///< as a PDF URI: ASCII, percent-encoded, with scheme
};

enum class Artifact : quint8 { None, Layout, Pagination, Header, Footer, Background };

struct Item {
    QPointF origin;
    std::variant<TextItem, RuleItem, BoxItem, ImageItem, PathItem, LinkAreaItem> content;
    int structure = -1; ///< index in PageList::structure; -1: an artifact
    Artifact artifact = Artifact::None;
    quint32 paragraph = 0; ///< of text: unique within the page list
    float opacity = 1;
    std::shared_ptr<const QRectF> clip; ///< page coordinates; usually none
};

enum class StructureRole : quint8 { Document, H1, H2, H3, P, L, LI, Lbl, LBody, Link, Figure, Span };

/// A structure element (ISO 32000-1, 14.7). May span lines and pages.
struct StructureNode {
    StructureRole role = StructureRole::P;
    int parent = -1; ///< smaller than the own index; -1 for the Document node, which is the first
    QByteArray language; ///< BCP 47 where it differs from the parent's
    QString alt; ///< Figure
    QString actualText; ///< where the text of the marked content is not the logical text
    QString linkContents; ///< Link: what a screen reader says, also the annotation's Contents
    bool ordered = false; ///< L
    std::optional<QRectF> box; ///< Figure: on its page
    NodeId node = 0; ///< of the document, where one stands behind it
};

struct OutlineEntry {
    int level = 0; ///< 0: section, 1: entry
    QString title;
    int page = 0;
    double y = 0; ///< top of the target on its page
    int structure = -1;
};

/// Why a page ended: nothing more fitted; what follows had to stay in one piece; the document is better
/// divided here; what follows starts a page; there is no more.
enum class PageEnd : quint8 { Full, KeptTogether, Chosen, Requested, EndOfDocument };

struct Page {
    QSizeF size;
    QString label; ///< "1", "2" …
    double fill = 0; ///< used share of the text height, 0 to 1
    PageEnd end = PageEnd::EndOfDocument;
    quint64 contentHash = 0; ///< equal pages draw and export equally; 0: not complete yet
    QList<Item> items; ///< in reading order; shared by page lists that have the same page
};

struct PageList {
    std::vector<Page> pages;
    std::vector<StructureNode>
        structure; ///< the first is the Document node; parents before children, reading order
    std::vector<OutlineEntry> outline;
    QString language; ///< BCP 47 of the document
    QString title;
    QString author;
    QString modified; ///< ISO 8601 or empty
};

} // namespace vitae
