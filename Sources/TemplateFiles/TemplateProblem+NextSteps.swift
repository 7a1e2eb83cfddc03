public import Wording

extension TemplateProblem {
    /// What to do about it, in a sentence.
    public var nextStep: Phrase {
        switch kind {
        case .file(let mistake): mistake.nextStep
        case .field(let mistake): mistake.nextStep
        case .word(let mistake): mistake.nextStep
        case .value(let mistake): mistake.nextStep
        case .fund(let mistake): mistake.nextStep
        }
    }

    /// Points to the value that was probably meant, or names them all.
    static func choice(suggestion: String?, known: [String]) -> Phrase {
        if let suggestion {
            return Phrase(
                en: "Did you mean `\(suggestion)`?", nl: "Bedoelde je `\(suggestion)`?")
        }
        let all = known.map { "`\($0)`" }.joined(separator: ", ")
        return Phrase(en: "Choose from \(all).", nl: "Kies uit \(all).")
    }
}

extension TemplateProblem.FileMistake {
    var nextStep: Phrase {
        switch self {
        case .tooLarge:
            Phrase(
                en: "Check that this is the file you meant, or split it into two templates.",
                nl: "Kijk of dit het goede bestand is, of maak er twee sjablonen van.")
        case .notUTF8:
            Phrase(
                en: "Save it again from your editor with UTF-8 as its encoding.",
                nl: "Sla het opnieuw op vanuit je editor, met UTF-8 als codering.")
        case .syntax(let mistake): mistake.nextStep
        case .empty:
            Phrase(
                en: "Start from a copy of an existing template.",
                nl: "Begin met een kopie van een bestaand sjabloon.")
        case .tooDeep:
            Phrase(
                en: "Look for brackets that were opened and never closed.",
                nl: "Zoek naar haken die wel geopend zijn, maar niet gesloten.")
        case .anchor:
            Phrase(
                en: "Write the text out; in a text, put a blank after the `&`.",
                nl: "Schrijf de tekst voluit; zet in een tekst een spatie achter de `&`.")
        case .forbiddenCharacter:
            Phrase(en: "Take it out, or type it again.", nl: "Haal het weg, of typ het opnieuw.")
        }
    }
}

extension TemplateProblem.FieldMistake {
    fileprivate var nextStep: Phrase {
        switch self {
        case .duplicateKey:
            Phrase(en: "Keep one of the two.", nl: "Laat er één staan.")
        case .unknownKey(_, let suggestion, let known):
            TemplateProblem.choice(suggestion: suggestion, known: known)
        case .missingKey(let key, let part):
            Phrase(
                en: "Add a line `\(key):` to this \(part.name.english).",
                nl: "Voeg een regel `\(key):` toe aan \(part.nameWithThis).")
        case .missingLanguage(let language):
            Phrase(
                en: "Add a line `\(language.rawValue):`; a text needs both languages.",
                nl: "Voeg een regel `\(language.rawValue):` toe; elke tekst moet in twee talen.")
        case .wrongShape(_, let shape): shape.nextStep
        case .noneOf: Phrase(en: "Add at least one.", nl: "Voeg er minstens één toe.")
        case .tooMany: Phrase(en: "Take some out.", nl: "Haal er een paar weg.")
        }
    }
}

extension TemplateProblem.WordMistake {
    fileprivate var nextStep: Phrase {
        switch self {
        case .syntax:
            Phrase(
                en: "Start with a letter and use only a to z, digits and `-`, without accents.",
                nl:
                    "Begin met een letter en gebruik alleen a tot en met z, cijfers en `-`, zonder "
                    + "accenten."
            )
        case .keyIsNotTheEnglishWord(_, let word):
            Phrase(
                en: "Make both the same, for instance `key: \(word)`.",
                nl: "Maak ze gelijk, bijvoorbeeld `key: \(word)`.")
        case .taken, .reserved, .looksLikeAnID:
            Phrase(en: "Choose another word.", nl: "Kies een ander woord.")
        }
    }
}

extension TemplateProblem.ValueMistake {
    fileprivate var nextStep: Phrase {
        switch self {
        case .emptyText:
            Phrase(
                en: "Write something, or take the line out if it is not needed.",
                nl: "Vul iets in, of haal de regel weg als die niet nodig is.")
        case .textTooLong: Phrase(en: "Make it shorter.", nl: "Maak de tekst korter.")
        case .lineBreak:
            Phrase(
                en: "Use `>` in place of `|`, and leave no blank line in the text.",
                nl: "Gebruik `>` in plaats van `|`, en laat in de tekst geen regel leeg.")
        case .unknownValue(_, _, let suggestion, let known):
            TemplateProblem.choice(suggestion: suggestion, known: known)
        case .numberOutOfRange:
            Phrase(en: "Write it in digits.", nl: "Schrijf het getal in cijfers.")
        case .orderTaken: Phrase(en: "Choose another number.", nl: "Kies een ander nummer.")
        case .outsideGrid:
            Phrase(
                en: "Move the piece, make it smaller, or make the grid larger.",
                nl: "Verplaats het stuk, maak het kleiner, of maak het raster groter.")
        case .overlap:
            Phrase(
                en: "Move one of the two, or make it smaller.",
                nl: "Verplaats een van de twee, of maak er een kleiner.")
        }
    }
}

extension TemplateProblem.SyntaxMistake {
    /// How to make the file readable.
    fileprivate var nextStep: Phrase {
        switch self {
        case .indentation:
            Phrase(
                en:
                    "Give it the same indent as its neighbours, with a colon after the key.",
                nl:
                    "Laat de regel even ver inspringen als de buren, met een dubbele punt "
                    + "achter de key.")
        case .colonInText, .startOfText, .alias, .tag:
            Phrase(
                en: "Put the whole text between double quotes.",
                nl: "Zet de hele tekst tussen dubbele aanhalingstekens.")
        case .unclosedQuote:
            Phrase(
                en: "Close it at the end of the text.", nl: "Sluit het aan het eind van de tekst.")
        case .unclosedBracket:
            Phrase(
                en: "Check the commas and the closing bracket; a text with a comma needs quotes.",
                nl: "Kijk naar de komma's en de sluithaak; een tekst met een komma moet tussen "
                    + "aanhalingstekens.")
        case .tab: Phrase(en: "Use blanks.", nl: "Gebruik spaties.")
        case .escape: Phrase(en: "Double the backslash.", nl: "Typ twee backslashes.")
        case .secondDocument:
            Phrase(
                en:
                    "Put each template in a file of its own, without lines `---` and `...`.",
                nl: "Zet elk sjabloon in een eigen bestand, zonder regels `---` en `...`.")
        case .other:
            Phrase(
                en: "Compare this line with the same one in an existing template.",
                nl: "Vergelijk deze regel met dezelfde regel in een bestaand sjabloon.")
        }
    }
}

extension TemplateProblem.Shape {
    /// How to give a field this shape.
    fileprivate var nextStep: Phrase {
        switch self {
        case .text:
            Phrase(
                en: "Write one text, without a list or fields under it.",
                nl: "Schrijf één tekst, zonder lijst of velden eronder.")
        case .number: Phrase(en: "Write it in digits.", nl: "Schrijf het getal in cijfers.")
        case .list:
            Phrase(
                en: "Put every item on a line that starts with `- `.",
                nl: "Zet elk onderdeel op een regel die begint met `- `.")
        case .fields:
            Phrase(
                en: "Put `key: value` lines under it, a little further in.",
                nl: "Zet er regels `key: waarde` onder, met iets meer inspringing.")
        }
    }
}
