#include "../samples.h"
#include "formats/format.h"
#include "layout/layout.h"
#include "document/cvdocument.h"
#include <QGuiApplication>
#include <QElapsedTimer>
#include <cstdio>
#include <algorithm>
using namespace vitae;
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const auto imported = importFile(QString::fromLocal8Bit(argv[1]));
    const auto fonts = FontSet::system();
    const Document hundred = test::repeated(imported->document, 100);
    CvDocument document(hundred);
    const NodePtr bullet = test::middleBullet(hundred);
    std::vector<Finding> findings;
    Design d; d.theme = QStringLiteral("plain");
    const Theme theme = themeFor(d, findings);
    LayoutCache cache;
    (void)layout(resolve(document.value()), theme, *fonts, &cache);
    std::vector<double> a,b,c;
    PageList pages;
    for (int i = 0; i < std::atoi(argv[2]); ++i) {
        document.setField(bullet->id, Field::Text, bullet->text(Field::Text) + QStringLiteral(" again and again").first(1 + i % 15));
        QElapsedTimer t; t.start();
        Cv cv = resolve(document.value());
        a.push_back(double(t.nsecsElapsed())/1e6); t.restart();
        PageList next = layout(cv, theme, *fonts, &cache).pages;
        b.push_back(double(t.nsecsElapsed())/1e6); t.restart();
        pages = std::move(next);
        c.push_back(double(t.nsecsElapsed())/1e6);
    }
    for (auto *v : {&a,&b,&c}) { std::sort(v->begin(), v->end()); printf("median %.2f p95 %.2f\n", (*v)[v->size()/2], (*v)[v->size() * 95 / 100]); }
}
