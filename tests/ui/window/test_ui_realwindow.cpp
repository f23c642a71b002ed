// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editors/bulletseditor.h"
#include "editors/draghandle.h"
#include "editors/formpane.h"
#include "editors/richeditor.h"
#include "outline/outlineedits.h"
#include "outline/outlinepane.h"
#include "outline/outlineview.h"
#include "preview/livepages.h"
#include "realinput.h"
#include "testwindows.h"
#include "window/filecommands.h"
#include "window/headerbar.h"
#include "window/mainwindow.h"
#include "window/windows.h"

#include <QApplication>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace vitae;
using namespace vitae::test;
using namespace Qt::StringLiterals;

namespace {

/// What the server was asked for takes its way to the program.
template<typename Condition>
bool soon(const Condition &condition)
{
    return QTest::qWaitFor(condition);
}

/// Lines break anywhere: without spaces a text is found wherever it stands.
QString compact(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace() || c == QChar::SoftHyphen; });
    return text.toLower();
}

QString textOf(const PageList &pages)
{
    QString text;
    for (const Page &page : pages.pages)
        for (const Item &item : page.items)
            if (const auto *run = std::get_if<TextItem>(&item.content))
                text += run->run->text;
    return compact(text);
}

QString textOfPdf(const QString &path)
{
    QPdfDocument pdf;
    QString text;
    if (pdf.load(path) == QPdfDocument::Error::None)
        for (int page = 0; page < pdf.pageCount(); ++page)
            text += pdf.getAllText(page).text();
    return compact(text);
}

QString textOfFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? compact(QString::fromUtf8(file.readAll())) : QString();
}

/// Empty when all stand there one behind the other; else what does not.
QString misplaced(const QString &text, const QStringList &inOrder)
{
    qsizetype at = -1;
    for (const QString &wanted : inOrder) {
        const qsizetype found = text.indexOf(compact(wanted), at + 1);
        if (found < 0)
            return wanted;
        at = found;
    }
    return {};
}

} // namespace

/// The window under a display of its own, with the pointer and the keys of that display: what is dragged, or
/// moved by keys, is moved on the pages, in the file and in what is exported.
class TestRealWindow : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase()
    {
        if (QGuiApplication::platformName() != u"xcb"_s || !m_input.isReady())
            QSKIP("This wants an X server of its own, as xvfb-run gives.");
        test::useOwnSettings(u"vitae-test-real"_s);
        m_fonts = FontSet::system();
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_windows = makeWindows();
        m_window = m_windows->openNew(true);
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window));
        QVERIFY(QTest::qWaitForWindowExposed(m_window));
        prepare();
        QVERIFY(soon([this] {
            return m_input.placeOf(uint32_t(m_window->winId())) == m_window->mapToGlobal(QPoint());
        }));
    }
    void cleanup() { test::dropWindows(m_windows); }

    void dragsReachPagesFileAndExports()
    {
        const auto undo = [this] { m_input.click(centerOf(*button(Command::Undo))); };
        const auto redo = [this] { m_input.click(centerOf(*button(Command::Redo))); };
        movesAndReturns([this] { m_input.drag(onRow(m_education), onRow(m_work, -10)); }, undo, redo,
                        sectionsMoved());
        movesAndReturns([this] { m_input.drag(onRow(m_lastEntry), onRow(m_guest, 10)); }, undo, redo,
                        {u"Second House"_s, u"Last House"_s});
        m_input.click(onRow(m_firstEntry));
        QVERIFY(soon([&] { return m_window->form().node() == m_firstEntry; }));
        QVERIFY(soon([this] { return standsStill(*handle(2)); }));
        movesAndReturns([this] { m_input.drag(centerOf(*handle(0)), centerOf(*handle(2)) + QPoint(0, 12)); },
                        undo, redo, bulletsMoved());
        agreeEverywhere({u"Second House"_s, u"Last House"_s});
    }

    void keysReachPagesFileAndExports()
    {
        const auto undo = [this] { m_input.press('z', {key::control}); };
        const auto redo = [this] { m_input.press('z', {key::control, key::shift}); };
        goToRow(m_education);
        movesAndReturns(
            [this] {
                for (int i = rowOf(m_education) - rowOf(m_work); i > 0; --i)
                    m_input.press(key::up, {key::alt});
            },
            undo, redo, sectionsMoved());
        goToRow(m_lastEntry);
        movesAndReturns([this] { m_input.press(key::down, {key::alt}); }, undo, redo,
                        {u"Guest years"_s, u"Last House"_s, u"Second House"_s});
        goToRow(m_firstEntry);
        m_input.press(key::enter);
        for (int i = 0; i < 30 && focusedBullet() != m_bullets[0]; ++i)
            m_input.press(key::tab);
        QCOMPARE(focusedBullet(), m_bullets[0]);
        movesAndReturns(
            [this] {
                m_input.press(key::down, {key::alt});
                m_input.press(key::down, {key::alt});
            },
            undo, redo, bulletsMoved());
        QCOMPARE(focusedBullet(), m_bullets[0]); // where the person was
        agreeEverywhere({u"Guest years"_s, u"Last House"_s, u"Second House"_s});
    }

  private:
    using Act = std::function<void()>;

    std::unique_ptr<Windows> makeWindows()
    {
        const auto path = [this](const auto &...) { return m_answer; };
        return std::make_unique<Windows>(
            m_fonts, Dialogs{path, path, [](const auto &...) { return Dialogs::Answer::Discard; }});
    }
    CvDocument &document() { return m_window->document(); }
    QByteArray bytes() { return documentToJson(document().value()); }
    int rowOf(NodeId node) { return document().rowOf(node); }
    NodePtr sectionOf(SectionKind kind)
    {
        for (const NodePtr &section : document().value().root->children)
            if (section->kind == kind)
                return section;
        return nullptr;
    }

    /// A second section of work behind the first, with one entry.
    void prepare()
    {
        Node second = emptySection(SectionKind::Experience);
        second.set(Field::Title, u"Guest years"_s);
        Node entry = *second.children.front();
        entry.set(Field::Organization, u"Second House"_s);
        second.children = {std::make_shared<const Node>(entry)};
        const NodePtr work = sectionOf(SectionKind::Experience);
        const NodePtr education = sectionOf(SectionKind::Education);
        const NodeId guests = document().insert(document().value().root->id, rowOf(work->id) + 1, second);
        m_work = work->id;
        m_education = education->id;
        m_guest = document().node(guests)->children.front()->id;
        m_firstEntry = work->children.front()->id;
        m_lastEntry = work->children.back()->id;
        document().setField(education->children.front()->id, Field::Organization, u"First School"_s);
        document().setField(m_lastEntry, Field::Organization, u"Last House"_s);
        m_bullets.clear();
        m_texts.clear();
        for (const NodePtr &bullet : work->children.front()->children.front()->children) {
            m_bullets.push_back(bullet->id);
            m_texts += bullet->text(Field::Text).left(20);
        }
        QVERIFY(m_bullets.size() >= 3);
        document().undoStack().clear();
        QCoreApplication::processEvents();
        for (const NodeId section : {m_work, guests})
            view().expand(view()
                              .model()
                              ->match(view().model()->index(0, 0), OutlineModel::NodeIdRole,
                                      QVariant::fromValue(section), 1, Qt::MatchExactly | Qt::MatchRecursive)
                              .value(0));
    }

    /// A form just built may not have all its heights yet.
    static bool standsStill(const QWidget &widget)
    {
        constexpr int glance = 60; // milliseconds
        const QPoint place = widget.mapToGlobal(QPoint());
        QTest::qWait(glance);
        return widget.mapToGlobal(QPoint()) == place && place.y() > 0;
    }

    QStringList sectionsMoved() const { return {u"First School"_s, m_texts[0]}; }
    QStringList bulletsMoved() const { return {m_texts[1], m_texts[2], m_texts[0]}; }

    /// Done, undone and done again: the same bytes each time, and the pages follow.
    void movesAndReturns(const Act &move, const Act &undo, const Act &redo, const QStringList &order)
    {
        const QByteArray before = bytes();
        const int steps = document().undoStack().index();
        move();
        QVERIFY(soon([&] { return bytes() != before; }));
        QCOMPARE(misplaced(pages(), order), QString());
        const QByteArray after = bytes();
        const int made = document().undoStack().index() - steps;
        for (int i = 0; i < made; ++i)
            undo();
        QVERIFY(soon([&] { return bytes() == before; }));
        QVERIFY(!misplaced(pages(), order).isEmpty());
        for (int i = 0; i < made; ++i)
            redo();
        QVERIFY(soon([&] { return bytes() == after; }));
        QCOMPARE(misplaced(pages(), order), QString());
    }

    void agreeEverywhere(const QStringList &entries)
    {
        m_answer = m_folder->filePath(u"moved.vitae"_s);
        m_input.press('s', {key::control});
        QVERIFY(soon([&] { return !m_window->file().isModified(); }));
        const auto others = makeWindows();
        MainWindow &again = *others->open(m_answer);
        const std::unique_ptr<MainWindow> owner(&again);
        again.pages().settle();
        m_answer = m_folder->filePath(u"moved.pdf"_s);
        again.files().exportPdf();
        const QString pdf = textOfPdf(m_answer);
        m_answer = m_folder->filePath(u"moved.json"_s);
        again.files().exportAs();
        const QString json = textOfFile(m_answer);
        for (const QStringList &order : {sectionsMoved(), entries, bulletsMoved()}) {
            QCOMPARE(misplaced(textOf(again.pages().pages()), order), QString());
            QCOMPARE(misplaced(pdf, order), QString());
        }
        for (const QStringList &order : {entries.last(2), bulletsMoved()})
            QCOMPARE(misplaced(json, order), QString());
    }

    QString pages()
    {
        m_window->pages().settle();
        return textOf(m_window->pages().pages());
    }
    OutlineView &view() { return m_window->outline().view(); }
    QPoint onRow(NodeId node, int dy = 0)
    {
        const auto &model = *view().model();
        const QModelIndex row =
            model
                .match(model.index(0, 0), OutlineModel::NodeIdRole, QVariant::fromValue(node), 1,
                       Qt::MatchExactly | Qt::MatchRecursive)
                .value(0);
        return view().viewport()->mapToGlobal(QPoint(90, view().visualRect(row).center().y() + dy));
    }
    static QPoint centerOf(const QWidget &widget) { return widget.mapToGlobal(widget.rect().center()); }
    QToolButton *button(Command command)
    {
        for (QToolButton *button : m_window->findChild<HeaderBar *>()->findChildren<QToolButton *>())
            if (button->defaultAction() == m_window->actions()[command])
                return button;
        return nullptr;
    }
    DragHandle *handle(int row)
    {
        auto *bullets = m_window->form().findChild<BulletsEditor *>();
        const FieldEditor *editor = m_window->form().editorOf(m_bullets[size_t(row)], Field::Text);
        m_window->form().ensureWidgetVisible(bullets);
        return editor->parentWidget()->findChild<DragHandle *>();
    }
    NodeId focusedBullet()
    {
        for (const NodeId bullet : m_bullets)
            if (const FieldEditor *editor = m_window->form().editorOf(bullet, Field::Text))
                if (editor->isAncestorOf(QApplication::focusWidget()))
                    return bullet;
        return 0;
    }
    /// By the shortcut of the catalogue, then row by row.
    void goToRow(NodeId node)
    {
        m_input.press('1', {key::control, key::alt});
        QVERIFY(soon([&] { return view().hasFocus(); }));
        m_input.press(key::home);
        for (int i = 0; i < 60 && view().currentNode() != node; ++i)
            m_input.press(key::down);
        QCOMPARE(view().currentNode(), node);
    }

    RealInput m_input;
    std::shared_ptr<const FontSet> m_fonts;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Windows> m_windows;
    QPointer<MainWindow> m_window;
    QString m_answer; ///< to whatever a dialog asks
    NodeId m_work = 0;
    NodeId m_education = 0;
    NodeId m_guest = 0;
    NodeId m_firstEntry = 0;
    NodeId m_lastEntry = 0;
    std::vector<NodeId> m_bullets; ///< of the first entry
    QStringList m_texts;
};

QTEST_MAIN(TestRealWindow)
#include "test_ui_realwindow.moc"
