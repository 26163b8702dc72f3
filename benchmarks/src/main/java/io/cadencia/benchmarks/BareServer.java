package io.cadencia.benchmarks;

import io.javalin.Javalin;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/**
 * The same HTTP stack with nothing behind it: {@code /N} answers N bytes that are always the same.
 * PORT SIZE...
 */
public final class BareServer {

  private BareServer() {}

  public static void main(String[] arguments) throws Exception {
    var javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              for (int i = 1; i < arguments.length; i++) {
                var body = body(Integer.parseInt(arguments[i]));
                config.routes.get(
                    "/" + arguments[i], ctx -> ctx.contentType("application/json").result(body));
              }
            });
    javalin.start("127.0.0.1", Integer.parseInt(arguments[0]));
    new CountDownLatch(1).await();
  }

  private static byte[] body(int size) {
    return ('"' + "x".repeat(size - 2) + '"').getBytes(StandardCharsets.US_ASCII);
  }
}
