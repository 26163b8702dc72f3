/**
 * Stops of a workstation and the reasons people give for them. A stop is available time without a
 * cycle; which minutes were lost, and to what, is told from stops alone.
 */
@NullMarked
package io.cadencia.domain.losttime;

import org.jspecify.annotations.NullMarked;
