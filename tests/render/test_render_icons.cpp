// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../layout/pinnedfonts.h"
#include "pdfstructure.h"
#include "readback.h"
#include "render/pdfwriter.h"
#include "samplepages.h"

using namespace vitae;
using namespace Qt::StringLiterals;

/// Icons draw instead of text: what they mean must come out of the PDF all the same.
class IconsTest : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase()
    {
        m_fonts = pinnedFonts();
        if (!m_fonts)
            QSKIP("the pinned fonts are not installed");
    }

    void spokenIconsAreReadAloud()
    {
        const QByteArray pdf = written({icon(Icon::GitHub, u"GitHub: "_s), styled(u"ada"_s, {u"Inter"_s})});
        QCOMPARE(readback::qpdfComplaints(pdf), QString());
        QCOMPARE(readback::normalised(readback::pdftotext(pdf, {u"-raw"_s})), u"GitHub: ada");
        QVERIFY(readback::contents(pdf).contains("/ActualText(GitHub: )"));
        QCOMPARE(readback::parentTreeFaults(pdf), QStringList());
    }

    void silentIconsLeaveNoTrace()
    {
        const QByteArray pdf = written({icon(Icon::Mail, {}), styled(u"ada@example.org"_s, {u"Inter"_s})});
        QCOMPARE(readback::qpdfComplaints(pdf), QString());
        QCOMPARE(readback::normalised(readback::pdftotext(pdf, {u"-raw"_s})), u"ada@example.org");
        QVERIFY(!readback::contents(pdf).contains("/ActualText"));
    }

  private:
    static Inline icon(Icon icon, const QString &said)
    {
        Inline piece = styled(said, {u"Inter"_s});
        piece.style.icon = icon;
        return piece;
    }

    /// A line, and the icons that stand in it.
    [[nodiscard]] QByteArray written(const std::vector<Inline> &content) const
    {
        SamplePages pages(m_fonts);
        const ParagraphPtr layout = pages.addParagraph(content, pages.addNode(StructureRole::P));
        for (const LineIcon &icon : layout->lines.front().icons) {
            Item drawn;
            drawn.artifact = Artifact::Layout;
            drawn.origin = {double(icon.x), double(icon.y)};
            drawn.content = PathItem{iconShape(icon.icon).path, QSizeF(icon.size, icon.size), icon.color};
            pages.addItem(drawn);
        }
        return PdfWriter().write(pages.list);
    }

    std::shared_ptr<const FontSet> m_fonts;
};

QTEST_GUILESS_MAIN(IconsTest)
#include "test_render_icons.moc"
