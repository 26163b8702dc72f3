package io.cadencia.adapter.export.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parts of an empty workbook, as POI made them once: in the folder {@code shell}, a line for
 * each tag, with names in braces where a day puts in something of its own. Reading them is a
 * hundredth of making them. {@code ShellGoldenTest} makes them anew.
 */
final class ShellParts {

  static final String TYPES = "[Content_Types].xml";
  static final String CHART = "xl/charts/chart1.xml";
  static final String HOURS = "xl/worksheets/sheet2.xml";

  /** What a day without hours does not have. */
  static final List<String> OF_CHART =
      List.of(
          CHART,
          "xl/drawings/_rels/drawing1.xml.rels",
          "xl/drawings/drawing1.xml",
          "xl/worksheets/_rels/sheet2.xml.rels");

  /** In the order of the file; what tells the types of the others must come first. */
  static final List<String> NAMES =
      List.of(
          TYPES,
          "_rels/.rels",
          "docProps/app.xml",
          "docProps/core.xml",
          "xl/_rels/workbook.xml.rels",
          CHART,
          "xl/drawings/_rels/drawing1.xml.rels",
          "xl/drawings/drawing1.xml",
          "xl/sharedStrings.xml",
          "xl/styles.xml",
          "xl/workbook.xml",
          "xl/worksheets/_rels/sheet2.xml.rels",
          "xl/worksheets/sheet1.xml",
          HOURS,
          "xl/worksheets/sheet3.xml",
          "xl/worksheets/sheet4.xml",
          "xl/worksheets/sheet5.xml");

  private static final Map<String, String> PARTS = read();

  private ShellParts() {}

  /** By their names, in order. */
  static Map<String, String> all() {
    return PARTS;
  }

  private static Map<String, String> read() {
    var parts = new LinkedHashMap<String, String>();
    NAMES.forEach(name -> parts.put(name, read(name).replace("\n", "")));
    return parts;
  }

  private static String read(String name) {
    try (var part = ShellParts.class.getResourceAsStream("shell/" + name)) {
      if (part == null) {
        throw new IllegalStateException("the program was packed without " + name);
      }
      return new String(part.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
