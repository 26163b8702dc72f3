package io.cadencia.application.port.out;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table for programs, with all that a reader has to know of it: headers, schemas and
 * the data dictionary are made of this and of nothing else.
 *
 * @param name lower case with underscores
 * @param meaning one or two sentences
 * @param unit such as {@code ms}, or null where numbers count or name something
 * @param range what its values can be
 * @param maybeEmpty whether a cell may be empty, which means that it is not known
 * @param formula how it follows from other columns, or null where it was measured or told
 * @param disclosure what becomes of what could tell who somebody is
 */
public record PlainColumn(
    String name,
    Type type,
    String meaning,
    @Nullable String unit,
    Range range,
    boolean maybeEmpty,
    @Nullable String formula,
    Disclosure disclosure) {

  /** What its cells hold. */
  public enum Type {
    WHOLE,
    DECIMAL,
    INSTANT,
    TEXT
  }

  /** How much of what is known a reader is told. */
  public enum Disclosure {
    /** As the plant has it: measured, computed or configured. */
    AS_IT_IS,
    /** A person, by a name that only the plant can make. */
    PSEUDONYM,
    /** A word in the place of what somebody typed. */
    WITHHELD
  }

  /**
   * @param least the smallest value, or null
   * @param most the largest value, or null
   * @param words the only texts there are; none where a text is free
   */
  public record Range(@Nullable Long least, @Nullable Long most, List<String> words) {

    private static final Range FREE = new Range(null, null, List.of());

    public Range {
      words = List.copyOf(words);
    }

    public Optional<Long> smallest() {
      return Optional.ofNullable(least);
    }

    public Optional<Long> largest() {
      return Optional.ofNullable(most);
    }
  }

  public PlainColumn {
    if (meaning.isBlank()) {
      throw new IllegalArgumentException("column " + name + " needs a meaning");
    }
  }

  public static PlainColumn whole(String name, String meaning) {
    return plain(name, Type.WHOLE, meaning);
  }

  public static PlainColumn decimal(String name, String meaning) {
    return plain(name, Type.DECIMAL, meaning);
  }

  public static PlainColumn instant(String name, String meaning) {
    return plain(name, Type.INSTANT, meaning);
  }

  public static PlainColumn text(String name, String meaning) {
    return plain(name, Type.TEXT, meaning);
  }

  /** A person, or nobody, by pseudonym. */
  public static PlainColumn person(String name, String meaning) {
    return new PlainColumn(
        name, Type.TEXT, meaning, null, Range.FREE, true, null, Disclosure.PSEUDONYM);
  }

  private static PlainColumn plain(String name, Type type, String meaning) {
    return new PlainColumn(name, type, meaning, null, Range.FREE, false, null, Disclosure.AS_IT_IS);
  }

  /** The same, in a unit. */
  public PlainColumn in(String measure) {
    return new PlainColumn(name, type, meaning, measure, range, maybeEmpty, formula, disclosure);
  }

  public PlainColumn atLeast(long least) {
    return within(new Range(least, range.most(), range.words()));
  }

  public PlainColumn between(long least, long most) {
    return within(new Range(least, most, range.words()));
  }

  public PlainColumn oneOf(String... words) {
    return within(new Range(range.least(), range.most(), List.of(words)));
  }

  private PlainColumn within(Range other) {
    return new PlainColumn(name, type, meaning, unit, other, maybeEmpty, formula, disclosure);
  }

  /** The same, with cells that may be empty. */
  public PlainColumn orEmpty() {
    return new PlainColumn(name, type, meaning, unit, range, true, formula, disclosure);
  }

  /** The same, as it follows from other columns. */
  public PlainColumn by(String how) {
    return new PlainColumn(name, type, meaning, unit, range, maybeEmpty, how, disclosure);
  }

  /** The same, with a word in the place of what somebody typed. */
  public PlainColumn withheld(String word, String why) {
    return new PlainColumn(
        name,
        type,
        why,
        unit,
        new Range(null, null, List.of(word)),
        maybeEmpty,
        formula,
        Disclosure.WITHHELD);
  }
}
