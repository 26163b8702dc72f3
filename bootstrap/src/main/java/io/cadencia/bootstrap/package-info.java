/** Where the program starts: the only place that knows all the others. */
@NullMarked
package io.cadencia.bootstrap;

import org.jspecify.annotations.NullMarked;
