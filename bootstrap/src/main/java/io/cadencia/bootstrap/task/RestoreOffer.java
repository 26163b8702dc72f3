package io.cadencia.bootstrap.task;

import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.wiring.Keeping;

/** The command line that restores the newest good backup, for a message. */
record RestoreOffer(DataFolder folder, CadenciaConfig config) {

  @Override
  public String toString() {
    var backups = Keeping.backups(folder, config.backup());
    return backups
        .newestGood()
        .map(
            backup ->
                "restore the newest good backup with: ./cadencia restore --data %s --from %s"
                    .formatted(quoted(folder.path()), quoted(backup.path())))
        .orElseGet(() -> "there is no good backup in " + backups.path());
  }

  /** As a shell takes it. */
  private static String quoted(Object path) {
    var text = path.toString();
    return text.matches("[\\w@%+=:,./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
