// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "richtextformat.h"

#include <QFontDatabase>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace vitae::richformat {

namespace {

enum Property { MarksProperty = QTextFormat::UserProperty + 1, LinkProperty, OriginalProperty };

/// What a QTextDocument would take for the end of a block, or of more.
bool isStructural(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator
        || c == QChar(0xfdd0) || c == QChar(0xfdd1) || c == QChar::ObjectReplacementCharacter;
}

void insert(QTextCursor &cursor, const QString &text, const QTextCharFormat &format)
{
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && !isStructural(text[end]))
            ++end;
        if (end > at)
            cursor.insertText(text.sliced(at, end - at), format);
        if (end < text.size()) {
            QTextCharFormat stand(format);
            if (text[end] != u'\n')
                stand.setProperty(OriginalProperty, QString(text[end]));
            cursor.insertText(QString(QChar::LineSeparator), stand);
            ++end;
        }
        at = end;
    }
}

QString originalText(const QTextFragment &fragment)
{
    QString text = fragment.text();
    const QString original = fragment.charFormat().property(OriginalProperty).toString();
    text.replace(QChar::LineSeparator, original.isEmpty() ? u"\n"_s : original);
    return text;
}

void append(std::vector<RichSpan> &spans, RichSpan span)
{
    if (span.text.isEmpty())
        return;
    if (!spans.empty() && spans.back().marks == span.marks && spans.back().link == span.link)
        spans.back().text += span.text;
    else
        spans.push_back(std::move(span));
}

template<class Read>
std::vector<RichSpan> read(const QTextDocument &document, Read fragmentSpan)
{
    std::vector<RichSpan> spans;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block != document.begin())
            append(spans, {u"\n"_s, {}, {}, 0});
        for (auto it = block.begin(); !it.atEnd(); ++it)
            append(spans, fragmentSpan(it.fragment()));
    }
    return spans;
}

} // namespace

QTextCharFormat formatOf(Marks marks, const QString &link, const QColor &linkColor)
{
    QTextCharFormat format;
    format.setProperty(MarksProperty, int(marks.toInt()));
    if (marks & Mark::Bold)
        format.setFontWeight(QFont::Bold);
    if (marks & Mark::Italic)
        format.setFontItalic(true);
    if (marks & Mark::Underline || !link.isEmpty())
        format.setFontUnderline(true);
    if (marks & Mark::Code)
        format.setFontFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    if (marks & Mark::Superscript)
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    else if (marks & Mark::Subscript)
        format.setVerticalAlignment(QTextCharFormat::AlignSubScript);
    if (!link.isEmpty()) {
        format.setProperty(LinkProperty, link);
        format.setForeground(linkColor);
        format.setToolTip(link);
    }
    return format;
}

Marks marksOf(const QTextFormat &format)
{
    return Marks::fromInt(Marks::Int(format.intProperty(MarksProperty)));
}

QString linkOf(const QTextFormat &format)
{
    return format.stringProperty(LinkProperty);
}

void setContent(QTextDocument &document, const std::vector<RichSpan> &spans, const QColor &linkColor)
{
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.removeSelectedText();
    cursor.setCharFormat(formatOf({}, {}, linkColor));
    for (const RichSpan &span : spans)
        insert(cursor, span.text, formatOf(span.marks, span.link, linkColor));
    cursor.endEditBlock();
}

std::vector<RichSpan> contentOf(const QTextDocument &document)
{
    return read(document, [](const QTextFragment &fragment) {
        const QTextCharFormat format = fragment.charFormat();
        return RichSpan{originalText(fragment), marksOf(format), linkOf(format), 0};
    });
}

bool areSame(const std::vector<RichSpan> &a, const std::vector<RichSpan> &b)
{
    return std::ranges::equal(a, b, [](const RichSpan &one, const RichSpan &other) {
        return one.text == other.text && one.marks == other.marks && one.link == other.link;
    });
}

std::vector<RichSpan> fromHtml(const QString &html)
{
    QTextDocument document;
    document.setHtml(html);
    return read(document, [](const QTextFragment &fragment) {
        const QTextCharFormat format = fragment.charFormat();
        Marks marks;
        marks.setFlag(Mark::Bold, format.fontWeight() >= QFont::DemiBold);
        marks.setFlag(Mark::Italic, format.fontItalic());
        marks.setFlag(Mark::Underline, format.fontUnderline() && format.anchorHref().isEmpty());
        QString text = fragment.text();
        text.replace(QChar::LineSeparator, u'\n').remove(QChar::ObjectReplacementCharacter);
        return RichSpan{text, marks, format.anchorHref(), 0};
    });
}

} // namespace vitae::richformat
