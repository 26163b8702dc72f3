package io.cadencia.bootstrap.task;

import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.wiring.Storage;
import java.nio.file.Path;
import java.time.ZoneId;

/**
 * A plant that has a data folder already, opened beside the server and the detector that may work
 * on it.
 *
 * @param zone the plant's time zone
 */
record ExistingPlant(Storage storage, ZoneId zone) implements AutoCloseable {

  static ExistingPlant open(Path data) {
    var folder = DataFolder.existing(data);
    var config = ExportTask.configurationOf(folder);
    return new ExistingPlant(
        Storage.open(folder.database(), SqliteDatabase.Role.DETECTOR, config.plantIdentity()),
        config.plant().timeZone());
  }

  @Override
  public void close() {
    storage.close();
  }
}
