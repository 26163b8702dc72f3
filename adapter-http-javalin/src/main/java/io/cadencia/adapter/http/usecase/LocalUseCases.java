package io.cadencia.adapter.http.usecase;

import io.cadencia.application.port.in.access.FindWaysInUseCase;
import io.cadencia.application.port.in.access.SetUpFirstAccountUseCase;
import io.cadencia.application.port.in.access.SignInLocallyUseCase;

/** Signing in with a name and a password. */
public record LocalUseCases(
    SignInLocallyUseCase signIn, SetUpFirstAccountUseCase setUp, FindWaysInUseCase ways) {}
