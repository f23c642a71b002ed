// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "../../layout/pinnedfonts.h"
#include "document/cvdocument.h"
#include "formats/format.h"
#include "layout/layout.h"

#include <QFile>
#include <QRandomGenerator>

/// CVs to look at, laid out with the pinned fonts.
namespace vitae::test {

inline QString sampleFile()
{
    return QStringLiteral(VITAE_SOURCE_DIR "/resources/samples/sample.json");
}

/// Lies beside the project where it is at hand.
inline QString seedFile()
{
    return QStringLiteral(VITAE_SOURCE_DIR "/../shared/seed/cv.md");
}

/// Null root when there is no such file.
inline Document documentOf(const QString &file)
{
    auto imported = importFile(file);
    return imported ? imported->document : Document();
}

/// The document with all its sections `times` over.
inline Document repeated(const Document &document, int times)
{
    CvDocument open(document);
    for (int i = 1; i < times; ++i)
        for (const NodePtr &child : document.root->children)
            if (child->type == NodeType::Section)
                open.insert(document.root->id, int(open.value().root->children.size()), *child);
    return open.value();
}

inline void collect(const NodePtr &node, NodeType type, std::vector<NodePtr> &found)
{
    if (node->type == type)
        found.push_back(node);
    for (const NodePtr &child : node->children)
        collect(child, type, found);
}

/// The bullet in the middle of all.
inline NodePtr middleBullet(const Document &document)
{
    std::vector<NodePtr> bullets;
    collect(document.root, NodeType::Bullet, bullets);
    return bullets.empty() ? nullptr : bullets[bullets.size() / 2];
}

inline PageList pagesOf(const Document &document, const QString &theme = {})
{
    static const auto fonts = pinnedFonts();
    Cv cv = resolve(document);
    if (!theme.isEmpty())
        cv.design.theme = theme;
    std::vector<Finding> findings;
    return layout(cv, themeFor(cv.design, findings), *fonts).pages;
}

} // namespace vitae::test
