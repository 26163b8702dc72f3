package io.cadencia.adapter.export.bulletin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cadencia.adapter.export.bulletin.TestWorkbooks.Formula;
import io.cadencia.domain.bulletin.BulletinDraft;
import io.cadencia.domain.bulletin.BulletinFault;
import io.cadencia.domain.bulletin.BulletinFile;
import io.cadencia.domain.bulletin.BulletinLine;
import io.cadencia.domain.bulletin.BulletinRefusedException;
import io.cadencia.domain.bulletin.StyleBulletin;
import io.cadencia.domain.standard.Operation;
import io.cadencia.domain.standard.StandardTime;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("D-30 A bulletin file")
class BulletinFileReaderTest {

  private static final Set<String> STATIONS = Set.of("PUESTO_01", "PUESTO_02");

  private static final String SEMICOLONS =
      """
      estilo;secuencia;operación;máquina;SAM (min);puesto
      CAMISA_2041;10;VOLTEAR CUELLO;;0,365;PUESTO_01
      CAMISA_2041;20;PESPUNTAR CUELLO;MPP;0,5;PUESTO_01
      CAMISA_2041;30;PEGAR CUELLO;MPP;1,25;PUESTO_02
      """;

  /** What all golden files say. */
  private static final StyleBulletin SHIRT =
      new StyleBulletin(
          "CAMISA_2041",
          List.of(
              line(10, "VOLTEAR CUELLO", null, 21_900, "PUESTO_01"),
              line(20, "PESPUNTAR CUELLO", "MPP", 30_000, "PUESTO_01"),
              line(30, "PEGAR CUELLO", "MPP", 75_000, "PUESTO_02")));

  private static BulletinLine line(
      int sequence, String name, @Nullable String machine, long millis, String station) {
    return new BulletinLine(
        sequence, new Operation(name, machine, StandardTime.ofMillis(millis)), station);
  }

  private static BulletinDraft draft(String name, byte[] content, @Nullable String sheet) {
    return new BulletinFileReader().read(new BulletinFile(name, content, sheet));
  }

  private static StyleBulletin csv(String text) {
    return draft("b.csv", text.getBytes(UTF_8), null).bulletin(STATIONS);
  }

  private static byte[] sheet(List<List<Object>> rows) {
    return TestWorkbooks.workbook("Boletín", rows);
  }

  private static StyleBulletin xlsx(byte[] content) {
    return draft("b.XLSX", content, "Boletín").bulletin(STATIONS);
  }

  private static List<String> faultsOf(Runnable reading) {
    var refusal = catchThrowableOfType(BulletinRefusedException.class, reading::run);
    return refusal.faults().stream().map(BulletinFault::text).toList();
  }

  @Nested
  class Of_text {

    @Test
    void with_semicolons_and_decimal_commas_is_read() {
      assertThat(csv(SEMICOLONS)).isEqualTo(SHIRT);
    }

    @Test
    void with_commas_english_headings_and_decimal_points_says_the_same() {
      var text =
          """
          Style,Sequence,Operation,Machine,SAM (s),Station
          CAMISA_2041,10,VOLTEAR CUELLO,,21.9,PUESTO_01
          CAMISA_2041,20,PESPUNTAR CUELLO,MPP,30,PUESTO_01
          CAMISA_2041,30,"PEGAR CUELLO",MPP,"75,000",PUESTO_02
          """;

      assertThat(csv(text)).isEqualTo(SHIRT);
      assertThat(csv(text).id()).isEqualTo(SHIRT.id());
    }

    @Test
    void with_a_mark_of_its_encoding_other_line_ends_and_capitals_says_the_same() {
      var text =
          "\uFEFF" + SEMICOLONS.replace("\n", "\r\n").replaceFirst("estilo", "ESTILO").strip();

      assertThat(csv(text)).isEqualTo(SHIRT);
    }

    @Test
    void as_old_spreadsheets_write_it_says_the_same() {
      var bytes = SEMICOLONS.getBytes(Charset.forName("windows-1252"));

      assertThat(draft("b.csv", bytes, null).bulletin(STATIONS)).isEqualTo(SHIRT);
    }

    @Test
    void may_have_titles_above_blank_lines_within_and_the_style_once() {
      var text =
          "Confecciones;;;;;\n;;;;;\n"
              + SEMICOLONS
                  .replaceFirst("CAMISA_2041;20", ";20")
                  .replaceFirst("CAMISA_2041;30", ";;;;;\n;30");

      assertThat(csv(text)).isEqualTo(SHIRT);
    }

    @Test
    void may_have_its_lines_in_any_order_and_columns_that_mean_nothing_here() {
      var text =
          """
          puesto;observación;SAM (min);máquina;operación;secuencia;estilo
          PUESTO_02;x;1,25;MPP;PEGAR CUELLO;30;CAMISA_2041
          PUESTO_01;;0,365;;VOLTEAR  CUELLO ;10;CAMISA_2041
          PUESTO_01;;0,5;MPP;PESPUNTAR CUELLO;20;CAMISA_2041
          """;

      assertThat(csv(text)).isEqualTo(SHIRT);
    }

    @Test
    void tells_all_its_faults_together_with_line_column_and_value() {
      var text =
          """
          estilo;secuencia;operación;máquina;SAM (min);puesto
          CAMISA_2041;10;VOLTEAR CUELLO;;0;PUESTO_01
          CAMISA_2041;20;;MPP;0,5;PUESTO_01
          CAMISA_2041;1,5;PEGAR CUELLO;MPP;medio;PUESTO_02
          CAMISA_2041;40;"DOBLAR
          PUÑO";MPP;60,001;PUESTO_02
          CAMISA_2041;50;COSER;MPP;-1;
          CAMISA_2041;60;COSER;MPP;0,3;PUESTO_09
          CAMISA_2041;60;CERRAR;MPP;0,3;PUESTO_02
          BLUSA;70;CERRAR;MPP;0,3;PUESTO_02
          """;

      assertThat(faultsOf(() -> csv(text)))
          .containsExactly(
              "line 2, SAM (min): '0' is no SAM; it is more than 0 and at most 60 minutes",
              "line 3, operación: '' is empty; every operation needs it",
              "line 4, secuencia: '1,5' is no whole number from 1; number the operations",
              "line 4, SAM (min): 'medio' is not a number; write 0,365",
              "line 5, SAM (min): '60,001' is no SAM; it is more than 0 and at most 60 minutes",
              "line 7, SAM (min): '-1' is no SAM; it is more than 0 and at most 60 minutes",
              "line 7, puesto: '' is empty; every operation needs it",
              "line 8, puesto: 'PUESTO_09' is no workstation of the module; it has PUESTO_01,"
                  + " PUESTO_02",
              "line 9, secuencia: '60' is the sequence of line 8 already; give each line its own",
              "line 10, estilo: 'BLUSA' is another style than 'CAMISA_2041' above; a bulletin is"
                  + " of one style");
    }

    @Test
    void whose_commas_are_both_decimal_and_between_cells_is_told() {
      var text = "style,sequence,operation,SAM (min),station\nS,1,COSER,0,365,PUESTO_01\n";

      assertThat(faultsOf(() -> csv(text)))
          .anySatisfy(fault -> assertThat(fault).contains("put a number with a decimal comma"));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            secuencia;operación;SAM (min);puesto | has no column estilo
            estilo;secuencia;operación;SAM;puesto | call its column SAM (min) or SAM (s)
            estilo;secuencia;operación;SAM (min);SAM (s);puesto | keep one
            estilo;secuencia;operación;SAM (min);puesto;puesto | is there twice; keep one
            """)
    void without_the_right_headings_is_told(String headings, String told) {
      assertThat(faultsOf(() -> csv(headings + "\n")))
          .anySatisfy(fault -> assertThat(fault).startsWith("line 1, headings").contains(told));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a;b;c\n1;2;3\n", "estilo;secuencia;\"operación;puesto\n"})
    void that_is_no_table_is_told(String text) {
      assertThat(faultsOf(() -> csv(text)))
          .hasSize(1)
          .first()
          .asString()
          .startsWith("file: 'b.csv'");
    }

    @Test
    void without_operations_is_told() {
      assertThat(faultsOf(() -> csv("estilo;secuencia;operación;SAM (min);puesto\n")))
          .containsExactly("file: '' holds no operations; is it the right sheet?");
    }
  }

  @Nested
  class Of_a_workbook {

    private static final List<Object> HEADINGS =
        List.of("Estilo", "Secuencia", "Operación", "Máquina", "SAM (min)", "Puesto");
    private static final List<Object> FIRST =
        List.of("CAMISA_2041", 10, "VOLTEAR CUELLO", "", 0.365, "PUESTO_01");

    @Test
    void says_the_same_as_text() {
      var content =
          sheet(
              List.of(
                  List.of("Boletín de estilo"),
                  HEADINGS,
                  FIRST,
                  List.of("", 20, "PESPUNTAR CUELLO", "MPP", 0.5, "PUESTO_01"),
                  List.of("", 30, "PEGAR CUELLO", "MPP", 1.25, "PUESTO_02")));

      assertThat(xlsx(content)).isEqualTo(SHIRT);
      assertThat(xlsx(content).id()).isEqualTo(csv(SEMICOLONS).id());
    }

    @Test
    void counts_formulas_as_what_was_calculated_from_them() {
      var content =
          sheet(
              List.of(
                  HEADINGS,
                  List.of(
                      new Formula("\"CAMISA\"&\"_2041\"", "CAMISA_2041"),
                      new Formula("5+5", 10),
                      "VOLTEAR CUELLO",
                      "",
                      new Formula("0.3+0.065", 0.365),
                      "PUESTO_01")));

      assertThat(xlsx(content).lines()).isEqualTo(SHIRT.lines().subList(0, 1));
    }

    @Test
    void refuses_text_where_a_number_is_wanted_and_names_the_cell() {
      var content =
          sheet(
              List.of(
                  HEADINGS,
                  FIRST,
                  List.of("", "20", "COSER", "", "0,5", "PUESTO_01"),
                  List.of("", 30, "COSER", "", new Formula("1/0", "#DIV/0!"), "PUESTO_01")));

      assertThat(faultsOf(() -> xlsx(content)))
          .containsExactly(
              "line 3, Secuencia, cell B3: '20' is no whole number from 1; number the operations",
              "line 3, SAM (min), cell E3: '0,5' is not a number; write 0,365",
              "line 4, SAM (min), cell E4: '#DIV/0!' is not a number; write 0,365");
    }

    @Test
    void is_read_from_its_first_sheet_unless_another_is_named() {
      var content = sheet(List.of(HEADINGS, FIRST));

      assertThat(faultsOf(() -> draft("b.xlsx", content, null)))
          .first()
          .asString()
          .contains("has no line of headings");
      assertThat(faultsOf(() -> draft("b.xlsx", content, "Hoja 9")))
          .containsExactly("file: 'b.xlsx' has no sheet 'Hoja 9'; it has Portada, Boletín");
    }

    @Test
    void that_is_broken_or_none_is_told() {
      var whole = sheet(List.of(HEADINGS, FIRST));

      for (var content : List.of(new byte[0], "dear diary".getBytes(UTF_8), half(whole))) {
        assertThat(faultsOf(() -> draft("b.xlsx", content, null)))
            .containsExactly(
                "file: 'b.xlsx' is no workbook that can be read; save it as .xlsx, without a"
                    + " password");
      }
    }

    private static byte[] half(byte[] whole) {
      return Arrays.copyOf(whole, whole.length / 2);
    }
  }

  @Test
  void of_another_format_is_told() {
    assertThat(faultsOf(() -> draft("b.ods", new byte[0], null)))
        .containsExactly("file: 'b.ods' is neither .csv nor .xlsx; save it as one of them");
  }

  @Test
  void does_not_follow_the_locale_of_the_machine() {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));

      assertThat(csv(SEMICOLONS.replaceFirst("máquina", "MÁQUINA"))).isEqualTo(SHIRT);
    } finally {
      Locale.setDefault(before);
    }
  }
}
