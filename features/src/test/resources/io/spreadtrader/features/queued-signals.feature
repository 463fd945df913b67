Feature: A signal is queued before the entry window and entered in it
  Entries are decided from one hour to ten minutes before the close. A signal that arrives earlier that day waits and
  joins that day's run; it is decided on the quotes of the window, not on those of its arrival.

  Background:
    Given the market day is 2026-03-02
    And orders cross to natural at once
    And AAPL trades at 250.00
    And AAPL options expiring 2026-04-10 are quoted:
      | option   | bid  | ask  |
      | 255 call | 8.00 | 8.10 |
      | 265 call | 4.40 | 4.50 |

  Scenario: Queued at 10:30, told, and entered at 15:00
    Given it is 10:30
    When a scan on demand finds a LONG signal on AAPL
    And a minute passes
    Then the signal on AAPL is queued for 2026-03-02
    And an INFO alert says "AAPL LONG high-base queued"
    When it is 14:59
    Then the signal on AAPL is queued for 2026-03-02
    And nothing is held in AAPL
    When it is 15:01
    Then the signal on AAPL became an entry at 15:00
    And 5 "BULL_CALL AAPL 2026-04-10 255.00/265.00" are held, bought at 3.70
    And the books balance to the cent

  Scenario: Decided on the quotes of the window
    Given it is 10:30
    And a scan on demand finds a LONG signal on AAPL
    When it is 14:00
    And AAPL options expiring 2026-04-10 become:
      | option   | bid  | ask  |
      | 255 call | 7.80 | 7.90 |
      | 265 call | 4.40 | 4.50 |
    And it is 15:01
    Then 5 "BULL_CALL AAPL 2026-04-10 255.00/265.00" are held, bought at 3.50

  Scenario: Arriving inside the window, it is decided there without being queued for later
    Given it is 15:20
    When a scan on demand finds a LONG signal on AAPL
    And a minute passes
    Then the signal on AAPL became an entry at 15:21
    And no alert says "queued"

  Scenario: Still undecided when the window ends, it expires with a reason
    Given it is 15:49:30
    And a scan on demand finds a LONG signal on AAPL
    When it is 15:51
    Then the signal on AAPL expired because WINDOW_ENDED
    And nothing is held in AAPL

  Scenario Outline: Arriving after the window, it waits for the next session's
    Given it is <time>
    When a scan on demand finds a LONG signal on AAPL
    And the session ends
    Then the signal on AAPL is queued for 2026-03-03
    And an INFO alert says "entries are decided on 2026-03-03"
    When it is 15:01 on 2026-03-03
    Then the signal on AAPL became an entry at 15:00

    Examples:
      | time  |
      | 15:50 |
      | 15:59 |

  Scenario: Arriving on a Friday evening, it waits over the weekend
    Given the market day is 2026-03-06
    And it is 18:00
    When a scan on demand finds a LONG signal on AAPL
    Then the signal on AAPL is queued for 2026-03-09
    When it is 15:01 on 2026-03-09
    Then the signal on AAPL became an entry at 15:00
