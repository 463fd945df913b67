Feature: Clean set-up
  Formatter and static checks are part of every build: they are bound in the parent, for every module and every source
  set, and a warning fails the build.

  Scenario: The formatter checks every source of every module
    Then the parent binds "spotless-maven-plugin" to fail the build
    And the formatter covers every Java source set of every module

  Scenario: The compiler and Error Prone check every source, and every warning is an error
    Then the parent's compiler runs "-Werror"
    And the parent's compiler runs "-Xplugin:ErrorProne" on main and test sources
    And the parent's compiler runs "-Xep:NullAway:ERROR" on main sources

  Scenario: No module weakens the gates
    Then no module configures "maven-compiler-plugin" or "spotless-maven-plugin" by itself
    And no module skips tests or checks

  Scenario: Every version is pinned
    Then no dependency or plugin has a version range or a moving version
