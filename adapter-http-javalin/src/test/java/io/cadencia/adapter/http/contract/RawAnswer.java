package io.cadencia.adapter.http.contract;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads an answer from the bytes of a connection, given as ISO 8859-1. */
public final class RawAnswer {

  private static final Pattern REQUEST_LINE = Pattern.compile("([A-Z]+) (\\S+) HTTP/1\\.1");
  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.1 (\\d{3}).*");

  private RawAnswer() {}

  /** The answer; what was asked is unknown where the request is not HTTP. */
  public static Answer read(String request, String answer) {
    int end = answer.indexOf("\r\n\r\n");
    var head = answer.substring(0, end).split("\r\n", -1);
    var status = STATUS_LINE.matcher(head[0]);
    if (!status.matches()) {
      throw new AssertionError("not an answer: " + answer);
    }
    var headers = headers(head);
    var body = answer.substring(end + 4);
    var asked = REQUEST_LINE.matcher(request.split("\r\n", 2)[0]);
    boolean known = asked.matches();
    return new Answer(
        known ? asked.group(1) : "GET",
        known ? asked.group(2) : "unreadable",
        Integer.parseInt(status.group(1)),
        headers,
        utf8("chunked".equals(headers.get("transfer-encoding")) ? unchunked(body) : body));
  }

  private static Map<String, String> headers(String[] head) {
    var headers = new HashMap<String, String>();
    for (int i = 1; i < head.length; i++) {
      int colon = head[i].indexOf(':');
      headers.put(
          head[i].substring(0, colon).toLowerCase(Locale.ROOT),
          head[i].substring(colon + 1).strip());
    }
    return headers;
  }

  private static String unchunked(String body) {
    var plain = new StringBuilder();
    int at = 0;
    while (true) {
      int lineEnd = body.indexOf("\r\n", at);
      int length = Integer.parseInt(body.substring(at, lineEnd), 16);
      if (length == 0) {
        return plain.toString();
      }
      plain.append(body, lineEnd + 2, lineEnd + 2 + length);
      at = lineEnd + 2 + length + 2;
    }
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
