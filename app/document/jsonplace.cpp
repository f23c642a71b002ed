// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonplace.h"

#include "json.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

/// Walks over a JSON text that is known to be valid.
class Walker {
  public:
    explicit Walker(const QByteArray &text) : m_text(text) {}

    /// Where the value of that pointer begins; the member's key, if it is one.
    qsizetype find(const QStringList &keys)
    {
        skipSpace();
        qsizetype found = m_at;
        for (const QString &key : keys) {
            const qsizetype inner = peek() == '{' ? enterMember(key) : peek() == '[' ? enterItem(key) : -1;
            if (inner < 0)
                break;
            found = inner;
        }
        return found;
    }

  private:
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    void skipSpace()
    {
        // A comma or colon parts as a space does.
        while (m_at < m_text.size() && QByteArrayView(" \t\r\n,:\xEF\xBB\xBF").contains(m_text[m_at]))
            ++m_at;
    }

    void skipString()
    {
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at)
            m_at += m_text[m_at] == '\\' ? 1 : 0;
        ++m_at;
    }

    void skipValue()
    {
        int depth = 0;
        do {
            const char c = peek();
            if (c == '"') {
                skipString();
                continue;
            }
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            ++m_at;
        } while (m_at < m_text.size() && (depth > 0 || !QByteArrayView(" \t\r\n,:}]").contains(peek())));
    }

    qsizetype enterMember(const QString &key)
    {
        ++m_at;
        for (skipSpace(); peek() == '"'; skipSpace()) {
            const qsizetype begin = m_at;
            skipString();
            const auto read = parseJson(m_text.sliced(begin, m_at - begin));
            skipSpace();
            if (read && read->string() && *read->string() == key)
                return begin;
            skipValue();
        }
        return -1;
    }

    qsizetype enterItem(const QString &key)
    {
        bool isIndex = false;
        int rest = key.toInt(&isIndex);
        ++m_at;
        for (skipSpace(); isIndex && m_at < m_text.size() && peek() != ']'; skipSpace()) {
            if (rest-- == 0)
                return m_at;
            skipValue();
        }
        return -1;
    }

    const QByteArray &m_text;
    qsizetype m_at = 0;
};

} // namespace

int lineOfPointer(const QByteArray &utf8, const QString &pointer)
{
    QStringList keys = pointer.split(u'/');
    keys.removeFirst();
    for (QString &key : keys)
        key.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
    const qsizetype at = Walker(utf8).find(keys);
    return int(utf8.first(std::min(at, utf8.size())).count('\n')) + 1;
}

QString pointerKey(QString key)
{
    return key.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

} // namespace vitae
