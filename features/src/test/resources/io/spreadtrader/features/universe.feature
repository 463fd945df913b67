Feature: Universe filtering
  Given the S&P 500 universe data, filtering by MIN_MARKET_CAP, MIN_PRICE and MIN_VOLUME returns only stocks with a
  market cap of at least $10B, a price above $20, a 20-day average volume of at least 1,000,000 shares, and options.

  Scenario Outline: <stock>: <why>
    Given a universe of:
      | stock   | market cap   | price   | volume   | optionable   |
      | <stock> | <market cap> | <price> | <volume> | <optionable> |
    When the universe is filtered
    Then <stock> is <verdict>

    Examples:
      | stock | market cap | price | volume  | optionable | verdict                            | why                         |
      | AAPL  | 3000B      | 250   | 5000000 | yes        | selected                           | large, liquid and dear      |
      | CAPA  | 10B        | 250   | 5000000 | yes        | selected                           | exactly 10 B is enough      |
      | CAPB  | 9.99B      | 250   | 5000000 | yes        | excluded for MARKET_CAP_TOO_SMALL  | a little less is not        |
      | PRCA  | 50B        | 20.01 | 5000000 | yes        | selected                           | a cent above 20 is enough   |
      | PRCB  | 50B        | 20.00 | 5000000 | yes        | excluded for PRICE_TOO_LOW         | 20 is not above 20          |
      | VOLA  | 50B        | 250   | 1000000 | yes        | selected                           | exactly a million is enough |
      | VOLB  | 50B        | 250   | 999999  | yes        | excluded for VOLUME_TOO_LOW        | a share less is not         |
      | OPTB  | 50B        | 250   | 5000000 | no         | excluded for NOT_OPTIONABLE        | no options listed           |

  Scenario: The result carries the selected stocks and the count per reason
    Given a universe of:
      | stock | market cap | price | volume  | optionable |
      | AAPL  | 3000B      | 250   | 5000000 | yes        |
      | MSFT  | 3000B      | 400   | 5000000 | yes        |
      | TINY  | 2B         | 30    | 5000000 | yes        |
      | MINI  | 3B         | 30    | 5000000 | yes        |
      | THIN  | 50B        | 30    | 5000    | yes        |
      | BARE  | 50B        | 30    | 5000000 | no         |
    When the universe is filtered
    Then exactly AAPL, MSFT are selected
    And the count per reason is:
      | VOLUME_TOO_LOW       | 1 |
      | MARKET_CAP_TOO_SMALL | 2 |
      | NOT_OPTIONABLE       | 1 |

  Scenario: The average volume is of complete days; today's does not count yet
    Given a universe of:
      | stock | market cap | price | volume  | optionable |
      | VOLA  | 50B        | 250   | 1000000 | yes        |
    And VOLA has traded 5 shares today so far
    When the universe is filtered
    Then VOLA is selected

  Scenario: A symbol on the exclusion list is never traded
    Given the setting "excluded-symbols" is "AAPL"
    And a universe of:
      | stock | market cap | price | volume  | optionable |
      | AAPL  | 3000B      | 250   | 5000000 | yes        |
    When the universe is filtered
    Then AAPL is excluded for EXCLUDED

  Scenario: Stale bars exclude a stock, with the reason
    Given a universe of:
      | stock | market cap | price | volume  | optionable |
      | AAPL  | 3000B      | 250   | 5000000 | yes        |
    When the universe is filtered 31 days after the last bar
    Then AAPL is excluded for STALE_BARS

  Scenario: Fundamentals stale as a whole refuse the run, and a person is told
    Given AAPL trades at 250.00
    And the fundamentals of AAPL are of 2026-01-15
    When it is 15:01
    Then a HIGH alert says "No scan: fundamentals are stale: the newest are of 2026-01-15"
