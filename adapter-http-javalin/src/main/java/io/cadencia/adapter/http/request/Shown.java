package io.cadencia.adapter.http.request;

/** What a caller sent, short and harmless enough to be told back to them. */
final class Shown {

  private static final int LONGEST = 80;
  private static final int REPLACEMENT = 0xFFFD;

  private Shown() {}

  static String of(String sent) {
    var shown =
        sent.codePoints()
            .limit(LONGEST)
            .map(it -> Texts.isNoText(it) ? REPLACEMENT : it)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    return sent.codePointCount(0, sent.length()) > LONGEST
        ? shown.append('…').toString()
        : shown.toString();
  }
}
