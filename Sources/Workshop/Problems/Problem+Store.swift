public import CaseHistory
import Wording

extension Problem {
    /// A workspace that cannot be used as asked.
    public static func store(_ error: StoreError, workspace: String) -> Problem {
        switch error {
        case .diskFull: diskFull
        case .notAWorkspace, .isFolder, .missing, .missingFolder, .denied:
            unusable(error, workspace)
        case .damaged(let detail):
            Problem(
                .workspaceDamaged,
                Phrase(
                    en: "\(workspace) is damaged" + (detail.isEmpty ? "." : ": \(detail)."),
                    nl: "\(workspace) is beschadigd" + (detail.isEmpty ? "." : ": \(detail).")),
                next: Phrase(
                    en: "Use the last copy you made.", nl: "Gebruik de laatste kopie die je maakte."
                ))
        case .damagedRevision(let number):
            Problem(
                .workspaceDamaged,
                Phrase(
                    en: "\(workspace) is damaged: revision r\(number) is not as it was written.",
                    nl: "\(workspace) is beschadigd: revisie r\(number) is niet meer zoals die is "
                        + "geschreven."),
                next: Phrase(
                    en: "Use the last copy you made.", nl: "Gebruik de laatste kopie die je maakte."
                ))
        case .newerFormat(let found, let known):
            Problem(
                .workspaceNewer,
                Phrase(
                    en: "\(workspace) was made by a newer purposecase (format \(found); this "
                        + "one knows up to \(known)).",
                    nl: "\(workspace) is gemaakt met een nieuwere purposecase (formaat "
                        + "\(found); deze kent tot en met \(known))."),
                next: Phrase(
                    en: "Use a newer purposecase.", nl: "Gebruik een nieuwere purposecase."))
        case .readOnly:
            Problem(
                .workspaceReadOnly,
                Phrase(
                    en: "\(workspace) can be read but not changed.",
                    nl: "\(workspace) is alleen te lezen, niet te wijzigen."),
                next: Phrase(
                    en: "Copy it to a place where you may write.",
                    nl: "Kopieer het naar een plek waar je mag schrijven."))
        case .locked, .movedOn:
            Problem(
                .workspaceLocked,
                Phrase(
                    en: "Another program is writing to \(workspace).",
                    nl: "Een ander programma schrijft in \(workspace)."),
                next: Phrase(en: "Try again in a moment.", nl: "Probeer het zo weer."))
        case .other(let detail):
            Problem(
                .workspaceDamaged,
                Phrase(
                    en: "\(workspace) cannot be used: \(detail).",
                    nl: "\(workspace) is niet te gebruiken: \(detail)."))
        }
    }

    private static func unusable(_ error: StoreError, _ workspace: String) -> Problem {
        switch error {
        case .missing:
            Problem(
                .workspaceMissing,
                Phrase(en: "There is no \(workspace).", nl: "Er is geen \(workspace)."),
                next: Phrase(en: "Check the name.", nl: "Kijk de naam na."))
        case .missingFolder:
            Problem(
                .workspaceMissing,
                Phrase(
                    en: "The folder of \(workspace) is not there.",
                    nl: "De map van \(workspace) bestaat niet."),
                next: Phrase(en: "Make it first.", nl: "Maak die eerst."))
        case .denied:
            Problem(
                .workspaceInvalid,
                Phrase(
                    en: "You have no right to open \(workspace).",
                    nl: "Je mag \(workspace) niet openen."),
                next: Phrase(en: "Ask its owner.", nl: "Vraag het de eigenaar."))
        case .isFolder:
            Problem(
                .workspaceInvalid,
                Phrase(
                    en: "\(workspace) is a folder, not a workspace.",
                    nl: "\(workspace) is een map, geen werkmap van purposecase."),
                next: Phrase(en: "Name a file in it.", nl: "Noem een bestand daarin."))
        default:
            Problem(
                .workspaceInvalid,
                Phrase(
                    en: "\(workspace) is not a purposecase workspace.",
                    nl: "\(workspace) is geen werkmap van purposecase."),
                next: Phrase(
                    en: "Name a workspace, or a file that is not there yet.",
                    nl: "Noem een werkmap, of een bestand dat nog niet bestaat."))
        }
    }
}
