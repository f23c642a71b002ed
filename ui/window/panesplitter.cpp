// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panesplitter.h"

#include "style/tones.h"

#include <QPainter>
#include <QSplitterHandle>

namespace vitae {

namespace {

class PaneHandle : public QSplitterHandle {
  public:
    explicit PaneHandle(PaneSplitter &splitter)
        : QSplitterHandle(splitter.orientation(), &splitter),
          m_splitter(splitter)
    {
    }

  protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tones &tones = tonesOf(this);
        const QColor grounds[] = {tones.window, tones.outline, tones.desk};
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const QColor left = grounds[size_t(m_splitter.groundBeside(this, !mirrored))];
        const QColor right = grounds[size_t(m_splitter.groundBeside(this, mirrored))];
        const int middle = width() / 2;
        QPainter painter(this);
        painter.fillRect(QRect(0, 0, middle, height()), left);
        painter.fillRect(QRect(middle, 0, width() - middle, height()), right);
        painter.fillRect(QRect(middle, 0, 1, height()), tones.hairline);
    }

  private:
    PaneSplitter &m_splitter;
};

} // namespace

void PaneSplitter::addPane(QWidget *pane, Ground ground)
{
    m_grounds.push_back(ground);
    addWidget(pane);
}

PaneSplitter::Ground PaneSplitter::groundBeside(const QSplitterHandle *handle, bool before) const
{
    for (int i = 1; i < count(); ++i) {
        if (this->handle(i) == handle)
            return m_grounds[size_t(before ? i - 1 : i)];
    }
    return Ground::Window;
}

QSplitterHandle *PaneSplitter::createHandle()
{
    return new PaneHandle(*this);
}

} // namespace vitae
