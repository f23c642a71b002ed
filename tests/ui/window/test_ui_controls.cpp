// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../../samples.h"
#include "editors/formpane.h"
#include "files/windowmemory.h"
#include "outline/outlinepane.h"
#include "style/card.h"
#include "style/tones.h"
#include "style/windowstyle.h"
#include "window/mainwindow.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStandardPaths>
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
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"vitae"_s);
        QCoreApplication::setApplicationName(u"vitae-test-controls"_s);
        QSettings().clear();
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
            QVERIFY(names.count(u"Pages"_s) == 2); // the switch and what it shows
        }
    }

  private:
    std::shared_ptr<const FontSet> m_fonts;
};

QTEST_MAIN(TestUiControls)
#include "test_ui_controls.moc"
