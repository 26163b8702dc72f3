package io.cadencia.adapter.http.edge;

import static io.cadencia.adapter.http.Envelope.assertRawError;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.adapter.http.error.FailureTranslation;
import io.cadencia.adapter.http.error.Language;
import io.cadencia.adapter.http.json.JsonFormat;
import io.javalin.Javalin;
import io.javalin.json.JavalinJackson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The edge around a route that reads whatever is sent. */
@DisplayName("C-58: bodies sent in chunks")
class BodyLimitTest {

  private static final String CHUNK = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
  private static final String LAST_CHUNK = "0\r\n\r\n";

  private static Javalin server;

  @BeforeAll
  static void start() {
    var edge =
        new Edge(
            EdgeSettings.STANDARD,
            Language.EN,
            Clock.fixed(TestPlant.NOON, ZoneOffset.UTC),
            () -> RunningApi.FRESH_ID,
            "sha256-none",
            FailureTranslation.none());
    server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.jsonMapper(new JavalinJackson(JsonFormat.mapper(), false));
              edge.surround(config, "127.0.0.1", 0);
              config.routes.post(
                  "/length",
                  ctx -> ctx.result(ctx.bodyInputStream().readAllBytes().length + " bytes"));
            });
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static String send(String body) {
    var head =
        RunningApi.head(
            "POST /length HTTP/1.1",
            "Host: localhost",
            "Connection: close",
            "Transfer-Encoding: chunked");
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void up_to_the_limit_are_read() {
    assertThat(send(CHUNK.repeat(16) + LAST_CHUNK)).contains("1048576 bytes");
  }

  @Test
  void beyond_it_are_413() {
    assertRawError(send(CHUNK.repeat(16) + "1\r\na\r\n" + LAST_CHUNK), 413, "PAYLOAD_TOO_LARGE");
  }

  @Test
  void that_are_broken_are_400() {
    assertRawError(send("not hexadecimal\r\n"), 400, "BAD_REQUEST");
  }
}
