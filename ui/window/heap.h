// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace vitae {

/// Makes freed pictures go back to the system at once, where the C library leaves that to be chosen.
/// For the beginning of main().
void returnFreedPictures();

} // namespace vitae
