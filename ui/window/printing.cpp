// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing.h"

#include "printjob.h"

#include <QCoreApplication>
#include <QPaintEngine>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>

namespace vitae {

namespace {

struct Message {
    Q_DECLARE_TR_FUNCTIONS(Printing)
};

void setUp(QPrinter &printer, const PageList &pages)
{
    if (!pages.pages.empty())
        printer.setPageSize(QPageSize(pages.pages.front().size, QPageSize::Point, {}, QPageSize::FuzzyMatch));
    printer.setFullPage(true); // margins are the theme's
    printer.setDocName(pages.title.isEmpty() ? Message::tr("CV") : pages.title);
}

/// The preview records what is painted; a printer's own engine means that its print button was pressed.
bool isPreview(const QPrinter &printer)
{
    const QPaintEngine *engine = printer.paintEngine();
    return engine && engine->type() == QPaintEngine::Picture;
}

} // namespace

tl::expected<void, Failure> printPages(QWidget *parent, const PageList &pages, const Document &document)
{
    QPrinter printer(QPrinter::HighResolution);
    setUp(printer, pages);
    QPrintDialog dialog(&printer, parent);
    dialog.setMinMax(1, int(pages.pages.size()));
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    return print(printer, pages, document);
}

tl::expected<void, Failure> showPrintPreview(QWidget *parent, const PageList &pages, const Document &document)
{
    QPrinter printer(QPrinter::HighResolution);
    setUp(printer, pages);
    QPrintPreviewDialog dialog(&printer, parent);
    tl::expected<void, Failure> printed;
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog, [&](QPrinter *to) {
        if (!isPreview(*to))
            printed = print(*to, pages, document);
        else if (!paintPages(*to, pages))
            printed = tl::unexpected(Failure{Message::tr("The pages cannot be shown"), {}});
    });
    dialog.exec();
    return printed;
}

} // namespace vitae
