Feature: Of two reasons against an entry the earlier is given
  The list of reasons is closed and ordered; the first that applies is the one a trader is told.

  Background:
    Given the market day is 2026-03-02
    And orders cross to natural at once
    And AAPL trades at 250.00
    And AAPL options expiring 2026-04-10 are quoted:
      | option   | bid  | ask  |
      | 255 call | 8.00 | 8.10 |
      | 265 call | 4.40 | 4.50 |

  Scenario: Halted, and the underlying as well
    Given a person halts trading
    And trading in AAPL is halted
    And a scan on demand finds a LONG signal on AAPL
    When it is 15:01
    Then the signal on AAPL is denied for TRADING_HALTED

  Scenario: Reducing, and not reconciled
    Given a person reduces trading
    And the line to the broker is cut
    And a scan on demand finds a LONG signal on AAPL
    When it is 15:01
    Then the signal on AAPL is denied for REDUCING_ONLY

  Scenario: Not reconciled, and the underlying halted
    Given the line to the broker is cut
    And trading in AAPL is halted
    And a scan on demand finds a LONG signal on AAPL
    When it is 15:01
    Then the signal on AAPL is denied for BROKER_NOT_RECONCILED

  Scenario: The underlying halted, and its feed silent
    Given a scan on demand finds a LONG signal on AAPL
    When it is 14:50
    And trading in AAPL is halted
    And the feed of AAPL falls silent
    And it is 15:01
    Then the signal on AAPL is denied for UNDERLYING_HALTED

  Scenario: A silent feed, and earnings ahead
    Given AAPL reports earnings on 2026-03-10 before-open
    And a scan on demand finds a LONG signal on AAPL
    When it is 14:50
    And the feed of AAPL falls silent
    And it is 15:01
    Then the signal on AAPL is denied for STALE_QUOTE

  Scenario: Held already, and no entries left today
    Given MSFT trades and is quoted like AAPL
    And the setting "max-daily-entries" is "1"
    And a LONG signal on AAPL was entered today
    When it is 10:00 on 2026-03-03
    And a scan on demand finds:
      | stock | strength |
      | MSFT  | 0.9      |
      | AAPL  | 0.8      |
    And it is 15:01
    Then the signal on MSFT became an entry
    And the signal on AAPL is denied for DUPLICATE_POSITION

  Scenario: No position left, and no entry left today
    Given MSFT trades and is quoted like AAPL
    And the setting "max-open-positions" is "1"
    And the setting "max-daily-entries" is "1"
    And a LONG signal on MSFT was entered today
    When a scan on demand finds a LONG signal on AAPL
    And a minute passes
    Then the signal on AAPL is denied for MAX_OPEN_POSITIONS

  Scenario: No entry left today, and no order left
    Given MSFT trades and is quoted like AAPL
    And the setting "max-daily-entries" is "1"
    And the setting "max-daily-orders" is "1"
    And a LONG signal on MSFT was entered today
    When a scan on demand finds a LONG signal on AAPL
    And a minute passes
    Then the signal on AAPL is denied for MAX_DAILY_ENTRIES

  Scenario: Too small an account, and earnings ahead
    Given the account starts with $10000
    And AAPL reports earnings on 2026-03-10 before-open
    And a scan on demand finds a LONG signal on AAPL
    When it is 15:01
    Then the signal on AAPL is denied for SIZE_BELOW_ONE_CONTRACT

  Scenario: Portfolio and sector too hot
    Given the setting "portfolio-heat" is "1%"
    And the setting "sector-heat" is "1%"
    And a scan on demand finds a LONG signal on AAPL
    When it is 15:01
    Then the signal on AAPL is denied for PORTFOLIO_HEAT

  Scenario: Sector too hot, and too much delta
    Given the setting "sector-heat" is "1%"
    And the setting "net-delta" is "1%"
    And a scan on demand finds a LONG signal on AAPL
    When it is 15:01
    Then the signal on AAPL is denied for SECTOR_HEAT

  Scenario: Too much delta, and earnings ahead
    Given the setting "net-delta" is "1%"
    And AAPL reports earnings on 2026-03-10 before-open
    And a scan on demand finds a LONG signal on AAPL
    When it is 15:01
    Then the signal on AAPL is denied for NET_DELTA

  Scenario: Earnings and a merger ahead
    Given AAPL reports earnings on 2026-03-10 before-open
    And AAPL is merged into another company on 2026-03-10
    And a scan on demand finds a LONG signal on AAPL
    When it is 15:01
    Then the signal on AAPL is denied for EARNINGS_BLACKOUT

  Scenario: A merger ahead, and no other dates known
    Given AAPL is merged into another company on 2026-03-10
    And no event dates of AAPL are known
    And a scan on demand finds a LONG signal on AAPL
    When it is 15:01
    Then the signal on AAPL is denied for CORPORATE_ACTION

  Scenario: No dates known, and no day trade left
    Given no event dates of AAPL are known
    And the broker leaves us 0 day trades
    And a scan on demand finds a LONG signal on AAPL
    When it is 15:01
    Then the signal on AAPL is denied for EVENT_DATE_UNKNOWN
