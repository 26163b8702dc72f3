package io.cadencia.adapter.http.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The pages: where they are, what they are called until they know the language, what they load. */
enum Page {
  BOARD("/", "Cadencia", "main", "cadencia-board", "board"),
  ZONES(
      "/ui/zones", "Zonas · Cadencia", "zones-main", "zones-page", "board", "zones", "zone-replay"),
  EXPORTS(
      "/ui/exports",
      "Exportaciones · Cadencia",
      "exports-main",
      "exports-page",
      "board",
      "exports");

  private final String path;
  private final String title;
  private final String script;
  private final String element;
  private final String links;

  Page(String path, String title, String script, String element, String... styles) {
    this.path = path;
    this.title = title;
    this.script = script;
    this.element = element;
    this.links =
        Arrays.stream(styles)
            .map("<link rel=\"stylesheet\" href=\"/ui/%s.css\">"::formatted)
            .collect(Collectors.joining("\n"));
  }

  String path() {
    return path;
  }

  /**
   * @param frame what all pages have in common, with places for the rest
   */
  Asset in(String frame) {
    var text =
        frame
            .replace("%title%", title)
            .replace("%styles%", links)
            .replace("%script%", script)
            .replace("%element%", element);
    return new Asset(text.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
  }
}
