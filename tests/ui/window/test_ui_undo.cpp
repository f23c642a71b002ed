// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scripteduser.h"
#include "window/windows.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace vitae;
using namespace vitae::test;
using namespace Qt::StringLiterals;

/// What a person did in the window can be taken back, step by step, and done again.
class TestUndo : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"vitae"_s);
        QCoreApplication::setApplicationName(u"vitae-test-undo"_s);
        QSettings().clear();
        m_fonts = FontSet::system();
    }
    void init() { m_windows = std::make_unique<Windows>(m_fonts); }
    void cleanup()
    {
        for (const QPointer<MainWindow> &window : std::vector(m_windows->all()))
            delete window;
        m_windows.reset();
    }

    void aThousandActionsAreUndoneToTheFirstByte_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {1U, 2U})
            QTest::addRow("seed %u", seed) << seed;
    }
    void aThousandActionsAreUndoneToTheFirstByte()
    {
        QFETCH(quint32, seed);
        constexpr int actions = 1000;
        MainWindow &window = *m_windows->openNew(true);
        CvDocument &document = window.document();
        const QByteArray first = documentToJson(document.value());
        ScriptedUser user(window, seed);
        for (int i = 0; i < actions; ++i)
            user.act();
        const QByteArray last = documentToJson(document.value());
        const int steps = document.undoStack().index();
        while (document.undoStack().canUndo())
            window.actions()[Command::Undo]->trigger();
        QCOMPARE(documentToJson(document.value()), first);
        while (document.undoStack().index() < steps)
            window.actions()[Command::Redo]->trigger();
        QCOMPARE(documentToJson(document.value()), last);
    }

    void equalSeedsDoEqualDeeds()
    {
        QByteArray results[2];
        QStringList deeds[2];
        for (int i = 0; i < 2; ++i) {
            MainWindow &window = *m_windows->openNew(true);
            ScriptedUser user(window, 7);
            for (int deed = 0; deed < 150; ++deed)
                deeds[i] += user.act();
            results[i] = documentToJson(window.document().value());
        }
        QCOMPARE(deeds[0], deeds[1]);
        QCOMPARE(results[0], results[1]);
    }

  private:
    std::shared_ptr<const FontSet> m_fonts;
    std::unique_ptr<Windows> m_windows;
};

QTEST_MAIN(TestUndo)
#include "test_ui_undo.moc"
