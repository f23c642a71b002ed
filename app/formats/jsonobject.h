// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"
#include "jsonbinding.h"
#include "jsonreport.h"

namespace vitae::jsonresume {

/// Reads the object's members into the nodes of the bindings; gives the skeleton. `also`: keys that the
/// caller reads itself; they stand as [] in the skeleton.
[[nodiscard]] Json readObject(const Json::Object &object, const QString &pointer,
                              const std::vector<Binding> &bindings, const QStringList &also, TreeBuilder &ids,
                              ImportReport &report);

/// The object of the nodes' present values in the skeleton's order. `also`: members the caller writes itself,
/// at their place in the skeleton or at the end.
[[nodiscard]] Json writeObject(const Json *skeleton, const std::vector<Binding> &bindings,
                               const Json::Object &also = {});

} // namespace vitae::jsonresume
