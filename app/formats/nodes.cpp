// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/richtext.h"
#include "recognition.h"

namespace vitae {

void setText(Node &node, Field field, const QString &rich)
{
    const FieldSpec *spec = node.spec(field);
    if (rich.isEmpty() || !spec)
        return;
    if (spec->type == FieldType::RichText) {
        node.set(field, rich);
        return;
    }
    const RichText text = RichText::parse(rich);
    node.set(field, text.plainText());
    if (!node.spec(Field::Url) || !node.text(Field::Url).isEmpty())
        return;
    for (const RichSpan &span : text.spans()) {
        if (!span.link.isEmpty()) {
            node.set(Field::Url, span.link);
            return;
        }
    }
}

void addBullets(Recognition &to, Node &parent, std::span<const BulletDraft> bullets)
{
    constexpr size_t deepest = 4;
    struct Open {
        int depth;
        std::shared_ptr<Node> node;
    };
    std::vector<Open> open;
    const auto closeFrom = [&](size_t level) {
        while (open.size() > level) {
            std::shared_ptr<Node> node = std::move(open.back().node);
            open.pop_back();
            (open.empty() ? parent : *open.back().node).children.push_back(std::move(node));
        }
    };
    for (const BulletDraft &bullet : bullets) {
        size_t level = 0;
        while (level < open.size() && open[level].depth < bullet.depth)
            ++level;
        closeFrom(std::min(level, deepest - 1));
        std::shared_ptr<Node> node = to.ids.make(NodeType::Bullet);
        node->set(Field::Text, bullet.text);
        if (bullet.block)
            to.log.placed(*bullet.block, *node, Field::Text, "bullet");
        open.push_back({bullet.depth, std::move(node)});
    }
    closeFrom(0);
}

} // namespace vitae
