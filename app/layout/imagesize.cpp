// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imagesize.h"

#include "document/imageheader.h"

namespace vitae {

QSize imageSize(const QByteArray &bytes)
{
    const auto header = readImageHeader(bytes);
    return header ? header->size() : QSize();
}

} // namespace vitae
