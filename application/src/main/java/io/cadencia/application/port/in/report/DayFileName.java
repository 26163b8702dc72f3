package io.cadencia.application.port.in.report;

import io.cadencia.domain.plant.SewingModule;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What the files of one module and day are called. A code may hold anything, the name of a file may
 * not: of the code only letters, digits and single hyphens of ASCII are kept. The number of the
 * module stands before it, so that two codes that look alike cannot clash.
 *
 * @param module number of the module
 * @param code what is left of the module's code
 */
public record DayFileName(int module, String code, LocalDate day) {

  private static final int LONGEST_CODE = 32;
  private static final String NAMELESS = "modulo";

  public DayFileName {
    code = plain(code);
  }

  /** The files of a module and day, before it is known which revision they are. */
  public static DayFileName of(SewingModule module, LocalDate day) {
    return new DayFileName(module.id().value(), module.code(), day);
  }

  public String workbook() {
    return stem() + ".xlsx";
  }

  /** The mirror that a spreadsheet of Colombia opens. */
  public String mirror() {
    return stem() + ".csv";
  }

  /** The mirror for programs. */
  public String plainMirror() {
    return stem() + "_plain.csv";
  }

  /** Where the hash of a file stands, beside it. */
  public static String hashOf(String fileName) {
    return fileName + ".sha256";
  }

  private String stem() {
    return String.format(Locale.ROOT, "indicadores_m%d_%s_%s", module, code, day);
  }

  private static String plain(String code) {
    var plain =
        Normalizer.normalize(code, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^A-Za-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    var cut = plain.length() > LONGEST_CODE ? plain.substring(0, LONGEST_CODE) : plain;
    return cut.isEmpty() ? NAMELESS : cut;
  }
}
