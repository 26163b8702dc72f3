package io.cadencia.adapter.http.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPlant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageRoutesTest {

  private static final Pattern TEXT = Pattern.compile("  '([^']+)': '(.*)',");
  private static final Pattern LOADED = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
  private static final Pattern IMPORT = Pattern.compile("from '(\\./[^']+)'|import '(\\./[^']+)'");
  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

  private static RunningApi api;

  @BeforeAll
  static void start() {
    api = RunningApi.over(new TestPlant());
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @Test
  void the_board_is_served_at_the_root_for_any_module() {
    var response = api.get("/?module=2");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).matches("text/html; ?charset=utf-8"));
    assertThat(response.body()).contains("<html lang=\"es\">", "<cadencia-board>");
  }

  @ParameterizedTest
  @EnumSource(Page.class)
  void every_page_finds_what_it_loads(Page page) {
    var html = api.get(page.path()).body();

    assertThat(html).doesNotContain("%");
    var loaded = LOADED.matcher(html).results().map(match -> match.group(1)).toList();
    assertThat(loaded).hasSizeGreaterThan(3).anyMatch(file -> file.endsWith("main.js"));
    assertThat(loaded)
        .allSatisfy(file -> assertThat(api.get(file).statusCode()).as(file).isEqualTo(200));
  }

  @Test
  void every_file_of_the_import_map_is_there() {
    var page = api.get("/").body();
    var map = page.substring(page.indexOf("{"), page.indexOf("</script>"));

    RunningApi.tree(map)
        .get("imports")
        .forEach(
            target -> {
              if (target.asText().endsWith(".js")) {
                assertThat(api.get(target.asText()).statusCode())
                    .as(target.asText())
                    .isEqualTo(200);
              }
            });
  }

  @Test
  void every_module_of_the_pages_finds_its_imports() {
    var pending = new ArrayDeque<>(List.of("./main.js", "./zones-main.js", "./exports-main.js"));
    var seen = new TreeSet<String>();
    while (!pending.isEmpty()) {
      var file = pending.remove();
      if (seen.add(file)) {
        var response = api.get("/ui/" + file.substring(2));
        assertThat(response.statusCode()).as(file).isEqualTo(200);
        IMPORT
            .matcher(response.body())
            .results()
            .forEach(
                match -> pending.add(match.group(1) != null ? match.group(1) : match.group(2)));
      }
    }
    assertThat(seen)
        .contains(
            "./poller.js",
            "./texts-en.js",
            "./cycle-chart.js",
            "./zone-rules.js",
            "./exports-form.js");
  }

  @Test
  void a_page_the_browser_holds_is_304() {
    var etag = api.get("/").headers().firstValue("ETag").orElseThrow();

    assertThat(api.get("/", "If-None-Match", etag).statusCode()).isEqualTo(304);
  }

  @Test
  void libraries_may_be_kept_for_ever_and_our_own_files_not() {
    assertThat(api.get("/webjars/lit/3.3.2/index.js").headers().firstValue("Cache-Control"))
        .hasValueSatisfying(caching -> assertThat(caching).contains("immutable"));
    assertThat(api.get("/ui/main.js").headers().firstValue("Cache-Control")).hasValue("no-cache");
  }

  @Test
  void the_browser_finds_its_icon() {
    assertThat(api.get("/favicon.ico").headers().firstValue("Content-Type"))
        .hasValue("image/svg+xml");
  }

  @Test
  void both_languages_have_the_same_texts_with_the_same_places() {
    var spanish = texts("es");

    assertThat(spanish).hasSizeGreaterThan(40);
    assertThat(texts("en")).isEqualTo(spanish);
  }

  /** The keys with the places to fill in, sorted, since languages order them differently. */
  private static Map<String, List<String>> texts(String language) {
    var texts = new TreeMap<String, List<String>>();
    TEXT.matcher(api.get("/ui/texts-" + language + ".js").body())
        .results()
        .forEach(
            match ->
                texts.put(
                    match.group(1),
                    PLACE
                        .matcher(match.group(2))
                        .results()
                        .map(MatchResult::group)
                        .sorted()
                        .toList()));
    return texts;
  }
}
