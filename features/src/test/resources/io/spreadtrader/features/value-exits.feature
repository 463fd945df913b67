Feature: Exits on what a spread is worth
  LOSS_LIMIT and PROFIT_TARGET go by the mid. They must be seen on two snapshots at least 30 seconds apart, not in the
  first five minutes of a session, and only while the spread is quoted no wider than 20 % of its strike width.

  Background:
    Given the market day is 2026-03-02
    And orders cross to natural at once
    And AAPL trades at 250.00

  # The bull put spread: 2 contracts for a credit of 2.55, max loss 7.45.

  Scenario: LOSS_LIMIT of a credit spread at twice the credit
    Given the setting "style" is "credit"
    And AAPL options expiring 2026-04-10 are quoted:
      | option  | bid  | ask  |
      | 240 put | 5.00 | 5.10 |
      | 230 put | 2.35 | 2.45 |
    And a LONG signal on AAPL was entered today
    Then 2 "BULL_PUT AAPL 2026-04-10 230.00/240.00" are held, sold for 2.55
    When it is 10:00 on 2026-03-03
    And AAPL options expiring 2026-04-10 become:
      | option  | bid   | ask   |
      | 240 put | 11.60 | 11.70 |
      | 230 put | 3.95  | 4.05  |
    And 2 minutes pass
    Then the position in AAPL exits for LOSS_LIMIT with:
      | loss    | 5.10  |
      | limit   | 5.10  |
      | premium | -2.55 |
    And the exit of AAPL was alerted as INFO with its numbers
    And the position in AAPL is closed for LOSS_LIMIT, earning $-1040 before fees

  Scenario: LOSS_LIMIT of a credit spread at 75 % of max loss, where that is less
    Given the setting "style" is "credit"
    And the setting "credit-loss-multiple" is "3"
    And AAPL options expiring 2026-04-10 are quoted:
      | option  | bid  | ask  |
      | 240 put | 5.00 | 5.10 |
      | 230 put | 2.35 | 2.45 |
    And a LONG signal on AAPL was entered today
    When it is 10:00 on 2026-03-03
    And AAPL options expiring 2026-04-10 become:
      | option  | bid   | ask   |
      | 240 put | 12.10 | 12.20 |
      | 230 put | 3.95  | 4.05  |
    And 2 minutes pass
    Then the position in AAPL exits for LOSS_LIMIT with:
      | loss  | 5.60   |
      | limit | 5.5875 |
    And the position in AAPL is closed for LOSS_LIMIT

  Scenario: A debit spread has no loss limit unless one is set
    Given AAPL options expiring 2026-04-10 are quoted:
      | option   | bid  | ask  |
      | 255 call | 8.00 | 8.10 |
      | 265 call | 4.40 | 4.50 |
    And a LONG signal on AAPL was entered today
    When it is 10:00 on 2026-03-03
    And AAPL options expiring 2026-04-10 become:
      | option   | bid  | ask  |
      | 255 call | 0.50 | 0.60 |
      | 265 call | 0.20 | 0.30 |
    And 10 minutes pass
    Then the position in AAPL is still open

  Scenario: LOSS_LIMIT of a debit spread where one is set
    Given the setting "debit-loss-share" is "50%"
    And AAPL options expiring 2026-04-10 are quoted:
      | option   | bid  | ask  |
      | 255 call | 8.00 | 8.10 |
      | 265 call | 4.40 | 4.50 |
    And a LONG signal on AAPL was entered today
    When it is 10:00 on 2026-03-03
    And AAPL options expiring 2026-04-10 become:
      | option   | bid  | ask  |
      | 255 call | 4.00 | 4.10 |
      | 265 call | 2.15 | 2.25 |
    And 2 minutes pass
    Then the position in AAPL exits for LOSS_LIMIT with:
      | loss  | 1.85 |
      | limit | 1.85 |
    And the position in AAPL is closed for LOSS_LIMIT

  Scenario: PROFIT_TARGET of a credit spread at half the credit
    Given the setting "style" is "credit"
    And AAPL options expiring 2026-04-10 are quoted:
      | option  | bid  | ask  |
      | 240 put | 5.00 | 5.10 |
      | 230 put | 2.35 | 2.45 |
    And a LONG signal on AAPL was entered today
    When it is 10:00 on 2026-03-03
    And AAPL options expiring 2026-04-10 become:
      | option  | bid  | ask  |
      | 240 put | 2.20 | 2.30 |
      | 230 put | 0.95 | 1.00 |
    And 2 minutes pass
    Then the position in AAPL exits for PROFIT_TARGET with:
      | profit | 1.2750 |
    And the position in AAPL is closed for PROFIT_TARGET

  Scenario: PROFIT_TARGET as an R_MULTIPLE of 2
    Given the setting "target" is "r-multiple"
    And AAPL options expiring 2026-04-10 are quoted:
      | option   | bid  | ask  |
      | 255 call | 8.00 | 8.10 |
      | 270 call | 3.40 | 3.50 |
    And a LONG signal on AAPL was entered today
    Then 4 "BULL_CALL AAPL 2026-04-10 255.00/270.00" are held, bought at 4.70
    When it is 10:00 on 2026-03-03
    And AAPL options expiring 2026-04-10 become:
      | option   | bid   | ask   |
      | 255 call | 22.05 | 22.15 |
      | 270 call | 7.95  | 8.05  |
    And 2 minutes pass
    Then the position in AAPL exits for PROFIT_TARGET with:
      | profit | 9.40 |
      | target | 9.40 |
    And the position in AAPL is closed for PROFIT_TARGET

  Scenario: PROFIT_TARGET as an ATR_TARGET of 3
    Given the setting "target" is "atr"
    And AAPL options expiring 2026-04-10 are quoted:
      | option   | bid  | ask  |
      | 255 call | 8.00 | 8.10 |
      | 265 call | 4.40 | 4.50 |
    And a LONG signal on AAPL was entered today
    When it is 10:00 on 2026-03-03
    And AAPL rises to 264.99
    And 5 minutes pass
    Then the position in AAPL is still open
    When AAPL rises to 265.00
    And 2 minutes pass
    Then the position in AAPL exits for PROFIT_TARGET with:
      | underlying     | 265.00 |
      | entry          | 250.00 |
      | distanceWanted | 15     |
    And the position in AAPL is closed for PROFIT_TARGET

  Scenario: A value seen once only is no value
    Given AAPL options expiring 2026-04-10 are quoted:
      | option   | bid  | ask  |
      | 255 call | 8.00 | 8.10 |
      | 265 call | 4.40 | 4.50 |
    And a LONG signal on AAPL was entered today
    When it is 10:00 on 2026-03-03
    And AAPL options expiring 2026-04-10 become:
      | option   | bid   | ask   |
      | 255 call | 15.00 | 15.10 |
      | 265 call | 6.00  | 6.10  |
    And a minute passes
    And AAPL options expiring 2026-04-10 become:
      | option   | bid  | ask  |
      | 255 call | 8.00 | 8.10 |
      | 265 call | 4.40 | 4.50 |
    And a minute passes
    And AAPL options expiring 2026-04-10 become:
      | option   | bid   | ask   |
      | 255 call | 15.00 | 15.10 |
      | 265 call | 6.00  | 6.10  |
    And a minute passes
    Then the position in AAPL is still open

  Scenario: Not in the first five minutes of a session
    Given AAPL options expiring 2026-04-10 are quoted:
      | option   | bid  | ask  |
      | 255 call | 8.00 | 8.10 |
      | 265 call | 4.40 | 4.50 |
    And a LONG signal on AAPL was entered today
    When it is 09:00 on 2026-03-03
    And AAPL options expiring 2026-04-10 become:
      | option   | bid   | ask   |
      | 255 call | 15.00 | 15.10 |
      | 265 call | 6.00  | 6.10  |
    And it is 09:35:30
    Then the position in AAPL is still open
    When it is 09:36:30
    Then the position in AAPL exits for PROFIT_TARGET at 09:36

  Scenario: Not while the spread is quoted wider than 20 % of its strike width
    Given AAPL options expiring 2026-04-10 are quoted:
      | option   | bid  | ask  |
      | 255 call | 8.00 | 8.10 |
      | 265 call | 4.40 | 4.50 |
    And a LONG signal on AAPL was entered today
    When it is 10:00 on 2026-03-03
    And AAPL options expiring 2026-04-10 become:
      | option   | bid   | ask   |
      | 255 call | 14.50 | 15.51 |
      | 265 call | 5.50  | 6.50  |
    And 5 minutes pass
    Then the position in AAPL is still open
    When AAPL options expiring 2026-04-10 become:
      | option   | bid   | ask   |
      | 255 call | 14.50 | 15.50 |
      | 265 call | 5.50  | 6.50  |
    And 2 minutes pass
    Then the position in AAPL exits for PROFIT_TARGET
