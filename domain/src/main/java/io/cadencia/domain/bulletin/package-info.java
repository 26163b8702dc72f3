/**
 * Style bulletins: which operations a garment asks for, how long each may take and at which
 * workstation it is done; and what changes when one is put in force.
 */
@NullMarked
package io.cadencia.domain.bulletin;

import org.jspecify.annotations.NullMarked;
