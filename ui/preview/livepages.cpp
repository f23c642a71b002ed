// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "livepages.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace vitae {

/// Everything a layout needs, as values: nothing here changes while it is laid out.
struct LivePages::Job {
    Document document;
    QString variant;
    quint64 revision = 0;
};

/// The pure functions and what they remember between two runs. Moves between threads, is never in two.
class LivePages::Engine {
  public:
    explicit Engine(std::shared_ptr<const FontSet> fonts) : m_fonts(std::move(fonts)) {}

    LaidOutPtr run(const Job &job)
    {
        const Cv cv = resolve(job.document, job.document.variant(job.variant));
        if (!m_hasTheme || cv.design != m_design) {
            m_designFindings.clear();
            m_theme = themeFor(cv.design, m_designFindings);
            m_design = cv.design;
            m_hasTheme = true;
        }
        auto done = std::make_shared<LaidOut>();
        done->result = layout(cv, m_theme, *m_fonts, &m_cache);
        std::vector<Finding> &findings = done->result.findings;
        findings.insert(findings.begin(), m_designFindings.begin(), m_designFindings.end());
        done->theme = m_theme;
        done->revision = job.revision;
        return done;
    }

  private:
    std::shared_ptr<const FontSet> m_fonts;
    LayoutCache m_cache;
    Design m_design;
    Theme m_theme;
    std::vector<Finding> m_designFindings;
    bool m_hasTheme = false;
};

namespace {

double millisecondsOf(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Whether laying this out from nothing may take longer than a frame.
bool isLarge(const Node &node, int &budget)
{
    if (--budget < 0)
        return true;
    return std::ranges::any_of(node.children,
                               [&budget](const NodePtr &child) { return isLarge(*child, budget); });
}

bool isLarge(const Document &document)
{
    int budget = 1000; // some ten pages
    return isLarge(*document.root, budget);
}

} // namespace

LivePages::LivePages(CvDocument &document, std::shared_ptr<const FontSet> fonts, QObject *parent)
    : QObject(parent),
      m_document(document),
      m_engine(std::make_shared<Engine>(std::move(fonts))),
      m_latest(std::make_shared<LaidOut>()),
      m_usesWorker(isLarge(document.value()))
{
    connect(&document, &CvDocument::changed, this, [this](const ChangeSet &changes) {
        documentChanged();
        if (!changes.changes.empty() && changes.changes.front().what == Change::What::All) {
            m_usesWorker = isLarge(m_document.value());
            m_oldestWelcome = m_revision;
        }
    });
    schedule();
}

LivePages::~LivePages()
{
    m_thread.quit();
    m_thread.wait();
}

void LivePages::documentChanged()
{
    ++m_revision;
    schedule();
}

/// One layout for all changes of one turn of the event loop. A posted event comes before the paint that the
/// same turn asks for.
void LivePages::schedule()
{
    if (m_scheduled)
        return;
    m_scheduled = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_scheduled = false;
            bringUpToDate();
        },
        Qt::QueuedConnection);
}

void LivePages::bringUpToDate()
{
    if (!isPending() || m_busy)
        return;
    if (m_usesWorker)
        startWorker();
    else
        layOutHere();
}

LaidOutPtr LivePages::laidOut()
{
    if (!m_usesWorker)
        bringUpToDate();
    return m_latest;
}

void LivePages::setVariant(const QString &name)
{
    if (name == m_variant)
        return;
    m_variant = name;
    documentChanged();
}

LivePages::Job LivePages::job() const
{
    return {m_document.value(), m_variant, m_revision};
}

void LivePages::layOutHere()
{
    QElapsedTimer timer;
    timer.start();
    const LaidOutPtr done = m_engine->run(job());
    take(done, millisecondsOf(timer));
}

void LivePages::startWorker()
{
    if (!m_worker) {
        m_worker = new QObject;
        m_worker->moveToThread(&m_thread);
        connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
        m_thread.setObjectName(QStringLiteral("layout"));
        m_thread.start();
    }
    m_busy = true;
    QMetaObject::invokeMethod(m_worker, [this, engine = m_engine, job = job()] {
        QElapsedTimer timer;
        timer.start();
        const LaidOutPtr done = engine->run(job);
        const double milliseconds = millisecondsOf(timer);
        QMetaObject::invokeMethod(
            this,
            [this, done, milliseconds] {
                m_busy = false;
                take(done, milliseconds);
                bringUpToDate();
            },
            Qt::QueuedConnection);
    });
}

void LivePages::take(const LaidOutPtr &done, double milliseconds)
{
    if (done->revision < m_oldestWelcome)
        return;
    // Back only when it is surely quick, so that the two do not alternate. The first layout opens fonts and
    // says nothing about the next.
    const bool isFirst = m_latest->revision == 0;
    if (m_usesWorker || !isFirst)
        m_usesWorker = milliseconds > (m_usesWorker ? m_patience / 2 : m_patience);
    LaidOutPtr old = std::exchange(m_latest, done);
    // Taking apart hundreds of pages is no work for the thread that answers keys.
    if (m_worker)
        QMetaObject::invokeMethod(m_worker, [old = std::move(old)] {});
    emit updated();
}

void LivePages::settle()
{
    while (isPending()) {
        bringUpToDate();
        if (!m_busy)
            continue;
        // When the worker gets to this, its result is already on the way to us.
        QMetaObject::invokeMethod(m_worker, [] {}, Qt::BlockingQueuedConnection);
        QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
    }
}

} // namespace vitae
