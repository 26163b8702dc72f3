/** The state machine that turns what a camera sees at a workstation into cycles. */
@NullMarked
package io.cadencia.domain.detection;

import org.jspecify.annotations.NullMarked;
