import CaseHistory
import CaseModel
import CommandLanguage
import Publishing
import Wording

/// `importeer begroting.csv overnemen`: an edited export read back in, as one step or not at all.
/// Without that word it only shows what would change.
struct ImportTableFile: Action {
    static let largestFile = 64 << 20
    /// How many problems are shown at once.
    private static let mostProblems = 50

    func run(_ call: Call) throws -> Outcome {
        guard let argument = call.statement.argument(.path) else {
            throw call.missing(Phrase(en: "a file", nl: "een bestand"))
        }
        let current = try call.theCase()
        let scope = try call.statement.argument(.what).map {
            try call.choice($0, .importWhat)
        }
        let pack = try call.valuingFund(in: current)
        let report = try ImportReport(
            try bytes(argument, call), scope: scope.flatMap(ImportScope.init), into: current,
            under: pack, addsDoubles: try call.choice(.double, .doubleWhat) == "add",
            words: words(call, current))
        if !report.problems.isEmpty {
            throw refused(report, try call.value(argument)).at(argument)
        }
        let removesGone = try call.choice(.gone, .goneWhat) == "remove"
        if removesGone { try checkGone(report, current, argument) }
        let outcome = try ImportOutcome(
            report, into: current, under: pack, removesGone: removesGone)
        let document = Document(importing: outcome, into: current, language: call.language)
        let view = View(document, json: { outcome.json })
        let mode = try call.statement.argument(.preview).map { try call.choice($0, .importMode) }
        guard mode == "accept" else { return .shown(view) }
        return accepted(outcome, view, call)
    }

    private func accepted(_ outcome: ImportOutcome, _ view: View, _ call: Call) -> Outcome {
        let report = outcome.report
        let encoding =
            report.encoding == .utf8
            ? nil : Phrase(en: "read as Windows-1252", nl: "gelezen als Windows-1252")
        let funds = report.unknownFunds.joined(separator: ", ")
        let unknown = funds.isEmpty ? nil : FundWords.notKnown(funds)
        var result = Outcome(
            changes: outcome.changes,
            said: [
                Acknowledgement.line(
                    [
                        outcome.summary, outcome.movements(), report.passedBy, outcome.kept,
                        encoding, unknown,
                    ]
                    .compactMap { $0 })
            ] + outcome.warnings)
        if call.session.settings.wantsJSON || call.statement.wantsJSON { result.view = view }
        return result
    }

    private func bytes(_ argument: Argument, _ call: Call) throws -> [UInt8] {
        let files = call.session.surroundings.files
        let path = files.resolve(
            try call.value(argument), besideFile: call.statement.place.source.name)
        do throws(FileFault) {
            return try files.read(path, limit: Self.largestFile)
        } catch {
            throw Problem.file(error, path: path).at(argument)
        }
    }

    private func words(_ call: Call, _ current: Case) -> ImportWords {
        ImportWords(
            key: { field, typed in
                let vocabulary: Vocabulary? =
                    switch field {
                    case .form: .form
                    case .category: .costCategory
                    case .status: .commitment
                    case .vat: .vat
                    case .kinds: .partnerType
                    case .roles: .role
                    case .sector: .sector
                    case .ring: .ring
                    case .aidType: .aidType
                    case .confidence: .confidence
                    case .state: .state
                    case .eligible: .yesNo
                    default: nil
                    }
                return vocabulary?.choice(for: typed)?.key
            },
            handle: { typed in
                let handle = Folding.folded(typed)
                return PartnerHandle.isHandle(handle) ? handle : nil
            },
            composed: call.session.surroundings.composed,
            newID: { call.newID() }, near: { Suggestions.near($0, among: $1) },
            funds: { Call.knownFunds(in: current) })
    }

    /// All that is wrong, each with its place.
    private func refused(_ report: ImportReport, _ path: String) -> Problem {
        let problems = report.problems
        func list(_ language: Language) -> String {
            let shown = problems.prefix(Self.mostProblems).map {
                "\n  " + $0.sentence(in: language)
            }
            let rest = problems.count - shown.count
            return shown.joined() + (rest > 0 ? "\n  … + \(rest)" : "")
        }
        return Problem(
            .importRefused,
            Phrase(
                en: "\(path) cannot be read in; nothing has changed." + list(.english),
                nl: "\(path) is niet in te lezen; er is niets veranderd." + list(.dutch)),
            next: Phrase(
                en: "Correct the file and import it again.",
                nl: "Verbeter het bestand en importeer het opnieuw."))
    }

    /// What is to go must not be what other things hang on.
    private func checkGone(
        _ report: ImportReport, _ current: Case, _ argument: Argument
    ) throws {
        let leaving = Set(report.gone.map(\.id))
        var after = current
        after.apply(report.changes(removesGone: false))
        for item in report.gone {
            guard
                let other = after.items(pointingAt: item.id).first(where: {
                    !leaving.contains($0.id)
                })
            else { continue }
            let name = item.shortID?.text ?? ""
            throw Problem(
                .stillReferredTo,
                Phrase(
                    en: "\(name) is not in the file, but \(other.shortID?.text ?? "") hangs on it.",
                    nl: "\(name) staat niet in het bestand, maar \(other.shortID?.text ?? "") "
                        + "hangt eraan."),
                next: Phrase(
                    en: "Keep \(name) in the file, or loosen it first.",
                    nl: "Houd \(name) in het bestand, of maak het eerst los.")
            ).at(argument)
        }
    }
}
