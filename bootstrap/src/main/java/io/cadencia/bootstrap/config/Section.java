package io.cadencia.bootstrap.config;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A group of keys being read. Each key is asked for once; what does not fit becomes a fault and an
 * empty answer, and {@link #end()} finds the keys nobody asked for.
 */
final class Section {

  private final String path;
  private final Map<String, Node> entries;
  private final Faults faults;
  private final Set<String> known = new HashSet<>();

  private Section(String path, Map<String, Node> entries, Faults faults) {
    this.path = path;
    this.entries = entries;
    this.faults = faults;
  }

  static Section of(String path, Node node, Faults faults) {
    if (node instanceof Node.Mapping mapping) {
      return new Section(path, mapping.entries(), faults);
    }
    faults.add(path.isEmpty() ? "the file" : path, node.shown(), "give keys and values here");
    // What is missing below it would only repeat the fault.
    return new Section(path, Map.of(), new Faults());
  }

  String path() {
    return path;
  }

  String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** The value of a key; a key without value counts as absent. */
  private Optional<Node> find(String key) {
    known.add(key);
    return Optional.ofNullable(entries.get(key)).filter(node -> !(node instanceof Node.Nothing));
  }

  Optional<Node> required(String key, String wayOut) {
    var found = find(key);
    if (found.isEmpty()) {
      faults.missing(path(key), wayOut);
    }
    return found;
  }

  Optional<Node> optional(String key) {
    return find(key);
  }

  Optional<String> requiredText(String key, String wayOut) {
    return required(key, wayOut).flatMap(node -> text(key, node, wayOut));
  }

  Optional<String> optionalText(String key, String wayOut) {
    return optional(key).flatMap(node -> text(key, node, wayOut));
  }

  Optional<Integer> requiredId(String key) {
    var wayOut = "give a whole number from 1";
    return required(key, wayOut).flatMap(node -> whole(key, node, 1, Integer.MAX_VALUE, wayOut));
  }

  Optional<Integer> whole(String key, Node node, int least, int most, String wayOut) {
    return number(key, node, wayOut)
        .flatMap(
            value -> {
              boolean fits =
                  value.stripTrailingZeros().scale() <= 0
                      && value.compareTo(BigDecimal.valueOf(least)) >= 0
                      && value.compareTo(BigDecimal.valueOf(most)) <= 0;
              return fits ? Optional.of(value.intValueExact()) : wrong(key, node, wayOut);
            });
  }

  Optional<BigDecimal> number(String key, Node node, String wayOut) {
    return node instanceof Node.Numeral number
        ? Optional.of(number.value())
        : wrong(key, node, wayOut);
  }

  Optional<Boolean> yesOrNo(String key, Node node, String wayOut) {
    return node instanceof Node.Truth truth ? Optional.of(truth.value()) : wrong(key, node, wayOut);
  }

  private Optional<String> text(String key, Node node, String wayOut) {
    return node instanceof Node.Text text && !text.value().isBlank()
        ? Optional.of(text.value())
        : wrong(key, node, wayOut);
  }

  /** A list of words that all fit; an absent key is an empty list. */
  List<String> texts(String key, Predicate<String> fits, String wayOut) {
    return find(key).map(node -> texts(key, node, fits, wayOut)).orElse(List.of());
  }

  private List<String> texts(String key, Node node, Predicate<String> fits, String wayOut) {
    var words =
        node instanceof Node.Sequence list
            ? list.items().stream()
                .map(item -> item instanceof Node.Text text ? text.value() : "")
                .toList()
            : List.of("");
    if (words.stream().allMatch(fits)) {
      return words;
    }
    wrong(key, node, wayOut);
    return List.of();
  }

  <T> Optional<T> wrong(String key, Node node, String wayOut) {
    faults.add(path(key), node.shown(), wayOut);
    return Optional.empty();
  }

  /** The items of a list; an absent key is an empty list. */
  <T> List<T> each(String key, Function<Section, Optional<T>> reader) {
    return find(key).stream().flatMap(node -> items(key, node, reader).stream()).toList();
  }

  /** The items of a list that must have some. */
  <T> List<T> some(String key, String wayOut, Function<Section, Optional<T>> reader) {
    var node = required(key, wayOut);
    if (node.isPresent() && node.get() instanceof Node.Sequence list && list.items().isEmpty()) {
      faults.add(path(key), "an empty list", wayOut);
    }
    return node.stream().flatMap(some -> items(key, some, reader).stream()).toList();
  }

  private <T> List<T> items(String key, Node node, Function<Section, Optional<T>> reader) {
    if (!(node instanceof Node.Sequence list)) {
      faults.add(path(key), node.shown(), "give a list here, each item led by a dash");
      return List.of();
    }
    return IntStream.range(0, list.items().size())
        .mapToObj(
            index -> Section.of(path(key) + "[" + index + "]", list.items().get(index), faults))
        .flatMap(section -> section.read(reader).stream())
        .toList();
  }

  /** Reads a group below this one; an absent optional group is empty. */
  Section group(String key) {
    return find(key)
        .map(node -> Section.of(path(key), node, faults))
        .orElseGet(() -> new Section(path(key), Map.of(), faults));
  }

  /** Reads everything by the given reader, and then complains of the keys it did not ask for. */
  <T> Optional<T> read(Function<Section, Optional<T>> reader) {
    var result = reader.apply(this);
    end();
    return result;
  }

  void end() {
    for (var key : entries.keySet()) {
      if (!known.contains(key)) {
        var names = known.stream().sorted().toList();
        faults.add(
            path(key)
                + " is not a known key: remove it, or use one of "
                + String.join(", ", names));
      }
    }
  }
}
