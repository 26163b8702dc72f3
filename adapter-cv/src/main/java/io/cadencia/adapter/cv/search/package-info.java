/** When people are searched for, in which frames, and by whom. */
@NullMarked
package io.cadencia.adapter.cv.search;

import org.jspecify.annotations.NullMarked;
