// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Measures what a person waits for: a cold export, pages from nothing, pages and PDF after an edit.

#include "../samples.h"
#include "bencharguments.h"
#include "formats/pdfsource.h"
#include "layout/fit.h"
#include "render/pdfwriter.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <cstdio>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

/// One document under edit, with everything that is kept between edits.
class Session {
  public:
    Session(const Document &document, const Design &look, const FontSet &fonts)
        : m_document(document),
          m_fonts(fonts)
    {
        if (const NodePtr bullet = test::middleBullet(document)) {
            m_bullet = bullet->id;
            m_text = bullet->text(Field::Text);
        }
        std::vector<Finding> findings;
        m_theme = themeFor(look, findings);
    }

    void edit(int run)
    {
        m_document.setField(m_bullet, Field::Text, m_text + u" again and again"_s.first(1 + run % 15));
    }
    void forget()
    {
        m_cache = std::make_unique<LayoutCache>();
        m_writer = std::make_unique<PdfWriter>();
        m_pages = {};
        m_pdf.clear();
    }
    void layOut() { m_pages = layout(resolve(m_document.value()), m_theme, m_fonts, m_cache.get()).pages; }
    void write() { m_pdf = m_writer->write(m_pages); }
    void writeWithSource()
    {
        PdfMetadata metadata;
        metadata.attachments =
            sourceInside(m_document.value(), resolve(m_document.value()), SourceInside::Shown);
        m_pdf = m_writer->write(m_pages, metadata);
    }
    [[nodiscard]] size_t pageCount() const { return m_pages.pages.size(); }
    [[nodiscard]] qint64 size() const { return m_pdf.size(); }

  private:
    CvDocument m_document;
    const FontSet &m_fonts;
    Theme m_theme;
    NodeId m_bullet = 0;
    QString m_text;
    std::unique_ptr<LayoutCache> m_cache = std::make_unique<LayoutCache>();
    std::unique_ptr<PdfWriter> m_writer = std::make_unique<PdfWriter>();
    PageList m_pages;
    QByteArray m_pdf;
};

/// The theme with options as after `--set`.
Design designOf(const QString &theme, const QStringList &flags = {})
{
    Design design;
    design.theme = theme;
    for (const QString &flag : flags)
        design.options.emplace_back(flag, Json{true});
    return design;
}

void measureSession(std::vector<Series> &all, const Document &document, const Design &look,
                    const FontSet &fonts, int runs)
{
    Session session(document, look, fonts);
    session.layOut();
    const QString how = look.options.empty() ? QString() : u" justified and hyphenated"_s;
    const QString label = u"%1%2, %3 pages: "_s.arg(look.theme, how).arg(session.pageCount());
    const auto nothing = [](int) {};
    const auto forget = [&session](int) { session.forget(); };
    const auto edit = [&session](int run) { session.edit(run); };
    all.push_back(measure(label + u"layout from nothing"_s, runs, forget, [&] { session.layOut(); }));
    all.push_back(measure(label + u"layout after an edit"_s, runs, edit, [&] { session.layOut(); }));
    all.push_back(measure(label + u"first PDF, with layout"_s, runs, forget, [&] {
        session.layOut();
        session.write();
    }));
    all.back().bytes = session.size();
    all.push_back(measure(label + u"PDF after an edit, with layout"_s, runs, edit, [&] {
        session.layOut();
        session.write();
    }));
    all.push_back(measure(label + u"PDF after an edit, with layout and the CV inside"_s, runs, edit, [&] {
        session.layOut();
        session.writeWithSource();
    }));
    all.back().bytes = session.size();
    all.push_back(measure(label + u"PDF again, nothing changed"_s, runs, nothing, [&] { session.write(); }));
}

/// What a person waits for who asks for a number of pages, with a warm cache as in the window.
void measureFit(std::vector<Series> &all, const QString &what, const Document &document, const QString &theme,
                const FontSet &fonts, int pages, int runs)
{
    Cv cv = resolve(document);
    cv.design.theme = theme;
    LayoutCache cache;
    const auto pagesOf = [&] { return fitToPages(cv, fonts, pages, &cache).has_value(); };
    const QString outcome = pagesOf() ? u"fitted"_s : u"refused"_s;
    const QString name = u"%1, %2: fit on %3 pages, %4"_s.arg(theme, what).arg(pages).arg(outcome);
    all.push_back(measure(name, runs, [](int) {}, [&] { (void)pagesOf(); }));
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const BenchArguments arguments(application, u"Runs of each short measurement."_s, 100);
    const auto imported = arguments.import();
    if (!imported)
        return 3;
    const int runs = arguments.runs();
    const QString file = arguments.file();
    std::printf("%s\n", qUtf8Printable(QDir::cleanPath(file)));
    std::vector<Series> all;
    const QString vitae = QCoreApplication::applicationDirPath() + u"/vitae"_s;
    for (const QString &theme : {u"plain"_s, u"garamond"_s}) {
        const QString pdf = QDir::tempPath() + u"/vitae-bench.pdf"_s;
        all.push_back(measureProcess(theme + u": cold vitae export to PDF"_s, std::max(10, runs / 4),
                                     {vitae, u"export"_s, file, u"-o"_s, pdf, u"--theme"_s, theme}));
        all.back().bytes = QFile(pdf).size();
        QFile::remove(pdf);
    }
    const auto fonts = FontSet::system();
    const Document hundred = test::repeated(*imported, 100);
    for (const QString &theme : {u"plain"_s, u"garamond"_s}) {
        measureSession(all, *imported, designOf(theme), *fonts, runs);
        measureSession(all, *imported, designOf(theme, {u"text.justify"_s, u"text.hyphenate"_s}), *fonts,
                       runs);
        measureSession(all, hundred, designOf(theme), *fonts, std::max(5, runs / 10));
    }
    const auto sample = importFile(QStringLiteral(VITAE_SOURCE_DIR) + u"/resources/samples/sample.json"_s);
    for (const QString &theme : {u"plain"_s, u"garamond"_s}) {
        for (const int pages : {4, 3, 2})
            measureFit(all, u"this CV"_s, *imported, theme, *fonts, pages, runs);
        if (sample)
            measureFit(all, u"sample"_s, sample->document, theme, *fonts, 1, runs);
    }
    arguments.report(all);
    return 0;
}
