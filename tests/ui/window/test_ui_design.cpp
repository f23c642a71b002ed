// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "layout/arrangementtext.h"
#include "panels/arrangementcard.h"
#include "panels/arrangementeditor.h"
#include "panels/designpanel.h"
#include "panels/designparts.h"
#include "panels/optioneditor.h"
#include "panels/valueslider.h"
#include "preview/livepages.h"
#include "style/growingtext.h"
#include "testwindows.h"
#include "window/fillmeter.h"
#include "window/mainwindow.h"
#include "window/windows.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

/// The design panel of a window with the sample.
struct Opened {
    explicit Opened(Windows &windows) : window(*windows.openNew(true)), document(window.document())
    {
        window.actions()[Command::ShowDesign]->setChecked(true);
        QCoreApplication::processEvents();
        panel = window.findChild<DesignPanel *>();
    }
    /// Those that a person sees.
    [[nodiscard]] QList<OptionEditor *> editors() const
    {
        QList<OptionEditor *> shown = panel->findChildren<OptionEditor *>();
        shown.removeIf([](const OptionEditor *editor) { return !editor->isVisible(); });
        return shown;
    }
    [[nodiscard]] static QString nameOf(const OptionEditor &editor)
    {
        return editor.findChild<QLabel *>()->text();
    }
    [[nodiscard]] OptionEditor *find(const QString &name) const
    {
        for (OptionEditor *editor : editors())
            if (nameOf(*editor) == name)
                return editor;
        return nullptr;
    }
    static bool isMarked(const SettingRow &editor)
    {
        const auto buttons = editor.findChildren<QToolButton *>();
        const bool canReset = std::ranges::any_of(buttons, [](const QToolButton *button) {
            return button->isVisible() && button->accessibleName().startsWith(u"Reset"_s);
        });
        const bool isBold = editor.findChild<QLabel *>()->font().weight() > QFont::Normal;
        return canReset && isBold;
    }

    /// Of the entries' lines, in the card that is opened for it.
    [[nodiscard]] ArrangementEditor *arrangement(const QString &key) const
    {
        panel->findChild<ArrangementCard *>()->setOpen(true);
        QCoreApplication::processEvents(); // new widgets come up
        for (ArrangementEditor *editor : panel->findChildren<ArrangementEditor *>())
            if (editor->key() == key)
                return editor;
        return nullptr;
    }

    MainWindow &window;
    CvDocument &document;
    DesignPanel *panel = nullptr;
};

} // namespace

/// The design panel: where options stand, how they are found, marked and reset.
class TestDesign : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase()
    {
        test::useOwnSettings(u"vitae-test-design"_s);
        m_fonts = FontSet::system();
    }
    void init() { m_windows = std::make_unique<Windows>(m_fonts); }
    void cleanup() { test::dropWindows(m_windows); }

    void everyOptionStandsInOneCard()
    {
        QStringList all;
        for (const DesignPart &part : designParts()) {
            for (const QString &path : oftenIn(part))
                QVERIFY2(optionAt(path).spec, qPrintable(path));
            all += oftenIn(part) + seldomIn(part);
        }
        for (const OptionSpec &spec : optionTable()) {
            const auto path = QString::fromLatin1(spec.path.data(), qsizetype(spec.path.size()));
            QVERIFY2(all.count(path) == 1, qPrintable(path));
        }
    }

    void fewControlsAreMadeBeforeACardIsOpened()
    {
        Opened opened(*m_windows);
        QVERIFY(opened.panel->findChildren<OptionEditor *>().size() < 12);
    }

    void aChangedOptionIsMarkedUntilItGoesBack()
    {
        Opened opened(*m_windows);
        OptionEditor *editor = opened.find(u"Text size"_s);
        QVERIFY(editor && !Opened::isMarked(*editor));
        opened.document.setOption(u"text.size"_s, Json(qint64(12)));
        QVERIFY(Opened::isMarked(*editor));
        for (QToolButton *button : editor->findChildren<QToolButton *>())
            if (button->accessibleName() == u"Reset Text size"_s)
                button->click();
        QVERIFY(!Opened::isMarked(*editor));
        QVERIFY(opened.document.value().design.options.empty());
    }

    void theThemesOwnValueIsNoChange()
    {
        Opened opened(*m_windows);
        OptionEditor *editor = opened.find(u"Text size"_s);
        auto *slider = editor->findChild<ValueSlider *>();
        const double before = opened.window.pages().theme().number(Option::TextSize);
        slider->setNumber(before + 1);
        QVERIFY(Opened::isMarked(*editor));
        slider->setNumber(before);
        QVERIFY(!Opened::isMarked(*editor));
        QVERIFY(opened.document.value().design.options.empty());
    }

    void entriesShowTheFieldsThatAPersonTypes()
    {
        Opened opened(*m_windows);
        ArrangementEditor *editor = opened.arrangement(u"award"_s);
        QVERIFY(editor);
        auto *text = editor->findChild<GrowingText *>();
        const QString before = text->toPlainText();
        QVERIFY(before.contains(u"{title"_s));
        text->selectAll();
        QTest::keyClicks(text, u"{awarder}: {title} | {date}"_s);
        QCOMPARE(opened.document.value().design.options.front().second,
                 Json(u"{awarder}: {title} | {date}"_s));
        QVERIFY(Opened::isMarked(*editor));
        QTest::keyClick(text, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(text->toPlainText(), before);
        QVERIFY(opened.document.value().design.options.empty());
    }

    void aLineThatCannotBeReadChangesNothingAndSaysWhy()
    {
        Opened opened(*m_windows);
        ArrangementEditor *editor = opened.arrangement(u"award"_s);
        auto *text = editor->findChild<GrowingText *>();
        text->selectAll();
        QTest::keyClicks(text, u"{nothing}"_s);
        QVERIFY(opened.document.value().design.options.empty());
        const auto labels = editor->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"There is no field “nothing” here"_s);
        }));
    }

    void eachArrangementOfTheDocumentCanBeTyped()
    {
        Opened opened(*m_windows);
        for (const QString &key : {u"experience"_s, u"education"_s, u"publication"_s, u"skill"_s}) {
            const ArrangementEditor *editor = opened.arrangement(key);
            QVERIFY2(editor, qPrintable(key));
            const QString shown = editor->findChild<GrowingText *>()->toPlainText();
            QVERIFY2(readArrangementText(key, shown, opened.window.pages().theme()), qPrintable(shown));
        }
        QVERIFY(!opened.arrangement(u"volunteer"_s)); // the sample has no such entries
    }

    void everythingGoesBackAtOnce()
    {
        Opened opened(*m_windows);
        opened.document.setOption(u"text.size"_s, Json(qint64(12)));
        opened.document.setOption(u"side.text.size"_s, Json(qint64(9)));
        for (QPushButton *button : opened.panel->findChildren<QPushButton *>())
            if (button->text() == u"Reset everything to the theme"_s)
                button->click();
        QVERIFY(opened.document.value().design.options.empty());
        QCOMPARE(opened.document.undoStack().count(), 3);
    }

    void theSideColumnHasOptionsWhereThereIsOne()
    {
        Opened opened(*m_windows);
        opened.panel->search(u"side column size text"_s);
        QVERIFY(!opened.find(u"Text size, side column"_s));
        opened.document.setOption(u"columns.layout"_s, Json(u"side-end"_s));
        opened.panel->search(u"side column size text"_s);
        OptionEditor *editor = opened.find(u"Text size, side column"_s);
        QVERIFY(editor && !Opened::isMarked(*editor));
        auto *slider = editor->findChild<ValueSlider *>();
        const double page = opened.window.pages().theme().number(Option::TextSize);
        QCOMPARE(slider->number(), page); // as the page, until it is said otherwise
        slider->setNumber(9);
        QVERIFY(Opened::isMarked(*editor));
        opened.window.pages().settle();
        QCOMPARE(opened.window.pages().theme().inSideColumn().number(Option::TextSize), 9.0);
        QCOMPARE(opened.window.pages().theme().number(Option::TextSize), page);
        slider->setNumber(page);
        QVERIFY(!Opened::isMarked(*editor));
    }

    void optionsAreFoundByTheirWords()
    {
        Opened opened(*m_windows);
        opened.panel->search(u"HEADING colour"_s);
        QVERIFY(opened.find(u"Colour of headings"_s));
        QVERIFY(!opened.find(u"Text size"_s));
        const auto count = opened.editors().size();
        opened.panel->search(u"heading.color"_s);
        QVERIFY(opened.find(u"Colour of headings"_s));
        QVERIFY(opened.editors().size() <= count);
        opened.panel->search(u"zzz"_s);
        QVERIFY(opened.editors().isEmpty());
        opened.panel->search({});
        QVERIFY(opened.find(u"Text size"_s));
    }

    void numbersHaveNoEmptyDecimals_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<QString>("text");
        QTest::newRow("whole") << 20.0 << u"20"_s;
        QTest::newRow("ten") << 10.0 << u"10"_s;
        QTest::newRow("half") << 10.5 << u"10.5"_s;
        QTest::newRow("hundredth") << 0.05 << u"0.05"_s;
        QTest::newRow("nothing") << 0.0 << u"0"_s;
    }
    void numbersHaveNoEmptyDecimals()
    {
        QFETCH(double, number);
        QFETCH(QString, text);
        QCOMPARE(numberText(number, 2, QLocale::c()), text);
        QLocale german(QLocale::German);
        QCOMPARE(numberText(number, 2, german), QString(text).replace(u'.', u','));
    }

    void theMeterSaysHowFullTheLastPageIs()
    {
        Opened opened(*m_windows);
        opened.window.pages().settle();
        auto *meter = opened.window.findChild<FillMeter *>();
        const double fill = opened.window.pages().pages().pages.back().fill;
        QCOMPARE(meter->percent(), qRound(fill * 100));
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(meter);
        QCOMPARE(spoken->role(), QAccessible::ProgressBar);
        QCOMPARE(spoken->valueInterface()->currentValue().toInt(), meter->percent());
        opened.document.setOption(u"text.leading"_s, Json(qint64(16)));
        QVERIFY(QTest::qWaitFor([&] {
            const double now = opened.window.pages().pages().pages.back().fill;
            return now != fill && meter->percent() == qRound(now * 100);
        }));
    }

  private:
    std::shared_ptr<const FontSet> m_fonts;
    std::unique_ptr<Windows> m_windows;
};

QTEST_MAIN(TestDesign)
#include "test_ui_design.moc"
