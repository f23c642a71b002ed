// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../../samples.h"
#include "editors/draghandle.h"
#include "editors/formpane.h"
#include "editors/formplan.h"
#include "files/windowmemory.h"
#include "outline/outlinepane.h"
#include "preview/livexray.h"
#include "preview/previewpane.h"
#include "style/card.h"
#include "style/tones.h"
#include "style/windowstyle.h"
#include "testwindows.h"
#include "window/mainwindow.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSlider>
#include <QSplitter>
#include <QTest>
#include <QTextEdit>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

constexpr int smallest = 24; // WCAG 2.2, 2.5.8

/// A document with a section of every kind, each with one entry.
Document everyKind()
{
    TreeBuilder builder;
    const auto root = builder.make(NodeType::Document);
    root->children = {builder.make(NodeType::Person)};
    for (const KindSpec &kind : kindTable()) {
        const auto section = builder.make(NodeType::Section, kind.kind);
        const auto item = builder.make(kind.item, kind.kind);
        if (kind.kind == SectionKind::Experience)
            item->children = {builder.make(NodeType::Role, kind.kind)};
        section->children = {item};
        root->children.push_back(section);
    }
    Document document;
    document.root = root;
    document.nextId = builder.nextId();
    return document;
}

bool isControl(const QWidget *widget)
{
    if (qobject_cast<const QScrollBar *>(widget))
        return false;
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSlider *>(widget)
        || qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

QString described(const QWidget *widget)
{
    return u"%1 “%2”, %3 × %4, in %5"_s
        .arg(QString::fromLatin1(widget->metaObject()->className()), widget->accessibleName())
        .arg(widget->width())
        .arg(widget->height())
        .arg(QString::fromLatin1(widget->parentWidget() ? widget->parentWidget()->metaObject()->className()
                                                        : ""));
}

/// What a screen reader would say; a label that stands for the field says it, too.
bool hasName(const QWidget *widget)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget);
        button && !button->text().isEmpty())
        return true;
    return !widget->accessibleName().isEmpty();
}

/// What two of those that move or remove are both called.
QStringList namesTwiceIn(const QWidget &form)
{
    QStringList names, twice;
    for (const QWidget *widget : form.findChildren<QWidget *>()) {
        const bool named =
            qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const DragHandle *>(widget);
        const QString &name = widget->accessibleName();
        if (!named || !widget->isVisible() || !(name.startsWith(u"Move") || name.startsWith(u"Remove")))
            continue;
        if (names.contains(name))
            twice += name;
        names += name;
    }
    return twice;
}

/// Every label on one line shows all of its text.
bool isCut(const QLabel *label)
{
    return !label->wordWrap() && !label->text().isEmpty() && label->width() < label->sizeHint().width() - 1;
}

QStringList faultsIn(const QWidget &window)
{
    QStringList faults;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        const bool inner = qobject_cast<const QAbstractSpinBox *>(widget->parentWidget())
            || qobject_cast<const QComboBox *>(widget->parentWidget());
        if (isControl(widget) && !inner && std::min(widget->width(), widget->height()) < smallest)
            faults += u"too small: "_s + described(widget);
        if (isControl(widget) && !inner && !hasName(widget))
            faults += u"nameless: "_s + described(widget);
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && isCut(label))
            faults += u"cut: "_s + label->text() + u", "_s + described(widget);
        const auto *button = qobject_cast<const QPushButton *>(widget);
        if (button && !button->text().isEmpty() && button->width() < button->sizeHint().width() - 1)
            faults += u"cut: "_s + button->text() + u", "_s + described(widget);
    }
    return faults;
}

} // namespace

/// Every control of the window can be hit, read and named, wherever a person goes.
class TestUiControls : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase()
    {
        test::useOwnSettings(u"vitae-test-controls"_s);
        WindowStyle::install(*qApp, ColorMode::Light);
        m_fonts = FontSet::system();
    }

    void controlsAreLargeEnoughAndNamed_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("usual") << QSize(1440, 900);
        QTest::newRow("medium") << QSize(1000, 720);
        QTest::newRow("narrow") << QSize(720, 540);
    }
    void controlsAreLargeEnoughAndNamed()
    {
        QFETCH(QSize, size);
        WindowMemory memory;
        MainWindow window(m_fonts, memory, Dialogs::native());
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.startWith(everyKind(), u"Every kind"_s);
        window.resize(size);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.xray().settle();
        const QStringList atOnce = faultsIn(window);
        QVERIFY2(atOnce.isEmpty(), qPrintable(atOnce.join(u'\n')));
        for (const NodePtr &child : window.document().value().root->children) {
            std::vector<NodeId> shown{child->id};
            for (const NodePtr &item : child->children)
                shown.push_back(item->id);
            for (const NodeId id : shown) {
                window.outline().setCurrent(id);
                QCoreApplication::processEvents();
                const QStringList faults = faultsIn(window);
                QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
            }
        }
        window.actions()[Command::ShowDesign]->setChecked(true);
        QCoreApplication::processEvents();
        const QStringList faults = faultsIn(window);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void cardsAreAsHighAsTheirContent()
    {
        WindowMemory memory;
        MainWindow window(m_fonts, memory, Dialogs::native());
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.startWith(everyKind(), u"Every kind"_s);
        window.resize(1440, 1800);
        window.show();
        for (const NodePtr &child : window.document().value().root->children) {
            window.outline().setCurrent(child->id);
            QVERIFY(QTest::qWaitForWindowExposed(&window));
            for (const Card *card : window.form().findChildren<Card *>()) {
                const int wanted = card->hasHeightForWidth() ? card->heightForWidth(card->width())
                                                             : card->sizeHint().height();
                // Fields that may wrap are given a few pixels more than they turn out to need.
                QVERIFY2(card->height() < wanted + metric::fieldGap, qPrintable(described(card)));
            }
        }
    }

    void tabReachesEveryFieldOfAForm()
    {
        WindowMemory memory;
        MainWindow window(m_fonts, memory, Dialogs::native());
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.startWith(everyKind(), u"Every kind"_s);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        for (const NodePtr &child : window.document().value().root->children) {
            const NodeId id = child->children.empty() ? child->id : child->children.front()->id;
            window.outline().setCurrent(id);
            window.form().setFocus(Qt::TabFocusReason);
            QSet<QWidget *> reached;
            constexpr int enough = 200;
            for (int i = 0; i < enough; ++i) {
                QWidget *now = QApplication::focusWidget();
                if (!now || reached.contains(now))
                    break;
                reached += now;
                QTest::keyClick(now, Qt::Key_Tab);
            }
            for (QLineEdit *line : window.form().findChildren<QLineEdit *>())
                if (line->isVisible() && line->focusPolicy() != Qt::NoFocus)
                    QVERIFY2(reached.contains(line), qPrintable(described(line)));
        }
    }

    /// Header, sections, form, pages and round again; the same way back; nothing twice, nothing left out.
    void tabGoesRoundTheWholeWindowAndBack_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("usual") << QSize(1440, 900);
        QTest::newRow("narrow") << QSize(720, 540);
    }
    void tabGoesRoundTheWholeWindowAndBack()
    {
        QFETCH(QSize, size);
        WindowMemory memory;
        MainWindow window(m_fonts, memory, Dialogs::native());
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.resize(size);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QWidget *first = QApplication::focusWidget();
        QVERIFY(first);
        QCOMPARE(first->accessibleName(), u"Name"_s); // who starts can write
        QList<QWidget *> there;
        QList<QWidget *> back;
        for (const auto &[key, way] : {std::pair{Qt::Key_Tab, &there}, std::pair{Qt::Key_Backtab, &back}}) {
            do {
                *way += QApplication::focusWidget();
                QTest::keyClick(QApplication::focusWidget(), key);
                QVERIFY(QApplication::focusWidget());
            } while (QApplication::focusWidget() != first && way->size() < 100);
        }
        std::reverse(back.begin() + 1, back.end());
        QCOMPARE(there, back);
        QCOMPARE(QSet<QWidget *>(there.begin(), there.end()).size(), there.size());
        const auto names = [&there] {
            QStringList all;
            for (const QWidget *widget : there)
                all += QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget))
                           ->text(QAccessible::Name);
            return all;
        }();
        const auto follows = [&names](const QString &a, const QString &b) {
            return names.indexOf(a) >= 0 && names.indexOf(a) < names.indexOf(b);
        };
        QVERIFY(follows(u"Headline"_s, u"E-mail"_s));
        QVERIFY(follows(u"E-mail"_s, u"Add e-mail"_s));
        QVERIFY(follows(u"Add e-mail"_s, u"Phone"_s));
        QVERIFY(follows(u"More"_s, u"Design"_s));
        QVERIFY(follows(u"Design"_s, u"Theme: Plain"_s));
        QVERIFY(follows(u"Theme: Plain"_s, u"Export PDF"_s));
        if (size.width() > 1000) {
            QVERIFY(follows(u"More"_s, u"Pages"_s));
            QVERIFY(follows(u"Pages"_s, u"Page 1 of 1"_s)); // the switch and what it shows
        }
    }

    /// Who does not see which row a button stands in must hear it.
    void controlsThatLookAlikeSoundDifferent()
    {
        WindowMemory memory;
        MainWindow window(m_fonts, memory, Dialogs::native());
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.startWith(test::documentOf(test::sampleFile()), u"Sample"_s);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        CvDocument &document = window.document();
        const NodeId person = document.value().person().id;
        Node link = emptyNode(NodeType::Profile);
        link.fields.emplace_back(Field::Network, u"GitHub"_s);
        const NodeId added = document.insert(person, 0, link);
        document.insert(person, 1, emptyNode(NodeType::Profile));
        QCOMPARE(namesTwiceIn(window.form()).join(u", "_s), QString());
        const auto hasButton = [&window](const QString &name) {
            const auto buttons = window.form().findChildren<QAbstractButton *>();
            return std::ranges::any_of(buttons,
                                       [&](const auto *one) { return one->accessibleName() == name; });
        };
        QVERIFY(hasButton(u"Remove link GitHub"_s));
        QVERIFY(hasButton(u"Remove link 2"_s));
        document.setField(added, Field::Network, u"Codeberg"_s);
        QVERIFY(hasButton(u"Remove link Codeberg"_s)); // a name follows what is written
        for (const NodePtr &section : document.value().root->children) {
            for (const NodePtr &entry : section->children) {
                if (entry->type != NodeType::Entry || entry->kind != SectionKind::Experience)
                    continue;
                document.insert(entry->id, 1, emptyNode(NodeType::Role, SectionKind::Experience));
                window.outline().setCurrent(entry->id);
                QVERIFY(hasButton(u"Remove role 2"_s));
                QCOMPARE(namesTwiceIn(window.form()).join(u", "_s), QString());
            }
        }
    }

    void anOptionsSliderSaysItsValueWithItsUnit()
    {
        WindowMemory memory;
        MainWindow window(m_fonts, memory, Dialogs::native());
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.show();
        window.actions()[Command::ShowDesign]->setChecked(true);
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        int found = 0;
        for (QSlider *slider : window.findChildren<QSlider *>()) {
            QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(slider);
            const auto *box = slider->parentWidget()->findChild<QAbstractSpinBox *>();
            QVERIFY(box->accessibleName() != spoken->text(QAccessible::Name));
            if (box->accessibleName() != u"Side margins"_s)
                continue;
            ++found;
            slider->setValue(slider->minimum() + 4);
            QCOMPARE(spoken->text(QAccessible::Value), box->text());
            QVERIFY(box->text().endsWith(u"mm"_s));
            QCOMPARE(spoken->role(), QAccessible::Slider);
            QVERIFY(spoken->valueInterface()->minimumValue().toDouble()
                    < spoken->valueInterface()->currentValue().toDouble());
        }
        QCOMPARE(found, 1);
    }

    void thePagesAreADocumentToScreenReaders()
    {
        WindowMemory memory;
        MainWindow window(m_fonts, memory, Dialogs::native());
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.startWith(test::documentOf(test::sampleFile()), u"Sample"_s);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QAccessibleInterface *pages = QAccessible::queryAccessibleInterface(window.preview().pagesView());
        QCOMPARE(pages->role(), QAccessible::Document);
        QVERIFY(pages->text(QAccessible::Name).startsWith(u"Page 1 of "_s));
        QAccessibleTextInterface *text = pages->textInterface();
        QVERIFY(text);
        const QString all = text->text(0, text->characterCount());
        QVERIFY2(all.contains(window.document().value().person().text(Field::Name)), qPrintable(all));
        QVERIFY(all.contains(u'\n'));
        QVERIFY(!window.menuBar()->accessibleName().isEmpty());
        for (const QSplitterHandle *handle : window.findChildren<QSplitterHandle *>())
            QVERIFY(!handle->isVisible() || !handle->accessibleName().isEmpty());
    }

    /// Nothing waits for the next resize to change sides.
    void aDirectionChangedAtRunTimeReachesEverything()
    {
        WindowMemory memory;
        MainWindow window(m_fonts, memory, Dialogs::native());
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.startWith(test::documentOf(test::sampleFile()), u"Sample"_s);
        window.resize(1440, 900);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const auto centreOf = [&window](const QString &text) {
            for (const QWidget *widget : window.findChildren<QWidget *>()) {
                const auto *button = qobject_cast<const QPushButton *>(widget);
                if (button && button->text() == text && button->isVisible())
                    return button->mapTo(&window, button->rect().center()).x();
            }
            return -1;
        };
        QVERIFY(centreOf(u"Export PDF"_s) > 720);
        window.setLayoutDirection(Qt::RightToLeft);
        QCoreApplication::processEvents();
        QVERIFY(centreOf(u"Export PDF"_s) < 720);
        for (const QLabel *label : window.form().findChildren<QLabel *>()) {
            if (!label->buddy() && !label->text().isEmpty() && label->isVisible())
                QVERIFY2(label->alignment() & Qt::AlignRight, qPrintable(label->text()));
        }
        window.setLayoutDirection(Qt::LeftToRight);
        QCoreApplication::processEvents();
        QVERIFY(centreOf(u"Export PDF"_s) > 720);
    }

    void theTourShowsEverythingBesideTheWindow()
    {
        WindowMemory memory;
        MainWindow window(m_fonts, memory, Dialogs::native());
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.resize(1440, 900);
        window.show();
        window.actions()[Command::Tour]->trigger();
        window.actions()[Command::Tour]->trigger(); // one is enough
        const auto tours = window.findChildren<QDialog *>();
        QCOMPARE(tours.size(), 1);
        QVERIFY(!tours.front()->isModal());
        QVERIFY(QTest::qWaitForWindowExposed(tours.front()));
        QString said;
        for (const QLabel *label : tours.front()->findChildren<QLabel *>()) {
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
            said += label->text();
        }
        for (const char *topic : {"Sections", "Form", "Pages", "Design", "export", "keyboard", "Ctrl+Alt+1"})
            QVERIFY2(said.contains(QString::fromLatin1(topic)), topic);
    }

  private:
    std::shared_ptr<const FontSet> m_fonts;
};

QTEST_MAIN(TestUiControls)
#include "test_ui_controls.moc"
