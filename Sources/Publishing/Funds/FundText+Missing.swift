import CaseModel
import Ledger
import Wording

/// What has to be known, or said, before a rule can be judged.
extension FundText {
    func missing(_ fact: MissingFact) -> String {
        switch fact {
        case .noCosts: say("there are no costs yet", "er zijn nog geen kosten")
        case .noGrant:
            say("there is no grant yet: grant AMOUNT", "nog geen subsidie: subsidie BEDRAG")
        case .noApplicant:
            say(
                "who applies? set PARTNER role=lead-applicant, for one",
                "wie vraagt aan? zet PARTNER rol=penvoerder, bij één")
        case .noYears:
            say(
                "no cost has a year: set LINE years=YEARS",
                "geen enkele kostenpost heeft een jaar: zet REGEL jaren=JAREN")
        case .noApplicationDate:
            say(
                "when is it handed in? set case applied=2027-01-15",
                "wanneer dien je in? zet casus aanvraag=2027-01-15")
        case .value(let line):
            say("\(line.name) has no value yet", "\(line.name) heeft nog geen waarde")
        case .group(let party, let candidates): group(party, candidates)
        case .giver(let line):
            say("who gives \(line.name)? ", "wie geeft \(line.name)? ") + setsGiver(of: line)
        case .fund(let line):
            say(
                "which fund is \(line.name) of? set \(line.name) fund=\(pack.key), or another fund",
                "voor welk fonds is \(line.name)? zet \(line.name) fonds=\(pack.key), of een "
                    + "ander fonds")
        case .member(let line, let group):
            say(
                "is \(line.name) of \(group.name) given by the applicant? ",
                "geeft de aanvrager \(line.name) van \(group.name)? ") + setsGiver(of: line)
        case .form(let line):
            say(
                "\(line.name): cash or in kind is not settled: set \(line.name) form=cash, or "
                    + "form=inkind",
                "\(line.name): geld of natura staat nog open: zet \(line.name) vorm=geld, of "
                    + "vorm=natura")
        case .years(let line):
            say(
                "\(line.name) has no year: set \(line.name) years=YEARS",
                "\(line.name) heeft geen jaar: zet \(line.name) jaren=JAREN")
        case .quantity(let line):
            say("\(line.name) has no hours: ", "bij \(line.name) staan geen uren: ")
                + setsHours(of: line)
        case .price(let line):
            say(
                "\(line.name) has no price: set \(line.name) price=PRICE",
                "bij \(line.name) staat geen prijs: zet \(line.name) prijs=PRIJS")
        case .personnel, .function, .hours: time(fact)
        case .aidType(let line):
            say(
                "\(line.name) has no type of activity: set \(line.name) aid=industrial",
                "\(line.name) heeft geen soort activiteit: zet \(line.name) steun=industrieel")
        case .aidOf(let line):
            say(
                "what does \(line.name) pay? set \(line.name) aid=industrial",
                "wat betaalt \(line.name)? zet \(line.name) steun=industrieel")
        case .eligibility, .across: eligibility(fact)
        case .contested(let field, let item, let named): contested(field, of: item, named)
        case .closing:
            say(
                "whether it closes depends on what is contested",
                "of hij sluit hangt af van waar men het oneens is")
        }
    }

    /// What is missing to say whether a line may count.
    private func eligibility(_ fact: MissingFact) -> String {
        switch fact {
        case .eligibility(let line, let word):
            say(
                "\(line.name) says “\(word)” and counts for now: set \(line.name) eligible=yes, or "
                    + "eligible=no",
                "bij \(line.name) staat “\(word)”, het telt nu nog mee: zet \(line.name) "
                    + "subsidiabel=ja, of subsidiabel=nee")
        case .across(let line, let year):
            say(
                "\(line.name) begins before \(year), the year of the application, and all of it "
                    + "counts for now: make a line of "
                    + "its own of what lies before, or set \(line.name) eligible=yes",
                "\(line.name) begint voor \(year), het jaar van de aanvraag, en telt nu nog "
                    + "helemaal mee: maak een eigen regel "
                    + "van wat ervoor ligt, of zet \(line.name) subsidiabel=ja")
        default: ""
        }
    }

    private func contested(_ field: Field, of item: Item, _ named: [Item]) -> String {
        guard case .contested(let contested) = item[field] else { return "" }
        let text = FieldText(
            language: language, find: { id in named.first { $0.id == id } }, pieceName: { _ in nil }
        )
        let claims = contested.readings.map { reading in
            if case .value(let value) = reading {
                text.text(value, in: field)
            } else {
                "-"
            }
        }.joined(separator: " / ")
        let name = FieldNames.name(field)[language]
        let owner =
            item.kind == .settings
            ? say("the case", "de casus")
            : item.kind == .partner ? PartyName(item).name : item.shortID?.text ?? ""
        return say(
            "people do not agree on the \(name) of \(owner): \(claims)",
            "over \(name) van \(owner) is men het niet eens: \(claims)")
    }

    /// What is missing of a line that counts time.
    private func time(_ fact: MissingFact) -> String {
        switch fact {
        case .personnel(let line):
            say(
                "\(line.name): is that time of people? set \(line.name) category=personnel, or "
                    + "another category",
                "\(line.name): is dat tijd van mensen? zet \(line.name) categorie=personeel, of "
                    + "een andere categorie")
        case .function(let line):
            say(
                "\(line.name) has no function: set \(line.name) function=lecturer, for one",
                "bij \(line.name) staat geen functie: zet \(line.name) functie=docent, "
                    + "bijvoorbeeld")
        case .hours(let line):
            say(
                "\(line.name): the fund counts hours, give it in hours: ",
                "\(line.name): het fonds telt uren, geef het in uren: ") + setsHours(of: line)
        default: ""
        }
    }

    /// What people should look at, and how they say that they did.
    func toCheck(_ rule: FundRule) -> [String] {
        // With the fund in it, it works whatever fund is in force.
        let key = pack.key + "." + rule.key
        return [
            nothingFound(for: rule),
            say(
                "looked at it? accept test.\(key) REASON",
                "nagekeken? accepteer toets.\(key) REDEN"),
        ]
    }

    /// What people said of a rule that only they can judge: who, and when.
    func settled(_ settlement: RuleSettlement) -> String {
        let who = [settlement.by, settlement.day].compactMap { $0 }.joined(separator: ", ")
        let reason = settlement.reason + (who.isEmpty ? "" : " (\(who))")
        return settlement.holds
            ? say("looked at by people: \(reason)", "zelf nagekeken: \(reason)")
            : say(
                "looked at before, but lines changed: \(reason)",
                "eerder nagekeken, maar er zijn regels gewijzigd: \(reason)")
    }

    /// That no word was found, which is no proof.
    private func nothingFound(for rule: FundRule) -> String {
        if case .notEligible(functions: [], words: [], _) = rule.test {
            return say(
                "no cost lies wholly before that year; what is of that year itself, check by day",
                "geen kosten liggen helemaal voor dat jaar; kijk zelf na wat in dat jaar zelf valt")
        }
        return say(
            "no words found that point to it; check it yourself",
            "geen woorden gevonden die daarop wijzen; kijk zelf na")
    }

    /// What is left out, how much of it where that is a part, and why.
    func excluded(_ line: ExcludedLine) -> String {
        var parts = [line.line.name, line.line.item.text(.text)].compactMap { $0 }
        if line.isPart, let part = line.line.total {
            let amount = MoneyText(language: language).money(part)
            parts.append(say("\(amount) of it", "\(amount) ervan"))
        }
        if case .before(let year) = line.reason {
            parts.append(
                say(
                    "before the year of the application (\(year))",
                    "voor het jaar van de aanvraag (\(year))"))
        }
        return (parts + [line.line.item.text(.eligibleReason)].compactMap { $0 })
            .joined(separator: " · ")
    }

    /// Who gives a line, as people set it: money of a fund comes from somebody, the other lines
    /// are of a party.
    private func setsGiver(of line: LedgerLine) -> String {
        line.item.kind == .funding
            ? say("set \(line.name) from=PARTNER", "zet \(line.name) van=PARTNER")
            : say("set \(line.name) party=PARTNER", "zet \(line.name) partij=PARTNER")
    }

    private func setsHours(of line: LedgerLine) -> String {
        say(
            "set \(line.name) quantity=HOURS unit=hour",
            "zet \(line.name) aantal=UREN eenheid=uur")
    }

    /// How to place a party that fits no group, or more than one.
    func place(_ unplaced: UnplacedParty) -> String { group(unplaced.party, unplaced.groups) }

    private func group(_ party: PartyName, _ candidates: [String]) -> String {
        let keys = candidates.isEmpty ? pack.mainGroups.map(\.key) : candidates
        // While another fund is in force, a group that names no fund would be one of that.
        let fund = use.isInForce ? "" : pack.key + ":"
        let words = keys.map { fund + (pack.group($0)?.word(in: language) ?? $0) }
        let who = party.handle ?? "\"\(party.name)\""
        return say(
            "\(party.name): which group? set \(who) fundgroup="
                + words.joined(separator: ", or fundgroup="),
            "\(party.name): welke groep? zet \(who) fondsgroep="
                + words.joined(separator: ", of fondsgroep="))
    }
}
