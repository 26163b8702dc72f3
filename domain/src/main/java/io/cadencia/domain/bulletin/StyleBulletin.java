package io.cadencia.domain.bulletin;

import io.cadencia.domain.standard.BulletinId;
import io.cadencia.domain.standard.Operation;
import io.cadencia.domain.standard.StandardTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * All operations of one garment, in sequence.
 *
 * @param style the garment's name, such as CAMISA_2041
 * @param lines at least one, by rising sequence, no sequence twice
 */
public record StyleBulletin(String style, List<BulletinLine> lines) {

  public StyleBulletin {
    lines = lines.stream().sorted(Comparator.comparing(BulletinLine::sequence)).toList();
    if (style.isBlank() || lines.isEmpty()) {
      throw new IllegalArgumentException(
          "a bulletin needs a style and operations, was '%s' with %d lines"
              .formatted(style, lines.size()));
    }
    if (lines.stream().map(BulletinLine::sequence).distinct().count() < lines.size()) {
      throw new IllegalArgumentException("the bulletin of " + style + " has a sequence twice");
    }
  }

  /** What is done at a workstation, in sequence; empty when the garment does not pass there. */
  public List<Operation> operationsAt(String station) {
    return lines.stream()
        .filter(line -> line.station().equals(station))
        .map(BulletinLine::operation)
        .toList();
  }

  /** The standard time of the whole garment. */
  public StandardTime sam() {
    return Operation.sum(lines.stream().map(BulletinLine::operation).toList()).orElseThrow();
  }

  /** The hash of {@link #text}. */
  public BulletinId id() {
    return new BulletinId(Fingerprint.sha256(text()));
  }

  /**
   * The bulletin in one form for all files that say the same, whatever their format, decimal sign
   * or unit: the style, then a line for each operation of tab-separated sequence, name, machine
   * code, SAM in milliseconds and workstation.
   */
  public String text() {
    return lines.stream()
        .map(StyleBulletin::text)
        .collect(Collectors.joining("\n", escaped(style) + "\n", "\n"));
  }

  private static String text(BulletinLine line) {
    var operation = line.operation();
    return String.join(
        "\t",
        String.valueOf(line.sequence()),
        escaped(operation.name()),
        escaped(Objects.requireNonNullElse(operation.machineCode(), "")),
        String.valueOf(operation.sam().toMillis()),
        escaped(line.station()));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }
}
