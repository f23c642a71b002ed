// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cvbuilder.h"
#include "layout/layout.h"
#include "layout/separators.h"
#include "pinnedfonts.h"

#include <QRegularExpression>
#include <map>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

constexpr QStringView separators = u",;:·–|/،、，；：";

/// The text of each line of each paragraph, top to bottom.
QStringList linesOfPage(const PageList &pages)
{
    std::map<std::tuple<size_t, double, quint32>, QString> lines;
    for (size_t i = 0; i < pages.pages.size(); ++i)
        for (const Item &item : pages.pages[i].items)
            if (const auto *text = std::get_if<TextItem>(&item.content))
                lines[{i, item.origin.y(), item.paragraph}] += text->run->text;
    QStringList texts;
    for (const auto &[place, text] : lines)
        texts += text.trimmed();
    return texts;
}

/// What is wrong with the separators of a line; empty when nothing is.
QString fault(const QString &line)
{
    static const QRegularExpression twice(u"[,;:·|.،、，；：]\\s*[,;:·|.،、，；：]"_s);
    if (line.isEmpty())
        return {};
    if (separators.contains(line.front()) || line.front() == u'.' || separators.contains(line.back()))
        return u"begins or ends with a separator: "_s + line;
    return twice.match(line).hasMatch() ? u"two separators in a row: "_s + line : QString();
}

Value valueFor(const FieldSpec &spec)
{
    QString word = u"word%1"_s.arg(int(spec.field));
    if (spec.cardinality == Cardinality::Many || spec.type == FieldType::Tags)
        return QStringList{word, word + u'b'};
    if (spec.type == FieldType::Date)
        return Date{word, {}, false};
    if (spec.type == FieldType::DateRange)
        return DateRange{{word, {}, false}, {}};
    return word;
}

std::vector<FieldSpec> headerFields(SectionKind kind)
{
    std::vector<FieldSpec> fields;
    for (const NodeType type : {NodeType::Entry, NodeType::Role})
        for (const FieldSpec &spec : fieldsOf(type, kind))
            if (spec.type != FieldType::Choice && spec.field != Field::Summary
                && std::ranges::find(fields, spec.field, &FieldSpec::field) == fields.end())
                fields.push_back(spec);
    return fields;
}

Inline said(const QString &text)
{
    Inline item = piece(text);
    item.source = {1, Field::Title, 0};
    return item;
}

} // namespace

class SeparatorsTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase()
    {
        m_fonts = pinnedFonts();
        if (!m_fonts)
            QSKIP("the pinned fonts are not installed");
    }

    void emptyPartsLeaveNoSeparators_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("theme");
        for (const KindSpec &kind : kindTable())
            for (const QString &theme : {u"plain"_s, u"garamond"_s})
                QTest::addRow("%.*s %s", int(kind.name.size()), kind.name.data(), qPrintable(theme))
                    << int(kind.kind) << theme;
    }
    void emptyPartsLeaveNoSeparators()
    {
        QFETCH(int, kind);
        QFETCH(QString, theme);
        std::vector<Finding> findings;
        const Theme look = themeFor({theme, {}}, findings);
        const std::vector<FieldSpec> fields = headerFields(SectionKind(kind));
        QVERIFY(fields.size() < 11);
        LayoutCache cache;
        for (quint32 subset = 1; subset < 1U << fields.size(); ++subset) {
            CvBuilder cv;
            CvBuilder::Fields filled;
            for (size_t i = 0; i < fields.size(); ++i)
                if (subset >> i & 1)
                    filled.emplace_back(fields[i].field, valueFor(fields[i]));
            cv.section(SectionKind(kind), u"Section"_s).entry(filled).entry(filled);
            for (const QString &line : linesOfPage(layout(cv.build(), look, *m_fonts, &cache).pages))
                QVERIFY2(fault(line).isEmpty(), qPrintable(fault(line)));
        }
    }

    void blankContactsLeaveNoSeparators()
    {
        std::vector<Finding> findings;
        const Theme look = themeFor({u"plain"_s, {}}, findings);
        CvBuilder cv;
        cv.person({{Field::Headline, u"Mathematician"_s},
                   {Field::City, u" "_s},
                   {Field::Phone, QStringList{u" "_s, u"+1 555 0100"_s, {}}},
                   {Field::Email, QStringList{{}, u"a@example.org"_s}}});
        const QStringList lines = linesOfPage(layout(cv.build(), look, *m_fonts).pages);
        QCOMPARE(lines, (QStringList{u"Mathematician"_s, u"+1 555 0100  ·  a@example.org"_s}));
    }

    /// Rows of contacts are as wide as they are drawn, or a separator would stand alone on the next line.
    void contactRowsEndWithContacts()
    {
        std::vector<Finding> findings;
        const Theme look = themeFor({u"plain"_s, {}}, findings);
        for (int length = 1; length < 60; ++length) {
            CvBuilder cv;
            QStringList phones{QString(length, u'9')};
            for (int i = 0; i < 9; ++i)
                phones += u"+1 555 0100"_s;
            cv.person({{Field::Phone, phones}});
            for (const QString &line : linesOfPage(layout(cv.build(), look, *m_fonts).pages))
                QVERIFY2(fault(line).isEmpty(), qPrintable(fault(line)));
        }
    }

    void whatWasTypedStands_data()
    {
        QTest::addColumn<QStringList>("pieces"); // in turn: said, literal, said, …
        QTest::addColumn<QString>("result");
        QTest::newRow("all there") << QStringList{u"A"_s, u", "_s, u"B"_s} << u"A, B"_s;
        QTest::newRow("abbreviation") << QStringList{u"A Inc."_s, u", "_s, u"B"_s} << u"A Inc., B"_s;
        QTest::newRow("stop said twice") << QStringList{u"E. N."_s, u". "_s, u"B"_s} << u"E. N. B"_s;
        QTest::newRow("question") << QStringList{u"Why?"_s, u". "_s, u"B"_s} << u"Why? B"_s;
        QTest::newRow("typed comma") << QStringList{u"A,"_s, u", "_s, u"B"_s} << u"A, B"_s;
        QTest::newRow("last stop") << QStringList{u"A"_s, u". "_s} << u"A."_s;
        QTest::newRow("first") << QStringList{{}, u", "_s, u"B"_s} << u"B"_s;
    }
    void whatWasTypedStands()
    {
        QFETCH(QStringList, pieces);
        std::vector<Inline> content;
        for (qsizetype i = 0; i < pieces.size(); ++i)
            if (!pieces[i].isEmpty())
                content.push_back(i % 2 == 0 ? said(pieces[i]) : piece(pieces[i]));
        dropLooseSeparators(content);
        QString text;
        for (const Inline &item : content)
            text += item.text;
        QTEST(text, "result");
    }

  private:
    std::shared_ptr<const FontSet> m_fonts;
};

QTEST_GUILESS_MAIN(SeparatorsTest)
#include "test_layout_separators.moc"
