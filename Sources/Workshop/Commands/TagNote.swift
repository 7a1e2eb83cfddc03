import CaseHistory
import CaseModel
import CommandLanguage
import Wording

/// `label n1 sdg4 #samen`: puts labels on a note; `ontlabel` takes them off.
struct TagNote: Action {
    let adds: Bool

    func run(_ call: Call) throws -> Outcome {
        var note = try call.note()
        let typed = Self.normalised(
            try call.statement.arguments(.word).map { try call.value($0).trimmingBlanks })
        var tags = note.texts(.tags)
        for (index, tag) in typed.enumerated() {
            if adds {
                if !tags.contains(tag) { tags.append(tag) }
            } else {
                guard tags.contains(tag) else {
                    throw Problem.nothingToDo(
                        Phrase(
                            en: "The label \(tag) is not on it.",
                            nl: "Het label \(tag) zit er niet op.")
                    ).at(call.statement.arguments(.word)[index])
                }
                tags.removeAll { $0 == tag }
            }
        }
        note[.tags] = tags.isEmpty ? nil : .texts(tags)
        let shown = tags.map { "#" + $0 }.joined(separator: " ")
        return .changed(
            [.put(note)],
            Acknowledgement.line(
                Acknowledgement.id(note),
                shown.isEmpty ? Phrase(en: "no labels", nl: "geen labels") : Phrase(same: shown)))
    }

    /// Labels without their sign, in small letters, each once.
    static func normalised(_ tags: [String]) -> [String] {
        var result: [String] = []
        for tag in tags {
            let plain = (tag.hasPrefix("#") ? String(tag.dropFirst()) : tag).lowercased()
            if !plain.isEmpty, !result.contains(plain) { result.append(plain) }
        }
        return result
    }
}
