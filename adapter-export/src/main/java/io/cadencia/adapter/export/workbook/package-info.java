/**
 * The engineer's workbook. A sheet is rows of typed cells, made once; the XLSX file, its mirrors as
 * CSV, the hash in the manifest and the comparison with a file are all made of those.
 */
@NullMarked
package io.cadencia.adapter.export.workbook;

import org.jspecify.annotations.NullMarked;
