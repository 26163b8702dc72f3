/** Earned time over available time, per station and module, in buckets of the plant's calendar. */
@NullMarked
package io.cadencia.domain.efficiency;

import org.jspecify.annotations.NullMarked;
