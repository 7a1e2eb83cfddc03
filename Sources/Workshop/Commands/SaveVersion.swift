import CaseHistory
import CommandLanguage
import Wording

/// `bewaar Na sessie 1`: names this moment, so that it can be compared and gone back to.
struct SaveVersion: Action {
    func run(_ call: Call) throws -> Outcome {
        let draft = try call.workingDraft()
        let message = try call.text() ?? ""
        let phase = try call.choice(.phase, .phase)
        let versions = try call.session.store.versions()
        let last = versions.last { $0.point.draft == draft.draft.id }
        let version = Version(
            number: (versions.last?.number ?? 0) + 1, point: draft.point, message: message,
            phase: phase, time: call.session.surroundings.now(),
            typist: call.session.settings.typist)
        let changed = try Comparison.count(
            since: last?.point ?? Point(draft: draft.draft.id, revision: 0), on: draft,
            in: call.session.store)
        var outcome = Outcome(said: [said(version, changed, last)])
        outcome.needsNewestVersion = true
        outcome.write = { session in try session.store.add(version) }
        return outcome
    }

    private func said(_ version: Version, _ changed: Int, _ last: Version?) -> Phrase {
        Acknowledgement.line(
            Phrase(same: "v\(version.number)"),
            version.message.isEmpty ? nil : Phrase(same: version.message),
            last.map { last in
                Phrase(
                    en: changed == 1
                        ? "1 change since v\(last.number)"
                        : "\(changed) changes since v\(last.number)",
                    nl: changed == 1
                        ? "1 wijziging sinds v\(last.number)"
                        : "\(changed) wijzigingen sinds v\(last.number)")
            })
    }
}
