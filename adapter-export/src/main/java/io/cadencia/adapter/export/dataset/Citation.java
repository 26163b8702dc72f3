package io.cadencia.adapter.export.dataset;

import io.cadencia.application.port.out.DatasetDocument;
import io.cadencia.application.port.out.OpenDataset;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** How the set is cited, for programs that keep references (Citation File Format 1.2.0). */
public final class Citation implements DatasetDocument {

  @Override
  public String fileName() {
    return "CITATION.cff";
  }

  @Override
  public void write(OpenDataset dataset, OutputStream to) {
    var words = new DatasetWords(dataset);
    var lines =
        new ArrayList<>(
            List.of(
                "cff-version: 1.2.0",
                "message: \"If you use these data, please cite them as below.\"",
                "type: dataset",
                "title: " + quoted(words.title()),
                "abstract: " + quoted(words.summary()),
                "authors:",
                "  - name: " + quoted(words.author()),
                "version: " + quoted(dataset.version()),
                "identifiers:",
                "  - type: other",
                "    value: " + quoted("sha256:" + dataset.contentHash()),
                "    description: \"SHA-256 of the content, see README.md\""));
    if (dataset.terms().license() != null) {
      lines.add("license: " + quoted(dataset.terms().license()));
    }
    DocumentLines.write(lines, to);
  }

  /** YAML between double quotes; what is no plain sign is escaped, so that nothing can end it. */
  private static String quoted(String text) {
    var yaml = new StringBuilder("\"");
    text.codePoints().forEach(sign -> yaml.append(escaped(sign)));
    return yaml.append('"').toString();
  }

  private static String escaped(int sign) {
    if (sign == '"' || sign == '\\') {
      return "\\" + (char) sign;
    }
    return Character.isISOControl(sign) || Character.getType(sign) == Character.LINE_SEPARATOR
        ? "\\U%08X".formatted(sign)
        : Character.toString(sign);
  }
}
