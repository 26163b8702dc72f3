package io.cadencia.adapter.export.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.application.port.out.PlainColumn;
import io.cadencia.application.port.out.PlainTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParquetTableWriterTest {

  private static final List<PlainColumn> COLUMNS =
      List.of(
          PlainColumn.whole("whole", "A number."),
          PlainColumn.decimal("decimal", "A number.").orEmpty(),
          PlainColumn.instant("moment", "An instant.").orEmpty(),
          PlainColumn.text("words", "A text.").orEmpty());
  private static final Instant MOMENT = Instant.parse("2026-01-05T12:00:00.007Z");

  @TempDir private Path temp;

  private static byte[] bytes(Stream<List<@Nullable Object>> rows) {
    var to = new ByteArrayOutputStream();
    new ParquetTableWriter().write(new PlainTable(COLUMNS, rows), to);
    return to.toByteArray();
  }

  private static List<@Nullable Object> row(@Nullable Object... cells) {
    return Arrays.asList(cells);
  }

  private Path file(Stream<List<@Nullable Object>> rows) throws IOException {
    return Files.write(temp.resolve("table.parquet"), bytes(rows));
  }

  private Map<String, @Nullable Object> readBack(@Nullable Object... cells) throws IOException {
    return ParquetRows.of(file(Stream.of(row(cells)))).get(0);
  }

  @Test
  @DisplayName("E-18 Parquet read back holds the types of its columns")
  void read_back_it_holds_the_types_of_its_columns() throws IOException {
    assertThat(readBack(7, 61.25, MOMENT, "PUESTO_01"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "whole",
                7L,
                "decimal",
                61.25,
                "moment",
                MOMENT.toEpochMilli(),
                "words",
                "PUESTO_01"));
    assertThat(ParquetRows.schema(file(Stream.of())).toString().lines().map(String::strip))
        .containsExactly(
            "message table {",
            "required int64 whole;",
            "optional double decimal;",
            "optional int64 moment (TIMESTAMP(MILLIS,true));",
            "optional binary words (STRING);",
            "}");
  }

  @Test
  void what_is_not_known_is_null_and_so_is_an_empty_text() throws IOException {
    var nothing = new HashMap<String, @Nullable Object>();
    nothing.put("whole", 1L);
    assertThat(readBack(1L, null, null, "").entrySet())
        .filteredOn(entry -> entry.getValue() != null)
        .containsExactlyElementsOf(nothing.entrySet());
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.0 / 3, -0.0, 1e-300, Double.MAX_VALUE, 0.1 + 0.2})
  void a_double_is_the_same_to_the_last_bit(double value) throws IOException {
    assertThat((Double) Objects.requireNonNull(readBack(1, value, null, null).get("decimal")))
        .isEqualTo(value);
  }

  @Test
  void text_is_what_it_is_and_not_guarded_against_spreadsheets() throws IOException {
    assertThat(readBack(1, null, null, "=1+1, \"ñ\"\n€")).containsEntry("words", "=1+1, \"ñ\"\n€");
  }

  @Test
  void a_table_without_rows_is_a_table() throws IOException {
    assertThat(ParquetRows.of(file(Stream.of()))).isEmpty();
  }

  @Test
  @DisplayName("E-18 the same table gives the same bytes, whatever the machine's locale and zone")
  void the_same_table_gives_the_same_bytes() {
    var locale = Locale.getDefault();
    var zone = TimeZone.getDefault();
    var before = bytes(Stream.of(row(1, 1234.5, MOMENT, "İı")));
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      assertThat(bytes(Stream.of(row(1, 1234.5, MOMENT, "İı")))).isEqualTo(before);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  @DisplayName("E-18 a long table is written on the way and not kept")
  void a_long_table_is_written_on_the_way() {
    var written = new AtomicLong();
    var counting =
        new OutputStream() {
          @Override
          public void write(int one) {
            written.incrementAndGet();
          }

          @Override
          public void write(byte[] some, int from, int length) {
            written.addAndGet(length);
          }
        };
    var random = new Random(1);
    var writtenBeforeTheLast = new AtomicLong();
    int rows = 800_000;
    var table =
        LongStream.range(0, rows)
            .peek(i -> writtenBeforeTheLast.set(written.get()))
            .mapToObj(i -> row(i, random.nextDouble(), null, null));

    new ParquetTableWriter().write(new PlainTable(COLUMNS, table), counting);

    assertThat(writtenBeforeTheLast.get()).isPositive();
    assertThat(written.get() - writtenBeforeTheLast.get()).isLessThan(10_000_000);
  }

  @Test
  void nothing_where_the_dictionary_promises_something_is_refused() {
    assertThatThrownBy(() -> bytes(Stream.of(row(null, 1.0, null, null))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("column whole must not be empty");
  }

  @Test
  void a_row_of_another_length_is_refused() {
    assertThatThrownBy(() -> bytes(Stream.of(row(1, 1.0))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must have 4 cells, has 2");
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
    var table = new PlainTable(COLUMNS, Stream.of(row(1, 1.0, null, null)));

    assertThatThrownBy(() -> new ParquetTableWriter().write(table, full))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("disk full");
  }
}
