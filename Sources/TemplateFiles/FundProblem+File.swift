import Wording

/// What is wrong with the file of a fund as a whole, or with what makes no sense in it.
extension TemplateProblem.FundMistake {
    var sentenceOfFile: Phrase {
        switch self {
        case .file(.syntax(.tag)):
            Phrase(
                en: "The exclamation mark or percent sign here has a meaning in YAML that the "
                    + "file of a fund has no use for.",
                nl: "Het uitroepteken of procentteken heeft hier in YAML een betekenis waar een "
                    + "fondsbestand niets mee doet.")
        case .file(let mistake): mistake.sentence
        case .hours(let written, let key):
            Phrase(
                en: "`\(key)` is `\(written)`, which is not a number of hours.",
                nl: "`\(key)` is `\(written)`, en dat is geen aantal uren.")
        case .future(let written, let key, let today):
            Phrase(
                en: "`\(key)` is \(written), and today is \(today).",
                nl: "`\(key)` is \(written), en het is vandaag \(today).")
        case .textBeforeValidity:
            Phrase(
                en: "This text is of a day before the rules begin to hold.",
                nl: "Deze tekst is van een dag voordat de regels gaan gelden.")
        case .reservedKey(let key):
            Phrase(
                en: "`\(key)` is a word of the commands on funds.",
                nl: "`\(key)` is een woord van de opdrachten over fondsen.")
        case .saysNothing(let key):
            Phrase(
                en: "`\(key)` is empty, so this says nothing.",
                nl: "`\(key)` is leeg, dus dit zegt niets.")
        default: Phrase(same: "")
        }
    }

    var nextStepOfFile: Phrase {
        switch self {
        case .file(.tooLarge):
            Phrase(
                en: "Check that this is the file you meant.",
                nl: "Kijk of dit het goede bestand is.")
        case .file(.empty):
            Phrase(
                en: "Start from a copy of a fund file that is there: fund source rif-2024.",
                nl: "Begin met een kopie van een bestaand fondsbestand: fonds bron rif-2024.")
        case .file(.syntax(.secondDocument)):
            Phrase(
                en: "Put each fund in a file of its own, without lines `---` and `...`.",
                nl: "Zet elk fonds in een eigen bestand, zonder regels `---` en `...`.")
        case .file(.syntax(.other)):
            Phrase(
                en: "Compare this line with the same one in a fund file that is there.",
                nl: "Vergelijk deze regel met dezelfde regel in een bestaand fondsbestand.")
        case .file(let mistake): mistake.nextStep
        case .hours: Phrase(en: "Write 8 or 7.5.", nl: "Schrijf 8 of 7.5.")
        case .future:
            Phrase(
                en: "Write the day on which somebody set the file against its source.",
                nl: "Schrijf de dag waarop iemand het bestand naast de bron legde.")
        case .textBeforeValidity:
            Phrase(
                en: "Look the day of the text up again, or the `from` of `valid`.",
                nl: "Zoek de datum van de tekst nog eens op, of de `from` van `valid`.")
        case .reservedKey: Phrase(en: "Choose another key.", nl: "Kies een andere key.")
        case .saysNothing:
            Phrase(
                en: "Fill something in, or take it out.", nl: "Vul iets in, of haal het weg.")
        default: Phrase(same: "")
        }
    }
}
