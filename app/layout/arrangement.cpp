// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arrangement.h"

#include <QCoreApplication>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

struct Message {
    Q_DECLARE_TR_FUNCTIONS(Themes)
};

std::optional<TextRole> roleNamed(QStringView name)
{
    static constexpr std::array<std::pair<QStringView, TextRole>, 6> names{{
        {u"body", TextRole::Body},
        {u"title", TextRole::Title},
        {u"subtitle", TextRole::Subtitle},
        {u"date", TextRole::Date},
        {u"meta", TextRole::Meta},
        {u"label", TextRole::Label},
    }};
    for (const auto &[known, role] : names)
        if (known == name)
            return role;
    return {};
}

/// Recursive descent over the template's text.
class TemplateParser {
  public:
    explicit TemplateParser(const QString &source) : m_source(source) {}

    tl::expected<Template, QString> parse()
    {
        Template result;
        if (!parseParts(result, 0))
            return tl::unexpected(m_error);
        return result;
    }

  private:
    static constexpr int maximumDepth = 8;

    bool fail(const QString &what)
    {
        m_error = Message::tr("%1 at column %2 of the template").arg(what).arg(m_at + 1);
        return false;
    }

    static void append(Template &parts, QChar unit)
    {
        if (parts.empty() || parts.back().what != TemplatePart::What::Literal)
            parts.push_back({});
        parts.back().literal += unit;
    }

    bool parseParts(Template &parts, int depth)
    {
        if (depth > maximumDepth)
            return fail(Message::tr("brackets nested too deep"));
        while (m_at < m_source.size()) {
            const QChar unit = m_source[m_at];
            if (unit == u']' && depth > 0)
                return true;
            if (unit == u']' || unit == u'}')
                return fail(Message::tr("“%1” without its opening bracket").arg(unit));
            if (unit == u'{' ? !parseField(parts) : unit == u'[' ? !parseOptional(parts, depth) : false)
                return false;
            if (unit == u'{' || unit == u'[')
                continue;
            if (unit == u'\\' && m_at + 1 < m_source.size())
                ++m_at;
            append(parts, m_source[m_at++]);
        }
        return depth == 0 || fail(Message::tr("“[” is not closed"));
    }

    bool parseOptional(Template &parts, int depth)
    {
        ++m_at;
        TemplatePart part;
        part.what = TemplatePart::What::Optional;
        if (!parseParts(part.parts, depth + 1))
            return false;
        ++m_at;
        parts.push_back(std::move(part));
        return true;
    }

    bool parseField(Template &parts)
    {
        const qsizetype end = m_source.indexOf(u'}', m_at);
        if (end < 0)
            return fail(Message::tr("“{” is not closed"));
        QStringView inside = QStringView(m_source).sliced(m_at + 1, end - m_at - 1);
        TemplatePart part;
        part.what = TemplatePart::What::Field;
        part.named = inside.startsWith(u'=');
        inside = inside.sliced(part.named ? 1 : 0);
        const qsizetype bar = inside.indexOf(u'|');
        part.literal = (bar < 0 ? inside : inside.first(bar)).toString();
        if (bar >= 0) {
            const auto role = roleNamed(inside.sliced(bar + 1));
            if (!role)
                return fail(Message::tr("unknown style “%1”").arg(inside.sliced(bar + 1)));
            part.role = *role;
        }
        m_at = end + 1;
        parts.push_back(std::move(part));
        return true;
    }

    const QString &m_source;
    qsizetype m_at = 0;
    QString m_error;
};

tl::expected<ArrangementRow, ArrangementError> readRow(const Json &value, const QString &pointer)
{
    if (!value.object())
        return tl::unexpected(ArrangementError{Message::tr("a row must be an object"), pointer});
    ArrangementRow row;
    for (const auto &[key, member] : *value.object()) {
        const QString place = pointer + u'/' + key;
        if (key == u"heading" && member.boolean()) {
            row.heading = *member.boolean();
            continue;
        }
        Template *target = key == u"start" ? &row.start : key == u"end" ? &row.end : nullptr;
        if (key == u"label")
            target = &row.label;
        if (!target)
            return tl::unexpected(ArrangementError{Message::tr("unknown member of a row"), place});
        if (!member.string())
            return tl::unexpected(ArrangementError{Message::tr("a template must be a text"), place});
        auto parsed = parseTemplate(*member.string());
        if (!parsed)
            return tl::unexpected(ArrangementError{parsed.error(), place});
        *target = std::move(*parsed);
    }
    return row;
}

} // namespace

tl::expected<Template, QString> parseTemplate(const QString &source)
{
    return TemplateParser(source).parse();
}

tl::expected<Arrangement, ArrangementError> readArrangement(const Json &value)
{
    if (!value.object())
        return tl::unexpected(ArrangementError{Message::tr("an arrangement must be an object"), {}});
    Arrangement result;
    for (const auto &[key, member] : *value.object()) {
        if (key == u"rows" && member.array()) {
            for (const Json &item : *member.array()) {
                auto row = readRow(item, u"/rows/%1"_s.arg(result.rows.size()));
                if (!row)
                    return tl::unexpected(row.error());
                result.rows.push_back(std::move(*row));
            }
        } else if (member.boolean() && key == u"bulleted") {
            result.bulleted = *member.boolean();
        } else if (member.boolean() && key == u"joined") {
            result.joined = *member.boolean();
        } else if (member.boolean() && key == u"tight") {
            result.tight = *member.boolean();
        } else {
            return tl::unexpected(ArrangementError{
                Message::tr("unknown member of an arrangement, or of the wrong type"), u'/' + key});
        }
    }
    return result;
}

} // namespace vitae
