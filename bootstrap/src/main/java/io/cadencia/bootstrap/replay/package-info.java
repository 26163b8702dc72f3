/** Runs the command {@code replay} for the server, as a process of its own. */
@NullMarked
package io.cadencia.bootstrap.replay;

import org.jspecify.annotations.NullMarked;
