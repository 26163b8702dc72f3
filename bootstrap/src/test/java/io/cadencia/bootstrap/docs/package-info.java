/** Runs the examples of the documentation. */
@NullMarked
package io.cadencia.bootstrap.docs;

import org.jspecify.annotations.NullMarked;
