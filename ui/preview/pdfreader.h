// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "livepages.h"

#include <QImage>
#include <QThread>

namespace vitae {

/// A part of a page of the PDF as a picture.
struct PdfPicture {
    quint64 revision = 0; ///< of the pages that were written
    int page = 0;
    QSize pixels; ///< of the whole page: it is stretched to whole pixels
    QRect part;   ///< in these pixels
    bool fine = false; ///< drawn larger and reduced
    QImage image = {};
};

/// Writes pages as PDF, exactly as an export does, and reads the bytes back with Qt PDF. Everything that
/// touches Qt PDF happens in one thread of its own: it has a lock for all documents, and waiting for it would
/// hold the window.
class PdfReader : public QObject {
    Q_OBJECT
  public:
    explicit PdfReader(QObject *parent = nullptr);
    ~PdfReader() override;

    /// Writes and loads these pages next. Those that wait to be written are dropped.
    void load(const LaidOutPtr &pages);
    /// Answers with rendered(), or not at all when other pages have been loaded by then.
    void render(const PdfPicture &wanted);
    /// The text of a page as Qt PDF reads it; waits. For tests.
    [[nodiscard]] QString text(int page);

  signals:
    /// Nothing in `problem`: the pages can be rendered.
    void loaded(const vitae::LaidOutPtr &pages, const QString &problem);
    void rendered(const vitae::PdfPicture &picture);

  private:
    struct State; // lives in the thread, with everything of Qt PDF
    struct Shared; // what both sides may look at

    void writeNext();

    QThread m_thread;
    std::shared_ptr<Shared> m_shared;
    State *m_state = nullptr;
    LaidOutPtr m_next;
    bool m_isWriting = false;
};

} // namespace vitae
