// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readback.h"

#include <QBuffer>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QProcess>
#include <QTemporaryDir>
#include <QTemporaryFile>

namespace readback {

using namespace Qt::StringLiterals;

namespace {

struct Outcome {
    QByteArray out;
    QByteArray errors;
    int status = -1;
};

Outcome runOn(const QByteArray &pdf, const QString &program, const QStringList &before,
              const QStringList &after)
{
    QTemporaryFile file;
    if (!file.open())
        return {};
    file.write(pdf);
    file.close();
    QProcess process;
    process.start(program, before + QStringList{file.fileName()} + after);
    if (!process.waitForFinished(60000))
        return {{}, process.errorString().toUtf8(), -1};
    return {process.readAllStandardOutput(), process.readAllStandardError(), process.exitCode()};
}

} // namespace

QString pdftotext(const QByteArray &pdf, const QStringList &options)
{
    const Outcome outcome =
        runOn(pdf, u"pdftotext"_s, options + QStringList{u"-enc"_s, u"UTF-8"_s}, {u"-"_s});
    if (outcome.status != 0 || !outcome.errors.isEmpty())
        return u"failed: "_s + QString::fromUtf8(outcome.errors);
    return QString::fromUtf8(outcome.out);
}

QString qtPdf(const QByteArray &pdf)
{
    QByteArray bytes = pdf;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    if (document.status() != QPdfDocument::Status::Ready)
        return u"failed: status %1"_s.arg(int(document.status()));
    QString text;
    for (int page = 0; page < document.pageCount(); ++page)
        text += document.getAllText(page).text() + u'\n';
    return text;
}

QString qpdfComplaints(const QByteArray &pdf)
{
    const Outcome outcome = runOn(pdf, u"qpdf"_s, {u"--check"_s}, {});
    return outcome.status == 0 ? QString() : QString::fromUtf8(outcome.out + outcome.errors);
}

QByteArray plain(const QByteArray &pdf)
{
    const Outcome outcome = runOn(
        pdf, u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, u"--no-original-object-ids"_s}, {u"-"_s});
    return outcome.status == 0 ? outcome.out : "failed: " + outcome.errors;
}

QImage popplerPicture(const QByteArray &pdf, QSize pixels)
{
    const QStringList options{u"-gray"_s, u"-r"_s,
                              u"1152"_s,  u"-singlefile"_s,
                              u"-W"_s,    QString::number(pixels.width() * 4),
                              u"-H"_s,    QString::number(pixels.height() * 4)};
    const QImage large = QImage::fromData(runOn(pdf, u"pdftoppm"_s, options, {}).out, "PGM");
    return large.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_RGB32);
}

QString normalised(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        if (c.category() != QChar::Other_Format)
            out += c;
    }
    return out.simplified();
}

} // namespace readback
