package io.cadencia.bootstrap.evaluation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** A page that is written from top to bottom; every text is escaped, and nothing is fetched. */
final class Html {

  private static final String STYLE =
      """
      body { font: 16px/1.5 system-ui, sans-serif; color: #102a43; margin: 0 auto; max-width: 68rem; padding: 1rem }
      h1 { font-size: 1.6rem } h2 { font-size: 1.2rem; margin-top: 2rem }
      .cards { display: flex; flex-wrap: wrap; gap: 0.75rem }
      .card { border: 1px solid #bcccdc; border-radius: 6px; padding: 0.6rem 0.9rem; flex: 1 1 10rem }
      .card b { display: block; font-size: 1.5rem } .card small { display: block; color: #486581 }
      .scroll { overflow-x: auto } img { max-width: 100%; height: auto }
      table { border-collapse: collapse } td, th { padding: 0.3rem 0.7rem; text-align: right; border-bottom: 1px solid #d9e2ec }
      td:first-child, th:first-child { text-align: left }
      figure { margin: 1rem 0 } figcaption, .quiet { color: #486581; overflow-wrap: anywhere }
      """;

  private final StringBuilder body = new StringBuilder();

  Html heading(int level, String text) {
    body.append("<h%d>%s</h%d>%n".formatted(level, escaped(text), level));
    return this;
  }

  Html paragraph(String kind, String text) {
    body.append("<p class=\"%s\">%s</p>\n".formatted(kind, escaped(text)));
    return this;
  }

  /** A figure with its name, its interval and what it means. */
  Html card(String name, String value, String interval, String why) {
    body.append(
        "<div class=\"card\">%s<b>%s</b><small>%s</small><small>%s</small></div>\n"
            .formatted(escaped(name), escaped(value), escaped(interval), escaped(why)));
    return this;
  }

  Html open(String kind) {
    body.append("<div class=\"%s\">\n".formatted(kind));
    return this;
  }

  Html close() {
    body.append("</div>\n");
    return this;
  }

  Html list(List<String> texts) {
    body.append("<ul>\n");
    texts.forEach(text -> body.append("<li>%s</li>\n".formatted(escaped(text))));
    body.append("</ul>\n");
    return this;
  }

  Html table(List<String> head, List<List<String>> rows) {
    body.append("<div class=\"scroll\"><table>\n");
    row("th scope=\"col\"", "th", head);
    rows.forEach(row -> row("td", "td", row));
    body.append("</table></div>\n");
    return this;
  }

  /** Links to pages beside this one. */
  Html links(List<String> names) {
    body.append("<ul>\n");
    names.forEach(
        name ->
            body.append(
                "<li><a href=\"./%s.html\">%s</a></li>\n".formatted(path(name), escaped(name))));
    body.append("</ul>\n");
    return this;
  }

  Html svg(String drawing, String alternative) {
    return image("svg+xml", drawing.getBytes(StandardCharsets.UTF_8), alternative);
  }

  Html jpeg(byte[] picture, String caption) {
    body.append("<figure>\n");
    image("jpeg", picture, caption);
    body.append("<figcaption>%s</figcaption>\n</figure>\n".formatted(escaped(caption)));
    return this;
  }

  String page(String language, String title) {
    return """
    <!doctype html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <style>
    %s</style>
    </head>
    <body>
    %s</body>
    </html>
    """
        .formatted(language, escaped(title), STYLE, body);
  }

  private Html image(String type, byte[] content, String alternative) {
    body.append(
        "<img alt=\"%s\" src=\"data:image/%s;base64,%s\">\n"
            .formatted(escaped(alternative), type, Base64.getEncoder().encodeToString(content)));
    return this;
  }

  private void row(String open, String close, List<String> cells) {
    body.append("<tr>");
    cells.forEach(cell -> body.append("<%s>%s</%s>".formatted(open, escaped(cell), close)));
    body.append("</tr>\n");
  }

  /** A name as a path of a link holds it. */
  private static String path(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
