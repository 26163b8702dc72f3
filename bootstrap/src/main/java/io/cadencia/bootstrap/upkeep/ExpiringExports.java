package io.cadencia.bootstrap.upkeep;

import io.cadencia.application.port.out.DataClass;
import io.cadencia.application.port.out.RetainedStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Finished reports, by the age of their files. They never go for want of room, which a month of
 * pictures needs more of, and drafts are no business of theirs.
 */
public final class ExpiringExports implements RetainedStore {

  private static final String DRAFTS = ".drafts";
  private static final String HASH = ".sha256";

  private final ExpiringFiles files;

  /**
   * @param trail is told the names of reports before they go; their hashes go with them
   */
  public ExpiringExports(Path folder, Consumer<Set<String>> trail) {
    this.files =
        new ExpiringFiles(
            DataClass.EXPORTS,
            folder,
            file -> !file.startsWith(DRAFTS),
            names -> trail.accept(withoutHashes(names)));
  }

  private static Set<String> withoutHashes(Set<String> names) {
    return names.stream().filter(name -> !name.endsWith(HASH)).collect(Collectors.toSet());
  }

  @Override
  public DataClass holds() {
    return files.holds();
  }

  @Override
  public Removal removeOlderThan(Instant before, boolean dryRun) {
    return files.removeOlderThan(before, dryRun);
  }
}
