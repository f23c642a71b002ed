// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editors/fieldeditor.h"
#include "editors/formpane.h"
#include "outline/outlinepane.h"
#include "realinput.h"
#include "testwindows.h"
#include "window/mainwindow.h"
#include "window/windows.h"

#include <QApplication>
#include <QTest>

using namespace vitae;
using namespace vitae::test;
using namespace Qt::StringLiterals;

/// QTRY_COMPARE narrows in GCC's eyes.
#define TRY(actual, expected)                                                                                \
    do {                                                                                                     \
        (void)QTest::qWaitFor([&] { return (actual) == (expected); }, 2000);                                 \
        QCOMPARE(actual, expected);                                                                          \
    } while (false)

namespace {

namespace more {
inline constexpr uint32_t backspace = 0xff08;
inline constexpr uint32_t left = 0xff51;
inline constexpr uint32_t end = 0xff57;
} // namespace more

/// "alpha(beta)gamma": what is nested stands in brackets.
QString outlineOf(const Node &node)
{
    QStringList lines;
    for (const NodePtr &child : node.children) {
        if (child->type != NodeType::Bullet)
            continue;
        const QString nested = outlineOf(*child);
        lines += child->text(Field::Text) + (nested.isEmpty() ? QString() : u'(' + nested + u')');
    }
    return lines.join(u", "_s);
}

} // namespace

/// What a person writes with the keys of a display of its own.
class TestRealKeys : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase()
    {
        if (QGuiApplication::platformName() != u"xcb"_s || !m_input.isReady())
            QSKIP("This wants an X server of its own, as xvfb-run gives.");
        test::useOwnSettings(u"vitae-test-keys"_s);
        m_windows = std::make_unique<Windows>(
            FontSet::system(), Dialogs{{}, {}, [](const auto &...) { return Dialogs::Answer::Discard; }});
    }
    void cleanupTestCase() { test::dropWindows(m_windows); }

    void bulletsNestMarkAndLinkByKeys()
    {
        MainWindow &window = start();
        const NodeId entry = window.outline().addSection(SectionKind::Project);
        Q_UNUSED(entry)
        const NodeId shown = window.form().node();
        const NodeId bullet = window.document().insert(shown, 0, emptyBullet());
        window.form().goTo({{bullet, Field::Text, 0}, 0, 0});
        const auto written = [&] { return outlineOf(*window.document().node(shown)); };
        type(u"alpha"_s);
        m_input.press(key::enter);
        m_input.press(key::tab);
        type(u"beta"_s);
        m_input.press(key::enter);
        m_input.press(key::tab, {key::shift});
        type(u"gamma"_s);
        TRY(written(), u"alpha(beta), gamma"_s);
        m_input.press(key::home);
        m_input.press(more::backspace); // joins with the line above, which is nested
        TRY(written(), u"alpha(betagamma)"_s);
        m_input.press('z', {key::control});
        TRY(written(), u"alpha(beta), gamma"_s);
        m_input.press(more::end);
        m_input.press(key::home, {key::shift});
        m_input.press('b', {key::control});
        TRY(written(), u"alpha(beta), **gamma**"_s);
        m_input.press('k', {key::control});
        QVERIFY(QTest::qWaitFor([] { return QApplication::activePopupWidget() != nullptr; }));
        type(u"example.org/x"_s);
        m_input.press(key::enter);
        TRY(written(), u"alpha(beta), **[gamma](example.org/x)**"_s);
    }

    void tagsAreMadeMovedAndTakenAwayByKeys()
    {
        MainWindow &window = start();
        window.outline().addSection(SectionKind::Skill);
        const NodeId skill = window.form().node();
        const auto tags = [&] {
            return std::get<QStringList>(window.document().node(skill)->value(Field::Keywords)).join(u' ');
        };
        window.form().goTo({{skill, Field::Keywords, 0}, 0, 0});
        type(u"rust, go"_s);
        m_input.press(key::enter);
        TRY(tags(), u"rust go"_s);
        m_input.press(more::left); // to the last one
        m_input.press(more::left, {key::alt});
        TRY(tags(), u"go rust"_s);
        m_input.press(more::backspace);
        TRY(tags(), u"rust"_s);
    }

    void twoWindowsKeepToThemselves()
    {
        MainWindow &first = start();
        const QByteArray before = documentToJson(first.document().value());
        m_input.press('n', {key::control});
        QVERIFY(QTest::qWaitFor([&] { return QApplication::activeWindow() != &first; }));
        auto *second = qobject_cast<MainWindow *>(QApplication::activeWindow());
        QVERIFY(second);
        QVERIFY(QTest::qWaitForWindowActive(second));
        type(u"emmy"_s);
        TRY(second->document().value().person().text(Field::Name), u"emmy"_s);
        QCOMPARE(documentToJson(first.document().value()), before);
        m_input.press('w', {key::control});
        TRY(m_windows->all().size(), size_t(1));
    }

  private:
    static Node emptyBullet()
    {
        Node bullet;
        bullet.type = NodeType::Bullet;
        return bullet;
    }
    MainWindow &start()
    {
        test::closeAll(*m_windows);
        MainWindow *window = m_windows->openNew(false);
        if (!QTest::qWaitForWindowActive(window))
            qWarning("the window is not active");
        return *window;
    }
    void type(const QString &text)
    {
        for (const QChar letter : text)
            m_input.press(letter.unicode());
    }

    RealInput m_input;
    std::unique_ptr<Windows> m_windows;
};

QTEST_MAIN(TestRealKeys)
#include "test_ui_realkeys.moc"
