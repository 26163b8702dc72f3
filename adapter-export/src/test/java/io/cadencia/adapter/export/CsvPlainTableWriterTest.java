package io.cadencia.adapter.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.application.port.out.PlainColumn;
import io.cadencia.application.port.out.PlainTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvPlainTableWriterTest {

  private static String written(@Nullable Object... cells) {
    var columns =
        Stream.iterate("a", name -> name + "a")
            .limit(cells.length)
            .map(name -> PlainColumn.text(name, "Anything."))
            .toList();
    var to = new ByteArrayOutputStream();
    new CsvPlainTableWriter().write(new PlainTable(columns, Stream.of(Arrays.asList(cells))), to);
    return to.toString(UTF_8);
  }

  private static String row(@Nullable Object... cells) {
    return written(cells).split("\n", 2)[1];
  }

  @Test
  void a_header_comes_first_and_lines_end_with_a_line_feed() {
    assertThat(written(1, "x")).isEqualTo("a,aa\n1,x\n");
  }

  @Test
  void an_instant_is_in_utc_with_milliseconds_whatever_they_are() {
    assertThat(row(Instant.parse("2026-01-05T12:00:00Z"), Instant.ofEpochMilli(7)))
        .isEqualTo("2026-01-05T12:00:00.000Z,1970-01-01T00:00:00.007Z\n");
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.0 / 3, 61.2, 1e-300, 1e22, 0.1 + 0.2})
  void a_double_read_again_is_the_same_to_the_last_bit(double value) {
    assertThat(Double.parseDouble(row(value).strip())).isEqualTo(value);
  }

  @Test
  void what_is_not_known_is_empty() {
    assertThat(row(null, 1L, null)).isEqualTo(",1,\n");
  }

  @Test
  void text_with_commas_quotes_and_line_feeds_is_quoted() {
    assertThat(row("a,b", "say \"x\"", "two\nlines"))
        .isEqualTo("\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\n");
  }

  @Test
  void text_that_would_be_a_formula_gets_an_apostrophe_and_a_number_does_not() {
    assertThat(row("=1+1", -5L)).isEqualTo("'=1+1,-5\n");
  }

  @Test
  void the_locale_of_the_machine_changes_nothing() {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(row(1234.5, 1000, Instant.EPOCH))
          .isEqualTo("1234.5,1000,1970-01-01T00:00:00.000Z\n");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void a_stream_that_fails_is_told() {
    var full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("disk full");
          }
        };
    var table = new PlainTable(List.of(PlainColumn.text("a", "Anything.")), Stream.of(List.of(1)));

    assertThatThrownBy(() -> new CsvPlainTableWriter().write(table, full))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("disk full");
  }
}
