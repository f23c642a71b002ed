// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace vitae {

namespace {

struct Message {
    Q_DECLARE_TR_FUNCTIONS(Dialogs)
};

Dialogs::Answer askUnsaved(QWidget *parent, const QString &name)
{
    QMessageBox box(QMessageBox::Warning, Message::tr("Unsaved changes"),
                    Message::tr("Save the changes to “%1” before closing?").arg(name), QMessageBox::NoButton,
                    parent);
    box.setInformativeText(Message::tr("What is not saved is lost for good."));
    const QPushButton *save = box.addButton(Message::tr("Save"), QMessageBox::AcceptRole);
    const QPushButton *discard =
        box.addButton(Message::tr("Close without saving"), QMessageBox::DestructiveRole);
    box.addButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() == save)
        return Dialogs::Answer::Save;
    return box.clickedButton() == discard ? Dialogs::Answer::Discard : Dialogs::Answer::Cancel;
}

} // namespace

Dialogs Dialogs::native()
{
    return {
        [](QWidget *parent, const QString &title, const QString &folder, const QString &filter) {
            return QFileDialog::getOpenFileName(parent, title, folder, filter);
        },
        [](QWidget *parent, const QString &title, const QString &suggested, const QString &filters,
           QString *filter) {
            return QFileDialog::getSaveFileName(parent, title, suggested, filters, filter);
        },
        askUnsaved,
    };
}

} // namespace vitae
