// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/cvdocument.h"
#include "formats/format.h"

#include <QFile>

/// CVs to try things on, and what is looked for in them.
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

/// The academic CV where it is at hand, else the sample.
inline QString longestFile()
{
    return QFile::exists(seedFile()) ? seedFile() : sampleFile();
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

/// The bullet in the middle of all; null without bullets.
inline NodePtr middleBullet(const Document &document)
{
    std::vector<NodePtr> bullets;
    collect(document.root, NodeType::Bullet, bullets);
    return bullets.empty() ? nullptr : bullets[bullets.size() / 2];
}

} // namespace vitae::test
