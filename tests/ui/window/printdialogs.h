// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QTest>
#include <QTimer>
#include <functional>

namespace vitae::test {

/// Deals with the modal dialogs that come, one step for each, in the order they come. Steps may open more.
class DialogUser : public QObject {
  public:
    using Step = std::function<void(QDialog &)>;

    explicit DialogUser(std::vector<Step> steps) : m_steps(std::move(steps)) { lookSoon(); }
    [[nodiscard]] bool isDone() const { return m_next == m_steps.size(); }

    static void accept(QDialog &dialog)
    {
        const auto *box = dialog.findChild<QDialogButtonBox *>();
        for (QAbstractButton *button : box ? box->buttons() : QList<QAbstractButton *>())
            if (box->buttonRole(button) == QDialogButtonBox::AcceptRole)
                return QTest::mouseClick(button, Qt::LeftButton);
        dialog.reject(); // rather than to wait for a person
    }
    /// The list of printers, where the last choice is a file.
    static void choosePrinter(QDialog &dialog, const QString &name)
    {
        if (auto *printers = dialog.findChild<QComboBox *>(QStringLiteral("printers")))
            printers->setCurrentIndex(name.isEmpty() ? printers->count() - 1 : printers->findText(name));
    }

  private:
    void lookSoon() const
    {
        QTimer::singleShot(50, this, &DialogUser::look);
    } // also while a step is going on
    void look()
    {
        lookSoon();
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (!dialog || !dialog->isVisible() || dialog == m_last)
            return;
        m_last = dialog;
        if (m_next == m_steps.size())
            dialog->reject(); // unexpected
        else
            m_steps[m_next++](*dialog);
    }

    std::vector<Step> m_steps;
    size_t m_next = 0;
    const QDialog *m_last = nullptr;
};

} // namespace vitae::test
