// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "photoeditor.h"

#include "document/imageheader.h"
#include "inlinemessage.h"
#include "labels.h"
#include "lineinput.h"
#include "style/icons.h"
#include "style/tones.h"

#include <QBuffer>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QImageReader>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

constexpr int previewSize = 96;
constexpr qint64 mostBytes = 20'000'000;

/// Upright, or null for what cannot be decoded.
QImage decoded(const QByteArray &bytes)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    return reader.read();
}

/// A JPEG that ends in the middle of its picture decodes to grey; its end mark is missing.
bool isCutOff(const QByteArray &bytes, ImageFormat format)
{
    if (format != ImageFormat::Jpeg)
        return false;
    const qsizetype scan = bytes.lastIndexOf("\xff\xda");
    return scan < 0 || bytes.indexOf("\xff\xd9", scan) < 0;
}

QPixmap roundedPreview(const QImage &image, double ratio)
{
    const int side = int(previewSize * ratio);
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath frame;
    frame.addRoundedRect(QRectF(0, 0, side, side), metric::radius * ratio, metric::radius * ratio);
    painter.setClipPath(frame);
    const QImage scaled = image.scaled(side, side, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    painter.drawImage((side - scaled.width()) / 2, (side - scaled.height()) / 2, scaled);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

/// Where a photo goes, as long as there is none.
class PhotoPlace : public QLabel {
  public:
    using QLabel::QLabel;

  protected:
    void paintEvent(QPaintEvent *event) override
    {
        if (!pixmap().isNull()) {
            QLabel::paintEvent(event);
            return;
        }
        const Tones &tones = tonesOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(tones.fieldBorder, 1, Qt::DashLine));
        painter.setBrush(tones.window);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metric::radius,
                                metric::radius);
        QRect mark(0, 0, 32, 32);
        mark.moveCenter(rect().center());
        icon(u"photo"_s, tones.secondary).paint(&painter, mark);
    }
};

} // namespace

PhotoEditor::PhotoEditor(CvDocument &document, NodeId node, const FieldSpec &spec, QWidget *parent)
    : FieldEditor(document, node, spec, parent),
      m_preview(new PhotoPlace(this)),
      m_choose(new QPushButton(tr("Choose picture…"), this)),
      m_remove(new QPushButton(tr("Remove"), this)),
      m_alternative(new QWidget(this)),
      m_alt(new LineInput(m_alternative)),
      m_message(new InlineMessage(this))
{
    setAcceptDrops(true);
    m_preview->setFixedSize(previewSize, previewSize);
    m_preview->setAccessibleName(label(spec));
    m_choose->setAccessibleName(tr("Choose a photo"));
    m_remove->setAccessibleName(tr("Remove the photo"));
    m_alt->setAccessibleName(tr("Alternative text of the photo"));
    m_alt->setPlaceholderText(tr("Portrait of Ada Lovelace", "example of an alternative text"));
    auto *altColumn = new QVBoxLayout(m_alternative);
    altColumn->setContentsMargins(0, 0, 0, 0);
    altColumn->setSpacing(metric::gap);
    altColumn->addWidget(makeFieldLabel(tr("Alternative text, for screen readers"), m_alt, m_alternative));
    altColumn->addWidget(m_alt);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *right = new QVBoxLayout;
    right->setSpacing(metric::fieldGap);
    right->addLayout(buttons);
    right->addWidget(m_alternative);
    right->addStretch();
    auto *row = new QHBoxLayout;
    row->setSpacing(metric::padding);
    row->addWidget(m_preview, 0, Qt::AlignTop);
    row->addLayout(right, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metric::fieldGap);
    column->addLayout(row);
    column->addWidget(m_message);
    setFocusProxy(m_choose);
    for (QWidget *input :
         {static_cast<QWidget *>(m_alt), static_cast<QWidget *>(m_choose), static_cast<QWidget *>(m_remove)})
        binding().takeUndoKeys(input);
    connect(m_choose, &QPushButton::clicked, this, &PhotoEditor::choose);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_message->say({});
        binding().document().setPhoto({}, {});
        m_choose->setFocus();
    });
    connect(m_alt, &LineInput::edited, this,
            [this](const QString &text, TypingKind typing, const Caret &before) {
                Photo photo = binding().as<Photo>();
                photo.alt = text;
                binding().commit(photo, typing, binding().place(before.anchor, before.cursor),
                                 binding().place(m_alt->caret().anchor, m_alt->caret().cursor));
            });
    connect(m_alt, &LineInput::caretMoved, this,
            [this] { emit placeChanged(binding().place(m_alt->caret().anchor, m_alt->caret().cursor)); });
    PhotoEditor::refresh();
}

void PhotoEditor::refresh()
{
    const Photo photo = binding().as<Photo>();
    const QByteArray bytes = binding().document().value().assets.value(photo.asset);
    const bool has = !photo.isEmpty();
    m_remove->setVisible(has);
    m_alternative->setVisible(has);
    m_alt->show(photo.alt);
    m_choose->setText(has ? tr("Replace…") : tr("Choose picture…"));
    if (has && bytes == m_shown && !m_preview->pixmap().isNull())
        return;
    m_shown = bytes;
    const QImage image = has && readImageHeader(bytes) ? decoded(bytes) : QImage();
    m_preview->setPixmap(image.isNull() ? QPixmap() : roundedPreview(image, devicePixelRatioF()));
}

void PhotoEditor::choose()
{
    const QString path = QFileDialog::getOpenFileName(window(), tr("Choose a picture"), {},
                                                      tr("Pictures (%1)").arg(u"*.jpg *.jpeg *.png"_s));
    if (!path.isEmpty())
        takeFile(path);
}

bool PhotoEditor::takeFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        refuse(tr("The picture cannot be read (%1). Choose another one.").arg(file.errorString()));
        return false;
    }
    if (file.size() > mostBytes) {
        refuse(tr("The picture is larger than 20 MB. Make it smaller or choose another one."));
        return false;
    }
    return takeBytes(file.readAll());
}

bool PhotoEditor::takeBytes(const QByteArray &bytes)
{
    const auto header = readImageHeader(bytes);
    if (!header) {
        refuse(
            tr("This is no JPEG or PNG picture, or one of more than 64 million pixels. Choose another one."));
        return false;
    }
    if (isCutOff(bytes, header->format) || decoded(bytes).isNull()) {
        refuse(tr("The picture is damaged: it cannot be shown. Choose another one."));
        return false;
    }
    m_message->say({});
    const QString name = header->format == ImageFormat::Jpeg ? u"photo.jpg"_s : u"photo.png"_s;
    binding().document().setPhoto({name, binding().as<Photo>().alt}, bytes);
    return true;
}

void PhotoEditor::refuse(const QString &sentence)
{
    m_message->say(sentence);
}

QString PhotoEditor::message() const
{
    return m_message->text();
}

void PhotoEditor::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile())
        event->acceptProposedAction();
}

void PhotoEditor::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    takeFile(event->mimeData()->urls().front().toLocalFile());
}

void PhotoEditor::goTo(const Place &)
{
    (m_alternative->isVisible() ? static_cast<QWidget *>(m_alt) : m_choose)->setFocus(Qt::OtherFocusReason);
}

QWidget *PhotoEditor::input() const
{
    return m_choose;
}

} // namespace vitae
