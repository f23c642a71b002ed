// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editors/fieldeditor.h"
#include "editors/formpane.h"
#include "style/windowstyle.h"

#include <QApplication>
#include <QTest>

namespace vitae::test {

/// A document of a person and one section of a kind with one empty entry, and the form that shows it. As in
/// the window, an undone step leads back to its place.
class ShownForm {
  public:
    explicit ShownForm(SectionKind kind) : m_document(documentOf(kind)), m_pane(m_document)
    {
        WindowStyle::install(*qApp, ColorMode::Light);
        QObject::connect(&m_document, &CvDocument::placeRestored, &m_pane, &FormPane::goTo);
        m_pane.resize(480, 900);
        m_pane.show();
        m_pane.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_pane));
    }

    [[nodiscard]] CvDocument &document() { return m_document; }
    [[nodiscard]] FormPane &pane() { return m_pane; }
    [[nodiscard]] NodePtr person() const { return m_document.value().root->children[0]; }
    [[nodiscard]] NodePtr section() const { return m_document.value().root->children[1]; }
    [[nodiscard]] NodePtr entry() const { return section()->children[0]; }
    [[nodiscard]] NodePtr role() const { return entry()->children[0]; }
    /// The input that has the focus after going to the field.
    [[nodiscard]] QWidget *input(NodeId node, Field field, int index = 0)
    {
        m_pane.goTo({{node, field, index}, 0, 0});
        return QApplication::focusWidget();
    }
    [[nodiscard]] QString text(NodeId node, Field field) const { return m_document.node(node)->text(field); }

  private:
    static Document documentOf(SectionKind kind)
    {
        TreeBuilder builder;
        const auto root = builder.make(NodeType::Document);
        const auto section = builder.make(NodeType::Section, kind);
        root->children = {builder.make(NodeType::Person), section};
        if (kindSpec(kind).item == NodeType::Entry) {
            const auto entry = builder.make(NodeType::Entry, kind);
            if (kind == SectionKind::Experience)
                entry->children = {builder.make(NodeType::Role, kind)};
            section->children = {entry};
        }
        Document document;
        document.root = root;
        document.nextId = builder.nextId();
        return document;
    }

    CvDocument m_document;
    FormPane m_pane;
};

} // namespace vitae::test
