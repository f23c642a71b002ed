// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagecontent.h"

#include "document/imageheader.h"
#include "pdfsyntax.h"
#include "printfonts.h"
#include "textcursor.h"

#include <algorithm>
#include <cmath>

namespace vitae {

using namespace pdf;

namespace {

constexpr double quarterArc = 0.5522847498; ///< control points of a Bézier that stands for a quarter circle

std::string_view artifactTag(Artifact artifact)
{
    switch (artifact) {
    case Artifact::Layout: return "/Artifact<</Type/Layout>>BDC\n";
    case Artifact::Pagination: return "/Artifact<</Type/Pagination>>BDC\n";
    case Artifact::Header: return "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n";
    case Artifact::Footer: return "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n";
    case Artifact::Background: return "/Artifact<</Type/Background>>BDC\n";
    case Artifact::None: break;
    }
    return "/Artifact BMC\n";
}

template<typename T, typename Same>
int indexIn(std::vector<T> &list, const T &value, Same same)
{
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const T &other) { return same(other, value); });
    if (found != list.end())
        return int(found - list.begin());
    list.push_back(value);
    return int(list.size()) - 1;
}

class ContentWriter {
  public:
    ContentWriter(const Page &page, const std::vector<StructureNode> &structure, const PrintFonts *print)
        : m_page(page),
          m_structure(structure),
          m_print(print),
          m_out(m_content.stream),
          m_text(m_out, page.size.height(), print)
    {
    }

    PageContent write(const PagePlan &plan)
    {
        for (const Sequence &sequence : plan.sequences)
            writeSequence(sequence);
        m_text.end();
        leaveScope();
        return std::move(m_content);
    }

  private:
    void writeSequence(const Sequence &sequence)
    {
        const Item &item = m_page.items[sequence.item];
        const bool isText = std::holds_alternative<TextItem>(item.content);
        enterScope(item);
        if (isText)
            m_text.begin();
        else
            m_text.end();
        openSequence(sequence, item);
        for (const Piece &piece : sequence.pieces)
            writePiece(piece);
        m_text.flush();
        m_out += "EMC\n";
    }

    /// Clip and opacity of the items that follow.
    void enterScope(const Item &item)
    {
        const bool plain = !item.clip && item.opacity >= 1;
        const bool same = m_scope && m_scope->opacity == item.opacity
            && bool(m_scope->clip) == bool(item.clip) && (!item.clip || *m_scope->clip == *item.clip);
        if (m_scope ? same : plain)
            return;
        m_text.end();
        leaveScope();
        if (plain)
            return;
        m_scope = &item;
        m_out += "q\n";
        if (item.clip) {
            appendRectangle(*item.clip);
            m_out += "W n\n";
        }
        if (item.opacity < 1) {
            const int thousandths = int(std::lround(std::max(0.0f, item.opacity) * 1000));
            m_out += "/G";
            appendInt(m_out, indexIn(m_content.opacities, thousandths, std::equal_to<>()));
            m_out += " gs\n";
        }
    }

    void leaveScope()
    {
        if (!m_scope)
            return;
        m_out += "Q\n";
        m_text.forget();
        m_scope = nullptr;
    }

    void openSequence(const Sequence &sequence, const Item &item)
    {
        const bool tagged = item.structure >= 0;
        if (!tagged && !sequence.actualText) {
            m_out += artifactTag(item.artifact);
            return;
        }
        // a spoken artifact (a name in a footer, say) has no place in the tree, only its actual text
        m_out += '/';
        m_out += sequence.actualText || sequence.stretch >= 0
            ? "Span"
            : roleName(m_structure[size_t(item.structure)].role);
        m_out += "<<";
        if (tagged) {
            m_out += "/MCID ";
            appendInt(m_out, qint64(m_content.marks.size()));
            m_content.marks.push_back({sequence.item, sequence.stretch});
        }
        if (sequence.actualText) {
            m_out += "/ActualText";
            appendText(m_out, *sequence.actualText);
        }
        m_out += ">>BDC\n";
    }

    void writePiece(const Piece &piece)
    {
        const Item &item = m_page.items[piece.item];
        const auto &content = item.content;
        if (const auto *text = std::get_if<TextItem>(&content))
            writeText(*text->run, item.origin, piece);
        else if (const auto *rule = std::get_if<RuleItem>(&content))
            fill({item.origin, rule->size}, rule->color, 0);
        else if (const auto *box = std::get_if<BoxItem>(&content))
            fill({item.origin, box->size}, box->color, double(box->radius));
        else if (const auto *image = std::get_if<ImageItem>(&content))
            draw(*image, item.origin);
        else if (const auto *path = std::get_if<PathItem>(&content))
            fill(*path, item.origin);
    }

    void writeText(const Run &run, QPointF origin, const Piece &piece)
    {
        if (!piece.anchor) {
            show(run, origin, piece.begin, piece.end);
            return;
        }
        const Glyph &last = run.glyphs[piece.end - 1];
        Run space;
        space.face = run.face;
        space.size = run.size;
        space.color = run.color;
        space.text = QStringLiteral(" ");
        space.glyphs.push_back({.id = run.face->glyphFor(U' ')});
        if (space.glyphs[0].id == 0)
            return;
        const double width =
            double(run.size) * run.face->advance(space.glyphs[0].id) / run.face->unitsPerEm();
        space.glyphs[0].advance = float(width);
        show(space, origin + QPointF(double(last.x + last.advance) - width, 0), 0, 1);
    }

    void show(const Run &run, QPointF origin, size_t begin, size_t end)
    {
        if (!m_print) {
            m_text.show(run, origin, begin, end, fontNumber(run.face));
            return;
        }
        while (begin < end) { // as far as one font reaches
            const int font = m_print->codeOf(*run.face, run.glyphs[begin].id).font;
            size_t next = begin + 1;
            while (next < end && m_print->codeOf(*run.face, run.glyphs[next].id).font == font)
                ++next;
            m_text.show(run, origin, begin, next, indexIn(m_content.printFonts, font, std::equal_to<>()));
            begin = next;
        }
    }

    int fontNumber(const FacePtr &face)
    {
        return indexIn(m_content.faces, face,
                       [](const FacePtr &a, const FacePtr &b) { return a->hash() == b->hash(); });
    }

    void fill(const QRectF &rect, Color color, double radius)
    {
        m_text.setColor(color);
        if (radius > 0)
            appendRounded(rect, radius);
        else
            appendRectangle(rect);
        m_out += "f\n";
    }

    void fill(const PathItem &item, QPointF origin)
    {
        static constexpr std::string_view operators[] = {"m ", "l ", "c ", "h "};
        static constexpr size_t counts[] = {1, 1, 3, 0};
        m_text.setColor(item.color);
        for (const VectorPath::Step &step : item.path->steps) {
            for (size_t i = 0; i < counts[size_t(step.verb)]; ++i)
                appendPoint(origin
                            + QPointF(step.points[i].x() * item.size.width(),
                                      step.points[i].y() * item.size.height()));
            m_out += operators[size_t(step.verb)];
        }
        m_out += "f\n";
    }

    /// An image XObject fills the unit square, y upwards, with what is stored.
    [[nodiscard]] QTransform placed(const Image &image, const QRectF &rect) const
    {
        const auto header = readImageHeader(image.bytes);
        const QTransform upright = header ? header->upright() : QTransform();
        return QTransform(1, 0, 0, -1, 0, 1) * upright
            * QTransform(rect.width(), 0, 0, -rect.height(), rect.left(), m_page.size.height() - rect.top());
    }

    void draw(const ImageItem &item, QPointF origin)
    {
        m_out += "q\n";
        if (item.isClipped()) {
            if (item.radius > 0)
                appendRounded({origin, item.size}, double(item.radius));
            else
                appendRectangle({origin, item.size});
            m_out += "W n\n";
        }
        const QTransform matrix = placed(*item.image, item.whole(origin));
        for (const double value :
             {matrix.m11(), matrix.m12(), matrix.m21(), matrix.m22(), matrix.dx(), matrix.dy()})
            appendWithSpace(value);
        m_out += "cm\n/I";
        appendInt(m_out, indexIn(m_content.images, item.image, [](const auto &a, const auto &b) {
                      return a->hash == b->hash;
                  }));
        m_out += " Do\nQ\n";
    }

    void appendWithSpace(double value)
    {
        appendNumber(m_out, value);
        m_out += ' ';
    }

    void appendRectangle(const QRectF &rect)
    {
        for (const double value :
             {rect.left(), m_page.size.height() - rect.bottom(), rect.width(), rect.height()})
            appendWithSpace(value);
        m_out += "re ";
    }

    void appendPoint(QPointF point)
    {
        appendWithSpace(point.x());
        appendWithSpace(m_page.size.height() - point.y());
    }

    void appendPoints(std::initializer_list<QPointF> points, std::string_view op)
    {
        for (const QPointF point : points)
            appendPoint(point);
        m_out += op;
    }

    void appendRounded(const QRectF &rect, double wanted)
    {
        const double r = std::min({wanted, rect.width() / 2, rect.height() / 2});
        const double c = r * (1 - quarterArc);
        const double left = rect.left(), right = rect.right(), top = rect.top(), bottom = rect.bottom();
        appendPoints({{left + r, top}}, "m ");
        appendPoints({{right - r, top}}, "l ");
        appendPoints({{right - c, top}, {right, top + c}, {right, top + r}}, "c ");
        appendPoints({{right, bottom - r}}, "l ");
        appendPoints({{right, bottom - c}, {right - c, bottom}, {right - r, bottom}}, "c ");
        appendPoints({{left + r, bottom}}, "l ");
        appendPoints({{left + c, bottom}, {left, bottom - c}, {left, bottom - r}}, "c ");
        appendPoints({{left, top + r}}, "l ");
        appendPoints({{left, top + c}, {left + c, top}, {left + r, top}}, "c h ");
    }

    const Page &m_page;
    const std::vector<StructureNode> &m_structure;
    const PrintFonts *m_print;
    PageContent m_content;
    std::string &m_out;
    TextCursor m_text;
    const Item *m_scope = nullptr; ///< whose clip and opacity hold; null: none
};

} // namespace

std::string_view roleName(StructureRole role)
{
    static constexpr std::string_view names[] = {"Document", "H1",  "H2",    "H3",   "P",      "L",
                                                 "LI",       "Lbl", "LBody", "Link", "Figure", "Span"};
    return names[size_t(role)];
}

PageContent writeContent(const Page &page, const std::vector<StructureNode> &structure, const PagePlan &plan,
                         const PrintFonts *print)
{
    return ContentWriter(page, structure, print).write(plan);
}

} // namespace vitae
