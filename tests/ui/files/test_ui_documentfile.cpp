// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/documentfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <sys/mount.h>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void rename(CvDocument &document, const QString &name)
{
    document.setField(document.value().person().id, Field::Name, name);
}

QString nameIn(const QString &path)
{
    const auto document = readVitae(contentOf(path));
    return document ? document->person().text(Field::Name) : document.error().sentence();
}

} // namespace

/// Saving loses nothing: not the document, not the old file, not somebody else's.
class TestDocumentFile : public QObject {
    Q_OBJECT

  private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"cv.vitae"_s);
    }

    void aSaveIsReadBack()
    {
        CvDocument document;
        DocumentFile file(document);
        rename(document, u"Ada"_s);
        QVERIFY(file.isModified());
        QVERIFY(file.saveAs(m_path).has_value());
        QVERIFY(!file.isModified() && !file.changedOnDisk());
        QCOMPARE(file.name(), u"cv"_s);
        QCOMPARE(nameIn(m_path), u"Ada"_s);
        CvDocument other;
        DocumentFile again(other);
        QVERIFY(again.open(m_path).has_value());
        QVERIFY(other.value().modified == document.value().modified);
        QCOMPARE(documentToJson(other.value()), documentToJson(document.value()));
    }

    void undoToTheSavedStateIsUnmodified()
    {
        CvDocument document;
        DocumentFile file(document);
        rename(document, u"Ada"_s);
        QVERIFY(file.saveAs(m_path).has_value());
        rename(document, u"Ada Lovelace"_s);
        QVERIFY(file.isModified());
        document.undoStack().undo();
        QVERIFY(!file.isModified());
    }

    void anImportIsUnsavedAndNamedAfterItsFile()
    {
        const QString path = m_folder->filePath(u"resume.md"_s);
        QFile source(path);
        QVERIFY(source.open(QIODevice::WriteOnly));
        source.write("# Ada Lovelace\n\nada@example.org\n");
        source.close();
        CvDocument document;
        DocumentFile file(document);
        QVERIFY(file.open(path).has_value());
        QVERIFY(file.isModified() && file.path().isEmpty());
        QCOMPARE(file.name(), u"resume"_s);
    }

    void aBrokenFileLeavesTheDocument()
    {
        QFile broken(m_path);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("PK\x03\x04 nothing");
        broken.close();
        CvDocument document;
        DocumentFile file(document);
        rename(document, u"Ada"_s);
        const auto opened = file.open(m_path);
        QVERIFY(!opened.has_value());
        QVERIFY(!opened.error().what.isEmpty());
        QCOMPARE(document.value().person().text(Field::Name), u"Ada"_s);
        QVERIFY(document.undoStack().canUndo());
    }

    void aFullDiskKeepsTheOldFileAndTheModifiedMark()
    {
        const QString disk = m_folder->filePath(u"disk"_s);
        QVERIFY(QDir().mkpath(disk));
        if (mount("none", disk.toLocal8Bit().constData(), "tmpfs", 0, "size=16k") != 0)
            QSKIP("no right to mount a small disk");
        {
            CvDocument document;
            DocumentFile file(document);
            rename(document, u"Ada"_s);
            const QString path = disk + u"/cv.vitae"_s;
            QVERIFY(file.saveAs(path).has_value());
            QString noise; // incompressible, larger than the disk
            for (quint32 i = 0, x = 1; i < 40'000; ++i) {
                x = x * 1664525 + 1013904223;
                noise += QChar(char16_t(0x4e00 + (x >> 16) % 20'000));
            }
            rename(document, noise);
            const auto saved = file.save();
            QVERIFY(!saved.has_value());
            QVERIFY(!saved.error().what.isEmpty());
            QVERIFY(file.isModified());
            QCOMPARE(nameIn(path), u"Ada"_s);
            QCOMPARE(QDir(disk).entryList(QDir::Files | QDir::Hidden), QStringList{u"cv.vitae"_s});
            QVERIFY(file.saveAs(m_path).has_value());
            QCOMPARE(nameIn(m_path), noise);
        }
        umount(disk.toLocal8Bit().constData());
    }

    void aReadOnlyFolderKeepsTheModifiedMark()
    {
        const QString disk = m_folder->filePath(u"disk"_s);
        QVERIFY(QDir().mkpath(disk));
        if (mount("none", disk.toLocal8Bit().constData(), "tmpfs", MS_RDONLY, "size=16k") != 0)
            QSKIP("no right to mount a read-only disk");
        CvDocument document;
        DocumentFile file(document);
        rename(document, u"Ada"_s);
        const auto saved = file.saveAs(disk + u"/cv.vitae"_s);
        umount(disk.toLocal8Bit().constData());
        QVERIFY(!saved.has_value() && file.isModified() && file.path().isEmpty());
    }

    void aFolderThatWentKeepsTheDocument()
    {
        const QString folder = m_folder->filePath(u"stick"_s);
        QVERIFY(QDir().mkpath(folder));
        CvDocument document;
        DocumentFile file(document);
        rename(document, u"Ada"_s);
        QVERIFY(file.saveAs(folder + u"/cv.vitae"_s).has_value());
        QVERIFY(QDir(folder).removeRecursively());
        rename(document, u"Ada Lovelace"_s);
        QVERIFY(file.changedOnDisk());
        QVERIFY(!file.save().has_value());
        QVERIFY(file.isModified());
        QVERIFY(file.saveAs(m_path).has_value());
        QCOMPARE(nameIn(m_path), u"Ada Lovelace"_s);
    }

    void somebodyElsesChangeIsNoticed()
    {
        CvDocument document;
        DocumentFile file(document);
        rename(document, u"Ada"_s);
        QVERIFY(file.saveAs(m_path).has_value());
        QVERIFY(!file.changedOnDisk());
        CvDocument other;
        DocumentFile second(other);
        QVERIFY(second.open(m_path).has_value());
        rename(other, u"Grace"_s);
        QVERIFY(second.save().has_value());
        QVERIFY(!second.changedOnDisk());
        QVERIFY(file.changedOnDisk());
    }

    void touchingWithoutChangingIsNoChange()
    {
        CvDocument document;
        DocumentFile file(document);
        rename(document, u"Ada"_s);
        QVERIFY(file.saveAs(m_path).has_value());
        QFile touched(m_path);
        QVERIFY(touched.open(QIODevice::ReadWrite));
        QVERIFY(
            touched.setFileTime(QDateTime::currentDateTime().addSecs(60), QFileDevice::FileModificationTime));
        touched.close();
        QVERIFY(!file.changedOnDisk());
    }

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestDocumentFile)
#include "test_ui_documentfile.moc"
