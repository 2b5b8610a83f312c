extension Rule {
    /// Every rule, in the order of the manual: marks, structure, facts, numerals, words.
    package static let all: [Rule] = [
        halfWidthBrackets, halfWidthStops, dotAsFullStop, straightQuotes, unbalancedPairs, reversedPairs, nestedQuotes,
        nestedTitles, stopsBetweenQuotes, stopsBetweenTitles, doubledStops, missingEndMark, headingStop, ellipses,
        dashMarks, rangeMarks, straySpaces, fullWidthDigits, mixedPercentSigns, documentNumberBrackets,
        commaInQuotedList, colonTwice, semicolonAfterStop, commaBeforeEtc, commaBeforeAnd, stopInBrackets, pointMarks,
        indirectQuestions, stopAfterAdverbial, titleMarksOnOtherNames,
        invisibleCharacters,
        brokenParagraph, cutRepetition, doubledCharacters, doubledWords, pointNumbers, lineNumbers, numberMarks,
        mixedNumberDots,
        longHeading, printedNotice, printedPageNumber, missingContributor, emptyParts, typedNumber, repeatedItem,
        repeatedFromEarlierIssue,
        shortenedYear, dateAfterIssue, dateOutsidePeriod, impossibleDate, impossibleTime, issueNumber,
        growthWithoutDirection,
        negativeFall, percentagePoints, pointsOfAmounts, fallingByTimes, percentRanges, amountWithoutUnit, countAndList,
        undefinedShortTitle,
        formerNames, unknownUnit, twoNames, leaderPost, fixedPhrases, unitNames, stateNames, digitsBeforeHundred,
        wrongWeekday,
        mastheadDates,
        issueOrder, largeAmount,
        chineseZero, approximateNumbers, brokenNumbers, mixedNumerals, wrongRates, partsAboveTotal, changeDirection,
        measureUnits,
        reversedRanges, wrongSums, spokenDay,
        wrongWords, fixedTerms, confusedWords, particles, redundantWords, spokenWords, approximationTwice,
        missingSubject,
        pairedConnectives, collocations, mistypedPhrases, misreadings,
    ]

    package static func named(_ id: ID) -> Rule? { all.first { $0.id == id } }
}
