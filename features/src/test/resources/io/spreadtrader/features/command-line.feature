Feature: The command line explains itself

  Scenario: Help names the program
    When I run "trader --help"
    Then it ends with status 0
    And it says "Usage: trader"

  Scenario: A command that does not exist is wrong usage
    When I run "trader no-such-command"
    Then it ends with status 2
    And it says "no-such-command"
