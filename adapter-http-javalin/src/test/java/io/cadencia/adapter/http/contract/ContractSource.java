package io.cadencia.adapter.http.contract;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The document that people edit, and how it is rendered as the JSON that is served. */
final class ContractSource {

  static final Path YAML = Path.of("src/main/openapi/cadencia-v1.yaml");

  private ContractSource() {}

  /** In the order of the source, two spaces deep, with line feeds: the same on every machine. */
  static String asJson() {
    var indenter = new DefaultIndenter("  ", "\n");
    var printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(indenter)
            .withArrayIndenter(indenter);
    try {
      var document = new YAMLMapper().readTree(YAML.toFile());
      return new ObjectMapper().writer(printer).writeValueAsString(document) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(YAML.toString(), e);
    }
  }
}
