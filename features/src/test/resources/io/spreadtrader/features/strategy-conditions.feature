Feature: Each condition of a strategy can be switched off, and only that one
  Every row below fails in one condition alone: with it on there is no signal, and the condition is named; with it off
  there is one. The first condition of a strategy is the strategy itself and cannot be switched off.

  Closes are written as "250: 80..150" for 250 days from 80 to 150 in equal steps, and single days after commas.

  Scenario Outline: <strategy> finds its setup
    Given the daily closes of AAPL are "<closes>", each day reaching 1 % beyond
    Then "<strategy>" finds a <direction> signal

    Examples:
      | strategy      | direction | closes                                                                       |
      | high-base     | LONG      | 260: 80..150, 149.6, 149.9, 149.5, 149.8, 149.6, 149.9, 149.7, 149.9         |
      | low-base      | SHORT     | 260: 150..80, 80.3, 80.1, 80.4, 80.2, 80.3, 80.1, 80.2, 80.1                 |
      | bull-pullback | LONG      | 250: 80..150, 10: 149..138, 139, 141                                         |
      | bear-rally    | SHORT     | 250: 150..80, 10: 81..92, 91, 89                                             |

  Scenario Outline: high-base without <condition>: <what>
    Given the daily closes of AAPL are "<closes>", each day reaching <range> % beyond
    Then "high-base" finds no signal because of "<condition>"
    And with "<condition>" switched off "high-base" finds a LONG signal

    Examples:
      | condition | what                                | range | closes                                                                                                        |
      | rsi       | it has lost its momentum            | 1     | 260: 80..150, 147, 149, 146.5, 148.5, 146, 148, 145.5, 148                                                    |
      | trend     | it is below its 200-day average     | 1     | 200: 152..152, 30: 151.5..146, 22: 146.2..150                                                                 |
      | extreme   | it is far below its 52-week high    | 1     | 100: 120..170, 10: 170..100, 150: 100..150, 149.6, 149.9, 149.5, 149.8, 149.6, 149.9, 149.7, 149.9            |
      | base      | it runs away instead of resting     | 0.1   | 268: 80..150                                                                                                  |

  Scenario Outline: low-base without <condition>: <what>
    Given the daily closes of AAPL are "<closes>", each day reaching <range> % beyond
    Then "low-base" finds no signal because of "<condition>"
    And with "<condition>" switched off "low-base" finds a SHORT signal

    Examples:
      | condition | what                                | range | closes                                                                                                |
      | rsi       | it has lost its momentum            | 1     | 260: 150..80, 82, 80.7, 82, 80.8, 82.2, 81, 82.3, 81                                                  |
      | trend     | it is above its 200-day average     | 1     | 200: 80..80, 30: 80.3..84, 22: 83.8..81                                                               |
      | extreme   | it is far above its 52-week low     | 1     | 100: 110..70, 10: 70..140, 150: 140..80, 80.3, 80.1, 80.4, 80.2, 80.3, 80.1, 80.2, 80.1               |
      | base      | it falls instead of resting         | 0.1   | 268: 150..80                                                                                          |

  Scenario Outline: bull-pullback without <condition>: <what>
    Given the daily closes of AAPL are "<closes>", each day reaching 1 % beyond
    Then "bull-pullback" finds no signal because of "<condition>"
    And with "<condition>" switched off "bull-pullback" finds a LONG signal

    Examples:
      | condition | what                                | closes                                  |
      | pullback  | it never fell back                  | 250: 80..150, 149.9, 150.2, 150.5       |
      | turn      | it has not turned up                | 250: 80..150, 10: 149..138, 141, 140.5  |
      | recovery  | it is below the close of 2 days ago | 250: 80..150, 10: 149..138, 134, 135    |

  Scenario Outline: bear-rally without <condition>: <what>
    Given the daily closes of AAPL are "<closes>", each day reaching 1 % beyond
    Then "bear-rally" finds no signal because of "<condition>"
    And with "<condition>" switched off "bear-rally" finds a SHORT signal

    Examples:
      | condition | what                                | closes                                |
      | pullback  | it never rallied                    | 250: 150..80, 80.1, 79.8, 79.5        |
      | turn      | it has not turned down              | 250: 150..80, 10: 81..92, 89, 89.5    |
      | recovery  | it is above the close of 2 days ago | 250: 150..80, 10: 81..92, 96, 95      |

  Scenario Outline: The first condition of <strategy> is never off
    Given the daily closes of AAPL are "<closes>", each day reaching <range> % beyond
    Then with "rsi,trend,extreme,base,pullback,turn,recovery" switched off "<strategy>" finds no signal because of "<condition>"

    Examples:
      | strategy      | condition | range | closes                               |
      | high-base     | ratio     | 30    | 300: 100..100                        |
      | low-base      | ratio     | 30    | 300: 100..100                        |
      | bull-pullback | trend     | 1     | 250: 150..80, 10: 81..92, 91, 89     |
      | bear-rally    | trend     | 1     | 250: 80..150, 10: 149..138, 139, 141 |
