Feature: Every reason for which an entry is denied
  The reasons stand in the order of their precedence. Each arises here on the way every entry takes: a signal, the run
  at 15:00, the best spread, its size, and then the risk policy. Only MARKET_CLOSED cannot arise there, because
  nothing is decided outside a session; it is asked of the risk policy directly.

  The spread below costs 3.70 at natural, which is the worst price here: 370 and 2.80 of commissions make a contract's
  max loss 372.80, and five of them fit into 2 % of 100,000.

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

  Scenario: Without a reason against it, the entry is made
    Given a scan on demand finds a LONG signal on AAPL
    When it is 15:01
    Then the signal on AAPL became an entry
    And 5 "BULL_CALL AAPL 2026-04-10 255.00/265.00" are held, bought at 3.70

  Scenario: TRADING_HALTED
    Given a person halts trading
    And a scan on demand finds a LONG signal on AAPL
    When it is 15:01
    Then the signal on AAPL is denied for TRADING_HALTED with:
      | mode    | HALTED          |
      | because | a person halted |

  Scenario: REDUCING_ONLY
    Given a person reduces trading
    And a scan on demand finds a LONG signal on AAPL
    When it is 15:01
    Then the signal on AAPL is denied for REDUCING_ONLY with:
      | mode    | REDUCING         |
      | because | a person reduced |

  Scenario: BROKER_NOT_RECONCILED
    Given a scan on demand finds a LONG signal on AAPL
    And the line to the broker is cut
    When it is 15:01
    Then the signal on AAPL is denied for BROKER_NOT_RECONCILED with:
      | reconciled | false |

  Scenario: MARKET_CLOSED, asked of the risk policy itself
    When the risk policy is asked at 16:30 to enter AAPL
    Then it denies for MARKET_CLOSED with:
      | nextSession | 2026-03-03 |

  Scenario: UNDERLYING_HALTED
    Given a scan on demand finds a LONG signal on AAPL
    When it is 14:59
    And trading in AAPL is halted
    And it is 15:01
    Then the signal on AAPL is denied for UNDERLYING_HALTED with:
      | underlying | AAPL |

  Scenario: STALE_QUOTE
    Given a scan on demand finds a LONG signal on AAPL
    When it is 14:58
    And the feed of AAPL falls silent
    And it is 15:01
    Then the signal on AAPL is denied for STALE_QUOTE with:
      | quote | underlying |
      | age   | 120s       |
      | limit | 60s        |

  Scenario: A quote that has not changed on a live feed is not stale
    Given a scan on demand finds a LONG signal on AAPL
    When it is 15:01
    Then the signal on AAPL became an entry

  Scenario: PRICE_COLLAR, when the market has gone between the decision and its execution
    Given it is 14:59
    And a scan on demand finds a LONG signal on AAPL
    When the entries are decided at 15:00, and nobody executes them yet
    And AAPL options expiring 2026-04-10 become:
      | option   | bid  | ask  |
      | 255 call | 4.80 | 4.90 |
      | 265 call | 3.90 | 4.00 |
    And a minute passes
    Then the entry in AAPL is denied before it is sent, for PRICE_COLLAR with:
      | worst   | 3.70  |
      | natural | 1.00  |
      | most    | 3.50  |
      | width   | 10.00 |

  Scenario: DUPLICATE_POSITION counts by issuer
    Given GOOGL, GOOG trade and are quoted like AAPL
    And a LONG signal on GOOGL was entered today
    When a scan on demand finds a LONG signal on GOOG
    And a minute passes
    Then the signal on GOOG is denied for DUPLICATE_POSITION with:
      | underlying | GOOG  |
      | issuer     | GOOGL |
      | held       | GOOGL |

  Scenario: MAX_OPEN_POSITIONS
    Given MSFT, NVDA, AMZN, META, TSLA trade and are quoted like AAPL
    And the setting "max-daily-entries" is "10"
    And a scan on demand finds:
      | stock | strength |
      | MSFT  | 0.9      |
      | NVDA  | 0.8      |
      | AMZN  | 0.7      |
      | META  | 0.6      |
      | TSLA  | 0.5      |
      | AAPL  | 0.4      |
    When it is 15:01
    Then the signal on AAPL is denied for MAX_OPEN_POSITIONS with:
      | positions | 5 |
      | limit     | 5 |

  Scenario: MAX_DAILY_ENTRIES
    Given MSFT, NVDA, AMZN trade and are quoted like AAPL
    And a scan on demand finds:
      | stock | strength |
      | MSFT  | 0.9      |
      | NVDA  | 0.8      |
      | AMZN  | 0.7      |
      | AAPL  | 0.6      |
    When it is 15:01
    Then the signal on AAPL is denied for MAX_DAILY_ENTRIES with:
      | entriesToday | 3 |
      | limit        | 3 |

  Scenario: MAX_DAILY_ORDERS counts placements and modifications
    Given MSFT trades and is quoted like AAPL
    And the setting "max-daily-orders" is "1"
    And a LONG signal on MSFT was entered today
    When a scan on demand finds a LONG signal on AAPL
    And a minute passes
    Then the signal on AAPL is denied for MAX_DAILY_ORDERS with:
      | orderMessagesToday | 1 |
      | limit              | 1 |

  Scenario: SIZE_BELOW_ONE_CONTRACT
    Given the account starts with $18600
    And a scan on demand finds a LONG signal on AAPL
    When it is 15:01
    Then the signal on AAPL is denied for SIZE_BELOW_ONE_CONTRACT with:
      | maxLossPerContract | 372.80   |
      | limit              | 372.00   |
      | equity             | 18600.00 |

  Scenario: One contract that just fits is entered
    Given the account starts with $18640
    And a scan on demand finds a LONG signal on AAPL
    When it is 15:01
    Then 1 "BULL_CALL AAPL 2026-04-10 255.00/265.00" are held

  Scenario: RISK_PER_TRADE, when equity has shrunk between the decision and its execution
    Given the account starts with $93500
    And MSFT trades and is quoted like AAPL
    And a LONG signal on MSFT was entered today
    And a scan on demand finds a LONG signal on AAPL
    When the entries are decided at 15:03, and nobody executes them yet
    And MSFT options expiring 2026-04-10 become:
      | option   | bid  | ask  |
      | 255 call | 7.00 | 7.10 |
      | 265 call | 4.40 | 4.50 |
    And a minute passes
    Then the entry in AAPL is denied before it is sent, for RISK_PER_TRADE with:
      | maxLoss   | 1864.00  |
      | limit     | 1858.86  |
      | equity    | 92943.00 |
      | contracts | 5        |

  Scenario: PORTFOLIO_HEAT
    Given the setting "max-daily-entries" is "10"
    And the setting "max-open-positions" is "10"
    And MSFT, NVDA, AMZN, META, TSLA trade and are quoted like AAPL
    And a scan on demand finds:
      | stock | strength |
      | MSFT  | 0.9      |
      | NVDA  | 0.8      |
      | AMZN  | 0.7      |
      | META  | 0.6      |
      | TSLA  | 0.5      |
      | AAPL  | 0.4      |
    When it is 15:01
    Then the signal on AAPL is denied for PORTFOLIO_HEAT with:
      | held    | 9320.00  |
      | maxLoss | 1864.00  |
      | limit   | 10000.00 |

  Scenario: SECTOR_HEAT
    Given these stocks trade, and their options are quoted, like AAPL:
      | stock | sector     |
      | MSFT  | Technology |
      | NVDA  | Technology |
      | AAPL  | Technology |
    And a scan on demand finds:
      | stock | strength |
      | MSFT  | 0.9      |
      | NVDA  | 0.8      |
      | AAPL  | 0.7      |
    When it is 15:01
    Then the signal on AAPL is denied for SECTOR_HEAT with:
      | sector  | Technology |
      | held    | 3728.00    |
      | maxLoss | 1864.00    |
      | limit   | 4000.00    |

  Scenario: NET_DELTA weighs dollars by beta
    Given these stocks trade, and their options are quoted, like AAPL:
      | stock | beta |
      | MSFT  | 3    |
      | AAPL  | 3    |
    And a scan on demand finds:
      | stock | strength |
      | MSFT  | 0.9      |
      | AAPL  | 0.8      |
    When it is 15:01
    Then the signal on AAPL is denied for NET_DELTA with:
      | limit | 100000 |

  Scenario: NET_DELTA of one long and one short entry cancel out
    Given these stocks trade, and their options are quoted, like AAPL:
      | stock | beta |
      | MSFT  | 3    |
      | AAPL  | 3    |
    And a scan on demand finds:
      | stock | strength | direction |
      | MSFT  | 0.9      | LONG      |
      | AAPL  | 0.8      | SHORT     |
    When it is 15:01
    Then the signal on AAPL became an entry

  Scenario: EARNINGS_BLACKOUT looks as far as the planned exit and one session
    Given AAPL reports earnings on 2026-03-30 before-open
    And a scan on demand finds a LONG signal on AAPL
    When it is 15:01
    Then the signal on AAPL is denied for EARNINGS_BLACKOUT with:
      | earnings | 2026-03-30  |
      | time     | BEFORE_OPEN |
      | horizon  | 2026-03-30  |

  Scenario: A report between the planned exit and expiration is nothing to fear
    Given AAPL reports earnings on 2026-03-31 before-open
    And a scan on demand finds a LONG signal on AAPL
    When it is 15:01
    Then the signal on AAPL became an entry

  Scenario: EX_DIVIDEND_RISK refuses a short call only where the dividend exceeds the time value left on the eve
    Given AAPL trades at 258.00
    And AAPL goes ex a dividend of 8.00 on 2026-03-30
    And a scan on demand finds a LONG signal on AAPL
    When it is 15:01
    Then the signal on AAPL is denied for EX_DIVIDEND_RISK with:
      | exDividend | 2026-03-30 |
      | dividend   | 8          |
      | strike     | 265.00     |

  Scenario: A small dividend is no risk to a short call
    Given AAPL goes ex a dividend of 0.25 on 2026-03-30
    And a scan on demand finds a LONG signal on AAPL
    When it is 15:01
    Then the signal on AAPL became an entry

  Scenario: A short put has no dividend to lose
    Given AAPL trades at 258.00
    And AAPL goes ex a dividend of 8.00 on 2026-03-30
    And a scan on demand finds a SHORT signal on AAPL
    When it is 15:01
    Then the signal on AAPL became an entry

  Scenario Outline: CORPORATE_ACTION: <event>
    Given AAPL <event> on 2026-03-16
    And a scan on demand finds a LONG signal on AAPL
    When it is 15:01
    Then the signal on AAPL is denied for CORPORATE_ACTION with:
      | corporateAction | <shown>    |
      | date            | 2026-03-16 |

    Examples:
      | event                              | shown                |
      | is merged into another company     | merger               |
      | goes ex a special dividend of 5.00 | special dividend 5.0 |
      | splits 1.5 for 1                   | split 1.5 for 1      |

  Scenario: EVENT_DATE_UNKNOWN refuses by default
    Given no event dates of AAPL are known
    And a scan on demand finds a LONG signal on AAPL
    When it is 15:01
    Then the signal on AAPL is denied for EVENT_DATE_UNKNOWN with:
      | earningsKnown  | false        |
      | dividendsKnown | false        |
      | source         | the scenario |

  Scenario: Unknown event dates may be allowed
    Given no event dates of AAPL are known
    And the setting "unknown-events" is "allow"
    And a scan on demand finds a LONG signal on AAPL
    When it is 15:01
    Then the signal on AAPL became an entry

  Scenario: BUYING_POWER is the broker's answer to what if
    Given the account starts with $5000
    And the setting "risk-per-trade" is "100%"
    And the setting "portfolio-heat" is "200%"
    And the setting "sector-heat" is "200%"
    And these stocks trade, and their options are quoted, like AAPL:
      | stock | beta |
      | MSFT  | 0.05 |
      | AAPL  | 0.05 |
    And a LONG signal on MSFT was entered today
    When a scan on demand finds a LONG signal on AAPL
    And a minute passes
    Then the signal on AAPL is denied for BUYING_POWER with:
      | marginChange | 3700.00 |

  Scenario: DAY_TRADES, only where the broker reports a limit
    Given the broker leaves us 0 day trades
    And a scan on demand finds a LONG signal on AAPL
    When it is 15:01
    Then the signal on AAPL is denied for DAY_TRADES with:
      | dayTradesLeft | 0 |
