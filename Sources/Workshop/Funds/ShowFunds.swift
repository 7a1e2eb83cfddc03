import CaseHistory
import CaseModel
import CommandLanguage
import Publishing
import TemplateFiles
import Wording

/// `fonds`: the funds there are, one of them, its file, or a file of one's own.
struct ShowFunds: Action {
    func run(_ call: Call) throws -> Outcome {
        let shown = try call.theCase()
        guard let argument = call.fundArgument else { return .shown(try list(shown, call)) }
        let word = Folding.folded(try call.value(argument).trimmingBlanks)
        if FundWords.read.contains(word) { return try read(call) }
        if FundWords.builtIn.contains(word) { return try restore(shown, call) }
        if FundWords.source.contains(word), let named = call.statement.argument(.path) {
            let key = try call.value(named).trimmingBlanks
            let pack = try call.fund(key, in: shown, at: named)
            let text =
                shown[.fund(pack.key)]?.text(.text) ?? BuiltInFunds.source(of: pack.key) ?? ""
            return .shown(
                View(
                    text: { _ in text },
                    json: { ["format": 1, "fund": .string(pack.key), "source": .string(text)] }))
        }
        let pack = try call.fund(word, in: shown, at: argument)
        return .shown(
            View(
                Document(
                    pack: pack, ownRates: shown.all(.ownRate), language: call.language,
                    use: try call.use(of: pack, in: shown)),
                json: { JSONValue(pack: pack) }))
    }

    private func list(_ shown: Case, _ call: Call) throws -> View {
        let copies = Call.copies(in: shown)
        let chosen = shown.settings?.text(.chosenFund)
        let keys = BuiltInFunds.keys + copies.filter { !BuiltInFunds.keys.contains($0) }
        let entries = try keys.map { key in
            let pack = try call.fund(key, in: shown)
            return FundEntry(
                pack: pack, isInCase: copies.contains(key), isChosen: chosen == key,
                use: try call.use(of: pack, in: shown))
        }
        return View(
            Document(funds: entries, language: call.language),
            json: { JSONValue(funds: entries) })
    }

    /// Goes back to the fund that was built in, from a file of one's own of the same name.
    private func restore(_ shown: Case, _ call: Call) throws -> Outcome {
        guard let argument = call.statement.argument(.path) else {
            throw call.missing(Phrase(en: "a fund", nl: "een fonds"))
        }
        let key = Folding.folded(try call.value(argument).trimmingBlanks)
        guard let text = BuiltInFunds.source(of: key) else {
            throw Problem(
                .unknownFund,
                Phrase(en: "“\(key)” is not built in.", nl: "“\(key)” is niet ingebouwd."),
                next: Phrase(
                    en: "Built in are \(BuiltInFunds.keys.joined(separator: ", ")).",
                    nl: "Ingebouwd zijn \(BuiltInFunds.keys.joined(separator: ", "))."),
                suggestions: Suggestions.near(key, among: BuiltInFunds.keys)
            ).at(argument)
        }
        let own = try call.fund(key, in: shown)
        guard let builtIn = try call.builtInFund(besides: own) else {
            throw Problem.nothingToDo(
                Phrase(
                    en: "\(key) is the built-in one already.",
                    nl: "\(key) is al het ingebouwde."))
        }
        // The chosen fund stays with the case, so that its versions stay readable for ever.
        let isChosen = shown.settings?.text(.chosenFund) == key
        return .changed(
            [isChosen ? .put(Self.copy(builtIn, text: text)) : .remove(.fund(key))],
            Acknowledgement.line(
                Phrase(same: key), builtIn.name,
                Phrase(en: "the built-in one again", nl: "weer het ingebouwde")))
    }

    /// Takes in a file: the case keeps it, so that its versions can be tested for ever.
    private func read(_ call: Call) throws -> Outcome {
        guard let argument = call.statement.argument(.path) else {
            throw call.missing(Phrase(en: "a file", nl: "een bestand"))
        }
        let files = call.session.surroundings.files
        let path = files.resolve(
            try call.value(argument), besideFile: argument.place.source.name)
        let bytes: [UInt8]
        do throws(FileFault) {
            bytes = try files.read(path, limit: 1_048_576)
        } catch {
            throw Problem.file(error, path: path).at(argument)
        }
        let read: (pack: FundPack, text: String)
        do throws(TemplateProblems) {
            read = try FundReader.read(
                bytes: bytes, fileName: path, today: call.today.text)
        } catch {
            throw Problem.fund(error).at(argument)
        }
        let item = Self.copy(read.pack, text: read.text)
        guard try call.theCase()[item.id] != item else {
            throw Problem.nothingToDo(
                Phrase(en: "It is so already.", nl: "Zo staat het er al."))
        }
        let replaces = BuiltInFunds.keys.contains(read.pack.key)
        return .changed(
            [.put(item)],
            Acknowledgement.line(
                Phrase(same: read.pack.key), read.pack.name,
                read.pack.rules.count == 1
                    ? Phrase(en: "1 rule", nl: "1 regel")
                    : Phrase(
                        en: "\(read.pack.rules.count) rules",
                        nl: "\(read.pack.rules.count) regels"),
                replaces
                    ? Phrase(
                        en: "in place of the built-in one", nl: "in plaats van de ingebouwde")
                    : nil))
    }

    /// What a case keeps of a fund: its file as it was.
    static func copy(_ pack: FundPack, text: String) -> Item {
        Item(
            id: .fund(pack.key), kind: .fundPack,
            entries: [
                .init(.key, .text(pack.key)), .init(.version, .text(pack.edition)),
                .init(.text, .text(text)),
            ])
    }
}
