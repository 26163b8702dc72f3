package io.cadencia.domain.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a key is for. No two kinds share a permission, besides that to learn who one is taken for,
 * so that a key of one never works where another is meant.
 */
public enum KeyKind {
  /** Assistants that answer questions; there is nothing yet that they could ask. */
  MCP("cadm_"),
  /** Other systems of the house, which want to know how the plant stands. */
  INTEGRATION("cadi_"),
  /** Scripts that take figures and cycles away; neither operators nor pictures. */
  EXPORT("cadx_");

  private static final Map<KeyKind, Set<Permission>> PERMISSIONS = new EnumMap<>(KeyKind.class);

  static {
    give(MCP);
    give(INTEGRATION, Permission.READ_INTEGRATION);
    give(
        EXPORT,
        Permission.READ_PLANT,
        Permission.READ_EFFICIENCY,
        Permission.READ_CYCLES,
        Permission.READ_EXPORTS,
        Permission.RUN_EXPORTS);
  }

  private final String prefix;

  KeyKind(String prefix) {
    this.prefix = prefix;
  }

  private static void give(KeyKind kind, Permission... surface) {
    var all = EnumSet.of(Permission.READ_OWN_IDENTITY, surface);
    PERMISSIONS.put(kind, Collections.unmodifiableSet(all));
  }

  /** With what each of its keys begins, so that they are known when they turn up somewhere. */
  public String prefix() {
    return prefix;
  }

  /** The most that a key of it may hold, in the order of the map. */
  public Set<Permission> permissions() {
    return Objects.requireNonNull(PERMISSIONS.get(this));
  }

  /** Whether there is anything that its keys could be used for. */
  public boolean hasSurface() {
    return permissions().size() > 1;
  }

  /** As it is written outside, such as {@code integration}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of exactly this word. */
  public static Optional<KeyKind> ofWord(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** The kind by whose prefix the text begins, whatever follows. */
  public static Optional<KeyKind> ofPrefix(String text) {
    return Arrays.stream(values()).filter(kind -> text.startsWith(kind.prefix)).findFirst();
  }
}
