// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/sampledocument.h"
#include "editors/dateeditor.h"
#include "editors/lineinput.h"
#include "editors/photoeditor.h"
#include "editors/tagseditor.h"
#include "shownform.h"
#include "style/card.h"

#include <QBuffer>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace vitae;
using namespace vitae::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray picture(const char *format, const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y, qRgb(x * 7 % 256, y * 5 % 256, x * y % 256));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, format);
    return bytes;
}

QString captionOf(const FieldEditor &editor)
{
    for (const QLabel *label : editor.findChildren<QLabel *>())
        if (!label->buddy())
            return label->text();
    return {};
}

} // namespace

class TestEditorsFields : public QObject {
    Q_OBJECT
  private slots:
    void everyFieldOfEveryKindHasANamedEditor();
    void typingIsOneStepAndUndoBringsTextAndCursorBack();
    void undoKeyInAFieldIsTheDocuments();
    void aChangeFromElsewhereKeepsTheCursor();
    void pauseBeginsANewStep();
    void linesPastedIntoALineAreOneLine();
    void dateSaysHowItIsUnderstood();
    void presentEndsARange();
    void rangeTypedIntoTheFirstFieldIsDivided();
    void unclearDateIsKeptAsTyped();
    void listsTakeSeveralLines();
    void commaAndEnterMakeTagsBackspaceRemovesThem();
    void altArrowMovesATag();
    void aTagGoesWhileAnotherIsBeingWritten();
    void choiceOfWhatComesFirst();
    void badPictureIsRefusedAndTheOldOneStays();
    void photoIsShownAndRemoved();
    void placesAreToldAndReached();
    void unknownPlaceDoesNothing();
    void seldomFieldsOpenWhenTheyAreReached();
    void rolesAndProfilesAreAddedAndRemoved();
    void everyNodeOfTheSampleHasAForm();
};

void TestEditorsFields::everyFieldOfEveryKindHasANamedEditor()
{
    const auto check = [](ShownForm &form, const Node &owner) {
        for (const FieldSpec &spec : fieldsOf(owner.type, owner.kind)) {
            const FieldEditor *editor = form.pane().editorOf(owner.id, spec.field);
            const bool isElsewhere = spec.field == Field::Lead || spec.field == Field::PageBreak;
            QVERIFY2(editor || isElsewhere, spec.name.data());
            if (editor)
                QVERIFY2(!editor->input()->accessibleName().isEmpty(), spec.name.data());
        }
    };
    for (const KindSpec &kind : kindTable()) {
        ShownForm form(kind.kind);
        form.document().insert(form.person()->id, 0, [] {
            Node profile;
            profile.type = NodeType::Profile;
            return profile;
        }());
        form.pane().setNode(form.person()->id);
        check(form, *form.person());
        check(form, *form.person()->children[0]);
        form.pane().setNode(form.section()->id);
        check(form, *form.section());
        if (kind.item != NodeType::Entry)
            continue;
        form.pane().setNode(form.entry()->id);
        check(form, *form.entry());
        if (kind.kind == SectionKind::Experience)
            check(form, *form.role());
    }
}

void TestEditorsFields::typingIsOneStepAndUndoBringsTextAndCursorBack()
{
    ShownForm form(SectionKind::Skill);
    const NodeId person = form.person()->id;
    form.pane().setNode(person);
    auto *name = qobject_cast<LineInput *>(form.input(person, Field::Name));
    QTest::keyClicks(name, u"Ada King"_s);
    QCOMPARE(form.document().undoStack().count(), 1);
    name->setCaret({3, 3});
    QTest::keyClicks(name, u" Byron"_s);
    QCOMPARE(form.text(person, Field::Name), u"Ada Byron King"_s);
    QCOMPARE(form.document().undoStack().count(), 2);
    form.document().undoStack().undo();
    QCOMPARE(name->text(), u"Ada King"_s);
    QCOMPARE(name->caret(), (Caret{3, 3}));
    form.document().undoStack().redo();
    QCOMPARE(name->text(), u"Ada Byron King"_s);
    QCOMPARE(name->caret(), (Caret{9, 9}));
}

void TestEditorsFields::undoKeyInAFieldIsTheDocuments()
{
    ShownForm form(SectionKind::Skill);
    const NodeId person = form.person()->id;
    form.pane().setNode(person);
    QWidget *name = form.input(person, Field::Name);
    QTest::keyClicks(name, u"Ada"_s);
    QTest::keyClick(name, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(form.text(person, Field::Name), QString());
    QCOMPARE(form.document().undoStack().index(), 0);
    QTest::keyClick(name, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(form.text(person, Field::Name), u"Ada"_s);
}

void TestEditorsFields::aChangeFromElsewhereKeepsTheCursor()
{
    ShownForm form(SectionKind::Skill);
    const NodeId person = form.person()->id;
    form.pane().setNode(person);
    auto *name = qobject_cast<LineInput *>(form.input(person, Field::Name));
    QTest::keyClicks(name, u"Ada"_s);
    name->setCaret({1, 1});
    form.document().setField(person, Field::Name, u"Ada Lovelace"_s);
    QCOMPARE(name->text(), u"Ada Lovelace"_s);
    QCOMPARE(name->cursorPosition(), 1);
    QVERIFY(name->hasFocus());
}

void TestEditorsFields::pauseBeginsANewStep()
{
    ShownForm form(SectionKind::Skill);
    qint64 now = 0;
    form.document().setClock([&now] { return now; });
    form.pane().setNode(form.person()->id);
    QWidget *name = form.input(form.person()->id, Field::Name);
    QTest::keyClicks(name, u"Ada"_s);
    now += 60'000;
    QTest::keyClicks(name, u" King"_s);
    QCOMPARE(form.document().undoStack().count(), 2);
}

void TestEditorsFields::linesPastedIntoALineAreOneLine()
{
    ShownForm form(SectionKind::Project);
    const NodeId person = form.person()->id;
    form.pane().setNode(person);
    auto *line = qobject_cast<LineInput *>(form.input(person, Field::Name));
    QVERIFY(line);
    QGuiApplication::clipboard()->setText(u"Ada\r\nLovelace\n"_s);
    line->paste();
    QCOMPARE(form.text(person, Field::Name), u"Ada Lovelace"_s);
    QCOMPARE(line->caret(), (Caret{12, 12}));
    QCOMPARE(form.document().undoStack().count(), 1);
}

void TestEditorsFields::dateSaysHowItIsUnderstood()
{
    ShownForm form(SectionKind::Award);
    form.pane().setNode(form.entry()->id);
    const NodeId entry = form.entry()->id;
    QWidget *date = form.input(entry, Field::Date);
    QTest::keyClicks(date, u"04/2021"_s);
    const FieldEditor *editor = form.pane().editorOf(entry, Field::Date);
    QCOMPARE(captionOf(*editor), u"April 2021"_s);
    const Date kept = std::get<Date>(form.entry()->value(Field::Date));
    QCOMPARE(kept.typed, u"04/2021"_s);
    QCOMPARE(kept.meaning.iso(), u"2021-04"_s);
}

void TestEditorsFields::presentEndsARange()
{
    ShownForm form(SectionKind::Experience);
    form.pane().setNode(form.entry()->id);
    const NodeId role = form.role()->id;
    QTest::keyClicks(form.input(role, Field::Dates), u"Aug 2021"_s);
    const FieldEditor *editor = form.pane().editorOf(role, Field::Dates);
    editor->findChild<QCheckBox *>()->click();
    QVERIFY(form.role()->dates(Field::Dates).end.present);
    QCOMPARE(captionOf(*editor), u"August 2021 until today"_s);
    editor->findChild<QCheckBox *>()->click();
    QVERIFY(form.role()->dates(Field::Dates).end.isEmpty());
    QCOMPARE(captionOf(*editor), u"August 2021"_s);
}

void TestEditorsFields::rangeTypedIntoTheFirstFieldIsDivided()
{
    ShownForm form(SectionKind::Experience);
    form.pane().setNode(form.entry()->id);
    const NodeId role = form.role()->id;
    QWidget *from = form.input(role, Field::Dates);
    QTest::keyClicks(from, u"Aug 2021 - Mar 2024"_s);
    QTest::keyClick(from, Qt::Key_Return);
    const DateRange dates = form.role()->dates(Field::Dates);
    QCOMPARE(dates.start.typed, u"Aug 2021"_s);
    QCOMPARE(dates.end.meaning.iso(), u"2024-03"_s);
}

void TestEditorsFields::unclearDateIsKeptAsTyped()
{
    ShownForm form(SectionKind::Experience);
    form.pane().setNode(form.entry()->id);
    const NodeId role = form.role()->id;
    QTest::keyClicks(form.input(role, Field::Dates), u"when young"_s);
    QCOMPARE(captionOf(*form.pane().editorOf(role, Field::Dates)), u"Not understood: printed as typed"_s);
    QCOMPARE(form.role()->dates(Field::Dates).start.typed, u"when young"_s);
}

void TestEditorsFields::listsTakeSeveralLines()
{
    ShownForm form(SectionKind::Skill);
    const NodeId person = form.person()->id;
    form.pane().setNode(person);
    QTest::keyClicks(form.input(person, Field::Email), u"ada@example.org"_s);
    FieldEditor *editor = form.pane().editorOf(person, Field::Email);
    editor->findChild<QPushButton *>()->click();
    QTest::keyClicks(QApplication::focusWidget(), u"king@example.org"_s);
    QCOMPARE(form.person()->list(Field::Email), (QStringList{u"ada@example.org"_s, u"king@example.org"_s}));
    QCOMPARE(form.document().undoStack().count(), 2);
    form.document().undoStack().undo();
    QCOMPARE(form.person()->list(Field::Email), QStringList{u"ada@example.org"_s});
    form.document().undoStack().redo();
    QCOMPARE(editor->findChildren<LineInput *>().size(), 2);
}

void TestEditorsFields::commaAndEnterMakeTagsBackspaceRemovesThem()
{
    ShownForm form(SectionKind::Skill);
    const NodeId entry = form.entry()->id;
    form.pane().setNode(entry);
    auto *line = qobject_cast<LineInput *>(form.input(entry, Field::Keywords));
    QTest::keyClicks(line, u"C++, Qt"_s);
    QCOMPARE(form.entry()->list(Field::Keywords), (QStringList{u"C++"_s, u"Qt"_s}));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(line->text(), QString());
    QTest::keyClicks(line, u"SQL"_s);
    QCOMPARE(form.entry()->list(Field::Keywords), (QStringList{u"C++"_s, u"Qt"_s, u"SQL"_s}));
    QTest::keyClick(line, Qt::Key_Return);
    QTest::keyClick(line, Qt::Key_Backspace);
    QCOMPARE(form.entry()->list(Field::Keywords), (QStringList{u"C++"_s, u"Qt"_s}));
    form.document().undoStack().undo();
    QCOMPARE(form.entry()->list(Field::Keywords), (QStringList{u"C++"_s, u"Qt"_s, u"SQL"_s}));
}

void TestEditorsFields::altArrowMovesATag()
{
    ShownForm form(SectionKind::Skill);
    const NodeId entry = form.entry()->id;
    form.document().setField(entry, Field::Keywords, QStringList{u"a"_s, u"b"_s, u"c"_s});
    form.pane().setNode(entry);
    QWidget *second = form.input(entry, Field::Keywords, 1);
    QTest::keyClick(second, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(form.entry()->list(Field::Keywords), (QStringList{u"a"_s, u"c"_s, u"b"_s}));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
    QCOMPARE(form.entry()->list(Field::Keywords), (QStringList{u"a"_s, u"c"_s}));
}

/// Leaving the line makes a tag of what it holds, under the mouse button that is about to take one away.
void TestEditorsFields::aTagGoesWhileAnotherIsBeingWritten()
{
    ShownForm form(SectionKind::Skill);
    const NodeId entry = form.entry()->id;
    form.document().setField(entry, Field::Keywords, QStringList{u"a"_s, u"b"_s});
    form.pane().setNode(entry);
    QWidget *first = form.input(entry, Field::Keywords, 0);
    QTest::keyClicks(form.input(entry, Field::Keywords, 2), u"new"_s);
    constexpr int inCross = 8;
    QTest::mouseClick(first, Qt::LeftButton, {}, QPoint(first->width() - inCross, first->height() / 2));
    QCOMPARE(form.entry()->list(Field::Keywords), (QStringList{u"b"_s, u"new"_s}));
}

void TestEditorsFields::choiceOfWhatComesFirst()
{
    ShownForm form(SectionKind::Experience);
    const NodeId section = form.section()->id;
    form.pane().setNode(section);
    QTest::keyClick(form.input(section, Field::Lead), Qt::Key_Down);
    QCOMPARE(form.text(section, Field::Lead), u"organization"_s);
    form.document().undoStack().undo();
    QCOMPARE(form.pane().editorOf(section, Field::Lead)->findChild<QComboBox *>()->currentIndex(), 0);
}

void TestEditorsFields::badPictureIsRefusedAndTheOldOneStays()
{
    ShownForm form(SectionKind::Skill);
    form.pane().setNode(form.person()->id);
    auto *editor = qobject_cast<PhotoEditor *>(form.pane().editorOf(form.person()->id, Field::Photo));
    const QByteArray good = picture("JPG", {200, 240});
    QVERIFY(editor->takeBytes(good));
    QVERIFY(!editor->takeBytes("not a picture"));
    QVERIFY(!editor->message().isEmpty());
    QVERIFY(!editor->takeBytes(good.first(good.size() / 2)));
    QVERIFY(editor->message().contains(u"damaged"_s));
    QByteArray huge = picture("PNG", {40, 40});
    huge[17] = char(0x7f); // of the width, in the header
    QVERIFY(!editor->takeBytes(huge));
    QVERIFY(!editor->takeFile(u"/nowhere/photo.jpg"_s));
    QCOMPARE(form.document().value().assets.value(u"photo.jpg"_s), good);
    QCOMPARE(form.document().undoStack().count(), 1);
}

void TestEditorsFields::photoIsShownAndRemoved()
{
    ShownForm form(SectionKind::Skill);
    form.pane().setNode(form.person()->id);
    auto *editor = qobject_cast<PhotoEditor *>(form.pane().editorOf(form.person()->id, Field::Photo));
    QVERIFY(editor->takeBytes(picture("PNG", {64, 64})));
    QWidget *alt = form.input(form.person()->id, Field::Photo);
    QTest::keyClicks(alt, u"Portrait"_s);
    QCOMPARE(std::get<Photo>(form.person()->value(Field::Photo)).alt, u"Portrait"_s);
    editor->findChildren<QPushButton *>()[1]->click();
    QVERIFY(form.document().value().assets.isEmpty());
    form.document().undoStack().undo();
    QCOMPARE(form.document().value().assets.size(), 1);
}

void TestEditorsFields::placesAreToldAndReached()
{
    ShownForm form(SectionKind::Skill);
    form.pane().setNode(form.person()->id);
    const QSignalSpy told(&form.pane(), &FormPane::placeChanged);
    QWidget *name = form.input(form.person()->id, Field::Name);
    QTest::keyClicks(name, u"Ada"_s);
    const Place last = told.last()[0].value<Place>();
    QCOMPARE(last.field, (FieldRef{form.person()->id, Field::Name, 0}));
    QCOMPARE(last.cursor, 3);
    form.pane().goTo({{form.person()->id, Field::Name, 0}, 1, 2});
    QCOMPARE(qobject_cast<LineInput *>(name)->selectedText(), u"d"_s);
}

void TestEditorsFields::unknownPlaceDoesNothing()
{
    ShownForm form(SectionKind::Skill);
    form.pane().setNode(form.person()->id);
    QWidget *name = form.input(form.person()->id, Field::Name);
    form.pane().goTo({{form.entry()->id, Field::Title, 0}, 0, 0});
    form.pane().goTo({{9999, Field::Title, 0}, 0, 0});
    QCOMPARE(QApplication::focusWidget(), name);
    form.pane().setNode(9999);
    QCOMPARE(form.pane().node(), NodeId(0));
}

void TestEditorsFields::seldomFieldsOpenWhenTheyAreReached()
{
    ShownForm form(SectionKind::Experience);
    form.pane().setNode(form.entry()->id);
    const auto *more = form.pane().findChild<DisclosureCard *>();
    QVERIFY(!more->isOpen());
    QWidget *url = form.input(form.entry()->id, Field::Url);
    QVERIFY(more->isOpen());
    QVERIFY(url->isVisible());
    QTest::keyClicks(url, u"https://example.org"_s);
    QCOMPARE(form.text(form.entry()->id, Field::Url), u"https://example.org"_s);
}

void TestEditorsFields::rolesAndProfilesAreAddedAndRemoved()
{
    ShownForm form(SectionKind::Experience);
    form.pane().setNode(form.entry()->id);
    const auto press = [&form](const QString &text) {
        for (QPushButton *button : form.pane().findChildren<QPushButton *>())
            if (button->text() == text && button->isVisible()) {
                button->click();
                return;
            }
        QFAIL(qPrintable(text));
    };
    press(u"Add role"_s);
    QCOMPARE(form.entry()->children.size(), size_t(2));
    QTest::keyClicks(QApplication::focusWidget(), u"Engineer"_s);
    QCOMPARE(form.entry()->children[1]->text(Field::Position), u"Engineer"_s);
    form.document().undoStack().undo();
    form.document().undoStack().undo();
    QCOMPARE(form.entry()->children.size(), size_t(1));
    form.pane().setNode(form.person()->id);
    press(u"Add link"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"GitHub"_s);
    QCOMPARE(form.person()->children[0]->text(Field::Network), u"GitHub"_s);
}

void TestEditorsFields::everyNodeOfTheSampleHasAForm()
{
    CvDocument document(sampleDocument());
    FormPane pane(document);
    pane.show();
    std::vector<NodePtr> waiting = {document.value().root};
    while (!waiting.empty()) {
        const NodePtr node = waiting.back();
        waiting.pop_back();
        pane.setNode(node->id);
        QCOMPARE(document.undoStack().count(), 0); // looking changes nothing
        waiting.insert(waiting.end(), node->children.begin(), node->children.end());
    }
}

QTEST_MAIN(TestEditorsFields)
#include "test_ui_editors_fields.moc"
