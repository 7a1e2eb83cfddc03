import CaseModel
import TemplateFiles
import Testing
import Wording

struct TemplateReaderTests {
    @Test func aTemplateOfOnesOwnIsReadWhole() throws {
        let template = try TemplateReader.read(yaml: smallTemplate, fileName: "garden.yaml")
        #expect(template.key == "garden")
        #expect(template.version == "1")
        #expect(template.name == Phrase(en: "Garden", nl: "Tuin"))
        #expect(template.source.dutch == "Geschreven voor een test.")
        let board = try #require(template.board("plot"))
        #expect(board.words == Phrase(en: "plot", nl: "perk"))
        #expect(board.columns == 4 && board.rows == 2)
        let soil = try #require(board.piece("soil"))
        #expect(soil.prompts == [Phrase(en: "Wet or dry?", nl: "Nat of droog?")])
        #expect(soil.strong.isEmpty && soil.weak.isEmpty)
        #expect(soil.voice == .we && soil.holds == .nothing)
        let seed = try #require(board.piece("seed"))
        #expect(seed.voice == .both && seed.holds == .contributions && seed.order == 2)
        #expect(seed.place == PiecePlacement(column: 3, row: 1, columnSpan: 2, rowSpan: 2))
    }

    @Test func theBuiltInTemplateTakesANewPieceAndASecondBoard() throws {
        let source = try #require(BuiltInTemplates.source(of: "purpose-case"))
        let withRoom = source.replacing(
            "grid: {columns: 6, rows: 5}", with: "grid: {columns: 6, rows: 6}")
        let addition = """

                  - key: risks
                    words: {en: risks, nl: risico-s}
                    name: {en: Risks, nl: Risico's}
                    question: {en: What can go wrong?, nl: Wat kan er misgaan?}
                    voice: we
                    order: 12
                    place: {column: 1, row: 6, columns: 6}
              - key: roadmap
                words: {en: roadmap, nl: routekaart}
                name: {en: Roadmap, nl: Routekaart}
                about: {en: Six steps., nl: Zes stappen.}
                grid: {columns: 1, rows: 1}
                pieces:
                  - key: impact
                    words: {en: impact, nl: effect}
                    name: {en: Impact, nl: Effect}
                    question: {en: Which step?, nl: Welke stap?}
                    voice: we
                    order: 1
                    place: {column: 1, row: 1}

            """
        let template = try TemplateReader.read(yaml: withRoom + addition, fileName: "own.yaml")
        #expect(template.boards.map(\.key) == ["purpose", "roadmap"])
        let purpose = try #require(template.board("purpose"))
        #expect(purpose.pieces.count == 12)
        #expect(purpose.piece("risks")?.name.dutch == "Risico's")
        #expect(template.board("roadmap")?.piece("impact")?.words.dutch == "effect")
    }

    @Test func textsAreTakenAsTheyAreTyped() throws {
        let name = """
            name:
              en:   "no"
              nl: >
                Samen
                de tuin in &
                R&D, *niet* `zomaar`, 50% en € 3
            """
        let yaml = smallTemplate("name: {en: Garden, nl: Tuin}", name)
            .replacing("version: 1", with: "version: 1.0")
        let template = try TemplateReader.read(yaml: yaml, fileName: "garden.yaml")
        #expect(template.name.english == "no")
        #expect(template.name.dutch == "Samen de tuin in & R&D, *niet* `zomaar`, 50% en € 3")
        #expect(template.version == "1.0")
    }

    @Test(arguments: ["\r\n", "\r", "\n\n"])
    func everyLineEndingWillDo(_ ending: String) throws {
        let yaml = smallTemplate.replacing("\n", with: ending)
        #expect(problems(of: "\u{FEFF}" + yaml) == [])
        let wrong = smallTemplate("order: 2", "order: x").replacing("\n", with: ending)
        #expect(
            problems(of: wrong) == [
                ending == "\n\n" ? "57:16 template-number" : "29:16 template-number"
            ])
    }

    @Test func wordsForAWrongKeyPointToTheRightOne() throws {
        let error = try #require(throws: TemplateProblems.self) {
            try TemplateReader.read(
                yaml: smallTemplate("question:", "questoin:"), fileName: "garden.yaml")
        }
        #expect(error.unlisted == 0)
        let texts = error.problems.map { $0.sentence.dutch + " " + $0.nextStep.dutch }
        #expect(
            texts == [
                "`question` ontbreekt in dit stuk. Voeg een regel `question:` toe aan dit stuk.",
                "`questoin` is hier niet bekend. Bedoelde je `question`?",
            ])
    }
}
