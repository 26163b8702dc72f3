package io.cadencia.adapter.http.usecase;

import io.cadencia.application.port.in.replay.CancelReplayUseCase;
import io.cadencia.application.port.in.replay.GetReplayUseCase;
import io.cadencia.application.port.in.replay.ListRecordingsUseCase;
import io.cadencia.application.port.in.replay.ListReplaysUseCase;
import io.cadencia.application.port.in.replay.RequestReplayUseCase;

/** Zones tried on recordings. */
public record ReplayUseCases(
    ListRecordingsUseCase recordings,
    RequestReplayUseCase request,
    ListReplaysUseCase list,
    GetReplayUseCase get,
    CancelReplayUseCase cancel) {}
