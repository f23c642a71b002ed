// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <vector>

/// What objects of a file hold that may have anything in any place. Where it is of another type, there is
/// nothing; qpdf would throw, and one object would hide the whole file.
namespace vitae {

/// No program nests the elements of a structure tree so deeply; a stack holds as many.
constexpr int deepestElement = 500;

/// Null where there is none, or no dictionary.
[[nodiscard]] QPDFObjectHandle entryOf(const QPDFObjectHandle &dictionary, const std::string &key);
/// The items of an array; of another object itself, of null nothing.
[[nodiscard]] std::vector<QPDFObjectHandle> itemsOf(const QPDFObjectHandle &object);
[[nodiscard]] std::string nameOf(const QPDFObjectHandle &object); ///< with its slash
[[nodiscard]] std::string bytesOf(const QPDFObjectHandle &string);
[[nodiscard]] QString textOf(const QPDFObjectHandle &string);
[[nodiscard]] int integerOf(const QPDFObjectHandle &object, int otherwise = 0);
/// Finite.
[[nodiscard]] double numberOf(const QPDFObjectHandle &object, double otherwise = 0);

} // namespace vitae
