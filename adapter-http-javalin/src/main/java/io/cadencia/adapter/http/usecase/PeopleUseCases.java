package io.cadencia.adapter.http.usecase;

import io.cadencia.application.port.in.access.ChangeRoleUseCase;
import io.cadencia.application.port.in.access.CountRolesUseCase;
import io.cadencia.application.port.in.access.ListPeopleUseCase;
import io.cadencia.application.port.in.access.RecognisePersonUseCase;
import io.cadencia.application.port.in.access.SignOutEverywhereUseCase;
import io.cadencia.application.port.in.access.WelcomePersonUseCase;

/** Who was seen, and what they may do. */
public record PeopleUseCases(
    RecognisePersonUseCase recognise,
    WelcomePersonUseCase welcome,
    ListPeopleUseCase list,
    ChangeRoleUseCase changeRole,
    CountRolesUseCase countRoles,
    SignOutEverywhereUseCase signOutEverywhere) {}
