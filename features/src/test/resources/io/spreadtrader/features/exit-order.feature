Feature: Of several exits that apply the first is it, and a position is exited once

  Background:
    Given the market day is 2026-03-02
    And orders cross to natural at once
    And AAPL trades at 250.00
    And AAPL options expiring 2026-04-10 are quoted:
      | option   | bid  | ask  |
      | 255 call | 8.00 | 8.10 |
      | 265 call | 4.40 | 4.50 |
      | 245 put  | 6.20 | 6.30 |
      | 235 put  | 3.00 | 3.10 |

  Scenario: The kill switch before the stop
    Given a LONG signal on AAPL was entered today
    When it is 10:00 on 2026-03-03
    And AAPL falls to 235.00
    And a person pulls the kill switch
    And a minute passes
    Then the position in AAPL exits for KILL_SWITCH

  Scenario: Assignment risk before the profit that comes with it
    Given a SHORT signal on AAPL was entered today
    When it is 10:00 on 2026-03-03
    And AAPL falls to 205.00
    And AAPL options expiring 2026-04-10 become:
      | option   | bid   | ask   |
      | 245 put  | 39.90 | 40.10 |
      | 235 put  | 29.90 | 30.10 |
      | 235 call | 0.10  | 0.20  |
    And a minute passes
    Then the position in AAPL exits for ASSIGNMENT_RISK

  Scenario: The stop before days to expiration, earnings and a merger
    Given the market day is 2026-03-24
    And the setting "min-days" is "15"
    And a LONG signal on AAPL was entered today
    When it is 16:01 on 2026-03-26
    And AAPL reports earnings on 2026-03-27 after-close
    And AAPL is merged into another company on 2026-03-30
    And AAPL falls to 239.00
    And it is 09:31 on 2026-03-27
    Then the position in AAPL exits for STOP_LOSS

  Scenario: Days to expiration before earnings and a merger
    Given the market day is 2026-03-24
    And the setting "min-days" is "15"
    And a LONG signal on AAPL was entered today
    And AAPL reports earnings on 2026-03-27 after-close
    And AAPL is merged into another company on 2026-03-30
    When it is 09:31 on 2026-03-27
    Then the position in AAPL exits for DTE_LIMIT

  Scenario: Earnings before a merger
    Given a LONG signal on AAPL was entered today
    And AAPL reports earnings on 2026-03-04 after-close
    And AAPL is merged into another company on 2026-03-05
    When it is 09:31 on 2026-03-04
    Then the position in AAPL exits for EARNINGS

  Scenario: The stop before a profit target
    Given the setting "target" is "profit"
    And a LONG signal on AAPL was entered today
    When it is 10:00 on 2026-03-03
    And AAPL falls to 239.00
    And AAPL options expiring 2026-04-10 become:
      | option   | bid   | ask   |
      | 255 call | 15.00 | 15.10 |
      | 265 call | 6.00  | 6.10  |
    And 2 minutes pass
    Then the position in AAPL exits for STOP_LOSS at 10:01

  Scenario: A position whose exit is working is not exited again, whatever else happens
    Given a LONG signal on AAPL was entered today
    And AAPL reports earnings on 2026-03-04 after-close
    When it is 09:00 on 2026-03-04
    And nobody shows any size in AAPL options
    And it is 11:00
    And AAPL falls to 230.00
    And a person pulls the kill switch
    And it is 12:00
    Then the position in AAPL exits for EARNINGS
    And AAPL was exited once only
    When 100 contracts are shown in AAPL options
    And a minute passes
    Then the position in AAPL is closed for EARNINGS
    And AAPL was exited once only
