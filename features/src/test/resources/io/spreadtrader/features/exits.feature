Feature: Every reason for which a position is exited
  Each from the entry to the closed position: the decision with its numbers, one alert with them, one order, and books
  that balance to the cent. The reasons stand in the order in which they are asked; the first that applies is it.

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

  # The bull call spread: 5 contracts for 3.70, max profit 6.30, entry at 250, ATR14 5, stop at 240.

  Scenario: KILL_SWITCH
    Given a LONG signal on AAPL was entered today
    When it is 10:00 on 2026-03-03
    And a person pulls the kill switch
    And a minute passes
    Then the position in AAPL exits for KILL_SWITCH at 10:01
    And the exit of AAPL was alerted as CRITICAL with its numbers
    And the position in AAPL is closed for KILL_SWITCH, earning $-100 before fees
    And AAPL was exited once only

  Scenario: ASSIGNMENT_RISK of a short call on the eve of its ex-date, half an hour before the close
    Given a LONG signal on AAPL was entered today
    And AAPL goes ex a dividend of 4.00 on 2026-03-10
    When it is 10:00 on 2026-03-09
    And AAPL rises to 268.00
    And AAPL options expiring 2026-04-10 become:
      | option   | bid   | ask   |
      | 255 call | 14.90 | 15.00 |
      | 265 call | 8.00  | 8.10  |
      | 265 put  | 2.90  | 3.00  |
    And it is 15:29
    Then the position in AAPL is still open
    When it is 15:31
    Then the position in AAPL exits for ASSIGNMENT_RISK at 15:30
    And the position in AAPL exits for ASSIGNMENT_RISK with:
      | shortLeg   | AAPL 2026-04-10 C 265.00 |
      | underlying | 268.00                   |
      | exDividend | 2026-03-10               |
      | dividend   | 4                        |
      | put        | 2.95                     |
    And the exit of AAPL was alerted as HIGH with its numbers
    And the position in AAPL is closed for ASSIGNMENT_RISK, earning $1550 before fees

  Scenario: A dividend smaller than the same strike's put is no reason to leave
    Given a LONG signal on AAPL was entered today
    And AAPL goes ex a dividend of 1.00 on 2026-03-10
    When it is 10:00 on 2026-03-09
    And AAPL rises to 268.00
    And AAPL options expiring 2026-04-10 become:
      | option   | bid   | ask   |
      | 255 call | 14.90 | 15.00 |
      | 265 call | 8.00  | 8.10  |
      | 265 put  | 2.90  | 3.00  |
    And it is 15:59
    Then the position in AAPL is still open

  Scenario: ASSIGNMENT_RISK of a short put whose strike earns more in the bank
    Given a SHORT signal on AAPL was entered today
    When it is 10:00 on 2026-03-03
    And AAPL falls to 205.00
    And AAPL options expiring 2026-04-10 become:
      | option    | bid   | ask   |
      | 245 put   | 39.90 | 40.10 |
      | 235 put   | 29.90 | 30.10 |
      | 235 call  | 0.10  | 0.20  |
    And a minute passes
    Then the position in AAPL exits for ASSIGNMENT_RISK with:
      | shortLeg   | AAPL 2026-04-10 P 235.00 |
      | underlying | 205.00                   |
      | call       | 0.15                     |
      | dividends  | 0                        |
    And the exit of AAPL was alerted as HIGH with its numbers
    And the position in AAPL is closed for ASSIGNMENT_RISK

  Scenario: ASSIGNMENT_RISK on the last day near the strikes, where an earlier exit was taken off the book
    Two weeks before, DTE_LIMIT closes a position; to see a last day, this one is opened three days before it.

    Given the market day is 2026-04-07
    And the setting "min-days" is "3"
    And the setting "exit-days" is "0"
    And the setting "debit-min-probability" is "0%"
    And the setting "debit-long-delta-min" is "0"
    And the setting "debit-short-delta-min" is "0"
    And AAPL trades at 254.00
    And AAPL options expiring 2026-04-10 become:
      | option   | bid  | ask  |
      | 255 call | 1.90 | 1.95 |
      | 265 call | 0.20 | 0.22 |
    And a LONG signal on AAPL was entered today
    When it is 16:01 on 2026-04-09
    And nobody shows any size in AAPL options
    And AAPL rises to 266.20
    And it is 14:31 on 2026-04-10
    Then the position in AAPL exits for DTE_LIMIT
    When somebody at the broker takes the exit of AAPL off the book
    And 100 contracts are shown in AAPL options
    And a minute passes
    Then the position in AAPL exits for ASSIGNMENT_RISK with:
      | underlying     | 266.20     |
      | lowest         | 253.7250   |
      | highest        | 266.3250   |
      | lastTradingDay | 2026-04-10 |
    And the exit of AAPL was alerted as HIGH with its numbers
    And the position in AAPL is closed for ASSIGNMENT_RISK

  Scenario: STOP_LOSS of a LONG position
    Given a LONG signal on AAPL was entered today
    When it is 10:00 on 2026-03-03
    And AAPL falls to 240.01
    And 5 minutes pass
    Then the position in AAPL is still open
    When AAPL falls to 240.00
    And AAPL options expiring 2026-04-10 become:
      | option   | bid  | ask  |
      | 255 call | 4.00 | 4.10 |
      | 265 call | 2.00 | 2.10 |
    And a minute passes
    Then the position in AAPL exits for STOP_LOSS with:
      | underlying | 240.00 |
      | stop       | 240.00 |
      | entry      | 250.00 |
      | atr        | 5      |
    And the exit of AAPL was alerted as HIGH with its numbers
    And the position in AAPL is closed for STOP_LOSS, earning $-900 before fees

  Scenario: STOP_LOSS of a SHORT position
    Given a SHORT signal on AAPL was entered today
    When it is 10:00 on 2026-03-03
    And AAPL rises to 260.00
    And a minute passes
    Then the position in AAPL exits for STOP_LOSS with:
      | underlying | 260.00 |
      | stop       | 260.00 |
    And the position in AAPL is closed for STOP_LOSS

  Scenario: STOP_LOSS by the stop at the broker, while nobody looks
    Given the setting "broker-stop" is "on"
    And a LONG signal on AAPL was entered today
    When it is 10:00 on 2026-03-03
    Then the protection of AAPL is ACCEPTED
    When AAPL falls to 240.01
    And nobody looks for 30 minutes
    Then the position in AAPL is still open
    When AAPL falls to 240.00
    And AAPL options expiring 2026-04-10 become:
      | option   | bid  | ask  |
      | 255 call | 4.00 | 4.10 |
      | 265 call | 2.00 | 2.10 |
    And nobody looks for 30 minutes
    Then the protection of AAPL is FILLED
    And nothing is held in AAPL
    And the position in AAPL is closed for STOP_LOSS, earning $-900 before fees
    And the books balance to the cent

  Scenario: Our own exit withdraws the stop at the broker before it sells
    Given the setting "broker-stop" is "on"
    And a LONG signal on AAPL was entered today
    When it is 10:00 on 2026-03-03
    And a person pulls the kill switch
    And 2 minutes pass
    Then the protection of AAPL is CANCELED because "NOT_OPEN"
    And the position in AAPL is closed for KILL_SWITCH, earning $-100 before fees
    And AAPL was exited once only
    And nothing is held in AAPL

  Scenario: PROFIT_TARGET of a debit spread at 60 % of its max profit, seen twice
    Given a LONG signal on AAPL was entered today
    When it is 10:00 on 2026-03-03
    And AAPL options expiring 2026-04-10 become:
      | option   | bid   | ask   |
      | 255 call | 13.43 | 13.53 |
      | 265 call | 5.95  | 6.05  |
    And a minute passes
    Then the position in AAPL is still open
    When a minute passes
    Then the position in AAPL exits for PROFIT_TARGET at 10:02
    And the position in AAPL exits for PROFIT_TARGET with:
      | profit | 3.78 |
      | target | 3.78 |
    And the exit of AAPL was alerted as INFO with its numbers
    And the position in AAPL is closed for PROFIT_TARGET, earning $1840 before fees

  Scenario: A cent less is not the target
    Given a LONG signal on AAPL was entered today
    When it is 10:00 on 2026-03-03
    And AAPL options expiring 2026-04-10 become:
      | option   | bid   | ask   |
      | 255 call | 13.42 | 13.52 |
      | 265 call | 5.95  | 6.05  |
    And 5 minutes pass
    Then the position in AAPL is still open

  Scenario: DTE_LIMIT, 14 days before expiration
    Given the market day is 2026-03-24
    And the setting "min-days" is "15"
    And a LONG signal on AAPL was entered today
    When it is 15:59 on 2026-03-26
    Then the position in AAPL is still open
    When it is 09:31 on 2026-03-27
    Then the position in AAPL exits for DTE_LIMIT at 09:30
    And the position in AAPL exits for DTE_LIMIT with:
      | daysToExpiration | 14         |
      | limit            | 14         |
      | expiration       | 2026-04-10 |
    And the exit of AAPL was alerted as INFO with its numbers
    And the position in AAPL is closed for DTE_LIMIT

  Scenario Outline: EARNINGS on <date> <time>: out on <out>
    Given a LONG signal on AAPL was entered today
    And AAPL reports earnings on <date> <time>
    When it is 09:31 on <out>
    Then the position in AAPL exits for EARNINGS at 09:30
    And the position in AAPL exits for EARNINGS with:
      | earnings | <date> |
    And the exit of AAPL was alerted as INFO with its numbers
    And the position in AAPL is closed for EARNINGS

    Examples:
      | date       | time        | out        |
      | 2026-03-05 | before-open | 2026-03-04 |
      | 2026-03-05 | after-close | 2026-03-05 |
      | 2026-03-05 | unknown     | 2026-03-04 |
      | 2026-03-09 | before-open | 2026-03-06 |

  Scenario: A report after the next session's close can wait a day
    Given a LONG signal on AAPL was entered today
    And AAPL reports earnings on 2026-03-05 after-close
    When it is 15:59 on 2026-03-04
    Then the position in AAPL is still open

  Scenario Outline: CORPORATE_ACTION, the session before: <event>
    Given a LONG signal on AAPL was entered today
    And AAPL <event> on 2026-03-09
    When it is 15:59 on 2026-03-05
    Then the position in AAPL is still open
    When it is 09:31 on 2026-03-06
    Then the position in AAPL exits for CORPORATE_ACTION with:
      | corporateAction | <shown>    |
      | date            | 2026-03-09 |
    And the exit of AAPL was alerted as INFO with its numbers
    And the position in AAPL is closed for CORPORATE_ACTION

    Examples:
      | event                              | shown                |
      | is merged into another company     | merger               |
      | goes ex a special dividend of 5.00 | special dividend 5.0 |
      | splits 1.5 for 1                   | split 1.5 for 1      |
      | splits 4 for 1                     | split 4.0 for 1      |
