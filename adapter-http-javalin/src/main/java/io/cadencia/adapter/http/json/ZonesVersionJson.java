package io.cadencia.adapter.http.json;

import io.cadencia.adapter.http.json.ZonesJson.StationZonesJson;
import io.cadencia.domain.zone.ZonesVersion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the zones of a camera were from a moment on. */
public record ZonesVersionJson(
    int cameraId,
    int version,
    Instant ts,
    String by,
    String source,
    @Nullable String message,
    String roiVersion,
    String sha256,
    List<StationZonesJson> workstations,
    List<List<List<Double>>> privacyMasks) {

  public static ZonesVersionJson of(ZonesVersion version) {
    return new ZonesVersionJson(
        version.camera().value(),
        version.number(),
        version.at(),
        version.by().value(),
        version.source().word(),
        version.message(),
        version.zones().roiVersion(),
        version.zones().sha256(),
        StationZonesJson.of(version.zones()),
        StationZonesJson.masks(version.zones()));
  }
}
