// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fitlimits.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct Message {
    Q_DECLARE_TR_FUNCTIONS(Themes)
};

struct LimitSpec {
    QStringView name;
    double FitLimits::*limit;
    double minimum, maximum;
};
constexpr LimitSpec limits[] = {
    {u"spacing.least", &FitLimits::leastSpacing, 0, 1},
    {u"spacing.most", &FitLimits::mostSpacing, 1, 3},
    {u"line-height.least", &FitLimits::leastLineHeight, 1.15, 2},
    {u"line-height.most", &FitLimits::mostLineHeight, 1.15, 2},
    {u"size.least", &FitLimits::leastSize, 0.9, 1},
    {u"size.most", &FitLimits::mostSize, 1, 1.3},
    {u"margin.least", &FitLimits::leastMargin, 12, 60},
    {u"margin.most", &FitLimits::mostMargin, 12, 60},
};

} // namespace

tl::expected<FitLimits, FitLimitsError> readFitLimits(const Json &json, FitLimits base)
{
    if (!json.object())
        return tl::unexpected(FitLimitsError{Message::tr("fit must be an object"), {}});
    for (const auto &[name, value] : *json.object()) {
        const auto *spec = std::ranges::find(limits, QStringView(name), &LimitSpec::name);
        if (spec == std::end(limits))
            return tl::unexpected(
                FitLimitsError{Message::tr("there is no limit “%1”").arg(name), u'/' + name});
        bool ok = false;
        const double number = value.number() ? value.number()->text.toDouble(&ok) : 0;
        if (!ok || number < spec->minimum || number > spec->maximum) {
            return tl::unexpected(FitLimitsError{Message::tr("%1 must be a number from %2 to %3")
                                                     .arg(name)
                                                     .arg(spec->minimum)
                                                     .arg(spec->maximum),
                                                 u'/' + name});
        }
        base.*(spec->limit) = number;
    }
    return base;
}

} // namespace vitae
