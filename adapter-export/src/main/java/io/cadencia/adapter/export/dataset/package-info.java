/**
 * Sets of open data: tables as Parquet, and the files that tell of a set. Parquet's classes are
 * loaded when a set is written and not before.
 */
@NullMarked
package io.cadencia.adapter.export.dataset;

import org.jspecify.annotations.NullMarked;
