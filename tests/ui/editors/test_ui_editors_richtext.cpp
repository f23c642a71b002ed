// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/richtext.h"
#include "editors/richeditor.h"
#include "editors/richtextformat.h"
#include "shownform.h"

#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QRandomGenerator>

using namespace vitae;
using namespace vitae::test;
using namespace Qt::StringLiterals;

namespace {

QString randomMarkdown(QRandomGenerator &random)
{
    static const QStringList parts = {
        u"**"_s,     u"*"_s,      u"`"_s,     u"["_s,      u"](https://example.org)"_s,
        u"<u>"_s,    u"</u>"_s,   u"<sup>"_s, u"</sup>"_s, u"\\"_s,
        u" "_s,      u"\n"_s,     u"\r"_s,    u"\u2028"_s, u"\u2029"_s,
        u"\ufffc"_s, u"é"_s,      u"word"_s,  u"A*STAR"_s, u"😀"_s,
        u"\t"_s,     u"\u00a0"_s, u"שלום"_s,  u"<i>"_s,    u"&amp;"_s};
    QString text;
    for (quint32 left = random.bounded(12U); left > 0; --left)
        text += parts[random.bounded(int(parts.size()))];
    return text;
}

/// A form of one text, and its input.
struct ShownText {
    explicit ShownText(const QString &markdown = {}) : form(SectionKind::Text)
    {
        node = form.entry()->id;
        form.document().setField(node, Field::Text, markdown);
        form.document().undoStack().clear();
        form.pane().setNode(node);
        input = qobject_cast<RichTextInput *>(form.input(node, Field::Text));
    }
    [[nodiscard]] QString markdown() const { return form.text(node, Field::Text); }

    ShownForm form;
    NodeId node = 0;
    RichTextInput *input = nullptr;
};

} // namespace

class TestEditorsRichText : public QObject {
    Q_OBJECT
  private slots:
    void spansSurviveTheEditorsDocument();
    void whatIsNotEditedStaysVerbatim();
    void boldItalicUnderlineByKey();
    void boldForWhatIsTypedNext();
    void linkByKey();
    void typingBehindALinkLeavesIt();
    void enterBreaksALineOfALongText();
    void typingMergesAndUndoRestores();
    void pasteKeepsBoldItalicAndLinks();
    void pasteIsOneStep();
    void growsWithItsText();
};

void TestEditorsRichText::spansSurviveTheEditorsDocument()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 2000; ++i) {
        const RichText text = RichText::parse(randomMarkdown(random));
        QTextDocument document;
        richformat::setContent(document, text.spans(), Qt::blue);
        QVERIFY2(richformat::areSame(richformat::contentOf(document), text.spans()),
                 qPrintable(text.markdown()));
        QCOMPARE(document.characterCount() - 1, text.plainText().size()); // offsets are equal
    }
}

void TestEditorsRichText::whatIsNotEditedStaysVerbatim()
{
    QRandomGenerator random(11);
    ShownText shown;
    for (int i = 0; i < 2000; ++i) {
        const QString markdown = randomMarkdown(random);
        shown.form.document().setField(shown.node, Field::Text, markdown);
        const auto *editor = qobject_cast<RichEditor *>(shown.form.pane().editorOf(shown.node, Field::Text));
        QVERIFY(richformat::areSame(editor->input()->spans(), RichText::parse(markdown).spans()));
        emit editor->input()->edited(TypingKind::None, {}, {}); // as if a key had changed nothing
        QCOMPARE(shown.markdown(), markdown);
    }
}

void TestEditorsRichText::boldItalicUnderlineByKey()
{
    ShownText shown(u"one two three"_s);
    shown.input->setCaret({4, 7});
    QTest::keyClick(shown.input, Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(shown.markdown(), u"one **two** three"_s);
    QCOMPARE(shown.input->caret(), (Caret{4, 7}));
    QTest::keyClick(shown.input, Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(shown.markdown(), u"one two three"_s);
    QTest::keyClick(shown.input, Qt::Key_I, Qt::ControlModifier);
    QCOMPARE(shown.markdown(), u"one *two* three"_s);
    QTest::keyClick(shown.input, Qt::Key_U, Qt::ControlModifier);
    QVERIFY(shown.markdown().contains(u"<u>"_s));
    QCOMPARE(shown.form.document().undoStack().count(), 4);
}

void TestEditorsRichText::boldForWhatIsTypedNext()
{
    ShownText shown(u"one "_s);
    shown.input->setCaret({4, 4});
    QTest::keyClick(shown.input, Qt::Key_B, Qt::ControlModifier);
    QVERIFY(shown.input->has(Mark::Bold));
    QTest::keyClicks(shown.input, u"two"_s);
    QTest::keyClick(shown.input, Qt::Key_B, Qt::ControlModifier);
    QTest::keyClicks(shown.input, u" three"_s);
    QCOMPARE(shown.markdown(), u"one **two** three"_s);
}

void TestEditorsRichText::linkByKey()
{
    ShownText shown(u"see here now"_s);
    shown.input->setCaret({4, 8});
    QTest::keyClick(shown.input, Qt::Key_K, Qt::ControlModifier);
    auto *line = shown.input->findChild<QLineEdit *>();
    QVERIFY(line);
    QTest::keyClicks(line, u"https://example.org"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(shown.markdown(), u"see [here](https://example.org) now"_s);
    shown.input->setCaret({6, 6});
    QCOMPARE(shown.input->link(), u"https://example.org"_s);
    shown.input->setLink({});
    QCOMPARE(shown.markdown(), u"see here now"_s);
}

void TestEditorsRichText::typingBehindALinkLeavesIt()
{
    ShownText shown(u"[here](https://example.org)"_s);
    shown.input->setCaret({4, 4});
    QTest::keyClicks(shown.input, u" now"_s);
    QCOMPARE(shown.markdown(), u"[here](https://example.org) now"_s);
}

void TestEditorsRichText::enterBreaksALineOfALongText()
{
    ShownText shown(u"onetwo"_s);
    shown.input->setCaret({3, 3});
    QTest::keyClick(shown.input, Qt::Key_Return);
    QCOMPARE(shown.markdown(), u"one\ntwo"_s);
    QCOMPARE(shown.input->caret(), (Caret{4, 4}));
}

void TestEditorsRichText::typingMergesAndUndoRestores()
{
    ShownText shown(u"**bold** text"_s);
    shown.input->setCaret({4, 4});
    QTest::keyClicks(shown.input, u"er"_s);
    QCOMPARE(shown.markdown(), u"**bolder** text"_s);
    QCOMPARE(shown.form.document().undoStack().count(), 1);
    QTest::keyClick(shown.input, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(shown.markdown(), u"**bold** text"_s);
    QCOMPARE(shown.input->caret(), (Caret{4, 4}));
    QTest::keyClick(shown.input, Qt::Key_Backspace);
    QTest::keyClick(shown.input, Qt::Key_Backspace);
    QCOMPARE(shown.form.document().undoStack().count(), 1);
    QCOMPARE(shown.form.document().undoStack().undoText(), u"Delete in Text"_s);
}

void TestEditorsRichText::pasteKeepsBoldItalicAndLinks()
{
    ShownText shown;
    auto *mime = new QMimeData;
    mime->setHtml(
        u"<p>a <b>b</b> <i>c</i> <a href=\"https://example.org\">d</a> <span style=\"color:red\">e</span></p>"_s);
    QGuiApplication::clipboard()->setMimeData(mime);
    shown.input->paste();
    QCOMPARE(shown.markdown(), u"a **b** *c* [d](https://example.org) e"_s);
}

void TestEditorsRichText::pasteIsOneStep()
{
    ShownText shown(u"x"_s);
    shown.input->setCaret({1, 1});
    QGuiApplication::clipboard()->setText(u"5 *stars* and more"_s);
    QTest::keyClick(shown.input, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(RichText::parse(shown.markdown()).plainText(), u"x5 *stars* and more"_s);
    QCOMPARE(shown.form.document().undoStack().count(), 1);
    QCOMPARE(shown.form.document().undoStack().undoText(), u"Paste into Text"_s);
}

void TestEditorsRichText::growsWithItsText()
{
    ShownText shown;
    const int before = shown.input->height();
    QCOMPARE(before, 32);
    QTest::keyClicks(shown.input, u"word "_s.repeated(60));
    QVERIFY(QTest::qWaitFor([&] { return shown.input->height() > 2 * before; }));
    QCOMPARE(shown.input->minimumHeight(), shown.input->maximumHeight());
}

QTEST_MAIN(TestEditorsRichText)
#include "test_ui_editors_richtext.moc"
