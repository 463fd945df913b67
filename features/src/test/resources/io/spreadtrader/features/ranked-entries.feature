Feature: The signals of a run are decided together, in rank order
  Strength first, then symbol. Each is assessed against the portfolio with the entries before it reserved, so that
  three strong signals cannot each take the last place.

  Background:
    Given the market day is 2026-03-02
    And orders cross to natural at once
    And AAPL trades at 250.00
    And AAPL options expiring 2026-04-10 are quoted:
      | option   | bid  | ask  |
      | 255 call | 8.00 | 8.10 |
      | 265 call | 4.40 | 4.50 |
    And MSFT, NVDA, AMZN, META, TSLA trade and are quoted like AAPL

  Scenario: Strength decides, whatever the order of arrival
    Given a scan on demand finds:
      | stock | strength |
      | NVDA  | 0.3      |
      | MSFT  | 0.9      |
      | AAPL  | 0.6      |
    When it is 15:01
    Then the entries are, in this order:
      | MSFT |
      | AAPL |
      | NVDA |

  Scenario: Equal strength is decided by symbol
    Given a scan on demand finds:
      | stock | strength |
      | NVDA  | 0.5      |
      | AMZN  | 0.5      |
      | META  | 0.5      |
    When it is 15:01
    Then the entries are, in this order:
      | AMZN |
      | META |
      | NVDA |

  Scenario: Three entries a day, the strongest
    Given a scan on demand finds:
      | stock | strength |
      | TSLA  | 0.1      |
      | MSFT  | 0.9      |
      | AAPL  | 0.6      |
      | NVDA  | 0.3      |
    When it is 15:01
    Then the entries are, in this order:
      | MSFT |
      | AAPL |
      | NVDA |
    And the signal on TSLA is denied for MAX_DAILY_ENTRIES

  Scenario: Signals of two scans on demand and of the daily run are one run
    Given it is 10:00
    And a scan on demand finds:
      | stock | strength |
      | NVDA  | 0.3      |
    When it is 12:00
    And a scan on demand finds:
      | stock | strength |
      | MSFT  | 0.9      |
    And it is 15:01
    Then the entries are, in this order:
      | MSFT |
      | NVDA |

  Scenario: Five positions at most, over the days
    Given a scan on demand finds:
      | stock | strength |
      | MSFT  | 0.9      |
      | AAPL  | 0.8      |
      | NVDA  | 0.7      |
    When it is 10:00 on 2026-03-03
    And a scan on demand finds:
      | stock | strength |
      | AMZN  | 0.9      |
      | META  | 0.8      |
      | TSLA  | 0.7      |
    And it is 15:01
    Then the signal on META became an entry
    And the signal on TSLA is denied for MAX_OPEN_POSITIONS with:
      | positions | 5 |
      | limit     | 5 |
    And the books balance to the cent

  Scenario: What the entries before it reserved counts against a signal
    Given these stocks trade, and their options are quoted, like AAPL:
      | stock | sector |
      | MSFT  | Chips  |
      | NVDA  | Chips  |
      | AAPL  | Chips  |
      | TSLA  | Cars   |
    And a scan on demand finds:
      | stock | strength |
      | MSFT  | 0.9      |
      | NVDA  | 0.8      |
      | AAPL  | 0.7      |
      | TSLA  | 0.6      |
    When it is 15:01
    Then the entries are, in this order:
      | MSFT |
      | NVDA |
      | TSLA |
    And the signal on AAPL is denied for SECTOR_HEAT

  Scenario: Of two signals on one stock the weaker gives way
    Given a scan on demand finds:
      | stock | strategy      | strength |
      | AAPL  | bull-pullback | 0.9      |
      | AAPL  | high-base     | 0.4      |
    When it is 15:01
    Then the entries are, in this order:
      | AAPL |
    And the "high-base" signal on AAPL is denied for WEAKER_SIGNAL

  Scenario: A stock is decided once a day
    Given a LONG signal on AAPL was entered today
    When a scan on demand finds another LONG signal on AAPL
    And a minute passes
    # It ranks behind the first, which has its place in the day's ranking whether settled or not.
    Then the signal on AAPL is denied for WEAKER_SIGNAL

  Scenario: The chains of the best ten are fetched, and no more
    Given the setting "max-daily-entries" is "20"
    And these stocks trade, and their options are quoted, like AAPL:
      | stock |
      | S1    |
      | S2    |
      | S3    |
      | S4    |
      | S5    |
      | S6    |
    And a scan on demand finds:
      | stock | strength |
      | AAPL  | 0.99     |
      | MSFT  | 0.98     |
      | NVDA  | 0.97     |
      | AMZN  | 0.96     |
      | META  | 0.95     |
      | TSLA  | 0.94     |
      | S1    | 0.93     |
      | S2    | 0.92     |
      | S3    | 0.91     |
      | S4    | 0.90     |
      | S5    | 0.89     |
      | S6    | 0.88     |
    When it is 15:01
    Then 5 signals were denied for MAX_OPEN_POSITIONS
    And 2 signals were denied for BEYOND_CHAINS_PER_RUN
    And the signal on S6 is denied for BEYOND_CHAINS_PER_RUN with:
      | rank  | 12 |
      | limit | 10 |

  Scenario: A chain without a spread that passes every filter is no trade, with the count per filter
    Given AAPL options expiring 2026-04-10 become:
      | option   | bid  | ask   |
      | 255 call | 8.00 | 12.00 |
      | 265 call | 4.40 | 4.50  |
    And a scan on demand finds a LONG signal on AAPL
    When it is 15:01
    Then the signal on AAPL is denied for NO_TRADE with:
      | leg-width | 1 |

  Scenario: A queued signal weighs its delta at today's price, not at the close it was made of
    Given these stocks trade, and their options are quoted, like AAPL:
      | stock | beta |
      | AAPL  | 6    |
    And a scan on demand finds a LONG signal on AAPL that closed at 200.00
    When it is 15:01
    Then the signal on AAPL is denied for NET_DELTA
