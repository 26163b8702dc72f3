package io.cadencia.adapter.http.usecase;

import io.cadencia.application.port.in.access.TellAccessUseCase;

/** Who comes in, and by what. */
public record AccessUseCases(
    TellAccessUseCase tell, LocalUseCases local, PeopleUseCases people, KeyUseCases keys) {}
