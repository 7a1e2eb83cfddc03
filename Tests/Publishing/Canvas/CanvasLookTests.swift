import CaseModel
import Publishing
import Testing
import Wording

@Suite struct LookTests {
    @Test func look() throws {
        let fixture = try CaseFixture.afterFirstSession()
        let label = PointLabel(.version(2), time: Moment(milliseconds: 1_793_268_300_000))
        let report = CanvasReport(fixture.current, board: fixture.board, label: label)
        for width in [72, 80, 100, 40] {
            print(
                TextRenderer(widthColumns: width).text(
                    report.drawnDocument(in: .dutch, widthColumns: width)))
        }
        print(
            TextRenderer(widthColumns: 72).text(
                report.drawnDocument(in: .english, widthColumns: 72, style: .ascii)))
        print(TextRenderer().text(report.fullDocument(in: .dutch)))
        print(PrintReport(canvas: report).text(in: .dutch))
        print(
            TextRenderer().text(
                PiecesReport(fixture.current, board: fixture.board).document(in: .dutch)))
        print(
            TextRenderer().text(
                StatusReport(
                    fixture.current, board: fixture.board, label: label,
                    surroundings: .init(
                        money: Phrase(same: "nog te dekken: € 20.000"), lastVersion: 2,
                        changesSinceVersion: 1)
                ).document(in: .dutch)))
        let piece = PieceReport(fixture.current, piece: PieceID("purpose.contribution"))
        print(TextRenderer().text(try #require(piece).document(in: .dutch)))
    }
}
