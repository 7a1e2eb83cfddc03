import CaseModel
import CommandLanguage
import Ledger
import Publishing
import Wording

/// `zoek leerplek`: finds a text in notes, names and the ledger, capitals and accents aside.
struct Find: Action {
    func run(_ call: Call) throws -> Outcome {
        let sought = try call.requiredText()
        let valued = try call.valuedPresent()
        let current = valued.kept
        let folded = Folding.folded(sought)
        let kinds: [CaseModel.ItemKind] = [
            .note, .partner, .contribution, .costLine, .funding, .decision, .action, .aside,
        ]
        let found = kinds.flatMap { kind in
            current.all(kind).filter { item in
                texts(of: item).contains { Folding.folded($0).contains(folded) }
            }
        }
        let language = call.language
        let entries = found.map { item in
            ListEntry(mark: item.shortID?.text ?? "", line(item, valued, language))
        }
        let count = Phrase(
            en: "\(found.count) found for “\(sought)”",
            nl: "\(found.count) gevonden voor “\(sought)”")
        return .shown(
            View(
                Document([.heading(level: 2, count[language]), .list(entries)]),
                json: {
                    .object([
                        .init("format", 1), .init("sought", .string(sought)),
                        .init(
                            "found",
                            .array(
                                found.map { item in
                                    .object([
                                        .init("id", JSONValue(item.shortID?.text)),
                                        .init("text", .string(line(item, valued, language))),
                                    ])
                                })),
                    ])
                }))
    }

    private func texts(of item: Item) -> [String] {
        let fields: [Field] = [
            .text, .name, .handle, .function, .unit, .evidence, .activity, .workPackage,
            .programme, .project, .fund, .owner,
        ]
        return fields.compactMap { item.text($0) } + item.texts(.aliases) + item.texts(.tags)
            + item.texts(.speakers)
    }

    private func line(_ item: Item, _ valued: ValuedCase, _ language: Language) -> String {
        let current = valued.kept
        return switch item.kind {
        case .partner: Acknowledgement.partner(item)[language].droppingID(of: item)
        case .note:
            Acknowledgement.note(item, in: current)[language].droppingID(of: item) + ": "
                + (item.text(.text) ?? "")
        case .decision, .action, .aside:
            Acknowledgement.saying(item, in: current)[language].droppingID(of: item)
        default: Acknowledgement.ledgerLine(item, in: valued)[language].droppingID(of: item)
        }
    }
}

extension String {
    /// The line without the id it starts with, where that stands in front already.
    fileprivate func droppingID(of item: Item) -> String {
        let head = (item.shortID?.text ?? "") + " · "
        return hasPrefix(head) ? String(dropFirst(head.count)) : self
    }
}
