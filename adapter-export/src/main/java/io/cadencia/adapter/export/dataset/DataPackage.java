package io.cadencia.adapter.export.dataset;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cadencia.application.port.out.DatasetDocument;
import io.cadencia.application.port.out.OpenDataset;
import io.cadencia.application.port.out.OpenDataset.DataFile;
import io.cadencia.application.port.out.PlainColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** The set as a Frictionless Data Package, for programs: every file, its hash and its schema. */
public final class DataPackage implements DatasetDocument {

  /** Of the set; changes when a reader must change. */
  private static final String FORMAT = "cadencia-open-data/1";

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String fileName() {
    return "datapackage.json";
  }

  @Override
  public void write(OpenDataset dataset, OutputStream to) {
    var printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    try {
      to.write(JSON.writer(printer).writeValueAsBytes(describe(dataset)));
      to.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(fileName() + " cannot be written", e);
    }
  }

  private static ObjectNode describe(OpenDataset dataset) {
    var words = new DatasetWords(dataset);
    var json =
        JSON.createObjectNode()
            .put("profile", "data-package")
            .put("name", dataset.name())
            .put("title", words.title())
            .put("description", words.summary())
            .put("version", dataset.version())
            .put("cadencia:format", FORMAT)
            .put("cadencia:program_version", dataset.programVersion())
            .put("cadencia:plant_id", dataset.plant().plantId())
            .put("cadencia:zone", dataset.plant().zone().getId())
            .put("cadencia:from_day", dataset.from().toString())
            .put("cadencia:to_day", dataset.to().toString())
            .put("cadencia:from_ts", dataset.span().from().toString())
            .put("cadencia:to_ts", dataset.span().to().toString())
            .put("cadencia:known_until_ts", dataset.knownUntil().toString())
            .put("cadencia:pseudonym_key", dataset.pseudonymKey())
            .put("cadencia:content_sha256", dataset.contentHash());
    json.putArray("contributors").addObject().put("title", words.author()).put("role", "publisher");
    if (dataset.terms().license() != null) {
      json.putArray("licenses").addObject().put("name", dataset.terms().license());
    }
    var resources = json.putArray("resources");
    dataset.files().forEach(file -> resources.add(resource(file)));
    return json;
  }

  private static ObjectNode resource(DataFile file) {
    var json =
        JSON.createObjectNode()
            .put("name", file.path().replaceAll("[^a-z0-9]+", "-"))
            .put("path", file.path())
            .put("description", file.table().meaning());
    if (file.form().equals("csv")) {
      json.put("profile", "tabular-data-resource")
          .put("format", "csv")
          .put("mediatype", "text/csv")
          .put("encoding", "utf-8");
    } else {
      json.put("format", "parquet").put("mediatype", "application/vnd.apache.parquet");
    }
    json.put("hash", "sha256:" + file.sha256());
    json.set("schema", schema(file.table().columns()));
    return json;
  }

  private static ObjectNode schema(List<PlainColumn> columns) {
    var json = JSON.createObjectNode();
    var fields = json.putArray("fields");
    columns.forEach(column -> fields.add(field(column)));
    json.putArray("missingValues").add("");
    return json;
  }

  private static ObjectNode field(PlainColumn column) {
    var json = JSON.createObjectNode().put("name", column.name());
    switch (column.type()) {
      case WHOLE -> json.put("type", "integer");
      case DECIMAL -> json.put("type", "number");
      case INSTANT -> json.put("type", "datetime").put("format", "%Y-%m-%dT%H:%M:%S.%fZ");
      case TEXT -> json.put("type", "string");
    }
    json.put("description", column.meaning());
    if (column.unit() != null) {
      json.put("unit", column.unit());
    }
    if (column.formula() != null) {
      json.put("cadencia:formula", column.formula());
    }
    json.put("cadencia:disclosure", column.disclosure().name().toLowerCase(Locale.ROOT));
    json.set("constraints", constraints(column));
    return json;
  }

  private static ObjectNode constraints(PlainColumn column) {
    var json = JSON.createObjectNode().put("required", !column.maybeEmpty());
    column.range().smallest().ifPresent(least -> json.put("minimum", least));
    column.range().largest().ifPresent(most -> json.put("maximum", most));
    if (!column.range().words().isEmpty()) {
      var words = json.putArray("enum");
      column.range().words().forEach(words::add);
    }
    return json;
  }
}
