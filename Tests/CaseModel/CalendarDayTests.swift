import CaseModel
import Testing
import Wording

@Suite struct CalendarDayTests {
    @Test(arguments: ["2026-12-01", "2028-02-29", "2000-01-01", "2199-12-31"])
    func comeBack(text: String) {
        #expect(CalendarDay(text)?.text == text)
    }

    @Test(arguments: ["1-12-2026", "01-12-2026", "1-12-2026"])
    func dutch(text: String) throws {
        #expect(try CalendarDay.read(text, language: .dutch).text == "2026-12-01")
        #expect(throws: DateError.malformed) { try CalendarDay.read(text, language: .english) }
    }

    @Test(arguments: [
        "2026-02-29", "2027-02-29", "2100-02-29", "2026-04-31", "2026-00-10", "2026-01-00",
        "1999-01-01", "2200-01-01", "0026-01-01", "30-2-2026", "0-1-2026",
    ])
    func noSuchDay(text: String) {
        #expect(throws: DateError.noSuchDay) { try CalendarDay.read(text, language: .dutch) }
    }

    @Test(arguments: [
        "", "2026", "2026-12", "2026-12-1", "2026-1-01", "26-12-01", "2026/12/01", "1-12-26",
        "1.12.2026", "2026-12-01-", "+026-12-01", "２０２６-12-01", "001-12-2026", "1-12-2026 ",
    ])
    func malformed(text: String) {
        #expect(throws: DateError.malformed) { try CalendarDay.read(text, language: .dutch) }
    }

    @Test func theDayDependsOnTheClockOnTheWall() throws {
        let moment = try #require(Moment("2026-11-21T23:30:00Z"))
        #expect(CalendarDay(moment, offsetSeconds: 0).text == "2026-11-21")
        #expect(CalendarDay(moment, offsetSeconds: 3600).text == "2026-11-22")
    }
}

@Suite struct AmountMaskTests {
    @Test(arguments: [
        ("We vragen € 60.000 aan", "We vragen € ••• aan"), ("€60000,50!", "€•••!"),
        ("60.000 euro in 2026", "••• euro in 2026"), ("1,2 mln per jaar", "••• mln per jaar"),
        ("EUR 5 en EUR6", "EUR ••• en EUR•••"), ("12k erbij", "•••k erbij"),
        ("n12 en v2, r41: 3 van 11", "n12 en v2, r41: 3 van 11"),
        ("2026-2028, 400 uur, 90 min", "2026-2028, 400 uur, 90 min"),
        ("om 10:05 op 21-11-2026", "om 10:05 op 21-11-2026"), ("€ 2026", "€ •••"),
        ("25.000 en 7500", "••• en •••"), ("CO2=0, 50%", "CO2=0, 50%"), ("sdg11", "sdg11"),
        ("geen getal", "geen getal"), ("5 euro", "••• euro"), ("€ -12", "€ -•••"),
    ])
    func texts(text: String, masked: String) {
        #expect(AmountMask.masked(text, keepsWidth: false) == masked)
    }

    @Test(arguments: [
        ("geld vbv 50 2026 bus", "geld vbv ••• 2026 bus"), ("kost 3 x 2026", "kost ••• x •••"),
        ("geld vbv 2000 2026-2028", "geld vbv ••• 2026-2028"),
        ("zet k8 bedrag=2000 jaar=2030", "zet k8 bedrag=••• jaar=2030"),
        ("kost 80.000 2026,2028", "kost ••• 2026,2028"),
    ])
    func commands(text: String, masked: String) {
        #expect(AmountMask.maskedCommand(text, keepsWidth: false) == masked)
        #expect(AmountMask.maskedCommand(text, keepsWidth: true).count == text.count)
    }

    @Test func onlyWhileHidden() {
        #expect(AmountMask.shown("€ 5") == "€ 5")
        #expect(Discretion.hiding(true) { AmountMask.shown("€ 5") } == "€ •••")
        let writer = NumberWriter(language: .dutch)
        let amount = Money(cents: -123_450)
        #expect(Discretion.hiding(true) { writer.money(amount) } == "€ •••")
        #expect(Discretion.hiding(true) { writer.bare(amount) } == "•••")
        #expect(Discretion.hiding(true) { writer.difference(amount) } == "± € •••")
        #expect(writer.money(amount) == "-€ 1.234,50")
        #expect(
            AmountMask.maskedSentence("“50” is lager dan 3 regels") == "“•••” is lager dan 3 regels"
        )
    }
}
