// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filecommands.h"

#include "files/outputs.h"
#include "files/windowmemory.h"
#include "messagebar.h"
#include "preview/livepages.h"
#include "printing.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

QString folderOf(const QString &path)
{
    return QFileInfo(path).absolutePath();
}

/// With its full stop, for a message that goes on: what the system says ends as it likes.
QString wholeSentence(const Failure &failure)
{
    const QString text = failure.sentence();
    const bool ends = !text.isEmpty() && QStringView(u".!?…。！？؟।").contains(text.back());
    return ends ? text : FileCommands::tr("%1.", "a sentence without its full stop").arg(text);
}

} // namespace

FileCommands::FileCommands(const Parts &parts) : QObject(parts.window), m_parts(parts) {}

void FileCommands::fail(const QString &text)
{
    m_parts.messages.showMessage(Severity::Error, text);
}

bool FileCommands::open(const QString &path)
{
    auto report = m_parts.file.open(path);
    if (!report) {
        fail(tr("“%1” was not opened. %2").arg(QFileInfo(path).fileName(), wholeSentence(report.error())));
        return false;
    }
    m_toldForeignChange = false;
    m_parts.memory.addRecentFile(QFileInfo(path).absoluteFilePath());
    m_parts.memory.setFolder(u"open"_s, folderOf(path));
    emit opened(m_parts.file.path().isEmpty() ? *report : std::vector<ImportRow>());
    return true;
}

QString FileCommands::askWhatToOpen()
{
    QStringList patterns;
    for (const FormatSpec &format : formatTable()) {
        if (!format.read)
            continue;
        for (const QString &extension : QString::fromLatin1(format.extensions).split(u' '))
            patterns += u"*."_s + extension;
    }
    const QString filter = tr("CVs (%1)").arg(patterns.join(u' ')) + u";;"_s + tr("All files (*)");
    return m_parts.dialogs.openFile(m_parts.window, tr("Open a CV"), m_parts.memory.folder(u"open"_s),
                                    filter);
}

bool FileCommands::saveTo(const QString &path)
{
    m_parts.pages.settle();
    if (auto saved = m_parts.file.saveAs(path, thumbnailOf(m_parts.pages.pages())); !saved) {
        m_parts.messages.showMessage(
            Severity::Error,
            tr("Not saved: %1 Your changes are still here; the old file is as it was.")
                .arg(wholeSentence(saved.error())),
            {{tr("Save as…"), [this] { saveAs(); }}});
        return false;
    }
    m_toldForeignChange = false;
    m_parts.memory.addRecentFile(m_parts.file.path());
    m_parts.memory.setFolder(u"save"_s, folderOf(path));
    return true;
}

bool FileCommands::save()
{
    if (m_parts.file.path().isEmpty())
        return saveAs();
    if (m_parts.file.changedOnDisk()) {
        tellForeignChange();
        return false;
    }
    return saveTo(m_parts.file.path());
}

bool FileCommands::saveAs()
{
    const QString start = m_parts.file.path().isEmpty()
        ? QDir(m_parts.memory.folder(u"save"_s)).filePath(m_parts.file.name() + u".vitae"_s)
        : m_parts.file.path();
    QString filter;
    const QString path = askWhereToWrite(m_parts.dialogs, m_parts.window, tr("Save the CV"), start,
                                         {tr("Vitae CV (*.vitae)")}, &filter);
    return !path.isEmpty() && saveTo(path);
}

void FileCommands::tellForeignChange()
{
    m_toldForeignChange = true;
    const QString path = m_parts.file.path();
    const QString name = QFileInfo(path).fileName();
    const bool gone = !QFileInfo::exists(path);
    const QString text = gone
        ? tr("“%1” was moved or deleted by another program. Your CV is still here.").arg(name)
        : tr("“%1” was changed by another program. Saving would overwrite that.").arg(name);
    std::vector<MessageAction> actions{{tr("Save as…"), [this] { saveAs(); }}};
    actions.push_back({gone ? tr("Save again") : tr("Overwrite"), [this, path] { saveTo(path); }});
    if (!gone)
        actions.push_back({tr("Open what is on disk"), [this, path] { open(path); }});
    m_parts.messages.showMessage(Severity::Warning, text, std::move(actions));
}

void FileCommands::lookAtDisk()
{
    if (!m_toldForeignChange && m_parts.file.changedOnDisk())
        tellForeignChange();
}

/// What a person may choose in the dialog's list of file types, which says what a PDF carries.
struct ExportChoice {
    QString id; ///< remembered
    QString filter;
    QString suffix;
    SourceInside source = SourceInside::None;
    QString carried = {}; ///< a sentence about the file
};

static std::vector<ExportChoice> pdfChoices()
{
    const QString shown =
        FileCommands::tr("It carries what its pages show as a CV too, to be opened and edited again.");
    const QString whole =
        FileCommands::tr("It carries the whole CV, also what is hidden, to be opened and edited again.");
    return {{u"pdf"_s, FileCommands::tr("PDF with its CV inside, to edit it again (*.pdf)"), u"pdf"_s,
             SourceInside::Shown, shown},
            {u"pdf-pages"_s, FileCommands::tr("PDF, only the pages (*.pdf)"), u"pdf"_s, SourceInside::None,
             FileCommands::tr("It holds the pages alone: save the CV too, to go on with it.")},
            {u"pdf-whole"_s, FileCommands::tr("PDF with the whole CV, also what is hidden (*.pdf)"), u"pdf"_s,
             SourceInside::Whole, whole}};
}

void FileCommands::exportPdf()
{
    exportTo(tr("Export as PDF"), pdfChoices(), u"export/pdf"_s);
}

void FileCommands::exportAs()
{
    std::vector<ExportChoice> choices = pdfChoices();
    choices.push_back({u"png"_s, tr("Pictures of the pages (*.png)"), u"png"_s});
    choices.push_back({u"jpg"_s, tr("Pictures of the pages, smaller (*.jpg *.jpeg)"), u"jpg"_s});
    choices.push_back({u"svg"_s, tr("Drawings of the pages (*.svg)"), u"svg"_s});
    choices.push_back({u"json"_s, tr("JSON Resume (*.json)"), u"json"_s});
    exportTo(tr("Export"), choices, u"export/format"_s);
}

void FileCommands::exportTo(const QString &title, const std::vector<ExportChoice> &choices,
                            const QString &remembered)
{
    const auto choiceBy = [&choices](const auto &wanted, auto member, const ExportChoice &other) {
        const auto found = std::ranges::find(choices, wanted, member);
        return found == choices.end() ? other : *found;
    };
    ExportChoice choice = choiceBy(m_parts.memory.text(remembered), &ExportChoice::id, choices.front());
    QStringList filters;
    for (const ExportChoice &offered : choices)
        filters += offered.filter;
    const QString start =
        QDir(m_parts.memory.folder(u"export"_s)).filePath(m_parts.file.name() + u'.' + choice.suffix);
    QString filter = choice.filter;
    const QString path = askWhereToWrite(m_parts.dialogs, m_parts.window, title, start, filters, &filter);
    if (path.isEmpty())
        return;
    choice = choiceBy(filter, &ExportChoice::filter, choice);
    m_parts.pages.settle();
    const auto written = writeOutput(path, m_parts.pages.pages(), m_parts.document.value(), choice.source);
    if (!written) {
        fail(tr("Not exported: %1").arg(wholeSentence(written.error())));
        return;
    }
    m_parts.memory.setFolder(u"export"_s, folderOf(path));
    m_parts.memory.setText(remembered, choice.id);
    const QString told = tr("Exported to “%1”.").arg(QDir::toNativeSeparators(*written));
    const bool isPdf = QFileInfo(path).suffix().compare(u"pdf"_s, Qt::CaseInsensitive) == 0;
    m_parts.messages.showSuccess(
        isPdf && !choice.carried.isEmpty() ? tr("%1 %2", "two sentences").arg(told, choice.carried) : told,
        {{tr("Open"), [path = *written] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }},
         {tr("Open folder"), [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(folderOf(path))); }}});
}

void FileCommands::print()
{
    m_parts.pages.settle();
    if (auto printed = printPages(m_parts.window, m_parts.pages.pages(), m_parts.document.value()); !printed)
        fail(tr("Not printed: %1").arg(wholeSentence(printed.error())));
}

void FileCommands::preview()
{
    m_parts.pages.settle();
    if (auto printed = showPrintPreview(m_parts.window, m_parts.pages.pages(), m_parts.document.value());
        !printed)
        fail(tr("Not printed: %1").arg(wholeSentence(printed.error())));
}

bool FileCommands::mayClose()
{
    if (!m_parts.file.isModified())
        return true;
    switch (m_parts.dialogs.unsaved(m_parts.window, m_parts.file.name())) {
    case Dialogs::Answer::Save: return save();
    case Dialogs::Answer::Discard: return true;
    case Dialogs::Answer::Cancel: return false;
    }
    return false;
}

} // namespace vitae
