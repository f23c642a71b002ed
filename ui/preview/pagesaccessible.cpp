// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagesaccessible.h"

#include "pagedesk.h"

#include <QAccessibleWidget>

namespace vitae {

namespace {

/// The current page as a text without a cursor.
class PagesAccessible : public QAccessibleWidget, public QAccessibleTextInterface {
  public:
    explicit PagesAccessible(PageDesk *desk) : QAccessibleWidget(desk, QAccessible::Document), m_desk(*desk)
    {
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface *>(this)
                                                  : QAccessibleWidget::interface_cast(type);
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        return state;
    }
    QString text(QAccessible::Text text) const override
    {
        const int page = m_desk.currentPage();
        if (text == QAccessible::Name && page >= 0)
            return PageDesk::tr("Page %1 of %2").arg(page + 1).arg(m_desk.pageCount());
        return text == QAccessible::Value ? pageText() : QAccessibleWidget::text(text);
    }

    QString text(int start, int end) const override { return pageText().mid(start, end - start); }
    int characterCount() const override { return int(pageText().size()); }
    int cursorPosition() const override { return 0; }
    void setCursorPosition(int) override {}
    void selection(int, int *start, int *end) const override { *start = *end = 0; }
    int selectionCount() const override { return 0; }
    void addSelection(int, int) override {}
    void removeSelection(int) override {}
    void setSelection(int, int, int) override {}
    QRect characterRect(int) const override { return {}; }
    int offsetAtPoint(const QPoint &) const override { return -1; }
    void scrollToSubstring(int, int) override {}
    QString attributes(int, int *start, int *end) const override
    {
        *start = 0;
        *end = characterCount();
        return {};
    }

  private:
    [[nodiscard]] QString pageText() const { return m_desk.textOfPage(m_desk.currentPage()); }
    PageDesk &m_desk;
};

QAccessibleInterface *interfaceOf(const QString &, QObject *object)
{
    auto *desk = qobject_cast<PageDesk *>(object);
    return desk ? new PagesAccessible(desk) : nullptr;
}

} // namespace

QString spokenText(const Page &page)
{
    QString text;
    double line = -1;
    for (const Item &item : page.items) {
        const auto *run = std::get_if<TextItem>(&item.content);
        if (!run)
            continue;
        if (!text.isEmpty() && !text.endsWith(u'\n') && qAbs(item.origin.y() - line) > 1)
            text += u'\n';
        line = item.origin.y();
        text += run->run->text;
    }
    return text;
}

void installPagesAccessible()
{
    QAccessible::installFactory(interfaceOf);
}

} // namespace vitae
