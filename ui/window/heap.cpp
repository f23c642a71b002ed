// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heap.h"

#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace vitae {

void returnFreedPictures()
{
#ifdef __GLIBC__
    // Its own limit follows the largest block that was ever freed: after one picture of a page at high zoom
    // all later ones lie on the heap, and what stands between them keeps it from shrinking.
    constexpr int largestOnHeap = 128 * 1024; // bytes
    mallopt(M_MMAP_THRESHOLD, largestOnHeap);
    mallopt(M_TRIM_THRESHOLD, 2 * largestOnHeap);
#endif
}

} // namespace vitae
