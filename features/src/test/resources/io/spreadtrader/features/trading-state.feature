Feature: The trading state
  ACTIVE trades, REDUCING makes no entries, HALTED makes none and cancels those that work; exits go on in all of them. A
  loss of more than 3 % in a day reduces, a fall of more than 10 % from the high-water mark halts. Only a person returns
  to ACTIVE.

  Background:
    Given the market day is 2026-03-02
    And entries start at natural
    And AAPL trades at 250.00
    And AAPL options expiring 2026-04-10 are quoted:
      | option   | bid  | ask  |
      | 255 call | 8.00 | 8.10 |
      | 265 call | 4.40 | 4.50 |
    And MSFT, NVDA trade and are quoted like AAPL

  Scenario: A halt cancels the entries that work
    Given nobody shows any size in AAPL options
    And a scan on demand finds a LONG signal on AAPL
    When it is 15:00:20
    Then the entry of AAPL is ACCEPTED
    When a person halts trading
    And it is 15:00:31
    Then the entry of AAPL is CANCELED because "TRADING_HALTED"
    And AAPL takes nothing of the portfolio's limits
    And a CRITICAL alert says "Trading is HALTED: a person halted"

  Scenario: Exits go on while trading is halted
    Given a LONG signal on AAPL was entered today
    When it is 10:00 on 2026-03-03
    And a person halts trading
    And AAPL falls to 240.00
    And a minute passes
    Then the position in AAPL is closed for STOP_LOSS

  Scenario: A halt written into the books of a running system stops entries while exits go on
    Given a LONG signal on AAPL was entered today
    When it is 14:00 on 2026-03-03
    And an operator halts trading through the books
    And a minute passes
    Then a CRITICAL alert says "Trading is HALTED: an operator halted"
    When a scan on demand finds a LONG signal on MSFT
    And it is 15:01
    Then the signal on MSFT is denied for TRADING_HALTED
    When AAPL falls to 240.00
    And a minute passes
    Then the position in AAPL is closed for STOP_LOSS

  Scenario: The kill switch in the books closes every position at the next look
    Given a LONG signal on AAPL was entered today
    When it is 14:00 on 2026-03-03
    And an operator flattens through the books
    And a minute passes
    Then the position in AAPL is closed for KILL_SWITCH

  Scenario: The kill switch cancels entries and closes every position
    Given a LONG signal on AAPL was entered today
    When it is 14:00 on 2026-03-03
    And nobody shows any size in MSFT options
    And a scan on demand finds a LONG signal on MSFT
    And it is 15:00:20
    Then the entry of MSFT is ACCEPTED
    When a person pulls the kill switch
    And a minute passes
    Then the entry of MSFT is CANCELED because "TRADING_HALTED"
    And the position in AAPL exits for KILL_SWITCH
    And the position in AAPL is closed for KILL_SWITCH
    And nothing is held in MSFT
    And trading is HALTED because "a person pulled the kill switch"
    And a CRITICAL alert says "a person pulled the kill switch"

  Scenario: The kill switch also closes what an entry has filled so far
    Given 2 contracts are shown in AAPL options
    And a scan on demand finds a LONG signal on AAPL
    When it is 15:00:01
    And nobody shows any size in AAPL options
    And it is 15:00:20
    And a person pulls the kill switch
    And it is 15:00:40
    And 100 contracts are shown in AAPL options
    And it is 15:02
    Then the entry of AAPL filled 2 of 5
    And the position in AAPL is closed for KILL_SWITCH

  Scenario: A loss of more than 3 % in a day reduces
    Given a scan on demand finds:
      | stock | strength |
      | AAPL  | 0.9      |
      | MSFT  | 0.8      |
      | NVDA  | 0.7      |
    And it is 10:00 on 2026-03-03
    And trading is ACTIVE
    When the calls of AAPL, MSFT, NVDA expiring 2026-04-10 become:
      | option   | bid  | ask  |
      | 255 call | 1.90 | 2.00 |
      | 265 call | 0.40 | 0.50 |
    And a minute passes
    Then trading is REDUCING because "DAILY_LOSS_LIMIT"
    And a HIGH alert says "Trading is REDUCING: DAILY_LOSS_LIMIT"

  Scenario: An operator resumes through the books after a loss, and the same loss does not reduce again
    Given a scan on demand finds:
      | stock | strength |
      | AAPL  | 0.9      |
      | MSFT  | 0.8      |
      | NVDA  | 0.7      |
    And it is 10:00 on 2026-03-03
    And the calls of AAPL, MSFT, NVDA expiring 2026-04-10 become:
      | option   | bid  | ask  |
      | 255 call | 1.90 | 2.00 |
      | 265 call | 0.40 | 0.50 |
    And a minute passes
    Then trading is REDUCING because "DAILY_LOSS_LIMIT"
    When an operator resumes trading through the books
    And a minute passes
    Then trading is ACTIVE
    And losses are measured on an equity of less than 97000

  Scenario: A loss of just under 3 % does not
    Given a scan on demand finds:
      | stock | strength |
      | AAPL  | 0.9      |
      | MSFT  | 0.8      |
      | NVDA  | 0.7      |
    And it is 10:00 on 2026-03-03
    When the calls of AAPL, MSFT, NVDA expiring 2026-04-10 become:
      | option   | bid  | ask  |
      | 255 call | 2.10 | 2.20 |
      | 265 call | 0.40 | 0.50 |
    And a minute passes
    Then trading is ACTIVE

  Scenario: Reducing lasts over the days until a person resumes
    Given a scan on demand finds:
      | stock | strength |
      | AAPL  | 0.9      |
      | MSFT  | 0.8      |
      | NVDA  | 0.7      |
    And it is 10:00 on 2026-03-03
    And the calls of AAPL, MSFT, NVDA expiring 2026-04-10 become:
      | option   | bid  | ask  |
      | 255 call | 1.90 | 2.00 |
      | 265 call | 0.40 | 0.50 |
    And TSLA trades and is quoted like AAPL
    And TSLA options expiring 2026-04-10 become:
      | option   | bid  | ask  |
      | 255 call | 8.00 | 8.10 |
      | 265 call | 4.40 | 4.50 |
    When it is 12:00 on 2026-03-05
    Then trading is REDUCING
    When a scan on demand finds a LONG signal on TSLA
    And it is 15:01
    Then the signal on TSLA is denied for REDUCING_ONLY
    When a person resumes trading
    And it is 12:00 on 2026-03-06
    Then trading is ACTIVE
    When a scan on demand finds a LONG signal on TSLA
    And it is 15:01
    Then the signal on TSLA became an entry

  Scenario: A fall from the high-water mark halts, over however many days
    Given the setting "drawdown-limit" is "4%"
    And a scan on demand finds:
      | stock | strength |
      | AAPL  | 0.9      |
      | MSFT  | 0.8      |
      | NVDA  | 0.7      |
    And it is 10:00 on 2026-03-03
    And the calls of AAPL, MSFT, NVDA expiring 2026-04-10 become:
      | option   | bid  | ask  |
      | 255 call | 2.20 | 2.30 |
      | 265 call | 0.40 | 0.50 |
    And it is 10:00 on 2026-03-04
    Then trading is ACTIVE
    When the calls of AAPL, MSFT, NVDA expiring 2026-04-10 become:
      | option   | bid  | ask  |
      | 255 call | 1.20 | 1.30 |
      | 265 call | 0.40 | 0.50 |
    And a minute passes
    Then trading is HALTED because "DRAWDOWN_LIMIT"
    And a CRITICAL alert says "Trading is HALTED: DRAWDOWN_LIMIT"
    When it is 12:00 on 2026-03-06
    Then trading is HALTED
    When a person resumes trading
    And it is 12:00 on 2026-03-09
    Then trading is ACTIVE

  Scenario: Our books and the broker's differ: nothing is sent until they agree
    Given the line to the broker is cut
    And a scan on demand finds a LONG signal on AAPL
    When it is 15:01
    Then the signal on AAPL is denied for BROKER_NOT_RECONCILED
    When the line to the broker is restored
    And it is 15:10
    And a scan on demand finds a LONG signal on MSFT
    And a minute passes
    Then the signal on MSFT became an entry
