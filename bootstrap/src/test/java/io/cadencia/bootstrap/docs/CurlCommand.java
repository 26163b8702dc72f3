package io.cadencia.bootstrap.docs;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code curl} of the documentation as a request. Knows the options that the documentation uses;
 * any other is a mistake, so that nothing is passed over.
 *
 * @param body empty where none is sent
 */
record CurlCommand(String method, String address, List<String> headers, String body) {

  private static final Pattern WORD =
      Pattern.compile("(?:\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'|([^\\s'\"]+))(?=\\s|$)");
  private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+)");

  /**
   * @param variables what the shell knows, such as {@code CADENCIA}
   */
  static CurlCommand parse(String line, Map<String, String> variables) {
    var words = words(line, variables);
    if (words.isEmpty() || !words.get(0).equals("curl")) {
      throw new IllegalArgumentException("not a curl: " + line);
    }
    var method = "";
    var address = "";
    var body = "";
    var headers = new ArrayList<String>();
    for (int i = 1; i < words.size(); i++) {
      switch (words.get(i)) {
        case "-s", "-N" -> {}
        case "-X" -> method = words.get(++i);
        case "-H" -> headers.add(words.get(++i));
        case "-d" -> body = words.get(++i);
        default -> {
          if (words.get(i).startsWith("-") || !address.isEmpty()) {
            throw new IllegalArgumentException("'" + words.get(i) + "' is not known in: " + line);
          }
          address = words.get(i);
        }
      }
    }
    var usual = body.isEmpty() ? "GET" : "POST";
    return new CurlCommand(method.isEmpty() ? usual : method, address, List.copyOf(headers), body);
  }

  /** As the shell would split it; variables stand for themselves within single quotes. */
  private static List<String> words(String line, Map<String, String> variables) {
    var words = new ArrayList<String>();
    var word = WORD.matcher(line);
    int end = 0;
    while (word.find()) {
      if (!line.substring(end, word.start()).isBlank()) {
        throw new IllegalArgumentException("cannot be read as a shell would: " + line);
      }
      end = word.end();
      if (word.group(2) != null) {
        words.add(word.group(2));
      } else {
        var text = word.group(1) == null ? word.group(3) : word.group(1);
        words.add(expanded(text, variables));
      }
    }
    return words;
  }

  private static String expanded(String text, Map<String, String> variables) {
    return VARIABLE
        .matcher(text)
        .replaceAll(
            found -> {
              var value = variables.get(found.group(1));
              if (value == null) {
                throw new IllegalArgumentException("nothing sets " + found.group());
              }
              return Matcher.quoteReplacement(value);
            });
  }

  HttpRequest request() {
    var publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    var request = HttpRequest.newBuilder(URI.create(address)).method(method, publisher);
    for (var header : headers) {
      int colon = header.indexOf(':');
      request.header(header.substring(0, colon), header.substring(colon + 1).strip());
    }
    return request.build();
  }
}
