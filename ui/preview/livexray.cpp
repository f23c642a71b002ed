// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "livexray.h"

#include "render/pdfwriter.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace vitae {

namespace {

constexpr int longestPause = 10'000; // milliseconds

} // namespace

struct LiveXRay::Job {
    Document document;
    QString variant;
    LaidOutPtr pages;

    /// The bytes of an export, but for the CV inside, which no reader shows.
    [[nodiscard]] XRayPtr run(const std::stop_token &stop) const
    {
        const PageList &list = pages->result.pages;
        PdfMetadata metadata;
        metadata.date = list.modified;
        const QByteArray pdf = PdfWriter().write(list, metadata);
        return std::make_shared<XRay>(xray(resolve(document, document.variant(variant)), list, pdf, stop));
    }
};

LiveXRay::LiveXRay(const CvDocument &document, LivePages &pages, QObject *parent)
    : QObject(parent),
      m_document(document),
      m_pages(pages),
      m_latest(std::make_shared<XRay>())
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(m_shortestPause);
    connect(&m_pause, &QTimer::timeout, this, &LiveXRay::begin);
    connect(&pages, &LivePages::updated, this, &LiveXRay::wait);
}

LiveXRay::~LiveXRay()
{
    m_stop.request_stop();
    m_thread.quit();
    m_thread.wait();
}

bool LiveXRay::isPending() const
{
    return m_pages.isPending() || m_revision != m_pages.latest()->revision;
}

void LiveXRay::wait()
{
    if (isPending())
        emit outdated();
    if (!m_isBusy)
        m_pause.start();
}

void LiveXRay::begin()
{
    // Pages that are on their way will say so when they are there.
    if (m_isBusy || m_pages.isPending() || !isPending())
        return;
    if (!m_worker) {
        m_worker = new QObject;
        m_worker->moveToThread(&m_thread);
        connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
        m_thread.setObjectName(QStringLiteral("xray"));
        m_thread.start(QThread::LowPriority);
        QMetaObject::invokeMethod(m_worker, &LiveXRay::lowerPriority);
    }
    m_isBusy = true;
    QMetaObject::invokeMethod(m_worker,
                              [this, stop = m_stop.get_token(),
                               job = Job{m_document.value(), m_pages.variant(), m_pages.latest()}] {
                                  QElapsedTimer timer;
                                  timer.start();
                                  const XRayPtr xray = job.run(stop);
                                  const auto milliseconds = int(timer.elapsed());
                                  QMetaObject::invokeMethod(
                                      this,
                                      [this, xray, milliseconds, revision = job.pages->revision] {
                                          take(xray, revision, milliseconds);
                                      },
                                      Qt::QueuedConnection);
                              });
}

/// Keys and pages come first. Not QThread::IdlePriority: beside a busy program such a thread never gets on,
/// and Linux knows nothing between that and the usual but this.
void LiveXRay::lowerPriority()
{
#ifdef Q_OS_LINUX
    constexpr int nice = 19;
    setpriority(PRIO_PROCESS, id_t(gettid()), nice);
#endif
}

void LiveXRay::take(const XRayPtr &xray, quint64 revision, int milliseconds)
{
    m_isBusy = false;
    m_latest = xray;
    m_revision = revision;
    m_pause.setInterval(m_shortestPause == 0 ? 0
                                             : std::clamp(4 * milliseconds, m_shortestPause, longestPause));
    emit updated();
    if (isPending())
        wait();
}

void LiveXRay::setPause(int milliseconds)
{
    m_shortestPause = milliseconds;
    m_pause.setInterval(milliseconds);
}

void LiveXRay::settle()
{
    m_pages.settle();
    while (isPending()) {
        begin();
        // When the worker gets to this, its result is already on the way to us.
        QMetaObject::invokeMethod(m_worker, [] {}, Qt::BlockingQueuedConnection);
        QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
    }
}

} // namespace vitae
