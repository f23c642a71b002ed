// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Measures what typing costs in the window's preview: from the edit that a key makes to painted pixels, and
// how long one event holds the thread that answers keys.

#include "document/cvdocument.h"
#include "formats/format.h"
#include "preview/previewpane.h"
#include "series.h"
#include "style/windowstyle.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFile>
#include <cstdio>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

double millisecondsOf(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Remembers the longest event and the last painting of one widget.
class Application : public QApplication {
  public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override
    {
        if (receiver->thread() != thread()) // the worker's events pass here, too
            return QApplication::notify(receiver, event);
        QElapsedTimer timer;
        timer.start();
        const bool isPaint = event->type() == QEvent::Paint && receiver == watched;
        ++m_depth;
        const bool done = QApplication::notify(receiver, event);
        if (--m_depth == 0)
            longest = std::max(longest, millisecondsOf(timer));
        if (isPaint)
            ++paintings;
        return done;
    }
    QObject *watched = nullptr;
    double longest = 0;
    int paintings = 0;

  private:
    int m_depth = 0;
};

Document repeated(const Document &document, int times)
{
    CvDocument open(document);
    for (int i = 1; i < times; ++i)
        for (const NodePtr &child : document.root->children)
            if (child->type == NodeType::Section)
                open.insert(document.root->id, int(open.value().root->children.size()), *child);
    return open.value();
}

void collectBullets(const NodePtr &node, std::vector<NodePtr> &bullets)
{
    if (node->type == NodeType::Bullet)
        bullets.push_back(node);
    for (const NodePtr &child : node->children)
        collectBullets(child, bullets);
}

/// A letter more and more in the middle of the bullet in the middle, and away again after a line of them.
QString typed(const QString &text, int run)
{
    static constexpr auto letters = "and so on and on without any end in sight "_L1;
    return text.first(text.size() / 2) + QString(letters).first(1 + run % letters.size())
        + text.sliced(text.size() / 2);
}

void measureTyping(Application &application, const Document &document, int runs, std::vector<Series> &all)
{
    CvDocument open(document);
    LivePages pages(open, FontSet::system());
    pages.settle();
    PreviewPane pane(pages);
    pane.resize(900, 900);
    pane.setZoom(1);
    pane.show();
    std::vector<NodePtr> bullets;
    collectBullets(document.root, bullets);
    if (bullets.empty())
        return;
    const NodePtr bullet = bullets[bullets.size() / 2];
    pane.setMark({bullet->id, Field::Text, 0});
    pane.showMark();
    for (int i = 0; i < 30; ++i) {
        QCoreApplication::processEvents();
        QThread::msleep(10);
    }
    application.watched = pane.pagesView()->viewport();
    const QString label = u"%1 pages, 96 dpi: "_s.arg(pages.pages().pages.size());
    Series painted{label + u"a letter typed, to painted pixels"_s, {}};
    Series held{label + u"longest event of a letter typed"_s, {}};
    for (int run = -5; run < runs; ++run) {
        application.paintings = 0;
        application.longest = 0;
        QElapsedTimer timer;
        timer.start();
        open.setField(bullet->id, Field::Text, typed(bullet->text(Field::Text), std::max(0, run)));
        const double edit = millisecondsOf(timer);
        while (application.paintings == 0 || pages.isPending()) {
            QCoreApplication::processEvents();
            if (millisecondsOf(timer) > 5000) {
                std::printf("%snothing was painted\n", qUtf8Printable(label));
                return;
            }
        }
        if (run < 0)
            continue;
        painted.milliseconds.push_back(millisecondsOf(timer));
        held.milliseconds.push_back(std::max(edit, application.longest));
    }
    all.push_back(painted);
    all.push_back(held);
    std::printf("%sGUI thread held, p99: %.2f ms; laid out %s\n", qUtf8Printable(label), held.at(0.99),
                pages.usesWorker() ? "by the worker" : "between key and paint");
}

} // namespace

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    Application application(argc, argv);
    WindowStyle::install(application, ColorMode::Light);
    QCommandLineParser parser;
    const QCommandLineOption runsOption(u"runs"_s, u"Letters typed into each document."_s, u"N"_s, u"200"_s);
    const QCommandLineOption jsonOption(u"json"_s, u"Also write the table as JSON."_s, u"FILE"_s);
    parser.addOptions({runsOption, jsonOption});
    parser.addHelpOption();
    parser.addPositionalArgument(u"FILE"_s,
                                 u"The CV; the academic one where there is one, else the sample."_s);
    parser.process(application);
    const QString seed = QStringLiteral(VITAE_SOURCE_DIR) + u"/../shared/seed/cv.md"_s;
    QString file = parser.positionalArguments().value(0);
    if (file.isEmpty())
        file = QFile::exists(seed) ? seed
                                   : QStringLiteral(VITAE_SOURCE_DIR) + u"/resources/samples/sample.json"_s;
    const auto imported = importFile(file);
    if (!imported) {
        std::fprintf(stderr, "vitae-window-bench: %s: %s\n", qUtf8Printable(file),
                     qUtf8Printable(imported.error().sentence()));
        return 3;
    }
    const int runs = std::max(10, parser.value(runsOption).toInt());
    std::vector<Series> all;
    measureTyping(application, imported->document, runs, all);
    measureTyping(application, repeated(imported->document, 100), runs, all);
    printTable(all);
    if (QFile json(parser.value(jsonOption)); parser.isSet(jsonOption) && json.open(QIODevice::WriteOnly))
        json.write(toJson(all));
    return 0;
}
