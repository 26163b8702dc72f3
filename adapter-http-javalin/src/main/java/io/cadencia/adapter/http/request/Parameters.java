package io.cadencia.adapter.http.request;

import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.javalin.http.Context;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one request, typed. A word of the wrong type is 422, a value of the right type
 * that cannot be is 400; nothing is guessed.
 */
public final class Parameters {

  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,40}");

  private final Map<String, String> values;

  private Parameters(Map<String, String> values) {
    this.values = values;
  }

  /** The query parameters; any name that is not known here is refused. */
  public static Parameters ofQuery(Context ctx, String... known) {
    return new Parameters(QueryString.parse(ctx.queryString(), Set.of(known)));
  }

  /** A number in the path, such as a module's; a request for it takes no query parameters. */
  public static long pathId(Context ctx, String name, long max) {
    return whole(name, ctx.pathParam(name), 1, max);
  }

  /** A text in the path, such as the name of somebody: not blank, without control characters. */
  public static String pathText(Context ctx, String name, int longest) {
    return Texts.checked(name, ctx.pathParam(name), longest);
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  public @Nullable Integer positiveInt(String name) {
    var text = values.get(name);
    return text == null ? null : (int) whole(name, text, 1, Integer.MAX_VALUE);
  }

  public long wholeOr(String name, long min, long max, long otherwise) {
    var text = values.get(name);
    return text == null ? otherwise : whole(name, text, min, max);
  }

  public @Nullable Instant instant(String name) {
    var text = values.get(name);
    // A plus sign that was not encoded arrives as a space: 2026-01-05T07:00:00 05:00.
    return text == null ? null : Timestamps.parse(name, text.replace(' ', '+'));
  }

  /** A text: not blank, without control characters. */
  public @Nullable String textOrNull(String name, int longest) {
    var text = values.get(name);
    return text == null ? null : Texts.checked(name, text, longest);
  }

  /** A yes or no that is no unless given. */
  public boolean flag(String name) {
    var text = values.getOrDefault(name, "false");
    if (!text.equals("true") && !text.equals("false")) {
      throw new RequestRefusedException(
          Fault.NOT_ONE_OF, "field", name, "known", "true, false", "value", Shown.of(text));
    }
    return text.equals("true");
  }

  public @Nullable LocalDate date(String name) {
    var text = values.get(name);
    return text == null ? null : Dates.day(name, text);
  }

  public <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
    var text = values.get(name);
    return text == null ? null : parseEnum(name, text, type);
  }

  /** Words parted by commas, or empty where there is no such parameter. */
  public <E extends Enum<E>> Set<E> someOf(String name, Class<E> type) {
    var found = EnumSet.noneOf(type);
    var text = values.get(name);
    if (text != null) {
      Arrays.stream(text.split(",", -1))
          .map(word -> parseEnum(name, word, type))
          .forEach(found::add);
    }
    return found;
  }

  /** A number in a header, or null where there is no such header. */
  public static @Nullable Long wholeOfHeader(Context ctx, String name) {
    var text = ctx.header(name);
    return text == null ? null : Long.valueOf(whole(name, text.strip(), 0, Long.MAX_VALUE));
  }

  private static long whole(String name, String text, long min, long max) {
    if (!INTEGER.matcher(text).matches()) {
      throw new RequestRefusedException(Fault.NOT_A_WHOLE_NUMBER, "field", name, "value", text);
    }
    var value = new BigInteger(text);
    if (value.compareTo(BigInteger.valueOf(min)) < 0
        || value.compareTo(BigInteger.valueOf(max)) > 0) {
      throw new RequestRefusedException(
          Fault.VALUE_OUT_OF_RANGE, "field", name, "min", min, "max", max, "value", text);
    }
    return value.longValue();
  }

  static <E extends Enum<E>> E parseEnum(String name, String text, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> Words.of(constant).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new RequestRefusedException(
                    Fault.NOT_ONE_OF, "field", name, "known", words(type), "value", text));
  }

  private static String words(Class<? extends Enum<?>> type) {
    return String.join(", ", Arrays.stream(type.getEnumConstants()).map(Words::of).toList());
  }
}
