package io.cadencia.adapter.export.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
  @DisplayName("E-02 the fast spelling is the slow one, bit by bit, and nearly always there")
  void the_fast_spelling_is_the_slow_one() {
    var dice = new Random(11);
    int slow = 0;
    for (int i = 0; i < 200_000; i++) {
      double number = someNumber(dice);
      assertThat(Numbers.text(number)).isEqualTo(Numbers.slowly(number));
      slow += Digits.of(number) == null ? 1 : 0;
    }
    assertThat(slow).isLessThan(2_000);
  }

  /** Any number, a quotient of durations, a short one, or the neighbour of one. */
  private static double someNumber(Random dice) {
    double any = (dice.nextDouble() + 1e-9) * Math.pow(10, dice.nextInt(14) - 3.0);
    return switch (dice.nextInt(5)) {
      case 0 -> -any;
      case 1 -> (50_000.0 + dice.nextInt(30_000)) / (40_000 + dice.nextInt(60_000));
      case 2 -> dice.nextInt(1_000_000) / 1e5;
      case 3 -> Math.nextUp(dice.nextInt(1_000_000) / 1e6 + 0.001);
      default -> any;
    };
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.25, 2, 1024, 0.0625, 0.0001220703125, 8_589_934_592.0})
  void beside_a_power_of_two_it_is_too(double power) {
    for (double number : new double[] {Math.nextDown(power), power, Math.nextUp(power)}) {
      assertThat(Numbers.text(number)).isEqualTo(Numbers.slowly(number));
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
