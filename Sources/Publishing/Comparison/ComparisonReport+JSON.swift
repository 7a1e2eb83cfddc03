import CaseModel
import Ledger
import Wording

extension ComparisonReport {
    /// What differs, in JSON.
    public var json: JSONValue {
        [
            "format": 1, "report": "comparison", "title": .string(title), "before": before.json,
            "after": after.json, "summary": summary.json,
            "settings": .array(settings.map(\.json)),
            "pieces": .array(
                pieces.map { piece in
                    [
                        "key": .string(piece.key), "name": piece.name.json,
                        "notes": .array(piece.notes.map(\.json)),
                    ]
                }),
            "partners": .array(partners.map(\.json)), "lines": .array(lines.map(\.json)),
            "sayings": .array(sayings.map(\.json)),
            "money": money?.json ?? .null, "test": verdicts?.json ?? .null,
        ]
    }
}

extension NoteChange {
    var json: JSONValue {
        [
            "id": .string(id), "kinds": JSONValue(kinds.map(\.rawValue)),
            "partner": JSONValue(partner), "before": JSONValue(oldText),
            "after": JSONValue(newText), "otherPiece": otherPiece?.json ?? .null,
            "joined": JSONValue(joined.map(\.id)), "split": JSONValue(split.map(\.id)),
            "splitFrom": JSONValue(splitFrom), "fields": .array(fields.map(\.json)),
            "by": by?.json ?? .null,
        ]
    }
}

extension PartyChange {
    var json: JSONValue {
        [
            "id": .string(id), "kind": .string(kind.rawValue), "name": .string(name),
            "oldName": JSONValue(oldName), "replaces": JSONValue(replaces),
            "fields": .array(fields.map(\.json)), "by": by?.json ?? .null,
        ]
    }
}

extension LineChange {
    var json: JSONValue {
        [
            "id": .string(id), "kind": .string(kind.rawValue),
            "line": .string(itemKind.name), "text": text.json,
            "fields": .array(fields.map(\.json)), "by": by?.json ?? .null,
        ]
    }
}

extension MoneyChange {
    var json: JSONValue {
        func range(_ range: MoneyRange) -> JSONValue {
            [
                "lowest": .integer(range.lowest.cents),
                "highest": .integer(range.highest.cents),
            ]
        }
        return [
            "currency": "EUR", "unit": "cent",
            "totals": .array(
                rows.map { row in
                    [
                        "key": .string(row.key), "before": range(row.before),
                        "after": range(row.after),
                        "difference": row.difference.map(range) ?? .null,
                    ]
                }),
            "fund": JSONValue(fund), "fundBefore": JSONValue(fundBefore),
            "fundAfter": JSONValue(fundAfter),
            "unvaluedBefore": .integer(Int64(unvaluedBefore)),
            "unvaluedAfter": .integer(Int64(unvaluedAfter)),
        ]
    }
}
