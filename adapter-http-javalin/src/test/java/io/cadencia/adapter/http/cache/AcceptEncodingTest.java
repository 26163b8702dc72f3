package io.cadencia.adapter.http.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptEncodingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"gzip", "GZIP", "deflate, gzip", "gzip;q=0.5, br", "x-gzip", "br , gzip ;q=1"})
  void takes_gzip(String header) {
    assertThat(AcceptEncoding.takesGzip(header)).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "identity", "br", "gzip;q=0", "gzip; q=0.000, br", "gzipped", "not-gzip", "*"})
  void does_not(String header) {
    assertThat(AcceptEncoding.takesGzip(header)).isFalse();
  }
}
