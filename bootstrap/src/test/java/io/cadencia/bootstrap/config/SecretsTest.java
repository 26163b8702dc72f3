package io.cadencia.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {

  @ParameterizedTest
  @CsvSource({
    "rtsp://10.0.0.7/stream, rtsp://10.0.0.7/stream",
    "rtsp://user:pw@10.0.0.7/stream, rtsp://***@10.0.0.7/stream",
    "rtsp://user:p/w?x#y@z@10.0.0.7/s, rtsp://***@10.0.0.7/s",
    "http://10.0.0.7/mjpeg?user=a&pwd=b, http://10.0.0.7/mjpeg?user=***&pwd=***",
    "http://10.0.0.7/mjpeg?geheim, http://10.0.0.7/mjpeg?=***",
    "rtsp://u:p@10.0.0.7/s?channel=2&subtype=0&token=x, rtsp://***@10.0.0.7/s?channel=2&subtype=0&token=***",
    "rtsp://u:p@10.0.0.7/s?a=b@c, rtsp://***@c",
    "recordings/ma@ana.mp4, recordings/ma@ana.mp4",
    "simulator, simulator"
  })
  @DisplayName("B-20 a password of a camera is shown in no address")
  void a_password_is_shown_in_no_address(String source, String shown) {
    assertThat(Secrets.masked(source)).isEqualTo(shown);
  }
}
