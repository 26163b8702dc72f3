package io.cadencia.adapter.http.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A-94: the catalogue of refusals, in English and Spanish")
class CatalogueTest {

  private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");
  private static final Pattern WORD = Pattern.compile("\"(\\w+)\"");

  /** What is told of a refusal that the server chose by itself. */
  private static final Set<String> FACTS_OF_THE_SERVER = Set.of("path", "method", "max", "reason");

  private static Set<String> factsOf(String template) {
    return FACT.matcher(template)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> factsOf(Fault fault) {
    return factsOf(ErrorTexts.template(fault, Language.EN));
  }

  @ParameterizedTest
  @EnumSource
  void has_exactly_one_text_for_each_fault(Language language) {
    var faults = Arrays.stream(Fault.values()).map(Fault::key).collect(Collectors.toSet());

    assertThat(ErrorTexts.texts(language).stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(faults);
  }

  @ParameterizedTest
  @EnumSource
  void tells_the_same_facts_in_both_languages(Fault fault) {
    assertThat(factsOf(ErrorTexts.template(fault, Language.ES))).isEqualTo(factsOf(fault));
  }

  @ParameterizedTest
  @EnumSource
  void is_not_the_same_sentence_twice(Fault fault) {
    assertThat(ErrorTexts.template(fault, Language.ES))
        .isNotBlank()
        .isNotEqualTo(ErrorTexts.template(fault, Language.EN));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      nullValues = "-",
      value = {
        "es-CO, ES",
        "es, ES",
        "'en-GB,es;q=0.5', EN",
        "'fr,es;q=0.4,en;q=0.2', ES",
        "fr, EN",
        "'', EN",
        "'!!', EN",
        "-, EN"
      })
  void is_told_in_the_language_asked_for(String header, Language language) {
    assertThat(Language.of(header, Language.EN)).isEqualTo(language);
  }

  /** Reads the sources: each place that names a fault names its facts behind it. */
  @Test
  void every_fact_of_a_text_is_supplied_where_the_fault_is_named() {
    var uses = uses();

    assertThat(uses).isNotEmpty();
    assertThat(uses)
        .allSatisfy(
            use ->
                assertThat(use.names())
                    .as("%s in %s", use.fault(), use.file())
                    .containsAll(factsOf(use.fault())));
  }

  @Test
  void there_is_no_fault_that_nobody_names() {
    var named = uses().stream().map(Use::fault).collect(Collectors.toSet());
    named.addAll(IntStream.range(400, 600).mapToObj(Fault::ofStatus).toList());

    assertThat(named).containsExactlyInAnyOrder(Fault.values());
  }

  @Test
  void a_status_that_the_server_chose_needs_no_more_facts_than_the_server_knows() {
    assertThat(IntStream.range(400, 600).mapToObj(Fault::ofStatus).distinct())
        .allSatisfy(fault -> assertThat(FACTS_OF_THE_SERVER).containsAll(factsOf(fault)));
  }

  private record Use(Fault fault, Set<String> names, Path file) {}

  private static Set<Use> uses() {
    return Stream.of(Path.of("src/main/java"), Path.of("../bootstrap/src/main/java"))
        .flatMap(CatalogueTest::sourcesBelow)
        .flatMap(CatalogueTest::usesIn)
        .collect(Collectors.toSet());
  }

  private static Stream<Path> sourcesBelow(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Use> usesIn(Path file) {
    var faults =
        Arrays.stream(Fault.values()).map(Fault::name).collect(Collectors.joining("|", "(", ")"));
    return Pattern.compile("\\bFault\\." + faults + "\\b((?:(?!\\bFault\\.)[^;])*)")
        .matcher(read(file))
        .results()
        .map(match -> use(match, file));
  }

  private static Use use(MatchResult match, Path file) {
    var names =
        WORD.matcher(match.group(2))
            .results()
            .map(word -> word.group(1))
            .collect(Collectors.toSet());
    return new Use(Fault.valueOf(match.group(1)), names, file);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
