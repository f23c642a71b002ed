// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <map>

namespace vitae::test {

inline QByteArray pdfStream(const QByteArray &content, const QByteArray &entries = {})
{
    return "<<" + entries + "/Length " + QByteArray::number(content.size()) + ">>\nstream\n" + content
        + "\nendstream";
}

/// A PDF of objects as they are written, by their numbers; 1 is the catalog.
inline QByteArray pdfFrom(const std::map<int, QByteArray> &objects)
{
    QByteArray file = "%PDF-1.7\n", table;
    for (const auto &[number, object] : objects) {
        table += QByteArray::number(number) + " 1\n" + QByteArray::number(file.size()).rightJustified(10, '0')
            + " 00000 n \n";
        file += QByteArray::number(number) + " 0 obj\n" + object + "\nendobj\n";
    }
    const int size = objects.rbegin()->first + 1;
    const qsizetype bodySize = file.size();
    return file + "xref\n0 1\n0000000000 65535 f \n" + table + "trailer\n<</Root 1 0 R/Size "
        + QByteArray::number(size) + ">>\nstartxref\n" + QByteArray::number(bodySize) + "\n%%EOF\n";
}

/// A page with `content` (object 4) whose fonts /F (5, Helvetica) and /G (6) and XObject /X (7) may be among
/// `more`, and entries of the catalog and the page.
inline QByteArray pdfPage(const QByteArray &content, const std::map<int, QByteArray> &more = {},
                          const QByteArray &catalog = {}, const QByteArray &page = {})
{
    std::map<int, QByteArray> objects = more;
    objects.try_emplace(1, "<</Type/Catalog/Pages 2 0 R" + catalog + ">>");
    objects.try_emplace(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
    objects.try_emplace(3,
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font"
                        "<</F 5 0 R/G 6 0 R>>/XObject<</X 7 0 R>>>>"
                            + page + ">>");
    objects.try_emplace(4, pdfStream(content));
    objects.try_emplace(5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
    return pdfFrom(objects);
}

} // namespace vitae::test
