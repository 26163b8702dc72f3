package io.cadencia.adapter.http.usecase;

import io.cadencia.application.port.in.correction.ExcludeCycleUseCase;
import io.cadencia.application.port.in.correction.IncludeCycleUseCase;
import io.cadencia.application.port.in.correction.OverrideCycleUseCase;
import io.cadencia.application.port.in.correction.RevokeOverrideUseCase;
import io.cadencia.application.port.in.correction.VerifyCycleUseCase;

/** What people do to a cycle. */
public record CorrectionUseCases(
    OverrideCycleUseCase override,
    RevokeOverrideUseCase revoke,
    ExcludeCycleUseCase exclude,
    IncludeCycleUseCase include,
    VerifyCycleUseCase verify) {}
