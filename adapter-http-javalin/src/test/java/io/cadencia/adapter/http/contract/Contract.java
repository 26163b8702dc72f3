package io.cadencia.adapter.http.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The contract as it is served, to be asked what it promises. Places in it are JSON pointers. */
public final class Contract {

  private static final String URN = "urn:cadencia:contract";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonNode document;
  private final SchemaRegistry schemas;

  public Contract(JsonNode document) {
    this.document = document;
    this.schemas =
        SchemaRegistry.withDialect(
            Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(URN, document.toString())));
  }

  /** The one that {@code /openapi.json} serves. */
  public static Contract served() {
    try (var in = Contract.class.getResourceAsStream("/openapi/openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("/openapi/openapi.json is not on the class path");
      }
      return new Contract(MAPPER.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public JsonNode document() {
    return document;
  }

  public JsonNode at(String pointer) {
    return document.at(pointer);
  }

  /** The pointer itself, or where it leads if there is a {@code $ref}. */
  public String followed(String pointer) {
    var reference = at(pointer).path("$ref");
    return reference.isMissingNode() ? pointer : followed(reference.asText().substring(1));
  }

  /** Where the operation of that method and path, such as {@code /api/v1/cycles}, stands. */
  public Optional<String> operation(String verb, String path) {
    var pointer = pointer("paths", path, verb);
    return at(pointer).isMissingNode() ? Optional.empty() : Optional.of(pointer);
  }

  /** Where all operations stand. */
  public List<String> operations() {
    var found = new ArrayList<String>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(verb -> found.add(pointer("paths", path.getKey(), verb))));
    return found;
  }

  /** What is wrong with the value by the schema that stands there; nothing if it is valid. */
  public List<String> faults(String schemaPointer, JsonNode value) {
    var schema = schemas.getSchema(SchemaLocation.of(URN + "#" + schemaPointer));
    return schema.validate(value).stream().map(Error::toString).toList();
  }

  /** What is wrong with the value by the schema of that name. */
  public List<String> faultsByName(String schema, JsonNode value) {
    return faults(pointer("components", "schemas", schema), value);
  }

  static String pointer(String... parts) {
    var pointer = new StringBuilder();
    for (var part : parts) {
      pointer.append('/').append(part.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }
}
