// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "vitaefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace vitae {
namespace {

struct Message {
    Q_DECLARE_TR_FUNCTIONS(File)
};

tl::expected<void, Failure> writeDevice(const QString &path, const QByteArray &bytes)
{
    QFile device(path);
    if (!device.open(QIODevice::WriteOnly) || device.write(bytes) != bytes.size() || !device.flush())
        return tl::unexpected(Failure{Message::tr("The file cannot be written"), device.errorString()});
    return {};
}

} // namespace

tl::expected<QByteArray, Failure> readFile(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isDir())
        return tl::unexpected(Failure{Message::tr("This is a folder, not a file"), {}});
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(Failure{Message::tr("The file cannot be opened"), file.errorString()});
    // A device or a growing file may hold more than its size tells.
    QByteArray bytes = file.read(maxFileSize + 1);
    if (file.error() != QFileDevice::NoError)
        return tl::unexpected(Failure{Message::tr("The file cannot be read"), file.errorString()});
    if (bytes.size() > maxFileSize)
        return tl::unexpected(Failure{Message::tr("The file is larger than 64 MiB"), {}});
    return bytes;
}

tl::expected<void, Failure> writeFile(const QString &path, const QByteArray &bytes)
{
    // A new file must never take the place of a device or a pipe.
    if (const QFileInfo info(path); info.exists() && !info.isFile())
        return writeDevice(path, bytes);
    QSaveFile file(path);
    // Where a folder lets nobody make new files, the old file stays as it is.
    file.setDirectWriteFallback(false);
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (!written)
        return tl::unexpected(Failure{Message::tr("The file cannot be written"), file.errorString()});
    return {};
}

} // namespace vitae
