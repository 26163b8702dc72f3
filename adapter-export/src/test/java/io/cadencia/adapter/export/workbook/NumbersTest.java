package io.cadencia.adapter.export.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "12, 12",
    "0.97, 0.97",
    "1.0E-7, 0.0000001",
    "1.0E23, 100000000000000000000000",
    "0.1234567890123456, 0.1234567890123456",
    "2.0E-3, 0.002"
  })
  void the_shortest_spelling_is_taken(double number, String text) {
    assertThat(Numbers.text(number)).isEqualTo(text);
  }

  @Test
  void every_number_reads_as_the_same_bits() {
    var dice = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      double number = (dice.nextDouble() - 0.5) * Math.pow(10, dice.nextInt(12) - 4.0);
      assertThat(Double.parseDouble(Numbers.text(number))).isEqualTo(number);
    }
  }

  @Test
  void days_are_counted_as_spreadsheets_do() {
    assertThat(Numbers.serial(LocalDate.of(2026, 1, 5))).isEqualTo("46027");
    assertThat(Numbers.serial(LocalDateTime.of(2026, 1, 5, 18, 0))).isEqualTo("46027.75");
    assertThat(Numbers.serial(LocalDateTime.of(2026, 1, 5, 23, 59, 59, 999_000_000)))
        .isEqualTo("46027.9999999884");
  }
}
