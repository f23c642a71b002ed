// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../../layout/pinnedfonts.h"
#include "../../samples.h"
#include "layout/layout.h"
#include "panels/fitrow.h"

#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace vitae;
using namespace Qt::StringLiterals;

/// The row "Fit on N pages" as a person uses it.
class FitRowTest : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase();
    void fitsInOneStepAndSaysWhatChanged();
    void refusalNamesWhatIsInTheWayAndChangesNothing();
    void numberOfPagesIsWrittenOutAndTyped();

  private:
    [[nodiscard]] size_t pageCount(const CvDocument &document) const
    {
        std::vector<Finding> ignored;
        const Cv cv = resolve(document.value());
        return layout(cv, themeFor(cv.design, ignored), *m_fonts).pages.pages.size();
    }
    std::shared_ptr<const FontSet> m_fonts;
};

void FitRowTest::initTestCase()
{
    m_fonts = pinnedFonts();
    if (!m_fonts)
        QSKIP("the fonts of the themes are not installed");
}

void FitRowTest::fitsInOneStepAndSaysWhatChanged()
{
    CvDocument document(test::documentOf(test::sampleFile()));
    document.setOption(u"text.leading"_s, Json(Json::Number{"20"}));
    const int steps = document.undoStack().index();
    QVERIFY(pageCount(document) > 2);
    FitRow row(document, m_fonts);
    row.findChild<QSpinBox *>()->setValue(2);
    QTest::mouseClick(row.findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(pageCount(document), size_t(2));
    QCOMPARE(document.undoStack().index(), steps + 1);
    QCOMPARE(document.undoStack().undoText(), u"Fit on 2 page(s)"_s); // without the words of a language
    QVERIFY(row.findChild<QLabel *>()->text().startsWith(u"Changed: "_s));
}

void FitRowTest::refusalNamesWhatIsInTheWayAndChangesNothing()
{
    CvDocument document(test::repeated(test::documentOf(test::sampleFile()), 4));
    const int steps = document.undoStack().index();
    FitRow row(document, m_fonts);
    QTest::mouseClick(row.findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(document.undoStack().index(), steps);
    QVERIFY2(row.findChild<QLabel *>()->text().contains(u"Experience"_s),
             qPrintable(row.findChild<QLabel *>()->text()));
}

void FitRowTest::numberOfPagesIsWrittenOutAndTyped()
{
    CvDocument document(test::documentOf(test::sampleFile()));
    FitRow row(document, m_fonts);
    row.show();
    auto *box = row.findChild<QSpinBox *>();
    QCOMPARE(box->text(), u"1 page(s)"_s);
    box->selectAll();
    QTest::keyClicks(box, u"3"_s);
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(box->value(), 3);
    QCOMPARE(box->text(), u"3 page(s)"_s);
    QTest::keyClick(box, Qt::Key_Up);
    QCOMPARE(box->value(), 4);
}

QTEST_MAIN(FitRowTest)
#include "test_ui_fitrow.moc"
