// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tour.h"

#include "actions.h"
#include "style/icons.h"
#include "style/leading.h"
#include "style/tones.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

constexpr int iconSize = 20;
constexpr int textWidth = 520;

struct Tour {
    Q_DECLARE_TR_FUNCTIONS(Tour)
};

struct Stop {
    QString icon;
    QString title;
    QString text;
};

QString keysOf(const Actions &actions, Command command)
{
    return actions[command]->shortcut().toString(QKeySequence::NativeText);
}

std::vector<Stop> stops(const Actions &actions)
{
    const auto keys = [&actions](Command command) { return keysOf(actions, command); };
    return {
        {u"sections"_s, Tour::tr("Sections, at the side"),
         Tour::tr("Click a section or an entry to edit it. Drag it to another place, or press %1 and %2. The "
                  "eye keeps it off the pages without deleting it.")
             .arg(keys(Command::MoveUp), keys(Command::MoveDown))},
        {u"rename"_s, Tour::tr("Form, in the middle"),
         Tour::tr(
             "Write in the fields; what stays empty is not printed. In highlights, Enter starts the next "
             "line and Tab moves it under the one above. Select words to make them bold or a link.")},
        {u"document"_s, Tour::tr("Pages"),
         Tour::tr("They follow every key. Click a word on the page to edit it. “PDF” above the pages shows "
                  "the very file that you will send.")},
        {u"design"_s, Tour::tr("Design"),
         Tour::tr("“Theme” gives the same text another look. “Design” changes paper, fonts, sizes and "
                  "colours; the arrow beside a value takes it back to the theme's.")},
        {u"export"_s, Tour::tr("Open, save, export"),
         Tour::tr("Drop a CV on the window to open it: Markdown, plain text and JSON Resume become a CV to "
                  "edit. %1 saves it to go on with, %2 writes the PDF to send out. Pictures and printing are "
                  "in the File menu.")
             .arg(keys(Command::Save), keys(Command::ExportPdf))},
        {u"keyboard"_s, Tour::tr("By keyboard"),
         Tour::tr("Tab goes from field to field. %1, %2 and %3 go to sections, form and pages. %4 takes back "
                  "whatever you did. %5 shows this again.")
             .arg(keys(Command::GoToOutline), keys(Command::GoToForm), keys(Command::GoToPages),
                  keys(Command::Undo), keys(Command::Tour))},
    };
}

/// An icon that follows the colours of the window.
class Sign : public QWidget {
  public:
    Sign(QString name, QWidget *parent) : QWidget(parent), m_name(std::move(name))
    {
        setFixedSize(iconSize, iconSize);
    }

  protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        icon(m_name, tonesOf(this).accentText).paint(&painter, rect());
    }

  private:
    QString m_name;
};

QLabel *makeText(const QString &text, FontRole role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(fontOf(role, parent->font()));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    keepLeading(label);
    return label;
}

QWidget *makeContent(const Actions &actions)
{
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(metric::margin, metric::margin, metric::margin, metric::padding);
    grid->setHorizontalSpacing(metric::padding);
    grid->setVerticalSpacing(metric::gap);
    grid->setColumnStretch(1, 1);
    grid->addWidget(makeText(Tour::tr("First steps"), FontRole::PaneTitle, content), 0, 0, 1, 2);
    int row = 1;
    for (const Stop &stop : stops(actions)) {
        grid->setRowMinimumHeight(row++, metric::fieldGap - metric::gap);
        grid->addWidget(new Sign(stop.icon, content), row, 0);
        grid->addWidget(makeText(stop.title, FontRole::GroupTitle, content), row++, 1);
        grid->addWidget(makeText(stop.text, FontRole::Body, content), row++, 1);
    }
    grid->setRowStretch(row, 1);
    return content;
}

} // namespace

void showTour(const Actions &actions, QWidget *window)
{
    const QString name = u"tour"_s;
    if (auto *open = window->findChild<QDialog *>(name)) {
        open->show();
        open->raise();
        open->activateWindow();
        return;
    }
    auto *dialog = new QDialog(window);
    dialog->setObjectName(name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Tour::tr("First steps"));
    auto *scroll = new QScrollArea(dialog);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(Tour::tr("First steps"));
    QWidget *content = makeContent(actions);
    scroll->setWidget(content);
    content->setBackgroundRole(QPalette::Window);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    buttons->setContentsMargins(metric::margin, metric::gap, metric::margin, metric::padding);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    buttons->button(QDialogButtonBox::Close)->setFocus();
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
    const int width = textWidth + iconSize + metric::padding + 2 * metric::margin;
    const int height = content->heightForWidth(width) + buttons->sizeHint().height();
    dialog->resize(width, std::min(height, window->height()));
    dialog->show();
}

} // namespace vitae
