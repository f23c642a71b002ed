// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importreport.h"

#include "messagebar.h"
#include "style/tones.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

constexpr int rowHeight = 28;
constexpr QSize usual(860, 460);
enum Column : quint8 { Where, Outcome, Why, Words };

struct Message {
    Q_DECLARE_TR_FUNCTIONS(ImportReport)
};

QString placeOf(const ImportRow &row)
{
    if (!row.path.isEmpty())
        return row.path;
    return row.source.firstLine > 0 ? Message::tr("Line %1").arg(row.source.firstLine) : QString();
}

QString outcomeOf(const ImportRow &row)
{
    switch (row.outcome) {
    case ImportRow::Outcome::Dropped: return Message::tr("Left out");
    case ImportRow::Outcome::KeptAsText: return Message::tr("Kept as text");
    case ImportRow::Outcome::Noted: return Message::tr("Note");
    case ImportRow::Outcome::Placed: return Message::tr("Placed");
    }
    return {};
}

/// Rows as high as their text needs in the width that its columns have.
class WrappedRows : public QStyledItemDelegate {
  public:
    explicit WrappedRows(QTreeView *view) : QStyledItemDelegate(view), m_view(view)
    {
        connect(view->header(), &QHeaderView::sectionResized, this,
                [this](int column) { emit sizeHintChanged(m_view->model()->index(0, column)); });
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        constexpr int beside = 2 * (2 + 4), above = 2 * 5;
        const QRect room(0, 0, m_view->columnWidth(index.column()) - beside, 10'000);
        const QRect text =
            option.fontMetrics.boundingRect(room, Qt::TextWordWrap | Qt::AlignLeft, index.data().toString());
        return {text.width() + beside, std::max(rowHeight, text.height() + above)};
    }

  private:
    QTreeView *m_view;
};

QTreeWidget *makeList(const std::vector<ImportRow> &rows, QWidget *parent)
{
    auto *list = new QTreeWidget(parent);
    list->setAccessibleName(Message::tr("What to look at"));
    list->setHeaderLabels({Message::tr("Where"), Message::tr("What became of it"), Message::tr("Why"),
                           Message::tr("Text in the file")});
    list->setRootIsDecorated(false);
    list->header()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    list->setWordWrap(true);
    list->setAlternatingRowColors(true);
    list->setItemDelegate(new WrappedRows(list));
    for (const ImportRow &row : rows) {
        auto *item = new QTreeWidgetItem(list, {placeOf(row), outcomeOf(row), row.text, row.excerpt});
        for (const Column column : {Where, Outcome, Why, Words})
            item->setTextAlignment(column, Qt::AlignLeading | Qt::AlignVCenter);
        item->setData(Where, Qt::UserRole, row.target.node);
        item->setData(Outcome, Qt::UserRole, int(row.target.field));
    }
    for (const Column column : {Where, Outcome})
        list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    for (const Column column : {Why, Words})
        list->header()->setSectionResizeMode(column, QHeaderView::Stretch);
    return list;
}

} // namespace

std::vector<ImportRow> rowsToLookAt(const std::vector<ImportRow> &report)
{
    std::vector<ImportRow> rows;
    std::ranges::copy_if(report, std::back_inserter(rows),
                         [](const ImportRow &row) { return !row.text.isEmpty(); });
    return rows;
}

void tellImport(const std::vector<ImportRow> &rows, MessageBar &messages,
                const std::function<void()> &showReport)
{
    if (rows.empty()) {
        messages.showSuccess(Message::tr("Imported; everything found its place. Save it to keep it."));
        return;
    }
    messages.showMessage(
        Severity::Hint,
        Message::tr("Imported, with %n thing(s) to look at. Save it to keep it.", nullptr, int(rows.size())),
        {{Message::tr("Show the report"), showReport}});
}

void showImportReport(const std::vector<ImportRow> &rows, QWidget *window,
                      const std::function<void(const FieldRef &)> &show)
{
    auto *dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Message::tr("Import report"));
    dialog->resize(usual);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(metric::margin, metric::margin, metric::margin, metric::padding);
    auto *lead = new QLabel(
        Message::tr(
            "Everything else found its place. Double-click a row, or press Enter on it, to go there."),
        dialog);
    lead->setWordWrap(true);
    QTreeWidget *list = makeList(rows, dialog);
    QObject::connect(list, &QTreeWidget::itemActivated, dialog, [show](QTreeWidgetItem *item) {
        show({item->data(Where, Qt::UserRole).toULongLong(), Field(item->data(Outcome, Qt::UserRole).toInt()),
              0});
    });
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    column->addWidget(lead);
    column->addWidget(list, 1);
    column->addWidget(buttons);
    dialog->show(); // beside the window: who goes to a row may write there
}

} // namespace vitae
