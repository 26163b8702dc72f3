package io.cadencia.adapter.cv.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceNameTest {

  @ParameterizedTest
  @CsvSource({
    "rtsp://camera:554/stream1, rtsp://camera:554/stream1",
    "rtsp://user:secret@camera:554/stream1, rtsp://camera:554/stream1",
    "rtsp://user:se@cr/et?#x@camera/stream1, rtsp://camera/stream1",
    "http://camera/video?user=a&pwd=secret, http://camera/video",
  })
  void tells_the_camera_and_never_the_password(String address, String name) {
    assertThat(SourceName.of(address)).isEqualTo(name);
  }
}
