/** A caller of the HTTP API: what the command line asks a running server. */
@NullMarked
package io.cadencia.bootstrap.client;

import org.jspecify.annotations.NullMarked;
