package io.cadencia.bootstrap.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Compares an answer with what a page shows of it, where {@code "…"} stands for anything. */
final class Likeness {

  private static final String ANYTHING = "…";

  private Likeness() {}

  /** Where the two differ; nothing when the answer is what the page shows. */
  static List<String> differences(JsonNode shown, JsonNode answer) {
    var differences = new ArrayList<String>();
    compare("", shown, answer, differences);
    return differences;
  }

  private static void compare(
      String place, JsonNode shown, JsonNode answer, List<String> differences) {
    if (isAnything(shown)) {
      return;
    }
    if (shown.isObject() && answer.isObject()) {
      compareObjects(place, shown, answer, differences);
    } else if (shown.isArray() && answer.isArray()) {
      compareArrays(place, shown, answer, differences);
    } else if (!same(shown, answer)) {
      differences.add(place + " is " + answer + ", shown is " + shown);
    }
  }

  private static boolean isAnything(JsonNode shown) {
    return shown.isTextual() && shown.asText().equals(ANYTHING);
  }

  private static boolean same(JsonNode shown, JsonNode answer) {
    boolean numbers = shown.isNumber() && answer.isNumber();
    return numbers
        ? shown.decimalValue().compareTo(answer.decimalValue()) == 0
        : shown.equals(answer);
  }

  private static void compareObjects(
      String place, JsonNode shown, JsonNode answer, List<String> differences) {
    shown
        .properties()
        .forEach(
            field -> {
              if (!field.getKey().equals(ANYTHING)) {
                compare(
                    place + "/" + field.getKey(),
                    field.getValue(),
                    answer.path(field.getKey()),
                    differences);
              }
            });
    if (!shown.has(ANYTHING) && answer.size() != shown.size()) {
      differences.add(place + " has other fields: " + answer);
    }
  }

  /** An ellipsis at the end stands for any number of further ones. */
  private static void compareArrays(
      String place, JsonNode shown, JsonNode answer, List<String> differences) {
    boolean open = !shown.isEmpty() && isAnything(shown.get(shown.size() - 1));
    int told = open ? shown.size() - 1 : shown.size();
    boolean fits = open ? answer.size() >= told : answer.size() == told;
    if (!fits) {
      differences.add(place + " has " + answer.size() + " items, shown are " + told);
    }
    for (int i = 0; i < Math.min(told, answer.size()); i++) {
      compare(place + "/" + i, shown.get(i), answer.get(i), differences);
    }
  }
}
