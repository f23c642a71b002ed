// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plainarrangement.h"

using namespace Qt::StringLiterals;

namespace vitae {

namespace {

TemplatePart fieldPart(const FieldSpec &spec, TextRole role)
{
    TemplatePart part;
    part.what = TemplatePart::What::Field;
    part.role = role;
    part.literal = QLatin1StringView(spec.name);
    return part;
}

/// The field, after a comma where something stands before it.
void append(Template &row, const FieldSpec &spec, TextRole role)
{
    TemplatePart whole;
    whole.what = TemplatePart::What::Optional;
    if (!row.empty()) {
        TemplatePart comma;
        comma.literal = u", "_s;
        whole.parts.push_back(comma);
    }
    whole.parts.push_back(fieldPart(spec, role));
    row.push_back(std::move(whole));
}

} // namespace

Arrangement plainArrangement(const KindSpec &kind)
{
    ArrangementRow heading, details;
    heading.heading = true;
    std::vector<ArrangementRow> texts;
    for (const FieldSpec &spec : fieldsOf(NodeType::Entry, kind.kind)) {
        switch (spec.slot) {
        case Slot::Title: append(heading.start, spec, TextRole::Title); break;
        case Slot::Subtitle: append(heading.start, spec, TextRole::Subtitle); break;
        case Slot::Date: append(heading.end, spec, TextRole::Date); break;
        case Slot::Place: append(details.start, spec, TextRole::Subtitle); break;
        case Slot::Meta: append(details.start, spec, TextRole::Meta); break;
        case Slot::Body: append(texts.emplace_back().start, spec, TextRole::Body); break;
        case Slot::None: break;
        }
    }
    Arrangement arrangement;
    for (ArrangementRow *row : {&heading, &details})
        if (!row->start.empty() || !row->end.empty())
            arrangement.rows.push_back(std::move(*row));
    arrangement.rows.insert(arrangement.rows.end(), std::make_move_iterator(texts.begin()),
                            std::make_move_iterator(texts.end()));
    return arrangement;
}

} // namespace vitae
