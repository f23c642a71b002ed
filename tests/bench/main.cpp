// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Measures what a person waits for: a cold export, pages from nothing, pages and PDF after an edit.

#include "document/cvdocument.h"
#include "document/vitaefile.h"
#include "formats/format.h"
#include "layout/layout.h"
#include "render/pdfwriter.h"
#include "series.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <cstdio>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

/// The document with all its sections `times` over.
Document repeated(const Document &document, int times)
{
    CvDocument open(document);
    const NodePtr root = document.root;
    for (int i = 1; i < times; ++i)
        for (const NodePtr &child : root->children)
            if (child->type == NodeType::Section)
                open.insert(root->id, int(open.value().root->children.size()), *child);
    return open.value();
}

NodeId middleBullet(const NodePtr &node, std::vector<NodeId> &bullets)
{
    if (node->type == NodeType::Bullet)
        bullets.push_back(node->id);
    for (const NodePtr &child : node->children)
        (void)middleBullet(child, bullets);
    return bullets.empty() ? 0 : bullets[bullets.size() / 2];
}

/// One document under edit, with everything that is kept between edits.
class Session {
  public:
    Session(const Document &document, const QString &theme, const FontSet &fonts)
        : m_document(document),
          m_fonts(fonts)
    {
        std::vector<NodeId> bullets;
        m_bullet = middleBullet(document.root, bullets);
        const NodePtr bullet = m_document.node(m_bullet);
        m_text = bullet ? bullet->text(Field::Text) : QString();
        Design design = document.design;
        design.theme = theme;
        std::vector<Finding> findings;
        m_theme = themeFor(design, findings);
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

void measureSession(std::vector<Series> &all, const Document &document, const QString &theme,
                    const FontSet &fonts, int runs)
{
    Session session(document, theme, fonts);
    session.layOut();
    const QString label = u"%1, %2 pages: "_s.arg(theme).arg(session.pageCount());
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
    all.push_back(measure(label + u"PDF again, nothing changed"_s, runs, nothing, [&] { session.write(); }));
}

QString inputFile(const QString &given)
{
    const QString seed = QStringLiteral(VITAE_SOURCE_DIR) + u"/../shared/seed/cv.md"_s;
    if (!given.isEmpty())
        return given;
    return QFile::exists(seed) ? seed
                               : QStringLiteral(VITAE_SOURCE_DIR) + u"/resources/samples/sample.json"_s;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption runsOption(u"runs"_s, u"Runs of each short measurement."_s, u"N"_s, u"100"_s);
    const QCommandLineOption jsonOption(u"json"_s, u"Also write the table as JSON."_s, u"FILE"_s);
    parser.addOptions({runsOption, jsonOption});
    parser.addHelpOption();
    parser.addPositionalArgument(u"FILE"_s,
                                 u"The CV; the academic one where there is one, else the sample."_s);
    parser.process(application);
    const int runs = std::max(1, parser.value(runsOption).toInt());
    const QString file = inputFile(parser.positionalArguments().value(0));
    const auto imported = importFile(file);
    if (!imported) {
        std::fprintf(stderr, "vitae-bench: %s: %s\n", qUtf8Printable(file),
                     qUtf8Printable(imported.error().sentence()));
        return 3;
    }
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
    const Document hundred = repeated(imported->document, 100);
    for (const QString &theme : {u"plain"_s, u"garamond"_s}) {
        measureSession(all, imported->document, theme, *fonts, runs);
        measureSession(all, hundred, theme, *fonts, std::max(5, runs / 10));
    }
    printTable(all);
    if (QFile json(parser.value(jsonOption)); parser.isSet(jsonOption) && json.open(QIODevice::WriteOnly))
        json.write(toJson(all));
    return 0;
}
