// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/tones.h"
#include "style/windowstyle.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>
#include <cmath>

using namespace vitae;
using namespace Qt::StringLiterals;

namespace {

/// WCAG 2.2, relative luminance.
double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double light = std::max(luminance(a), luminance(b)), dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

QColor over(const QColor &ground, const QColor &color)
{
    const auto mixed = [&color](float under, float above) {
        return under + (above - under) * color.alphaF();
    };
    return QColor::fromRgbF(mixed(ground.redF(), color.redF()), mixed(ground.greenF(), color.greenF()),
                            mixed(ground.blueF(), color.blueF()));
}

using Named = std::pair<QString, QColor>;

std::vector<Named> tintsOf(const Tones &tones)
{
    return {{u"a hint"_s, tintOf(tones.card, tones.accentText)},
            {u"a success"_s, tintOf(tones.card, tones.success)},
            {u"a warning"_s, tintOf(tones.card, tones.warning)},
            {u"an error"_s, tintOf(tones.card, tones.error)}};
}

std::vector<Named> plainGroundsOf(const Tones &tones)
{
    return {{u"window"_s, tones.window},
            {u"outline"_s, tones.outline},
            {u"card and field"_s, tones.card},
            {u"hover"_s, tones.hover},
            {u"desk"_s, tones.desk}};
}

} // namespace

/// The contrasts that LOOK asks for, in both modes.
class TestUiTones : public QObject {
    Q_OBJECT

  private slots:
    void whatIsReadOrSeenStandsOut_data()
    {
        QTest::addColumn<QColor>("color");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<double>("least");
        for (const Tones *tones : {&lightTones(), &darkTones()}) {
            m_mode = tones->dark ? u"dark"_s : u"light"_s;
            addTexts(*tones);
            addSigns(*tones);
            addPalette(paletteOf(*tones));
        }
    }
    void whatIsReadOrSeenStandsOut()
    {
        QFETCH(QColor, color);
        QFETCH(QColor, ground);
        QFETCH(double, least);
        const double found = contrast(color, ground);
        QVERIFY2(found >= least,
                 qPrintable(u"%1 on %2: %3"_s.arg(color.name(), ground.name()).arg(found, 0, 'f', 2)));
    }

    /// The ring of the only filled button has the button's own colour.
    void theFocusOfAFilledButtonIsSeen()
    {
        for (const ColorMode mode : {ColorMode::Light, ColorMode::Dark}) {
            WindowStyle::install(*qApp, mode);
            QWidget window;
            QPushButton button(u"Export"_s, &window);
            setFilled(&button);
            button.resize(120, metric::control);
            window.show();
            window.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&window));
            QTest::keyClick(&window, Qt::Key_Tab);
            QVERIFY(button.hasFocus());
            const QImage picture = window.grab().toImage();
            const QColor ring = picture.pixelColor(1, metric::control / 2);
            QVERIFY(contrast(ring, tonesOf(&window).window) >= 3);
            QVERIFY(contrast(ring, picture.pixelColor(3, metric::control / 2)) >= 3); // the gap
            QVERIFY(contrast(Qt::white, picture.pixelColor(6, metric::control / 2)) >= 4.5);
        }
    }

  private:
    void add(const QString &what, const Named &ground, const QColor &color, double least) const
    {
        QTest::newRow(qUtf8Printable(u"%1: %2 on %3"_s.arg(m_mode, what, ground.first)))
            << color << ground.second << least;
    }
    void addTexts(const Tones &tones) const
    {
        std::vector<Named> grounds = plainGroundsOf(tones);
        std::ranges::copy(tintsOf(tones), std::back_inserter(grounds));
        for (const Named &ground : grounds) {
            add(u"text"_s, ground, tones.text, 7);
            add(u"secondary text"_s, ground, tones.secondary, 4.5);
        }
        const Named selection{u"selection"_s, tones.selection};
        add(u"text"_s, selection, tones.text, 7);
        add(u"secondary text"_s, selection, tones.dark ? tones.text : tones.secondary, 4.5);
        add(u"text"_s, {u"a filled button"_s, tones.accentFill}, Qt::white, 4.5);
        for (const Named &tint : tintsOf(tones))
            add(u"a button's text"_s, tint, tones.accentText, 4.5);
        for (const Named &ground : {Named{u"window"_s, tones.window}, Named{u"card"_s, tones.card}})
            add(u"a button's text"_s, ground, tones.accentText, 4.5);
    }
    void addSigns(const Tones &tones) const
    {
        std::vector<Named> grounds = plainGroundsOf(tones);
        for (const Named &ground : grounds)
            add(u"field border"_s, ground, tones.fieldBorder, 3);
        std::ranges::copy(tintsOf(tones), std::back_inserter(grounds));
        grounds.emplace_back(u"selection"_s, tones.selection);
        for (const Named &ground : grounds) {
            add(u"accent, focus ring"_s, ground, tones.accentText, 3);
            add(u"icon"_s, ground, tones.secondary, 3);
            for (const QColor &signal : {tones.error, tones.warning, tones.success})
                add(u"sign "_s + signal.name(), ground, signal, 3);
        }
        add(u"filled"_s, {u"card"_s, tones.card}, tones.accentFill, 3);
    }
    void addPalette(const QPalette &palette) const
    {
        const Named base{u"a field"_s, palette.color(QPalette::Base)};
        add(u"a placeholder"_s, base, palette.color(QPalette::PlaceholderText), 4.5);
        add(u"a link"_s, base, palette.color(QPalette::Link), 4.5);
        // Not asked for by anybody; but a menu shows what there would be to do.
        for (const QPalette::ColorRole role : {QPalette::Base, QPalette::Window}) {
            const QColor ground = palette.color(role);
            add(u"disabled text"_s, {ground.name(), ground},
                over(ground, palette.color(QPalette::Disabled, QPalette::Text)), 3);
        }
    }
    QString m_mode;
};

QTEST_MAIN(TestUiTones)
#include "test_ui_tones.moc"
