import CaseHistory
import CaseModel
import CommandLanguage
import Ledger
import Publishing
import TemplateFiles
import Wording

extension ItemID {
    /// The one item that holds the case's copy of a fund.
    static func fund(_ key: String) -> ItemID { ItemID(named: "fund " + key) }
}

/// Finding funds, and valuing in kind through them.
extension Call {
    /// The fund with a key: the case's own copy, or the one that was built in.
    func fund(_ key: String, in shown: Case, at argument: Argument? = nil) throws -> FundPack {
        let folded = Folding.folded(key)
        guard let pack = try session.fund(folded, in: shown) else {
            throw Problem(
                .unknownFund,
                Phrase(en: "I know no fund “\(key)”.", nl: "Ik ken geen fonds “\(key)”."),
                next: Phrase(
                    en: "See them all: fund. Add one of your own: fund read FILE.",
                    nl: "Zie ze allemaal: fonds. Neem er zelf een op: fonds lees BESTAND."),
                suggestions: Suggestions.near(folded, among: Self.knownFunds(in: shown))
            ).at(argument)
        }
        return pack
    }

    /// The keys of the funds that a case holds a copy of.
    static func copies(in shown: Case) -> [String] {
        shown.items.values.filter { $0.kind == .fundPack }.compactMap { $0.text(.key) }.sorted()
    }

    /// The keys of all funds that can be tested against.
    static func knownFunds(in shown: Case) -> [String] {
        BuiltInFunds.keys + copies(in: shown)
    }

    /// The fund that a case values in kind through, or none.
    func chosenFund(in shown: Case) throws -> FundPack? {
        try shown.settings?.text(.chosenFund).map { try fund($0, in: shown) }
    }

    /// The one fund that grants in the case are asked of, where there is a pack for it.
    func fundAskedForMoney(in shown: Case) throws -> FundPack? {
        let keys = Set(
            shown.all(.funding).filter { ($0.text(.fundingKind) ?? "grant") == "grant" }
                .compactMap { $0.text(.fund).map { Folding.folded($0) } })
        guard keys.count == 1, let key = keys.first else { return nil }
        return try session.fund(key, in: shown)
    }

    /// The chosen fund, else the one that money is asked of.
    func fundInForce(in shown: Case) throws -> FundPack? {
        try chosenFund(in: shown) ?? fundAskedForMoney(in: shown)
    }

    /// The fund a command names, else the one in force.
    func namedFund(in shown: Case) throws -> FundPack {
        if let argument = fundArgument {
            return try fund(try value(argument).trimmingBlanks, in: shown, at: argument)
        }
        guard let pack = try fundInForce(in: shown) else {
            throw Problem(
                .missingValue,
                Phrase(en: "This still needs: a fund.", nl: "Hier hoort nog bij: een fonds."),
                next: Phrase(
                    en: "Name one, such as rif-2024; see them all: fund.",
                    nl: "Noem er een, zoals rif-2024; zie ze allemaal: fonds.")
            ).at(statement)
        }
        return pack
    }

    /// How a case uses a fund.
    func use(of pack: FundPack, in shown: Case) throws -> FundUse {
        let inForce = try fundInForce(in: shown)
        return FundUse(
            isInForce: inForce == nil || inForce?.groups.isEmpty == true
                || inForce?.key == pack.key,
            replacedEdition: try builtInFund(besides: pack)?.edition)
    }

    /// The built-in fund of the same name, where it says something else.
    func builtInFund(besides pack: FundPack) throws -> FundPack? {
        guard let text = BuiltInFunds.source(of: pack.key) else { return nil }
        let builtIn = try session.pack(text, pack.key)
        return builtIn == pack ? nil : builtIn
    }

    /// The fund that was typed, unless what was typed is a point.
    var fundArgument: Argument? {
        statement.argument(.fund).flatMap { $0.typed.hasPrefix("@") ? nil : $0 }
    }

    /// The case at the point a command names, also where the point stands in a fund's place.
    func viewedForFund() throws -> Case {
        guard let argument = statement.argument(.fund), argument.typed.hasPrefix("@") else {
            return try viewed().shown
        }
        return Case(items: try session.store.items(at: try point(argument)))
    }

    /// A case with in kind at its worth under the fund a view asks for, or the chosen one.
    func valued(_ shown: Case) throws -> ValuedCase {
        try ValuedCase(shown, through: try valuingFund(in: shown))
    }

    /// The fund a view asks for, else the chosen one, else none.
    func valuingFund(in shown: Case) throws -> FundPack? {
        // On a line of the ledger the same attribute says who gives it.
        guard statement.command == .named(.budget), let argument = argument(.fund) else {
            return try chosenFund(in: shown)
        }
        return try fund(try value(argument).trimmingBlanks, in: shown, at: argument)
    }

    /// The case as it is now, valued.
    func valuedPresent() throws -> ValuedCase { try valued(theCase()) }

    /// The case at the point a view asks for, valued.
    func viewedLedger() throws -> ValuedCase { try valued(try viewed().shown) }
}

extension Session {
    /// The fund with a key: the case's own copy, or the one that was built in; nothing where
    /// neither is there.
    func fund(_ key: String, in shown: Case) throws -> FundPack? {
        let kept = shown[.fund(key)]?.text(.text)
        return try (kept ?? BuiltInFunds.source(of: key)).map { try pack($0, key) }
    }

    /// A case valued through its chosen fund; a fund that cannot be read has no say.
    func valued(_ shown: Case) throws -> ValuedCase {
        try ValuedCase(
            shown,
            through: try shown.settings?.text(.chosenFund).flatMap { try fund($0, in: shown) })
    }

    /// A fund from its text; each is read once.
    fileprivate func pack(_ text: String, _ key: String) throws -> FundPack {
        if let known = fundPacks[text] { return known }
        do throws(TemplateProblems) {
            let pack = try FundReader.read(yaml: text, fileName: key + ".yaml")
            fundPacks[text] = pack
            return pack
        } catch {
            throw Problem.fund(error)
        }
    }
}

extension Problem {
    /// A fund with errors: every one of them by place, the first ten in full.
    static func fund(_ problems: TemplateProblems) -> Problem {
        let shown = problems.problems.prefix(10)
        let count = problems.problems.count + problems.unlisted
        let more = count - shown.count
        func text(_ language: Language) -> String {
            shown.map { problem in
                "\(problem.place.file):\(problem.place.line):\(problem.place.column): "
                    + problem.sentence[language] + " " + problem.nextStep[language]
            }.joined(separator: "\n")
        }
        return Problem(
            .fundInvalid,
            Phrase(
                en: "The fund has \(count) error\(count == 1 ? "" : "s").\n" + text(.english)
                    + (more > 0 ? "\n… and \(more) more." : ""),
                nl: "Het fonds heeft \(count) fout\(count == 1 ? "" : "en").\n" + text(.dutch)
                    + (more > 0 ? "\n… en nog \(more)." : "")),
            next: Phrase(
                en: "Mend the file and try again; nothing was taken in.",
                nl: "Herstel het bestand en probeer het opnieuw; er is niets opgenomen."))
    }
}
