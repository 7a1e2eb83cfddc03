import CaseHistory
import CaseModel
import Publishing
import Wording

/// `casus`: what this case is.
struct ShowCase: Action {
    func run(_ call: Call) throws -> Outcome {
        let shown = try call.theCase()
        let draft = try call.workingDraft()
        let language = call.language
        let followed = shown[.template] ?? Item(id: .template, kind: .template)
        let template = language == .dutch ? Field.templateDutch : .templateEnglish
        let source = language == .dutch ? Field.sourceDutch : .sourceEnglish
        let versions = try call.session.store.versions()
        let lines: [(Phrase, String, String)] = [
            (Phrase(en: "name", nl: "naam"), "name", shown.title ?? ""),
            (Phrase(en: "about", nl: "over"), "about", shown.settings?.text(.text) ?? ""),
            (Phrase(en: "source", nl: "bron"), "source", shown.settings?.text(.source) ?? ""),
            (Phrase(en: "language", nl: "taal"), "language", shown.language.rawValue),
            (
                Phrase(en: "template", nl: "sjabloon"), "template",
                [followed.text(template), followed.text(.version)].compactMap { $0 }
                    .joined(separator: " ")
            ),
            (Phrase(en: "method", nl: "methode"), "method", followed.text(source) ?? ""),
            (Phrase(en: "workspace", nl: "werkmap"), "workspace", call.session.workspaceName),
            (Phrase(en: "versions", nl: "versies"), "versions", String(versions.count)),
            (Phrase(en: "revision", nl: "revisie"), "revision", "r\(draft.head)"),
        ]
        return .shown(
            View(
                Document([
                    .keyed(lines.filter { !$0.2.isEmpty }.map { KeyedLine($0.0[language], $0.2) })
                ]),
                json: {
                    .object(
                        [.init("format", 1)]
                            + lines.map { line in
                                .init(
                                    line.1,
                                    line.1 == "versions"
                                        ? JSONValue(versions.count) : .string(line.2))
                            })
                }))
    }
}
