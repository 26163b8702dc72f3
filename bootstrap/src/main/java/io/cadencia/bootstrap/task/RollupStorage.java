package io.cadencia.bootstrap.task;

import io.cadencia.adapter.sqlite.SqliteDatabase.Role;
import io.cadencia.bootstrap.cli.RollupOptions;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.wiring.Storage;
import io.cadencia.domain.plant.PlantIdentity;
import java.time.ZoneOffset;

/** The storage of a data folder as it is; sums by quarter hours ask for no plant's time zone. */
final class RollupStorage {

  private static final PlantIdentity ANY = new PlantIdentity("any", "any", ZoneOffset.UTC);

  private RollupStorage() {}

  static Storage of(RollupOptions options) {
    return Storage.open(DataFolder.existing(options.data()).database(), Role.DETECTOR, ANY);
  }
}
