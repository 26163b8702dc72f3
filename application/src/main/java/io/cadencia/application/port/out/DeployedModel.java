package io.cadencia.application.port.out;

import java.util.Optional;

/** The model that a detector started now would use. */
@FunctionalInterface
public interface DeployedModel {

  /** Empty where there is none on this machine. */
  Optional<ModelIdentity> find();
}
