/** A cycle: one garment unit worked at one workstation, from picking it up to putting it down. */
@NullMarked
package io.cadencia.domain.cycle;

import org.jspecify.annotations.NullMarked;
