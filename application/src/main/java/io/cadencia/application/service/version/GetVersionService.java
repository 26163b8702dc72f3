package io.cadencia.application.service.version;

import io.cadencia.application.port.in.version.GetVersionUseCase;
import io.cadencia.application.port.in.version.SoftwareBuild;
import io.cadencia.application.port.out.DeployedModel;
import io.cadencia.application.port.out.ModelIdentity;
import io.cadencia.application.port.out.ModelVersions;
import io.cadencia.application.port.out.StorageProbe;

/** Asks the storage, and the newest cycle in it. */
public final class GetVersionService implements GetVersionUseCase {

  private final SoftwareBuild software;
  private final StorageProbe probe;
  private final ModelVersions models;
  private final DeployedModel deployed;

  public GetVersionService(
      SoftwareBuild software, StorageProbe probe, ModelVersions models, DeployedModel deployed) {
    this.software = software;
    this.probe = probe;
    this.models = models;
    this.deployed = deployed;
  }

  @Override
  public Versions get() {
    var model =
        models.ofNewestCycle().or(() -> deployed.find().map(ModelIdentity::version)).orElse(null);
    return new Versions(software, model, probe.look().schemaVersion());
  }
}
