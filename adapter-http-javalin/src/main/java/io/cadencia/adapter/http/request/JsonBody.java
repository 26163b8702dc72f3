package io.cadencia.adapter.http.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The body of one request: a JSON object of known fields, each read as exactly the type it must
 * have. Nothing is coerced: {@code "12"} is no number. A field that is null counts as not given.
 *
 * <p>What is wrong with the type or the name of a field is 422; what cannot be parsed, or cannot
 * be, is 400. One fault is told at a time.
 */
public final class JsonBody {

  private final JsonNode fields;

  private JsonBody(JsonNode fields) {
    this.fields = fields;
  }

  /** The body of a request that must have one. */
  public static JsonBody of(Context ctx, String... known) {
    BodyType.requireJson(ctx);
    return checked(JsonBytes.parse(ctx.bodyAsBytes()), Set.of(known));
  }

  /** What a file holds that is in the form of a body. */
  public static JsonBody of(byte[] bytes, String... known) {
    return checked(JsonBytes.parse(bytes), Set.of(known));
  }

  /** The body of a request whose fields may all be left out, and so the body with them. */
  public static JsonBody ofOptional(Context ctx, String... known) {
    return ctx.bodyAsBytes().length == 0
        ? new JsonBody(JsonNodeFactory.instance.objectNode())
        : of(ctx, known);
  }

  /** Refuses a body where the request takes none, rather than not to do what it says. */
  public static void none(Context ctx) {
    if (ctx.bodyAsBytes().length > 0) {
      throw new RequestRefusedException(Fault.BODY_NOT_TAKEN);
    }
  }

  private static JsonBody checked(JsonNode body, Set<String> known) {
    if (!body.isObject()) {
      throw new RequestRefusedException(Fault.BODY_NOT_AN_OBJECT, "value", shown(body));
    }
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                throw new RequestRefusedException(
                    Fault.BODY_FIELD_UNKNOWN,
                    "field",
                    Shown.of(name),
                    "known",
                    String.join(", ", new TreeSet<>(known)));
              }
            });
    return new JsonBody(body);
  }

  /** Whether the field is given, and not null. */
  public boolean has(String name) {
    return fields.hasNonNull(name);
  }

  /**
   * A text that must be given: not blank, without control characters.
   *
   * @param longest how many characters it may have
   */
  public String text(String name, int longest) {
    var node = required(name);
    if (!node.isTextual()) {
      throw wrongType(name, "string", node);
    }
    return Texts.checked(name, node.textValue(), longest);
  }

  public @Nullable String textOrNull(String name, int longest) {
    return has(name) ? text(name, longest) : null;
  }

  /** One of the words of a list that must be given. */
  public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
    var node = required(name);
    if (!node.isTextual()) {
      throw wrongType(name, "string", node);
    }
    return Parameters.parseEnum(name, Shown.of(node.textValue()), type);
  }

  /** An array that must be given; its items are the caller's to read. */
  JsonNode array(String name) {
    var node = required(name);
    if (!node.isArray()) {
      throw wrongType(name, "array", node);
    }
    return node;
  }

  /** Words of an enum, at least one; null where there is no such field. */
  public <E extends Enum<E>> @Nullable Set<E> someOfOrNull(String name, Class<E> type) {
    if (!has(name)) {
      return null;
    }
    var node = array(name);
    if (node.isEmpty()) {
      throw new RequestRefusedException(Fault.BODY_FIELD_MISSING, "field", name);
    }
    var some = EnumSet.noneOf(type);
    node.forEach(word -> some.add(Parameters.parseEnum(name, Shown.of(word.asText()), type)));
    return some;
  }

  /** A text as it is, whatever it holds; null for anything else. */
  @Nullable String plainText(String name) {
    return fields.path(name).textValue();
  }

  /** A yes or no that is no unless given. */
  public boolean flag(String name) {
    if (!has(name)) {
      return false;
    }
    var node = required(name);
    if (!node.isBoolean()) {
      throw wrongType(name, "boolean", node);
    }
    return node.booleanValue();
  }

  /** A whole number that must be given: {@code 12}, neither {@code 12.0} nor {@code 1e1}. */
  public long whole(String name, long min, long max) {
    var node = required(name);
    if (!node.isIntegralNumber()) {
      throw wrongType(name, "integer", node);
    }
    if (!node.canConvertToLong() || node.longValue() < min || node.longValue() > max) {
      throw new RequestRefusedException(
          Fault.VALUE_OUT_OF_RANGE, "field", name, "min", min, "max", max, "value", shown(node));
    }
    return node.longValue();
  }

  /** As {@link #whole}, where the field may be left out. */
  public long wholeOr(String name, long min, long max, long otherwise) {
    return has(name) ? whole(name, min, max) : otherwise;
  }

  /** Seconds with at most three decimals: what is finer would be kept as something else. */
  public @Nullable Duration secondsOrNull(String name, Duration min, Duration max) {
    if (!has(name)) {
      return null;
    }
    var node = required(name);
    if (!node.isNumber()) {
      throw wrongType(name, "number", node);
    }
    return Seconds.checked(name, node.decimalValue(), min, max);
  }

  /** A timestamp, to the millisecond. */
  public @Nullable Instant instantOrNull(String name) {
    if (!has(name)) {
      return null;
    }
    var node = required(name);
    if (!node.isTextual()) {
      throw wrongType(name, "string", node);
    }
    return Timestamps.toMillisecond(name, node.textValue());
  }

  /** A day that must be given, such as {@code 2026-01-05}. */
  public LocalDate date(String name) {
    return Dates.day(name, word(name));
  }

  /** A month that must be given, such as {@code 2026-01}. */
  public YearMonth month(String name) {
    return Dates.month(name, word(name));
  }

  private String word(String name) {
    var node = required(name);
    if (!node.isTextual()) {
      throw wrongType(name, "string", node);
    }
    return node.textValue();
  }

  private JsonNode required(String name) {
    if (!has(name)) {
      throw new RequestRefusedException(Fault.BODY_FIELD_MISSING, "field", name);
    }
    return fields.get(name);
  }

  private static RequestRefusedException wrongType(String name, String type, JsonNode was) {
    return new RequestRefusedException(
        Fault.BODY_FIELD_TYPE, "field", name, "type", type, "value", shown(was));
  }

  private static String shown(JsonNode node) {
    return Shown.of(node.toString());
  }
}
