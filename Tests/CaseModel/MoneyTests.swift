import CaseModel
import Testing

@Suite struct MoneyTests {
    @Test(arguments: [0, 1, -1, 100, -100, 99_999, -99_999, 20_000_001, Int64.max, Int64.min])
    func partsAddUpToTheCent(cents: Int64) throws {
        for count in [1, 2, 3, 7, 12, 1000] {
            let parts = Money(cents: cents).split(in: count)
            #expect(parts.count == count)
            #expect(try Money.sum(parts) == Money(cents: cents))
            let smallest = try #require(parts.min()).cents
            let largest = try #require(parts.max()).cents
            #expect(largest - smallest <= 1)
        }
    }

    @Test func theOddCentsGoToTheFirstParts() {
        #expect(Money(cents: 100).split(in: 3).map(\.cents) == [34, 33, 33])
        #expect(Money(cents: -100).split(in: 3).map(\.cents) == [-34, -33, -33])
        #expect(Money(cents: 2).split(in: 3).map(\.cents) == [1, 1, 0])
        #expect(Money(cents: 100).split(in: 0).isEmpty)
    }

    @Test func whatDoesNotFitIsAnError() throws {
        let most = Money(cents: .max)
        let least = Money(cents: .min)
        let cent = Money(cents: 1)
        #expect(throws: ArithmeticError.overflow) { try most.adding(cent) }
        #expect(throws: ArithmeticError.overflow) { try least.subtracting(cent) }
        #expect(throws: ArithmeticError.overflow) { try Money.sum([most, cent]) }
        #expect(try most.subtracting(cent).adding(cent) == most)
    }

    @Test func aQuantityIsValuedInWholeCents() throws {
        let hour = Quantity(thousandths: 1000)
        #expect(try hour.valued(at: Money(cents: 8600)) == Money(cents: 8600))
        // 0.5 cent is rounded away from zero, on both sides.
        #expect(try Quantity(thousandths: 500).valued(at: Money(cents: 1)).cents == 1)
        #expect(try Quantity(thousandths: 499).valued(at: Money(cents: 1)).cents == 0)
        #expect(try Quantity(thousandths: -500).valued(at: Money(cents: 1)).cents == -1)
        #expect(try Quantity(thousandths: 7500).valued(at: Money(cents: 8601)).cents == 64508)
        #expect(throws: ArithmeticError.overflow) { try Quantity.limit.valued(at: .limit) }
        #expect(throws: ArithmeticError.overflow) {
            try Quantity(thousandths: .max).adding(hour)
        }
    }

    @Test func tensOfThousandsOfTheLargestAmountsAddUp() throws {
        #expect(throws: Never.self) {
            try Money.sum(repeatElement(Money.limit, count: 50_000))
        }
    }
}
