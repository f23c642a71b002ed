// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/vitaefile.h"
#include "format.h"

#include <QCoreApplication>

namespace vitae {

tl::expected<Imported, Failure> importFile(const QString &path)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const FormatSpec *format = formatFor(path, *bytes);
    if (!format || !format->read)
        return tl::unexpected(Failure{QCoreApplication::translate("Import", "This kind of file cannot be read"), {}});
    return format->read(*bytes);
}

} // namespace vitae
