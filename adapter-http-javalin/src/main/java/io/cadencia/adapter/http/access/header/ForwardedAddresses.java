package io.cadencia.adapter.http.access.header;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Where a request came from before it came to the proxy, as the proxies tell. */
final class ForwardedAddresses {

  private static final List<String> LISTS = List.of("X-Forwarded-For", "X-Real-IP");

  private ForwardedAddresses() {}

  /** Every one that any proxy tells of, as it is written; not all need be addresses. */
  static Stream<String> of(HttpServletRequest request) {
    var listed = LISTS.stream().flatMap(name -> pieces(request, name, ","));
    var named =
        pieces(request, "Forwarded", "[,;]")
            .map(pair -> pair.split("=", 2))
            .filter(pair -> pair.length == 2 && pair[0].strip().equalsIgnoreCase("for"))
            .map(pair -> unquoted(pair[1].strip()));
    return Stream.concat(listed, named);
  }

  /** A piece of what was cut at a comma inside of quotes keeps its one quote, and is no address. */
  private static String unquoted(String text) {
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  private static Stream<String> pieces(HttpServletRequest request, String header, String between) {
    return Collections.list(request.getHeaders(header)).stream()
        .flatMap(value -> Arrays.stream(value.split(between, -1)))
        .map(String::strip);
  }
}
