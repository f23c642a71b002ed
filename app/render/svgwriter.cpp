// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "svgwriter.h"

#include "document/imageheader.h"
#include "glyphshapes.h"
#include "jpegsegments.h"

#include <QColor>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

QString number(double value)
{
    QString text = QString::number(value, 'f', 3);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text == u"-0" ? u"0"_s : text;
}

QString point(QPointF at)
{
    return number(at.x()) + u' ' + number(at.y());
}

QString nameOf(Color color)
{
    return QColor(color.red, color.green, color.blue).name();
}

/// Of a run: a stretch without spaces, with where it begins on the line and how wide it is.
struct Word {
    QString text;
    double left = 0, right = 0;
};

std::vector<Word> wordsOf(const Run &run)
{
    std::vector<Word> words;
    const auto isSpace = [&run](quint32 at) {
        return at >= quint32(run.text.size()) || run.text.at(at).isSpace();
    };
    for (quint32 begin = 0; begin < quint32(run.text.size());) {
        quint32 end = begin;
        while (!isSpace(end))
            ++end;
        if (end > begin) {
            Word word{run.text.sliced(begin, end - begin), double(run.width), 0};
            for (const Glyph &glyph : run.glyphs) {
                const bool isHyphen = glyph.cluster == quint32(run.text.size()) && end == glyph.cluster;
                if (!isHyphen && (glyph.cluster < begin || glyph.cluster >= end))
                    continue;
                const bool isSoftHyphen = !isHyphen && glyph.advance > 0
                    && run.text.at(glyph.cluster) == QChar::SoftHyphen; // that ends the line
                if (isHyphen || isSoftHyphen)
                    word.text += u'-';
                word.left = std::min(word.left, double(glyph.x));
                word.right = std::max(word.right, double(glyph.x + glyph.advance));
            }
            word.text.remove(QChar::SoftHyphen);
            if (word.right > word.left)
                words.push_back(std::move(word));
        }
        begin = end + 1;
    }
    return words;
}

class SvgPage {
  public:
    SvgPage(QByteArray &out, const PageList &pages) : m_xml(&out), m_pages(pages) {}

    void write(const Page &page)
    {
        m_xml.writeStartDocument();
        m_xml.writeStartElement(u"svg"_s);
        m_xml.writeDefaultNamespace(u"http://www.w3.org/2000/svg"_s);
        m_xml.writeNamespace(u"http://www.w3.org/1999/xlink"_s, u"xlink"_s);
        attribute(u"version"_s, u"1.1"_s);
        attribute(u"width"_s, number(page.size.width()) + u"pt"_s);
        attribute(u"height"_s, number(page.size.height()) + u"pt"_s);
        attribute(u"viewBox"_s, u"0 0 "_s + number(page.size.width()) + u' ' + number(page.size.height()));
        if (!m_pages.language.isEmpty())
            attribute(u"xml:lang"_s, m_pages.language);
        m_xml.writeTextElement(u"title"_s, m_pages.title);
        start(u"rect"_s, {{u"width"_s, u"100%"_s}, {u"height"_s, u"100%"_s}, {u"fill"_s, u"#ffffff"_s}});
        m_xml.writeEndElement();
        for (const Item &item : page.items)
            write(item);
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
    }

  private:
    using Attributes = std::vector<std::pair<QString, QString>>;

    void attribute(const QString &name, const QString &value) { m_xml.writeAttribute(name, value); }
    void start(const QString &name, const Attributes &attributes)
    {
        m_xml.writeStartElement(name);
        for (const auto &[key, value] : attributes)
            attribute(key, value);
    }
    void element(const QString &name, const Attributes &attributes)
    {
        start(name, attributes);
        m_xml.writeEndElement();
    }

    void write(const Item &item)
    {
        const bool isGroup = item.clip || item.opacity < 1;
        if (isGroup)
            startGroup(item);
        std::visit([this, &item](const auto &content) { writeContent(item, content); }, item.content);
        if (isGroup)
            m_xml.writeEndElement();
    }

    void startGroup(const Item &item)
    {
        QString clip;
        if (item.clip)
            clip = startClip(*item.clip, 0);
        m_xml.writeStartElement(u"g"_s);
        if (item.opacity < 1)
            attribute(u"opacity"_s, number(double(item.opacity)));
        if (!clip.isEmpty())
            attribute(u"clip-path"_s, clip);
    }
    /// Defines a region and says how to ask for it.
    QString startClip(const QRectF &rect, double radius)
    {
        const QString id = u"clip%1"_s.arg(++m_clips);
        start(u"clipPath"_s, {{u"id"_s, id}});
        element(u"rect"_s, rectangle(rect, radius));
        m_xml.writeEndElement();
        return u"url(#%1)"_s.arg(id);
    }
    static Attributes rectangle(const QRectF &rect, double radius)
    {
        Attributes attributes{{u"x"_s, number(rect.left())},
                              {u"y"_s, number(rect.top())},
                              {u"width"_s, number(rect.width())},
                              {u"height"_s, number(rect.height())}};
        if (radius > 0)
            attributes.emplace_back(u"rx"_s, number(radius));
        return attributes;
    }

    void writeContent(const Item &item, const RuleItem &rule)
    {
        writeBox({item.origin, rule.size}, rule.color, 0);
    }
    void writeContent(const Item &item, const BoxItem &box)
    {
        writeBox({item.origin, box.size}, box.color, double(box.radius));
    }
    void writeBox(const QRectF &rect, Color color, double radius)
    {
        Attributes attributes = rectangle(rect, radius);
        attributes.emplace_back(u"fill"_s, nameOf(color));
        element(u"rect"_s, attributes);
    }

    void writeContent(const Item &item, const PathItem &figure)
    {
        QString path;
        const auto at = [&](QPointF in) {
            return point(item.origin + QPointF(in.x() * figure.size.width(), in.y() * figure.size.height()));
        };
        for (const auto &[verb, points] : figure.path->steps) {
            switch (verb) {
            case VectorPath::Verb::Move: path += u'M' + at(points[0]); break;
            case VectorPath::Verb::Line: path += u'L' + at(points[0]); break;
            case VectorPath::Verb::Curve:
                path += u'C' + at(points[0]) + u' ' + at(points[1]) + u' ' + at(points[2]);
                break;
            case VectorPath::Verb::Close: path += u'Z'; break;
            }
        }
        element(u"path"_s, {{u"d"_s, path}, {u"fill"_s, nameOf(figure.color)}});
    }

    void writeContent(const Item &item, const ImageItem &image)
    {
        const auto header = readImageHeader(image.image->bytes);
        const bool isJpeg = header && header->format == ImageFormat::Jpeg;
        const QString type = isJpeg ? u"image/jpeg"_s : u"image/png"_s;
        const QString clip = startClip({item.origin, image.size}, double(image.radius));
        Attributes attributes = rectangle(image.whole(item.origin), 0);
        attributes.emplace_back(u"preserveAspectRatio"_s, u"none"_s);
        attributes.emplace_back(u"clip-path"_s, clip);
        attributes.emplace_back(
            u"xlink:href"_s,
            u"data:%1;base64,%2"_s.arg(
                type, QString::fromLatin1(pictureForStrangers(image.image->bytes).toBase64())));
        element(u"image"_s, attributes);
    }

    void writeContent(const Item &item, const LinkAreaItem &area)
    {
        start(u"a"_s, {{u"xlink:href"_s, area.url}});
        Attributes attributes = rectangle({item.origin, area.size}, 0);
        attributes.emplace_back(u"fill-opacity"_s, u"0"_s);
        element(u"rect"_s, attributes);
        m_xml.writeEndElement();
    }

    void writeContent(const Item &item, const TextItem &text)
    {
        const Run &run = *text.run;
        const std::vector<Word> words = wordsOf(run);
        if (run.needsActualText)
            writeOutlines(item.origin, run);
        for (const Word &word : words)
            writeWord(item.origin, run, word);
    }

    void writeWord(QPointF origin, const Run &run, const Word &word)
    {
        const bool isRightToLeft = run.level % 2 != 0;
        Attributes attributes{{u"x"_s, number(origin.x() + (isRightToLeft ? word.right : word.left))},
                              {u"y"_s, number(origin.y())},
                              {u"textLength"_s, number(word.right - word.left)},
                              {u"lengthAdjust"_s, u"spacingAndGlyphs"_s},
                              {u"font-family"_s, u"'%1'"_s.arg(run.face->family())},
                              {u"font-size"_s, number(double(run.size))},
                              {u"fill"_s, nameOf(run.color)}};
        if (run.face->weight() != 400)
            attributes.emplace_back(u"font-weight"_s, QString::number(run.face->weight()));
        if (run.face->isItalic())
            attributes.emplace_back(u"font-style"_s, u"italic"_s);
        if (isRightToLeft)
            attributes.emplace_back(u"direction"_s, u"rtl"_s);
        if (run.needsActualText)
            attributes.emplace_back(u"fill-opacity"_s, u"0"_s);
        start(u"text"_s, attributes);
        m_xml.writeCharacters(word.text);
        m_xml.writeEndElement();
    }

    void writeOutlines(QPointF origin, const Run &run)
    {
        QString path;
        for (const Glyph &glyph : run.glyphs) {
            const QPointF at = origin + QPointF(double(glyph.x), double(glyph.y));
            addOutline(m_outlines.outline(*run.face, glyph.id), at, double(run.size), path);
        }
        if (!path.isEmpty())
            element(u"path"_s, {{u"d"_s, path}, {u"fill"_s, nameOf(run.color)}});
    }
    static void addOutline(const QPainterPath &outline, QPointF at, double size, QString &path)
    {
        for (int i = 0; i < outline.elementCount(); ++i) {
            const QPainterPath::Element step = outline.elementAt(i);
            const QString there = point(at + QPointF(step.x, step.y) * size);
            path += step.type == QPainterPath::MoveToElement ? u"M"_s
                : step.type == QPainterPath::LineToElement   ? u"L"_s
                : step.type == QPainterPath::CurveToElement  ? u"C"_s
                                                             : u" "_s;
            path += there;
        }
    }

    QXmlStreamWriter m_xml;
    const PageList &m_pages;
    GlyphOutlines m_outlines;
    int m_clips = 0;
};

} // namespace

QByteArray svgOf(const Page &page, const PageList &pages)
{
    QByteArray out;
    SvgPage(out, pages).write(page);
    return out;
}

} // namespace vitae
