import CaseModel
import Publishing
import Wording

/// Short notes of the two example cases, so that a group can see what others wrote.
enum OtherCoalitions {
    /// What others wrote in a piece; nothing on a board they did not have.
    static func notes(for piece: PieceID) -> [OtherNote] {
        guard piece.board == "purpose" else { return [] }
        return (doorstroom[piece.piece] ?? []).map { OtherNote($0, source: doorstroomName) }
            + (transitie[piece.piece] ?? []).map { OtherNote($0, source: transitieName) }
    }

    private static let doorstroomName = Phrase(
        en: "Doorstroom op Zuid, Rotterdam: work through passenger transport",
        nl: "Doorstroom op Zuid, Rotterdam: werk via personenvervoer")
    private static let transitieName = Phrase(
        en: "Mensen maken de Transitie: homes off gas, nationwide",
        nl: "Mensen maken de Transitie: huizen van het gas, landelijk")

    private static let doorstroom: [String: [Phrase]] = [
        "ambition": [
            Phrase(
                en: "A Talent Hub in the middle of the neighbourhood",
                nl: "Een Talent Hub midden in de wijk"),
            Phrase(
                en: "Offering a stepping stone before a steady job",
                nl: "Een tussenstap bieden vóór vast werk"),
        ],
        "intentions": [
            Phrase(
                en: "Transport company: training our own new people",
                nl: "Vervoerder: onze eigen nieuwe mensen opleiden"),
            Phrase(
                en: "Municipality: fewer people on benefits",
                nl: "Gemeente: minder mensen in de bijstand"),
        ],
        "partners": [
            Phrase(
                en: "Whoever adds prospects can join", nl: "Wie perspectief toevoegt, kan meedoen")
        ],
        "contribution": [
            Phrase(
                en: "Transport company: the transport the island needs, to practise on",
                nl: "Vervoerder: het vervoer dat op het Noordereiland nodig is, als oefenplek"),
            Phrase(
                en: "Trainer: the taxi licence, with lessons and practice",
                nl: "Opleider: de taxipas, met lessen en praktijk"),
        ],
        "resources": [
            Phrase(
                en: "Vehicles: cargo bike, tuk-tuk and e-shuttle",
                nl: "Voertuigen: bakfiets, tuktuk en e-shuttle"),
            Phrase(
                en: "A kitchen table for good conversations",
                nl: "Een keukentafel voor goede gesprekken"),
        ],
        "audiences": [
            Phrase(
                en: "People who find no way to work",
                nl: "Mensen die geen weg vinden naar werk")
        ],
        "value": [
            Phrase(en: "Learning safely, at your own pace", nl: "Veilig leren, in je eigen tempo")
        ],
        "returns": [
            Phrase(
                en: "Transport company: own staff for later, trained ourselves",
                nl: "Vervoerder: eigen personeel voor later, zelf opgeleid"),
            Phrase(
                en: "Fewer benefits paid; how much that saves is unknown",
                nl: "Minder uitkeringen; hoeveel dat scheelt is onbekend"),
        ],
        "impact": [
            Phrase(
                en: "Everybody takes part, in a place that fits",
                nl: "Ieder mens doet mee, op een plek die past")
        ],
        "continuity": [
            Phrase(
                en: "Everybody is rewarded for the value they add",
                nl: "Iedereen wordt beloond naar de waarde die hij toevoegt")
        ],
        "consequences": [
            Phrase(
                en: "Then this group stays on the sidelines",
                nl: "Dan blijft deze groep aan de kant staan")
        ],
    ]

    private static let transitie: [String: [Phrase]] = [
        "ambition": [
            Phrase(
                en: "Learning and working together in neighbourhoods that leave gas behind",
                nl: "Samen leren en werken in wijken die van het gas gaan")
        ],
        "intentions": [
            Phrase(
                en: "Companies: enough skilled workers and a higher productivity",
                nl: "Bedrijven: genoeg vakkrachten en een hogere productiviteit")
        ],
        "partners": [
            Phrase(
                en: "Twenty-five national parties signed the declaration of intent",
                nl: "Vijfentwintig landelijke partijen tekenden de intentieverklaring"),
            Phrase(en: "Contact with five pilot areas", nl: "Contact met vijf proefwijken"),
        ],
        "contribution": [
            Phrase(
                en: "Training firms: workshop space and instructors",
                nl: "Opleidingsbedrijven: praktijkruimte en instructeurs")
        ],
        "resources": [
            Phrase(
                en: "A fixed rhythm per quarter, with demonstrations and priorities",
                nl: "Een vast kwartaalritme, met demo's en prioriteiten")
        ],
        "audiences": [
            Phrase(
                en: "Job seekers and career changers", nl: "Werkzoekenden en zij-instromers"),
            Phrase(
                en: "Residents of the neighbourhoods", nl: "Bewoners van de wijken"),
        ],
        "value": [
            Phrase(
                en: "Residents get one clear story and less nuisance",
                nl: "Bewoners krijgen één helder verhaal en minder overlast")
        ],
        "returns": [
            Phrase(
                en: "A progress report at least twice a year",
                nl: "Minstens twee keer per jaar ligt er een voortgangsrapport")
        ],
        "impact": [
            Phrase(
                en: "Every home sustainable, by 2050 at the latest",
                nl: "Alle huizen duurzaam, uiterlijk in 2050")
        ],
        "continuity": [
            Phrase(
                en: "After the start-up the partners keep it going themselves",
                nl: "Na de opbouw houden partijen het zelf in de lucht")
        ],
        "consequences": [
            Phrase(
                en: "Learning stays scattered and depends on chance",
                nl: "Leren blijft versnipperd en hangt van toeval af")
        ],
    ]
}
