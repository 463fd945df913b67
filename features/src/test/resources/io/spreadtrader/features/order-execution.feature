Feature: One combo order per spread, walked toward natural and never legged
  Prices are measured from our own side's best quote (0) to natural (1). An entry starts at 0.4 and takes six steps of 15
  seconds to 0.7, within the worst price frozen when it was approved; then it is cancelled. An exit starts at 0.5, steps
  every 5 seconds and may reach natural.

  Background:
    Given the market day is 2026-03-02
    And AAPL trades at 250.00
    And AAPL options expiring 2026-04-10 are quoted:
      | option   | bid  | ask  |
      | 255 call | 8.00 | 8.10 |
      | 265 call | 4.40 | 4.50 |
      | 240 put  | 5.00 | 5.10 |
      | 230 put  | 2.35 | 2.45 |

  # The bull call spread: best 3.50, mid 3.60, natural 3.70.

  Scenario: An entry walks from 0.4 to 0.7 in six steps, then it is cancelled
    Given nobody shows any size in AAPL options
    And a scan on demand finds a LONG signal on AAPL
    When it is 15:00:14
    Then the limits sent were:
      | 3.58 |
    When it is 15:00:15
    Then the limits sent were:
      | 3.58 |
      | 3.59 |
    When it is 15:01:44
    Then the limits sent were:
      | 3.58 |
      | 3.59 |
      | 3.60 |
      | 3.61 |
      | 3.62 |
      | 3.63 |
      | 3.64 |
    And 1 order was sent
    When it is 15:02
    Then the entry of AAPL is CANCELED because "WALK_ENDED"
    And AAPL takes nothing of the portfolio's limits
    And no order works
    And nothing is held in AAPL

  Scenario: The walk follows the quotes, but never beyond the worst price frozen at its approval
    Given nobody shows any size in AAPL options
    And a scan on demand finds a LONG signal on AAPL
    When it is 15:00:20
    And AAPL options expiring 2026-04-10 become:
      | option   | bid  | ask  |
      | 255 call | 8.50 | 8.60 |
      | 265 call | 4.40 | 4.50 |
    And it is 15:03
    Then the limits sent were:
      | 3.58 |
      | 3.59 |
      | 3.64 |
    And no limit was beyond 3.64
    And the entry of AAPL is CANCELED because "WALK_ENDED"

  Scenario: It fills when the market comes to it, never worse than its limit
    Given nobody shows any size in AAPL options
    And a scan on demand finds a LONG signal on AAPL
    When it is 15:00:20
    And AAPL options expiring 2026-04-10 become:
      | option   | bid  | ask  |
      | 255 call | 7.90 | 7.95 |
      | 265 call | 4.40 | 4.50 |
    And 100 contracts are shown in AAPL options
    And it is 15:01
    Then 5 "BULL_CALL AAPL 2026-04-10 255.00/265.00" are held, bought at 3.55
    And the books balance to the cent

  Scenario: An order is one combo of both legs
    Given orders cross to natural at once
    And a LONG signal on AAPL was entered today
    Then the entry of AAPL was one order with the legs:
      | buy 1 AAPL 2026-04-10 C 255.00  |
      | sell 1 AAPL 2026-04-10 C 265.00 |

  Scenario: A part fills, the rest is cancelled, and the part is a position
    Given orders cross to natural at once
    And 2 contracts are shown in AAPL options
    And a scan on demand finds a LONG signal on AAPL
    When it is 15:00:01
    And nobody shows any size in AAPL options
    Then the entry of AAPL is PARTIALLY_FILLED
    When it is 15:02
    Then the entry of AAPL is CANCELED because "WALK_ENDED"
    And the entry of AAPL filled 2 of 5
    And 2 "BULL_CALL AAPL 2026-04-10 255.00/265.00" are held, bought at 3.70
    And AAPL takes 2 contracts of the portfolio's limits
    And the position in AAPL is OPEN
    And the books balance to the cent

  Scenario: A fill reported after its order had ended is booked once, and told
    Given orders cross to natural at once
    And the broker's reports of fills are delayed
    And a scan on demand finds a LONG signal on AAPL
    When it is 15:06
    Then the entry of AAPL is CANCELED because "no longer at the broker"
    And AAPL takes nothing of the portfolio's limits
    And a CRITICAL alert says "Our positions and the broker's differ"
    When the delayed reports arrive
    And it is 15:21
    Then the entry of AAPL is FILLED
    And 5 "BULL_CALL AAPL 2026-04-10 255.00/265.00" are held, bought at 3.70
    And AAPL takes 5 contracts of the portfolio's limits
    And a WARNING alert says "came after its order had ended; it is booked"
    And the position in AAPL is OPEN
    And the books balance to the cent

  Scenario: An exit walks from mid to natural
    Given entries start at natural
    And a LONG signal on AAPL was entered today
    When it is 16:01
    And nobody shows any size in AAPL options
    And AAPL reports earnings on 2026-03-03 after-close
    And it is 09:31 on 2026-03-03
    Then the limits sent were:
      | 3.70  |
      | -3.60 |
      | -3.58 |
      | -3.56 |
      | -3.54 |
      | -3.52 |
      | -3.50 |
    When 100 contracts are shown in AAPL options
    And a minute passes
    Then the position in AAPL is closed for EARNINGS, earning $-100 before fees

  Scenario: After many order messages in a day an exit steps once a minute
    Given the setting "exit-orders-slow" is "0"
    And entries start at natural
    And a LONG signal on AAPL was entered today
    When it is 16:01
    And nobody shows any size in AAPL options
    And AAPL reports earnings on 2026-03-03 after-close
    And it is 09:30:59 on 2026-03-03
    Then the limits sent were:
      | 3.70  |
      | -3.60 |
    When it is 09:31:59
    Then the limits sent were:
      | 3.70  |
      | -3.60 |
      | -3.58 |

  Scenario: A stop starts at natural
    Given entries start at natural
    And a LONG signal on AAPL was entered today
    When it is 10:00 on 2026-03-03
    And AAPL falls to 240.00
    And a minute passes
    Then the limits sent were:
      | 3.70  |
      | -3.50 |

  Scenario: Stale quotes do not refuse an exit: it starts at natural, and a person is told
    Given entries start at natural
    And a LONG signal on AAPL was entered today
    And AAPL reports earnings on 2026-03-03 after-close
    When it is 09:00 on 2026-03-03
    And the feed of AAPL options falls silent
    And it is 09:31
    Then the position in AAPL exits for EARNINGS
    And the limits sent were:
      | 3.70  |
      | -3.50 |
    And a WARNING alert says "Exit of AAPL starts at natural: its quotes are 1800 s old"
    And the position in AAPL is closed for EARNINGS, earning $-100 before fees

  Scenario: Nobody pays to be rid of a debit spread: at the bound the order rests, and a person is told
    Given entries start at natural
    And a LONG signal on AAPL was entered today
    When it is 16:01
    And AAPL falls to 200.00
    And AAPL options expiring 2026-04-10 become:
      | option   | bid  | ask  |
      | 255 call | 0.05 | 0.10 |
      | 265 call | 0.05 | 0.15 |
    And it is 09:35 on 2026-03-03
    Then the position in AAPL exits for STOP_LOSS
    And the exit of AAPL rests at -0.01
    And a HIGH alert says "rests at its bound 0.01: natural is 0.10; expiration is planned"
    And the position in AAPL is EXITING

  Scenario: An exit of a credit spread pays at most its width
    Given the setting "style" is "credit"
    And entries start at natural
    And a LONG signal on AAPL was entered today
    When it is 16:01
    And AAPL falls to 220.00
    And AAPL options expiring 2026-04-10 become:
      | option  | bid   | ask   |
      | 240 put | 20.00 | 22.00 |
      | 230 put | 10.00 | 12.00 |
    And it is 09:35 on 2026-03-03
    Then the position in AAPL exits for STOP_LOSS
    And the exit of AAPL rests at 10.00
    And a HIGH alert says "rests at its bound 10.00"

  Scenario: A long leg without a bid is kept, and the short leg closed alone
    Given the market day is 2026-04-07
    And the setting "min-days" is "3"
    And the setting "exit-days" is "0"
    And orders cross to natural at once
    And a LONG signal on AAPL was entered today
    When it is 16:01
    And AAPL falls to 200.00
    And AAPL options expiring 2026-04-10 become:
      | option   | bid  | ask  |
      | 255 call | 0.00 | 0.05 |
      | 265 call | 0.01 | 0.05 |
    And it is 09:31 on 2026-04-08
    Then the exit of AAPL was one order with the legs:
      | buy 1 AAPL 2026-04-10 C 265.00 |
    And a HIGH alert says "longLeg=no bid, kept"
    And the exit of AAPL is FILLED
    And the books balance to the cent
    When the sessions up to 2026-04-10 pass
    Then the position in AAPL is closed for EXPIRATION, earning $-1875 before fees

  Scenario: A halted stock holds an exit back until it trades again
    Given orders cross to natural at once
    And a LONG signal on AAPL was entered today
    When it is 10:00 on 2026-03-03
    And AAPL falls to 230.00
    And trading in AAPL is halted
    And 10 minutes pass
    Then the position in AAPL exits for STOP_LOSS
    And the exit of AAPL is READY
    When trading in AAPL resumes
    And 2 minutes pass
    Then the position in AAPL is closed for STOP_LOSS
    And AAPL was exited once only

  Scenario: Nothing is left working overnight
    Given entries start at natural
    And a LONG signal on AAPL was entered today
    When it is 15:30
    And nobody shows any size in AAPL options
    And AAPL falls to 230.00
    And it is 15:59
    Then the exit of AAPL is ACCEPTED
    When it is 16:01
    Then the exit of AAPL is EXPIRED
    And a HIGH alert says "Exit expired"
    When 100 contracts are shown in AAPL options
    And it is 09:31 on 2026-03-03
    Then the position in AAPL is closed for STOP_LOSS
