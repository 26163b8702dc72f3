package io.cadencia.adapter.http.json;

import io.cadencia.domain.plant.SewingModule;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A module of the API.
 *
 * @param timeZone IANA name of the plant's zone, in which its hours are shown
 */
public record ModuleJson(
    int id, String code, String name, @Nullable Double targetPerHour, String timeZone) {

  public static ModuleJson of(SewingModule module, ZoneId zone) {
    return new ModuleJson(
        module.id().value(), module.code(), module.name(), module.targetPerHour(), zone.getId());
  }
}
