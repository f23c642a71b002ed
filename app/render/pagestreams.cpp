// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagestreams.h"

#include <future>

namespace vitae {

namespace {

class ItemPrinter {
  public:
    ItemPrinter(Fingerprint &print, const std::vector<StructureNode> &structure)
        : m_print(print),
          m_structure(structure)
    {
    }

    void add(const Item &item)
    {
        m_print.add(quint64(item.content.index()) | quint64(item.artifact) << 8);
        m_print.add(item.origin.x());
        m_print.add(item.origin.y());
        addOwner(item);
        if (item.opacity < 1)
            m_print.add(double(item.opacity));
        if (item.clip)
            addClip(*item.clip);
        std::visit([this, &item](const auto &content) { addContent(item, content); }, item.content);
    }

  private:
    void addOwner(const Item &item)
    {
        if (item.structure < 0) {
            m_print.add(quint64(0));
            return;
        }
        if (m_firstNode < 0)
            m_firstNode = item.structure;
        const StructureNode &node = m_structure[size_t(item.structure)];
        const auto offset = quint64(quint32(item.structure - m_firstNode));
        m_print.add(offset << 16 | quint64(node.role) << 8 | (node.actualText.isEmpty() ? 1u : 2u));
    }
    void addClip(const QRectF &clip)
    {
        for (const double edge : {clip.left(), clip.top(), clip.width(), clip.height()})
            m_print.add(edge);
    }
    void addContent(const Item &item, const TextItem &text)
    {
        if (m_firstParagraph < 0)
            m_firstParagraph = item.paragraph;
        m_print.add(quint64(item.paragraph - m_firstParagraph));
        m_print.add(text.run->hash);
    }
    void addContent(const Item &, const RuleItem &rule) { addShape(rule.size, rule.color, 0); }
    void addContent(const Item &, const BoxItem &box) { addShape(box.size, box.color, box.radius); }
    void addContent(const Item &, const ImageItem &image)
    {
        addShape(image.size, {}, image.radius);
        m_print.add(image.image->hash);
        if (image.isClipped())
            addClip(image.crop);
    }
    void addContent(const Item &, const PathItem &path)
    {
        addShape(path.size, path.color, 0);
        m_print.add(path.path->hash);
    }
    void addContent(const Item &, const LinkAreaItem &) {} // an annotation, not content
    void addShape(QSizeF size, Color color, float radius)
    {
        m_print.add(size.width());
        m_print.add(size.height());
        m_print.add(quint64(color.red) << 16 | quint64(color.green) << 8 | color.blue);
        m_print.add(double(radius));
    }

    Fingerprint &m_print;
    const std::vector<StructureNode> &m_structure;
    int m_firstNode = -1;
    qint64 m_firstParagraph = -1;
};

using Streams = std::vector<std::shared_ptr<PageStream>>;

void deflateAll(const Streams &streams, Deflater &deflater)
{
    for (const std::shared_ptr<PageStream> &stream : streams)
        stream->bytes = deflater.deflateOnce(std::exchange(stream->content.stream, {}));
}

/// Deflates the streams of long documents beside the writing of those that follow.
class StreamPacker {
  public:
    explicit StreamPacker(Deflater &deflater) : m_deflater(deflater) {}

    void add(std::shared_ptr<PageStream> stream)
    {
        m_waiting.push_back(std::move(stream));
        if (m_waiting.size() < batch)
            return;
        m_batches.push_back(std::async(std::launch::async, [streams = std::exchange(m_waiting, {})] {
            Deflater deflater;
            deflateAll(streams, deflater);
        }));
    }
    void finish()
    {
        deflateAll(m_waiting, m_deflater);
        for (std::future<void> &done : m_batches)
            done.get();
    }

  private:
    static constexpr size_t batch = 32; // pages; fewer are done sooner than a thread is started
    Deflater &m_deflater;
    Streams m_waiting;
    std::vector<std::future<void>> m_batches;
};

} // namespace

Fingerprint pageFingerprint(const Page &page, const std::vector<StructureNode> &structure)
{
    Fingerprint print;
    print.add(page.size.height());
    ItemPrinter printer(print, structure);
    for (const Item &item : page.items)
        printer.add(item);
    return print;
}

std::vector<std::shared_ptr<const PageStream>> PageStreams::make(const PageList &pages, DocumentFonts &fonts,
                                                                 TextPool &pool, Deflater &deflater,
                                                                 std::optional<PrintFonts> *print)
{
    std::vector<Fingerprint> keys;
    std::vector<std::shared_ptr<const PageUse>> uses;
    for (const Page &page : pages.pages) {
        keys.push_back(pageFingerprint(page, pages.structure));
        Kept<PageUse> &kept = m_uses[keys.back()];
        if (!kept.value)
            kept.value = std::make_shared<const PageUse>(fontUseOf(page, pool));
        kept.used = true;
        uses.push_back(kept.value);
        fonts.add(*kept.value);
    }
    const PrintFonts *printFonts = print ? &print->emplace(fonts, pool) : nullptr;
    std::vector<std::shared_ptr<const PageStream>> result;
    StreamPacker packer(deflater);
    for (size_t i = 0; i < keys.size(); ++i) {
        const Fingerprint conflicts = fonts.conflicts(*uses[i]);
        keys[i].add(conflicts.high);
        keys[i].add(conflicts.low);
        Kept<PageStream> &kept = m_streams[keys[i]];
        if (!kept.value) {
            auto stream = std::make_shared<PageStream>();
            PagePlan plan = planPage(pages.pages[i], pages.structure, fonts, pool);
            stream->content = writeContent(pages.pages[i], pages.structure, plan, printFonts);
            stream->stretches = std::move(plan.stretches);
            packer.add(stream);
            kept.value = std::move(stream);
        }
        kept.used = true;
        result.push_back(kept.value);
    }
    packer.finish();
    return result;
}

template<typename T>
void PageStreams::forgetUnused(QHash<Fingerprint, Kept<T>> &kept)
{
    kept.removeIf([](const auto &entry) { return !entry.value().used; });
    for (Kept<T> &entry : kept)
        entry.used = false;
}

void PageStreams::nextGeneration()
{
    forgetUnused(m_uses);
    forgetUnused(m_streams);
}

} // namespace vitae
