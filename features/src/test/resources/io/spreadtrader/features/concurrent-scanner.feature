Feature: A running scanner answers several at once
  The scanner here is the one inside the process; its answers are the same however many ask at a time.

  Background:
    Given the market day is 2026-03-02
    And the daily closes of AAPL are "260: 80..150, 149.6, 149.9, 149.5, 149.8, 149.6, 149.9, 149.7, 149.9", each day reaching 1 % beyond
    And the daily closes of MSFT are "300: 100..100", each day reaching 1 % beyond
    And the daily closes of TSLA are "250: 150..80, 10: 81..92, 91, 89", each day reaching 1 % beyond

  Scenario: Every symbol is answered within 2 seconds; without a signal by an empty list
    When AAPL, MSFT, TSLA are scanned
    Then every answer came within 2 seconds
    And AAPL has a LONG signal of "high-base"
    And MSFT has an empty list of signals
    And TSLA has a SHORT signal of "bear-rally"

  Scenario: Eight clients asking at the same time get the same answers
    When 8 clients at once scan AAPL, MSFT, TSLA 25 times each
    Then every answer came within 2 seconds
    And all of them got the same answers

  Scenario: Shards of one run scanned side by side are the run scanned at once
    When AAPL, MSFT, TSLA are scanned by one thread each
    Then together they answer what one scan of them answers

  Scenario: A symbol nobody knows fails alone
    When AAPL, NOPE are scanned
    Then AAPL has a LONG signal of "high-base"
    And NOPE is rejected with "UNKNOWN_SYMBOL: the source has no bars of it"
