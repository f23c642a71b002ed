// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importreport.h"

#include "messagebar.h"
#include "style/icons.h"
#include "style/tones.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

constexpr int rowHeight = 28;

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

void showRows(const std::vector<ImportRow> &rows, QWidget *window,
              const std::function<void(const FieldRef &)> &show)
{
    auto *dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Message::tr("Import report"));
    dialog->resize(720, 420);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(metric::margin, metric::margin, metric::margin, metric::padding);
    auto *lead = new QLabel(
        Message::tr(
            "Everything else found its place. Double-click a row, or press Enter on it, to go there."),
        dialog);
    lead->setWordWrap(true);
    auto *list = new QTreeWidget(dialog);
    list->setAccessibleName(Message::tr("What to look at"));
    list->setHeaderLabels({Message::tr("Where"), Message::tr("What became of it"), Message::tr("Why")});
    list->setRootIsDecorated(false);
    list->header()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    list->setWordWrap(true);
    for (const ImportRow &row : rows) {
        auto *item = new QTreeWidgetItem(list, {placeOf(row), outcomeOf(row), row.text});
        item->setToolTip(2, row.text);
        item->setSizeHint(2, {0, rowHeight}); // not one of the columns that fit their content
        item->setData(0, Qt::UserRole, row.target.node);
        item->setData(1, Qt::UserRole, int(row.target.field));
    }
    list->resizeColumnToContents(0);
    list->resizeColumnToContents(1);
    QObject::connect(list, &QTreeWidget::itemActivated, dialog, [show](QTreeWidgetItem *item) {
        show({item->data(0, Qt::UserRole).toULongLong(), Field(item->data(1, Qt::UserRole).toInt()), 0});
    });
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    column->addWidget(lead);
    column->addWidget(list, 1);
    column->addWidget(buttons);
    dialog->show(); // beside the window: who goes to a row may write there
}

} // namespace

void showImportReport(const std::vector<ImportRow> &report, MessageBar &messages, QWidget *window,
                      const std::function<void(const FieldRef &)> &show)
{
    std::vector<ImportRow> rows;
    std::ranges::copy_if(report, std::back_inserter(rows),
                         [](const ImportRow &row) { return !row.text.isEmpty(); });
    if (report.empty()) {
        messages.dismiss();
        return;
    }
    if (rows.empty()) {
        messages.showSuccess(Message::tr("Imported; everything found its place. Save it to keep it."));
        return;
    }
    messages.showMessage(
        Severity::Hint,
        Message::tr("Imported, with %n thing(s) to look at. Save it to keep it.", nullptr, int(rows.size())),
        {{Message::tr("Show the report"), [rows, window, show] { showRows(rows, window, show); }}});
}

} // namespace vitae
