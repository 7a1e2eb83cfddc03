import CaseModel
import Ledger
import Wording

/// Writes what came of the rules of a fund for people.
struct FundText {
    let pack: FundPack
    let language: Language
    var use = FundUse()

    private var money: MoneyText { MoneyText(language: language) }

    func say(_ english: String, _ dutch: String) -> String {
        Phrase(en: english, nl: dutch)[language]
    }

    func groups(_ keys: [String]) -> String {
        let names = keys.map { pack.group($0)?.name[language] ?? $0 }
        return names.joined(separator: say(" or ", " of "))
    }

    /// `wet (BWBR…) · tekst van 2026-08-01 · geldig … · nagekeken op …`.
    var source: String {
        var parts = [pack.source.law[language]]
        if let reference = pack.source.reference { parts[0] += " (\(reference))" }
        if let text = pack.source.text { parts.append(say("text of \(text)", "tekst van \(text)")) }
        switch (pack.source.validFrom, pack.source.validThrough) {
        case (let from?, let through?):
            parts.append(say("valid \(from) to \(through)", "geldig \(from) tot en met \(through)"))
        case (let from?, nil): parts.append(say("valid from \(from)", "geldig vanaf \(from)"))
        case (nil, let through?):
            parts.append(say("valid to \(through)", "geldig tot en met \(through)"))
        case (nil, nil):
            // What a coalition agrees on itself has no text that could expire.
            if pack.source.reference != nil {
                parts.append(say("validity not known", "geldigheid niet bekend"))
            }
        }
        parts.append(say("last checked \(pack.checked)", "nagekeken op \(pack.checked)"))
        return parts.joined(separator: " · ")
    }

    // MARK: Numbers

    func figures(_ reading: RuleReading, of rule: FundRule) -> String? {
        switch reading.figures {
        case .share(let share): return self.share(share)
        case .amount(let amount, let headroom): return self.amount(amount, headroom, rule)
        case .years(let first, let last):
            let count = last - first + 1
            return say(
                "\(first) to \(last): \(count) calendar year\(count == 1 ? "" : "s")",
                "\(first) tot en met \(last): \(count) kalenderja\(count == 1 ? "ar" : "ren")")
        case .counts(let counts):
            return counts.map { count in
                say(
                    "\(groups([count.group])): \(count.found), needed \(count.needed)",
                    "\(groups([count.group])): \(count.found), nodig \(count.needed)")
            }.joined(separator: " · ")
        case .date(let date): return say("applied on \(date)", "aangevraagd op \(date)")
        case .noCosts: return say("no costs are left", "er zijn dan geen kosten")
        case .none: return nil
        }
    }

    private func share(_ figures: ShareFigures) -> String {
        let part = money.money(figures.part)
        let whole = money.money(figures.whole)
        let limit: String
        let room: String
        let size = money.money(figures.headroom.magnitude)
        switch figures.bound {
        case .atMost(let fraction):
            limit = say("at most \(fraction.text)", "hooguit \(fraction.text)")
            room =
                figures.headroom < .zero
                ? say("\(size) too much", "\(size) te veel") : say("room \(size)", "ruimte \(size)")
        case .atLeast(let fraction):
            limit = say("at least \(fraction.text)", "minstens \(fraction.text)")
            room =
                figures.headroom < .zero
                ? say("\(size) too little", "\(size) te weinig")
                : say("\(size) to spare", "\(size) over")
        }
        var text = say("\(part) of \(whole)", "\(part) van \(whole)")
        if let points = figures.basisPoints(of: figures.whole) { text += " = " + percent(points) }
        text += " · \(limit) · \(room)"
        if figures.covered != figures.whole, let points = figures.basisPoints(of: figures.covered) {
            text += say(
                " · of the coverage \(percent(points))", " · van de dekking \(percent(points))")
        }
        return text
    }

    private func amount(_ amount: Money, _ headroom: Money, _ rule: FundRule) -> String {
        let shown = money.money(amount)
        let size = money.money(headroom.magnitude)
        switch rule.test {
        case .cashOnly:
            return amount == .zero
                ? say("nothing in kind", "niets in natura")
                : say("\(shown) in kind", "\(shown) in natura")
        case .closes:
            if amount == .zero { return say("to the cent", "tot op de cent") }
            return amount > .zero
                ? say("\(shown) still to cover", "nog \(shown) te dekken")
                : say(
                    "\(money.money(amount.magnitude)) more than the costs",
                    "\(money.money(amount.magnitude)) meer dan de kosten")
        case .grant(.atLeast):
            return shown + " · "
                + (headroom < .zero
                    ? say("\(size) too little", "\(size) te weinig")
                    : say("\(size) to spare", "\(size) over"))
        case .aid:
            let most = (try? amount.adding(headroom)).map(money.money) ?? ""
            return say(
                "public money \(shown) · at most \(most)",
                "publiek geld \(shown) · hooguit \(most)") + " · "
                + (headroom < .zero
                    ? say("\(size) too much", "\(size) te veel")
                    : say("room \(size)", "ruimte \(size)"))
        default:
            return shown + " · "
                + (headroom < .zero
                    ? say("\(size) too much", "\(size) te veel")
                    : say("room \(size)", "ruimte \(size)"))
        }
    }

    /// Hundredths of a percent as a percentage: `34,48%`.
    func percent(_ points: Int) -> String {
        let rest = points % 100
        let mark = language == .dutch ? "," : "."
        return "\(points / 100)\(mark)\(rest < 10 ? "0" : "")\(rest)%"
    }

    /// The comparison in whole numbers, as it was made: `3 × € 100 = € 300 ≤ 1 × € 250? nee`.
    func exactly(_ reading: RuleReading) -> String? {
        guard case .share(let share) = reading.figures else { return nil }
        let fraction = share.bound.fraction
        func times(_ count: Int64, _ amount: Money) -> String? {
            let (cents, overflow) = amount.cents.multipliedReportingOverflow(by: count)
            guard !overflow else { return nil }
            return "\(count) × \(money.money(amount)) = \(money.money(Money(cents: cents)))"
        }
        guard let part = times(Int64(fraction.denominator), share.part),
            let whole = times(Int64(fraction.numerator), share.whole)
        else { return nil }
        let sign =
            switch share.bound {
            case .atMost: "≤"
            case .atLeast: "≥"
            }
        let answer = reading.isMet ? say("yes", "ja") : say("no", "nee")
        return "\(part) \(sign) \(whole)? \(answer)"
    }

    // MARK: What would meet it

    /// The ways there are, and once who could bring it when that is the same for all of them.
    func steps(_ steps: [FundStep], of rule: FundRule) -> [String] {
        let takers = Set(steps.map(\.takers))
        let isShared = takers.count == 1 && !(takers.first?.isEmpty ?? true)
        var lines = steps.enumerated().map { place, step in
            let way = self.step(step, of: rule, namesTakers: !isShared)
            return "→ " + (place == 0 ? "" : say("or ", "of ")) + way + breaks(step)
        }
        if isShared, let takers = takers.first {
            lines.append(say("could come from: ", "dat kan van: ") + groups(takers))
        }
        return lines
    }

    private func step(_ step: FundStep, of rule: FundRule, namesTakers: Bool) -> String {
        let amount = money.money(step.amount)
        let takers = namesTakers ? step.takers : []
        let who = takers.isEmpty ? "" : say(" from ", " van ") + groups(takers)
        switch step.route {
        case .replace: return replaced(step, rule, amount, who)
        case .cashOnTop:
            if rule.test == .closes {
                return say("\(amount) more coverage", "\(amount) meer dekking")
            }
            return cashOnTop(step, rule, amount, who)
        case .costsOnTop:
            var kind = ""
            if case .aid = rule.test { kind = say(" of this type", " van deze soort") }
            return say(
                "\(amount) of new costs\(kind), paid from the coverage that is left over",
                "\(amount) nieuwe kosten\(kind), te betalen uit de dekking die over is")
        case .inKindOnTop:
            return say(
                "\(amount) in kind on top\(who), cost and all",
                "\(amount) in natura erbovenop\(who), met kosten en al")
        case .askMore: return say("ask \(amount) more", "vraag \(amount) meer")
        case .askLess: return say("ask \(amount) less", "vraag \(amount) minder")
        case .inKindToCash:
            return say(
                "\(amount) in cash in place of in kind", "\(amount) in geld in plaats van in natura"
            )
        case .moreYears:
            return say(
                "\(step.count) more year\(step.count == 1 ? "" : "s")", "\(step.count) jaar erbij")
        case .fewerYears:
            return say(
                "\(step.count) year\(step.count == 1 ? "" : "s") fewer", "\(step.count) jaar eraf")
        }
    }

    /// New cash with what it is spent on: that decides how much of it is enough.
    private func cashOnTop(
        _ step: FundStep, _ rule: FundRule, _ amount: String, _ who: String
    ) -> String {
        let costs = money.money(step.newCosts)
        if case .aid = rule.test {
            return step.newCosts > step.amount
                ? say(
                    "\(amount) new cash of others, with what is left over for \(costs) "
                        + "of such costs",
                    "\(amount) nieuw geld van anderen, met wat over is voor \(costs) "
                        + "aan zulke kosten")
                : say(
                    "\(amount) new cash of others on top, for such costs",
                    "\(amount) nieuw geld van anderen erbovenop, voor zulke kosten")
        }
        if step.newCosts == .zero {
            return say(
                "\(amount) new cash\(who), for what is still to be covered",
                "\(amount) nieuw geld\(who), voor wat nog te dekken is")
        }
        if step.newCosts == step.amount {
            return say(
                "\(amount) new cash\(who), with costs that it pays for",
                "\(amount) nieuw geld\(who), met kosten die ermee betaald worden")
        }
        return step.newCosts < step.amount
            ? say(
                "\(amount) new cash\(who), for what is still to be covered and \(costs) "
                    + "of new costs",
                "\(amount) nieuw geld\(who), voor wat nog te dekken is en \(costs) "
                    + "aan nieuwe kosten")
            : say(
                "\(amount) new cash\(who), with what is left over for \(costs) of new costs",
                "\(amount) nieuw geld\(who), met wat over is voor \(costs) "
                    + "aan nieuwe kosten")
    }

    /// ` (breekt art. 11.2)`: the step would meet one rule by breaking another.
    private func breaks(_ step: FundStep) -> String {
        var names: [String] = []
        for rule in step.breaks {
            let name = rule.article ?? rule.name[language]
            if !names.contains(name) { names.append(name) }
        }
        guard let last = names.last else { return "" }
        let most = names.dropLast().joined(separator: ", ")
        let list = most.isEmpty ? last : most + say(" and ", " en ") + last
        return say(" (breaks \(list))", " (breekt \(list))")
    }

    private func replaced(
        _ step: FundStep, _ rule: FundRule, _ amount: String, _ who: String
    ) -> String {
        switch rule.test {
        case .aid:
            say(
                "\(amount) less public money, and as much from others",
                "\(amount) minder publiek geld, en evenveel van anderen")
        case .share(.grant, _):
            say(
                "\(amount) less grant, and as much cash\(who)",
                "\(amount) minder subsidie, en evenveel geld\(who)")
        case .share(_, .atMost):
            say(
                "\(amount) less, and as much cash\(who.isEmpty ? " from others" : who)",
                "\(amount) minder, en evenveel geld\(who.isEmpty ? " van anderen" : who)")
        default:
            say(
                "\(amount) cash\(who) in place of other money",
                "\(amount) geld\(who) in plaats van ander geld")
        }
    }

    /// That the rules do not hold for this budget any more, or not yet.
    func outside(_ moment: FundReport.Moment) -> String {
        let span = [
            pack.source.validFrom.map { say("from \($0)", "vanaf \($0)") },
            pack.source.validThrough.map { say("through \($0)", "tot en met \($0)") },
        ].compactMap { $0 }.joined(separator: " ")
        switch moment {
        case .applied(let day):
            return say(
                "Mind: these rules hold \(span), and the application is of \(day).",
                "Let op: deze regels gelden \(span), en de aanvraag is van \(day).")
        case .costsFrom(let year):
            return say(
                "Mind: these rules hold \(span), and the costs begin in \(year).",
                "Let op: deze regels gelden \(span), en de kosten beginnen in \(year).")
        }
    }

    func line(_ line: RuleLine) -> String {
        let name = line.line.name
        switch line.reason {
        case .inKind: return say("\(name) is in kind", "\(name) is in natura")
        case .price(let price, let rate):
            return say(
                "\(name): \(money.money(price)), the fund has \(money.money(rate))",
                "\(name): \(money.money(price)), het fonds heeft \(money.money(rate))")
        case .noRate:
            return say(
                "\(name): the fund has no rate for this function",
                "\(name): het fonds heeft geen tarief voor deze functie")
        case .notEligible:
            return say("\(name) may not be counted", "\(name) mag niet meetellen")
        case .before(let year):
            let years = line.line.years?.text ?? ""
            return say(
                "\(name) is of \(years), before the year of the application (\(year)): left out",
                "\(name) is van \(years), voor het jaar van de aanvraag (\(year)): telt niet mee")
        case .lacks(let details):
            let list = details.map { FundWords.detail($0.rawValue)[language] }
                .joined(separator: ", ")
            return say("\(name) lacks \(list)", "\(name) mist \(list)")
        case .overFull(let basic, let topUp):
            let more = NumberWriter(language: language).quantity(topUp) + "%"
            return say(
                "\(name): \(basic.text) and a top-up of \(more) is more than the cost; "
                    + "counted as 100%",
                "\(name): \(basic.text) en een opslag van \(more) is meer dan de kosten; "
                    + "telt als 100%")
        }
    }
}

extension Money {
    /// The amount without its sign.
    var magnitude: Money { Money(cents: Int64(clamping: cents.magnitude)) }
}
