package io.cadencia.bootstrap.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.cadencia.bootstrap.time.Rfc3339;
import io.cadencia.domain.audit.AuditEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The audit trail as a table for the terminal. */
public final class AuditTable {

  private static final String ROW = "%6s  %-24s  %-20s  %-16s  %-12s  %s";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The names of the columns. */
  public static final String HEADING = ROW.formatted("entry", "time", "who", "what", "on", "why");

  private AuditTable() {}

  /**
   * @param withValues whether to tell what changed, each value on a line of its own
   */
  public static List<String> lines(AuditEntry entry, boolean withValues) {
    var lines = new ArrayList<String>();
    lines.add(
        plain(
            ROW.formatted(
                    entry.seq(),
                    Rfc3339.text(entry.at()),
                    entry.actor(),
                    entry.action(),
                    entry.subjectKind() + " " + entry.subjectId(),
                    Objects.requireNonNullElse(entry.reason(), ""))
                .stripTrailing()));
    if (withValues) {
      changes(entry.before(), entry.after())
          .forEach(change -> lines.add(plain("        " + change)));
    }
    return lines;
  }

  private static List<String> changes(@Nullable String before, @Nullable String after) {
    var old = members(before);
    var young = members(after);
    var names = new TreeSet<String>();
    old.fieldNames().forEachRemaining(names::add);
    young.fieldNames().forEachRemaining(names::add);
    return names.stream()
        .filter(name -> !old.path(name).equals(young.path(name)))
        .map(name -> name + ": " + word(old.path(name)) + " -> " + word(young.path(name)))
        .toList();
  }

  /** What was tampered with may not be JSON; then there is nothing to compare. */
  private static JsonNode members(@Nullable String text) {
    try {
      return text == null ? MissingNode.getInstance() : JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static String word(JsonNode value) {
    return value.isMissingNode() || value.isNull() ? "-" : value.asText();
  }

  /** What a terminal would obey is shown and not done. */
  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", "\u00b7");
  }
}
