// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bulletedits.h"

#include "formplan.h"

#include <QCoreApplication>

namespace vitae::bulletedits {

namespace {

struct BulletEdits {
    Q_DECLARE_TR_FUNCTIONS(BulletEdits)
};

/// Several edits as one step of the undo stack.
class Step {
  public:
    Step(CvDocument &document, const QString &name) : m_stack(document.undoStack())
    {
        m_stack.beginMacro(name);
    }
    ~Step() { m_stack.endMacro(); }
    Q_DISABLE_COPY_MOVE(Step)

  private:
    QUndoStack &m_stack;
};

Place at(NodeId bullet, int offset)
{
    return {{bullet, Field::Text, 0}, offset, offset};
}

RichSpans spansOf(const CvDocument &document, NodeId bullet)
{
    return RichText::parse(document.node(bullet)->text(Field::Text)).spans();
}

Node bulletOf(const QString &text)
{
    Node node = emptyNode(NodeType::Bullet);
    if (!text.isEmpty())
        node.set(Field::Text, text);
    return node;
}

} // namespace

std::optional<Place> split(CvDocument &document, NodeId bullet, const Caret &caret)
{
    const NodeId parent = document.parentOf(bullet);
    const int row = document.rowOf(bullet);
    if (parent == 0)
        return std::nullopt;
    const RichSpans all = spansOf(document, bullet);
    const int begin = std::min(caret.anchor, caret.cursor);
    const int end = std::max(caret.anchor, caret.cursor);
    if (end == 0 && lengthOf(all) > 0) { // an empty one before: this one keeps its text, and its bullets
        return document.insert(parent, row, bulletOf({})) ? std::optional(at(bullet, 0)) : std::nullopt;
    }
    if (begin == lengthOf(all)) {
        const NodeId added = document.insert(parent, row + 1, bulletOf({}));
        return added ? std::optional(at(added, 0)) : std::nullopt;
    }
    const QString head = RichText::fromSpans(slice(all, 0, begin)).markdown();
    const QString tail = RichText::fromSpans(slice(all, end, lengthOf(all))).markdown();
    const Step step(document, BulletEdits::tr("Split bullet"));
    const NodeId added = document.insert(parent, row + 1, bulletOf(tail));
    // Second, so that undo shows the cursor first and redo last.
    document.setField(bullet, Field::Text, head, TypingKind::None,
                      {{bullet, Field::Text, 0}, caret.anchor, caret.cursor}, at(added, 0));
    return at(added, 0);
}

std::optional<Place> join(CvDocument &document, NodeId first, NodeId second)
{
    const RichSpans head = spansOf(document, first);
    const RichSpans tail = spansOf(document, second);
    const Place seam = at(first, lengthOf(head));
    const NodePtr gone = document.node(second);
    if (tail.empty() && gone->children.empty()) {
        document.remove({second});
        return seam;
    }
    std::vector<NodeId> children;
    for (const NodePtr &child : gone->children)
        children.push_back(child->id);
    const Step step(document, BulletEdits::tr("Join bullets"));
    document.setField(first, Field::Text, RichText::fromSpans(joined(head, tail)).markdown(),
                      TypingKind::None, at(second, 0), seam);
    bool kept =
        children.empty() || document.move(children, first, int(document.node(first)->children.size()));
    if (!kept) // too deep there: behind the one that goes
        kept = document.move(children, document.parentOf(second), document.rowOf(second) + 1);
    if (kept)
        document.remove({second});
    return seam;
}

bool indent(CvDocument &document, NodeId bullet)
{
    const NodePtr parent = document.node(document.parentOf(bullet));
    const int row = document.rowOf(bullet);
    if (!parent || row < 1)
        return false;
    const NodePtr before = parent->children[size_t(row - 1)];
    return before->type == NodeType::Bullet
        && document.move({bullet}, before->id, int(before->children.size()));
}

bool outdent(CvDocument &document, NodeId bullet)
{
    const NodePtr parent = document.node(document.parentOf(bullet));
    return parent && parent->type == NodeType::Bullet
        && document.move({bullet}, document.parentOf(parent->id), document.rowOf(parent->id) + 1);
}

bool moveBy(CvDocument &document, NodeId node, int step)
{
    const int row = document.rowOf(node);
    const NodePtr parent = document.node(document.parentOf(node));
    const int to = row + step;
    if (!parent || to < 0 || to >= int(parent->children.size())
        || parent->children[size_t(to)]->type != parent->children[size_t(row)]->type)
        return false;
    return document.move({node}, parent->id, step > 0 ? to + 1 : to);
}

std::optional<Place> paste(CvDocument &document, NodeId bullet, const Caret &caret,
                           const std::vector<RichSpans> &lines)
{
    const NodeId parent = document.parentOf(bullet);
    if (parent == 0 || lines.empty())
        return std::nullopt;
    const RichSpans all = spansOf(document, bullet);
    const int length = lengthOf(all);
    const auto [begin, end] = std::minmax(caret.anchor, caret.cursor);
    const bool isBehind = begin == length && length > 0;
    const RichSpans tail = slice(all, end, length);
    const Step step(document, BulletEdits::tr("Paste bullets"));
    int row = document.rowOf(bullet);
    NodeId last = bullet;
    for (size_t i = isBehind ? 0 : 1; i < lines.size(); ++i) {
        const RichSpans text = i + 1 == lines.size() ? joined(lines[i], tail) : lines[i];
        last = document.insert(parent, ++row, bulletOf(RichText::fromSpans(text).markdown()));
    }
    const Place after = at(last, lengthOf(lines.back()));
    if (!isBehind) // last, so that undo shows the cursor first and redo last
        document.setField(bullet, Field::Text,
                          RichText::fromSpans(joined(slice(all, 0, begin), lines.front())).markdown(),
                          TypingKind::None, {{bullet, Field::Text, 0}, caret.anchor, caret.cursor}, after);
    return after;
}

NodeId add(CvDocument &document, NodeId parent, NodeId after, const QStringList &texts)
{
    int row = after ? document.rowOf(after) + 1 : int(document.node(parent)->children.size());
    if (texts.size() == 1)
        return document.insert(parent, row, bulletOf(texts.front()));
    const Step step(document, BulletEdits::tr("Add bullets"));
    NodeId last = 0;
    for (const QString &text : texts)
        last = document.insert(parent, row++, bulletOf(text));
    return last;
}

} // namespace vitae::bulletedits
