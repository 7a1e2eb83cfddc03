import CaseModel
public import Ledger
public import Wording

extension Document {
    /// What the check found, by kind: how many, why it matters, the first few, and what to type;
    /// all of it, with what was accepted, when asked for.
    public init(
        check: CaseCheck, title: String, language: Language, isFull: Bool,
        next: ([Finding]) -> Phrase?
    ) {
        let name = Phrase(en: "Check", nl: "Controle")[language]
        let accepted = check.findings.count - check.open.count
        let summary = Phrase(
            en: "\(check.open.count) finding\(check.open.count == 1 ? "" : "s"), "
                + "\(accepted) accepted.",
            nl: "\(check.open.count) bevinding\(check.open.count == 1 ? "" : "en"), "
                + "\(accepted) aanvaard.")
        self.init([
            .heading(level: 1, title.isEmpty ? name : name + " · " + title),
            .paragraph(summary[language]),
        ])
        for code in Finding.Code.allCases {
            let open = check.open.filter { $0.code == code }
            let shown = isFull ? check.findings.filter { $0.code == code } : open
            if shown.isEmpty { continue }
            let count = open.count > 1 ? ": \(open.count)" : ""
            blocks += [
                .heading(level: 2, code.title[language] + count),
                .paragraph(code.reason[language]),
                .list(Self.entries(shown, isFull, next(open)?[language], language)),
            ]
        }
        if let first = check.open.first {
            blocks.append(.paragraph(Self.accepting(first, language)))
        }
    }

    private static func entries(
        _ findings: [Finding], _ isFull: Bool, _ next: String?, _ language: Language
    ) -> [ListEntry] {
        let most = 3
        // One more line costs as much as saying that there is one more.
        let isCut = !isFull && findings.count > most + 1
        var entries = findings.prefix(isCut ? most : findings.count).map { $0.entry(language) }
        if isCut {
            let rest = findings.count - most
            let more = Phrase(
                en: "and \(rest) more: check full", nl: "en nog \(rest): controle volledig")
            entries.append(ListEntry(mark: " ", more[language]))
        }
        if let next { entries.append(ListEntry(mark: "→", next)) }
        return entries
    }

    private static func accepting(_ finding: Finding, _ language: Language) -> String {
        let (id, code) = (finding.id, finding.code.rawValue)
        let one = id == code ? "" : " \(id)"
        return Phrase(
            en: "May it stay as it is? accept\(one.isEmpty ? " " + code : one) REASON"
                + (one.isEmpty ? "." : "; all of a kind at once: accept \(code) REASON."),
            nl: "Mag het zo blijven? accepteer\(one.isEmpty ? " " + code : one) REDEN"
                + (one.isEmpty ? "." : "; een hele soort ineens: accepteer \(code) REDEN."))[
                language]
    }
}

extension JSONValue {
    /// What the check found, for programs.
    public init(check: CaseCheck, title: String) {
        self = [
            "format": 1, "report": "check", "title": .string(title),
            "findings": .array(
                check.findings.map { finding in
                    let (standing, reason): (String, String?) =
                        switch finding.standing {
                        case .open: ("open", nil)
                        case .accepted(let reason): ("accepted", reason)
                        case .returned(let reason): ("returned", reason)
                        }
                    return [
                        "id": .string(finding.id), "code": .string(finding.code.rawValue),
                        "item": JSONValue(finding.item?.shortID?.text),
                        "standing": .string(standing), "reason": JSONValue(reason),
                    ]
                }),
        ]
    }
}

extension Finding {
    fileprivate func entry(_ language: Language) -> ListEntry {
        let about = item.flatMap { item -> String? in
            if item.kind == .partner { return item.text(.name) }
            let money = MoneyText(language: language)
            let amount = item.money(.amount).map { money.money($0) } ?? money.quantity(item)
            return item.text(.text) ?? amount ?? item.text(.name)
        }
        let text = [id, party?.name, isEarmark ? nil : about, details(in: language)]
            .compactMap { $0 }.joined(separator: " · ")
        switch standing {
        case .open: return ListEntry(mark: "!", text)
        case .accepted(let reason):
            return ListEntry(
                mark: "v", text,
                details: [Phrase(en: "accepted: ", nl: "aanvaard: ")[language] + reason])
        case .returned(let reason):
            return ListEntry(
                mark: "!", text,
                details: [
                    Phrase(
                        en: "accepted before, but it changed: ",
                        nl: "eerder aanvaard, maar het is veranderd: ")[language] + reason
                ])
        }
    }
}

extension Finding {
    /// An earmark is named by what it is for, which the detail does.
    private var isEarmark: Bool {
        if case .earmark = detail { true } else { false }
    }

    private func details(in language: Language) -> String? {
        let money = MoneyText(language: language)
        func say(_ english: String, _ dutch: String) -> String {
            Phrase(en: english, nl: dutch)[language]
        }
        switch detail {
        case .through(let groups):
            return say("through ", "via ") + groups.map(\.name).joined(separator: ", ")
        case .fee(let fee, let booked):
            let (asked, paid) = (money.money(fee), money.money(booked))
            return say("costs \(asked), booked \(paid)", "kost \(asked), geboekt \(paid)")
        case .earmark(let earmark):
            let lines = earmark.contributions.map(\.name).joined(separator: " ")
            let given =
                earmark.given.isZero ? lines : money.money(earmark.given) + " (" + lines + ")"
            let cost =
                earmark.costs.isEmpty
                ? say("no such cost", "zulke kosten zijn er niet")
                : say("costs ", "kost ") + money.money(earmark.cost)
            return earmark.target.name + " · " + say("meant ", "bestemd ") + given + ", " + cost
        case .sides(let sides):
            let (worth, cost) = (money.money(sides.worth), money.money(sides.cost))
            let names = sides.costLines.map(\.name).joined(separator: " ")
            return say(
                "worth \(worth), costs \(cost) (\(names))",
                "waard \(worth), kost \(cost) (\(names))")
        case nil: return nil
        }
    }
}

extension Finding.Code {
    /// What people read above findings of this kind.
    var title: Phrase {
        switch self {
        case .promise:
            Phrase(en: "Promised, not in the ledger", nl: "Beloofd, niet in het grootboek")
        case .noParty:
            Phrase(en: "Lines of a party not in the case", nl: "Regels van een onbekende partij")
        case .outerRing:
            MoneyWording.outerRing
        case .oneSided:
            Phrase(en: "In kind with one side only", nl: "Natura met maar een kant")
        case .unequalSides:
            Phrase(
                en: "In kind with two sides that differ", nl: "Natura met twee ongelijke kanten")
        case .givesOnly:
            Phrase(en: "Gives, gets nothing yet", nl: "Geeft, krijgt nog niets")
        case .getsOnly:
            Phrase(en: "Gets, gives nothing yet", nl: "Krijgt, geeft nog niets")
        case .oneSource:
            Phrase(en: "One source carries all of it", nl: "Een bron draagt alles")
        case .nothingAfter:
            Phrase(en: "Nothing after the grant", nl: "Niets na de subsidie")
        case .unexplained:
            Phrase(en: "Lines without explanation", nl: "Regels zonder uitleg")
        case .earmark:
            Phrase(en: "Earmarked beyond the cost", nl: "Meer bestemd dan het kost")
        case .tierFee:
            Phrase(en: "Tiers without their whole fee", nl: "Niveaus zonder hun hele bijdrage")
        }
    }

    /// Why people should look at it, in one line.
    var reason: Phrase {
        switch self {
        case .promise:
            Phrase(
                en: "What somebody promises counts once a line in the ledger says so: book it, or "
                    + "link it to the line in which it comes back.",
                nl: "Wat iemand toezegt telt pas als het in het grootboek staat: boek het, of "
                    + "koppel het aan de regel waarin het terugkomt.")
        case .noParty:
            Phrase(
                en: "Nobody can be asked to keep to these lines.",
                nl: "Niemand is op deze regels aan te spreken.")
        case .outerRing:
            Phrase(
                en: "What a party gives that is not active yet counts in no total. Make it active "
                    + "once it takes part.",
                nl: "Wat een partij geeft die nog niet meedoet, telt in geen enkel totaal. Maak "
                    + "die actief zodra die meedoet.")
        case .oneSided:
            Phrase(
                en: "What is given in kind is spent as well: it covers something once a cost line "
                    + "is its other side.",
                nl: "Wat in natura wordt gegeven, wordt ook verbruikt: het dekt pas iets als een "
                    + "kostenregel er de andere kant van is.")
        case .unequalSides:
            Phrase(
                en: "What is given in kind covers only the costs it goes into: what it is worth "
                    + "beyond them covers other costs on paper, and what it falls short is left "
                    + "to cover.",
                nl: "Natura dekt alleen de kosten waarin zij opgaat: wat zij meer waard is, dekt "
                    + "op papier andere kosten, en wat zij minder waard is, blijft te dekken.")
        case .givesOnly:
            Phrase(
                en: "Who only gives will ask sooner or later what for.",
                nl: "Wie alleen geeft, vraagt zich vroeg of laat af waarvoor.")
        case .getsOnly:
            Phrase(
                en: "Others carry what these parties get.",
                nl: "Anderen dragen wat deze partijen krijgen.")
        case .oneSource:
            Phrase(
                en: "Without this source nothing is covered.",
                nl: "Valt deze bron weg, dan is er niets gedekt.")
        case .nothingAfter:
            Phrase(
                en: "No line covers costs after the last year of the grant.",
                nl: "Geen regel dekt kosten na het laatste jaar van de subsidie.")
        case .unexplained:
            Phrase(
                en: "A funder asks of every amount what it is for.",
                nl: "Een fonds vraagt van elk bedrag waar het voor is.")
        case .earmark:
            Phrase(
                en: "Money can go to a cost once: raise the cost, or earmark it for another.",
                nl: "Geld gaat maar een keer aan kosten op: begroot meer, of bestem het anders.")
        case .tierFee:
            Phrase(
                en: "A tier comes with an amount: book it in cash, and say that it is the fee.",
                nl: "Bij een niveau hoort een bedrag: boek het als geld, en zeg dat het de fee "
                    + "is.")
        }
    }
}
