package io.spreadtrader.cli.operate;

import io.spreadtrader.core.value.Money;
import io.spreadtrader.core.value.Price;
import java.util.Optional;

/**
 * What a person says of one difference.
 *
 * @param instrument as the difference shows it
 * @param position in which it was traded; empty where it is the person's own
 */
public record ToldWord(String instrument, Optional<String> position, Price price, Money fee, String reason) {}
