/**
 * Drawings for a study as SVG: plain text, the same bytes for the same figures, in Spanish. Nothing
 * here follows the locale of the machine.
 */
@NullMarked
package io.cadencia.adapter.export.chart;

import org.jspecify.annotations.NullMarked;
