// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "livepages.h"
#include "xray/xray.h"

#include <QTimer>

namespace vitae {

using XRayPtr = std::shared_ptr<const XRay>;

/// What machines read in the PDF of the pages that show: made anew in a thread of its own whenever they have
/// stood still for a moment. The longer it takes, the longer that moment.
class LiveXRay : public QObject {
    Q_OBJECT
  public:
    LiveXRay(const CvDocument &document, LivePages &pages, QObject *parent = nullptr);
    ~LiveXRay() override;

    /// Of the newest pages that were read; without fields until the first are. Never null.
    [[nodiscard]] const XRayPtr &latest() const { return m_latest; }
    /// True while it is older than the pages.
    [[nodiscard]] bool isPending() const;
    /// Waits until it is up to date: for tests and pictures.
    void settle();
    /// Milliseconds that pages must have stood still; a seam for measurements.
    void setPause(int milliseconds);

  signals:
    void updated();
    /// The pages have changed since.
    void outdated();

  private:
    struct Job;

    void wait();
    void begin();
    static void lowerPriority();
    void take(const XRayPtr &xray, quint64 revision, int milliseconds);

    const CvDocument &m_document;
    LivePages &m_pages;
    XRayPtr m_latest;
    QTimer m_pause;
    int m_shortestPause = 400; ///< milliseconds: nobody types slower in one go
    quint64 m_revision = 0; ///< of the pages that were read last
    bool m_isBusy = false;
    std::stop_source m_stop;
    QThread m_thread;
    QObject *m_worker = nullptr; ///< lives in m_thread
};

} // namespace vitae
