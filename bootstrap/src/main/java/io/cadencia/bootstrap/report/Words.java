package io.cadencia.bootstrap.report;

import io.cadencia.domain.standard.StandardTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How times and figures stand in a table of the terminal. */
final class Words {

  private static final BigDecimal MILLIS_OF_A_MINUTE = BigDecimal.valueOf(60_000);

  private Words() {}

  /** Exact, to the millisecond. */
  static String seconds(StandardTime sam) {
    return BigDecimal.valueOf(sam.toMillis(), 3).toPlainString();
  }

  /** Rounded to a thousandth, as the trade writes it. */
  static String minutes(StandardTime sam) {
    return BigDecimal.valueOf(sam.toMillis())
        .divide(MILLIS_OF_A_MINUTE, 3, RoundingMode.HALF_UP)
        .toPlainString();
  }

  static String percent(double value) {
    return String.format(Locale.ROOT, "%+.1f %%", value);
  }

  /** On the plant's clock; the beginning of time is when what was always so began. */
  static String moment(Instant instant, ZoneId zone) {
    return instant.equals(Instant.EPOCH)
        ? "always"
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
  }
}
