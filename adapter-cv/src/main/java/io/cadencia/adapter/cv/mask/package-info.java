/** What cameras must not see: painted over before anything looks at a frame. */
@NullMarked
package io.cadencia.adapter.cv.mask;

import org.jspecify.annotations.NullMarked;
