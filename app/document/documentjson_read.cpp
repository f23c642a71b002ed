// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentjson.h"

#include "valuejson.h"
#include "vitaefile.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitae {
namespace {

struct Message {
    Q_DECLARE_TR_FUNCTIONS(Document)
};

/// Ids stay exact in any JSON library.
constexpr quint64 largestId = (quint64(1) << 53) - 1;

/// Reads the parts of a document one by one. The first thing that is wrong ends it: `fail` notes what and
/// where, and everything returns. Where it stands is a JSON pointer, kept up to date on the way down.
class Reader {
  public:
    tl::expected<Document, Failure> read(const Json &json)
    {
        readDocument(json);
        if (m_failure)
            return tl::unexpected(*m_failure);
        return std::move(m_document);
    }

  private:
    /// Appends a step to the pointer for as long as it lives.
    class Step {
      public:
        Step(Reader &reader, const QString &key) : m_path(reader.m_path), m_size(m_path.size())
        {
            m_path += u'/' + QString(key).replace(u'~', "~0"_L1).replace(u'/', "~1"_L1);
        }
        Step(Reader &reader, size_t index) : Step(reader, QString::number(index)) {}
        ~Step() { m_path.truncate(m_size); }
        Q_DISABLE_COPY_MOVE(Step)

      private:
        QString &m_path;
        qsizetype m_size;
    };

    bool fail(const QString &what)
    {
        if (!m_failure)
            m_failure = Failure{what, m_path};
        return false;
    }

    /// Calls `known(key, value)` for each member; those it returns false for are unknown and kept.
    template<typename Known>
    void readObject(const Json &json, std::vector<UnknownMember> &unknown, Known known)
    {
        const Json::Object *members = json.object();
        if (!members) {
            fail(Message::tr("An object is expected here"));
            return;
        }
        QSet<QString> seen;
        QString lastKnown;
        for (const auto &[key, value] : *members) {
            const Step step(*this, key);
            const bool isKnown = known(key, value);
            if (!isKnown)
                unknown.push_back({lastKnown, key, value});
            else if (seen.contains(key))
                fail(Message::tr("\"%1\" stands twice in one object").arg(key));
            if (m_failure)
                return;
            if (isKnown) {
                seen.insert(key);
                lastKnown = key;
            }
        }
    }
    template<typename ReadItem>
    void readArray(const Json &json, ReadItem readItem)
    {
        const Json::Array *items = json.array();
        if (!items) {
            fail(Message::tr("A list is expected here"));
            return;
        }
        for (size_t i = 0; i < items->size() && !m_failure; ++i) {
            const Step step(*this, i);
            readItem((*items)[i]);
        }
    }

    QString text(const Json &json)
    {
        if (!json.string())
            fail(Message::tr("Text is expected here"));
        return json.string() ? *json.string() : QString();
    }
    bool boolean(const Json &json)
    {
        if (!json.boolean())
            fail(Message::tr("true or false is expected here"));
        return json.boolean() && *json.boolean();
    }
    void require(bool present, const QString &key)
    {
        if (!present && !m_failure)
            fail(Message::tr("“%1” is missing here").arg(key));
    }
    NodeId id(const Json &json)
    {
        bool ok = false;
        const NodeId number = json.number() ? json.number()->text.toULongLong(&ok) : 0;
        if (!ok || number == 0 || number > largestId)
            fail(Message::tr("A whole number above 0 is expected here"));
        return number;
    }

    void readDocument(const Json &json)
    {
        auto root = std::make_shared<Node>();
        NodePtr person;
        std::vector<NodePtr> sections;
        const Json *variants = nullptr;
        readObject(json, m_document.unknown, [&](const QString &key, const Json &value) {
            if (key == u"schema")
                return true; // migrated() has read it
            if (key == u"id")
                root->id = ownId(value);
            else if (key == u"nextId")
                m_document.nextId = id(value);
            else if (key == u"language")
                m_document.language = text(value);
            else if (key == u"modified")
                m_document.modified = text(value);
            else if (key == u"design")
                m_document.design = readDesign(value);
            else if (key == u"person")
                person = readNode(value, NodeType::Person, SectionKind::None, 0);
            else if (key == u"sections")
                readArray(value, [&](const Json &item) {
                    sections.push_back(readNode(item, NodeType::Section, SectionKind::None, 0));
                });
            else if (key == u"variants")
                variants = &value;
            else if (key == u"foreign")
                m_document.foreign = value;
            else
                return false;
            return true;
        });
        if (!m_failure && !person)
            fail(Message::tr("The document has no person"));
        if (!m_failure && root->id == 0)
            fail(Message::tr("The document has no id"));
        if (m_failure)
            return;
        root->children.push_back(person);
        root->children.insert(root->children.end(), sections.begin(), sections.end());
        m_document.root = root;
        m_document.nextId = std::max(m_document.nextId, m_largestUsed + 1);
        readVariants(variants);
    }

    NodeId ownId(const Json &json)
    {
        const NodeId number = id(json);
        if (m_nodes.contains(number))
            fail(Message::tr("Two parts of the document have the id %1").arg(number));
        m_nodes.insert(number, nullptr);
        m_largestUsed = std::max(m_largestUsed, number);
        return number;
    }

    Design readDesign(const Json &json)
    {
        Design design;
        readObject(json, design.unknown, [&](const QString &key, const Json &value) {
            if (key == u"theme") {
                design.theme = text(value);
            } else if (key == u"options") {
                if (const Json::Object *options = value.object())
                    design.options.assign(options->begin(), options->end());
                else
                    fail(Message::tr("An object is expected here"));
            } else if (key == u"ownTheme" && value.object()) {
                design.ownTheme = value;
            } else {
                return false;
            }
            return true;
        });
        return design;
    }

    /// `kind` and `bullets` (their depth) are those of the parent.
    NodePtr readNode(const Json &json, NodeType type, SectionKind kind, int bullets)
    {
        auto node = std::make_shared<Node>();
        node->type = type;
        node->kind = type == NodeType::Section ? readKind(json) : kind;
        const Json *children = nullptr;
        readObject(json, node->unknown, [&](const QString &key, const Json &value) {
            if (key == u"id")
                node->id = ownId(value);
            else if (key == u"node" || (key == u"kind" && type == NodeType::Section))
                return true;
            else if (key == u"hidden")
                node->hidden = boolean(value);
            else if (key == u"children")
                children = &value;
            else if (key == u"foreign")
                node->foreign = value;
            else if (const FieldSpec *spec = fieldSpec(type, node->kind, key))
                node->set(spec->field, readField(*spec, value));
            else
                return false;
            return true;
        });
        if (!m_failure && node->id == 0)
            fail(Message::tr("A part of the document has no id"));
        if (!m_failure && children) {
            const Step step(*this, u"children"_s);
            readArray(*children, [&](const Json &child) { readChild(*node, child, bullets); });
        }
        m_nodes.insert(node->id, node);
        return node;
    }

    SectionKind readKind(const Json &json)
    {
        const Json *kind = json.find(u"kind");
        if (!kind || !kind->string()) {
            fail(Message::tr("The section does not say what kind it is"));
            return SectionKind::None;
        }
        const KindSpec *spec = kindSpec(QStringView(*kind->string()));
        if (!spec)
            fail(Message::tr("This version of Vitae does not know sections of the kind \"%1\"")
                     .arg(*kind->string()));
        return spec ? spec->kind : SectionKind::None;
    }

    void readChild(Node &parent, const Json &json, int bullets)
    {
        const Json *name = json.find(u"node");
        const QString typeName = name && name->string() ? *name->string() : QString();
        const std::optional<NodeType> type = nodeTypeNamed(typeName);
        if (!type) {
            fail(typeName.isEmpty()
                     ? Message::tr("A part of the document does not say what it is")
                     : Message::tr("This version of Vitae does not know the part \"%1\"").arg(typeName));
            return;
        }
        const bool isBullet = *type == NodeType::Bullet;
        if (isBullet && bullets == maxBulletDepth) {
            fail(Message::tr("Bullets are nested more than %1 deep").arg(maxBulletDepth));
            return;
        }
        if (!mayHold(parent.type, parent.kind, *type, parent.kind)) {
            fail(Message::tr("A part \"%1\" cannot stand here").arg(typeName));
            return;
        }
        const SectionKind kind =
            isBullet || parent.type == NodeType::Person ? SectionKind::None : parent.kind;
        parent.children.push_back(readNode(json, *type, kind, isBullet ? bullets + 1 : 0));
    }

    Value readField(const FieldSpec &spec, const Json &json)
    {
        const tl::expected<Value, QString> value = valueFromJson(json);
        if (!value)
            fail(Message::tr("The value cannot be read: %1").arg(value.error()));
        else if (!fits(spec, *value))
            fail(Message::tr("The value is of another type than this field holds"));
        return value ? *value : Value();
    }

    void readVariants(const Json *variants)
    {
        if (!variants)
            return;
        const Step step(*this, u"variants"_s);
        readArray(*variants, [&](const Json &item) {
            Variant variant = readVariant(item);
            if (!m_failure && variant.name.isEmpty())
                fail(Message::tr("A variant has no name"));
            if (!m_failure && m_variantNames.contains(variant.name))
                fail(Message::tr("Two variants have the name \"%1\"").arg(variant.name));
            m_variantNames.insert(variant.name);
            m_document.variants.push_back(std::move(variant));
        });
    }

    Variant readVariant(const Json &json)
    {
        Variant variant;
        readObject(json, variant.unknown, [&](const QString &key, const Json &value) {
            if (key == u"name")
                variant.name = text(value);
            else if (key == u"language")
                variant.language = text(value);
            else if (key == u"shown")
                readArray(value, [&](const Json &item) { readShown(item, variant); });
            else if (key == u"order")
                readArray(value, [&](const Json &item) { readOrder(item, variant); });
            else if (key == u"overrides")
                readArray(value, [&](const Json &item) { readOverride(item, variant); });
            else if (key == u"design")
                variant.design = readDesign(value);
            else
                return false;
            return true;
        });
        return variant;
    }

    /// An object of which every member is known.
    template<typename Known>
    void readStrict(const Json &json, Known known)
    {
        std::vector<UnknownMember> unknown;
        readObject(json, unknown, known);
        if (!unknown.empty())
            fail(Message::tr("\"%1\" does not belong here").arg(unknown.front().key));
    }

    void readShown(const Json &json, Variant &variant)
    {
        std::pair<NodeId, bool> shown{0, true};
        readStrict(json, [&](const QString &key, const Json &value) {
            if (key == u"node")
                shown.first = id(value);
            else if (key == u"shown")
                shown.second = boolean(value);
            else
                return false;
            return true;
        });
        require(shown.first != 0, u"node"_s);
        variant.shown.push_back(shown);
    }

    void readOrder(const Json &json, Variant &variant)
    {
        std::pair<NodeId, std::vector<NodeId>> order;
        readStrict(json, [&](const QString &key, const Json &value) {
            if (key == u"parent")
                order.first = id(value);
            else if (key == u"children")
                readArray(value, [&](const Json &child) { order.second.push_back(id(child)); });
            else
                return false;
            return true;
        });
        require(order.first != 0, u"parent"_s);
        variant.order.push_back(std::move(order));
    }

    void readOverride(const Json &json, Variant &variant)
    {
        const Json *name = json.find(u"field");
        const Field field = name && name->string() ? fieldNamed(*name->string()) : Field::None;
        if (name && name->string() && field == Field::None) {
            variant.unknownOverrides.push_back(json);
            return;
        }
        Override change;
        change.field.field = field;
        const Json *value = nullptr;
        readStrict(json, [&](const QString &key, const Json &member) {
            if (key == u"node")
                change.field.node = id(member);
            else if (key == u"value")
                value = &member;
            else if (key == u"master")
                change.masterHash = text(member);
            else
                return key == u"field";
            return true;
        });
        require(change.field.node != 0, u"node"_s);
        require(field != Field::None, u"field"_s);
        if (m_failure)
            return;
        if (value)
            change.value = readOverridden(change.field, *value);
        variant.overrides.push_back(std::move(change));
    }

    /// The node may be gone; then the value's shape alone tells its type.
    Value readOverridden(const FieldRef &ref, const Json &json)
    {
        const NodePtr node = m_nodes.value(ref.node);
        const FieldSpec *spec = node ? node->spec(ref.field) : nullptr;
        if (spec)
            return readField(*spec, json);
        const tl::expected<Value, QString> value = valueFromJson(json);
        if (!value)
            fail(Message::tr("The value cannot be read: %1").arg(value.error()));
        return value ? *value : Value();
    }

    Document m_document;
    QString m_path;
    std::optional<Failure> m_failure;
    QHash<NodeId, NodePtr> m_nodes;
    QSet<QString> m_variantNames;
    NodeId m_largestUsed = 0;
};

} // namespace

tl::expected<Document, Failure> documentFromJsonValue(const Json &json)
{
    return Reader().read(json);
}

tl::expected<Document, Failure> documentFromJson(const QByteArray &utf8)
{
    const tl::expected<Json, JsonError> json = parseJson(utf8);
    if (!json)
        return tl::unexpected(
            Failure{json.error().message,
                    Message::tr("line %1, column %2").arg(json.error().line).arg(json.error().column)});
    tl::expected<Json, Failure> current = migrated(*json, currentSchema, migrations());
    if (!current)
        return tl::unexpected(current.error());
    return documentFromJsonValue(*current);
}

} // namespace vitae
