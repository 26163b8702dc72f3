package io.cadencia.adapter.http.usecase;

import io.cadencia.application.port.in.access.IssueKeyUseCase;
import io.cadencia.application.port.in.access.ListKeysUseCase;
import io.cadencia.application.port.in.access.RevokeKeyUseCase;

/** Keys of programs. */
public record KeyUseCases(IssueKeyUseCase issue, ListKeysUseCase list, RevokeKeyUseCase revoke) {}
