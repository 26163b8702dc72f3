/** Standard times (SAM): how long one unit of one operation may take. */
@NullMarked
package io.cadencia.domain.standard;

import org.jspecify.annotations.NullMarked;
