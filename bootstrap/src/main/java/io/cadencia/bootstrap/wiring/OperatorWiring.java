package io.cadencia.bootstrap.wiring;

import io.cadencia.adapter.http.usecase.OperatorUseCases;
import io.cadencia.application.port.in.efficiency.GetOperatorEfficiencyUseCase;
import io.cadencia.application.service.operator.AssignOperatorService;
import io.cadencia.application.service.operator.CreateOperatorService;
import io.cadencia.application.service.operator.CrewChange;
import io.cadencia.application.service.operator.CycleAttribution;
import io.cadencia.application.service.operator.GetOperatorService;
import io.cadencia.application.service.operator.ListOperatorsService;
import io.cadencia.application.service.operator.ReleaseOperatorService;
import java.time.Clock;

/** Builds what has to do with who works where. */
final class OperatorWiring {

  private final Storage storage;
  private final Clock clock;

  OperatorWiring(Storage storage, Clock clock) {
    this.storage = storage;
    this.clock = clock;
  }

  OperatorUseCases useCases(GetOperatorEfficiencyUseCase efficiency) {
    var operators = storage.operators();
    var change =
        new CrewChange(
            storage.plant(),
            storage.assignments(),
            new CycleAttribution(storage.cycles(), storage.assignments()),
            storage.auditLog(),
            storage.unitOfWork(),
            clock);
    return new OperatorUseCases(
        new ListOperatorsService(operators),
        new GetOperatorService(operators),
        new CreateOperatorService(operators, storage.auditLog(), storage.unitOfWork(), clock),
        new AssignOperatorService(operators, change),
        new ReleaseOperatorService(change),
        efficiency);
  }
}
