package io.cadencia.application.service.version;

import io.cadencia.application.port.in.version.ListModelVersionsUseCase;
import io.cadencia.application.port.out.DeployedModel;
import io.cadencia.application.port.out.ModelIdentity;
import io.cadencia.application.port.out.ModelVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins what was used with what is deployed. */
public final class ListModelVersionsService implements ListModelVersionsUseCase {

  private final ModelVersions models;
  private final DeployedModel deployed;

  public ListModelVersionsService(ModelVersions models, DeployedModel deployed) {
    this.models = models;
    this.deployed = deployed;
  }

  @Override
  public List<ModelVersion> list() {
    var now = deployed.find();
    var versions = new ArrayList<ModelVersion>();
    models.used().forEach(use -> versions.add(used(use, now)));
    now.filter(model -> versions.stream().noneMatch(ModelVersion::deployed))
        .ifPresent(
            model ->
                versions.add(new ModelVersion(model.version(), model.sha256(), null, null, true)));
    return versions;
  }

  private static ModelVersion used(ModelVersions.Use use, Optional<ModelIdentity> deployed) {
    var model = use.model();
    return new ModelVersion(
        model.version(),
        model.sha256(),
        use.firstAt(),
        use.lastAt(),
        deployed.filter(model::equals).isPresent());
  }
}
