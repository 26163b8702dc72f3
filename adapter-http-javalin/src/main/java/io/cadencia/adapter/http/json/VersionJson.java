package io.cadencia.adapter.http.json;

import io.cadencia.application.port.in.version.GetVersionUseCase.Versions;
import org.jspecify.annotations.Nullable;

/**
 * What runs here.
 *
 * @param apiVersion of the contract
 * @param cvModelVersion of the newest cycle, before the first one that deployed
 * @param buildVersion of the program
 * @param gitCommit of its sources
 */
public record VersionJson(
    String apiVersion,
    @Nullable String cvModelVersion,
    int dbSchemaVersion,
    String buildVersion,
    @Nullable String gitCommit) {

  public static VersionJson of(Versions versions) {
    return new VersionJson(
        ApiVersion.CURRENT,
        versions.modelVersion(),
        versions.schemaVersion(),
        versions.software().version(),
        versions.software().commit());
  }
}
