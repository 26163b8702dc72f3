package io.cadencia.application.service.export;

import io.cadencia.application.port.out.ExportLedger;
import io.cadencia.application.port.out.ExportShelf.Written;
import io.cadencia.domain.export.ExportFile;
import io.cadencia.domain.export.ExportScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which revision files are, and so their names. The first has none in its names, the others end in
 * {@code _r2} and so on before the extension; no file that is there is ever replaced by another.
 */
final class Revisions {

  /** Names that need no escape in an address, a header, or on any disk. */
  private static final Pattern OTHER_THAN_PLAIN = Pattern.compile("[^A-Za-z0-9._-]|^[.-]");

  private final ExportLedger ledger;

  Revisions(ExportLedger ledger) {
    this.ledger = ledger;
  }

  /**
   * The newest revision of a scope.
   *
   * @param revision 0 where there is none
   */
  record Latest(int revision, List<ExportFile> files) {

    Latest {
      files = List.copyOf(files);
    }
  }

  Latest latest(ExportScope scope) {
    var files = ledger.latest(scope);
    return new Latest(files.isEmpty() ? 0 : files.get(0).revision(), files);
  }

  /** Whether files written as that revision are that: the newest once more, or one of new names. */
  boolean fits(Latest latest, int revision, List<Written> files) {
    return latest.revision() == revision
        ? hashes(latest.files()).equals(hashes(files, revision))
        : files.stream().allMatch(file -> ledger.findFile(name(file.name(), revision)).isEmpty());
  }

  /** The final names by those under which the files were written. */
  static Map<String, String> names(List<Written> files, int revision) {
    var names = new LinkedHashMap<String, String>();
    files.forEach(file -> names.put(file.name(), name(file.name(), revision)));
    return names;
  }

  private static Map<String, String> hashes(List<ExportFile> files) {
    return files.stream().collect(Collectors.toMap(ExportFile::name, ExportFile::sha256));
  }

  private static Map<String, String> hashes(List<Written> files, int revision) {
    return files.stream()
        .collect(Collectors.toMap(file -> name(file.name(), revision), Written::sha256));
  }

  /** The final name of one file. */
  static String name(String file, int revision) {
    var plain = OTHER_THAN_PLAIN.matcher(file).replaceAll("_");
    if (revision == 1) {
      return plain;
    }
    int dot = plain.lastIndexOf('.');
    int end = dot < 0 ? plain.length() : dot;
    return plain.substring(0, end) + "_r" + revision + plain.substring(end);
  }
}
