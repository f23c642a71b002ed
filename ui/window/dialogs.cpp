// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

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

/// "jpg" and "jpeg" of "Pictures (*.jpg *.jpeg)".
QStringList extensionsOf(const QString &filter)
{
    static const QRegularExpression pattern(uR"(\*\.([^\s)]+))"_s);
    QStringList extensions;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(filter))
        extensions += match.captured(1);
    return extensions;
}

/// Not QFileDialog's function of that name: it asks about the file without the extension that is put to it.
QString askForFile(QWidget *parent, const QString &title, const QString &suggested, const QString &filters,
                   QString *filter)
{
    QFileDialog dialog(parent, title, QFileInfo(suggested).absolutePath());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setFileMode(QFileDialog::AnyFile);
    dialog.setNameFilters(filters.split(u";;"_s));
    const auto follow = [&dialog](const QString &chosen) {
        dialog.setDefaultSuffix(extensionsOf(chosen).value(0));
    };
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, follow);
    if (!filter->isEmpty())
        dialog.selectNameFilter(*filter);
    follow(dialog.selectedNameFilter());
    dialog.selectFile(QFileInfo(suggested).fileName());
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return {};
    *filter = dialog.selectedNameFilter();
    return dialog.selectedFiles().constFirst();
}

bool askToReplace(QWidget *parent, const QString &path)
{
    QMessageBox box(QMessageBox::Warning, Message::tr("Replace the file"),
                    Message::tr("There is a file “%1” already. Replace it?").arg(QFileInfo(path).fileName()),
                    QMessageBox::NoButton, parent);
    const QPushButton *replace = box.addButton(Message::tr("Replace"), QMessageBox::DestructiveRole);
    box.addButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == replace;
}

} // namespace

QString askWhereToWrite(const Dialogs &dialogs, QWidget *parent, const QString &title,
                        const QString &suggested, const QStringList &filters, QString *filter)
{
    QString path = dialogs.saveFile(parent, title, suggested, filters.join(u";;"_s), filter);
    const bool hasExtension =
        std::ranges::any_of(extensionsOf(filters.join(u' ')), [&path](const QString &extension) {
            return path.endsWith(u'.' + extension, Qt::CaseInsensitive);
        });
    if (path.isEmpty() || hasExtension)
        return path;
    const QString whole =
        u"%1.%2"_s.arg(path, extensionsOf(filters.contains(*filter) ? *filter : filters.front()).value(0));
    return QFileInfo::exists(whole) && !dialogs.replace(parent, whole) ? QString() : whole;
}

Dialogs Dialogs::native()
{
    return {
        [](QWidget *parent, const QString &title, const QString &folder, const QString &filter) {
            return QFileDialog::getOpenFileName(parent, title, folder, filter);
        },
        askForFile,
        askUnsaved,
        askToReplace,
    };
}

} // namespace vitae
