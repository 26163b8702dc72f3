/**
 * The one place that says {@code new} across modules: storage, server and detector, wired by hand.
 */
@NullMarked
package io.cadencia.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
