package io.cadencia.adapter.cv.source;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.cadencia.adapter.cv.video.VideoFileWriter;
import io.cadencia.domain.coverage.CameraTrouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class NetworkFrameSourceTest {

  private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final NetworkLimits LIMITS =
      new NetworkLimits(Duration.ofSeconds(2), Duration.ofSeconds(1));

  @TempDir Path folder;

  @Test
  void a_camera_that_is_not_there_is_named_without_its_password() throws IOException {
    int port;
    try (var unused = new ServerSocket(0)) {
      port = unused.getLocalPort();
    }
    for (String scheme : new String[] {"rtsp", "http"}) {
      assertThatExceptionOfType(FrameSourceException.class)
          .isThrownBy(
              () -> open(scheme + "://user:secret@127.0.0.1:" + port + "/stream?pwd=secret"))
          .withMessageContaining(scheme + "://127.0.0.1:" + port + "/stream cannot be opened")
          .withMessageContaining("Connection refused")
          .satisfies(refused -> assertThat(refused.trouble()).isEqualTo(CameraTrouble.REFUSED))
          .withNoCause()
          .withMessageNotContaining("secret");
    }
  }

  @ParameterizedTest
  @CsvSource({"401, UNAUTHORISED", "403, UNAUTHORISED", "404, NO_SUCH_STREAM", "200, UNREADABLE"})
  @DisplayName("C-04 why a camera does not open is told apart")
  void why_a_camera_does_not_open_is_told_apart(int status, CameraTrouble trouble)
      throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(status, 0);
            exchange.getResponseBody().write("no video at all".repeat(99).getBytes(US_ASCII));
          }
        });
    server.start();
    try {
      assertThatExceptionOfType(FrameSourceException.class)
          .isThrownBy(() -> open("http://127.0.0.1:" + server.getAddress().getPort() + "/stream"))
          .satisfies(refused -> assertThat(refused.trouble()).isEqualTo(trouble));
    } finally {
      server.stop(0);
    }
  }

  @Test
  void a_camera_that_accepts_and_says_nothing_is_given_up() throws IOException {
    try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      assertThatExceptionOfType(FrameSourceException.class)
          .isThrownBy(() -> open("rtsp://127.0.0.1:" + silent.getLocalPort() + "/stream"))
          .withMessageContaining("cannot be opened");
    }
  }

  @Test
  void frames_get_the_time_of_their_arrival_and_the_end_is_a_failure() throws Exception {
    byte[] video = Files.readAllBytes(video());
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(200, video.length);
            exchange.getResponseBody().write(video);
          }
        });
    server.start();
    try (var source = open("http://127.0.0.1:" + server.getAddress().getPort() + "/video.mp4")) {
      assertThat(source.isLive()).isTrue();
      // What FFmpeg reads to know the stream is not shown: a live picture would be old by then.
      for (long i = 0; i < 50; i++) {
        var frame = source.next().orElseThrow();
        assertThat(frame.at()).isEqualTo(NOW);
        assertThat(frame.index()).isEqualTo(i);
      }
      assertThatExceptionOfType(FrameSourceException.class)
          .isThrownBy(() -> Stream.generate(source::next).limit(100).forEach(frame -> {}))
          .withMessageContaining("stopped")
          .satisfies(stopped -> assertThat(stopped.trouble()).isEqualTo(CameraTrouble.BROKE_OFF));
    } finally {
      server.stop(0);
    }
  }

  @Test
  void an_unknown_kind_of_address_is_refused() {
    assertThatExceptionOfType(FrameSourceException.class)
        .isThrownBy(
            () ->
                new FrameSources(CLOCK, new NoWait(CLOCK), LIMITS, Transport.TCP)
                    .open("ftp://user:pw@camera/x", NOW))
        .withMessageContaining("ftp://camera/x has an unknown kind of address");
  }

  private static NetworkFrameSource open(String address) {
    return NetworkFrameSource.open(address, Transport.TCP, LIMITS, CLOCK);
  }

  private Path video() {
    var file = folder.resolve("video.mp4");
    try (var writer = VideoFileWriter.create(file, 64, 48, 10)) {
      for (int i = 0; i < 100; i++) {
        byte[] bgr = new byte[64 * 48 * 3];
        Arrays.fill(bgr, (byte) (i * 2));
        writer.write(new VideoFrame(64, 48, bgr, NOW.plusMillis(100L * i), i));
      }
      writer.finish();
    }
    return file;
  }
}
