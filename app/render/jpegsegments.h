// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <string>

namespace vitae {

/// A JPEG file (ITU-T T.81, B.1) without what says where, when and by which camera it was taken: a CV goes to
/// strangers. The picture's own data stay as they are, to the byte; so do JFIF, colour profile and the Adobe
/// segment, which decoding needs. Nothing after the end of the image is kept. Bytes that are no whole JPEG
/// come back unchanged.
[[nodiscard]] std::string jpegWithoutMetadata(QByteArrayView jpeg);

/// A JPEG or PNG file for strangers: as above, but it says still which side is up; a PNG without texts, times
/// and Exif (ISO/IEC 15948, 11.3). Other bytes come back unchanged.
[[nodiscard]] QByteArray pictureForStrangers(const QByteArray &picture);

} // namespace vitae
