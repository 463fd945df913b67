Feature: On a day that closes early, everything happens that much earlier
  The Friday after Thanksgiving closes at 13:00: the scan is at 12:00, and the window ends at 12:50.

  Background:
    Given the market day is 2025-11-28
    And orders cross to natural at once
    And AAPL trades at 250.00
    And AAPL options expiring 2026-01-02 are quoted:
      | option   | bid  | ask  |
      | 255 call | 8.00 | 8.10 |
      | 265 call | 4.40 | 4.50 |

  Scenario: The run is at 12:00
    Given it is 10:30
    And a scan on demand finds a LONG signal on AAPL
    When it is 11:59
    Then the signal on AAPL is queued for 2025-11-28
    When it is 12:01
    Then the signal on AAPL became an entry at 12:00
    And a run "2025-11-28#12:00" was opened at 12:00

  Scenario: The window ends at 12:50
    Given it is 12:50
    When a scan on demand finds a LONG signal on AAPL
    Then the signal on AAPL is queued for 2025-12-01

  Scenario: Nothing trades and the day is reported after 13:00
    Given it is 13:01
    Then the day's report is of 2025-11-28
    And no run is opened at 15:00
