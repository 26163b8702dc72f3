package io.cadencia.domain.violation;

import org.slf4j.Logger;

/** Needs a library. */
public record DomainThatLogs(Logger log) {}
