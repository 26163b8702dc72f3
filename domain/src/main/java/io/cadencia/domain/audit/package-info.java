/** Who did what, when and why, in a trail that shows every later change. */
@NullMarked
package io.cadencia.domain.audit;

import org.jspecify.annotations.NullMarked;
