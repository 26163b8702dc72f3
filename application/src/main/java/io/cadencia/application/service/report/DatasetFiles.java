package io.cadencia.application.service.report;

import io.cadencia.application.port.in.report.ExportResearchDataUseCase.Folder;
import io.cadencia.application.port.out.OpenDataset;
import io.cadencia.application.port.out.OpenDataset.DataFile;
import io.cadencia.application.port.out.OpenDataset.Table;
import io.cadencia.application.port.out.PlainTable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The files of a set of open data while it is written, each module in a folder of its own. */
final class DatasetFiles {

  private static final String SUMS = "SHA256SUMS";

  private final OpenDataWriters writers;
  private final HashedFolder folder;
  private final Map<String, Table> tables = new LinkedHashMap<>();
  private final List<DataFile> files = new ArrayList<>();

  DatasetFiles(Folder to, OpenDataWriters writers) {
    this.writers = writers;
    this.folder = new HashedFolder(to);
  }

  /** In both forms; the table is gone through once for each. */
  void write(ResearchTable table, ResearchScope scope) {
    var told = tables.computeIfAbsent(table.name(), name -> toldOf(table));
    var path = place(scope) + table.name();
    csv(path + ".csv", told, () -> table.of(scope));
    folder.write(path + ".parquet", to -> writers.parquet().write(table.of(scope), to));
    keep(path + ".parquet", told);
  }

  /** The manifest of a module, which names its tables as that of a research export does. */
  void writeManifest(
      UsedVersions used, ResearchScope scope, ResearchRules rules, Instant knownUntil) {
    var place = place(scope);
    var manifest = new ManifestTable(rules, knownUntil, used, hashesBelow(place));
    var told = tables.computeIfAbsent(manifest.name(), name -> toldOf(manifest));
    csv(place + manifest.fileName(), told, () -> manifest.of(scope));
  }

  private Map<String, String> hashesBelow(String place) {
    var hashes = new LinkedHashMap<String, String>();
    for (var file : folder.hashes().entrySet()) {
      if (file.getKey().startsWith(place)) {
        hashes.put(file.getKey().substring(place.length()), file.getValue());
      }
    }
    return hashes;
  }

  void writeDictionary() {
    var told = DictionaryTable.TABLE;
    tables.put(told.name(), told);
    csv(told.name() + ".csv", told, () -> DictionaryTable.of(tables()));
  }

  /** What tells of the set, and last the hash of everything. */
  void tell(OpenDataset dataset) {
    writers
        .documents()
        .forEach(document -> folder.write(document.fileName(), to -> document.write(dataset, to)));
    var sums = sums(folder.hashes());
    folder.write(SUMS, to -> write(sums, to));
  }

  private void csv(String path, Table told, Supplier<PlainTable> table) {
    folder.write(path, to -> writers.csv().write(table.get(), to));
    keep(path, told);
  }

  private void keep(String path, Table told) {
    files.add(new DataFile(path, told, String.valueOf(folder.hashes().get(path))));
  }

  private static Table toldOf(ResearchTable table) {
    return new Table(table.name(), table.meaning(), table.columns());
  }

  private static String place(ResearchScope scope) {
    return "module-" + scope.module().id().value() + "/";
  }

  List<Table> tables() {
    return List.copyOf(tables.values());
  }

  /** Every table in every form, by path. */
  List<DataFile> all() {
    return files.stream().sorted(Comparator.comparing(DataFile::path)).toList();
  }

  /** Of the lines of the tables in the file of sums, so that anybody can compute it. */
  String contentHash() {
    var hashes = new LinkedHashMap<String, String>();
    all().forEach(file -> hashes.put(file.path(), file.sha256()));
    return HashedFolder.sha256(sums(hashes));
  }

  /** As {@code sha256sum --check} reads it, by path. */
  private static String sums(Map<String, String> hashes) {
    var lines = new StringBuilder();
    hashes.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> lines.append(entry.getValue() + "  " + entry.getKey() + "\n"));
    return lines.toString();
  }

  private static void write(String text, OutputStream to) {
    try {
      to.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the hashes cannot be written", e);
    }
  }
}
