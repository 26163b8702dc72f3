/** Who is signed in. */
@NullMarked
package io.cadencia.application.port.in.access;

import org.jspecify.annotations.NullMarked;
