// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finding.h"

#include <QCoreApplication>

namespace vitae {

QString Failure::sentence() const
{
    if (where.isEmpty())
        return what;
    return QCoreApplication::translate("Failure", "%1: %2", "what is wrong: where").arg(what, where);
}

} // namespace vitae
