/**
 * Style bulletins as engineers keep them: tables of text and workbooks, with Spanish or English
 * headings, read by what stands in their cells and not by the locale of the machine.
 */
@NullMarked
package io.cadencia.adapter.export.bulletin;

import org.jspecify.annotations.NullMarked;
