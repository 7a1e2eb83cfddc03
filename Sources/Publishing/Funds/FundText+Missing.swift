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
        case .noYears: say("no cost has a year", "geen enkele kostenpost heeft een jaar")
        case .noApplicationDate:
            say(
                "when is it handed in? set case applied=2027-01-15",
                "wanneer dien je in? zet casus aanvraag=2027-01-15")
        case .value(let line):
            say("\(line.name) has no value yet", "\(line.name) heeft nog geen waarde")
        case .group(let party, let candidates): group(party, candidates)
        case .giver(let line):
            say(
                "who gives \(line.name)? set it with from=",
                "wie geeft \(line.name)? zet het met van=")
        case .fund(let line):
            say(
                "which fund is \(line.name) of? set \(line.name) fund=\(pack.key), or another fund",
                "voor welk fonds is \(line.name)? zet \(line.name) fonds=\(pack.key), of een "
                    + "ander fonds")
        case .member(let line, let group):
            say(
                "is \(line.name) of \(group.name) given by the applicant? set \(line.name) from=",
                "geeft de aanvrager \(line.name) van \(group.name)? zet \(line.name) van=")
        case .form(let line):
            say(
                "\(line.name): cash or in kind is not settled",
                "\(line.name): geld of natura staat nog open")
        case .years(let line): say("\(line.name) has no year", "\(line.name) heeft geen jaar")
        case .quantity(let line):
            say("\(line.name) has no hours", "bij \(line.name) staan geen uren")
        case .price(let line):
            say("\(line.name) has no price", "bij \(line.name) staat geen prijs")
        case .personnel, .function, .hours: time(fact)
        case .aidType(let line):
            say(
                "\(line.name) has no type of activity: set \(line.name) aid=industrial",
                "\(line.name) heeft geen soort activiteit: zet \(line.name) steun=industrieel")
        case .aidOf(let line):
            say(
                "what does \(line.name) pay? set \(line.name) aid=industrial",
                "wat betaalt \(line.name)? zet \(line.name) steun=industrieel")
        case .eligibility(let line, let word):
            say(
                "\(line.name) says “\(word)”: set \(line.name) eligible=yes or no",
                "bij \(line.name) staat “\(word)”: zet \(line.name) subsidiabel=ja of nee")
        case .across(let line, let year):
            say(
                "\(line.name) begins before \(year), the year of the application: make a line of "
                    + "its own of what lies before, or set \(line.name) eligible=yes",
                "\(line.name) begint voor \(year), het jaar van de aanvraag: maak een eigen regel "
                    + "van wat ervoor ligt, of zet \(line.name) subsidiabel=ja")
        case .contested(let field, let item, let named): contested(field, of: item, named)
        case .closing:
            say(
                "whether it closes depends on what is contested",
                "of hij sluit hangt af van waar men het oneens is")
        }
    }

    private func contested(_ field: Field, of item: Item, _ named: [Item]) -> String {
        guard case .contested(let contested) = item[field] else { return "" }
        let text = FieldText(
            language: language, find: { id in named.first { $0.id == id } }, pieceName: { _ in nil }
        )
        let claims = contested.readings.map { reading in
            if case .value(let value) = reading {
                text.text(value, in: field, of: item.kind)
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
                "\(line.name): the fund counts hours, give it in hours",
                "\(line.name): het fonds telt uren, geef het in uren")
        default: ""
        }
    }

    /// That no word was found, which is no proof.
    func nothingFound(for rule: FundRule) -> String {
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

    /// How to place a party that fits no group, or more than one.
    func place(_ party: PartyName) -> String { group(party, []) }

    private func group(_ party: PartyName, _ candidates: [String]) -> String {
        let keys = (candidates.isEmpty ? pack.mainGroups.map(\.key) : candidates)
        let who = party.handle ?? party.name
        return say(
            "\(party.name): which group? set \(who) fundgroup=\(keys.joined(separator: " or "))",
            "\(party.name): welke groep? zet \(who) fondsgroep=\(keys.joined(separator: " of "))")
    }
}
