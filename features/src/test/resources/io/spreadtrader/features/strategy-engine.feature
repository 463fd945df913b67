Feature: The strategy engine turns bars into signals
  The original rule, kept literally: ATR14 and RSI14 are computed, and a LONG signal comes where the close is above
  ATR14 times HIGH_BASE_MAX_ATR_RATIO. It is high-base with every other condition switched off.

  Background:
    Given the market day is 2026-03-02
    And the setting "strategies" is "high-base"
    And the setting "conditions-off" is "rsi,trend,extreme,base"

  Scenario: ATR14 and RSI14 are on every signal
    Given the daily closes of AAPL are "260: 80..150, 149.6, 149.9, 149.5, 149.8, 149.6, 149.9, 149.7, 149.9", each day reaching 1 % beyond
    When AAPL is scanned
    Then AAPL has a LONG signal of "high-base"
    And its ATR14 is 3.231 and its RSI14 is 77.52

  Scenario Outline: A LONG signal where close <relation> ATR14 x <ratio>
    Given the setting "high-base-max-atr-ratio" is "<ratio>"
    And the daily closes of AAPL are "300: 100..100", each day reaching 1 % beyond
    When AAPL is scanned
    Then AAPL has <signals>

    # Every day's range is 2 dollars, so ATR14 is 2 and close over ATR14 is 50.
    Examples:
      | ratio | relation        | signals                      |
      | 2.0   | is above        | a LONG signal of "high-base" |
      | 49.9  | is above        | a LONG signal of "high-base" |
      | 50.1  | is not above    | no signal                    |
      | 100   | is not above    | no signal                    |

  Scenario: A stock too young for its indicators is said to be, not passed over
    Given the daily closes of AAPL are "251: 80..150", each day reaching 1 % beyond
    When AAPL is scanned
    Then AAPL is rejected with "INSUFFICIENT_HISTORY: 251 bars, high-base needs 252"

  Scenario: A setup in the bars becomes a position by itself
    Given the setting "conditions-off" is ""
    And orders cross to natural at once
    And the daily closes of AAPL are "260: 133..249, 248.6, 249.9, 248.5, 249.8, 248.6, 249.9, 248.7, 249.9", each day reaching 1 % beyond
    And AAPL trades at 250.00
    And AAPL options expiring 2026-04-10 are quoted:
      | option   | bid  | ask  |
      | 255 call | 8.00 | 8.10 |
      | 265 call | 4.40 | 4.50 |
    When it is 15:01
    Then a run "2026-03-02#15:00" was opened at 15:00
    And the signal on AAPL became an entry at 15:00
    And 5 "BULL_CALL AAPL 2026-04-10 255.00/265.00" are held, bought at 3.70
