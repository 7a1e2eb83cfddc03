import Wording

extension SyntaxSentences {
    /// What somebody can do about a problem.
    static func next(_ problem: SyntaxProblem) -> Phrase {
        switch problem.code {
        case .unknownWord:
            Phrase(
                en: "Type help for all commands, pieces for the pieces.",
                nl: "Tik hulp voor alle opdrachten, stukken voor de stukken.")
        case .missingArgument, .missingText, .surplusArgument, .textNotExpected,
            .blockNotExpected, .unknownFlag:
            usage(problem)
        case .missingValue:
            Phrase(
                en: "Write the value right after the = sign, or leave the attribute out.",
                nl: "Schrijf de waarde meteen achter het =-teken, of laat het kenmerk weg.")
        case .unknownAttribute:
            unknownAttribute(problem)
        case .duplicateAttribute:
            Phrase(en: "Keep one of the two.", nl: "Laat er een van de twee staan.")
        case .unknownValue:
            values(problem)
        case .ambiguousNumber, .amountNotExpected, .rangeNotExpected, .malformedNumber,
            .malformedPoint, .malformedName:
            number(problem)
        default:
            form(problem)
        }
    }

    private static func usage(_ problem: SyntaxProblem) -> Phrase {
        switch problem.facts.command {
        case .named(let name):
            let usage = shortUsage(of: name)
            let quotes = problem.code == .surplusArgument && problem.facts.parameter != nil
            return Phrase(
                en: usage[.english] + (quotes ? " Put quotes around a name with blanks." : ""),
                nl: usage[.dutch] + (quotes ? " Zet een naam met spaties tussen \"." : ""))
        case .capture(let word):
            return Phrase(
                en: "Write the text of the note after it, or type \(word) alone to see the piece.",
                nl: "Schrijf de tekst van de notitie erachter, of tik alleen \(word) voor het stuk."
            )
        case nil:
            return Phrase(en: "Type help for all commands.", nl: "Tik hulp voor alle opdrachten.")
        }
    }

    private static func shortUsage(of name: CommandName) -> Phrase {
        let row = CommandTable.specification(of: name)
        // A few attributes are worth naming; of many, help has the list.
        let isShort = row.attributes.count <= 3 && !row.isView
        let english = HelpPages.usage(of: row, in: .english, namesAttributes: isShort)
        let dutch = HelpPages.usage(of: row, in: .dutch, namesAttributes: isShort)
        return Phrase(en: "Usage: `\(english)`.", nl: "Gebruik: `\(dutch)`.")
    }

    private static func unknownAttribute(_ problem: SyntaxProblem) -> Phrase {
        guard case .named(let name) = problem.facts.command,
            CommandTable.specification(of: name).text == .none
        else {
            return Phrase(
                en: "If it was meant as text, put quotes around the whole text.",
                nl: "Was het als tekst bedoeld, zet dan aanhalingstekens om de hele tekst.")
        }
        let row = CommandTable.specification(of: name)
        let known = row.attributes.filter { attribute in
            problem.facts.owner.map { attribute.owners.contains($0) } ?? true
        }
        func list(_ language: Language) -> String {
            var words: [String] = []
            for attribute in known where !words.contains(attribute.name.words[language]) {
                words.append(attribute.name.words[language])
            }
            return words.joined(separator: ", ")
        }
        switch problem.facts.owner {
        case .acceptance where known.isEmpty:
            return Phrase(
                en: "Accept the finding anew: accept FINDING REASON.",
                nl: "Aanvaard de bevinding opnieuw: accepteer BEVINDING REDEN.")
        case .ownRate where known.isEmpty:
            return Phrase(
                en: "Agree on it anew: rate AMOUNT UNIT.",
                nl: "Spreek het opnieuw af: tarief BEDRAG EENHEID.")
        default: break
        }
        if known.isEmpty {
            return Phrase(
                en: "It takes no attributes; put quotes around a name or file with an = sign.",
                nl: "Er horen geen kenmerken bij; "
                    + "zet een naam met een =-teken tussen aanhalingstekens.")
        }
        return Phrase(en: "It takes: \(list(.english)).", nl: "Wel: \(list(.dutch)).")
    }

    private static func values(_ problem: SyntaxProblem) -> Phrase {
        let choices = problem.facts.vocabulary?.choices ?? []
        return Phrase(
            en: "Choose from: \(choices.map { $0.words[.english] }.joined(separator: ", ")).",
            nl: "Kies uit: \(choices.map { $0.words[.dutch] }.joined(separator: ", ")).")
    }

    private static func number(_ problem: SyntaxProblem) -> Phrase {
        let typed = shown(problem.facts.typed)
        switch problem.code {
        case .ambiguousNumber where problem.facts.parameter == nil:
            let joined = problem.facts.typed.filter { $0 != " " }
            return Phrase(
                en: "Write \(shown(joined)), or put quotes around the text.",
                nl: "Schrijf \(shown(joined)), of zet aanhalingstekens om de tekst.")
        case .ambiguousNumber where problem.facts.parameter == .quantity:
            guard case .named(.give) = problem.facts.command else {
                return Phrase(
                    en: "Write years=\(typed) for the year; a quantity needs years= before it.",
                    nl: "Schrijf jaren=\(typed) voor het jaar; een hoeveelheid krijgt eerst jaren=."
                )
            }
            return Phrase(
                en: "Write € \(typed) for money, or form=inkind \(typed) for a quantity.",
                nl: "Schrijf € \(typed) voor geld, of vorm=natura \(typed) voor een hoeveelheid.")
        case .ambiguousNumber:
            return Phrase(
                en: "Write € \(typed) for the amount, or years=\(typed) for the year.",
                nl: "Schrijf € \(typed) voor het bedrag, of jaren=\(typed) voor het jaar.")
        case .amountNotExpected:
            return Phrase(
                en: "Write worth=\(typed) for its value in euros, or use cash for money.",
                nl: "Schrijf waard=\(typed) voor de waarde in euro's, of gebruik geld voor geld.")
        case .rangeNotExpected:
            return Phrase(
                en: "Choose one number, or keep it outside the totals: prospect \(typed).",
                nl: "Kies één getal, of houd het buiten de totalen: vooruitzicht \(typed).")
        case .malformedNumber
        where ["€", "eur", "k€", "m€", "keur"].contains {
            typed.lowercased().hasPrefix($0)
        }:
            return Phrase(
                en: "Write the number with it, like € 1250, 12k or 1.2 mln.",
                nl: "Schrijf het getal erbij, zoals € 1250, 12k of 1,2 mln.")
        case .malformedPoint:
            return Phrase(
                en: "Points look like v2 (a version), r41 (a revision) or now.",
                nl: "Punten zien eruit als v2 (een versie), r41 (een revisie) of nu.")
        case .malformedName:
            return Phrase(
                en: "Begin with a letter; then letters, digits, - and _.",
                nl: "Begin met een letter; daarna letters, cijfers, - en _.")
        default:
            guard case .named(let name) = problem.facts.command else {
                return Phrase(en: "Write a whole number.", nl: "Schrijf een geheel getal.")
            }
            return shortUsage(of: name)
        }
    }

    private static func form(_ problem: SyntaxProblem) -> Phrase {
        switch problem.code {
        case .unclosedQuote:
            Phrase(
                en: "Close it, or leave it out; a quote inside quotes is written twice.",
                nl: "Sluit het, of laat het weg; een aanhalingsteken erbinnen schrijf je dubbel.")
        case .textAfterQuote:
            Phrase(
                en: "Put a blank between them; a quote inside quotes is written twice.",
                nl: "Zet er een spatie tussen; een aanhalingsteken erbinnen schrijf je dubbel.")
        case .unclosedBlock:
            Phrase(
                en: "Put >> alone on the line after its last line.",
                nl: "Zet >> alleen op de regel na de laatste regel.")
        case .textAndBlock:
            Phrase(
                en: "Put the whole text in the block, or leave << out.",
                nl: "Zet de hele tekst in het blok, of laat << weg.")
        case .strayBlockEnd:
            Phrase(
                en: "Take the line away, or open the block with << at the end of a line.",
                nl: "Haal de regel weg, of open het blok met << aan het eind van een regel.")
        case .lineTooLong, .scriptTooLarge, .blockTooLarge:
            limit(problem)
        case .invalidUTF8:
            Phrase(
                en: "Save the file as UTF-8 and try again.",
                nl: "Bewaar het bestand als UTF-8 en probeer het opnieuw.")
        case .unknownVariable:
            Phrase(
                en: "Give it a value first: let NAME VALUE. A literal ${ is written $${.",
                nl: "Geef eerst een waarde: stel NAAM WAARDE. "
                    + "Een letterlijke ${ schrijf je als $${.")
        case .malformedVariable:
            Phrase(
                en: "Write ${NAME}; a literal ${ is written $${.",
                nl: "Schrijf ${NAAM}; een letterlijke ${ schrijf je als $${.")
        case .attributeInText:
            Phrase(
                en: "Put attributes before the text.", nl: "Zet kenmerken vóór de tekst.")
        default:
            Phrase(
                en: "Take the character away and try again.",
                nl: "Haal het teken weg en probeer het opnieuw.")
        }
    }

    private static func limit(_ problem: SyntaxProblem) -> Phrase {
        let limit = problem.facts.limit ?? 0
        return Phrase(
            en: "At most \(limit) bytes fit; divide it into parts.",
            nl: "Er passen hoogstens \(limit) bytes in; verdeel het in delen.")
    }
}
