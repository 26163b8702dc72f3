package io.cadencia.adapter.http;

import io.javalin.http.Context;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one request, typed. A word of the wrong type is 422, a value of the right type
 * that cannot be is 400; nothing is guessed.
 */
final class Parameters {

  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,40}");
  private static final Pattern TIMESTAMP =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?(Z|[+-]\\d\\d:\\d\\d)");

  private final Map<String, String> values;

  private Parameters(Map<String, String> values) {
    this.values = values;
  }

  /** The query parameters; any name that is not known here is refused. */
  static Parameters ofQuery(Context ctx, String... known) {
    return new Parameters(QueryString.parse(ctx.queryString(), Set.of(known)));
  }

  /** A number in the path, such as a module's; a request for it takes no query parameters. */
  static long pathId(Context ctx, String name, long max) {
    return whole(name, ctx.pathParam(name), 1, max);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  @Nullable Integer positiveInt(String name) {
    var text = values.get(name);
    return text == null ? null : (int) whole(name, text, 1, Integer.MAX_VALUE);
  }

  long wholeOr(String name, long min, long max, long otherwise) {
    var text = values.get(name);
    return text == null ? otherwise : whole(name, text, min, max);
  }

  @Nullable Instant instant(String name) {
    var text = values.get(name);
    return text == null ? null : parseInstant(name, text);
  }

  <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
    var text = values.get(name);
    return text == null ? null : parseEnum(name, text, type);
  }

  private static long whole(String name, String text, long min, long max) {
    if (!INTEGER.matcher(text).matches()) {
      throw invalid(name, "a whole number", text);
    }
    var value = new BigInteger(text);
    if (value.compareTo(BigInteger.valueOf(min)) < 0
        || value.compareTo(BigInteger.valueOf(max)) > 0) {
      throw new RequestRefusedException(
          ErrorCode.BAD_REQUEST,
          "'" + name + "' must lie between " + min + " and " + max + ", was " + text);
    }
    return value.longValue();
  }

  private static Instant parseInstant(String name, String text) {
    // A plus sign that was not encoded arrives as a space: 2026-01-05T07:00:00 05:00.
    var iso = text.replace(' ', '+');
    if (!TIMESTAMP.matcher(iso).matches()) {
      throw invalid(name, "a time with zone such as 2026-01-05T12:00:00Z", text);
    }
    try {
      return OffsetDateTime.parse(iso).toInstant();
    } catch (DateTimeException e) {
      throw new RequestRefusedException(
          ErrorCode.BAD_REQUEST, "'" + name + "' is no time of the calendar, was " + text);
    }
  }

  private static <E extends Enum<E>> E parseEnum(String name, String text, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> word(constant).equals(text))
        .findFirst()
        .orElseThrow(() -> invalid(name, "one of " + words(type), text));
  }

  private static String words(Class<? extends Enum<?>> type) {
    return String.join(", ", Arrays.stream(type.getEnumConstants()).map(Parameters::word).toList());
  }

  /** The word of a constant in the API: {@code IN_PROGRESS} is {@code in_progress}. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static RequestRefusedException invalid(String name, String wanted, String was) {
    return new RequestRefusedException(
        ErrorCode.VALIDATION_FAILED, "'" + name + "' must be " + wanted + ", was '" + was + "'");
  }
}
