Feature: Alerts reach a person by severity, once for each cause, and never stop trading

  Background:
    Given the market day is 2026-03-02
    And orders cross to natural at once
    And AAPL trades at 250.00
    And AAPL options expiring 2026-04-10 are quoted:
      | option   | bid  | ask  |
      | 255 call | 8.00 | 8.10 |
      | 265 call | 4.40 | 4.50 |

  Scenario: INFO goes by email
    Given a scan on demand finds a LONG signal on AAPL
    When it is 10:00
    Then "AAPL LONG high-base queued" went to EMAIL

  Scenario: WARNING goes by email and Slack
    Given it is 14:59
    And a scan on demand finds a LONG signal on AAPL
    When the entries are decided at 15:00, and nobody executes them yet
    And a person reduces trading
    And a minute passes
    Then a WARNING alert says "Entry in AAPL not sent: REDUCING_ONLY"
    And "Entry in AAPL not sent" went to EMAIL,SLACK

  Scenario: HIGH and CRITICAL also go by SMS
    Given it is 10:00
    When a person reduces trading
    And a minute passes
    And a person halts trading
    And a minute passes
    Then a HIGH alert says "Trading is REDUCING"
    And "Trading is REDUCING" went to EMAIL,SLACK,SMS
    And a CRITICAL alert says "Trading is HALTED"
    And "Trading is HALTED" went to EMAIL,SLACK,SMS

  Scenario: The day's report goes by email
    When the session ends
    Then an INFO alert says "SIMULATED 2026-03-02: equity 100000.00"
    And "SIMULATED 2026-03-02: equity" went to EMAIL

  Scenario: Repeats of one cause within 15 minutes become one message with a count
    Given it is 10:00
    And a person reduces trading
    And it is 10:02
    And a person reduces trading
    And it is 10:05
    And a person reduces trading
    And it is 10:10
    And a person reduces trading
    When it is 10:14
    Then SMS received 1 message saying "Trading is REDUCING"
    When it is 10:20
    Then SMS received 2 messages saying "Trading is REDUCING"
    And the last of them on SMS saying "Trading is REDUCING" stands for 2 more

  Scenario: Signals queued together are one message
    Given MSFT, NVDA trade and are quoted like AAPL
    And it is 10:30
    And a scan on demand finds:
      | stock | strength |
      | AAPL  | 0.9      |
      | MSFT  | 0.8      |
      | NVDA  | 0.7      |
    When a minute passes
    Then EMAIL received 1 message saying "queued"
    And the last of them on EMAIL saying "queued" stands for 2 more

  Scenario: Different causes do not wait for each other
    Given it is 10:00
    And a person reduces trading
    And a minute passes
    And a person halts trading
    And a minute passes
    Then SMS received 1 message saying "Trading is REDUCING"
    And SMS received 1 message saying "Trading is HALTED"

  Scenario: What cannot be delivered is tried again and counted, and the position is closed all the same
    Given a LONG signal on AAPL was entered today
    When it is 10:00 on 2026-03-03
    And SMS cannot be reached
    And AAPL falls to 240.00
    And 5 minutes pass
    Then the alert saying "Exit STOP_LOSS" waits after at least 2 failed deliveries
    And the position in AAPL is closed for STOP_LOSS
    When SMS can be reached again
    And a minute passes
    Then the alert saying "Exit STOP_LOSS" is delivered
    And SMS received 1 message saying "Exit STOP_LOSS"

  Scenario: A channel that is down does not make the others repeat themselves
    Given a LONG signal on AAPL was entered today
    When it is 10:00 on 2026-03-03
    And SMS cannot be reached
    And AAPL falls to 240.00
    And 10 minutes pass
    Then EMAIL received 1 message saying "Exit STOP_LOSS"
    And SLACK received 1 message saying "Exit STOP_LOSS"
