// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/cvdocument.h"
#include "layout/layout.h"

#include <QObject>
#include <QThread>
#include <memory>

namespace vitae {

/// One finished layout, immutable and shared.
struct LaidOut {
    LayoutResult result; ///< findings: those of the design before those of the layout
    Theme theme;
    quint64 revision = 0; ///< of the document it shows
};
using LaidOutPtr = std::shared_ptr<const LaidOut>;

/// The pages of the open document, following every change. A small document is laid out in this thread,
/// between the key and the next paint; as soon as that takes longer than `patience`, a worker thread does it
/// with the same function, and the old pages stand until the new ones are there.
class LivePages : public QObject {
    Q_OBJECT
  public:
    LivePages(CvDocument &document, std::shared_ptr<const FontSet> fonts, QObject *parent = nullptr);
    ~LivePages() override;

    /// Up to date where this thread lays out, else the latest that the worker gave; never null.
    [[nodiscard]] LaidOutPtr laidOut();
    [[nodiscard]] const PageList &pages() { return laidOut()->result.pages; }
    [[nodiscard]] const std::vector<Finding> &findings() { return laidOut()->result.findings; }
    [[nodiscard]] const Theme &theme() { return laidOut()->theme; }
    /// What was told last by updated(): painting never lays out.
    [[nodiscard]] const LaidOutPtr &latest() const { return m_latest; }

    /// The variant that is shown; empty: the master. An unknown name shows the master.
    void setVariant(const QString &name);
    [[nodiscard]] const QString &variant() const { return m_variant; }

    /// True while the pages are older than the document.
    [[nodiscard]] bool isPending() const { return m_latest->revision != m_revision; }
    /// Waits until the pages are up to date, whoever lays out: for exports and tests.
    void settle();

    [[nodiscard]] bool usesWorker() const { return m_usesWorker; }
    /// Milliseconds that a layout may take in this thread; a seam for tests.
    void setPatience(double milliseconds) { m_patience = milliseconds; }

  signals:
    void updated();

  private:
    class Engine;
    struct Job;

    void documentChanged();
    void schedule();
    void bringUpToDate();
    [[nodiscard]] Job job() const;
    void layOutHere();
    void startWorker();
    void take(const LaidOutPtr &done, double milliseconds);

    CvDocument &m_document;
    QString m_variant;
    std::shared_ptr<Engine> m_engine; ///< used by one thread at a time: the worker's while it is busy
    LaidOutPtr m_latest;
    quint64 m_revision = 1;
    quint64 m_oldestWelcome = 0; ///< results for another document that stood here before are dropped
    double m_patience = 8;
    bool m_usesWorker = false;
    bool m_busy = false;
    bool m_scheduled = false;
    QThread m_thread;
    QObject *m_worker = nullptr; ///< lives in m_thread
};

} // namespace vitae
