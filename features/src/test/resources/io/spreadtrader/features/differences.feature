Feature: Differences between our books and the broker's
  What nobody explains holds back entries, and positions of its own underlying; a person's word settles it, once.

  Background:
    Given the market day is 2026-03-02
    And orders cross to natural at once
    And AAPL trades at 250.00
    And AAPL options expiring 2026-04-10 are quoted:
      | option   | bid  | ask  |
      | 255 call | 8.00 | 8.10 |
      | 265 call | 4.40 | 4.50 |
    And a LONG signal on AAPL was entered today

  Scenario: Shares bought by hand hold back the exit of their own underlying until a person calls them theirs
    Given the broker holds 100 AAPL shares nobody told us of
    When it is 10:00 on 2026-03-03
    Then a CRITICAL alert says "differ in [AAPL]"
    And a CRITICAL alert says "AAPL=0 here, 100 at the broker"
    When a person pulls the kill switch
    And it is 10:05
    Then the position in AAPL is EXITING
    When an operator says that the AAPL shares, bought at 250.00, are their own
    And it is 10:10
    Then the position in AAPL is CLOSED
    And 100 AAPL shares are held

  Scenario: What is traded elsewhere is left as ever while AAPL differs
    Given the broker holds 100 MSFT shares nobody told us of
    When it is 10:00 on 2026-03-03
    And a person pulls the kill switch
    And it is 10:05
    Then the position in AAPL is CLOSED

  Scenario: A position closed by hand is closed in our books by a person's word, once
    Given a person closes the position in AAPL at the broker, and nobody tells us
    When it is 10:00 on 2026-03-03
    Then the position in AAPL is OPEN
    When an operator says that the position in AAPL was closed, long leg at 8.05, short leg at 4.45
    And it is 10:10
    # At the mids of the quotes, where the account of the exchange, which knows nothing of it, counts what it holds.
    Then the position in AAPL is closed for BY_HAND, earning $-50 before fees
    And a HIGH alert says "Booked by a person's word"
