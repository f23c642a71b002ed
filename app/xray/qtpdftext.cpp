// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qtpdftext.h"

#include <QBuffer>
#include <QPdfDocument>
#include <QPdfSelection>

namespace vitae {

QString qtPdfText(QByteArray pdf, const std::stop_token &stop)
{
    QBuffer buffer(&pdf);
    QPdfDocument document;
    if (!buffer.open(QIODevice::ReadOnly))
        return {};
    document.load(&buffer);
    QString text;
    for (int page = 0; page < document.pageCount() && !stop.stop_requested(); ++page)
        text += document.getAllText(page).text() + u'\n';
    return text;
}

} // namespace vitae
