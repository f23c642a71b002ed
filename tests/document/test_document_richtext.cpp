// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/richtext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

/// Spans as text that shows every difference: {text|marks|link}.
QString shown(const std::vector<RichSpan> &spans)
{
    QString out;
    for (const RichSpan &span : spans) {
        QString marks;
        const std::pair<Mark, char16_t> letters[] = {{Mark::Bold, u'b'},        {Mark::Italic, u'i'},
                                                     {Mark::Code, u'c'},        {Mark::Underline, u'u'},
                                                     {Mark::Superscript, u'^'}, {Mark::Subscript, u'_'}};
        for (const auto &[mark, letter] : letters)
            if (span.marks & mark)
                marks += letter;
        if (marks.isEmpty() && span.link.isEmpty())
            out += span.text;
        else
            out +=
                u'{' + marks + u' ' + span.text + (span.link.isEmpty() ? QString() : u'|' + span.link) + u'}';
    }
    return out;
}

QString shown(const QString &markdown)
{
    return shown(RichText::parse(markdown).spans());
}

QString randomText(QRandomGenerator &random, const QStringList &alphabet, int longest)
{
    QString text;
    for (int i = random.bounded(longest); i > 0; --i)
        text += alphabet[random.bounded(alphabet.size())];
    return text;
}

} // namespace

class TestRichText : public QObject {
    Q_OBJECT

  private slots:
    void readsMarksAtWordBoundaries_data();
    void readsMarksAtWordBoundaries();
    void keepsTheTextVerbatim();
    void anyTextSurvivesRewriting();
    void anySpansSurviveRewriting();
    void escapedTextIsLiteral();
    void writesPlainMarkdownWhereItCan_data();
    void writesPlainMarkdownWhereItCan();
    void countsDeadLinks();
    void takesLinearTimeForHostileText_data();
    void takesLinearTimeForHostileText();
};

void TestRichText::readsMarksAtWordBoundaries_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char16_t *markdown, const char16_t *expected) {
        const QString text = QString::fromUtf16(markdown);
        QTest::newRow(qPrintable(text)) << text << QString::fromUtf16(expected);
    };
    row(u"**Shenggui Li**, Fuzhao Xue", u"{b Shenggui Li}, Fuzhao Xue");
    row(u"In **Proceedings (ACL '23)** (Volume 1)", u"In {b Proceedings (ACL '23)} (Volume 1)");
    row(u"**TPDS '23)** 34, 1", u"{b TPDS '23)} 34, 1");
    row(u"(**x**)", u"({b x})");
    row(u"A*STAR and 5*3*2", u"A*STAR and 5*3*2");
    row(u"2 * 3 * 4", u"2 * 3 * 4");
    row(u"p** < 0.05**", u"p** < 0.05**");
    row(u"*italic* and **bold** and ***both***", u"{i italic} and {b bold} and {bi both}");
    row(u"**bold *it* more**", u"{b bold }{bi it}{b  more}");
    row(u"*it **bold***", u"{i it }{bi bold}");
    row(u"***a** b*", u"{bi a}{i  b}");
    row(u"***a* b**", u"{bi a}{b  b}");
    row(u"**unclosed", u"**unclosed");
    row(u"*a **b* c", u"{i a **b} c");
    row(u"***a** b", u"*{b a} b");
    row(u"**a***", u"{b a}*");
    row(u"****a****", u"****a****");
    row(u"l'*amour*; \"**x**\"", u"l'{i amour}; \"{b x}\"");
    row(u"中文**粗体**中文", u"中文{b 粗体}中文");
    row(u"`code` and ``a`b``", u"{c code} and {c a`b}");
    row(u"`**x**`", u"{c **x**}");
    row(u"rock`n`roll", u"rock`n`roll");
    row(u"**`x`**", u"{bc x}");
    row(u"H<sub>2</sub>O, x<sup>2</sup>, <u>u</u>", u"H{_ 2}O, x{^ 2}, {u u}");
    row(u"<b>x</b> <u>open </sup>", u"<b>x</b> <u>open </sup>");
    row(u"[text](https://example.org)", u"{ text|https://example.org}");
    row(u"[a [b] c](u)", u"{ a [b] c|u}");
    row(u"[a](x(y)z)", u"{ a|x(y)z}");
    row(u"[a](x\\)y)", u"{ a|x)y}");
    row(u"[a](<x y>)", u"{ a|x y}");
    row(u"[a] (b) [c]d", u"[a] (b) [c]d");
    row(u"[](u)", u"[](u)");
    row(u"[Prof. Yang You](#).", u"Prof. Yang You.");
    row(u"[**a** b](u) **[c](v)**", u"{b a|u}{  b|u} {b c|v}");
    row(u"**[a** b](u)", u"**{ a** b|u}");
    row(u"[a [b](u) c](v)", u"[a { b|u} c](v)");
    row(u"<https://a.org/x_(y)>", u"{ https://a.org/x_(y)|https://a.org/x_(y)}");
    row(u"DOI:<https://doi.org/10.1/x>", u"DOI:{ https://doi.org/10.1/x|https://doi.org/10.1/x}");
    row(u"<ada@example.org>", u"{ ada@example.org|mailto:ada@example.org}");
    row(u"<std::vector> a < b > c", u"<std::vector> a < b > c");
    row(u"\\*a\\* \\[b\\] \\a C:\\new", u"*a* [b] \\a C:\\new");
    row(u"a\nb **c\nd**", u"a\nb {b c\nd}");
    row(u"", u"");
}

void TestRichText::readsMarksAtWordBoundaries()
{
    QFETCH(QString, markdown);
    QFETCH(QString, expected);
    QCOMPARE(shown(markdown), expected);
    const RichText text = RichText::parse(markdown);
    for (const RichSpan &span : text.spans())
        QVERIFY(QStringView(markdown).sliced(span.source).startsWith(span.text.first(1)));
}

const QStringList loaded = {u"*"_s,
                            u"**"_s,
                            u"`"_s,
                            u"["_s,
                            u"]"_s,
                            u"("_s,
                            u")"_s,
                            u"]("_s,
                            u"<"_s,
                            u">"_s,
                            u"<u>"_s,
                            u"</u>"_s,
                            u"<sup>"_s,
                            u"</sup>"_s,
                            u"\\"_s,
                            u" "_s,
                            u"a"_s,
                            u"b"_s,
                            u"é"_s,
                            u"中"_s,
                            u"\n"_s,
                            u"."_s,
                            u"#"_s,
                            u"https://x"_s,
                            u"a@b.c"_s,
                            u"😀"_s,
                            QString(QChar(0xd83d)),
                            QString(QChar(0xde00)),
                            u"\u00a0"_s,
                            u"-"_s};

void TestRichText::keepsTheTextVerbatim()
{
    QRandomGenerator random(1);
    for (int i = 0; i < 100'000; ++i) {
        const QString text = randomText(random, loaded, 24);
        const RichText parsed = RichText::parse(text);
        QCOMPARE(parsed.markdown(), text);
        for (size_t s = 0; s < parsed.spans().size(); ++s) {
            QVERIFY(!parsed.spans()[s].text.isEmpty());
            if (s > 0)
                QVERIFY(parsed.spans()[s].marks != parsed.spans()[s - 1].marks
                        || parsed.spans()[s].link != parsed.spans()[s - 1].link);
        }
    }
}

void TestRichText::anyTextSurvivesRewriting()
{
    QRandomGenerator random(2);
    for (int i = 0; i < 100'000; ++i) {
        const QString text = randomText(random, loaded, 24);
        const RichText parsed = RichText::parse(text);
        const RichText again = RichText::fromSpans(parsed.spans());
        if (shown(again.spans()) != shown(parsed.spans()))
            QFAIL(qPrintable(u"%1\n  reads as %2,\n  written %3\n  reads as %4"_s.arg(
                text, shown(parsed.spans()), again.markdown(), shown(again.spans()))));
        QCOMPARE(RichText::fromSpans(again.spans()).markdown(), again.markdown());
    }
}

void TestRichText::anySpansSurviveRewriting()
{
    QRandomGenerator random(3);
    const QStringList links = {QString(), QString(), u"https://x"_s, u"a b"_s,
                               u"x)y("_s, u"a\\b"_s, u"<"_s,         u"`*[]"_s};
    for (int i = 0; i < 100'000; ++i) {
        std::vector<RichSpan> spans;
        for (int n = random.bounded(5); n >= 0; --n) {
            const RichSpan span{randomText(random, loaded, 5) + u'x', Marks(random.bounded(64)),
                                links[random.bounded(links.size())], 0};
            if (spans.empty() || spans.back().marks != span.marks || spans.back().link != span.link)
                spans.push_back(span);
        }
        const RichText written = RichText::fromSpans(spans);
        if (shown(written.spans()) != shown(spans))
            QFAIL(qPrintable(u"%1\n  written %2\n  reads as %3"_s.arg(shown(spans), written.markdown(),
                                                                      shown(written.spans()))));
    }
}

void TestRichText::escapedTextIsLiteral()
{
    QRandomGenerator random(4);
    for (int i = 0; i < 20'000; ++i) {
        const QString plain = randomText(random, loaded, 16);
        QCOMPARE(shown(escapeMarkdown(plain)), plain);
        QCOMPARE(RichText::parse(u"**b** "_s + escapeMarkdown(plain) + u" *i*"_s).plainText(),
                 u"b "_s + plain + u" i"_s);
    }
    QCOMPARE(escapeMarkdown(u"A*STAR, [1], a < b, C:\\new"_s), u"A*STAR, [1], a < b, C:\\new"_s);
}

void TestRichText::writesPlainMarkdownWhereItCan_data()
{
    QTest::addColumn<QString>("markdown");
    for (const char16_t *markdown :
         {u"**bold *it* more**", u"*it **bold***", u"***a** b*", u"**[text](https://x.org)**",
          u"**see [text](https://x.org), [more](https://y.org)**", u"[**a** b](u)", u"*[**a** b](u) c*",
          u"**a *[b](u)* c**", u"<https://x.org>", u"In **ACL '23)** (Volume", u"H<sub>2</sub>O",
          u"`a*b` and ``c`d``", u"[a](x(y)z)", u"A*STAR [1]", u"***both***"})
        QTest::newRow(qPrintable(QString::fromUtf16(markdown))) << QString::fromUtf16(markdown);
}

void TestRichText::writesPlainMarkdownWhereItCan()
{
    QFETCH(QString, markdown);
    QCOMPARE(RichText::fromSpans(RichText::parse(markdown).spans()).markdown(), markdown);
}

void TestRichText::countsDeadLinks()
{
    const RichText text = RichText::parse(u"[a](#), [b](), [c](https://x), [d](#e)"_s);
    QCOMPARE(text.deadLinks(), 2);
    QCOMPARE(shown(text.spans()), u"a, b, { c|https://x}, { d|#e}"_s);
}

void TestRichText::takesLinearTimeForHostileText_data()
{
    QTest::addColumn<QString>("piece");
    for (const char16_t *piece :
         {u"*", u"[", u"](", u"[a](", u"[](", u"*a ", u"**a", u"<u>", u"<u>**a ", u"`a", u"``a`", u"<",
          u"<https://", u"\\", u"a*b** [x](", u"</u>*a*", u"(", u"[a](<"})
        QTest::newRow(qPrintable(QString::fromUtf16(piece))) << QString::fromUtf16(piece);
}

void TestRichText::takesLinearTimeForHostileText()
{
    QFETCH(QString, piece);
    const QString text = piece.repeated(1'000'000 / piece.size());
    // Quadratic work on a million characters would take hours, and ctest ends it.
    const RichText parsed = RichText::parse(text);
    QVERIFY(!parsed.spans().empty());
    QVERIFY(!RichText::fromSpans(parsed.spans()).spans().empty());
}

QTEST_GUILESS_MAIN(TestRichText)
#include "test_document_richtext.moc"
