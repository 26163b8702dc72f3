package io.cadencia.application.port.in.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayFileNameTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  private static DayFileName of(String code) {
    return new DayFileName(3, code, DAY);
  }

  @Test
  @DisplayName("A-55 a name tells module, code and day")
  void tells_module_and_day() {
    assertThat(of("MODULO_1").workbook()).isEqualTo("indicadores_m3_MODULO-1_2026-01-05.xlsx");
    assertThat(of("Módulo Ñ").mirror()).isEqualTo("indicadores_m3_Modulo-N_2026-01-05.csv");
    assertThat(of("A").plainMirror()).isEqualTo("indicadores_m3_A_2026-01-05_plain.csv");
    assertThat(DayFileName.hashOf(of("A").workbook())).endsWith(".xlsx.sha256");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "..\\..\\x",
        "a/b",
        "%2e%2e%2f",
        "a\u0000b",
        "",
        "...",
        "~",
        "\u202Efdp",
        "CON",
        "x\ny",
        "-rf",
        "módulo/../x",
        "🧵",
        "abc.xlsx",
        "١٢",
        "٣/٤"
      })
  @DisplayName("A-57 whatever a module is called, its file stays in its folder")
  void cannot_leave_the_folder(String code) {
    assertThat(of(code).workbook()).matches("indicadores_m3_[A-Za-z0-9-]+_2026-01-05\\.xlsx");
    assertThat(of(code.repeat(100)).workbook()).hasSizeLessThan(80);
  }

  @Test
  @DisplayName("A-57 two codes that look alike cannot clash")
  void cannot_clash() {
    assertThat(new DayFileName(1, "A/B", DAY).workbook())
        .isNotEqualTo(new DayFileName(2, "A_B", DAY).workbook());
  }

  @Test
  void is_the_same_in_every_locale() {
    var locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(of("i").workbook()).isEqualTo("indicadores_m3_i_2026-01-05.xlsx");
    } finally {
      Locale.setDefault(locale);
    }
  }
}
