package io.cadencia.application.port.in.report;

import io.cadencia.domain.plant.ModuleId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes a workbook again from the storage and names every cell that says something else. */
public interface VerifyWorkbookUseCase {

  /**
   * @throws io.cadencia.application.port.out.NotAWorkbookException if the file is no workbook of
   *     this program, or of another plant
   * @throws io.cadencia.domain.plant.ModuleNotFoundException if its module is not known here
   */
  Answer verify(Path workbook);

  /**
   * @param differences the first of them, in the order of the sheets
   * @param more whether there are more
   */
  record Answer(
      ModuleId module, LocalDate day, int revision, List<Difference> differences, boolean more) {

    public Answer {
      differences = List.copyOf(differences);
    }

    public boolean isIdentical() {
      return differences.isEmpty();
    }
  }

  /** Who made the difference. */
  enum Cause {
    /** The sheet is not what its own manifest says: somebody changed the file. */
    FILE_EDITED,
    /** The sheet is what its manifest says, and the storage now says something else. */
    DATA_CHANGED,
    /** Both. */
    BOTH
  }

  /**
   * @param cell such as C7; null where the whole sheet is missing, or is one too many
   * @param inFile what stands there, null for nothing
   * @param now what would stand there today, null for nothing
   */
  record Difference(
      String sheet,
      @Nullable String cell,
      @Nullable String inFile,
      @Nullable String now,
      Cause cause) {}
}
