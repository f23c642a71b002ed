// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "themepictures.h"

#include "layout/layout.h"
#include "render/pagepainter.h"

#include <QCoreApplication>
#include <QtMath>

namespace vitae {

/// What one picture needs, as values.
struct ThemePictures::Job {
    Document document;
    Design design;
    QString theme;
    QSize box;
    quint64 revision = 0;
};

namespace {

/// The beginning of a large document: no first page shows more than `most` things beside each other, or more
/// than the budget in all.
NodePtr beginning(const NodePtr &node, int &budget)
{
    static constexpr size_t most = 60;
    std::vector<NodePtr> children;
    for (const NodePtr &child : node->children) {
        if (children.size() == most || budget <= 0)
            break;
        --budget;
        children.push_back(beginning(child, budget));
    }
    if (children == node->children)
        return node;
    auto copy = std::make_shared<Node>(*node);
    copy->children = std::move(children);
    return copy;
}

} // namespace

/// Where the pictures are made, with what it remembers from one to the next.
class ThemePictures::Studio {
  public:
    explicit Studio(std::shared_ptr<const FontSet> fonts) : m_fonts(std::move(fonts)) {}

    QImage paint(const Job &job)
    {
        int budget = 800; // nodes: some eight pages
        Cv cv = resolve(job.document);
        cv.root = beginning(cv.root, budget);
        cv.design = job.design;
        std::vector<Finding> findings;
        std::unique_ptr<LayoutCache> &cache = m_caches[job.theme];
        if (!cache)
            cache = std::make_unique<LayoutCache>();
        const PageList pages = layout(cv, themeFor(cv.design, findings), *m_fonts, cache.get()).pages;
        if (pages.pages.empty())
            return {};
        const Page &page = pages.pages.front();
        const double scale =
            std::min(job.box.width() / page.size.width(), job.box.height() / page.size.height());
        const QSize pixels(qRound(page.size.width() * scale), qRound(page.size.height() * scale));
        return m_painter.part(page, scale, QRect(QPoint(), pixels));
    }
    void forget()
    {
        m_caches.clear();
        m_painter.forget();
    }

  private:
    std::shared_ptr<const FontSet> m_fonts;
    std::map<QString, std::unique_ptr<LayoutCache>> m_caches;
    PagePainter m_painter; ///< one for all: a decoded photo may be large
};

ThemePictures::ThemePictures(CvDocument &document, std::shared_ptr<const FontSet> fonts, QObject *parent)
    : QObject(parent),
      m_document(document),
      m_studio(std::make_shared<Studio>(std::move(fonts)))
{
    connect(&document, &CvDocument::changed, this, [this](const ChangeSet &changes) {
        const bool isAnother = std::ranges::any_of(
            changes.changes, [](const Change &change) { return change.what == Change::What::All; });
        if (isAnother)
            forgetPictures();
        else
            touch();
    });
}

ThemePictures::~ThemePictures()
{
    m_thread.quit();
    m_thread.wait();
}

void ThemePictures::setThemes(const std::vector<ThemeChoice> &themes)
{
    if (themes == m_themes)
        return;
    // A theme that was changed under its name must not go on looking as it did; the others stand.
    for (const ThemeChoice &before : m_themes)
        if (std::ranges::find(themes, before) == themes.end())
            m_pictures.remove(before.name.id);
    m_themes = themes;
    next();
}

void ThemePictures::setBox(QSize pixels)
{
    if (pixels == m_box)
        return;
    m_box = pixels;
    m_oldestWelcome = ++m_revision;
    next();
}

void ThemePictures::setWithOptions(bool with)
{
    if (with == m_withOptions)
        return;
    m_withOptions = with;
    touch();
}

void ThemePictures::setActive(bool active)
{
    m_active = active;
    if (!active && m_worker)
        QMetaObject::invokeMethod(m_worker, [studio = m_studio] { studio->forget(); });
    next();
}

void ThemePictures::touch()
{
    ++m_revision;
    next();
}

void ThemePictures::forgetPictures()
{
    m_oldestWelcome = ++m_revision;
    m_pictures.clear();
    for (const ThemeChoice &theme : m_themes)
        emit changed(theme.name.id);
    if (m_worker)
        QMetaObject::invokeMethod(m_worker, [studio = m_studio] { studio->forget(); });
    next();
}

/// Turn and turn about, so that all of them follow a person who types on and on.
const ThemeChoice *ThemePictures::oldest() const
{
    const auto revisionOf = [this](const ThemeChoice &theme) {
        return m_pictures.value(theme.name.id).revision;
    };
    const auto found = std::ranges::min_element(m_themes, {}, revisionOf);
    return found == m_themes.end() || revisionOf(*found) == m_revision ? nullptr : &*found;
}

void ThemePictures::next()
{
    const ThemeChoice *theme = m_active && !m_busy && !m_box.isEmpty() ? oldest() : nullptr;
    if (!theme)
        return;
    if (!m_worker) {
        m_worker = new QObject;
        m_worker->moveToThread(&m_thread);
        connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
        m_thread.setObjectName(QStringLiteral("themes"));
        m_thread.start(QThread::LowPriority);
    }
    m_busy = true;
    Design design = inTheme(m_document.value().design, *theme);
    if (!m_withOptions)
        design = withoutOptions(std::move(design));
    QMetaObject::invokeMethod(
        m_worker,
        [this, studio = m_studio,
         job = Job{m_document.value(), std::move(design), theme->name.id, m_box, m_revision}] {
            const QImage image = studio->paint(job);
            QMetaObject::invokeMethod(
                this,
                [this, theme = job.theme, revision = job.revision, image] { take(theme, revision, image); },
                Qt::QueuedConnection);
        });
}

void ThemePictures::take(const QString &theme, quint64 revision, const QImage &image)
{
    m_busy = false;
    const bool isWanted = std::ranges::any_of(
        m_themes, [&theme](const ThemeChoice &wanted) { return wanted.name.id == theme; });
    if (isWanted && revision >= m_oldestWelcome) {
        m_pictures.insert(theme, {image, revision});
        emit changed(theme);
    }
    next();
}

void ThemePictures::settle()
{
    while (m_active && (m_busy || oldest())) {
        QMetaObject::invokeMethod(m_worker, [] {}, Qt::BlockingQueuedConnection);
        QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
    }
}

} // namespace vitae
