package io.cadencia.adapter.http.usecase;

import io.cadencia.application.port.in.efficiency.GetOperatorEfficiencyUseCase;
import io.cadencia.application.port.in.operator.AssignOperatorUseCase;
import io.cadencia.application.port.in.operator.CreateOperatorUseCase;
import io.cadencia.application.port.in.operator.GetOperatorUseCase;
import io.cadencia.application.port.in.operator.ListOperatorsUseCase;
import io.cadencia.application.port.in.operator.ReleaseOperatorUseCase;

/** Who works where. */
public record OperatorUseCases(
    ListOperatorsUseCase list,
    GetOperatorUseCase get,
    CreateOperatorUseCase create,
    AssignOperatorUseCase assign,
    ReleaseOperatorUseCase release,
    GetOperatorEfficiencyUseCase efficiency) {}
