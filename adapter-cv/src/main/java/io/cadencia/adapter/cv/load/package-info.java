/** What watching costs on this box, and how many cameras it stands. */
@NullMarked
package io.cadencia.adapter.cv.load;

import org.jspecify.annotations.NullMarked;
