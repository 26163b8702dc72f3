package io.cadencia.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rows D-28 and D-29: the quantiles behind every interval. Printed tables are those of the
 * NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7; values of many digits are of SciPy 1.17
 * (stats.t.ppf, stats.f.isf, stats.norm.ppf, special.betainc, special.gammaln).
 */
class DistributionsTest {

  private static final double TINY_PERCENTAGE = 1e-8;

  @ParameterizedTest
  @DisplayName("D-29 Student's t, critical values of the NIST table to three places")
  @CsvSource({
    "1, 12.706", "2, 4.303", "3, 3.182", "4, 2.776", "5, 2.571", "6, 2.447", "7, 2.365",
    "8, 2.306", "9, 2.262", "10, 2.228", "11, 2.201", "16, 2.120", "24, 2.064", "29, 2.045",
    "30, 2.042", "40, 2.021", "60, 2.000", "84, 1.989", "100, 1.984"
  })
  void student_as_printed(int degrees, double printed) {
    assertThat(StudentT.twoSided(0.95, degrees)).isEqualTo(printed, within(0.0005));
  }

  @ParameterizedTest
  @CsvSource({
    "0.95, 1, 12.706204736174694",
    "0.95, 2, 4.302652729749462",
    "0.95, 24, 2.0638985616280245",
    "0.99, 5, 4.032142983555228",
    "0.9, 120, 1.6576508993552352",
    "0.95, 1000, 1.9623390808264083",
    "0.5, 3, 0.7648923284043444",
    "0.999, 1, 636.6192487687897",
    "0.95, 2.5, 3.5746548420036817"
  })
  void student_to_ten_digits(double confidence, double degrees, double t) {
    assertThat(StudentT.twoSided(confidence, degrees))
        .isCloseTo(t, withinPercentage(TINY_PERCENTAGE));
  }

  @ParameterizedTest
  @DisplayName("D-29 Fisher's F, upper 5 % and 1 % of the NIST table to three places")
  @CsvSource({
    "0.05, 1, 1, 161.448",
    "0.05, 5, 15, 2.901",
    "0.05, 10, 100, 1.927",
    "0.05, 2, 10, 4.103",
    "0.01, 1, 1, 4052.19",
    "0.01, 5, 15, 4.556",
    "0.01, 2, 10, 7.559"
  })
  void fisher_as_printed(double share, int numerator, int denominator, double printed) {
    assertThat(FisherF.upper(share, numerator, denominator))
        .isCloseTo(printed, withinPercentage(0.02));
  }

  @ParameterizedTest
  @CsvSource({
    "0.025, 5, 4.785, 7.498880528274082",
    "0.025, 4.785, 5, 7.190768047291414",
    "0.01, 1, 1, 4052.1806954768217",
    "0.5, 3, 7, 0.870944253187285",
    "0.025, 84, 3, 13.966539989410496",
    "0.001, 2, 30, 8.773397886916701",
    "0.025, 1, 1.3, 165.14154065026977"
  })
  void fisher_to_nine_digits(double share, double numerator, double denominator, double f) {
    assertThat(FisherF.upper(share, numerator, denominator))
        .isCloseTo(f, withinPercentage(10 * TINY_PERCENTAGE));
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0.6744897501960817",
    "0.6827, 1.0000217133229992",
    "0.9, 1.6448536269514722",
    "0.95, 1.959963984540054",
    "0.99, 2.5758293035489004",
    "0.999, 3.2905267314919255",
    "0.9999, 3.8905918864131204"
  })
  void normal_to_nine_places(double confidence, double z) {
    assertThat(StandardNormal.twoSided(confidence)).isEqualTo(z, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0.5723649429247",
    "1, 0",
    "3.3, 0.9870985778947343",
    "10, 12.801827480081469",
    "100.5, 361.43554046777757"
  })
  void the_gamma_function(double x, double logarithm) {
    assertThat(LogGamma.of(x)).isEqualTo(logarithm, within(1e-11));
  }

  @Test
  void the_incomplete_beta_function_runs_from_0_to_1() {
    assertThat(IncompleteBeta.of(0, 2, 3)).isZero();
    assertThat(IncompleteBeta.of(1, 2, 3)).isEqualTo(1);
    assertThat(IncompleteBeta.of(0.5, 2, 3)).isEqualTo(11 / 16.0, within(1e-14));
    assertThat(IncompleteBeta.of(0.25, 1, 4)).isEqualTo(1 - Math.pow(0.75, 4), within(1e-14));
    assertThat(IncompleteBeta.of(0.9, 10, 2)).isEqualTo(0.6973568802, within(1e-9));
    assertThat(IncompleteBeta.of(0.1, 0.5, 0.5))
        .isEqualTo(2 / Math.PI * Math.asin(Math.sqrt(0.1)), within(1e-14));
    assertThat(IncompleteBeta.inverse(11 / 16.0, 2, 3)).isEqualTo(0.5, within(1e-14));
  }

  @Test
  void the_incomplete_beta_function_says_when_it_does_not_arrive() {
    assertThatThrownBy(() -> IncompleteBeta.of(0.5, Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.5, 95, Double.NaN})
  void a_confidence_must_be_one(double confidence) {
    assertThatThrownBy(() -> StudentT.twoSided(confidence, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was " + confidence);
    assertThatThrownBy(() -> StandardNormal.twoSided(confidence))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FisherF.upper(confidence, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void degrees_of_freedom_must_be_positive(double degrees) {
    assertThatThrownBy(() -> StudentT.twoSided(0.95, degrees))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("were " + degrees);
    assertThatThrownBy(() -> FisherF.upper(0.05, degrees, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FisherF.upper(0.05, 1, degrees))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
