Feature: Assignment, exercise and expiration
  A short leg that vanishes and shares that appear make a position ASSIGNED. After 09:35 shares and long leg are closed
  together as one combo. Dividends owed belong to the spread they came from. At expiration the exchange exercises what
  is in the money.

  Background:
    Given the market day is 2026-03-02
    And orders cross to natural at once
    And AAPL trades at 250.00
    And AAPL options expiring 2026-04-10 are quoted:
      | option   | bid  | ask  |
      | 255 call | 8.00 | 8.10 |
      | 265 call | 4.40 | 4.50 |

  Scenario: Assigned overnight before an ex-date nobody told us of, repaired after 09:35 as one combo
    Given the setting "max-contracts" is "1"
    And a LONG signal on AAPL was entered today
    And AAPL goes ex a dividend of 5.00 on 2026-03-05 that nobody told us of
    When it is 10:00 on 2026-03-04
    And AAPL rises to 268.00
    And AAPL options expiring 2026-04-10 become:
      | option   | bid   | ask   |
      | 255 call | 14.90 | 15.00 |
      | 265 call | 8.00  | 8.10  |
      | 265 put  | 0.04  | 0.06  |
    And it is 09:29 on 2026-03-05
    Then the position in AAPL is ASSIGNED
    And 100 AAPL shares are owed
    And a HIGH alert says "ASSIGNMENT: -100 AAPL at 265.00"
    When AAPL falls to 263.00
    And AAPL options expiring 2026-04-10 become:
      | option   | bid   | ask   |
      | 255 call | 11.90 | 12.00 |
      | 265 call | 5.00  | 5.10  |
    And it is 09:34
    Then 100 AAPL shares are owed
    And an INFO alert says "DIVIDEND"
    When it is 09:36
    Then the repair of AAPL was one order with the legs:
      | buy 100 AAPL                    |
      | sell 1 AAPL 2026-04-10 C 255.00 |
    And a HIGH alert says "Closing assigned shares of BULL_CALL AAPL"
    # 440 for the short call, 199 on the shares, 380 on the long call; the dividend is among the fees.
    And the position in AAPL is closed for ASSIGNMENT, earning $1019 before fees
    And the position in AAPL paid $502.60 in fees

  Scenario: Only a part is assigned: its shares are repaired with their long legs, the rest stays a spread
    Given a LONG signal on AAPL was entered today
    And AAPL goes ex a dividend of 1.60 on 2026-03-10 that nobody told us of
    When it is 10:00 on 2026-03-09
    And AAPL rises to 268.00
    And AAPL options expiring 2026-04-10 become:
      | option   | bid   | ask   |
      | 255 call | 14.90 | 15.00 |
      | 265 call | 8.00  | 8.10  |
      | 265 put  | 0.04  | 0.06  |
    And it is 09:29 on 2026-03-10
    Then the position in AAPL is ASSIGNED
    And a part of 5 contracts in AAPL is assigned
    When it is 09:36
    Then what was not assigned is held in AAPL as whole spreads
    And the books balance to the cent
    And the position in AAPL is CLOSED

  Scenario: Four of ten contracts are assigned: they are repaired in the morning, the other six leave by their own stop
    Given the account starts with $200000
    And a LONG signal on AAPL was entered today
    When it is 08:00 on 2026-03-04
    And the exchange assigns 4 contracts of AAPL
    Then the position in AAPL is ASSIGNED
    And 400 AAPL shares are owed
    And the rest of the position in AAPL is OPEN with 6 contracts
    And the books balance to the cent
    When it is 09:36
    Then the repair of AAPL was one order with the legs:
      | buy 100 AAPL                    |
      | sell 1 AAPL 2026-04-10 C 255.00 |
    And the position in AAPL is CLOSED
    And the rest of the position in AAPL is OPEN with 6 contracts
    And 0 AAPL shares are held
    When AAPL falls to 230.00
    And AAPL options expiring 2026-04-10 become:
      | option   | bid  | ask  |
      | 255 call | 1.00 | 1.10 |
      | 265 call | 0.40 | 0.50 |
    And it is 09:40
    Then the rest of the position in AAPL is closed for STOP_LOSS
    And the books balance to the cent

  Scenario Outline: Expired <where>
    Given nobody wants our spread from 2026-04-08 on
    When AAPL ends at <last> on its expiration
    Then the position in AAPL is closed for EXPIRATION, earning $<earned> before fees

    Examples:
      | where                        | last   | earned |
      | out of the money, worthless  | 250.00 | -1850  |
      | in the money, at full width  | 270.00 | 3150   |

  Scenario: The long leg alone is exercised: its shares are sold after the next open
    Given nobody wants our spread from 2026-04-08 on
    When AAPL ends at 262.00 on its expiration
    Then the position in AAPL is ASSIGNED
    And 500 AAPL shares are held
    And a WARNING alert says "EXERCISE: 500 AAPL at 255.00"
    When it is 09:36 on 2026-04-13
    Then the repair of AAPL was one order with the legs:
      | sell 1 AAPL |
    # 1850 paid for the spread, 6.99 a share earned on the shares.
    And the position in AAPL is closed for ASSIGNMENT, earning $1645 before fees

  Scenario: The broker closes what the account could not bear
    Given the account starts with $7000
    And the setting "risk-per-trade" is "10%"
    And the setting "sector-heat" is "10%"
    And the setting "net-delta" is "1000%"
    And nobody wants our spread from 2026-04-08 on
    When AAPL ends at 262.00 on its expiration
    Then the position in AAPL is closed for LIQUIDATION
    And a HIGH alert says "LIQUIDATION"
