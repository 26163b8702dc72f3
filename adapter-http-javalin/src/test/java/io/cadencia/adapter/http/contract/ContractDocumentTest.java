package io.cadencia.adapter.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The contract is a document of OpenAPI 3.1, complete in itself, and strict. */
class ContractDocumentTest {

  private static final Contract CONTRACT = Contract.served();
  private static final String SCHEMAS = "/components/schemas";

  @Test
  @DisplayName("A-67 it is valid")
  void it_is_valid() throws IOException {
    JsonNode shape;
    try (var in = ContractDocumentTest.class.getResourceAsStream("openapi-3.1-as-we-use-it.json")) {
      shape = new ObjectMapper().readTree(in);
    }
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(shape);

    assertThat(schema.validate(CONTRACT.document())).extracting(Error::toString).isEmpty();
  }

  @Test
  void every_reference_leads_somewhere() {
    var broken = new ArrayList<String>();
    walk(
        (pointer, node) -> {
          var reference = node.path("$ref").asText("#");
          if (!reference.startsWith("#") || CONTRACT.at(reference.substring(1)).isMissingNode()) {
            broken.add(pointer + " -> " + reference);
          }
        });

    assertThat(broken).isEmpty();
  }

  @Test
  void every_operation_has_a_name_of_its_own() {
    assertThat(CONTRACT.operations())
        .extracting(operation -> CONTRACT.at(operation).path("operationId").asText())
        .doesNotHaveDuplicates()
        .doesNotContain("");
  }

  @Test
  @DisplayName("A-63g every schema can be cited by an id with the version of the API")
  void every_schema_can_be_cited_by_an_id_with_the_version_of_the_api() {
    CONTRACT
        .at(SCHEMAS)
        .properties()
        .forEach(
            schema -> {
              var words = schema.getKey().replaceAll("(?<!^)([A-Z])", "-$1");
              assertThat(schema.getValue().path("x-schema-id").asText())
                  .isEqualTo("urn:cadencia:v1:" + words.toLowerCase(Locale.ROOT));
            });
  }

  @Test
  void an_object_has_no_field_that_is_not_told() {
    var open = new ArrayList<String>();
    walk(
        (pointer, node) -> {
          if (node.has("properties") && !node.path("additionalProperties").isBoolean()) {
            open.add(pointer);
          }
        });

    assertThat(open).isEmpty();
  }

  @Test
  void an_answer_has_every_field_also_those_without_a_value() {
    var optional = new TreeSet<String>();
    for (var pointer : ofAnswers()) {
      var required = new HashSet<String>();
      CONTRACT.at(pointer).path("required").forEach(name -> required.add(name.asText()));
      CONTRACT
          .at(pointer)
          .path("properties")
          .fieldNames()
          .forEachRemaining(
              name -> {
                if (!required.contains(name)) {
                  optional.add(pointer + ": " + name);
                }
              });
    }

    assertThat(optional).isEmpty();
  }

  @Test
  void every_example_is_valid() {
    var faults = new ArrayList<String>();
    walk(
        (pointer, node) -> {
          boolean isSchema = isSchema(pointer);
          if (isSchema) {
            node.path("examples")
                .forEach(example -> faults.addAll(faults(pointer, pointer, example)));
          }
          if (!isSchema && node.has("schema")) {
            node.path("examples")
                .forEach(
                    named ->
                        faults.addAll(faults(pointer, pointer + "/schema", named.path("value"))));
          }
          if (node.has("example")) {
            var schema = isSchema ? pointer : pointer + "/schema";
            faults.addAll(faults(pointer, schema, node.path("example")));
          }
        });

    assertThat(faults).isEmpty();
  }

  private static List<String> faults(String place, String schema, JsonNode example) {
    return CONTRACT.faults(schema, example).stream().map(fault -> place + ": " + fault).toList();
  }

  @Test
  void every_success_in_json_has_an_example() {
    var without = new ArrayList<String>();
    for (var operation : CONTRACT.operations()) {
      for (var status : List.of("200", "201")) {
        var content =
            CONTRACT.followed(operation + "/responses/" + status)
                + Contract.pointer("content", "application/json");
        if (!CONTRACT.at(content).isMissingNode() && !hasExample(content)) {
          without.add(operation);
        }
      }
    }

    assertThat(without).isEmpty();
  }

  private static boolean hasExample(String content) {
    return CONTRACT.at(content).has("example") || schemaHasExample(content + "/schema");
  }

  private static boolean schemaHasExample(String pointer) {
    var schema = CONTRACT.followed(pointer);
    var node = CONTRACT.at(schema);
    return node.has("examples")
        || node.has("example")
        || (node.has("items") && schemaHasExample(schema + "/items"))
        || (node.has("anyOf") && schemaHasExample(schema + "/anyOf/0"))
        || (node.has("oneOf") && schemaHasExample(schema + "/oneOf/0"));
  }

  /** Where the object schemas stand that answers are made of. */
  private static Set<String> ofAnswers() {
    var found = new TreeSet<String>();
    for (var operation : CONTRACT.operations()) {
      CONTRACT
          .at(operation + "/responses")
          .fieldNames()
          .forEachRemaining(status -> collect(operation + "/responses/" + status, found));
    }
    return found;
  }

  private static void collect(String pointer, Set<String> found) {
    var place = CONTRACT.followed(pointer);
    var node = CONTRACT.at(place);
    if (node.has("properties") && !found.add(place)) {
      return;
    }
    node.properties()
        .forEach(
            child -> {
              if (!child.getKey().startsWith("example")) {
                collect(place + Contract.pointer(child.getKey()), found);
              }
            });
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(place + "/" + i, found);
      }
    }
  }

  private static boolean isSchema(String pointer) {
    return pointer.matches(SCHEMAS + "/[^/]+(/(properties|items|anyOf|oneOf)(/[^/]+)?)*")
        || pointer.endsWith("/schema");
  }

  /** Visits every object of the document but those within examples. */
  private static void walk(BiConsumer<String, JsonNode> visitor) {
    walk("", CONTRACT.document(), visitor);
  }

  private static void walk(String pointer, JsonNode node, BiConsumer<String, JsonNode> visitor) {
    if (node.isObject()) {
      visitor.accept(pointer, node);
      node.properties()
          .forEach(
              child -> {
                if (!child.getKey().startsWith("example")) {
                  walk(pointer + Contract.pointer(child.getKey()), child.getValue(), visitor);
                }
              });
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      walk(pointer + "/" + i, node.get(i), visitor);
    }
  }
}
