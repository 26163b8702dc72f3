package io.cadencia.bootstrap.task;

import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.wiring.Storage;
import io.cadencia.domain.access.RoleMapping;
import java.nio.file.Path;
import java.time.ZoneId;

/**
 * A plant that has a data folder already, opened beside the server and the detector that may work
 * on it.
 *
 * @param config with which the folder was last used
 */
record ExistingPlant(Storage storage, CadenciaConfig config) implements AutoCloseable {

  static ExistingPlant open(Path data) {
    var folder = DataFolder.existing(data);
    var config = ExportTask.configurationOf(folder);
    return new ExistingPlant(
        Storage.open(folder.database(), SqliteDatabase.Role.DETECTOR, config.plantIdentity()),
        config);
  }

  ZoneId zone() {
    return config.plant().timeZone();
  }

  RoleMapping roles() {
    return config.access().roles();
  }

  @Override
  public void close() {
    storage.close();
  }
}
