package io.cadencia.adapter.http.edge;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which pages of other origins may read answers in a browser.
 *
 * @param origins exactly these, such as {@code https://plant.example}; with credentials
 * @param tailnet the plant's own tailnet, such as {@code tail1234.ts.net}: every host of it may,
 *     over https and with credentials; null for none
 * @param anyTailnet whether every host below {@code ts.net} may, without credentials: those names
 *     belong to everybody's tailnets
 */
public record CorsSettings(List<String> origins, @Nullable String tailnet, boolean anyTailnet) {

  private static final Pattern ORIGIN =
      Pattern.compile("https?://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?");
  private static final Pattern TAILNET = Pattern.compile("[a-z0-9-]+\\.ts\\.net");

  /** The site of the specification. */
  public static final CorsSettings STANDARD =
      new CorsSettings(List.of("https://lbzfai.com"), null, false);

  public static final CorsSettings NONE = new CorsSettings(List.of(), null, false);

  public CorsSettings {
    origins = List.copyOf(origins);
    for (var origin : origins) {
      if (!isOrigin(origin)) {
        throw new IllegalArgumentException(
            "an origin is a scheme and a host such as https://plant.example, was " + origin);
      }
    }
    if (tailnet != null && !isTailnet(tailnet)) {
      throw new IllegalArgumentException(
          "a tailnet is a name such as tail1234.ts.net, was " + tailnet);
    }
  }

  public static boolean isOrigin(String text) {
    return ORIGIN.matcher(text).matches();
  }

  public static boolean isTailnet(String text) {
    return TAILNET.matcher(text).matches();
  }
}
