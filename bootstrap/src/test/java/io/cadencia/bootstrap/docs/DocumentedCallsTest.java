package io.cadencia.bootstrap.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cadencia.adapter.http.contract.Contract;
import io.cadencia.adapter.http.contract.WatchedClient;
import io.cadencia.bootstrap.RunningPlant;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every {@code curl} of the documentation is run against the real server over a real database, each
 * page from its beginning, and must answer what the page shows.
 */
class DocumentedCallsTest {

  private static final Path ROOT = Path.of("..");
  private static final String DEMO = "http://127.0.0.1:5000";

  private static final String DATA = "data: ";

  private static final WatchedClient CLIENT = new WatchedClient();
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir private static Path data;

  /** One for each page, since its examples build on each other. */
  private static final Map<String, RunningPlant> PLANTS = new HashMap<>();

  @AfterAll
  static void stop() {
    PLANTS.values().forEach(RunningPlant::close);
  }

  @TestFactory
  @DisplayName("every example of the docs does what it says")
  Stream<DynamicTest> every_example_of_the_docs_does_what_it_says() throws IOException {
    return calls().stream().map(call -> DynamicTest.dynamicTest(call.toString(), () -> run(call)));
  }

  @Test
  void the_guide_and_the_readme_have_examples() throws IOException {
    assertThat(calls()).extracting(DocumentedCall::page).contains("README.md", "api.md");
  }

  @Test
  @DisplayName("A-63g the guide tells the version of the contract and what changed in it")
  void the_guide_tells_the_version_of_the_contract() throws IOException {
    var version = Contract.served().at("/info/version").asText();

    assertThat(Files.readString(ROOT.resolve("docs/api.md"))).contains("| " + version + " |");
  }

  private static List<DocumentedCall> calls() throws IOException {
    var calls = new ArrayList<DocumentedCall>();
    for (var page : pages()) {
      calls.addAll(DocumentedCall.in(String.valueOf(page.getFileName()), Files.readAllLines(page)));
    }
    return calls;
  }

  private static List<Path> pages() throws IOException {
    try (var docs = Files.list(ROOT.resolve("docs"))) {
      return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs.sorted())
          .filter(page -> page.toString().endsWith(".md"))
          .toList();
    }
  }

  private static void run(DocumentedCall call) throws IOException {
    var plant = PLANTS.computeIfAbsent(call.page(), page -> RunningPlant.in(data.resolve(page)));
    var address = plant.address().toString();
    var command =
        CurlCommand.parse(call.command().replace(DEMO, address), Map.of("CADENCIA", address));

    if (call.isOfAStream()) {
      follow(call, command);
      return;
    }
    var answer = CLIENT.send(command.request());
    if (call.answer().isEmpty()) {
      assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    } else {
      assertAlike(call.answer(), answer.body());
    }
  }

  /** Reads as many lines of the stream as the page shows. */
  private static void follow(DocumentedCall call, CurlCommand command) throws IOException {
    var body = CLIENT.open(command.request()).body();
    try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      for (var shown : call.answer().lines().toList()) {
        var line = String.valueOf(lines.readLine());
        if (shown.startsWith(DATA)) {
          assertThat(line).startsWith(DATA);
          assertAlike(shown.substring(DATA.length()), line.substring(DATA.length()));
        } else {
          assertThat(line).isEqualTo(shown);
        }
      }
    }
  }

  private static void assertAlike(String shown, String answer) throws IOException {
    assertThat(Likeness.differences(MAPPER.readTree(shown), MAPPER.readTree(answer)))
        .as(answer)
        .isEmpty();
  }
}
