// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/richtext.h"

#include <cstdint>
#include <cstdlib>
#include <cstring>

using namespace vitae;

namespace {

bool equalButForSource(const std::vector<RichSpan> &a, const std::vector<RichSpan> &b)
{
    if (a.size() != b.size())
        return false;
    for (size_t i = 0; i < a.size(); ++i)
        if (a[i].text != b[i].text || a[i].marks != b[i].marks || a[i].link != b[i].link)
            return false;
    return true;
}

void check(const QString &text)
{
    const RichText parsed = RichText::parse(text);
    if (parsed.markdown() != text)
        std::abort();
    const RichText written = RichText::fromSpans(parsed.spans());
    if (!equalButForSource(written.spans(), parsed.spans()))
        std::abort();
    if (RichText::parse(escapeMarkdown(text)).plainText() != text)
        std::abort();
}

} // namespace

/// Every text reads, and its spans survive being written; also text that is no valid Unicode.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    check(QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size)));
    QString units(qsizetype(size / 2), Qt::Uninitialized);
    std::memcpy(units.data(), data, size / 2 * 2);
    check(units);
    return 0;
}
