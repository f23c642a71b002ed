// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace vitae {

class Actions;

/// What is where and how it is used, beside the window, so that it can be tried at once. One for each window.
void showTour(const Actions &actions, QWidget *window);

} // namespace vitae
