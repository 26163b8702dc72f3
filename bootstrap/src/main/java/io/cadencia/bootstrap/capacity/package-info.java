/** How many cameras this box can watch, and how that is known. */
@NullMarked
package io.cadencia.bootstrap.capacity;

import org.jspecify.annotations.NullMarked;
