// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "themecommands.h"

#include "document/cvdocument.h"
#include "document/vitaefile.h"
#include "files/windowmemory.h"
#include "messagebar.h"
#include "panels/themegallery.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace vitae {

ThemeCommands::ThemeCommands(const Parts &parts) : QObject(parts.window), m_parts(parts)
{
    ThemeGallery *gallery = &m_parts.gallery;
    connect(gallery, &ThemeGallery::chosen, this, &ThemeCommands::choose);
    connect(gallery, &ThemeGallery::duplicateRequested, this, &ThemeCommands::duplicate);
    connect(gallery, &ThemeGallery::renameRequested, this, &ThemeCommands::rename);
    connect(gallery, &ThemeGallery::removeRequested, this, &ThemeCommands::remove);
    connect(gallery, &ThemeGallery::shareRequested, this, &ThemeCommands::share);
    connect(gallery, &ThemeGallery::importRequested, this, &ThemeCommands::askWhatToImport);
}

void ThemeCommands::fail(const QString &what, const Failure &failure)
{
    m_parts.messages.showMessage(Severity::Error, what.arg(failure.sentence()));
}

/// The document's own copy stands where this machine has no such theme.
Design ThemeCommands::designIn(const QString &id, bool keepOptions) const
{
    Design design = m_parts.document.value().design;
    if (const ThemeChoice *theme = m_parts.themes.themes().find(id))
        design = inTheme(std::move(design), *theme);
    return keepOptions ? design : withoutOptions(std::move(design));
}

void ThemeCommands::setTheme(const ThemeChoice &theme, bool keepOptions)
{
    Design design = inTheme(m_parts.document.value().design, theme);
    if (!keepOptions)
        design.options.clear();
    m_parts.document.setDesign(std::move(design), tr("Theme: %1").arg(theme.name.name));
}

void ThemeCommands::choose(const QString &id, bool keepOptions)
{
    setTheme(themeChoiceOf(designIn(id, keepOptions)), keepOptions);
}

void ThemeCommands::duplicate(const QString &id, bool keepOptions)
{
    const Design design = designIn(id, keepOptions);
    const ThemeChoice base = themeChoiceOf(design);
    const bool isKnown = m_parts.themes.themes().find(id);
    auto made = m_parts.themes.add(design, isKnown ? tr("My %1").arg(base.name.name) : base.name.name);
    if (!made)
        return fail(tr("The theme was not made: %1."), made.error());
    setTheme(*made, false); // the changes are in the theme now
    emit added(made->name.id);
}

void ThemeCommands::update()
{
    const Design design = m_parts.document.value().design;
    const ThemeChoice before = themeChoiceOf(design);
    const ThemeChoice after = themeFrom(design, before.name.id, before.name.name);
    if (auto saved = m_parts.themes.save(after); !saved)
        return fail(tr("The theme was not changed: %1."), saved.error());
    m_parts.document.setDesign(withoutOptions(inTheme(design, after)),
                               tr("Change theme “%1”").arg(before.name.name));
    m_parts.messages.showSuccess(tr("“%1” is now as you see it.").arg(before.name.name),
                                 {{tr("Undo"), [this, before] {
                                       m_parts.document.undoStack().undo();
                                       if (auto saved = m_parts.themes.save(before); !saved)
                                           fail(tr("The theme was not changed: %1."), saved.error());
                                   }}});
}

void ThemeCommands::rename(const QString &id, const QString &name)
{
    const ThemeChoice *theme = m_parts.themes.themes().find(id);
    if (!theme)
        return;
    const ThemeChoice after = renamed(*theme, name);
    if (auto saved = m_parts.themes.save(after); !saved)
        return fail(tr("The theme was not renamed: %1."), saved.error());
    if (m_parts.document.value().design.theme == id)
        m_parts.document.setDesign(inTheme(m_parts.document.value().design, after), tr("Rename theme"));
}

void ThemeCommands::remove(const QString &id)
{
    const ThemeChoice *found = m_parts.themes.themes().find(id);
    if (!found)
        return;
    const ThemeChoice theme = *found;
    if (auto removed = m_parts.themes.remove(id); !removed)
        return fail(tr("The theme was not deleted: %1."), removed.error());
    const bool inUse = m_parts.document.value().design.theme == id;
    m_parts.messages.showSuccess(
        inUse ? tr("“%1” was deleted from your themes; this CV keeps its copy.").arg(theme.name.name)
              : tr("“%1” was deleted.").arg(theme.name.name),
        {{tr("Undo"), [this, theme] {
              if (auto saved = m_parts.themes.save(theme); !saved)
                  fail(tr("The theme did not come back: %1."), saved.error());
          }}});
}

void ThemeCommands::share(const QString &id)
{
    const Design design = designIn(id, false);
    ThemeChoice theme = themeChoiceOf(design);
    if (!theme.isOwn())
        theme = themeFrom(design, m_parts.themes.themes().freeId(theme.name.name), theme.name.name);
    const QString start =
        QDir(m_parts.memory.folder(u"themes"_s)).filePath(u"%1.%2"_s.arg(theme.name.id, themeSuffix));
    QString filter;
    const QString path =
        askWhereToWrite(m_parts.dialogs, m_parts.window, tr("Share the theme as a file"), start,
                        {tr("Vitae theme (*.vitae-theme)"), tr("JSON (*.json)")}, &filter);
    if (path.isEmpty())
        return;
    if (auto written = writeFile(path, bytesOfTheme(theme)); !written)
        return fail(tr("The theme was not written: %1."), written.error());
    m_parts.memory.setFolder(u"themes"_s, QFileInfo(path).absolutePath());
    m_parts.messages.showSuccess(
        tr("“%1” is written to “%2”.").arg(theme.name.name, QDir::toNativeSeparators(path)));
}

void ThemeCommands::askWhatToImport()
{
    const QString path =
        m_parts.dialogs.openFile(m_parts.window, tr("Import a theme"), m_parts.memory.folder(u"themes"_s),
                                 tr("Themes (*.vitae-theme *.json)") + u";;"_s + tr("All files (*)"));
    if (!path.isEmpty())
        importFile(path);
}

void ThemeCommands::importFile(const QString &path)
{
    const auto theme = m_parts.themes.addFile(path);
    if (!theme) {
        return m_parts.messages.showMessage(
            Severity::Error,
            tr("“%1” is no theme that can be used: %2.", "file, what is wrong and where")
                .arg(QFileInfo(path).fileName(), theme.error().sentence()));
    }
    m_parts.memory.setFolder(u"themes"_s, QFileInfo(path).absolutePath());
    m_parts.gallery.setCurrent(theme->name.id);
    m_parts.messages.showSuccess(tr("“%1” is among your themes.").arg(theme->name.name),
                                 {{tr("Use it"), [this, id = theme->name.id] { choose(id); }}});
}

void ThemeCommands::tellIfOutdated()
{
    const Design &design = m_parts.document.value().design;
    if (design.ownTheme.isNull())
        return;
    const ThemeChoice *here = m_parts.themes.themes().find(design.theme);
    if (!here || here->file == design.ownTheme)
        return;
    m_parts.messages.showMessage(
        Severity::Hint,
        tr("This CV has its own copy of “%1”, which differs from that among your themes.")
            .arg(here->name.name),
        {{tr("Use yours"), [this, id = design.theme] { choose(id); }}});
}

} // namespace vitae
