public import Wording

extension TemplateProblem {
    /// What is wrong, in a sentence.
    public var sentence: Phrase {
        switch kind {
        case .file(let mistake): mistake.sentence
        case .field(let mistake): mistake.sentence
        case .word(let mistake): mistake.sentence
        case .value(let mistake): mistake.sentence
        case .fund(let mistake): mistake.sentence
        }
    }

    /// A character in the notation of Unicode, such as `U+001B`.
    static func codePoint(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension TemplateProblem.FileMistake {
    var sentence: Phrase {
        switch self {
        case .tooLarge(let bytes, let limit):
            Phrase(
                en: "The file is \(bytes) bytes; it may be \(limit) at most.",
                nl: "Het bestand is \(bytes) bytes; het mag hooguit \(limit) zijn.")
        case .notUTF8:
            Phrase(
                en: "The file is not UTF-8 text.", nl: "Het bestand is geen tekst in UTF-8.")
        case .syntax(let mistake): mistake.sentence
        case .empty:
            Phrase(en: "There is nothing in this file.", nl: "In dit bestand staat niets.")
        case .tooDeep:
            Phrase(
                en: "The lists in this file are nested too deeply.",
                nl: "In dit bestand staan te veel lijsten in elkaar.")
        case .anchor:
            Phrase(
                en: "This looks like a YAML anchor (`&name`), and there may be none.",
                nl: "Dit lijkt op een YAML-anker (`&naam`), en dat mag hier niet.")
        case .forbiddenCharacter(let value):
            Phrase(
                en: "Here stands a control character (\(TemplateProblem.codePoint(value))).",
                nl: "Hier staat een stuurteken (\(TemplateProblem.codePoint(value))).")
        }
    }
}

extension TemplateProblem.FieldMistake {
    fileprivate var sentence: Phrase {
        switch self {
        case .duplicateKey(let key, let line):
            Phrase(
                en: "`\(key)` already stands on line \(line).",
                nl: "`\(key)` staat al op regel \(line).")
        case .unknownKey(let key, _, _):
            Phrase(en: "`\(key)` is not known here.", nl: "`\(key)` is hier niet bekend.")
        case .missingKey(let key, let part):
            Phrase(
                en: "`\(key)` is missing in this \(part.name.english).",
                nl: "`\(key)` ontbreekt in \(part.nameWithThis).")
        case .missingLanguage(.dutch):
            Phrase(
                en: "The Dutch text (`nl`) is missing.",
                nl: "De Nederlandse tekst (`nl`) ontbreekt.")
        case .missingLanguage(.english):
            Phrase(
                en: "The English text (`en`) is missing.", nl: "De Engelse tekst (`en`) ontbreekt.")
        case .wrongShape(let key, let shape):
            Phrase(
                en: "`\(key)` should be \(shape.name.english).",
                nl: "`\(key)` moet \(shape.name.dutch) zijn.")
        case .noneOf(let part):
            Phrase(
                en: "There is no \(part.name.english) in this list.",
                nl: "Er staat geen \(part.name.dutch) in deze lijst.")
        case .tooMany(let key, let count, let limit):
            Phrase(
                en: "`\(key)` has \(count) items; \(limit) is the most.",
                nl: "`\(key)` heeft \(count) onderdelen; \(limit) is het maximum.")
        }
    }
}

extension TemplateProblem.WordMistake {
    fileprivate var sentence: Phrase {
        switch self {
        case .syntax(let word):
            Phrase(en: "`\(word)` cannot be a word.", nl: "`\(word)` kan geen woord zijn.")
        case .keyIsNotTheEnglishWord(let key, let word):
            Phrase(
                en: "The English word is `\(word)`, but the key is `\(key)`.",
                nl: "Het Engelse woord is `\(word)`, maar de key is `\(key)`.")
        case .taken(let word, let part, let owner):
            Phrase(
                en: "`\(word)` is already a word of the \(part.name.english) `\(owner)`.",
                nl: "`\(word)` is al een woord van \(part.nameWithThe) `\(owner)`.")
        case .reserved(let word):
            Phrase(
                en: "`\(word)` is a command already.", nl: "`\(word)` is al een opdracht.")
        case .looksLikeAnID(let word):
            Phrase(
                en: "`\(word)` looks like the number of a note or a version.",
                nl: "`\(word)` lijkt op het nummer van een notitie of een versie.")
        }
    }
}

extension TemplateProblem.ValueMistake {
    private static func outside(_ piece: String, columns: Phrase, rows: Phrase) -> Phrase {
        Phrase(
            en: "`\(piece)` does not fit on the grid of \(columns.english) by \(rows.english).",
            nl: "`\(piece)` past niet op het raster van \(columns.dutch) bij \(rows.dutch).")
    }

    fileprivate var sentence: Phrase {
        switch self {
        case .emptyText(let key):
            Phrase(en: "`\(key)` has no text.", nl: "`\(key)` heeft geen tekst.")
        case .textTooLong(let characters, let limit):
            Phrase(
                en: "This text has \(characters) characters; \(limit) is the most.",
                nl: "Deze tekst heeft \(characters) tekens; \(limit) is het maximum.")
        case .lineBreak:
            Phrase(
                en: "There is a line break in this text.",
                nl: "Er staat een regeleinde in deze tekst.")
        case .unknownValue(let value, let key, _, _):
            Phrase(
                en: "`\(value)` is not a value of `\(key)`.",
                nl: "`\(value)` is geen waarde van `\(key)`.")
        case .numberOutOfRange(let written, let key, let lowest, let highest):
            Phrase(
                en: "`\(key)` is `\(written)`; it should be a number from \(lowest) to \(highest).",
                nl: "`\(key)` is `\(written)`; het moet een getal van \(lowest) tot en met "
                    + "\(highest) zijn.")
        case .orderTaken(let order, let owner):
            Phrase(
                en: "Number \(order) in the order is already taken by `\(owner)`.",
                nl: "Nummer \(order) in de volgorde is al van `\(owner)`.")
        case .outsideGrid(let piece, let columns, let rows):
            Self.outside(
                piece,
                columns: .counted(columns, en: ("column", "columns"), nl: ("kolom", "kolommen")),
                rows: .counted(rows, en: ("row", "rows"), nl: ("rij", "rijen")))
        case .overlap(let piece, let other):
            Phrase(
                en: "`\(piece)` lies over `\(other)`.", nl: "`\(piece)` ligt over `\(other)` heen.")
        }
    }
}

extension TemplateProblem.SyntaxMistake {
    /// What keeps the file from being read.
    fileprivate var sentence: Phrase {
        switch self {
        case .indentation:
            Phrase(
                en: "The file cannot be read from here: this line does not fit the ones above it.",
                nl: "Vanaf hier is het bestand niet te lezen: deze regel past niet bij de regels "
                    + "erboven.")
        case .colonInText:
            Phrase(
                en: "The colon here makes a second key where there is no room for one.",
                nl: "Door de dubbele punt staat hier een tweede key waar dat niet kan.")
        case .unclosedQuote:
            Phrase(
                en: "This quote is never closed.", nl: "Dit aanhalingsteken wordt nooit gesloten.")
        case .unclosedBracket:
            Phrase(
                en: "This bracket is not closed where it should be.",
                nl: "Deze haak wordt niet gesloten waar dat moet.")
        case .tab:
            Phrase(
                en: "A tab is used to indent this line.", nl: "Deze regel springt in met een tab.")
        case .escape:
            Phrase(
                en: "The backslash here starts a code that does not exist.",
                nl: "De backslash begint hier een code die niet bestaat.")
        case .startOfText:
            Phrase(
                en: "A text cannot start with this character.",
                nl: "Een tekst kan niet met dit teken beginnen.")
        case .secondDocument:
            Phrase(
                en: "A second document starts here.", nl: "Hier begint een tweede document.")
        case .alias:
            Phrase(
                en: "The asterisk here makes this a YAML alias, and there may be none.",
                nl: "Door het sterretje is dit een YAML-alias, en dat mag hier niet.")
        case .tag:
            Phrase(
                en: "The exclamation mark or percent sign here has a meaning in YAML that a "
                    + "template has no use for.",
                nl: "Het uitroepteken of procentteken heeft hier in YAML een betekenis waar een "
                    + "sjabloon niets mee doet.")
        case .other:
            Phrase(
                en: "The file cannot be read from here: it is not valid YAML.",
                nl: "Vanaf hier is het bestand niet te lezen: het is geen geldige YAML.")
        }
    }
}

extension TemplateProblem.Part {
    /// The name of the part.
    var name: Phrase {
        switch self {
        case .template: Phrase(en: "template", nl: "sjabloon")
        case .board: Phrase(en: "board", nl: "bord")
        case .piece: Phrase(en: "piece", nl: "stuk")
        case .grid: Phrase(en: "grid", nl: "raster")
        case .place: Phrase(en: "place", nl: "plaats")
        case .fund: Phrase(en: "fund", nl: "fonds")
        case .source: Phrase(en: "source", nl: "bron")
        case .group: Phrase(en: "group", nl: "groep")
        case .rate: Phrase(en: "rate", nl: "tarief")
        case .rule: Phrase(en: "rule", nl: "regel")
        case .window: Phrase(en: "window", nl: "periode")
        }
    }

    /// Whether the Dutch name takes `de`.
    private var takesDe: Bool { [.place, .source, .group, .rule, .window].contains(self) }

    /// The Dutch name with `dit` or `deze`.
    var nameWithThis: String {
        (takesDe ? "deze " : "dit ") + name.dutch
    }

    /// The Dutch name with `het` or `de`.
    var nameWithThe: String {
        (takesDe ? "de " : "het ") + name.dutch
    }
}

extension TemplateProblem.Shape {
    /// The name of the shape.
    var name: Phrase {
        switch self {
        case .text: Phrase(en: "a text", nl: "een tekst")
        case .number: Phrase(en: "a whole number", nl: "een heel getal")
        case .list: Phrase(en: "a list", nl: "een lijst")
        case .fields: Phrase(en: "a group of fields", nl: "een groep velden")
        }
    }
}
