// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfcontent.h"

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <string_view>

namespace vitae {

using Object = QPDFObjectHandle;

namespace {

/// Keeps what is written up to a limit, then refuses. qpdf swallows the exception, so it remembers.
class Kept : public Pipeline {
  public:
    explicit Kept(size_t most) : Pipeline("kept", nullptr), m_most(most) {}
    std::string bytes;
    bool isFull = false;

    void write(const unsigned char *data, size_t size) override
    {
        isFull = isFull || size > m_most - bytes.size();
        if (isFull)
            throw PdfTooLarge();
        bytes.append(reinterpret_cast<const char *>(data), size);
    }
    void finish() override {}

  private:
    size_t m_most;
};

/// About, and cheaper than reading them: every object begins with a delimiter or after a gap.
size_t tokensIn(const std::string &content)
{
    static constexpr std::string_view opening = "/[(<", closing = "])>{}";
    size_t count = 0;
    bool wasGap = true;
    for (const char c : content) {
        const bool isGap = static_cast<unsigned char>(c) <= ' ',
                   opens = opening.find(c) != std::string_view::npos;
        if (opens || (wasGap && !isGap))
            ++count;
        wasGap = isGap || closing.find(c) != std::string_view::npos;
    }
    return count;
}

} // namespace

std::string unpacked(const Object &stream, ReadingBudget &budget)
{
    if (!stream.isStream())
        return {};
    Kept kept(budget.bytes.left());
    bool isTried = false;
    Object(stream).pipeStreamData(&kept, &isTried, 0, qpdf_dl_specialized, true, false);
    if (kept.isFull)
        throw PdfTooLarge();
    budget.bytes.spend(kept.bytes.size());
    return isTried ? kept.bytes : std::string(); // what cannot be unpacked comes as it is
}

void readContent(const std::vector<Object> &streams, PdfOperations &operations, ReadingBudget &budget)
{
    constexpr size_t costOfStream = 50; // tokens that could be read in the time that it takes to begin
    std::string content;
    for (const Object &stream : streams) {
        budget.tokens.spend(costOfStream);
        content += unpacked(stream, budget) + '\n';
    }
    budget.tokens.spend(tokensIn(content));
    QPDF scratch; // its objects are those of the content, and go with it
    scratch.emptyPDF();
    scratch.setSuppressWarnings(true);
    Object::parseContentStream(Object::newStream(&scratch, content), &operations);
}

} // namespace vitae
