Feature: ATR-based risk management
  Given an open vertical spread on AAPL and a stop-loss at 2 x ATR, when the price reaches it, the system exits the
  trade automatically and sends a notification.

  Background:
    Given the market day is 2026-03-02
    And orders cross to natural at once
    And AAPL trades at 250.00
    And AAPL options expiring 2026-04-10 are quoted:
      | option   | bid  | ask  |
      | 255 call | 8.00 | 8.10 |
      | 265 call | 4.40 | 4.50 |
    And a LONG signal on AAPL was entered today

  Scenario: The price reaches the stop
    Given it is 11:00 on 2026-03-04
    When AAPL falls to 240.00
    And AAPL options expiring 2026-04-10 become:
      | option   | bid  | ask  |
      | 255 call | 4.00 | 4.10 |
      | 265 call | 2.00 | 2.10 |
    And a minute passes
    Then the position in AAPL exits for STOP_LOSS at 11:01
    And the exit of AAPL was alerted as HIGH with its numbers
    And "Exit STOP_LOSS: BULL_CALL AAPL 2026-04-10 255.00/265.00" went to EMAIL,SLACK,SMS
    And the position in AAPL is closed for STOP_LOSS, earning $-900 before fees

  Scenario: The price comes within a cent of the stop and turns
    Given it is 11:00 on 2026-03-04
    When AAPL falls to 240.01
    And 10 minutes pass
    And AAPL rises to 245.00
    And 10 minutes pass
    Then the position in AAPL is still open

  Scenario: The price gaps through the stop overnight
    Given it is 16:01 on 2026-03-04
    When AAPL falls to 220.00
    And AAPL options expiring 2026-04-10 become:
      | option   | bid  | ask  |
      | 255 call | 1.00 | 1.10 |
      | 265 call | 0.50 | 0.60 |
    And it is 09:31 on 2026-03-05
    Then the position in AAPL exits for STOP_LOSS at 09:30
    And the position in AAPL is closed for STOP_LOSS, earning $-1650 before fees
