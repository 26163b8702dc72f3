/**
 * The command line: what may be typed, what it means, and how failures are told. What a command
 * then does is handed in as a {@link io.cadencia.bootstrap.cli.Task}.
 */
@NullMarked
package io.cadencia.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
