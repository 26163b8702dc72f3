package io.cadencia.domain.access;

/** By what somebody may do what they may: people have a role, programs a scope. */
public sealed interface Rights permits Role, Scope {

  /** As it is written outside and into the audit trail, such as {@code engineer}. */
  String word();
}
