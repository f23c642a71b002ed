// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <string>

namespace vitae {

/// A JPEG file (ITU-T T.81, B.1) without what says where, when and by which camera it was taken: a CV goes to
/// strangers. The picture's own data stay as they are, to the byte; so do JFIF, colour profile and the Adobe
/// segment, which decoding needs. Nothing after the end of the image is kept. Bytes that are no whole JPEG
/// come back unchanged.
[[nodiscard]] std::string jpegWithoutMetadata(QByteArrayView jpeg);

} // namespace vitae
